"""What is answered to somebody who has not agreed yet: nothing of it is kept."""

from dataclasses import replace

from advice.terms import Intent, Language
from advice.understanding import read_question, read_wish
from bot.services import taps
from bot.services.ports import Agency, Heard, Kind, Line, Said
from bot.services.presses import Deed, press
from bot.services.turn import paragraph
from bot.services.welcome import greet
from storage.database import Session

_WISHES = {
    Intent.STOP: "stopped",
    Intent.PRIVACY_DELETE: "nothing-kept",
    Intent.HUMAN_HANDOFF: "human",
}

_CONSENTS = {"button-agree": Deed.AGREE, "button-agree-and-remind": Deed.AGREE_AND_REMIND}


def hear(session: Session, heard: Heard, *, agency: Agency) -> Said:
    """Answer words: a button that was typed, a cry for help, a wish; else who this is and what is kept.

    The answer is in the language of the words where that is plain.
    """
    said = read_question(heard.words)
    if said.language is not None:
        heard = replace(heard, language=said.language)
    pressed = _typed(heard, agency)
    if pressed is not None:
        return _pressed(session, replace(heard, words=pressed), agency)
    if said.distress:
        return Said((paragraph("crisis"),), heard.language)
    if said.sensitive:
        first = paragraph("warn-sensitive")
        return Said((first, *greet(heard).replies), heard.language)
    wish = read_wish(heard.words)
    if wish in _WISHES:
        return Said((paragraph(_WISHES[wish]),), heard.language)
    return greet(heard)


def _typed(heard: Heard, agency: Agency) -> str | None:
    """Return the press of a button of the welcome whose label was typed (E13)."""
    for language in Language:
        if agency.wording.means(heard.words, Line(f"button-language-{language}")):
            return press(Deed.GREET_IN, language, "")
    if agency.wording.means(heard.words, Line("button-privacy")):
        return press(Deed.PRIVACY)
    for label, deed in _CONSENTS.items():
        spoken = agency.wording.language_of(heard.words, Line(label))
        if spoken is not None:
            return press(deed, spoken, "")
    return None


def _pressed(session: Session, heard: Heard, agency: Agency) -> Said:
    """Do what the press would do; after consent there is no message to be settled."""
    said = taps.tap(session, heard, agency=agency)
    if heard.words.startswith((f"{Deed.AGREE}:", f"{Deed.AGREE_AND_REMIND}:")):
        said = replace(said, replies=tuple(r for r in said.replies if r.kind is not Kind.MEND))
    return replace(said, toast=None)
