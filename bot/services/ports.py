"""All that services know of the outside: who asks, what is said. No Telegram, no wording."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum
from typing import Protocol, Union

from advice import Policy
from advice.terms import Language
from bot.services.hours import DEFAULT_COURTESY, Courtesy

Value = str | int | date
Tree = Union[Value, "Line", Sequence["Tree"], Mapping[str, "Tree"]]


@dataclass(frozen=True, slots=True)
class Line:
    """One paragraph: the id of a text in the catalogs, and the values it needs.

    Values that are strings come from people or data and are escaped when the text is rendered.
    A value that is itself a ``Line`` is rendered first, in the same language.
    """

    id: str
    values: Mapping[str, "Value | Line"] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Written:
    """A paragraph that staff wrote.

    Attributes:
        html: Telegram's HTML, as Telegram gave it; ``{agency}`` in it stands for the agency's name.
        values: What other names in braces stand for, as people typed it; escaped when rendered.
    """

    html: str
    values: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Copied:
    """Messages that stand in some chat, to be said again as they are."""

    chat_id: int
    message_ids: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Button:
    """A button under a message: its label, and what a press of it means (1 to 64 bytes)."""

    label: Line
    press: str


Rows = tuple[tuple[Button, ...], ...]


class Kind(StrEnum):
    """What a reply does in the chat."""

    SAY = "say"  # a new message
    MEND = "mend"  # replaces words and buttons of the message that was pressed, or of a named one
    RECALL = "recall"  # deletes named messages
    TELL_OWNER = "tell-owner"  # a new message to the owner of the bot, not to the candidate


class What(StrEnum):
    """What can be attached to a reply; the value is what its maker knows it by."""

    TIMELINE = "timeline"  # a picture
    CALENDAR = "calendar"  # a file
    REPORT = "report"  # a picture
    OUTCOMES = "outcomes"  # a file, from what the database holds when it is made


PICTURES = (What.TIMELINE, What.REPORT)


@dataclass(frozen=True, slots=True)
class Attachment:
    """A file that is made when it is sent; what is kept until then is what it says.

    Attributes:
        what: The kind of file.
        name: Its name, with its ending.
        plan: What it says, as values that JSON can keep once the lines are rendered as plain words
            and the days written out.
    """

    what: What
    name: Line
    plan: Mapping[str, Tree]


@dataclass(frozen=True, slots=True)
class Reply:
    """One thing to say; the paragraphs top to bottom, and rows of buttons.

    With an attachment the paragraphs are its caption, or follow it when they are too long for one.

    Attributes:
        lines: The paragraphs.
        buttons: Rows of buttons under the last of them.
        kind: What it does in the chat.
        attachment: A file.
        copied: Messages to be said again as they are. The buttons stand under a single one; several
            are followed by the paragraphs with the buttons.
        to: The chat to say it in, when that is not the chat that was heard.
        language: The language to say it in, when that is not the language of everything said.
        messages: The numbers of the messages that are mended (the first) or recalled (all).
        is_caption: Whether the words that are mended stand under a file.
    """

    lines: tuple[Line | Written, ...]
    buttons: Rows = ()
    kind: Kind = Kind.SAY
    attachment: Attachment | None = None
    copied: Copied | None = None
    to: int | None = None
    language: Language | None = None
    messages: tuple[int, ...] = ()
    is_caption: bool = False


@dataclass(frozen=True, slots=True)
class Said:
    """Everything that one update leads to.

    Attributes:
        replies: In the order in which they are to be spoken.
        language: The language to say it in.
        toast: For a press, the short text shown at the button; a press without one says "ok".
    """

    replies: tuple[Reply, ...]
    language: Language
    toast: Line | None = None


@dataclass(frozen=True, slots=True)
class Sent:
    """A message of staff as it is, for what is to be passed on.

    Attributes:
        kind: "text", "photo", "voice" and so on, as the Bot API names it.
        html: Its words or its caption as Telegram's HTML; empty when there are none.
        group: What messages that were sent as one album have in common.
    """

    kind: str
    html: str = ""
    group: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Heard:
    """One thing that a person did in the chat.

    Attributes:
        chat_id: The private chat.
        now: The moment, aware, in UTC.
        words: The text of a message, the data of a press or the argument of a command.
        message_id: The message that holds the words; None for a press.
        first_name: As Telegram gives it.
        language: What Telegram says of the person's language; English when it is neither.
        sent: The message as it is, when staff sent it.
    """

    chat_id: int
    now: datetime
    words: str = ""
    message_id: int | None = None
    first_name: str = ""
    language: Language = Language.EN
    sent: Sent | None = None


class Wording(Protocol):
    """What services may ask about words without knowing any."""

    def means(self, words: str, label: Line) -> bool:
        """Tell whether words are a button's label, typed, in any language."""

    def which(self, words: str, labels: tuple[str, ...]) -> str | None:
        """Return which of some labels words are, typed, in any language."""

    def language_of(self, words: str, label: Line) -> Language | None:
        """Return the language in which words are a button's label, typed; nothing when in none."""

    def has(self, text: str) -> bool:
        """Tell whether there is a text of this id."""

    def length(self, lines: Sequence[Line | Written], language: Language) -> int:
        """Return how long a message of these paragraphs is, as Telegram counts."""


def _no_token() -> str:
    raise LookupError("nobody draws tokens here")


def _no_link(_payload: str) -> str:
    raise LookupError("there is no bot to be linked to")


@dataclass(frozen=True, slots=True)
class Agency:
    """What services know of the agency and of the bot.

    Attributes:
        time_zone: Where the agency is, and its candidates until they say otherwise.
        policy: The numbers of the etiquette.
        wording: What may be asked about words.
        owner_id: The numeric Telegram id of the owner.
        courtesy: The limits on what the bot sends by itself.
        approval_above: A broadcast to more recipients is approved by a second person.
        token: Draws what nobody can guess, short enough for a link.
        link: Gives the address that opens the bot with a start parameter.
    """

    time_zone: str
    policy: Policy
    wording: Wording
    owner_id: int | None = None
    courtesy: Courtesy = DEFAULT_COURTESY
    approval_above: int = 500
    token: Callable[[], str] = _no_token
    link: Callable[[str], str] = _no_link
