"""The employer answered: no, an offer, more time, or another round."""

from typing import Final

from advice.conditions import BEFORE_INTERVIEW, MORE_TIME, NEXT_ROUND, OFFER, REJECTED
from advice.rule import Rule
from advice.terms import Reason, Topic, Verdict

RULES: Final = (
    Rule(
        id="decision-before-interview",
        topic=Topic.DECISION,
        when=(BEFORE_INTERVIEW,),
        because=Reason.INTERVIEW_FIRST,
        cites=("D-interview-ahead", "D-only-applied"),
    ),
    Rule(
        id="decision-rejected",
        topic=Topic.DECISION,
        when=(REJECTED,),
        verdicts=(Verdict.CONTACT_AGENCY,),
        because=Reason.REJECTED,
        cites=("D-rejected", "A14"),
    ),
    Rule(
        id="decision-offer",
        topic=Topic.DECISION,
        when=(OFFER,),
        verdicts=(Verdict.CONGRATULATE, Verdict.CONTACT_AGENCY),
        because=Reason.OFFER,
        cites=("D-offer",),
    ),
    Rule(
        id="decision-next-round",
        topic=Topic.DECISION,
        when=(NEXT_ROUND,),
        verdicts=(Verdict.CONGRATULATE, Verdict.ASK),
        because=Reason.NEXT_ROUND,
        cites=("D-next-round", "A9"),
    ),
    Rule(
        id="decision-more-time",
        topic=Topic.DECISION,
        when=(MORE_TIME,),
        because=Reason.NEW_PROMISE,
        cites=("D-more-time",),
    ),
    Rule(
        id="decision-open",
        topic=Topic.DECISION,
        when=(),
        because=Reason.STILL_OPEN,
        cites=("A1", "A5"),
    ),
)
