"""A server with one person, and the shortest way to call it."""

from collections.abc import Callable, Coroutine, Iterator
from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from bot.playground.clock import HeldClock
from bot.playground.people import Person
from bot.playground.telegram import TOKEN, TelegramInMemory
from tests.botapi import problems_of

CallIt = Callable[..., Coroutine[Any, Any, Any]]
MONDAY = datetime(2026, 11, 23, 9, tzinfo=ZoneInfo("America/Los_Angeles"))


@pytest.fixture
def clock() -> HeldClock:
    return HeldClock(MONDAY)


@pytest.fixture
def telegram(clock: HeldClock) -> Iterator[TelegramInMemory]:
    telegram = TelegramInMemory(clock.now)
    clock.listen(lambda _: telegram.look_at_the_clock())
    yield telegram
    assert problems_of(call for call in telegram.calls if not call.refused) == []


@pytest.fixture
def ana(telegram: TelegramInMemory) -> Person:
    """Somebody who has written once; the bot has taken note of it."""
    person = telegram.person(7, language_code="es")
    person.says("hello")
    telegram.world.updates.forget()
    return person


@pytest.fixture
def call(telegram: TelegramInMemory) -> CallIt:
    async def call_it(method: str, **params: Any) -> Any:
        return await telegram.call(f"https://api.telegram.org/bot{TOKEN}/{method}", params)

    return call_it
