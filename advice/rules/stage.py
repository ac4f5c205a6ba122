"""How far things have come: applied only, an interview still to come, or one that was held."""

from typing import Final

from advice.conditions import BEFORE_INTERVIEW, DAY_UNKNOWN, INTERVIEW_AHEAD, INTERVIEW_DAY
from advice.rule import Rule
from advice.terms import Reason, Topic, Verdict

RULES: Final = (
    Rule(
        id="stage-interview-ahead",
        topic=Topic.STAGE,
        when=(INTERVIEW_AHEAD,),
        verdicts=(Verdict.OUT_OF_SCOPE,),
        because=Reason.INTERVIEW_AHEAD,
        next_date=INTERVIEW_DAY,
        cites=("D-interview-ahead",),
    ),
    Rule(
        id="stage-day-unknown",
        topic=Topic.STAGE,
        when=(DAY_UNKNOWN,),
        verdicts=(Verdict.ASK,),
        because=Reason.DAY_UNKNOWN,
        cites=("D-note-window", "D-no-promise"),
    ),
    Rule(
        id="stage-only-applied",
        topic=Topic.STAGE,
        when=(BEFORE_INTERVIEW,),
        verdicts=(Verdict.OUT_OF_SCOPE, Verdict.CONTACT_AGENCY),
        because=Reason.NO_INTERVIEW_YET,
        cites=("D-only-applied", "A14"),
    ),
    Rule(
        id="stage-held",
        topic=Topic.STAGE,
        when=(),
        because=Reason.INTERVIEW_OVER,
        cites=("A9", "D-overdue"),
    ),
)
