"""The overview: the latest broadcasts, where each stands, and the way into each."""

from datetime import timedelta

from bot.services.desk import approval
from bot.services.desk.content import summary
from bot.services.desk.draft import AREA, HUB
from bot.services.desk.progress import does
from bot.services.desk.work import Work
from bot.services.ports import Button, Line, Reply
from bot.services.presses import Deed, press
from bot.services.tip_messages import piece_of
from bot.services.turn import stacked
from storage import broadcasts, outcomes
from storage.broadcasts import Broadcast
from storage.states import BroadcastState, DeliveryState, Kind, Role

LIST = "list"  # what a member is asked who sees the list
SHOWN = 10  # broadcasts
LATELY = timedelta(days=7)
_UNBEGUN = (BroadcastState.DRAFT, BroadcastState.WAITING)


def latest(work: Work) -> tuple[Reply, ...]:
    """``/broadcasts``: the latest, newest first."""
    work.turn_to(asking=LIST)
    return (listed(work),)


def listed(work: Work) -> Reply:
    """Return the list."""
    found = broadcasts.latest(work.session, SHOWN)
    if not found:
        return Reply((Line("overview-empty"),))
    lines = [Line("overview-title"), stacked(*(_entry(work, one) for one in found))]
    lines += _unconfirmed(work)
    buttons = [button for one in found if (button := _way_in(work, one)) is not None]
    pairs = tuple(tuple(buttons[i : i + 2]) for i in range(0, len(buttons), 2))
    return Reply(tuple(lines), pairs)


def _unconfirmed(work: Work) -> list[Line]:
    """Tell the owner how many reminders of late nobody can say of whether they arrived."""
    if not work.may(Role.OWNER):
        return []
    count = outcomes.unconfirmed_reminders(work.session, since=work.now - LATELY)
    values = {"count": count, "days": LATELY.days}
    return [Line("overview-unconfirmed", values)] if count else []


def _entry(work: Work, one: Broadcast) -> Line:
    try:
        says = summary(piece_of(one.content, work.member.language))
    except LookupError:
        says = Line("draft-piece-missing")
    values: dict[str, str | int | Line] = {
        "number": str(one.id),
        "kind": Line(f"broadcast-kind-{one.kind.value}"),
        "says": says,
        "state": Line(f"broadcast-state-{one.state.value}"),
    }
    copies = sum(one.totals.values())
    if not copies:
        return Line("overview-entry", values)
    values |= {"sent": one.totals[DeliveryState.SENT], "all": copies}
    return Line("overview-entry-counted", values)


def _way_in(work: Work, one: Broadcast) -> Button | None:
    """Return the button that opens a broadcast: the draft, its approval, or its progress."""
    is_mine = one.author == work.member.user_id
    if one.kind is not Kind.TIP and one.state in _UNBEGUN:
        return None
    label = Line("button-overview-open", {"number": str(one.id)})
    if one.state is BroadcastState.WAITING and not is_mine:
        look = press(Deed.DESK, approval.AREA, one.id, "look")
        return Button(label, look) if work.may(Role.APPROVER) else None
    if one.state in _UNBEGUN:
        opens = press(Deed.DESK, AREA, one.id, HUB, "open")
        return Button(label, opens) if one.kind is Kind.TIP else None
    return Button(label, does("show", one.id))
