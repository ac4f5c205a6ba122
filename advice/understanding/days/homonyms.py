"""Words with another meaning besides: "may", "mar", "sat", "el día", a name after "with"."""

from typing import Final

from advice.understanding.days.frame import Frame
from advice.understanding.days.grammar import NOTHING, Stage

homonyms: Final = Stage()


@homonyms.says(
    "WEAK_MONTH (?=THE? (DAY_NUMBER|TENS)(?!NOUN|UNITS)|THE? (PAIR|COUNT)|YEAR)",
    "(?<=(NUMBER|ORDINAL|ORDINAL_WORD)) WEAK_MONTH (?=$|BREAK|COMMA|YEAR|AT|CLOCK|IN|WITH|PART)",
    "(?<=(OF|IN|PORTION|LAST|NEXT|BY|BEFORE|AFTER|JUST_PAST)) WEAK_MONTH",
    "^ WEAK_MONTH (?=$|BREAK)",
    makes="MONTH",
)
def weak_month(_: Frame, month: int) -> int:
    """Take "may" for a month where a number or a preposition says so."""
    return month


@homonyms.says(
    "(?<=(LAST|NEXT|THIS|BEFORE|AFTER|JUST_PAST|ON|BY)) WEEKDAYS",
    "WEEKDAYS (?=HELD|PART|AT)",
    makes="WEEKDAY",
)
def possessive(_: Frame, weekday: int) -> int:
    """Read "last Thursday's interview"."""
    return weekday


@homonyms.says(
    "MAR (?=EL? (NUMBER|SMALL|TENS|ORDINAL))",
    "(?<=(NUMBER|SMALL|OF|IN|ORDINAL)) MAR",
    makes="MONTH",
)
def march(_: Frame) -> int:
    """Take "mar" beside a number for March."""
    return 3


@homonyms.says(
    "(?<=(LAST|JUST_PAST|NEXT|THIS|ON|BY|BEFORE|AFTER|SINCE|COMING|OR|WAS|PRESENT|EL|PORTION|TO|BETWEEN)) WEAK_WEEKDAY",
    "WEAK_WEEKDAY (?=LAST|NEXT|COMING|PART|NUMBER|SMALL|ORDINAL|NUMERIC|CLOCK|AT|MONTH|BEFORE_LAST|OR|COMMA|THE ORDINAL|BEFORE|THIS)",
    "^ WEAK_WEEKDAY (?=$|BREAK)",
    makes="WEEKDAY",
)
def weak_weekday(_: Frame, weekday: int) -> int:
    """Take "sat" and "sun" for weekdays where the words around them say so."""
    return weekday


@homonyms.says(
    "(?<=(LAST|NEXT|THIS|BY|BEFORE|AFTER|SINCE|EL|OR)) MAR",
    "MAR (?=LAST|NEXT|PART|CLOCK|AT)",
    "^ MAR (?=$|BREAK)",
    makes="WEEKDAY",
)
def tuesday(_: Frame) -> int:
    """Take "mar" for martes elsewhere."""
    return 1


@homonyms.says(
    "(?<=(NUMBER|SMALL) OF) AGO", "(?<=EL NUMBER) AGO", "(?<=EL SMALL) AGO", makes="MONTH"
)
def agosto(_: Frame) -> int:
    """Take "3 de ago" for August."""
    return 8


@homonyms.says("(?<=WITH) MONTH (?!DAY_NUMBER)", "(?<=WITH) WEEKDAY (?!LAST)", makes="WORD")
def name_of_a_person(_: Frame, __: int) -> object:
    """Take "with April" for a name."""
    return NOTHING


@homonyms.says(
    "(?<!(WEEKDAY|UNIT|MONTH|EL|LA|DAY)) LAST (?=(EL|LA) (NUMBER|SMALL|WEEKDAY|HOLIDAY|UNIT))",
    makes="AFTER",
)
def past_the(_: Frame) -> object:
    """Read "pasado el 15", "pasadas las fiestas" as after."""
    return NOTHING


@homonyms.says("DEL DAY (?=DIGITS)", makes="DEL")
def del_dia(_: Frame, __: str) -> object:
    """Read "del día 3" like "del 3"."""
    return NOTHING


@homonyms.says("EL DAY (?=DIGITS|WEEKDAY|ORDINAL|ORDINAL_WORD|HOLIDAY)", makes="EL")
def el_dia(_: Frame, __: str) -> object:
    """Read "el día 3" like "el 3"."""
    return NOTHING
