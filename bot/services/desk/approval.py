"""A second person's approval: asked of all who may give it, and the first answer counts."""

import json
from dataclasses import replace
from hashlib import sha256

from bot.services.audience import Audience
from bot.services.desk.advised import told as advised
from bot.services.desk.draft import Draft, Move
from bot.services.desk.preview import previewed
from bot.services.desk.recipients import described, reached
from bot.services.desk.starting import is_past, when
from bot.services.desk.tally import Count
from bot.services.desk.work import Work, may, team
from bot.services.facts import cleaned
from bot.services.ports import Button, Line, Reply, Rows, Said
from bot.services.presses import Deed, press
from bot.services.turn import mended, paragraph, stacked
from storage import broadcasts, staff
from storage.broadcasts import Broadcast
from storage.staff import Member
from storage.states import BroadcastState, Role

AREA = "approval"
CARD = "card"  # what a member is asked who has just been shown what they may approve
_SHOWN_TO_ANOTHER = (
    BroadcastState.WAITING,
    BroadcastState.SCHEDULED,
    BroadcastState.RUNNING,
    BroadcastState.PAUSED,
)
REASON_LIMIT = 500  # characters of the line that says why something is declined


def is_needed(work: Work, recipients: int) -> bool:
    """Tell whether a second person has to approve what a member sends to so many."""
    return recipients > work.agency.approval_above or not work.may(Role.SENDER)


def approvers(work: Work, author: int | None) -> list[Member]:
    """Return who may approve what somebody wrote: never the author."""
    everybody = team(work.session, work.agency, work.now)
    return [one for one in everybody if may(one, Role.APPROVER) and one.user_id != author]


def asked_for(draft: Draft, recipients: int) -> Move:
    """Let the draft wait for approval, and show it to all who may approve it."""
    work, number = draft.work, draft.number
    asked = approvers(work, draft.broadcast.author)
    if not asked:
        is_owner = work.may(Role.OWNER)
        return Move(
            said=(paragraph("approval-nobody", owner="yes" if is_owner else "no"),),
            toast=Line("toast-one-more"),
        )
    broadcasts.move(work.session, number, BroadcastState.WAITING)
    work.audit("approval-asked", f"broadcast {number}", {"recipients": recipients})
    waiting = mended(paragraph("approval-waits", number=str(number), count=len(asked)))
    cards = [
        reply
        for one in asked
        for reply in _card(work, draft.broadcast, one, Line("approval-ask", _who(work, number)))
    ]
    return Move(None, said=(waiting, *cards), toast=Line("toast-approval-asked"))


def _who(work: Work, number: int) -> dict[str, str]:
    return {"name": work.member.name, "number": str(number)}


def _card(work: Work, broadcast: Broadcast, member: Member, first: Line) -> tuple[Reply, ...]:
    """Show somebody what they may approve, as candidates will see it."""
    tally = work.tally(Count(Audience.of(broadcast.audience), broadcast.verdict))
    lines = (
        first,
        described(Audience.of(broadcast.audience)),
        reached(tally),
        stacked(advised(broadcast.verdict), when(broadcast, work)),
    )
    shown = f"{tally.recipients}:{_mark(broadcast)}"
    rows = _answers(broadcast.id, shown)
    card = Reply(lines, rows, to=member.user_id, language=member.language)
    if member.asking is None:  # who is at something else presses; others may also type (E13)
        asking = f"{CARD}:{broadcast.id}:{shown}"
        staff.turn_to(work.session, member.user_id, composing=member.composing, asking=asking)
    return (*previewed(broadcast, member), card)


def _answers(number: int, shown: str) -> Rows:
    return (
        (_button("button-approve", number, "yes", shown),),
        (_button("button-decline", number, "no", shown),),
    )


def _button(label: str, number: int, *values: object) -> Button:
    return Button(Line(label), press(Deed.DESK, AREA, number, *values))


def answer(work: Work) -> tuple[Reply, ...] | None:
    """Take a typed "approve" or "decline" after a card; anything else is no business of it."""
    _, number, shown = (*(work.member.asking or "").split(":", 2), "", "")[:3]
    typed = work.typed(_answers(int(number), shown)) if number.isdecimal() else None
    work.turn_to(composing=work.member.composing)
    return None if typed is None else pressed(work, typed.split(":", 2)[2]).replies


def _mark(broadcast: Broadcast) -> str:
    """Return a short mark of all that is approved: another draft has another."""
    start = None if broadcast.starts_at is None else broadcast.starts_at.isoformat()
    told = (broadcast.content, broadcast.audience, broadcast.verdict, broadcast.spread, start)
    return sha256(json.dumps(told, sort_keys=True).encode()).hexdigest()[:8]


def pressed(work: Work, rest: str) -> Said:
    """Take an approver's press."""
    number, what, shown = (*rest.split(":", 2), "", "")[:3]
    broadcast = broadcasts.find(work.session, int(number)) if number.isdecimal() else None
    if broadcast is None or not work.may(Role.APPROVER):
        return work.say(toast=Line("toast-stale"))
    if broadcast.author == work.member.user_id:
        return work.say(toast=Line("toast-not-ones-own"))
    if broadcast.state is not BroadcastState.WAITING:
        return work.say(_over(work, broadcast), toast=Line("toast-approval-over"))
    if what == "no":
        work.turn_to(asking=f"{AREA}:{broadcast.id}")
        return work.say(_ask_why(broadcast), toast=Line("toast-go-ahead"))
    if what == "why":
        return work.say(*_declined(work, broadcast, ""), toast=Line("toast-declined"))
    tally = work.tally(Count(Audience.of(broadcast.audience), broadcast.verdict))
    if what == "yes" and shown == f"{tally.recipients}:{_mark(broadcast)}":
        return _approved(work, broadcast, tally.recipients)
    first = Line("approval-look" if what == "look" else "approval-changed")
    return work.say(*_card(work, broadcast, work.member, first), toast=Line("toast-draft"))


