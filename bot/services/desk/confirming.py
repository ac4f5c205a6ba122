"""The last step before a draft goes out: the number of its recipients, typed or pressed."""

import re

from bot.services.desk import approval
from bot.services.desk.advised import told
from bot.services.desk.draft import Draft, Move, Screen
from bot.services.desk.recipients import described, reached
from bot.services.desk.starting import WHEN, is_past, when
from bot.services.ports import Line, Reply
from bot.services.turn import mended, stacked
from storage import broadcasts
from storage.states import BroadcastState

CONFIRM = "confirm"
_NO_DIGIT = re.compile(r"[\s.,']")


def _show(draft: Draft, arg: str) -> Reply:
    """Say what would happen, and ask for the number."""
    broadcast, tally = draft.broadcast, draft.tally()
    lines = [
        described(draft.audience),
        reached(tally),
        stacked(told(broadcast.verdict), when(broadcast, draft.work)),
    ]
    if approval.is_needed(draft.work, tally.recipients):
        lines.append(Line("confirm-approval"))
    lines.append(Line("confirm-ask", {"number": arg}))
    yes = draft.button("button-confirm", CONFIRM, f"go-{arg}", number=arg)
    return Reply(tuple(lines), ((yes,), (draft.button("button-draft-back", CONFIRM, "back"),)))


def _press(draft: Draft, value: str) -> Move | None:
    what, _, number = value.partition("-")
    if value == "back":
        return Move(toast=Line("toast-draft"))
    if value == "open":
        return opened(draft)
    return _confirmed(draft, number) if what == "go" else None


def _read(draft: Draft, arg: str) -> Move | None:
    typed = _NO_DIGIT.sub("", draft.work.heard.words)
    if not typed.isdecimal():
        return None
    if typed != arg:
        wrong = Reply((Line("confirm-wrong", {"number": arg}),))
        return Move(CONFIRM, str(draft.tally().recipients), (wrong,))
    return _confirmed(draft, arg)


def opened(draft: Draft, *said: Reply) -> Move:
    """Ask for the number, if the draft can go out; else say what it lacks."""
    lack = _lack(draft)
    if lack is not None:
        screen = WHEN if lack.id == "confirm-past" else "hub"
        return Move(screen, "", (Reply((lack,)),), Line("toast-one-more"))
    return Move(CONFIRM, str(draft.tally().recipients), said, Line("toast-confirm"))


def _lack(draft: Draft) -> Line | None:
    if draft.missing:
        return Line("confirm-missing", {"language": draft.missing[0].value})
    if is_past(draft.broadcast, draft.work.now):
        return Line("confirm-past")
    if draft.tally().recipients == 0:
        return Line("confirm-nobody")
    return None


def _confirmed(draft: Draft, shown: str) -> Move:
    """Send the draft on its way, unless the number that was confirmed is not true any more."""
    if _lack(draft) is not None:
        return opened(draft)
    recipients = draft.tally().recipients
    if shown != str(recipients):
        return opened(draft, Reply((Line("confirm-changed"),)))
    if approval.is_needed(draft.work, recipients):
        return approval.asked_for(draft, recipients)
    return scheduled(draft, recipients)


def scheduled(draft: Draft, recipients: int) -> Move:
    """Let the broadcast start at its moment."""
    work = draft.work
    start = draft.broadcast.starts_at or work.now
    broadcasts.amend(work.session, draft.number, starts_at=start)
    broadcasts.move(work.session, draft.number, BroadcastState.SCHEDULED)
    work.audit("broadcast-confirmed", f"broadcast {draft.number}", {"recipients": recipients})
    first = Line("confirm-done", {"number": str(draft.number), "count": recipients})
    done = mended(Reply((first, when(draft.broadcast, work))))
    return Move(None, said=(done,), toast=Line("toast-confirmed"))


CONFIRMING = Screen(_show, _press, _read)
