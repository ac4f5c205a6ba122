"""Whether, how and when a candidate turned to the employer: "I called Tuesday and emailed yesterday"."""

import re
from datetime import date, datetime
from functools import cache
from typing import Final

from advice.situation import Contact
from advice.terms import Channel, Language
from advice.understanding.answers import read_yes_no
from advice.understanding.concepts import lexicon
from advice.understanding.dates import read_interview_day
from advice.understanding.readings import ContactsReading, DateKind
from advice.understanding.spelling import LONGEST
from advice.understanding.words import Phrases, tree_of, words_of

_CHANNELS: Final = (
    ("of_contact_other", Channel.OTHER),
    ("of_contact_email", Channel.EMAIL),
    ("of_contact_phone", Channel.PHONE),
    ("of_contact_text", Channel.TEXT),
    ("of_contact_person", Channel.IN_PERSON),
)
_NONE_MADE: Final = 1 << len(_CHANNELS)
_THEIRS: Final = 2 << len(_CHANNELS)  # somebody called or wrote to the candidate
_CLAUSE: Final = re.compile(
    r"[,;.\n]+(?!\d)|\b(?:and|but|then|y|pero|luego|despues|después|also|también|tambien)\b",
    re.IGNORECASE,
)


def read_contacts(
    words: str,
    *,
    now: datetime,
    interviewed_on: date | None = None,
    language: Language | None = None,
) -> ContactsReading:
    """Read which contacts a candidate made to ask about the decision.

    Args:
        words: What the candidate typed.
        now: The moment of asking on the candidate's clock.
        interviewed_on: The day of the interview; a day before it is not taken for a contact.
        language: The language of the conversation.

    >>> read_contacts("no, not yet", now=datetime(2025, 11, 20, 9, 0)).understood
    True
    """
    words = words[:LONGEST]
    clauses = [_heard(clause, now, language) for clause in _CLAUSE.split(words) if clause.strip()]
    channels = [channel for channel, _ in clauses if channel is not None]
    days = [day for _, day in clauses if day is not None]
    if not channels and not days:
        said = _masks(words)
        is_none = bool(said & _NONE_MADE) or read_yes_no(words) is False
        return ContactsReading(understood=is_none, by_them=bool(said & _THEIRS))
    if not days:
        if _masks(words) & _NONE_MADE or read_yes_no(words) is False:
            return ContactsReading(understood=True)
        return ContactsReading(channel=channels[0])
    made = {
        Contact(on=day, channel=channel)
        for channel, day in _filled(clauses)
        if interviewed_on is None or day >= interviewed_on
    }
    if not made:
        return ContactsReading(channel=channels[0] if channels else None)
    return ContactsReading(
        understood=True, contacts=tuple(sorted(made, key=lambda one: (one.on, one.channel)))
    )


def _heard(
    clause: str, now: datetime, language: Language | None
) -> tuple[Channel | None, date | None]:
    """The channel and the day that a clause names; nothing if it is about another contact."""
    mask = _masks(clause) & ~_NONE_MADE
    if mask & _THEIRS or _is_about_the_agency(clause):
        return None, None
    channel = _CHANNELS[mask.bit_length() - 1][1] if mask else None
    reading = read_interview_day(_days_alone(clause), now=now, language=language)
    return channel, reading.earliest if reading.kind is DateKind.DATE else None


def _days_alone(clause: str) -> str:
    """The words of a clause that can name a day, so that it is read as one."""
    known = lexicon().day_words
    return " ".join(
        word
        for word in clause.split()
        if any(mark.isdecimal() for mark in word) or known.issuperset(words_of(word))
    )


def _filled(
    clauses: list[tuple[Channel | None, date | None]],
) -> list[tuple[Channel, date]]:
    """Each channel with its day: "I called and emailed on Tuesday" means the same day for both."""
    pairs: list[tuple[Channel, date]] = []
    for place, (channel, day) in enumerate(clauses):
        if channel is None and day is None:
            continue
        near = clauses[place:] + clauses[:place][::-1]
        on = day or next(other for _, other in near if other is not None)
        before = clauses[: place + 1][::-1] + clauses[place:]
        how = channel or next((other for other, _ in before if other is not None), Channel.OTHER)
        pairs.append((how, on))
    return pairs


def _is_about_the_agency(clause: str) -> bool:
    """Whether the agency is named, which may be asked at any time."""
    known = lexicon()
    return bool(known.hear(words_of(clause)).mask & known.mask_of("agency"))


def _masks(words: str) -> int:
    together = 0
    for _, _, mask in _phrases().all_in(words_of(words)):
        together |= mask
    return together


@cache
def _phrases() -> Phrases:
    masks = {name: 1 << place for place, (name, _) in enumerate(_CHANNELS)}
    return tree_of({**masks, "of_no_contact": _NONE_MADE, "of_contact_theirs": _THEIRS})
