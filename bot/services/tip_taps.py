"""The buttons under a tip, and what a candidate who wants no more of them leaves in its report."""

from datetime import timedelta

from bot.services.going_on import go_on
from bot.services.ports import Line, Said
from bot.services.presses import Press
from bot.services.turn import Turn, paragraph
from storage import reactions

# Whoever opts out within this time of a tip, in whatever way, is counted as its doing.
ATTRIBUTED = timedelta(days=7)


def reacted(turn: Turn, asked: Press) -> Said:
    """Answer the press of a button under a tip."""
    number, _, what = asked.value.partition(":")
    if not number.isdecimal():
        return turn.say(go_on(turn), toast=Line("toast-stale"))
    chat_id, now = turn.candidate.chat_id, turn.heard.now
    match what:
        case "open":
            reactions.tapped(turn.session, int(number), chat_id, now)
            return turn.say(go_on(turn), toast=Line("toast-card"))
        case "about":
            return turn.say(paragraph("about"), toast=Line("toast-ok"))
        case "stop" if not turn.candidate.wants_tips:
            return turn.say(toast=Line("toast-tips-off"))
        case "stop":
            want_no_tips(turn, after=int(number) or None)
            return turn.say(paragraph("tips-stopped"), toast=Line("toast-tips-off"))
        case _:
            return turn.say(go_on(turn), toast=Line("toast-stale"))


def want_no_tips(turn: Turn, *, after: int | None = None) -> None:
    """Let a candidate get no more tips, and remember after which one that was; else after the last."""
    if not turn.candidate.wants_tips:
        return
    turn.candidate.wants_tips = False
    chat_id, now = turn.candidate.chat_id, turn.heard.now
    number = after or reactions.last_tip(turn.session, chat_id, since=now - ATTRIBUTED)
    if number is not None:
        reactions.opted_out(turn.session, number, chat_id, now)
