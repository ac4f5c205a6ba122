"""Buttons that were shown some time ago and can be typed at any moment (E13)."""

from collections.abc import Iterator

from advice.terms import Language, Question
from bot.services import preferences, shelf
from bot.services.ports import Button
from bot.services.presses import Deed, press
from bot.services.turn import Turn, button

_CHANGES = {question: "button-change-" + question.replace("_", "-") for question in Question}


def always(turn: Turn) -> Iterator[Button]:
    """Give the buttons with fixed labels that mean the same whenever they are typed."""
    candidate, number = turn.candidate, turn.number
    yield button("button-add-interview", press(Deed.ADD, candidate.interviews))
    yield button("button-go-on", press(Deed.RESUME))
    yield button("button-privacy", press(Deed.PRIVACY))
    yield button("button-stop-messages", press(Deed.STOP))
    for language in Language:
        data = press(Deed.LANGUAGE, language)
        yield button(f"button-language-{language.value}", data)
    for what, on in (("reminders", candidate.wants_reminders), ("tips", candidate.wants_tips)):
        yield button(f"button-{what}-{'off' if on else 'on'}", press(Deed.TOGGLE, what))
    yield button("button-my-guidance", press(Deed.TIP, 0, "open"))  # under whichever tip
    yield button("button-no-more-tips", press(Deed.TIP, 0, "stop"))
    yield button("button-about-the-assistant", press(Deed.TIP, 0, "about"))
    if turn.interview is not None:
        yield button("button-next-steps", press(Deed.PLAN, number))
        yield button("button-back-to-guidance", press(Deed.CARD, number))
        yield button("button-change-an-answer", press(Deed.CHANGE, number))


def listed_label(turn: Turn, words: str) -> str | None:
    """Return the press of a typed label from the lists: interviews, settings, answers to change."""
    changes = (
        button(label, press(Deed.ASK, turn.number, question))
        for question, label in _CHANGES.items()
        if turn.interview is not None
    )
    rows = (*shelf.listed(turn).buttons, *preferences.settings(turn).buttons, tuple(changes))
    forget = preferences.ask_to_forget().buttons
    for row in (*rows, *forget):
        for shown in row:
            if turn.agency.wording.means(words, shown.label):
                return shown.press
    return None
