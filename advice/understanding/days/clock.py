"""Times of day: "around 3", "a las 2 de la tarde", "this morning"; and mañana, morning or tomorrow."""

from datetime import time

from advice.understanding.days.frame import Frame
from advice.understanding.days.grammar import Stage

FIRST_HOUR = 7
"""Nobody is interviewed earlier: a bare "3" is three in the afternoon."""


def time_of(hour: int, minute: int = 0, part: int = 0) -> time | None:
    """Return the time that a clock's figures mean.

    Args:
        hour: As it was said, 0 to 23.
        minute: 0 to 59.
        part: The hour at which the named part of the day begins, 0 for the morning or none.
    """
    if not (0 <= hour <= 23 and 0 <= minute <= 59):
        return None
    if hour < 12 and (hour < FIRST_HOUR or (part >= 12 and hour < 12)):
        hour += 12
    return time(hour, minute)


clock = Stage()
mornings = Stage()

_TIME_OF_DAY = "(OF|IN|BY|ON|SKIP)? ARTICLE?"


@clock.says(
    f"(AT|APPROX|AT APPROX|APPROX AT|AT THE) DIGITS (AND HALF)? OCLOCK? {_TIME_OF_DAY} (PART|MANANA)",
    f"DIGITS (AND HALF)? OCLOCK? {_TIME_OF_DAY} PART",
    "DIGITS (OF|IN) THE MANANA",
    makes="CLOCK",
)
def hour_and_part(_: Frame, hour: int, part: int = 0) -> time | None:
    """Read "a las 3 de la tarde", "at 10 in the morning"."""
    if part >= 12 or hour >= FIRST_HOUR:
        return time_of(hour, part=part)
    return time(hour % 24)


@clock.says(f"CLOCK {_TIME_OF_DAY} PART", makes="CLOCK")
def exact_and_part(_: Frame, at: time, part: int) -> time | None:
    """Read "3:30 de la tarde"."""
    return time_of(at.hour, at.minute, part)


@clock.says(f"CLOCK {_TIME_OF_DAY} MANANA", "AT CLOCK", "APPROX CLOCK", makes="CLOCK")
def exact(_: Frame, at: time) -> time:
    """Read "10:30 de la mañana"."""
    return at


@clock.says(
    "(AT|AT APPROX|APPROX AT|AT THE) DIGITS (AND HALF)? OCLOCK? (?!UNITS|GENITIVE MONTH|MONTH|SLASH)",
    "APPROX DIGITS OCLOCK? (?!UNITS|GENITIVE|MONTH|WORD|NOUN|THING|(OR|HYPHEN|TO|A|AND) ARTICLE? DIGITS|SLASH)",
    "(?<!(MONTH|OF)) DIGITS OCLOCK",
    makes="CLOCK",
)
def hour_alone(_: Frame, hour: int) -> time | None:
    """Read "at 3", "around 3", "3 o'clock"."""
    return time_of(hour) if hour <= 20 else None


@clock.says(
    f"A LA DIGITS (AND HALF)? OCLOCK? ({_TIME_OF_DAY} (PART|MANANA))? (?!UNITS)", makes="CLOCK"
)
def one_o_clock(_: Frame, hour: int, part: int = 12) -> time | None:
    """Read "a la una de la tarde"."""
    return time_of(hour, part=part) if hour == 1 else None


@clock.says("AT PAIR", makes="CLOCK")
def dotted(_: Frame, figures: tuple[int, int, str]) -> time | None:
    """Read "at 3.30"."""
    hour, minute, mark = figures
    return time_of(hour, minute) if mark == "." else None


@clock.says("PART (?=BEFORE|AFTER)", makes="DAY")
def part_before(_: Frame, __: int) -> str:
    """Read "the night before" as the day before."""
    return "day"


@mornings.says("TODAY_PART", "THIS PART", makes="TODAY_PART")
def this_part(_: Frame, hour: int) -> int:
    """Read "this afternoon"."""
    return hour


@mornings.says("THIS MANANA", makes="TODAY_PART")
def this_morning(_: Frame) -> int:
    """Read "esta mañana"."""
    return 0


@mornings.says("(IN|BY|OF|A|SKIP)? (THE|LA) MANANA", makes="PART")
def in_the_morning(_: Frame) -> int:
    """Read "en la mañana"."""
    return 0


@mornings.says("(IN|BY|OF|ON|A|SKIP)? ARTICLE PART", makes="PART")
def in_some_part(_: Frame, part: int) -> int:
    """Read "in the afternoon", "por la tarde"."""
    return part


@mornings.says("MANANA", makes="RELATIVE")
def tomorrow(_: Frame) -> int:
    """Read "mañana" by itself."""
    return 1
