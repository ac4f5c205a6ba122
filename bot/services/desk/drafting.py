"""Composing a broadcast: every part on one screen, each step left and gone back to at any time."""

from collections.abc import Mapping

from bot.services.desk import advised, approval, confirming, content, recipients, running, starting
from bot.services.desk.draft import HUB, Draft, Move, Screen
from bot.services.desk.preview import copies, previewed
from bot.services.desk.work import Work
from bot.services.ports import Line, Reply, Rows, Said
from bot.services.presses import Deed, parse, press
from bot.services.turn import button, mended, paragraph, stacked
from storage import broadcasts
from storage.broadcasts import Broadcast
from storage.states import BroadcastState

DROP = "drop"


def begin(work: Work) -> tuple[Reply, ...]:
    """``/broadcast``: go on with the draft that the member is at, or begin one."""
    draft = Draft.of(work, work.member.composing) or _empty(work) or Draft.new(work)
    if draft.broadcast.content:
        return _moved(draft, Move())
    return _moved(draft, Move(content.SAY, draft.languages[0].value, (paragraph("draft-begun"),)))


def _empty(work: Work) -> Draft | None:
    """Return a draft that was begun and left without a word, if there is one."""
    own = broadcasts.of_author(work.session, work.member.user_id, (BroadcastState.DRAFT,))
    empty = (Draft.of(work, one.id) for one in own if not one.content)
    return next((draft for draft in empty if draft is not None), None)


def hear(work: Work) -> tuple[Reply, ...] | None:
    """Take a message of somebody who is at a draft: a button's label, or what the screen asks for."""
    _, screen, arg = (*(work.member.asking or "").split(":", 2), "", "")[:3]
    draft = Draft.of(work, work.member.composing)
    if draft is None or screen not in SCREENS:
        work.turn_to()
        return None
    typed = work.typed(SCREENS[screen].show(draft, arg).buttons) if work.heard.words else None
    if typed is not None:
        asked = parse(typed)
        return pressed(work, asked.value.partition(":")[2] if asked is not None else "").replies
    move = SCREENS[screen].read(draft, arg)
    if move is None:
        move = Move(screen, arg, (paragraph("draft-not-understood"),))
    return _moved(draft, move)


def pressed(work: Work, rest: str) -> Said:
    """Take a press of a draft's button."""
    number, screen, value = (*rest.split(":", 2), "", "")[:3]
    wanted = int(number) if number.isdecimal() else None
    draft = Draft.of(work, wanted)
    if draft is None:
        return _elsewhere(work, wanted, screen, value)
    move = SCREENS[screen].press(draft, value) if screen in SCREENS else None
    if move is None:
        return work.say(*_moved(draft, Move()), toast=Line("toast-stale"))
    return work.say(*_moved(draft, move), toast=move.toast)


def _moved(draft: Draft, move: Move) -> tuple[Reply, ...]:
    """Turn to the screen that a step leads to; where it stood, if nothing is said before it."""
    if move.is_quiet:
        return move.said
    if move.to is None:
        draft.work.turn_to()
        return move.said
    draft.work.turn_to(composing=draft.number, asking=f"draft:{move.to}:{move.arg}")
    shown = SCREENS[move.to].show(draft, move.arg)
    return (*move.said, shown) if move.said else (mended(shown),)


def _elsewhere(work: Work, number: int | None, screen: str, value: str) -> Said:
    """Answer a press about what is no draft of the member's, or no draft any more."""
    found = None if number is None else broadcasts.find(work.session, number)
    if found is None:
        return work.say(mended(paragraph("draft-gone")), toast=Line("toast-draft-gone"))
    if found.author != work.member.user_id:
        return work.say(*previewed(found, work.member), toast=Line("toast-draft-not-yours"))
    if found.state is not BroadcastState.WAITING:
        board = mended(running.shown(work, found))
        return work.say(board, toast=Line("toast-confirmed-already"))
    if (screen, value) == (HUB, "back") and approval.take_back(work, found):
        draft = Draft.of(work, number)
        assert draft is not None  # noqa: S101 - it has just become a draft again
        return work.say(*_moved(draft, Move()), toast=Line("toast-draft"))
    if (screen, value) == (HUB, "back"):  # an approver was quicker by a hair
        return work.say(toast=Line("toast-confirmed-already"))
    return work.say(waiting(work, found), toast=Line("toast-approval-asked"))


