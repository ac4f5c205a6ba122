"""The whole application over the real network stack, which breaks in every way it can."""

from collections.abc import AsyncIterator
from datetime import UTC

import pytest

from bot.app import Coach, build_app
from bot.http import AiohttpRequest
from bot.playground.clock import HeldClock
from bot.playground.people import Person
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
async def server(telegram: TelegramInMemory) -> AsyncIterator[TelegramServer]:
    async with telegram_server(telegram) as running:
        yield running


@pytest.fixture
async def remote(
    settings: Settings, server: TelegramServer, clock: HeldClock
) -> AsyncIterator[Coach]:
    there = settings.model_copy(update={"telegram_api_url": server.base_url})
    coach = build_app(there, AiohttpRequest(read_timeout=0.3), lambda: clock.now().astimezone(UTC))
    server.telegram.settles_with(coach.speaker.idle)
    await coach.start()
    yield coach
    await coach.stop()


async def go_through_the_check_in(telegram: TelegramInMemory, person: Person) -> None:
    for step in STEPS:
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
    server: TelegramServer, remote: Coach, telegram: TelegramInMemory
) -> None:
    await go_through_the_check_in(telegram, telegram.person(CHAT))

    assert await remote.database.run(missing) == []
    assert await remote.database.run(updates.unspoken) == []
    assert {method for method, _ in server.calls} >= {"getMe", "getUpdates", "sendMessage"}


async def test_check_in_survives_whatever_the_network_does(
    server: TelegramServer, remote: Coach, telegram: TelegramInMemory
) -> None:
    for method in ("getUpdates", "sendMessage"):
        for way in (Way.DROP_BEFORE, Way.DROP_AFTER, Way.CUT_SHORT):
            server.meddle(method, way)
        server.answer(method, 502, b"<html>Bad gateway</html>")
        server.answer(method, 200, b"Welcome to the hotel")
    server.meddle("sendMessage", Way.SILENT)
    server.answer("sendMessage", 429, b'{"ok":false,"parameters":{"retry_after":1}}')

    await go_through_the_check_in(telegram, telegram.person(CHAT))

    assert await remote.database.run(missing) == []
    assert await remote.database.run(updates.unspoken) == []
