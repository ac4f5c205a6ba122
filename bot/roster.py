"""Who is staff right now, as far as this process has heard; and the commands that each of them sees (D11)."""

import asyncio
import logging
from collections.abc import Iterator
from datetime import datetime
from functools import partial
from typing import Any

from telegram.error import BadRequest, NetworkError, TelegramError

from advice.terms import Language
from bot.context import Dependencies
from bot.http import Call
from bot.services.desk import reception
from bot.services.desk.work import may, team
from bot.services.ports import Agency, Line
from storage import staff
from storage.database import Session, StorageError
from storage.staff import Member
from storage.states import Role

log = logging.getLogger(__name__)

EVERY = 1.0  # seconds between two looks: so old a change by another worker can be


class Roster:
    """Keeps the chats of staff at hand, and tells Telegram which commands to show to whom.

    What staff may do is asked of the database each time; this is about what they see.

    Args:
        parts: The parts of the application; ``staff`` is kept up to date.
        call: The way to Telegram.
        base_url: Where the bot's methods are.
        everybody: The names of the commands that all see.
    """

    def __init__(
        self, parts: Dependencies, call: Call, base_url: str, everybody: tuple[str, ...]
    ) -> None:
        self._parts, self._call, self._base_url = parts, call, base_url
        self._everybody = everybody
        self._told: dict[int, Role | None] = {}  # what was told last; none: to be taken away
        self._turning = asyncio.Lock()

    async def run(self) -> None:
        """Look again and again until cancelled."""
        while True:
            try:
                await self.look()
            except StorageError as error:
                log.warning("the roster waits for the database: %s", type(error).__name__)
            await asyncio.sleep(EVERY)

    async def open(self) -> None:
        """Read who is staff, and remember who was: a process that died may have left them a list."""
        now, agency = self._parts.now(), self._parts.agency
        members = await self._parts.database.run(_members, now=now, agency=agency)
        for user_id in await self._parts.database.run(staff.former, now):
            if user_id not in members:
                self._told[user_id] = None
        self._keep(set(members))

    async def look(self) -> None:
        """Read who is staff, and tell Telegram what changed since the last look."""
        async with self._turning:
            now, agency = self._parts.now(), self._parts.agency
            members = await self._parts.database.run(_members, now=now, agency=agency)
            self._keep(set(members))
            for user_id, member in members.items():
                is_new = self._told.get(user_id) is not member.role
                if is_new and await self._show(member):
                    self._told[user_id] = member.role
            for user_id in self._told.keys() - members.keys():
                if await self._hide(user_id):
                    del self._told[user_id]

    def _keep(self, chats: set[int]) -> None:
        """Change the set that the handlers look into; the owner is staff before the first word."""
        owner_id, kept = self._parts.agency.owner_id, self._parts.staff
        if owner_id is not None:
            chats = chats | {owner_id}
        kept.update(chats)
        kept.intersection_update(chats)

    async def _show(self, member: Member) -> bool:
        names = [name for name, (role, _) in reception.COMMANDS.items() if may(member, role)]
        for code, language in _codes():
            text = partial(self._parts.texts.plain, language=language)
            commands = [
                {"command": name, "description": text(Line(f"command-{name}"))}
                for name in (*names, *self._everybody)
            ]
            given = {"commands": commands, "language_code": code}
            if not await self._said("setMyCommands", member.user_id, given):
                return False
        return True

    async def _hide(self, user_id: int) -> bool:
        for code, _ in _codes():
            if not await self._said("deleteMyCommands", user_id, {"language_code": code}):
                return False
        return True

    async def _said(self, method: str, user_id: int, params: dict[str, Any]) -> bool:
        """Call a method about one chat; tell whether that is done with, taken or refused for good."""
        scope = {"type": "chat", "chat_id": user_id}
        try:
            await self._call(f"{self._base_url}/{method}", {**params, "scope": scope})
        except TelegramError as error:
            log.warning("%s was not taken: %s", method, type(error).__name__)
            return isinstance(error, BadRequest) or not isinstance(error, NetworkError)
        return True


def _codes() -> Iterator[tuple[str, Language]]:
    """Give the languages of a list; English is also what everybody else gets."""
    yield "", Language.EN
    for language in Language:
        yield language.value, language


def _members(session: Session, *, now: datetime, agency: Agency) -> dict[int, Member]:
    return {one.user_id: one for one in team(session, agency, now)}
