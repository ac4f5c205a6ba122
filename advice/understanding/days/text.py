"""A candidate's text on its way through the grammar, and what it says beside any day."""

from datetime import time
from typing import Final, NamedTuple

from advice.terms import Language
from advice.understanding.days.ago import back
from advice.understanding.days.amounts import amounts
from advice.understanding.days.clock import clock, mornings
from advice.understanding.days.figures import figures
from advice.understanding.days.frame import Frame
from advice.understanding.days.grammar import CODES, Line, together
from advice.understanding.days.homonyms import homonyms
from advice.understanding.days.joins import joins, roles
from advice.understanding.days.lexicon import Phrases, lexicon
from advice.understanding.days.mentions import Mention, mentions_of
from advice.understanding.days.months import months
from advice.understanding.days.numbers import counts, several
from advice.understanding.days.offsets import in_eight, offsets
from advice.understanding.days.ordinals import ordinals
from advice.understanding.days.periods import periods
from advice.understanding.days.portions import portions
from advice.understanding.days.spans import Days, Every
from advice.understanding.days.tokens import tokens_of
from advice.understanding.days.waiting import named, relatives, waiting
from advice.understanding.days.weekdays import weekdays
from advice.understanding.days.words import split

_LENGTHS: Final = (homonyms, counts, several, amounts)
_DATES: Final = (clock, mornings, together(figures, months, ordinals))
_THEN: Final = (
    together(relatives, in_eight), periods, portions, weekdays, together(back, offsets, waiting),
    named, joins, roles,
)  # fmt: skip


def _codes(kinds: str) -> frozenset[str]:
    return frozenset(CODES[kind] for kind in kinds.split())


# Without one of these no production ever makes a day.
_SEEDS: Final = _codes(
    "DAYS PERIOD WEEKDAY WEEKDAYS WEAK_WEEKDAY RELATIVE QUARTER SEASON DAY UNIT PLURAL HOUR MIX HOLIDAY TODAY_PART MONTH WEAK_MONTH MAR"
    " NUMERIC PAIR ORDINAL ORDINAL_WORD EL THE NUMBER PART EOD MANANA JUST NEXT_DAY SAME_DAY NOW FROM_NOW AGO"
)
_MAYBE: Final = _codes("MAYBE")
_LIGHT: Final = _codes("THE EL LA OF DEL ON APPROX AT CLOCK PART OCLOCK OR_SO COMMA")
_DATED: Final = _codes("DAYS PERIOD WEEKDAY RELATIVE AMOUNT UNIT MIX HOLIDAY TODAY_PART")
_EOD: Final = CODES["EOD"]
_PAST: Final = _codes("WAS HELD_ON")

_GOING_ON: Final = {
    "but", "just", "only", "though", "however", "except", "maybe", "think",
    "pero", "solo", "sino", "nomas", "creo",
}  # fmt: skip
_PAUSES: Final = {",", ".", ";"}
_LONG_FOR_AN_ANSWER: Final = 8
_SHORT: Final = 7
_BEGINNING: Final = 4
_DENIAL: Final = 4
"""Words within which "not" belongs to "said"."""


class Hours(NamedTuple):
    """The time of day that was named: exactly, or the hour at which a part of today begins."""

    at: time | None = None
    part: int = 0


class Text:
    """A text taken apart; every question about it is answered from its pieces."""

    def __init__(self, words: str, language: Language | None) -> None:
        self._pieces = split(words)
        self._words = lexicon()
        self._line, self._kept, self._has_spanish = tokens_of(self._pieces, self._words)
        self._language = language

    @property
    def is_spanish(self) -> bool:
        """Whether a day may stand before its month."""
        return self._has_spanish or self._language is Language.ES

    def read(self, frame: Frame) -> tuple[list[Mention], Hours]:
        """Apply the grammar; return every mention of days, and the time of day."""
        line = self._line
        if _SEEDS.isdisjoint(line.kinds):
            return [], Hours()
        for stage in _LENGTHS:
            line = stage.read(line, frame)
        line = line.without(_MAYBE)
        for stage in _DATES:
            line = stage.read(line, frame)
        hours = _hours(line)
        line = _lightened(line)
        for stage in _THEN:
            line = stage.read(line, frame)
        return list(mentions_of(line, frame)), hours

    @property
    def is_to_come(self) -> bool:
        """Whether the words speak of an interview that is still to come."""
        kinds = self._line.kinds
        return CODES["WILL"] in kinds and _PAST.isdisjoint(kinds)

    def is_present(self, readings: list[Days]) -> bool:
        """Whether "it is on Friday" leaves open which Friday."""
        kinds = self._line.kinds
        open_ended = any(days.every is Every.WEEK for days in readings)
        return open_ended and CODES["PRESENT"] in kinds and _PAST.isdisjoint(kinds)

    @property
    def does_not_know(self) -> bool:
        """Whether the candidate cannot say when the interview was, or says it too vaguely."""
        return self._says(self._words.doubt) or self._says(self._words.vague)

    def _says(self, phrases: Phrases) -> bool:
        """Whether a phrase is said, perhaps with words between that mean nothing here."""
        return phrases.are_in(self._pieces) or phrases.are_in(self._kept)

    @property
    def names_no_time(self) -> bool:
        """Whether the words say that no time was promised."""
        if self.does_not_know:
            return True
        if next(self._words.asking.places(self._kept), None) == 0:
            return False
        if self._says(self._words.unsaid):
            return True
        if CODES["TOLD"] in self._line.kinds or self._denial(self._kept) is not None:
            return True
        return len(self._kept) <= _SHORT and self._is_a_plain_no()

    def _is_a_plain_no(self) -> bool:
        """Whether the words begin by denying, and deny nothing else than that a time was named."""
        begins = self._words.denied.are_in(self._kept[:_BEGINNING])
        return begins and not self._words.other.are_in(self._pieces)

    @property
    def wonders(self) -> bool:
        """Whether the words are a question rather than an answer."""
        return "?" in self._pieces and len(self._kept) > _LONG_FOR_AN_ANSWER

    @property
    def denies(self) -> bool:
        """Whether the words deny that something was said, and do not go on after that."""
        said, kept = self._denial(self._pieces), self._denial(self._kept)
        if said is None or not _GOING_ON.isdisjoint(self._pieces[said:]):
            return False
        return _PAUSES.isdisjoint(self._kept[kept:])

    def _denial(self, pieces: list[str]) -> int | None:
        """Return where "they didn't say" ends."""
        for denied in self._words.denied.places(pieces):
            for said in self._words.saying.places(pieces):
                if denied < said <= denied + _DENIAL:
                    return said
        return None


def _hours(line: Line) -> Hours:
    at, part = line.kinds.find(CODES["CLOCK"]), line.kinds.find(CODES["TODAY_PART"])
    exact, begins = line.values[at], line.values[part]
    return Hours(
        exact if at >= 0 and isinstance(exact, time) else None,
        begins if part >= 0 and isinstance(begins, int) else 0,
    )


def _lightened(line: Line) -> Line:
    """Leave out what stood between the words that matter; keep the comma of "no, …" as a break."""
    kinds = line.kinds.replace(CODES["NOT"] + CODES["COMMA"], CODES["BREAK"] + CODES["COMMA"])
    values = line.values
    if _EOD in kinds:
        values = [0 if code == _EOD else value for code, value in zip(kinds, values, strict=True)]
        dated = not _DATED.isdisjoint(kinds)
        kinds = kinds.replace(_EOD, CODES["ON" if dated else "RELATIVE"])
    return Line(kinds, values).without(_LIGHT)
