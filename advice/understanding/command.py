"""``python -m advice understand``: words as lines of JSON in, what was understood as lines out.

So anybody can score understanding on a collection of their own. A line asks for an interview day, a
promised day or a question; one that cannot be read is answered with its ``id`` and an ``error``.
"""

import json
import sys
from collections.abc import Iterable, Iterator, Mapping
from datetime import date, datetime
from typing import TextIO

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
    for answer in answers(sys.stdin if lines is None else lines):
        out.write(json.dumps(answer) + "\n")
    out.flush()
    return 0


def answers(lines: Iterable[str]) -> Iterator[dict[str, object]]:
    """One answer for each line that is not blank."""
    for line in lines:
        if line.strip():
            yield _answer(line)


def _answer(line: str) -> dict[str, object]:
    asked: object = None
    try:
        asked = json.loads(line)
        if not isinstance(asked, dict):
            raise UnreadableLineError("a line must be an object")
        return {"id": asked.get("id"), **_understood(asked)}
    except (ValueError, RecursionError) as error:
        id_ = asked.get("id") if isinstance(asked, dict) else None
        return {"id": id_, "error": str(error)}


def _understood(asked: Line) -> dict[str, object]:
    text, language = _text(asked, "text"), _language(asked)
    match _text(asked, "expecting"):
        case "interview":
            return _days(read_interview_day(text, now=_now(asked), language=language))
        case "promise":
            held = date.fromisoformat(_text(asked, "interview_on"))
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


def _language(asked: Line) -> Language | None:
    return None if asked.get("language") is None else Language(_text(asked, "language"))


def _now(asked: Line) -> datetime:
    """The candidate's own clock; a zone is of no matter to it."""
    return datetime.fromisoformat(_text(asked, "now")).replace(tzinfo=None)
