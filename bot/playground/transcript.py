"""A chat as lines of text: what the bot says, with numbers at the buttons."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from bot.playground.chats import Message, Toast
from bot.playground.markup import units
from bot.playground.people import Person
from bot.playground.world import Change, Event

WORDS = {
    "en": {
        "coach": "coach",
        "changed": "coach (changed)",
        "gone": "coach took a message away",
        "toast": "note",
        "alert": "alert",
        "keys": "keys",
        "link": "link",
        "copy": "copied",
        "clock": "clock",
        "blocked": "the bot is blocked",
        "photo": "photo",
        "document": "document",
    },
    "es": {
        "coach": "bot",
        "changed": "bot (cambia)",
        "gone": "el bot retiró un mensaje",
        "toast": "nota",
        "alert": "aviso",
        "keys": "teclas",
        "link": "enlace",
        "copy": "copiado",
        "clock": "reloj",
        "blocked": "el bot está bloqueado",
        "photo": "foto",
        "document": "documento",
    },
}
INDENT = "    "


@dataclass(frozen=True, slots=True)
class Choice:
    """A numbered button: the message under which it stands, none for a key."""

    label: str
    message: Message | None
    button: dict[str, Any] = field(default_factory=dict)


class Transcript:
    """Turns what happens in one chat into lines, each exactly once.

    Args:
        person: Whose screen it is.
        language: Of the transcript's own few words.
    """

    def __init__(self, person: Person, language: str) -> None:
        self._person = person
        self._words = WORDS.get(language, WORDS["en"])
        self._news: list[Event] = []
        self._choices: list[Choice] = []
        self._keys: list[list[str]] = []
        self._shown: dict[int, str] = {}
        person.world.watchers.append(self._heard)

    def _heard(self, event: Event) -> None:
        if event.chat_id == self._person.chat_id:
            self._news.append(event)

    def word(self, name: str) -> str:
        """Return one of the transcript's own words."""
        return self._words[name]

    def choice(self, typed: str) -> Choice | None:
        """Return the button that was typed, by its number or by its label."""
        if typed.isdecimal() and 1 <= int(typed) <= len(self._choices):
            return self._choices[int(typed) - 1]
        for choice in self._choices:
            if choice.label.casefold() == typed.casefold():
                return choice
        return None

    def lines(self) -> Iterator[str]:
        """Give what is new since the last time; a message that changed is given as it is now."""
        news, self._news = self._news, []
        yield from self._toasts(one.toast for one in news if one.toast)
        told: dict[int, tuple[Change, Message]] = {}
        for event in news:
            message = event.message
            if message is not None and message.from_bot:
                first, _ = told.get(message.message_id, (event.change, message))
                told[message.message_id] = (first, message)
        shown = [(change, one) for change, one in told.values() if not one.deleted]
        if any(one.keyboard for _, one in shown) or self._person.keys != self._keys:
            self._choices = []
        for change, message in told.values():
            yield from self._message(change, message)
        yield from self._key_lines()

    def clock_line(self, moment: datetime) -> str:
        """Give the line that shows where the clock stands."""
        return f"-- {self.word('clock')}: {moment:%Y-%m-%d %H:%M}"

    def _toasts(self, toasts: Iterator[Toast]) -> Iterator[str]:
        for toast in toasts:
            if toast.text:
                yield f"({self.word('alert' if toast.alert else 'toast')}: {toast.text})"

    def _message(self, change: Change, message: Message) -> Iterator[str]:
        if message.deleted:
            if change is not Change.SAID:
                yield f"-- {self.word('gone')}"
            return
        who = self.word("coach" if change is Change.SAID else "changed")
        first, *more = self._fresh(message).split("\n")
        yield f"{who}: {first}".rstrip()
        for line in more:
            yield f"{INDENT}{line}".rstrip()
        for row in message.keyboard:
            yield INDENT + "  ".join(self._numbered(message, button) for button in row)

    def _fresh(self, message: Message) -> str:
        """Give the words; of a message that only grew, what came to it."""
        said, known = self._said(message), self._shown.get(message.message_id)
        self._shown[message.message_id] = said
        if known is None or not said.startswith(known):
            return said
        return f"… {said.removeprefix(known).strip()}"

    def _said(self, message: Message) -> str:
        if message.kind == "text":
            return with_links(message)
        what = self._words.get(message.kind, message.kind)
        name = f" {message.file.name}" if message.file and message.kind != "photo" else ""
        return f"[{what}{name}] {with_links(message)}"

    def _numbered(self, message: Message | None, button: dict[str, Any]) -> str:
        self._choices.append(Choice(str(button["text"]), message, button))
        return f"[{len(self._choices)}] {button['text']}"

    def _key_lines(self) -> Iterator[str]:
        keys = self._person.keys
        listed = any(choice.message is None for choice in self._choices)
        if keys and not listed:
            for row in keys:
                drawn = "  ".join(self._numbered(None, {"text": label}) for label in row)
                yield f"{INDENT}{self.word('keys')}: {drawn}"
        self._keys = keys


def with_links(message: Message) -> str:
    """Return the words of a message, each hidden address in brackets after its words."""
    raw = message.text.encode("utf-16-le")
    out, at = "", 0
    for entity in message.entities:
        if entity["type"] == "text_link":
            end = (entity["offset"] + entity["length"]) * 2
            out += raw[at:end].decode("utf-16-le") + f" ({entity['url']})"
            at = end
    assert at <= units(message.text) * 2  # noqa: S101 - entities lie inside their text
    return out + raw[at:].decode("utf-16-le")
