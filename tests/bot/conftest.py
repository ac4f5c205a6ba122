"""A bot that sends when it is told to."""

from collections.abc import AsyncIterator, Iterator

import pytest

from bot.app import Coach, build_app
from bot.playground.telegram import TelegramInMemory
from bot.settings import Settings
from tests.desk import Clock, Desk


@pytest.fixture
async def desk(settings: Settings, telegram: TelegramInMemory) -> AsyncIterator[Desk]:
    clock = Clock()
    coach = build_app(settings, telegram, clock)
    yield Desk(settings, telegram, clock, coach)
    await coach.sender.finish()
    coach.database.close()


@pytest.fixture
def another(desk: Desk) -> Iterator[Coach]:
    coach = desk.another()
    yield coach
    coach.database.close()
