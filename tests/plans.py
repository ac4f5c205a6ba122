"""Plans to draw and to write: one of every shape that a candidate can have."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

from bot.pictures.plan import Mark, Plan, Step, StepKind

TODAY = date(2026, 11, 23)
MADE_AT = datetime(2026, 11, 23, 17, 0, tzinfo=UTC)
WEEKDAYS = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")


def step(kind: StepKind, earliest: int, latest: int | None = None, **more: str) -> Step:
    """Return a step; its days are counted from today."""
    label = more.get("label", kind.value)
    return Step(
        kind=kind,
        earliest=TODAY + timedelta(earliest),
        latest=TODAY + timedelta(earliest if latest is None else latest),
        label=label,
        detail=more.get("detail", ""),
        last=more.get("last", ""),
        mark=Mark(more.get("mark", "")),
        last_mark=Mark(more.get("last_mark", "")),
        event=f"{label} (Café Río)",
        words=f"All there is to say about: {label}.",
    )


def plan(*steps: Step, name: str = "Café Río", today: date = TODAY) -> Plan:
    """Return a plan of steps."""
    return Plan(
        key="101/1",
        title="Your next steps",
        name=name,
        language="en",
        today=today,
        made_at=MADE_AT,
        steps=steps,
        weekdays={day: WEEKDAYS[day.weekday()] for day in _days(steps, today)},
        days={day: f"{day:%b} {day.day}" for day in _days(steps, today)},
        words={"today": "Today", "now": "Now", "next": "Next"},
    )


def _days(steps: Sequence[Step], today: date) -> set[date]:
    return {today, *(day for one in steps for day in (one.earliest, one.latest))}


ALONE = plan(step(StepKind.INTERVIEW, 7, mark="next"))
LONGEST = plan(
    step(StepKind.INTERVIEW, -3),
    step(StepKind.NOTE, -3, 2, label="Send the note", last="Last good day", mark="now"),
    step(StepKind.HOLD, 0, 18, label="Hold: no call and no email", detail="until", mark="now"),
    step(StepKind.PROMISED, 1, 4, label="The days they named", last="Last day", mark="next"),
    step(StepKind.ASK, 18, label="If no news: one short status email"),
    step(StepKind.CLOSE, 25, label="If no answer: treat the job as closed"),
)
PAST_DUE = plan(
    step(StepKind.INTERVIEW, -34),
    step(StepKind.PROMISED, -20),
    step(StepKind.ASK, -6, detail="right since Tue, Nov 17", mark="now"),
    step(StepKind.CLOSE, 8, mark="next"),
)
ASKED = plan(
    step(StepKind.INTERVIEW, -21),
    step(StepKind.PROMISED, -18, -17, last="Last day they named"),
    step(StepKind.ASKED, -5),
    step(StepKind.CLOSE, 2, mark="next"),
)
EVERY = (ALONE, LONGEST, PAST_DUE, ASKED)


def with_name(name: str) -> Plan:
    """Return a plan of an interview at some company."""
    return replace(ALONE, name=name)
