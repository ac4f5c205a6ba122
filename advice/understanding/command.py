"""``python -m advice understand``: words as lines of JSON in, what was understood as lines out.

So anybody can score understanding on a collection of their own. A line asks for an interview day, a
promised day or a question; one that cannot be read is answered with its ``id`` and an ``error``.
"""

import json
import sys
from collections.abc import Iterable, Iterator, Mapping
from datetime import date, datetime
from io import TextIOWrapper
from typing import TextIO
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from advice.terms import Intent, Language
from advice.understanding.dates import read_interview_day, read_promise
from advice.understanding.readings import DateReading
from advice.understanding.topics import read_question

Line = Mapping[str, object]


class UnreadableLineError(ValueError):
    """A line that is not as the command expects it; the message says what is wrong."""


def main(lines: Iterable[str] | None = None, out: TextIO | None = None) -> int:
    """Answer each line of standard input with one line on standard output."""
    out = out or sys.stdout
    for answer in answers(_standard_input() if lines is None else lines):
        out.write(json.dumps(answer) + "\n")
    out.flush()
    return 0


def _standard_input() -> TextIO:
    """Standard input as UTF-8, whatever the machine's own encoding; a broken byte breaks one word."""
    if isinstance(sys.stdin, TextIOWrapper):
        sys.stdin.reconfigure(encoding="utf-8-sig", errors="replace")
    return sys.stdin


def answers(lines: Iterable[str]) -> Iterator[dict[str, object]]:
    """One answer for each line that is not blank."""
    for line in lines:
        if line.strip():
            yield _answer(line)


def _answer(line: str) -> dict[str, object]:
    asked: Line = {}
    try:
        asked = _read(line)
        return {"id": asked.get("id"), **_understood(asked)}
    except UnreadableLineError as error:
        return {"id": asked.get("id"), "error": str(error)}


def _read(line: str) -> Line:
    try:
        asked = json.loads(line)
    except (ValueError, RecursionError) as error:
        raise UnreadableLineError(f"not a line of JSON: {error}") from error
    if not isinstance(asked, dict):
        raise UnreadableLineError("a line must be an object")
    return asked


def _understood(asked: Line) -> dict[str, object]:
    text, language = _text(asked, "text"), _language(asked)
    match _text(asked, "expecting"):
        case "interview":
            return _days(read_interview_day(text, now=_now(asked), language=language))
        case "promise":
            held = _day(asked, "interview_on")
            now = _now(asked)
            return _days(read_promise(text, interviewed_on=held, now=now, language=language))
        case "question":
            return _question(text)
        case other:
            raise UnreadableLineError(f"expecting must not be {other!r}")


def _question(text: str) -> dict[str, object]:
    """What would be answered; where nothing at all is understood, the bot says what it is for."""
    said = read_question(text)
    nothing = not said.intents and not said.choices
    return {
        "intents": [Intent.OUT_OF_SCOPE] if nothing else list(said.intents),
        "choices": list(said.choices),
        "language": said.language,
    }


def _days(reading: DateReading) -> dict[str, object]:
    def iso(day: date | None) -> str | None:
        return None if day is None else day.isoformat()

    return {
        "kind": reading.kind,
        "from": iso(reading.earliest),
        "to": iso(reading.latest),
        "choices": [[iso(first), iso(last)] for first, last in reading.choices],
        "reason": reading.refusal,
    }


def _text(asked: Line, name: str) -> str:
    value = asked.get(name)
    if not isinstance(value, str):
        raise UnreadableLineError(f"{name} must be a text")
    return value


def _day(asked: Line, name: str) -> date:
    value = _text(asked, name)
    try:
        return date.fromisoformat(value)
    except ValueError as error:
        raise UnreadableLineError(f"{name} must be an ISO day, not {value!r}") from error


def _language(asked: Line) -> Language | None:
    if asked.get("language") is None:
        return None
    value = _text(asked, "language")
    if value not in set(Language):
        raise UnreadableLineError(f"language must be one of {', '.join(Language)}, not {value!r}")
    return Language(value)


def _now(asked: Line) -> datetime:
    """The candidate's own clock; a moment with an offset is turned to their zone, if that is told."""
    value = _text(asked, "now")
    try:
        now = datetime.fromisoformat(value)
        if now.tzinfo is not None and asked.get("time_zone") is not None:
            now = now.astimezone(ZoneInfo(_text(asked, "time_zone")))
    except (ValueError, OverflowError, ZoneInfoNotFoundError) as error:
        raise UnreadableLineError(f"now must be an ISO minute, not {value!r}: {error}") from error
    return now.replace(tzinfo=None)
