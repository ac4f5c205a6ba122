"""The plan of an interview as something to look at: a picture, and a file for the calendar."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date

from advice import Milestone, MilestoneKind, timeline
from bot.services.cards import next_steps, title
from bot.services.ports import Attachment, Line, Reply, Tree, What
from bot.services.turn import Turn

# What the picture says of a milestone in a few words; what can be done or waited for has no end.
_LABELS = {
    MilestoneKind.INTERVIEW: ("interview", "plan-interview"),
    MilestoneKind.NOTE_UNTIL: ("note", "plan-note"),
    MilestoneKind.NOTE_LATE: ("note", "plan-note-late"),
    MilestoneKind.PROMISED: ("promised", "plan-promised"),
    MilestoneKind.PROMISED_WINDOW: ("promised", "plan-promised-window"),
    MilestoneKind.HOLD_UNTIL: ("hold", "plan-hold"),
    MilestoneKind.STATUS_EMAIL_FROM: ("ask", "plan-status-email"),
    MilestoneKind.ASK_AGENCY_FROM: ("ask", "plan-ask-agency"),
    MilestoneKind.STATUS_EMAIL_SENT: ("asked", "plan-asked"),
    MilestoneKind.CLOSE_ON: ("close", "plan-close"),
    MilestoneKind.CLOSE_ON_AT_SOONEST: ("close", "plan-close"),
}
_LASTS = {
    MilestoneKind.NOTE_UNTIL: "plan-note-last",
    MilestoneKind.NOTE_LATE: "plan-note-late-last",
    MilestoneKind.PROMISED_WINDOW: "plan-promised-last",
}
_OPEN_ENDED = {MilestoneKind.STATUS_EMAIL_FROM, MilestoneKind.ASK_AGENCY_FROM}
_RUNNING = {MilestoneKind.NOTE_UNTIL, MilestoneKind.NOTE_LATE, MilestoneKind.HOLD_UNTIL}


@dataclass(frozen=True, slots=True)
class _Step:
    """A milestone on the way into the picture."""

    milestone: Milestone
    earliest: date
    detail: Line | None = None
    mark: str = ""
    last_mark: str = ""

    @property
    def kind(self) -> MilestoneKind:
        return self.milestone.kind

    @property
    def latest(self) -> date:
        return self.milestone.latest


def shown_plan(turn: Turn) -> tuple[Reply, ...]:
    """Return the next steps: in words, with the picture, and as a file for the calendar.

    Without dates there are words alone, and without dates to come no file.
    """
    words = next_steps(turn)
    steps = _marked(list(_steps(turn)), turn.today)
    if not steps:
        return (words,)
    plan = _plan(turn, steps)
    picture = Attachment(What.TIMELINE, Line("plan-picture-name"), plan)
    replies = [replace(words, attachment=picture)]
    if any(_is_to_come(step, turn.today) for step in steps):
        file = Attachment(What.CALENDAR, Line("plan-file-name"), plan)
        replies.append(Reply((Line("plan-file"),), attachment=file))
    return tuple(replies)


def _steps(turn: Turn) -> Iterator[_Step]:
    """Give the steps; the days on which the note can go out are one step."""
    milestones = timeline(turn.situation, turn.agency.policy)
    note_from = next((m.earliest for m in milestones if m.kind is MilestoneKind.NOTE_FROM), None)
    for one in milestones:
        match one.kind:
            case MilestoneKind.NOTE_FROM:
                continue
            case MilestoneKind.NOTE_UNTIL:
                is_best = turn.today <= one.earliest
                detail = _best_by(one.earliest) if is_best else _until(one.latest)
                yield _Step(one, note_from or one.earliest, detail)
            case MilestoneKind.NOTE_LATE:
                yield _Step(one, turn.today, _until(one.latest))
            case MilestoneKind.PROMISED_WINDOW | MilestoneKind.HOLD_UNTIL:
                yield _Step(one, one.earliest, _until(one.latest))
            case MilestoneKind.CLOSE_ON_AT_SOONEST:
                yield _Step(one, one.earliest, Line("plan-at-the-soonest"))
            case kind if kind in _OPEN_ENDED and one.earliest < turn.today:
                since = Line("plan-since", {"day": _short(one.earliest)})
                yield _Step(one, one.earliest, since)
            case _:
                yield _Step(one, one.earliest)


def _marked(steps: Sequence[_Step], today: date) -> list[_Step]:
    """Mark what is right today, and the first day after today on which something begins or ends."""
    ends = [step.latest for step in steps if step.kind in _LASTS]
    days = [*ends, *(step.earliest for step in steps)]
    upcoming = min((day for day in days if day > today), default=None)
    return [
        replace(
            step,
            mark="now" if _is_right(step, today) else _next_if(step.earliest == upcoming),
            last_mark=_next_if(step.kind in _LASTS and step.latest == upcoming),
        )
        for step in sorted(steps, key=lambda step: step.earliest)
    ]


def _is_right(step: _Step, today: date) -> bool:
    """Tell whether something is to be done, or left, on this very day."""
    if step.earliest > today:
        return False
    if step.kind in {MilestoneKind.INTERVIEW, MilestoneKind.CLOSE_ON}:
        return step.earliest == today
    return step.kind in _OPEN_ENDED or (step.kind in _RUNNING and today <= step.latest)


def _next_if(is_next: bool) -> str:  # noqa: FBT001 - a word for yes
    return "next" if is_next else ""


def _is_to_come(step: _Step, today: date) -> bool:
    """Tell whether a step is in the calendar file; a hold that ends today has an end of its own."""
    return step.latest >= today


def _plan(turn: Turn, steps: Sequence[_Step]) -> dict[str, Tree]:
    """Return what the picture and the file say."""
    interview = turn.interview
    assert interview is not None  # noqa: S101 - a plan with dates is about an interview
    name = title(interview)
    days = {turn.today, *(d for step in steps for d in (step.earliest, step.latest))}
    return {
        "key": f"{interview.chat_id}/{interview.number}",
        "title": Line("plan-title"),
        "name": name,
        "language": turn.language.value,
        "today": turn.today,
        "made_at": turn.heard.now.isoformat(),
        "steps": [_told(step, name) for step in steps],
        "weekdays": {
            day.isoformat(): Line("plan-weekday", {"weekday": day.weekday()})
            for day in sorted(days)
        },
        "days": {
            day.isoformat(): Line("plan-day", {"month": day.month, "day": str(day.day)})
            for day in sorted(days)
        },
        "words": {
            "today": Line("plan-mark-today"),
            "now": Line("plan-mark-now"),
            "next": Line("plan-mark-next"),
        },
    }


def _told(step: _Step, name: Line) -> dict[str, Tree]:
    kind, label = _LABELS[step.kind]
    last = Line(_LASTS[step.kind]) if step.kind in _LASTS else ""
    milestone = step.milestone
    dates = {"earliest": milestone.earliest, "latest": milestone.latest}
    at_its_end = kind == "note"
    event = {"step": last if at_its_end else Line(label), "interview": name}
    words = {"text": Line(f"milestone-{milestone.kind}", dates)}
    return {
        "kind": kind,
        "earliest": step.earliest,
        "latest": step.latest,
        "label": Line(label),
        "detail": step.detail or "",
        "last": last,
        "mark": step.mark,
        "last_mark": step.last_mark,
        "event": Line("plan-event", event),
        "words": Line("plan-event-about", words),
    }


def _until(day: date) -> Line:
    return Line("plan-until", {"day": _short(day)})


def _best_by(day: date) -> Line:
    return Line("plan-best-by", {"day": _short(day)})


def _short(day: date) -> Line:
    return Line("short-day", {"weekday": day.weekday(), "month": day.month, "day": str(day.day)})
