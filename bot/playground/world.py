"""Everything that the server knows: chats, files, queries, and who wants to hear of changes."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from typing import Any

from bot.playground.chats import Chat, Message, Toast
from bot.playground.parameters import Parameters, Upload
from bot.playground.refusals import Refusal, bad_request
from bot.playground.waiting import WaitingUpdates


class Change(StrEnum):
    """What somebody who watches a chat is told."""

    SAID = "said"
    MENDED = "mended"
    DELETED = "deleted"
    TOAST = "toast"
    ACTION = "action"
    KEYS = "keys"
    PROFILE = "profile"
    SHUT = "shut"


@dataclass(frozen=True, slots=True)
class Event:
    """One change in one chat; ``chat_id`` is zero where it concerns all."""

    change: Change
    chat_id: int
    message: Message | None = None
    toast: Toast | None = None


@dataclass(slots=True)
class Query:
    """A press that waits for its answer."""

    query_id: str
    user_id: int
    chat_id: int
    pressed_at: datetime
    answered: bool = False


@dataclass(frozen=True, slots=True)
class StoredFile:
    """A file on the server."""

    file_id: str
    path: str
    upload: Upload


@dataclass(slots=True, eq=False)
class World:
    """The server's memory; the methods are functions over it."""

    now: Callable[[], datetime]
    bot: dict[str, Any]
    updates: WaitingUpdates
    chats: dict[int, Chat] = field(default_factory=dict)
    users: dict[int, dict[str, Any]] = field(default_factory=dict)
    members: dict[int, dict[int, str]] = field(default_factory=dict)
    files: dict[str, StoredFile] = field(default_factory=dict)
    queries: dict[str, Query] = field(default_factory=dict)
    toasts: dict[int, list[Toast]] = field(default_factory=dict)
    commands: dict[tuple[str, str], list[dict[str, str]]] = field(default_factory=dict)
    profile: dict[tuple[str, str], str] = field(default_factory=dict)
    menus: dict[int, dict[str, Any]] = field(default_factory=dict)
    webhook: dict[str, Any] = field(default_factory=dict)
    watchers: list[Callable[[Event], None]] = field(default_factory=list)
    last_query: int = 0
    last_file: int = 0

    def tell(self, event: Event) -> None:
        """Tell everybody who watches."""
        for watcher in tuple(self.watchers):
            watcher(event)

    def chat_of(self, parameters: Parameters, name: str = "chat_id") -> Chat:
        """Return the chat that a call is about.

        Raises:
            Refusal: If the bot cannot know it.
        """
        given = parameters.structure(name)
        if given in (None, ""):
            raise bad_request(f"{name} is empty")
        chat = self.chats.get(given) if isinstance(given, int) else None
        if chat is None or not chat.known:
            raise bad_request("chat not found")
        return chat

    def open_chat_of(self, parameters: Parameters) -> Chat:
        """Return the chat that a call writes to.

        Raises:
            Refusal: If the bot cannot know it or was shut out.
        """
        chat = self.chat_of(parameters)
        if chat.shut is not None:
            raise Refusal(chat.shut.code, chat.shut.description)
        return chat

    def store(self, folder: str, upload: Upload) -> StoredFile:
        """Keep a file and give it an id."""
        self.last_file += 1
        _, dot, ending = upload.name.rpartition(".")
        file_id = f"{folder}-{self.last_file}"
        path = f"{folder}/file_{self.last_file}" + (f".{ending}" if dot else "")
        self.files[file_id] = StoredFile(file_id, path, upload)
        return self.files[file_id]

    def say(self, chat: Chat, message: Message) -> Message:
        """Put a message into its chat."""
        chat.messages.append(message)
        chat.action = ""
        self.tell(Event(Change.SAID, chat.chat_id, message))
        return message
