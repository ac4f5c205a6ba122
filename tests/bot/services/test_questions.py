"""How a question is put: the months that its calendar opens with."""

from datetime import UTC, date, datetime

import pytest

from advice.terms import Language, Question
from bot.services.questions import ask
from storage.records import Candidate

ANA = Candidate(
    chat_id=1,
    language=Language.EN,
    time_zone="America/Los_Angeles",
    consented_at=datetime(2026, 11, 1, tzinfo=UTC),
    policy_version="1",
)


@pytest.mark.parametrize(
    ("label", "month"),
    [("button-another-day", "2026-11"), ("button-still-to-come", "2026-12")],
)
def test_calendar_of_the_last_day_of_a_month_opens_where_days_can_be_chosen(
    label: str, month: str
) -> None:
    rows = ask(Question.INTERVIEW_DATE, ANA, None, date(2026, 11, 30)).buttons

    pressed = next(shown.press for row in rows for shown in row if shown.label.id == label)
    assert pressed == f"cal:1:interview_date:{month}"
