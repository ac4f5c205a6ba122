"""The desk's buttons for what runs: look, pause, resume, slow down, cancel; and afterwards the report."""

from collections.abc import Callable, Mapping

from bot.services.desk import overview
from bot.services.desk.mending import (
    asked_to_recall,
    confirmed,
    correct,
    dropped,
    recall,
    recalled,
)
from bot.services.desk.progress import (
    ACTIVE,
    AREA,
    LEAST_RATE,
    Course,
    board,
    does,
    left,
    reason,
    steering,
)
from bot.services.desk.report import report
from bot.services.desk.work import Work
from bot.services.ports import Attachment, Kind, Line, Reply, Said, Tree, What
from bot.services.turn import button, paragraph
from storage import broadcasts, deliveries, outcomes
from storage.broadcasts import Broadcast
from storage.states import BroadcastState, DeliveryState, Role

__all__ = ["AREA", "hear", "pressed", "shown"]

Step = Callable[[Work, Broadcast, str], Said]


# What the file of the outcomes tells of each candidate.
COLUMNS = (
    "candidate", "outcome", "reason", "attempts", "due", "landed", "message", "tapped", "opted-out",
)  # fmt: skip


def pressed(work: Work, rest: str) -> Said:
    """Answer a press: what is to be done, the number of the broadcast, perhaps more."""
    what, number, value = (*rest.split(":", 2), "", "")[:3]
    broadcast = broadcasts.find(work.session, int(number)) if number.isdecimal() else None
    if broadcast is None or what not in STEPS:
        return work.say(toast=Line("toast-stale"))
    needed, step = STEPS[what]
    if not work.may(needed):
        return work.say(toast=Line("toast-role-forbids"))
    return step(work, broadcast, value)


def hear(work: Work) -> tuple[Reply, ...] | None:
    """Take the typed label of a button under the board or the report that was opened (E13)."""
    number = (work.member.asking or "").partition(":")[2]
    broadcast = broadcasts.find(work.session, int(number)) if number.isdecimal() else None
    if broadcast is None:
        work.turn_to()
        return None
    course = Course.of(work.session, broadcast)
    questions = (_cancelling(broadcast), _repeating(broadcast), asked_to_recall(broadcast))
    typed = work.typed(
        (
            *steering(broadcast, course),
            *report(work, broadcast).buttons,
            *(row for question in questions for row in question.buttons),
        )
    )
    if typed is None:
        work.turn_to()
        return None
    return pressed(work, typed.split(":", 2)[2]).replies


def _turned_to(work: Work, broadcast: Broadcast) -> None:
    """Let the labels of what is shown be typed, unless the member is asked something else."""
    asking = work.member.asking or overview.LIST
    if asking.partition(":")[0] in (overview.LIST, AREA):
        work.turn_to(asking=f"{AREA}:{broadcast.id}")


def shown(work: Work, broadcast: Broadcast) -> Reply:
    """Return a new message that shows how a broadcast goes, or what became of it."""
    if broadcast.state in ACTIVE or broadcast.queued_at is None:
        return _board(work, broadcast, Kind.SAY)
    return report(work, broadcast)


def _board(work: Work, broadcast: Broadcast, kind: Kind) -> Reply:
    """Return the board as it is now, for a new message or for the one that was pressed."""
    now = broadcasts.find(work.session, broadcast.id) or broadcast
    course = Course.of(work.session, now)
    told = board(now, course, work.agency, work.now, kind)
    return Reply(told.lines, told.buttons, kind)


def _show(work: Work, broadcast: Broadcast, _: str) -> Said:
    _turned_to(work, broadcast)
    return work.say(shown(work, broadcast), toast=Line("toast-ok"))


def _look(work: Work, broadcast: Broadcast, _: str) -> Said:
    return work.say(_board(work, broadcast, Kind.MEND), toast=Line("toast-ok"))


def _pause(work: Work, broadcast: Broadcast, _: str) -> Said:
    moved = broadcasts.move(work.session, broadcast.id, BroadcastState.PAUSED)
    return _steered(work, broadcast, "broadcast-paused" if moved else None)


def _resume(work: Work, broadcast: Broadcast, _: str) -> Said:
    moved = broadcast.state is BroadcastState.PAUSED and broadcasts.move(
        work.session, broadcast.id, BroadcastState.RUNNING
    )
    return _steered(work, broadcast, "broadcast-resumed" if moved else None)


def _pace(work: Work, broadcast: Broadcast, value: str) -> Said:
    try:
        rate = None if value == "full" else float(value)
    except ValueError:
        return work.say(toast=Line("toast-stale"))
    if broadcast.rate == rate or (rate is not None and not LEAST_RATE <= rate <= 1000):
        return _steered(work, broadcast, None)
    changed = broadcasts.amend(work.session, broadcast.id, ACTIVE, rate=rate)
    return _steered(work, broadcast, "broadcast-paced" if changed else None, rate=rate)