def _over(work: Work, broadcast: Broadcast) -> Reply:
    """Say what became of a broadcast that was to be approved, in place of the buttons."""
    values = {"number": str(broadcast.id), "name": _name_of(work, broadcast.approver)}
    if broadcast.approver is not None:
        return mended(Reply((Line("approval-over-approved", values),)))
    return mended(paragraph("approval-over", number=str(broadcast.id)))


def _name_of(work: Work, user_id: int | None) -> str:
    names = {one.user_id: one.name for one in team(work.session, work.agency, work.now)}
    return names.get(user_id or 0, "?")


def _approved(work: Work, broadcast: Broadcast, recipients: int) -> Said:
    """Let the broadcast start at its moment, or at once when that has gone by."""
    is_late = is_past(broadcast, work.now)
    start = work.now if is_late else broadcast.starts_at or work.now
    is_first = broadcasts.amend(
        work.session,
        broadcast.id,
        (BroadcastState.WAITING,),
        approver=work.member.user_id,
        starts_at=start,
    )
    if not is_first:  # another approver was quicker by a hair
        return work.say(toast=Line("toast-approval-over"))
    broadcasts.move(work.session, broadcast.id, BroadcastState.SCHEDULED)
    work.audit("broadcast-approved", f"broadcast {broadcast.id}", {"recipients": recipients})
    values = _who(work, broadcast.id)
    moment = when(replace(broadcast, starts_at=None if is_late else broadcast.starts_at), work)
    done = mended(Reply((Line("approval-you-gave", values), moment)))
    told = Reply((Line("approval-given", values), moment))
    return work.say(done, *_to(work, broadcast.author, told), toast=Line("toast-approved"))


def _to(work: Work, user_id: int | None, told: Reply) -> tuple[Reply, ...]:
    """Tell another member something in their language, as long as they are staff."""
    for one in team(work.session, work.agency, work.now):
        if one.user_id == user_id:
            return (replace(told, to=one.user_id, language=one.language),)
    return ()


def _ask_why(broadcast: Broadcast) -> Reply:
    button = _button("button-no-reason", broadcast.id, "why")
    return paragraph("approval-ask-why", ((button,),), number=str(broadcast.id))


def hear(work: Work) -> tuple[Reply, ...] | None:
    """Take the line that says why something is declined."""
    number = (work.member.asking or "").partition(":")[2]
    broadcast = broadcasts.find(work.session, int(number)) if number.isdecimal() else None
    if broadcast is None or not work.may(Role.APPROVER):
        work.turn_to()
        return None
    typed = work.typed(_ask_why(broadcast).buttons)
    if typed is not None:
        return pressed(work, typed.split(":", 2)[2]).replies
    reason = cleaned(work.heard.words)
    if not reason or len(reason) > REASON_LIMIT:
        return (paragraph("approval-reason-limit", limit=REASON_LIMIT), _ask_why(broadcast))
    return _declined(work, broadcast, reason)


def _declined(work: Work, broadcast: Broadcast, reason: str) -> tuple[Reply, ...]:
    """Give the broadcast back to its author as a draft."""
    work.turn_to()
    if not broadcasts.move(work.session, broadcast.id, BroadcastState.DRAFT):
        return (_over(work, broadcast),)
    work.audit("broadcast-declined", f"broadcast {broadcast.id}")
    values = _who(work, broadcast.id)
    lines = [Line("approval-declined", values)]
    if reason:
        lines.append(Line("approval-reason", {"reason": reason}))
    edit = Button(
        Line("button-draft-open"), press(Deed.DESK, "draft", broadcast.id, "hub", "open")
    )
    told = Reply(tuple(lines), ((edit,),))
    return (Reply((Line("approval-you-declined", values),)), *_to(work, broadcast.author, told))


def take_back(work: Work, broadcast: Broadcast) -> bool:
    """Let the author have their draft again; tell whether it still waited."""
    if not broadcasts.move(work.session, broadcast.id, BroadcastState.DRAFT):
        return False
    work.audit("approval-withdrawn", f"broadcast {broadcast.id}")
    return True


def changed(work: Work) -> tuple[Reply, ...] | None:
    """Stop what was shown to an approver when its author changes a message that it copies.

    Telegram copies a message as it is at that moment: what is sent must be what was approved.
    """
    message_id = work.heard.message_id
    for one in broadcasts.of_author(work.session, work.member.user_id, _SHOWN_TO_ANOTHER):
        kept = [piece.get("messages", ()) for piece in one.content.values()]
        if not any(message_id in messages for messages in kept):
            continue
        if one.state is BroadcastState.WAITING:
            take_back(work, one)
            return (paragraph("draft-changed-while-waiting", number=str(one.id)),)
        if one.approver is not None and broadcasts.move(
            work.session, one.id, BroadcastState.CANCELLED
        ):
            work.audit("broadcast-cancelled", f"broadcast {one.id}")
            told = Line("approval-changed-after", {"number": str(one.id)})
            return (Reply((told,)), *_to(work, one.approver, Reply((told,))))
    return None
