"""Numbers in words and how many of a unit: "twenty third", "a couple of", "3 a 5", "two and a half"."""

from typing import Final, NamedTuple

from advice.understanding.days.frame import Frame
from advice.understanding.days.grammar import Stage

counts: Final = Stage()
several: Final = Stage()


LONGEST: Final = 400
"""The greatest number that is read as a length; "in 5000 days" is no length of anything here."""


class Count(NamedTuple):
    """How many: least, as understood when one number is needed, and most."""

    least: float
    usual: float
    most: float


VAGUE: Final = {"couple": Count(2, 2, 2), "few": Count(2, 3, 5), "several": Count(3, 5, 7)}


@counts.says("TENS TENS SMALL?", makes="YEAR")
def year_in_tens(_: Frame, century: int, tens: int, ones: int = 0) -> int | None:
    """Read "twenty twenty six"."""
    return 2000 + tens + ones if century == 20 else None


@counts.says("TENS (HYPHEN|AND)? SMALL", makes="NUMBER")
def tens_and_ones(_: Frame, tens: int, ones: int) -> int:
    """Read "twenty three" and "treinta y uno"."""
    return tens + ones


@counts.says("TENS (HYPHEN|AND)? ORDINAL_WORD", makes="ORDINAL")
def tens_and_ordinal(_: Frame, tens: int, ones: int) -> int:
    """Read "twenty third"."""
    return tens + ones


@counts.says("TENS", makes="NUMBER")
def tens_alone(_: Frame, tens: int) -> int:
    """Read "thirty"."""
    return tens


@several.says(
    "(BETWEEN|FROM|OF)? DIGITS COMMA? (HYPHEN|TO|A|OR|AND|AL|BY|SLASH)? DIGITS (?=UNITS)",
    makes="COUNT",
)
def from_to(_: Frame, first: int, second: int) -> Count | None:
    """Read "two or three", "3 a 5" and "entre 5 y 7" before a unit."""
    if first > second or second > LONGEST:
        return None
    return Count(first, second, second)


@several.says("SMALL MIL AND? (NUMBER|SMALL)", makes="YEAR")
def year_in_words(_: Frame, thousands: int, rest: int) -> int | None:
    """Read "dos mil veintiséis"."""
    return 2000 + rest if thousands == 2 and rest < 100 else None


@several.says("VAGUE_NUMBER (OR|TO|HYPHEN) (SMALL|VAGUE_NUMBER) (?=UNITS)", makes="COUNT")
def vague_to(_: Frame, first: Count, second: int | Count) -> Count:
    """Read "a couple or three" before a unit."""
    most = second.usual if isinstance(second, Count) else second
    return Count(first.least, most, most)


@several.says("PAIR (?=UNITS)", makes="COUNT")
def pair(_: Frame, figures: tuple[int, int, str]) -> Count | None:
    """Read "3-5" and "1.5" before a unit."""
    first, second, mark = figures
    if mark == ".":
        value = float(f"{first}.{second}")
        return Count(value, value, value)
    return Count(first, second, second) if first <= second <= LONGEST else None


@several.says("NUMERIC (?=UNITS)", makes="COUNT")
def fraction(_: Frame, figures: tuple[int, int, int | None]) -> Count | None:
    """Read "1/2" before a unit as a half, "2/3" as two or three."""
    first, second, year = figures
    if (first, second) == (1, 2):
        return Count(0.5, 0.5, 0.5)
    return Count(first, second, second) if first < second and year is None else None


@several.says("DIGITS (AND A? HALF|HALF|NUMERIC) (?=UNITS)", makes="COUNT")
def and_a_half(
    _: Frame, count: int, figures: tuple[int, int, int | None] = (1, 2, None)
) -> Count | None:
    """Read "two and a half" and "1 1/2" before a unit."""
    return Count(count + 0.5, count + 0.5, count + 0.5) if figures == (1, 2, None) else None


@several.says("(VAGUE_NUMBER|ANOTHER)? DIGITS OCLOCK? (?=UNITS)", makes="COUNT")
def number(_: Frame, *found: Count | int) -> Count | None:
    """Read a number before a unit; "unos 10" is about ten."""
    count = found[-1]
    if not isinstance(count, int) or count > LONGEST:
        return None
    return Count(count, count, count)


@several.says("VAGUE_NUMBER (?=UNITS)", makes="COUNT")
def vague(_: Frame, count: Count) -> Count:
    """Read "a couple", "a few", "several" before a unit."""
    return count


@several.says("(A|ANOTHER) (?=UNITS)", makes="COUNT")
def one(_: Frame) -> Count:
    """Read "a" and "another" before a unit."""
    return Count(1, 1, 1)
