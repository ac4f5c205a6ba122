"""TelegramInMemory: the Bot API and the people behind it, in place of the network."""

import asyncio
import json
import re
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any, Literal

from telegram.error import NetworkError
from telegram.request import BaseRequest, RequestData

from bot.playground import editing, profile, sending
from bot.playground.chats import Chat
from bot.playground.parameters import Parameters, Upload
from bot.playground.people import Group, Person
from bot.playground.refusals import Refusal, not_found, unauthorized, webhook_active
from bot.playground.waiting import WaitingUpdates
from bot.playground.world import Event, World
from bot.refusals import NeverLeft, NoAnswerInTime

TOKEN = "1000000001:in-memory-telegram-knows-only-this"  # noqa: S105 - nobody else's
BOT = {
    "id": 1000000001,
    "is_bot": True,
    "first_name": "Interview coach",
    "username": "interview_coach_bot",
}
ADDRESS = re.compile(r"/(?P<file>file/)?bot(?P<token>[^/]+)/(?P<rest>.+)$")
WELL_FORMED = re.compile(r"\d+:[\w-]+")
METHODS: dict[str, Callable[[World, Parameters], Any]] = {
    name.lower(): method
    for module in (sending, editing, profile)
    for name, method in module.METHODS.items()
}
QUIET_TURNS = 40
PATIENCE = 20.0

When = Literal["before", "after"]


class Dropped(Exception):  # noqa: N818 - what happened to the connection, not a mistake
    """The connection broke.

    Attributes:
        acted: Whether the server had heard the call and acted on it.
    """

    def __init__(self, *, acted: bool) -> None:
        super().__init__("the connection broke")
        self.acted = acted

    def as_error(self) -> NetworkError:
        """Return what the bot's own network would raise."""
        if self.acted:
            return NoAnswerInTime("Telegram did not answer in time")
        return NeverLeft("Telegram could not be reached")


class NotSettledError(AssertionError):
    """The bot did not come to rest."""


@dataclass(frozen=True, slots=True)
class Call:
    """One call that the bot made.

    Attributes:
        method: As the bot wrote it.
        params: Plain JSON values.
        uploads: The files that came along.
        refused: The server's words where it refused.
    """

    method: str
    params: Mapping[str, Any]
    uploads: Mapping[str, Upload] = field(default_factory=dict)
    refused: str = ""


@dataclass(slots=True, eq=False)
class Held:
    """Calls that are kept on their way until they are released."""

    method: str
    reached: asyncio.Event = field(default_factory=asyncio.Event)
    released: asyncio.Event = field(default_factory=asyncio.Event)

    def release(self) -> None:
        """Let them through, and all that follow."""
        self.released.set()


@dataclass(slots=True)
class _Trouble:
    """A failure that was ordered for some calls to come."""

    method: str
    times: int
    refusal: Refusal | None
    when: When
    chat_id: int | None

    def meets(self, method: str, parameters: Parameters) -> bool:
        """Say whether this call is one of them."""
        right_chat = self.chat_id is None or parameters.structure("chat_id") == self.chat_id
        return self.times > 0 and self.method.lower() == method.lower() and right_chat


