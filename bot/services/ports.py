"""All that services know of the outside: what is said, and how urgent it is. No Telegram, no wording."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from advice.terms import Language

Value = str | int | date


@dataclass(frozen=True, slots=True)
class Line:
    """One paragraph: the id of a text in the catalogs, and the values it needs.

    Values that are strings come from people or data and are escaped when the text is rendered.
    A value that is itself a ``Line`` is rendered first, in the same language.
    """

    id: str
    values: Mapping[str, "Value | Line"] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Button:
    """A button under a message: its label, and what a press of it means (1 to 64 bytes)."""

    label: Line
    press: str


class Kind(StrEnum):
    """What a reply does in the chat."""

    SAY = "say"  # a new message
    MEND = "mend"  # replaces the words and buttons of the message that was pressed
    SETTLE = "settle"  # takes the buttons off the message that was pressed


@dataclass(frozen=True, slots=True)
class Reply:
    """One thing to do in the chat, in the language of the chat.

    Attributes:
        lines: The paragraphs, top to bottom; empty only for SETTLE.
        buttons: Rows of buttons.
        kind: Whether it is a new message or changes the one that was pressed.
        language: Overrides the candidate's language.
    """

    lines: tuple[Line, ...] = ()
    buttons: tuple[tuple[Button, ...], ...] = ()
    kind: Kind = Kind.SAY
    language: Language | None = None


@dataclass(frozen=True, slots=True)
class Said:
    """Everything that one update leads to.

    Attributes:
        replies: In the order in which they are to be spoken.
        toast: For a press: the short text shown at the button. Every press has one.
        language: The language of the chat.
    """

    replies: tuple[Reply, ...]
    language: Language
    toast: Line | None = None
