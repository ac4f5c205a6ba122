"""Chats as the server keeps them and as people see them."""

from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from bot.playground.markup import to_html
from bot.playground.parameters import Upload
from bot.playground.refusals import Refusal


class NoSuchButtonError(LookupError):
    """Nobody can press what is not there."""


@dataclass(slots=True, eq=False)
class Message:
    """One message.

    Attributes:
        chat: Where it stands.
        message_id: Its number in that chat.
        sent_at: The moment by the held clock.
        sender: The ``User`` who wrote it.
        body: The fields of its content, as the Bot API names them.
        markup: Its inline keyboard.
        file: What came with it, if the bytes are known.
        edited_at: When it was changed last by its words.
        deleted: Whether nobody sees it any more.
        former: The keyboards it had before; an old screen may still show them.
        reply_to: The message it answers.
    """

    chat: "Chat"
    message_id: int
    sent_at: datetime
    sender: dict[str, Any]
    body: dict[str, Any]
    markup: dict[str, Any] | None = None
    file: Upload | None = None
    edited_at: datetime | None = None
    deleted: bool = False
    former: list[dict[str, Any]] = field(default_factory=list)
    reply_to: "Message | None" = None

    @property
    def from_bot(self) -> bool:
        """Whether the bot wrote it."""
        return bool(self.sender["is_bot"])

    @property
    def text(self) -> str:
        """The words without markup, or the caption; empty if there are none."""
        return str(self.body.get("text", self.body.get("caption", "")))

    @property
    def entities(self) -> list[dict[str, Any]]:
        """What is bold, a link, a command and so on; counted in UTF-16 units."""
        return list(self.body.get("entities", self.body.get("caption_entities", ())))

    @property
    def html(self) -> str:
        """The words with their markup."""
        return to_html(self.text, self.entities)

    @property
    def kind(self) -> str:
        """What it is: "text", "photo", "document", "voice" and so on."""
        apart = ("caption", "caption_entities", "entities", "forward_origin", "media_group_id")
        return next((name for name in self.body if name not in apart), "text")

    @property
    def keyboard(self) -> list[list[dict[str, Any]]]:
        """The rows of its inline keyboard, each button as the Bot API has it."""
        return list((self.markup or {}).get("inline_keyboard", ()))

    @property
    def buttons(self) -> list[list[str]]:
        """The labels of its inline keyboard, row by row."""
        return [[str(button["text"]) for button in row] for row in self.keyboard]

    @property
    def labels(self) -> list[str]:
        """All labels of its inline keyboard, in reading order."""
        return [label for row in self.buttons for label in row]

    @property
    def edited(self) -> bool:
        """Whether it was changed after it had been sent."""
        return self.edited_at is not None

    def button(self, wanted: str) -> dict[str, Any] | None:
        """Find a button by its label or its callback data, on old keyboards too."""
        boards = [self.keyboard, *(one["inline_keyboard"] for one in reversed(self.former))]
        for board in boards:
            for name in ("text", "callback_data"):
                for row in board:
                    for button in row:
                        if button.get(name) == wanted:
                            return dict(button)
        return None

    def to_json(self) -> dict[str, Any]:
        """Return the ``Message`` of the Bot API."""
        said: dict[str, Any] = {
            "message_id": self.message_id,
            "date": int(self.sent_at.timestamp()),
            "chat": self.chat.to_json(),
            "from": dict(self.sender),
            **self.body,
        }
        if self.edited_at is not None:
            said["edit_date"] = int(self.edited_at.timestamp())
        if self.markup is not None:
            said["reply_markup"] = self.markup
        if self.reply_to is not None:
            said["reply_to_message"] = self.reply_to.to_json()
        return said


@dataclass(frozen=True, slots=True)
class Toast:
    """What appears at a button that was pressed."""

    text: str
    alert: bool
    url: str
    query_id: str


@dataclass(slots=True, eq=False)
class Chat:
    """A private chat or a group.

    Attributes:
        chat_id: Positive for a person, negative for a group.
        names: The fields that name it: ``first_name``, ``title`` and so on.
        kind: "private", "group" or "supergroup".
        messages: Everything that was ever said, deleted messages too.
        keys: The reply keyboard that is shown instead of letters.
        known: Whether the bot may write: somebody wrote to it, or brought it in.
        shut: What the bot hears when it writes to somebody who shut it out.
        typing_until: How long the bot seems to be busy, and with what.
    """

    chat_id: int
    names: dict[str, str]
    kind: str = "private"
    messages: list[Message] = field(default_factory=list)
    keys: dict[str, Any] | None = None
    known: bool = False
    shut: Refusal | None = None
    action: str = ""
    last_id: int = 0

    def to_json(self) -> dict[str, Any]:
        """Return the ``Chat`` of the Bot API."""
        return {"id": self.chat_id, "type": self.kind, **self.names}

    def next_id(self) -> int:
        """Return the number of the next message."""
        self.last_id += 1
        return self.last_id

    def find(self, message_id: int) -> Message | None:
        """Return a message that still stands."""
        found = self.find_any(message_id)
        return None if found is None or found.deleted else found

    def find_any(self, message_id: int) -> Message | None:
        """Return a message, also one that was deleted."""
        return next((one for one in self.messages if one.message_id == message_id), None)

    @property
    def seen(self) -> list[Message]:
        """The messages that still stand, oldest first."""
        return [one for one in self.messages if not one.deleted]

    @property
    def key_labels(self) -> list[list[str]]:
        """The labels of the reply keyboard, row by row."""
        rows = (self.keys or {}).get("keyboard", ())
        return [[key if isinstance(key, str) else str(key["text"]) for key in row] for row in rows]

    def pressable(
        self, wanted: str, message: Message | int | None
    ) -> tuple[Message | None, dict[str, Any]]:
        """Find what somebody wants to press: a button with its message, or a key without one.

        Args:
            wanted: Its label or its callback data.
            message: Where it stands; the newest message that has it, then the keys, if not given.

        Raises:
            NoSuchButtonError: If there is none.
        """
        if isinstance(message, int):
            message = self.find_any(message)
        if message is not None:
            button = message.button(wanted)
            if button is not None:
                return message, button
        else:
            for one in reversed(self.seen):
                for button in (button for row in one.keyboard for button in row):
                    if wanted in (button["text"], button.get("callback_data")):
                        return one, button
            for key in (key for row in (self.keys or {}).get("keyboard", ()) for key in row):
                shown = {"text": key} if isinstance(key, str) else key
                if shown["text"] == wanted:
                    return None, shown
        boards = [one.labels for one in self.seen if one.keyboard]
        raise NoSuchButtonError(
            f"no button {wanted!r}; the last ones are {boards[-3:]}, keys {self.key_labels}"
        )
