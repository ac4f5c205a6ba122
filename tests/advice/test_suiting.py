from dataclasses import replace
from datetime import date, datetime
from zoneinfo import ZoneInfo

import pytest

from advice import Situation
from advice.suiting import TOPICS, suits
from advice.terms import Outcome, Topic, Verdict

NOW = datetime(2026, 12, 8, 10, tzinfo=ZoneInfo("America/Los_Angeles"))
AHEAD = Situation(now=NOW, interviewed_on=date(2026, 12, 20), promised=None)
OVERDUE = Situation(
    now=NOW,
    interviewed_on=date(2026, 11, 2),
    promised=False,
    thank_you_sent=True,
    contacts=(),
    outcome=Outcome.PENDING,
)
FRESH = replace(OVERDUE, interviewed_on=date(2026, 12, 7), thank_you_sent=False)
THROUGH_US = replace(OVERDUE, through_agency=True)
OFFERED = Situation(now=NOW, interviewed_on=date(2026, 11, 2), outcome=Outcome.OFFER)


@pytest.mark.parametrize(
    ("advised", "own", "suited"),
    [
        (Verdict.SEND_STATUS_EMAIL, (OVERDUE,), True),
        (Verdict.SEND_STATUS_EMAIL, (OVERDUE, AHEAD), True),
        (Verdict.SEND_STATUS_EMAIL, (FRESH,), False),
        (Verdict.SEND_STATUS_EMAIL, (OVERDUE, FRESH), False),
        (Verdict.SEND_STATUS_EMAIL, (OVERDUE, THROUGH_US), False),
        (Verdict.SEND_STATUS_EMAIL, (AHEAD,), False),
        (Verdict.SEND_STATUS_EMAIL, (), False),
        (Verdict.SEND_THANK_YOU, (FRESH,), True),
        (Verdict.SEND_THANK_YOU, (FRESH, OVERDUE), True),
        (Verdict.SEND_THANK_YOU, (OVERDUE,), False),
        (Verdict.SEND_THANK_YOU, (), False),
        (Verdict.WAIT, (FRESH,), True),
        (Verdict.WAIT, (), True),
        (Verdict.WAIT, (FRESH, OVERDUE), False),
        (Verdict.KEEP_SEARCHING, (FRESH, AHEAD), True),
        (Verdict.KEEP_SEARCHING, (), True),
        (Verdict.KEEP_SEARCHING, (FRESH, OFFERED), False),
    ],
)
def test_general_advice_suits_whom_nothing_of_their_own_speaks_against(
    advised: Verdict, own: tuple[Situation, ...], *, suited: bool
) -> None:
    assert suits(advised, own) is suited


def test_general_advice_has_a_topic_each() -> None:
    assert TOPICS[Verdict.WAIT] is Topic.CONTACT
    with pytest.raises(KeyError):
        suits(Verdict.CONGRATULATE, (OFFERED,))
