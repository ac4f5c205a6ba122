"""The plan of one interview as a calendar file: an all-day event for each step still to come."""

from collections.abc import Iterator
from datetime import UTC, date, timedelta
from uuid import UUID, uuid5

from icalendar import Calendar, Event

from bot.pictures.plan import Plan, Step, StepKind

_NAMES = UUID("6f0a1f5e-6f86-4f0d-9c55-5a1d3f4e7b21")  # the space of our names; never to change
_DAY = timedelta(days=1)


def calendar_file(plan: Plan) -> bytes:
    """Return an iCalendar file.

    An event has the same UID in every file of one interview, and a higher SEQUENCE in each later
    one, so that a calendar which reads a newer file moves its events and has none twice.
    """
    calendar = Calendar()
    calendar.add("prodid", f"-//Interview coach//Plan//{plan.language.upper()}")
    calendar.add("version", "2.0")
    calendar.add("calscale", "GREGORIAN")
    calendar.add("method", "PUBLISH")
    for step in plan.steps:
        for first, last in _days(step, plan.today):
            calendar.add_component(_event(plan, step, first, last))
    content: bytes = calendar.to_ical()
    return content


def _days(step: Step, today: date) -> Iterator[tuple[date, date]]:
    """Give the first and the last day of a step's event, unless it is past."""
    match step.kind:
        case StepKind.NOTE:
            first = last = step.latest
        case StepKind.HOLD:  # on its latest day there is nothing to hold any more
            first, last = max(step.earliest, today), step.latest - _DAY
        case _:
            first, last = step.earliest, step.latest
    if today <= last and first <= last:
        yield first, last


def _event(plan: Plan, step: Step, first: date, last: date) -> Event:
    event = Event()
    moment = plan.made_at.astimezone(UTC)
    event.add("uid", f"{uuid5(_NAMES, f'{plan.key}/{step.kind}')}@interview-coach")
    event.add("dtstamp", moment)
    event.add("last-modified", moment)
    event.add("sequence", int(moment.timestamp()) // 60)
    event.add("dtstart", first)
    event.add("dtend", last + _DAY)  # the day after, as the standard has it
    event.add("summary", step.event)
    event.add("description", step.words)
    event.add("transp", "TRANSPARENT")  # the candidate stays free on those days
    return event
