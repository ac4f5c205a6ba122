"""From what is stored to what the etiquette looks at, and what people type made fit to keep."""

import unicodedata
from datetime import datetime
from zoneinfo import ZoneInfo

from advice.situation import Contact, Situation, Window
from storage.records import Candidate, Interview

NAME_LIMIT = 80  # characters of a company, a role or a name


def local(now: datetime, candidate: Candidate) -> datetime:
    """Return a moment on the candidate's clock."""
    return now.astimezone(ZoneInfo(candidate.time_zone))


def situation_of(interview: Interview | None, now: datetime) -> Situation:
    """Return what is known about an interview; ``now`` is on the candidate's clock."""
    if interview is None:
        return Situation(now=now)
    window = None
    if interview.promise_earliest is not None and interview.promise_latest is not None:
        window = Window(interview.promise_earliest, interview.promise_latest)
    contacts = interview.contacts
    return Situation(
        now=now,
        interviewed_on=interview.interviewed_on,
        interviewed_at=interview.interviewed_at,
        applied_only=interview.applied_only,
        promised=interview.promised,
        window=window,
        promise_said_on=interview.promise_said_on,
        thank_you_sent=interview.thank_you_sent,
        contacts=None if contacts is None else tuple(Contact(c.on, c.channel) for c in contacts),
        outcome=interview.outcome,
        through_agency=interview.through_agency,
        interviewers=interview.interviewers,
        round=interview.round,
        company_known=interview.company is not None,
        role_settled=interview.role_settled,
    )


def cleaned(words: str) -> str:
    """Return words on one line, without control or direction marks that could disturb a message."""
    if words.isascii() and words.isprintable():
        return " ".join(words.split())
    kept = (
        " " if character.isspace() else character
        for character in unicodedata.normalize("NFC", words)
        if character.isspace() or unicodedata.category(character) not in {"Cc", "Cf", "Cs", "Co"}
    )
    return " ".join("".join(kept).split())


def is_a_name(words: str) -> bool:
    """Tell whether cleaned words can be the name of something: a letter or a digit is in them."""
    return any(character.isalnum() for character in words)
