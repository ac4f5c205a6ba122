"""Days in a candidate's words: when the interview was, and until when a decision was promised."""

from collections.abc import Collection
from datetime import date, datetime

from advice.terms import Language
from advice.understanding.days import guard
from advice.understanding.days.frame import Frame
from advice.understanding.days.mentions import (
    about_the_interview,
    about_the_promise,
    agreed,
    is_impossible,
    is_off_topic,
)
from advice.understanding.days.text import Text
from advice.understanding.readings import DateKind, DateReading


def read_interview_day(
    words: str, *, now: datetime, language: Language | None = None
) -> DateReading:
    """Read on which past day an interview was.

    Args:
        words: What the candidate typed.
        now: The moment of asking on the candidate's clock; only date and time of day matter.
        language: The language of the conversation; Spanish words count in any.
    """
    text = Text(words, language)
    now = now.replace(tzinfo=None)
    frame = Frame(promise=False, now=now, base=now.date(), spanish=text.is_spanish)
    mentions, hours = text.read(frame)
    if not mentions:
        return DateReading(DateKind.UNKNOWN if text.does_not_know else DateKind.NONE)
    if any(map(is_impossible, mentions)):
        return guard.impossible()
    kept = agreed(frame, about_the_interview(mentions))
    if not kept:
        return DateReading(DateKind.NONE)
    readings = [days for mention in kept for days in mention.meaning]
    if text.is_to_come:
        ahead = guard.to_come(frame, readings)
        if ahead is not None:
            return ahead
    ask = any(is_off_topic(frame, mention) for mention in kept)
    return guard.held(frame, readings, hours, ask=ask or text.wonders or text.is_present(readings))


def read_promise(
    words: str,
    *,
    interviewed_on: date,
    now: datetime,
    language: Language | None = None,
    holidays: Collection[date] = (),
) -> DateReading:
    """Read until when a decision was promised.

    Args:
        words: What the candidate typed.
        interviewed_on: The day on which it was said; spans count from it.
        now: The moment of asking on the candidate's clock.
        language: The language of the conversation; Spanish words count in any.
        holidays: Days off besides Saturday and Sunday, for "5 business days".
    """
    text = Text(words, language)
    frame = Frame(
        promise=True,
        now=now.replace(tzinfo=None),
        base=interviewed_on,
        spanish=text.is_spanish,
        holidays=holidays,
    )
    mentions, hours = text.read(frame)
    if not mentions:
        return DateReading(DateKind.UNKNOWN if text.names_no_time else DateKind.NONE)
    if any(map(is_impossible, mentions)):
        return guard.impossible()
    kept = about_the_promise(frame, mentions)
    readings = [days for mention in kept for days in mention.meaning]
    ask = any(is_off_topic(frame, mention) for mention in kept)
    return guard.promised(frame, readings, hours, ask=ask or text.wonders or text.denies)
