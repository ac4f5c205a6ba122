"""Pressed answers that are not yet one day."""

from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

from advice import DEFAULT_POLICY
from advice.terms import Language, Question
from bot.services.ports import Agency
from bot.services.readings import Asked, Refused, Unclear, read_press
from bot.texts import Texts
from storage.records import Candidate

NOW = datetime(2026, 11, 23, 9, 0, tzinfo=ZoneInfo("America/Los_Angeles"))


def asked() -> Asked:
    texts = Texts(agency="Agency", phone="1", site="site")
    candidate = Candidate(
        chat_id=1,
        language=Language.EN,
        time_zone="America/Los_Angeles",
        consented_at=datetime(2026, 11, 1, tzinfo=UTC),
        policy_version="1",
    )
    return Asked(
        question=Question.INTERVIEW_DATE,
        candidate=candidate,
        interview=None,
        now=NOW,
        agency=Agency(time_zone=candidate.time_zone, policy=DEFAULT_POLICY, wording=texts),
    )


def test_pressed_span_asks_for_the_day_in_it() -> None:
    reading = read_press(asked(), "2026-11-16_2026-11-20")

    assert isinstance(reading, Unclear)
    pressed = [row[0].press for row in reading.buttons]
    monday = date(2026, 11, 16)
    days = [monday + timedelta(days=i) for i in range(5)]
    assert pressed == [f"a:1:interview_date:{day}" for day in days]


def test_pressed_span_that_is_too_wide_asks_for_the_day_in_words() -> None:
    assert isinstance(read_press(asked(), "2026-09-01_2026-11-20"), Refused)
