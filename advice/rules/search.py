"""The job search goes on until it is over."""

from typing import Final

from advice.conditions import BEFORE_INTERVIEW, DECIDED, REJECTED
from advice.rule import Rule
from advice.terms import Reason, Topic, Verdict

RULES: Final = (
    Rule(
        id="search-before-interview",
        topic=Topic.SEARCH,
        when=(BEFORE_INTERVIEW,),
        because=Reason.INTERVIEW_FIRST,
        cites=("D-interview-ahead", "D-only-applied"),
    ),
    Rule(
        id="search-after-no",
        topic=Topic.SEARCH,
        when=(REJECTED,),
        verdicts=(Verdict.KEEP_SEARCHING,),
        because=Reason.NEXT_JOB,
        cites=("A14", "D-rejected"),
    ),
    Rule(
        id="search-after-decision",
        topic=Topic.SEARCH,
        when=(DECIDED,),
        because=Reason.ALREADY_DECIDED,
        cites=("D-offer", "D-next-round"),
    ),
    Rule(
        id="search-meanwhile",
        topic=Topic.SEARCH,
        when=(),
        verdicts=(Verdict.KEEP_SEARCHING,),
        because=Reason.OPTIONS_OPEN,
        cites=("A4",),
    ),
)
