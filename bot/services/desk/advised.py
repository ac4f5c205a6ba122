"""What a broadcast advises to do now, if anything: who is advised otherwise today does not get it."""

from advice.suiting import TOPICS
from advice.terms import Verdict
from bot.services.desk.draft import Draft, Move, Screen
from bot.services.ports import Line, Reply, Rows
from bot.services.turn import paragraph

ADVICE = "advice"
_NONE = "none"


def told(verdict: Verdict | None) -> Line:
    """Name what is advised."""
    return Line(f"advised-{_NONE if verdict is None else verdict.value.replace('_', '-')}")


def _show(draft: Draft, _arg: str) -> Reply:
    rows: Rows = tuple(
        (draft.button(f"advised-{one.value.replace('_', '-')}", ADVICE, one.value),)
        for one in TOPICS
    )
    last = (
        draft.button("advised-none", ADVICE, _NONE),
        draft.button("button-draft-back", ADVICE, "back"),
    )
    return paragraph("advised-ask", (*rows, last))


def _press(draft: Draft, value: str) -> Move | None:
    if value == "back":
        return Move(toast=Line("toast-draft"))
    if value == "open":
        return Move(ADVICE, toast=Line("toast-ok"))
    if value != _NONE and value not in set(TOPICS):
        return None
    draft.amend("advice", verdict=None if value == _NONE else Verdict(value))
    return Move(toast=Line("toast-draft-kept"))


ADVISING = Screen(_show, _press)
