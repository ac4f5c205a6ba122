"""It is not time yet to ask about the decision: hold, until a named day."""

from typing import Final

from advice.conditions import (
    ASKED_EARLY,
    DUE_DAY,
    MORE_TIME,
    PROMISE_OPEN,
    PROMISED,
    SLIGHTLY_LATE,
)
from advice.rule import Rule
from advice.terms import Reason, Topic, Verdict

RULES: Final = (
    Rule(
        id="hold-after-early-contact",
        topic=Topic.CONTACT,
        when=(ASKED_EARLY,),
        verdicts=(Verdict.WAIT,),
        because=Reason.EARLY_CONTACT,
        next_date=DUE_DAY,
        cites=("A3", "D-too-early-contact", "D-employer-writes"),
    ),
    Rule(
        id="hold-new-promise",
        topic=Topic.CONTACT,
        when=(MORE_TIME,),
        verdicts=(Verdict.WAIT,),
        because=Reason.NEW_PROMISE,
        next_date=DUE_DAY,
        cites=("D-more-time", "D-employer-writes"),
    ),
    Rule(
        id="hold-no-promise",
        topic=Topic.CONTACT,
        when=(~PROMISED,),
        verdicts=(Verdict.WAIT,),
        because=Reason.NO_PROMISE,
        next_date=DUE_DAY,
        cites=("A2", "A3", "D-no-promise", "D-employer-writes"),
    ),
    Rule(
        id="hold-promise-open",
        topic=Topic.CONTACT,
        when=(PROMISE_OPEN,),
        verdicts=(Verdict.WAIT,),
        because=Reason.PROMISE_OPEN,
        next_date=DUE_DAY,
        cites=("A2", "A3", "D-window", "D-employer-writes"),
    ),
    Rule(
        id="hold-slightly-late",
        topic=Topic.CONTACT,
        when=(SLIGHTLY_LATE,),
        verdicts=(Verdict.WAIT,),
        because=Reason.SLIGHTLY_LATE,
        next_date=DUE_DAY,
        cites=("A1", "A2", "A3", "D-overdue", "D-employer-writes"),
    ),
    Rule(
        id="hold-late",
        topic=Topic.CONTACT,
        when=(),
        verdicts=(Verdict.WAIT,),
        because=Reason.LATE,
        next_date=DUE_DAY,
        cites=("A3", "D-overdue", "D-patience", "D-employer-writes"),
    ),
)
