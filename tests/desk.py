"""A bot that sends when a test tells it to, and what its candidates got."""

from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import Any

from advice.terms import Topic
from bot.app import Coach, build_app
from bot.http import AiohttpRequest
from bot.playground.telegram import TelegramInMemory
from bot.services.ports import Heard
from bot.services.taps import tap
from bot.settings import Settings
from bot.ticks import Sender, worker_of
from storage import candidates, reminders
from storage.database import Database, Session
from storage.states import DeliveryState
from tests.due import MORNING, acquainted, remind, waits_for_news
from tests.telegram_server import TelegramServer, telegram_server
from tests.tips import WORDS, begin, standing, welcome

HOUR, MINUTE, SECOND = timedelta(hours=1), timedelta(minutes=1), timedelta(seconds=1)
SENT, PENDING = DeliveryState.SENT, DeliveryState.PENDING
BLOCKED, FAILED = DeliveryState.BLOCKED, DeliveryState.FAILED
UNCONFIRMED = DeliveryState.UNCONFIRMED


@dataclass
class Clock:
    """A clock that is set, also back."""

    moment: datetime = MORNING

    def __call__(self) -> datetime:
        return self.moment


@dataclass
class Desk:
    """A bot that sends when it is told to, and what its candidates got."""

    settings: Settings
    telegram: TelegramInMemory
    clock: Clock
    coach: Coach

    @property
    def database(self) -> Database:
        return self.coach.database

    @property
    def sender(self) -> Sender:
        return self.coach.sender

    @property
    def bot_id(self) -> int:
        return worker_of(self.settings.token, "").bot_id

    async def due(self, *chats: int) -> None:
        """Let a reminder be due to each of some candidates."""
        await acquainted(self.telegram, chats)
        await self.database.run(remind, chats)

    async def tell(self, *chats: int, content: Mapping[str, Any] = WORDS, **more: Any) -> int:
        """Let a broadcast run to some candidates, who are new, and return its number."""
        await acquainted(self.telegram, chats)
        await self.database.run(welcome, chats)
        return await self.database.run(begin, chats, content, **more)

    async def go_on(self) -> None:
        """Let what is due leave, and a second pass, so that the same candidates can get more."""
        await self.coach.tick()
        self.clock.moment += SECOND

    async def standing(self, number: int) -> dict[int, DeliveryState]:
        """Return the state of each copy of a broadcast, by candidate."""
        found = await self.database.run(standing, number)
        return {chat_id: state for chat_id, (state, _) in found.items()}

    def got(self, chat_id: int) -> int:
        return len(self.telegram.person(chat_id).heard)

    def asked(self) -> int:
        """Return how many messages were tried."""
        return sum(call.method == "sendMessage" for call in self.telegram.calls)

    def another(self) -> Coach:
        """Build another process over the same database."""
        return build_app(self.settings, self.telegram, self.clock)


@asynccontextmanager
async def over_http(
    settings: Settings, telegram: TelegramInMemory
) -> AsyncIterator[tuple[Desk, TelegramServer]]:
    """Build a bot that reaches Telegram through a server, and is not patient."""
    clock, network = Clock(), AiohttpRequest(read_timeout=0.2)
    await network.initialize()
    async with telegram_server(telegram) as server:
        known = replace(settings, telegram_api_url=server.base_url)
        coach = build_app(known, network, clock)
        yield Desk(known, telegram, clock, coach), server
        await coach.sender.finish()
        coach.database.close()
        await network.shutdown()


async def more(desk: Desk, chat_id: int, **companies: datetime) -> None:
    """Let the same candidate have reminders of other interviews."""

    def add(session: Session) -> None:
        candidate = candidates.find(session, chat_id)
        assert candidate is not None
        for company, due_at in companies.items():
            number = waits_for_news(session, candidate, company).number
            topic = Topic.CONTACT
            reminders.keep(session, chat_id, number, topic, rule_id="status-email", due_at=due_at)

    await desk.database.run(add)


async def press(desk: Desk, chat_id: int, *data: str) -> int:
    """Press buttons, whose answers nobody speaks; return how many were answered."""
    count = 0
    for one in data:
        heard = Heard(chat_id=chat_id, now=desk.clock.moment, words=one)
        said = await desk.database.run(tap, heard, agency=desk.coach._parts.agency)
        count += bool(said.toast)
    return count


def stop(session: Session, chat_id: int) -> None:
    candidate = candidates.find(session, chat_id)
    assert candidate is not None
    candidate.wants_reminders = candidate.wants_tips = False
    reminders.cancel(session, chat_id)


def leave(session: Session, chat_id: int) -> None:
    candidates.remove(session, chat_id)
