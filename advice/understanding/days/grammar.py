"""Productions over kinds of tokens, and the stages that apply them."""

import re
from collections.abc import Callable
from dataclasses import dataclass, field
from functools import cached_property
from typing import Final, TypeVar

from advice.understanding.days.frame import Frame

KINDS: Final = """
WORD SKIP FILLER MAYBE BREAK COMMA HYPHEN SLASH JUNK
NUMBER SMALL TENS MIL VAGUE_NUMBER A ANOTHER COUNT HALF
ORDINAL ORDINAL_WORD NTH PAIR NUMERIC YEAR HOUR DAY UNIT PLURAL AMOUNT THING
CLOCK PART TODAY_PART EOD AT OCLOCK MANANA
MONTH WEAK_MONTH MAR WEEKDAY WEEKDAYS WEAK_WEEKDAY HOLIDAY RELATIVE JUST NOW FROM_NOW
QUARTER SEASON PORTION ENDS MIX NTH_UNIT PERIOD DAYS NAMED
AGO HACE ELAPSED LAST JUST_PAST BEFORE_LAST NEXT AFTER_NEXT COMING THIS THE_OTHER
NEXT_DAY SAME_DAY DAY_BEFORE
BEFORE AFTER BY SINCE FROM IN WITHIN MORE LESS OR_SO APPROX
OF DEL THE EL LA AL ON TO AND OR BETWEEN NOT MY WITH FOR OVER FREQUENCY
HELD HELD_ON TOLD OTHER WILL PRESENT WAS NOUN
"""
CODES: Final = {kind: chr(0x4E00 + place) for place, kind in enumerate(KINDS.split())}

# Names that stand for several kinds in a pattern.
ANY_OF: Final = {
    "DIGITS": "(NUMBER|SMALL)",
    "DAY_NUMBER": "(NUMBER|SMALL|ORDINAL|ORDINAL_WORD)",
    "UNITS": "(HOUR|DAY|UNIT|PLURAL)",
    "ARTICLE": "(THE|EL|LA)",
    "GENITIVE": "(OF|DEL)",
    "DAYISH": "(DAYS|NAMED|WEEKDAY|RELATIVE|PERIOD)",
}

NOTHING: Final = object()
Reader = TypeVar("Reader", bound=Callable[..., object])

_NAME: Final = re.compile(r"[A-Z][A-Z_]*")
_OPENING: Final = re.compile(r"\((?!\?)")


@dataclass(slots=True)
class Line:
    """A text as kinds, one character each, and the values that belong to them."""

    kinds: str
    values: list[object]

    def without(self, unwanted: frozenset[str]) -> "Line":
        """Leave out the tokens of some kinds, given by their codes."""
        if unwanted.isdisjoint(self.kinds):
            return self
        kept = [place for place, code in enumerate(self.kinds) if code not in unwanted]
        return Line("".join(self.kinds[i] for i in kept), [self.values[i] for i in kept])


@dataclass(frozen=True, slots=True)
class Production:
    """What a row of kinds means: the kind of token that takes its place, and how its value is made.

    ``read`` gets the frame and those values of the row that are not None. It declines with None; a
    token without a value is made by ``NOTHING``.
    """

    pattern: str
    makes: str
    read: Callable[..., object]


@dataclass
class Stage:
    """Productions that are tried together, from left to right, the first that fits winning."""

    productions: list[Production] = field(default_factory=list)

    def says(self, *patterns: str, makes: str) -> Callable[[Reader], Reader]:
        """Declare what any of the patterns means; see ``Production``."""

        def declare(read: Reader) -> Reader:
            self.productions += [Production(p, CODES[makes], read) for p in patterns]
            return read

        return declare

    @cached_property
    def _expression(self) -> re.Pattern[str]:
        return re.compile("|".join(f"({_compiled(p.pattern)})" for p in self.productions))

    def read(self, line: Line, frame: Frame) -> Line:
        """Replace every row of tokens that a production recognises by one token."""
        kinds: list[str] = []
        values: list[object] = []
        done = 0
        for match in self._expression.finditer(line.kinds):
            production = self.productions[(match.lastindex or 1) - 1]
            start, end = match.span()
            given = [value for value in line.values[start:end] if value is not None]
            value = production.read(frame, *given)
            if value is None:
                continue
            kinds += (line.kinds[done:start], production.makes)
            values += line.values[done:start]
            values.append(None if value is NOTHING else value)
            done = end
        if not done:
            return line
        return Line("".join(kinds) + line.kinds[done:], values + line.values[done:])


def together(*stages: Stage) -> Stage:
    """Try the productions of several stages at once, those of the first stage first."""
    return Stage([production for stage in stages for production in stage.productions])


def _compiled(pattern: str) -> str:
    for name, kinds in ANY_OF.items():
        pattern = re.sub(rf"\b{name}\b", kinds, pattern)
    spelled = _NAME.sub(lambda match: CODES[match[0]], pattern)
    return _OPENING.sub("(?:", spelled).replace(" ", "")
