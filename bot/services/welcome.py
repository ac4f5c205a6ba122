"""The first contact: who this is, what is kept and why, and consent before the first write."""

from advice.terms import Language
from bot.services.ports import Agency, Heard, Kind, Line, Reply, Rows, Said
from bot.services.presses import SOURCE_LIMIT, Deed, press
from bot.services.turn import Turn, button
from storage import candidates
from storage.database import Session
from storage.records import Candidate

POLICY_VERSION = "2026-11"  # the privacy policy that the consent text stands for


def other(language: Language) -> Language:
    """Return the other of the two languages."""
    return Language.ES if language is Language.EN else Language.EN


def welcome(language: Language, source: str = "", *, kind: Kind = Kind.SAY) -> Reply:
    """Say who this is and what would be kept, and ask for consent; nothing is kept yet."""
    source = source.encode()[:SOURCE_LIMIT].decode(errors="ignore")
    rows: Rows = (
        (button("button-agree", press(Deed.AGREE, language, source)),),
        (button("button-agree-and-remind", press(Deed.AGREE_AND_REMIND, language, source)),),
        (
            button("button-other-language", press(Deed.GREET_IN, other(language), source)),
            button("button-privacy", press(Deed.PRIVACY)),
        ),
    )
    lines = (Line("welcome"), Line("welcome-notice"), Line("welcome-consent"))
    return Reply(lines, rows, kind)


def greet(heard: Heard, source: str = "", *, toast: Line | None = None) -> Said:
    """Answer somebody who has not agreed yet, whatever they wrote."""
    return Said((welcome(heard.language, source),), heard.language, toast)


def agree(session: Session, heard: Heard, agency: Agency, value: str) -> Turn:
    """Keep a candidate who has just agreed, and begin their first turn."""
    language, _, source = value.partition(":")
    candidate = Candidate(
        chat_id=heard.chat_id,
        language=language_of(language, heard.language),
        time_zone=agency.time_zone,
        consented_at=heard.now,
        policy_version=POLICY_VERSION,
        first_name=heard.first_name,
        source=source or None,
    )
    candidates.add(session, candidate)
    return Turn.of(session, heard, agency, candidate)


def language_of(code: str, otherwise: Language) -> Language:
    """Return the language of a code, or another one when it is none of ours."""
    return Language(code) if code in set(Language) else otherwise
