"""What all tests share: a database, a clock that is held, a Telegram without network, the bot."""

from collections.abc import AsyncIterator, Iterator
from datetime import UTC, datetime
from zoneinfo import ZoneInfo

import pytest

from bot.app import Coach, build_app
from bot.playground.clock import HeldClock
from bot.playground.telegram import TOKEN, TelegramInMemory
from bot.settings import Settings
from tests.botapi import problems_of
from tests.chats import Chat

pytest_plugins = ["tests.databases"]

OWNER = 900
PACIFIC = ZoneInfo("America/Los_Angeles")
MONDAY = datetime(2026, 11, 23, 9, 0, tzinfo=PACIFIC)


@pytest.fixture
def clock() -> HeldClock:
    """A clock that stands at nine in the morning of Monday, November 23, 2026, in Sacramento."""
    return HeldClock(MONDAY)


@pytest.fixture
def telegram(clock: HeldClock) -> Iterator[TelegramInMemory]:
    """A Telegram in memory; at the end every call of the bot is held against the official list."""
    telegram = TelegramInMemory(clock.now)
    clock.listen(lambda _: telegram.look_at_the_clock())
    yield telegram
    assert problems_of(telegram.calls) == []


@pytest.fixture
def settings(url: str) -> Settings:
    """Settings of a bot on an empty database, whatever the environment says."""
    return Settings(telegram_bot_token=TOKEN, database_url=url, owner_id=OWNER)


@pytest.fixture
async def coach(
    settings: Settings, telegram: TelegramInMemory, clock: HeldClock
) -> AsyncIterator[Coach]:
    """The bot, listening."""
    coach = build_app(settings, telegram, lambda: clock.now().astimezone(UTC))
    telegram.settles_with(coach.speaker.idle)
    await coach.start()
    yield coach
    await coach.stop()


@pytest.fixture
def chat(coach: Coach, telegram: TelegramInMemory, clock: HeldClock) -> Chat:
    """Ana, in front of the bot; her Telegram is in English."""
    return Chat(coach, telegram, clock, telegram.person(101, "Ana", "en"))


@pytest.fixture
def chat_es(coach: Coach, telegram: TelegramInMemory, clock: HeldClock) -> Chat:
    """Luz, in front of the bot; her Telegram is in Spanish."""
    return Chat(coach, telegram, clock, telegram.person(102, "Luz", "es"), language="es")


@pytest.fixture
def rosa(coach: Coach, telegram: TelegramInMemory, clock: HeldClock) -> Chat:
    """Rosa, who owns the bot; her Telegram is in English."""
    return Chat(coach, telegram, clock, telegram.person(OWNER, "Rosa", "en"))
