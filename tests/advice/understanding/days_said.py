"""Short words for tests about days: what was said, and what it was taken for."""

from datetime import date, datetime
from zoneinfo import ZoneInfo

from advice.terms import Language
from advice.understanding.dates import read_interview_day, read_promise
from advice.understanding.readings import DateKind, DateReading

HERE = ZoneInfo("America/Los_Angeles")


def local(year: int, month: int, day: int, hour: int = 12) -> datetime:
    """Return a moment on the candidate's clock."""
    return datetime(year, month, day, hour, tzinfo=HERE)


WEDNESDAY = local(2025, 11, 19, 14)  # two in the afternoon
MONDAY = date(2025, 11, 17)  # two days before


def held(words: str, now: datetime = WEDNESDAY, language: Language | None = None) -> DateReading:
    """Read when the interview was."""
    return read_interview_day(words, now=now, language=language)


def promised(
    words: str,
    interviewed_on: date = MONDAY,
    now: datetime = WEDNESDAY,
    language: Language | None = None,
) -> DateReading:
    """Read until when a decision was promised."""
    return read_promise(words, interviewed_on=interviewed_on, now=now, language=language)


def said(reading: DateReading) -> str:
    """Put a reading in one line: "2025-11-18", "2025-11-10..2025-11-16", "ask a|b", "reject why", …"""
    match reading.kind:
        case DateKind.DATE | DateKind.RANGE:
            return span(reading.earliest, reading.latest)
        case DateKind.CLARIFY:
            return "ask " + "|".join(span(*choice) for choice in reading.choices)
        case DateKind.REJECT:
            return f"reject {reading.refusal}"
        case kind:
            return kind.value


def span(first: date | None, last: date | None) -> str:
    """Put a span in words: one day, or the first and the last."""
    return str(first) if first == last else f"{first}..{last}"
