"""The etiquette: what is right after an interview, on which day, and why. Pure values and functions."""

from advice.catalog import Catalog, MissingText, TextError, guidance_catalog
from advice.check_in import next_question
from advice.decide import advise, advise_all, next_date_of, verdicts_of
from advice.policy import DEFAULT_POLICY, Policy
from advice.rule import Guidance
from advice.rules import RULES
from advice.situation import Contact, Situation, Window
from advice.sources import evidence_for
from advice.terms import Channel, Intent, Language, Outcome, Question, Reason, Topic, Verdict
from advice.timeline import Milestone, MilestoneKind, timeline
from advice.workdays import StateHolidays, UnknownAreaError, add_workdays, working_days_between

__all__ = [
    "DEFAULT_POLICY",
    "RULES",
    "Catalog",
    "Channel",
    "Contact",
    "Guidance",
    "Intent",
    "Language",
    "Milestone",
    "MilestoneKind",
    "MissingText",
    "Outcome",
    "Policy",
    "Question",
    "Reason",
    "Situation",
    "StateHolidays",
    "TextError",
    "Topic",
    "UnknownAreaError",
    "Verdict",
    "Window",
    "add_workdays",
    "advise",
    "advise_all",
    "evidence_for",
    "guidance_catalog",
    "next_date_of",
    "next_question",
    "timeline",
    "verdicts_of",
    "working_days_between",
]
