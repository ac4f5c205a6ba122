"""The name of a company or a job where a candidate puts it into a sentence: "it was at Acme"."""

import re
from functools import cache
from typing import Final

from advice.understanding.concepts import lexicon
from advice.understanding.words import listed, tables, words_of

# How a sentence about an interview begins; after the second kind the name may follow at once.
_OPENING: Final = re.compile(
    r"(?:it(?:'s|’s| is| was)?|this(?: is| was)|its|(?:my|the|an?) interview(?: is| was)?"
    r"|i (?:just )?(?:had|have|did) (?:an?|my|the) (?:job )?interview|i (?:just )?(?:interviewed|applied)"
    r"|fue|era|es|mi entrevista(?: es| era| fue)?|tu(?:ve|vimos) (?:una|mi|la) entrevista"
    r"|(?:me )?entreviste|(?:me )?entrevisté|me entrevistaron|apliqu[eé])\b",
    re.IGNORECASE,
)
_NAMING: Final = re.compile(
    r"(?:(?:the|my) (?:company|place|job|position|role)|(?:la empresa|la compañ[ií]a|el puesto|el trabajo))"
    r"(?:'s|’s)?(?: name)?(?: is| was| es| era| se llama)(?: called)?(?: de)?\s+|se llama\s+",
    re.IGNORECASE,
)
_ARTICLE: Final = r"\s+(?:(?:an?|the|una?)\s+)?"
_COMPANY: Final = re.compile(rf"(?:^|\s)(?:at|with|en|con){_ARTICLE}", re.IGNORECASE)
_JOB: Final = re.compile(rf"(?:^|\s)(?:for|as|para|como|de){_ARTICLE}", re.IGNORECASE)
# What leads to a name that stands alone; "for" and "as" only with an article, since "For Eyes" is one.
_LEADING: Final = re.compile(
    r"(?:at|en|con|como|para)\s+(?:(?:the|una?)\s+)?|(?:for|as)\s+(?:an?|the)\s+", re.IGNORECASE
)
_AFTER: Final = (
    r"[,;:!?]|\.(?=\s|$)|\s(?:on|last|this|next|yesterday|today|but|and i|ayer|hoy|pero)\b"
    r"|\sel (?=lun|mar|mi[eé]|jue|vie|s[aá]b|dom|pasado)"
)
_AFTER_COMPANY: Final = re.compile(rf"{_AFTER}|\s(?:for|as|para|como)\s", re.IGNORECASE)
_AFTER_JOB: Final = re.compile(rf"{_AFTER}|\s(?:at|with|en|con)\s", re.IGNORECASE)
_FIRST_PERSON: Final = frozenset(
    ["i", "im", "ive", "my", "me", "we", "yo", "mi", "tuve", "tengo", "fui", "estoy"]
)
_LONGEST_NAME: Final = 3  # words of a name in which "I" or "me" may stand


def read_name(words: str, *, of_job: bool = False) -> str | None:
    """The name that words on one line give; None when they make a sentence without one.

    Words that are no sentence are the name as they stand.

    >>> read_name("it was with Acme Foods last monday"), read_name("Acme Foods")
    ('Acme Foods', 'Acme Foods')
    """
    if (naming := _NAMING.match(words)) is not None:
        return _alone(words[naming.end() :], of_job=of_job)
    if (opening := _OPENING.match(words)) is not None:
        rest = words[opening.end() :]
        if (leading := (_JOB if of_job else _COMPANY).search(rest)) is not None:
            return _alone(rest[leading.end() :], of_job=of_job)
        if (_COMPANY if of_job else _JOB).search(rest) or _is_a_day(rest):
            return None
    elif (leading := _LEADING.match(words)) is not None:
        return _alone(words[leading.end() :], of_job=of_job)
    tokens = words_of(words)
    if len(tokens) > _LONGEST_NAME and not _FIRST_PERSON.isdisjoint(tokens):
        return None
    return None if _is_a_day(words) and not _weekdays().isdisjoint(tokens) else words


def is_about_an_interview(words: str) -> bool:
    """Whether words name an interview.

    >>> is_about_an_interview("they invited me to an interview")
    True
    """
    known = lexicon()
    return bool(known.hear(words_of(words)).mask & known.mask_of("interview"))


def _alone(words: str, *, of_job: bool) -> str | None:
    """The name at the beginning of what follows the word that leads to it."""
    after = _AFTER_JOB if of_job else _AFTER_COMPANY
    name = after.split(words, maxsplit=1)[0].strip()
    return None if not name or _is_a_day(name) else name


def _is_a_day(words: str) -> bool:
    """Whether words name a day or a time and nothing else."""
    return lexicon().day_words.issuperset(words_of(words))


@cache
def _weekdays() -> frozenset[str]:
    """Words that name a day and nothing else, such as the weekdays and yesterday."""
    return frozenset(listed("of_recent", tables().values()))