def waiting(work: Work, broadcast: Broadcast) -> Reply:
    """Say that a broadcast waits for approval, and let its author take it back."""
    back = press(Deed.DESK, "draft", broadcast.id, HUB, "back")
    count = len(approval.approvers(work, broadcast.author))
    rows: Rows = ((button("button-take-back", back),),)
    return paragraph("approval-waits", rows, number=str(broadcast.id), count=count)


def mend(work: Work) -> tuple[Reply, ...] | None:
    """Take a change of a message for a change of the draft that consists of it."""
    draft = Draft.of(work, work.member.composing)
    changed = content.mended(draft) if draft is not None else None
    if draft is None or changed is None:
        return approval.changed(work)
    return _moved(draft, Move(said=(changed,)))


def _show(draft: Draft, _arg: str) -> Reply:
    """Show every part of the draft."""
    broadcast, pick = draft.broadcast, draft.button
    pieces = [
        Line(
            f"draft-says-{language.value}",
            {"what": content.summary(broadcast.content.get(language))},
        )
        for language in draft.languages
    ]
    lines = (
        Line("draft-title", {"number": str(draft.number)}),
        stacked(*pieces),
        stacked(recipients.described(draft.audience), recipients.reached(draft.tally())),
        stacked(advised.told(broadcast.verdict), starting.when(broadcast, draft.work)),
    )
    rows: Rows = (
        tuple(
            pick(f"button-draft-{language.value}", HUB, f"say-{language.value}")
            for language in draft.languages
        ),
        (
            pick("button-draft-to", recipients.TO, "open"),
            pick("button-draft-when", starting.WHEN, "open"),
        ),
        (pick("button-draft-advice", advised.ADVICE, "open"),),
        (pick("button-draft-preview", HUB, "preview"), pick("button-draft-test", HUB, "test")),
        (pick("button-draft-send", confirming.CONFIRM, "open"),),
        (pick("button-draft-drop", DROP, "ask"),),
    )
    return Reply(lines, rows)


def _press(draft: Draft, value: str) -> Move | None:
    work = draft.work
    what, _, code = value.partition("-")
    if what == "say" and code in set(draft.languages):
        return Move(content.SAY, code, toast=Line("toast-go-ahead"))
    if value == "open":
        return Move(toast=Line("toast-draft"))
    if value not in ("preview", "test"):
        return None
    if not draft.broadcast.content:
        return Move(said=(paragraph("preview-nothing"),), toast=Line("toast-one-more"))
    if value == "preview":
        return Move(said=previewed(draft.broadcast, work.member), toast=Line("toast-preview"))
    work.audit("draft-tested", f"broadcast {draft.number}")
    sent = tuple(copy for _, copy in copies(draft.broadcast, work.member))
    return Move(said=sent, toast=Line("toast-preview"))


def _show_drop(draft: Draft, _arg: str) -> Reply:
    rows: Rows = (
        (draft.button("button-draft-drop-yes", DROP, "yes"),),
        (draft.button("button-draft-back", DROP, "back"),),
    )
    return paragraph("draft-drop-ask", rows)


def _press_drop(draft: Draft, value: str) -> Move | None:
    if value == "ask":
        return Move(DROP, toast=Line("toast-one-more"))
    if value == "back":
        return Move(toast=Line("toast-draft"))
    if value != "yes":
        return None
    broadcasts.discard(draft.work.session, draft.number)
    draft.work.audit("draft-deleted", f"broadcast {draft.number}")
    gone = mended(paragraph("draft-gone"))
    return Move(None, said=(gone,), toast=Line("toast-draft-gone"))


SCREENS: Mapping[str, Screen] = {
    HUB: Screen(_show, _press),
    DROP: Screen(_show_drop, _press_drop),
    content.SAY: content.SAYING,
    content.MORE: content.COLLECTING,
    advised.ADVICE: advised.ADVISING,
    confirming.CONFIRM: confirming.CONFIRMING,
    **recipients.SCREENS,
    **starting.SCREENS,
}
