"""Scoring the rules: situations as lines of JSON in, what holds that day as lines of JSON out.

In: ``id``, ``now`` (local ISO minute), ``time_zone``, ``interview_at`` (ISO minute, ISO day when the
time is not known, or null), ``promised_by`` (ISO day or null), ``thank_you_sent`` (true, false or
null), ``contacts`` (a list of ``{"at", "channel"}``) and ``outcome``; also, when they are known,
``through_agency`` (true or false). Out: ``id``, ``verdicts``, ``rules``, ``next_date``; a line that
cannot be read is answered with ``id`` and ``error``.
"""

import json
import sys
from collections.abc import Callable, Iterable, Mapping
from datetime import date, datetime, time
from typing import Final
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from advice.decide import advise_all, next_date_of, verdicts_of
from advice.situation import Contact, Situation, Window
from advice.terms import Channel, Outcome

DAY_LENGTH: Final = len("2026-11-23")
_MISSING: Final = object()

Fields = Mapping[str, object]


class LineError(ValueError):
    """A line says something that cannot be read; the message names the field."""


def main() -> int:
    """Answer each line of standard input with one on standard output, at once."""
    answer_lines(sys.stdin.buffer, sys.stdout.write, sys.stdout.flush)
    return 0


def answer_lines(
    lines: Iterable[bytes], write: Callable[[str], object], flush: Callable[[], object]
) -> None:
    """Answer lines of JSON in order; empty ones are passed over."""
    for line in lines:
        if line.strip():
            write(json.dumps(answer(line)) + "\n")
            flush()


def answer(line: bytes) -> dict[str, object]:
    """Answer one line; whatever is wrong with it becomes an ``error``."""
    name: object = None
    try:
        fields = _fields(line)
        name = fields.get("id")
        given = advise_all(situation_of(fields))
    except LineError as error:
        return {"id": name, "error": str(error)}
    except OverflowError:
        return {"id": name, "error": "a day is out of range"}
    next_date = next_date_of(given)
    return {
        "id": name,
        "verdicts": [verdict.value for verdict in verdicts_of(given)],
        "rules": [guidance.rule_id for guidance in given],
        "next_date": None if next_date is None else next_date.isoformat(),
    }


def _fields(line: bytes) -> Fields:
    try:
        fields = json.loads(line)
    except (ValueError, RecursionError) as error:
        raise LineError(f"this is no JSON: {error}") from None
    if not isinstance(fields, dict):
        raise LineError("a line must hold an object")
    return fields


def situation_of(fields: Fields) -> Situation:
    """Return the situation that a line's fields tell of.

    Raises:
        LineError: If a field is missing or cannot be read.
    """
    zone = _zone(fields)
    now = _moment(fields, "now", zone)
    if now is None or not isinstance(now, datetime):
        raise LineError("now must be an ISO minute")
    held = _moment(fields, "interview_at", zone)
    promised_by = _moment(fields, "promised_by", zone, default=None)
    latest = None if promised_by is None else _day(promised_by)
    return Situation(
        now=now,
        interviewed_on=None if held is None else _day(held),
        interviewed_at=None if held is None else _time(held),
        applied_only=held is None,
        promised=latest is not None,
        window=None if latest is None else Window(latest, latest),
        thank_you_sent=_answer(fields, "thank_you_sent"),
        contacts=_contacts(fields, zone),
        outcome=_outcome(fields),
        through_agency=_answer(fields, "through_agency"),
        company_known=True,
        role_settled=True,
    )


def _zone(fields: Fields) -> ZoneInfo:
    name = fields.get("time_zone")
    if not isinstance(name, str):
        raise LineError("time_zone must be the name of a time zone")
    try:
        return ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError, OSError):
        raise LineError(f"time_zone is not known: {name}") from None


def _moment(
    fields: Fields, name: str, zone: ZoneInfo, *, default: object = _MISSING
) -> datetime | date | None:
    """Return a moment in the candidate's zone, a day when there is no time, None for null."""
    value = fields.get(name, default)
    if value is _MISSING:
        raise LineError(f"{name} is missing")
    if value is None:
        return None
    try:
        return _read_moment(str(value), zone)
    except (ValueError, OverflowError):
        raise LineError(f"{name} must be an ISO day or minute") from None


def _read_moment(words: str, zone: ZoneInfo) -> datetime | date:
    if len(words) <= DAY_LENGTH:
        return date.fromisoformat(words)
    moment = datetime.fromisoformat(words)
    return moment.replace(tzinfo=zone) if moment.tzinfo is None else moment.astimezone(zone)


def _day(moment: datetime | date) -> date:
    return moment.date() if isinstance(moment, datetime) else moment


def _time(moment: datetime | date) -> time | None:
    return moment.time() if isinstance(moment, datetime) else None


def _answer(fields: Fields, name: str) -> bool | None:
    value = fields.get(name)
    if value is not None and not isinstance(value, bool):
        raise LineError(f"{name} must be true, false or null")
    return value


def _contacts(fields: Fields, zone: ZoneInfo) -> tuple[Contact, ...] | None:
    made = fields.get("contacts", [])
    if made is None:
        return None
    if not isinstance(made, list) or not all(isinstance(contact, dict) for contact in made):
        raise LineError("contacts must be a list of objects")
    return tuple(_contact(contact, zone) for contact in made)


def _contact(fields: Fields, zone: ZoneInfo) -> Contact:
    at = _moment(fields, "at", zone)
    channel = fields.get("channel")
    if at is None or not isinstance(channel, str):
        raise LineError("a contact must have the moment at which it was made and its channel")
    known = channel in Channel.__members__.values()
    return Contact(_day(at), Channel(channel) if known else Channel.OTHER, _time(at))


def _outcome(fields: Fields) -> Outcome | None:
    value = fields.get("outcome")
    if value is None:
        return None
    if value not in Outcome.__members__.values():
        raise LineError(f"outcome must be one of {', '.join(Outcome)}")
    return Outcome(str(value))