class TelegramInMemory(BaseRequest):
    """A strict Bot API server for one bot.

    Args:
        now: The clock; it dates messages and lets presses and polls grow old.
        token: The only token it knows; any well-formed one if empty.
    """

    __slots__ = (
        "_doing",
        "_held",
        "_moves",
        "_token",
        "_troubles",
        "_turned",
        "_waits",
        "calls",
        "people",
        "world",
    )

    def __init__(self, now: Callable[[], datetime], *, token: str = TOKEN) -> None:
        self.world = World(
            now=now, bot=dict(BOT), updates=WaitingUpdates(now=now, changed=self._move)
        )
        self.people: dict[int, Person] = {}
        self.calls: list[Call] = []
        self._token = token
        self._doing = 0
        self._moves = 0
        self._turned = asyncio.Event()
        self._troubles: list[_Trouble] = []
        self._held: list[Held] = []
        self._waits: list[Callable[[], Awaitable[object]]] = []

    # -- the network's face ------------------------------------------------------------------

    @property
    def read_timeout(self) -> float | None:
        """Nothing is ever read too late here."""
        return None

    async def initialize(self) -> None:
        """There is nothing to open."""

    async def shutdown(self) -> None:
        """There is nothing to close."""

    async def do_request(
        self,
        url: str,
        method: str,
        request_data: RequestData | None = None,
        read_timeout: Any = BaseRequest.DEFAULT_NONE,  # noqa: ARG002 - nothing is slow here
        write_timeout: Any = BaseRequest.DEFAULT_NONE,  # noqa: ARG002
        connect_timeout: Any = BaseRequest.DEFAULT_NONE,  # noqa: ARG002
        pool_timeout: Any = BaseRequest.DEFAULT_NONE,  # noqa: ARG002
    ) -> tuple[int, bytes]:
        """Do what the library asks, with the real server's status and body."""
        if method == "GET" and (address := ADDRESS.search(url)) and address["file"]:
            return self.file_at(address["token"], address["rest"])
        values = request_data.parameters if request_data else {}
        uploads = _uploads(request_data) if request_data and request_data.contains_files else {}
        try:
            return await self.answer(url, values, uploads)
        except Dropped as dropped:
            raise dropped.as_error() from None

    async def call(self, url: str, params: Mapping[str, Any]) -> Any:
        """Call a method with plain JSON values and return its result.

        Raises:
            TelegramError: As the library would raise it.
        """
        try:
            return await self._result(url, params, {})
        except Dropped as dropped:
            raise dropped.as_error() from None
        except Refusal as refusal:
            raise refusal.as_error() from None

    async def answer(
        self, url: str, values: Mapping[str, Any], uploads: Mapping[str, Upload] | None = None
    ) -> tuple[int, bytes]:
        """Return status and body as the server would send them; for a server around it.

        Raises:
            Dropped: If the connection is to be broken instead.
        """
        try:
            result = await self._result(url, values, uploads or {})
        except Refusal as refusal:
            return refusal.code, json.dumps(refusal.body()).encode()
        return 200, json.dumps({"ok": True, "result": result}).encode()

    def file_at(self, token: str, path: str) -> tuple[int, bytes]:
        """Return a stored file by the path that ``getFile`` names."""
        for stored in self.world.files.values():
            if stored.path == path and self._token in ("", token):
                return 200, stored.upload.content
        return 404, json.dumps(not_found().body()).encode()

    async def _result(
        self, url: str, values: Mapping[str, Any], uploads: Mapping[str, Upload]
    ) -> Any:
        address = ADDRESS.search(url)
        if address is None or not WELL_FORMED.fullmatch(address["token"]):
            raise not_found()
        if self._token not in ("", address["token"]):
            raise unauthorized()
        method = address["rest"].partition("?")[0]
        if method.lower() == "getupdates":
            return await self._updates(method, Parameters.read(values))
        self._doing += 1
        self._move()
        try:
            return await self._act(method, values, uploads)
        finally:
            self._doing -= 1
            self._move()

    async def _act(
        self, method: str, values: Mapping[str, Any], uploads: Mapping[str, Upload]
    ) -> Any:
        await self._on_the_way(method)
        parameters = Parameters(dict(values), uploads)
        try:
            parameters = Parameters.read(values, uploads)
            result = self._perform(method, parameters)
        except Refusal as refusal:
            self.calls.append(Call(method, parameters.values, uploads, refusal.description))
            raise
        self.calls.append(Call(method, parameters.values, uploads))
        trouble = self._trouble(method, parameters, "after")
        if trouble is not None:
            raise Dropped(acted=True)
        return result

    def _perform(self, method: str, parameters: Parameters) -> Any:
        trouble = self._trouble(method, parameters, "before")
        if trouble is not None:
            raise trouble.refusal or Dropped(acted=False)
        perform = METHODS.get(method.lower())
        if perform is None:
            raise Refusal(404, "Not Found: method not found")
        return perform(self.world, parameters)

    async def _updates(self, method: str, parameters: Parameters) -> list[dict[str, Any]]:
        await self._on_the_way(method)
        if self.world.webhook:
            raise webhook_active()
        trouble = self._trouble(method, parameters, "before")
        if trouble is not None:
            raise trouble.refusal or Dropped(acted=False)
        allowed = parameters.structure("allowed_updates")
        if allowed is not None:
            self.world.updates.allow(allowed)
        found = await self.world.updates.poll(
            offset=parameters.whole("offset"),
            limit=parameters.whole("limit", 100),
            timeout=parameters.whole("timeout"),
        )
        self.calls.append(Call(method, parameters.values))
        if self._trouble(method, parameters, "after") is not None:
            raise Dropped(acted=True)
        sent: list[dict[str, Any]] = json.loads(json.dumps(found))  # what was sent changes no more
        return sent

    # -- trouble to order --------------------------------------------------------------------

    def refuse(
        self, method: str, refusal: Refusal, *, times: int = 1, chat_id: int | None = None
    ) -> None:
        """Let the next calls of a method be refused, in one chat or in all."""
        self._troubles.append(_Trouble(method, times, refusal, "before", chat_id))

    def drop(self, method: str, when: When, *, times: int = 1, chat_id: int | None = None) -> None:
        """Let the connection break at the next calls: before the server heard, or after it acted."""
        self._troubles.append(_Trouble(method, times, None, when, chat_id))

    def hold(self, method: str) -> Held:
        """Keep calls of a method on their way until they are released."""
        held = Held(method)
        self._held.append(held)
        return held

    def _trouble(self, method: str, parameters: Parameters, when: When) -> _Trouble | None:
        for trouble in self._troubles:
            if trouble.when == when and trouble.meets(method, parameters):
                trouble.times -= 1
                return trouble
        return None

    async def _on_the_way(self, method: str) -> None:
        await asyncio.sleep(0)  # a network never answers in the same breath
        for held in self._held:
            if held.method.lower() == method.lower() and not held.released.is_set():
                held.reached.set()
                await held.released.wait()

    # -- people ------------------------------------------------------------------------------

    def person(
        self,
        chat_id: int,
        *,
        first_name: str = "Ana",
        language_code: str | None = "en",
        last_name: str = "",
        username: str = "",
    ) -> Person:
        """Return a person by id; made the first time, and from then on the same."""
        if chat_id in self.people:
            return self.people[chat_id]
        given = {"first_name": first_name, "last_name": last_name, "username": username}
        names = {name: value for name, value in given.items() if value}
        user: dict[str, Any] = {"id": chat_id, "is_bot": False, **names}
        if language_code:
            user["language_code"] = language_code
        chat = Chat(chat_id, names)
        self.world.chats[chat_id], self.world.users[chat_id] = chat, user
        self.people[chat_id] = Person(self.world, user, chat)
        return self.people[chat_id]

    def group(self, chat_id: int, *members: Person, title: str = "Group") -> Group:
        """Make a group; its id is below zero. The bot is not in it yet."""
        kind = "supergroup" if chat_id < -1_000_000_000_000 else "group"
        chat = Chat(chat_id, {"title": title}, kind)
        self.world.chats[chat_id] = chat
        self.world.members[chat_id] = {one.chat_id: "member" for one in members}
        return Group(self.world, chat)

    def watch(self, watcher: Callable[[Event], None]) -> None:
        """Tell somebody of everything that people see change."""
        self.world.watchers.append(watcher)

    def commands(self, person: Person) -> list[dict[str, str]]:
        """Return what the person sees behind the slash."""
        return profile.commands_for(self.world, person.chat_id, person.language_code or "")

    def spoken(self, method: str = "") -> list[Call]:
        """Return the calls that the server took, of one method or of all but polling."""
        return [
            one
            for one in self.calls
            if not one.refused
            and (one.method == method if method else one.method.lower() != "getupdates")
        ]

    # -- rest --------------------------------------------------------------------------------

    def settles_with(self, wait: Callable[[], Awaitable[object]]) -> None:
        """Let `settled` also wait for a part of the bot that works on between calls."""
        self._waits.append(wait)

    @property
    def quiet(self) -> bool:
        """Whether all updates are confirmed, the bot waits for more, and no call is under way."""
        updates = self.world.updates
        return not self._doing and not updates.unconfirmed and updates.polling

    async def settled(self) -> None:
        """Wait until the bot has dealt with everything and come to rest.

        It is at rest when all updates are confirmed, a poll waits, no call is under way, the
        parts named by `settles_with` are done, and nothing moved while everything that was
        ready in the event loop had several turns.

        Raises:
            NotSettledError: If that does not happen.
        """
        try:
            async with asyncio.timeout(PATIENCE):
                while not await self._at_rest():
                    pass
        except TimeoutError:
            raise NotSettledError(
                f"unconfirmed {len(self.world.updates.unconfirmed)}, calls under way "
                f"{self._doing}, polling {self.world.updates.polling}"
            ) from None

    async def _at_rest(self) -> bool:
        while not self.quiet:
            self._turned.clear()
            await self._turned.wait()
        before = self._moves
        for wait in self._waits:
            await wait()
        for _ in range(QUIET_TURNS):
            await asyncio.sleep(0)
        return self._moves == before

    def look_at_the_clock(self) -> None:
        """Let a waiting poll end if the clock has moved past its time-out."""
        self.world.updates.look_again()

    def _move(self) -> None:
        self._moves += 1
        self._turned.set()


def _uploads(request_data: RequestData) -> dict[str, Upload]:
    """Take the files out of what the library would send as a form."""
    files: dict[str, Upload] = {}
    for part, (name, content, mime_type) in request_data.multipart_data.items():
        raw = content if isinstance(content, bytes) else content.read()
        files[part] = Upload(name, raw, mime_type)
    return files
