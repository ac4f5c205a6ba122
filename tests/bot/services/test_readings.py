"""Pressed answers that are not yet one day."""

from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from advice import DEFAULT_POLICY
from advice.terms import Channel, Language, Question
from bot.services.ports import Agency, Line
from bot.services.readings import Asked, Refused, Unclear, Understood, read_press, read_words
from bot.texts import Texts
from storage.records import Candidate, Interview

NOW = datetime(2026, 11, 23, 9, 0, tzinfo=ZoneInfo("America/Los_Angeles"))


def asked(
    question: Question = Question.INTERVIEW_DATE, interview: Interview | None = None
) -> Asked:
    texts = Texts(agency="Agency", phone="1", site="site")
    candidate = Candidate(
        chat_id=1,
        language=Language.EN,
        time_zone="America/Los_Angeles",
        consented_at=datetime(2026, 11, 1, tzinfo=UTC),
        policy_version="1",
    )
    return Asked(
        question=question,
        candidate=candidate,
        interview=interview,
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


@pytest.mark.parametrize(
    ("words", "sent_on"),
    [
        ("yes, I sent it on friday", date(2026, 11, 20)),
        ("sí, ayer", date(2026, 11, 22)),
        ("yes", NOW.date()),
        ("yes, on november 2", NOW.date()),  # before the interview: not the day of the note
        ("not yet", None),
    ],
)
def test_note_is_kept_with_the_day_that_was_told(words: str, sent_on: date | None) -> None:
    interview = Interview(chat_id=1, number=1, started_at=NOW, interviewed_on=date(2026, 11, 19))

    reading = read_words(asked(Question.THANK_YOU, interview), words)

    assert isinstance(reading, Understood)
    assert reading.changes["thank_you_sent_on"] == sent_on


def test_contact_on_a_day_to_come_is_refused_as_such() -> None:
    question = asked(Question.CONTACT)
    question.candidate.pending = Channel.PHONE

    assert read_words(question, "tomorrow") == Refused(Line("refusal-contact-ahead"))
