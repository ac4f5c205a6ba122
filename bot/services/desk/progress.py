"""The board: how a broadcast goes, in words, with the buttons that steer it."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from bot.services.ports import Agency, Button, Kind, Line, Reply, Rows, Value
from bot.services.presses import Deed, press
from bot.services.turn import button, stacked
from storage import outcomes, pace
from storage.broadcasts import Broadcast
from storage.database import Session
from storage.states import BroadcastState, DeliveryState

AREA = "run"
BAR = 12  # signs of the bar
LEAST_RATE = 1.0  # copies a second: slower it does not go
COUNTED = (
    DeliveryState.SENT,
    DeliveryState.PENDING,
    DeliveryState.BLOCKED,
    DeliveryState.FAILED,
    DeliveryState.UNCONFIRMED,
    DeliveryState.WITHHELD,
    DeliveryState.CANCELLED,
)
ACTIVE = (BroadcastState.SCHEDULED, BroadcastState.RUNNING, BroadcastState.PAUSED)


@dataclass(frozen=True, slots=True)
class Course:
    """What is known of the course of a broadcast beside its row.

    Attributes:
        full_rate: Copies a second when nothing slows the bot down.
        next_due: When the next copy is due, if any waits.
        measured: Copies a second of late, when that was measured.
    """

    full_rate: float
    next_due: datetime | None
    measured: float | None = None

    @classmethod
    def of(
        cls, session: Session, broadcast: Broadcast, *, measured: float | None = None
    ) -> "Course":
        """Ask; the cost does not depend on how many recipients there are."""
        waits = broadcast.state is BroadcastState.RUNNING
        next_due = outcomes.next_due(session, broadcast.id) if waits else None
        return cls(pace.usual_rate(session), next_due, measured)


def does(what: str, broadcast_id: int, *more: object) -> str:
    """Return what a button of this part of the desk says."""
    return press(Deed.DESK, AREA, what, broadcast_id, *more)


def done(broadcast: Broadcast) -> int:
    """Return how many copies have an outcome."""
    return sum(broadcast.totals.values()) - left(broadcast)


def left(broadcast: Broadcast) -> int:
    """Return how many copies are still to be sent."""
    return broadcast.totals[DeliveryState.PENDING] + broadcast.totals[DeliveryState.SENDING]


def board(
    broadcast: Broadcast, course: Course, agency: Agency, now: datetime, kind: Kind = Kind.SAY
) -> Reply:
    """Return the board of a broadcast.

    Args:
        broadcast: The broadcast.
        course: What is known beside its row.
        agency: Where the agency's clock is.
        now: The moment, aware.
        kind: ``SAY``, or ``MEND`` for the message that shows it already.
    """
    lines = [_title(broadcast)]
    if broadcast.queued_at is None and broadcast.state is BroadcastState.SCHEDULED:
        lines.append(_queueing(broadcast, agency, now))
    else:
        lines += [_bar(broadcast), counts(broadcast), *_speed(broadcast, course, agency, now)]
    lines += excluded(broadcast)
    messages = () if broadcast.board_message is None else (broadcast.board_message,)
    return Reply(tuple(lines), steering(broadcast, course), kind, messages=messages)


def _title(broadcast: Broadcast) -> Line:
    values = {
        "number": str(broadcast.id),
        "kind": broadcast.kind.value,
        "state": broadcast.state.value,
    }
    return Line("board-title", values)


def _queueing(broadcast: Broadcast, agency: Agency, now: datetime) -> Line:
    if broadcast.starts_at is not None and broadcast.starts_at > now:
        return Line("board-starts", moment(broadcast.starts_at, agency))
    return Line("board-queueing", {"count": sum(broadcast.totals.values())})


def _bar(broadcast: Broadcast) -> Line:
    total, ended = sum(broadcast.totals.values()), done(broadcast)
    part = ended / total if total else 1.0
    full = int(part * BAR)
    bar = "▰" * full + "▱" * (BAR - full)
    return Line(
        "board-bar", {"bar": bar, "percent": int(part * 100), "done": ended, "total": total}
    )


def counts(broadcast: Broadcast) -> Line:
    """Return how many copies stand where; what there is none of is left out."""
    found = {**broadcast.totals, DeliveryState.PENDING: left(broadcast)}
    shown = [state for state in COUNTED if found[state] or state is DeliveryState.SENT]
    return stacked(*(Line(f"count-{state.value}", {"count": found[state]}) for state in shown))


def _speed(broadcast: Broadcast, course: Course, agency: Agency, now: datetime) -> Iterator[Line]:
    """Say how fast it goes and how long it takes, or until when it waits."""
    if broadcast.state is not BroadcastState.RUNNING or not left(broadcast):
        return
    if broadcast.rate is not None:
        yield Line("board-slowed", {"rate": _written(broadcast.rate)})
    if course.next_due is not None and course.next_due > now + timedelta(minutes=1):
        yield Line("board-waits", moment(course.next_due, agency))
        return
    rate = course.measured or min(course.full_rate, broadcast.rate or course.full_rate)
    seconds = left(broadcast) / rate
    yield Line(
        "board-rate",
        {"rate": f"{rate:.1f}".removesuffix(".0"), "left": span(timedelta(seconds=seconds))},
    )


def excluded(broadcast: Broadcast) -> list[Line]:
    """Say who gets nothing, and why, as one paragraph if there is anybody."""
    found = sorted((broadcast.excluded or {}).items())
    lines = [Line(f"excluded-{why}", {"count": count}) for why, count in found]
    return [stacked(*lines)] if lines else []


def steering(broadcast: Broadcast, course: Course) -> Rows:
    """Return the buttons that steer a broadcast, or lead to its report."""
    number, state = broadcast.id, broadcast.state
    cancel = button("button-broadcast-cancel", does("cancel", number))
    refresh = button("button-board-refresh", does("look", number))
    match state:
        case BroadcastState.SCHEDULED:
            return ((refresh, cancel),)
        case BroadcastState.RUNNING:
            pause = button("button-broadcast-pause", does("pause", number))
            return ((pause, cancel), (*_speeds(broadcast, course.full_rate), refresh))
        case BroadcastState.PAUSED:
            resume = button("button-broadcast-resume", does("resume", number))
            return ((resume, cancel), *mending(broadcast))
        case BroadcastState.CANCELLED | BroadcastState.FINISHED if broadcast.queued_at is not None:
            return ((button("button-broadcast-report", does("report", number)),),)
        case _:
            return ()


def mending(broadcast: Broadcast) -> Rows:
    """Return the buttons that correct and recall, under what has reached somebody."""
    if broadcast.original is not None or not broadcast.totals[DeliveryState.SENT]:
        return ()
    correct = button("button-broadcast-correct", does("correct", broadcast.id))
    recall = button("button-broadcast-recall", does("recall", broadcast.id))
    return ((correct, recall),)


def _speeds(broadcast: Broadcast, full: float) -> Iterator[Button]:
    """Give the buttons for another speed; each names it, so that a second tap changes nothing."""
    rate = broadcast.rate or full
    if rate / 2 >= LEAST_RATE:
        slower = does("rate", broadcast.id, _written(rate / 2))
        yield button("button-broadcast-slower", slower)
    if broadcast.rate is not None:
        faster = "full" if rate * 2 >= full else _written(rate * 2)
        yield button("button-broadcast-faster", does("rate", broadcast.id, faster))


def _written(rate: float) -> str:
    """Return a rate as short as it can be told."""
    return f"{rate:.2f}".rstrip("0").rstrip(".")


def moment(at: datetime, agency: Agency) -> dict[str, Line]:
    """Return the values ``day`` and ``clock`` of a moment, on the agency's clock."""
    local = at.astimezone(ZoneInfo(agency.time_zone))
    day: dict[str, Value | Line] = {
        "weekday": local.weekday(),
        "month": local.month,
        "day": str(local.day),
    }
    clock: dict[str, Value | Line] = {"hour": local.hour, "minute": f"{local.minute:02d}"}
    return {"day": Line("short-day", day), "clock": Line("clock", clock)}


def span(length: timedelta) -> Line:
    """Return a length of time in words, no finer than it needs to be."""
    minutes = max(0, round(length / timedelta(minutes=1)))
    if minutes >= 48 * 60:
        return Line("span-days", {"days": round(minutes / 60 / 24)})
    if minutes >= 60:
        return Line("span-hours", {"hours": minutes // 60, "minutes": minutes % 60})
    return Line("span-minutes", {"minutes": minutes})


NOT_IN_IDS = re.compile(r"[^a-z0-9]+")


def reason(words: str, agency: Agency) -> Line | str:
    """Return a reason that was written down, in the language of whoever reads it."""
    text = text_of(words)
    return Line(text) if agency.wording.has(text) else words


def text_of(words: str) -> str:
    """Return the id of the text that says a reason."""
    return "reason-" + NOT_IN_IDS.sub("-", words.lower()).strip("-")
