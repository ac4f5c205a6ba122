"""What the report of a broadcast says, in words already: plain values that JSON can keep."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True, slots=True)
class Part:
    """Copies with the same outcome.

    Attributes:
        kind: The outcome, such as ``sent``.
        count: How many.
        label: What it is called.
        value: The number in words.
    """

    kind: str
    count: int
    label: str
    value: str


@dataclass(frozen=True, slots=True)
class Fact:
    """Something else that is told, under the outcomes."""

    label: str
    value: str


@dataclass(frozen=True, slots=True)
class Card:
    """The report of one broadcast.

    Attributes:
        title: The heading.
        day: When it began.
        share: The part of the copies that was delivered.
        delivered: The same in numbers.
        parts: The outcomes, in the order in which they are shown.
        facts: What else is told.
    """

    title: str
    day: str
    share: str
    delivered: str
    parts: tuple[Part, ...]
    facts: tuple[Fact, ...]

    @classmethod
    def from_json(cls, values: Mapping[str, Any]) -> "Card":
        """Return the card that was kept as JSON.

        Raises:
            KeyError: If something is missing.
            TypeError: If something is of another form.
        """
        return cls(
            **{name: values[name] for name in ("title", "day", "share", "delivered")},
            parts=tuple(Part(**one) for one in values["parts"]),
            facts=tuple(Fact(**one) for one in values["facts"]),
        )
