"""TelegramInMemory: the Bot API and the people behind it, in place of the network."""

import json
import re
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any
from urllib.parse import unquote

from telegram.request import BaseRequest, RequestData

from bot.playground import editing, profile, sending
from bot.playground.chats import Chat
from bot.playground.groups import Group
from bot.playground.parameters import Parameters, Upload
from bot.playground.people import Person
from bot.playground.refusals import Refusal, not_found, unauthorized, webhook_active
from bot.playground.rest import Rest
from bot.playground.trouble import Dropped, Held, Troubles, When
from bot.playground.waiting import WaitingUpdates
from bot.playground.world import Event, World

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


class TelegramInMemory(BaseRequest):
    """A strict Bot API server for one bot.

    Args:
        now: The clock; it dates messages and lets presses and polls grow old.
        token: The only token it knows; any well-formed one if empty.
    """

    __slots__ = ("_rest", "_token", "_troubles", "calls", "people", "world")

    def __init__(self, now: Callable[[], datetime], *, token: str = TOKEN) -> None:
        self._rest = Rest(lambda: self.quiet)
        self._token = token
        self._troubles = Troubles()
        updates = WaitingUpdates(now=now, changed=self._rest.move)
        self.world = World(now=now, bot=dict(BOT), updates=updates)
        self.people: dict[int, Person] = {}
        self.calls: list[Call] = []

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
        write_timeout: Any = BaseRequest.DEFAULT_NONE,  # noqa: ARG002 - nothing is slow here
        connect_timeout: Any = BaseRequest.DEFAULT_NONE,  # noqa: ARG002 - nothing is slow here
        pool_timeout: Any = BaseRequest.DEFAULT_NONE,  # noqa: ARG002 - nothing is slow here
    ) -> tuple[int, bytes]:
        """Do what the library asks, with the real server's status and body."""
        if method == "GET" and (address := ADDRESS.search(unquote(url))) and address["file"]:
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
        address = ADDRESS.search(unquote(url))
        if address is None or not WELL_FORMED.fullmatch(address["token"]):
            raise not_found()
        if self._token not in ("", address["token"]):
            raise unauthorized()
        method = address["rest"].partition("?")[0]
        if method.lower() == "getupdates":
            return await self._updates(method, Parameters.read(values))
        with self._rest.at_work():
            await self._troubles.travel(method)
            return self._act(method, values, uploads)

    def _act(self, method: str, values: Mapping[str, Any], uploads: Mapping[str, Upload]) -> Any:
        parameters = Parameters(dict(values), uploads)
        try:
            parameters = Parameters.read(values, uploads)
            self._troubles.meet("before", method, parameters)
            result = METHODS.get(method.lower(), _unknown)(self.world, parameters)
        except Refusal as refusal:
            self.calls.append(Call(method, parameters.values, uploads, refusal.description))
            raise
        self.calls.append(Call(method, parameters.values, uploads))
        self._troubles.meet("after", method, parameters)
        return result

    async def _updates(self, method: str, parameters: Parameters) -> list[dict[str, Any]]:
        await self._troubles.travel(method)
        if self.world.webhook:
            raise webhook_active()
        self._troubles.meet("before", method, parameters)
        allowed = parameters.structure("allowed_updates")
        if allowed is not None:
            self.world.updates.allow(allowed)
        self.calls.append(Call(method, parameters.values))
        found = await self.world.updates.poll(
            offset=parameters.whole("offset"),
            limit=parameters.whole("limit", 100),
            timeout=parameters.whole("timeout"),
        )
        self._troubles.meet("after", method, parameters)
        sent: list[dict[str, Any]] = json.loads(json.dumps(found))  # what was sent changes no more
        return sent

    def refuse(
        self, method: str, refusal: Refusal, *, times: int = 1, chat_id: int | None = None
    ) -> None:
        """Let the next calls of a method be refused, in one chat or in all."""
        self._troubles.refuse(method, refusal, times, chat_id)

    def drop(self, method: str, when: When, *, times: int = 1, chat_id: int | None = None) -> None:
        """Let the connection break: before the server heard of the call, or after it acted."""
        self._troubles.drop(method, when, times, chat_id)

    def hold(self, method: str) -> Held:
        """Keep calls of a method on their way until they are released."""
        return self._troubles.hold(method)

    def person(
        self,
        chat_id: int,
        first_name: str = "Ana",
        language_code: str | None = "en",
        *,
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

    @property
    def quiet(self) -> bool:
        """Whether all updates are confirmed, the bot waits for more, and no call is under way."""
        updates = self.world.updates
        return not self._rest.doing and not updates.unconfirmed and updates.polling

    def settles_with(self, wait: Callable[[], Awaitable[object]]) -> None:
        """Let `settled` also wait for a part of the bot that works on between calls."""
        self._rest.wait_too(wait)

    async def settled(self, *, patience: float = 20.0) -> None:
        """Wait until the bot has dealt with everything and come to rest.

        It is at rest when all updates are confirmed, a poll waits, no call is under way, the
        parts named by `settles_with` are done, and nothing moved while everything that was
        ready in the event loop had several turns.

        Raises:
            NotSettledError: If that takes longer than so many seconds.
        """
        await self._rest.come(patience)

    def look_at_the_clock(self) -> None:
        """Let a waiting poll end if the clock has moved past its time-out."""
        self.world.updates.look_again()


def _unknown(_world: World, _parameters: Parameters) -> Any:
    raise Refusal(404, "Not Found: method not found")


def _uploads(request_data: RequestData) -> dict[str, Upload]:
    """Take the files out of what the library would send as a form."""
    files: dict[str, Upload] = {}
    for part, (name, content, mime_type) in request_data.multipart_data.items():
        raw = content if isinstance(content, bytes) else content.read()
        files[part] = Upload(name, raw, mime_type)
    return files