def _steered(work: Work, broadcast: Broadcast, deed: str | None, **detail: object) -> Said:
    """Show the board anew in the message that was pressed; without a deed nothing has changed."""
    if deed is not None:
        work.audit(deed, f"broadcast {broadcast.id}", detail or None)
    toast = Line("toast-already-so" if deed is None else f"toast-{deed}")
    return work.say(_board(work, broadcast, Kind.MEND), toast=toast)


def _ask_to_cancel(work: Work, broadcast: Broadcast, _: str) -> Said:
    if broadcast.state not in ACTIVE:
        return work.say(toast=Line("toast-already-so"))
    return work.say(_cancelling(broadcast), toast=Line("toast-one-more"))


def _cancelling(broadcast: Broadcast) -> Reply:
    yes = button("button-broadcast-cancel-yes", does("end", broadcast.id))
    no = button("button-broadcast-cancel-no", does("keep", broadcast.id))
    number, count = str(broadcast.id), left(broadcast)
    return paragraph("board-cancel-ask", ((yes,), (no,)), number=number, count=count)


def _end(work: Work, broadcast: Broadcast, _: str) -> Said:
    moved = broadcasts.move(work.session, broadcast.id, BroadcastState.CANCELLED)
    if not moved:
        return work.say(_board(work, broadcast, Kind.MEND), toast=Line("toast-already-so"))
    work.audit("broadcast-cancelled", f"broadcast {broadcast.id}", {"left": left(broadcast)})
    told = Line("board-cancelled", {"number": str(broadcast.id)})
    return work.say(Reply((told,), kind=Kind.MEND), toast=Line("toast-broadcast-cancelled"))


def _keep(work: Work, broadcast: Broadcast, _: str) -> Said:
    told = Line("board-kept", {"number": str(broadcast.id)})
    return work.say(Reply((told,), kind=Kind.MEND), toast=Line("toast-ok"))


def _report(work: Work, broadcast: Broadcast, _: str) -> Said:
    _turned_to(work, broadcast)
    return work.say(report(work, broadcast), toast=Line("toast-ok"))


def _ask_to_repeat(work: Work, broadcast: Broadcast, _: str) -> Said:
    if (
        broadcast.state is not BroadcastState.FINISHED
        or not broadcast.totals[DeliveryState.UNCONFIRMED]
    ):
        return work.say(toast=Line("toast-already-so"))
    return work.say(_repeating(broadcast), toast=Line("toast-one-more"))


def _repeating(broadcast: Broadcast) -> Reply:
    yes = button("button-send-again-yes", does("again-yes", broadcast.id))
    no = button("button-broadcast-cancel-no", does("keep", broadcast.id))
    count = broadcast.totals[DeliveryState.UNCONFIRMED]
    return paragraph("report-again-ask", ((yes,), (no,)), count=count)


def _repeat(work: Work, broadcast: Broadcast, _: str) -> Said:
    if broadcast.state is not BroadcastState.FINISHED:
        return work.say(toast=Line("toast-already-so"))
    count = deliveries.send_again(work.session, broadcast.id, due_at=work.now)
    if not count:
        return work.say(toast=Line("toast-already-so"))
    work.audit("broadcast-sent-again", f"broadcast {broadcast.id}", {"count": count})
    told = Line("report-again", {"count": count})
    return work.say(Reply((told,), kind=Kind.MEND), toast=Line("toast-ok"))


def _outcomes(work: Work, broadcast: Broadcast, _: str) -> Said:
    work.audit("outcomes-read", f"broadcast {broadcast.id}")
    name = Line("outcomes-file-name", {"number": str(broadcast.id)})
    plan: dict[str, Tree] = {
        "broadcast": broadcast.id,
        "columns": [Line(f"outcomes-column-{column}") for column in COLUMNS],
        "reasons": {
            one.reason: reason(one.reason, work.agency)
            for one in outcomes.reasons(work.session, broadcast.id)
        },
        "states": {state.value: Line(f"report-part-{state.value}") for state in DeliveryState},
    }
    file = Attachment(What.OUTCOMES, name, plan)
    about = Line("outcomes-file", {"number": str(broadcast.id)})
    return work.say(Reply((about,), attachment=file), toast=Line("toast-ok"))


STEPS: Mapping[str, tuple[Role, Step]] = {
    "show": (Role.WRITER, _show),
    "look": (Role.WRITER, _look),
    "pause": (Role.SENDER, _pause),
    "resume": (Role.SENDER, _resume),
    "rate": (Role.SENDER, _pace),
    "cancel": (Role.SENDER, _ask_to_cancel),
    "end": (Role.SENDER, _end),
    "keep": (Role.WRITER, _keep),
    "report": (Role.WRITER, _report),
    "again": (Role.SENDER, _ask_to_repeat),
    "again-yes": (Role.SENDER, _repeat),
    "csv": (Role.OWNER, _outcomes),
    "correct": (Role.SENDER, correct),
    "mend": (Role.SENDER, confirmed),
    "drop": (Role.SENDER, dropped),
    "recall": (Role.SENDER, recall),
    "recall-yes": (Role.SENDER, recalled),
}
