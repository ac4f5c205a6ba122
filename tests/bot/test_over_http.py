"""The whole application over the real network stack, which breaks in every way it can."""

from collections.abc import AsyncIterator, Callable, Iterable
from dataclasses import replace
from datetime import UTC
from itertools import zip_longest

import pytest

from bot.app import Coach, build_app
from bot.http import AiohttpRequest
from bot.playground.clock import HeldClock
from bot.playground.telegram import TelegramInMemory
from bot.settings import Settings
from storage import candidates, interviews, updates
from storage.database import Session
from tests.bench.check_in import STEPS, TOLD
from tests.telegram_server import TelegramServer, Way, telegram_server

CHAT = 5


@pytest.fixture(autouse=True)
def no_proxy(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("http_proxy", "https_proxy", "HTTP_PROXY", "HTTPS_PROXY"):
        monkeypatch.delenv(name, raising=False)


@pytest.fixture
async def wire(telegram: TelegramInMemory) -> AsyncIterator[TelegramServer]:
    async with telegram_server(telegram) as running:
        yield running


@pytest.fixture
async def remote(
    settings: Settings, wire: TelegramServer, clock: HeldClock
) -> AsyncIterator[Coach]:
    there = replace(settings, telegram_api_url=wire.base_url)
    coach = build_app(there, AiohttpRequest(read_timeout=0.3), lambda: clock.now().astimezone(UTC))
    wire.telegram.settles_with(coach.speaker.idle)
    await coach.start()
    yield coach
    await coach.stop()


async def go_through_the_check_in(
    telegram: TelegramInMemory, before: Iterable[Callable[[], None]] = ()
) -> None:
    person = telegram.person(CHAT)
    for step, happen in zip_longest(STEPS, before):
        if happen is not None:
            happen()
        if "press" in step:
            person.presses(step["press"])
        else:
            person.says(step["text"])
        await telegram.settled()


def missing(session: Session) -> list[str]:
    candidate = candidates.find(session, CHAT)
    interview = None if candidate is None else interviews.current(session, candidate)
    return [name for name in TOLD if interview is None or getattr(interview, name) is None]


async def test_check_in_works_over_http(
    wire: TelegramServer, remote: Coach, telegram: TelegramInMemory
) -> None:
    await go_through_the_check_in(telegram)

    assert await remote.database.run(missing) == []
    assert await remote.database.run(updates.unspoken) == []
    assert {method for method, _ in wire.calls} >= {"getMe", "getUpdates", "sendMessage"}


async def test_check_in_survives_whatever_the_network_does(
    wire: TelegramServer, remote: Coach, telegram: TelegramInMemory
) -> None:
    def breaks(method: str, way: Way) -> Callable[[], None]:
        return lambda: wire.meddle(method, way)

    def answers(method: str, status: int, body: bytes) -> Callable[[], None]:
        return lambda: wire.answer(method, status, body)

    troubles = [
        breaks("sendMessage", Way.DROP_BEFORE),
        breaks("getUpdates", Way.DROP_AFTER),
        breaks("sendMessage", Way.SILENT),
        answers("getUpdates", 502, b"<html>Bad gateway</html>"),
        answers("sendMessage", 200, b"Welcome to the hotel"),
        breaks("getUpdates", Way.CUT_SHORT),
        answers("sendMessage", 429, b'{"ok":false,"parameters":{"retry_after":1}}'),
        breaks("sendMessage", Way.DROP_AFTER),
        breaks("getUpdates", Way.DROP_BEFORE),
    ]

    await go_through_the_check_in(telegram, troubles)

    assert await remote.database.run(missing) == []
    assert await remote.database.run(updates.unspoken) == []
