"""The in-memory Telegram behind real HTTP on loopback, and everything that can happen on the way.

As a program (``python -m tests.telegram_server``) it prints its address, says what is typed as
``<chat> <text>``, and prints what the bot says.
"""

import argparse
import asyncio
import contextlib
import json
import sys
from collections.abc import AsyncIterator
from dataclasses import dataclass
from datetime import UTC, datetime
from enum import Enum, auto
from typing import Any

from aiohttp import web
from aiohttp.web_request import FileField

from bot.playground.parameters import Upload
from bot.playground.telegram import TelegramInMemory
from bot.playground.trouble import Dropped
from bot.playground.world import Change, Event


class Way(Enum):
    """What becomes of a call on its way."""

    DROP_BEFORE = auto()  # the connection breaks, and the server never heard of the call
    DROP_AFTER = auto()  # the server acts, and the connection breaks before it answers
    CUT_SHORT = auto()  # the server acts, and the connection breaks amid the answer
    SILENT = auto()  # the server acts and never answers
    ANSWER = auto()  # something answers in the server's place


@dataclass(slots=True)
class Meddling:
    """What happens to the next calls of a method."""

    method: str
    way: Way
    times: int
    status: int = 200
    body: bytes = b""


class TelegramServer:
    """A Bot API server to send requests to.

    Attributes:
        telegram: The Telegram behind it.
        base_url: What a bot has as TELEGRAM_API_URL.
        latency: Seconds that each call takes there and back.
        calls: Methods and raw bodies (not of files) of all calls that came in, in order.
    """

    def __init__(self, telegram: TelegramInMemory) -> None:
        self.telegram = telegram
        self.base_url = ""
        self.latency = 0.0
        self.calls: list[tuple[str, bytes]] = []
        self._meddlings: list[Meddling] = []
        self._waiting: list[tuple[int, asyncio.Event]] = []
        self._stopping = asyncio.Event()
        self._runner: web.AppRunner | None = None

    async def start(self, port: int = 0) -> None:
        """Listen on loopback; port 0: on any that is free."""
        app = web.Application(client_max_size=64 * 2**20)
        app.router.add_route("*", "/{path:.*}", self._serve)
        self._runner = web.AppRunner(
            app, access_log=None, shutdown_timeout=0.1, handler_cancellation=True
        )
        await self._runner.setup()
        await web.TCPSite(self._runner, "127.0.0.1", port).start()
        self.base_url = f"http://127.0.0.1:{self._runner.addresses[0][1]}"

    async def stop(self) -> None:
        """Close every connection."""
        self._stopping.set()
        if self._runner is not None:
            await self._runner.cleanup()

    def meddle(self, method: str, way: Way, *, times: int = 1) -> None:
        """Let something happen to the next calls of a method."""
        self._meddlings.append(Meddling(method.lower(), way, times))

    def answer(self, method: str, status: int, body: bytes, *, times: int = 1) -> None:
        """Let something else answer the next calls of a method."""
        self._meddlings.append(Meddling(method.lower(), Way.ANSWER, times, status, body))

    async def called(self, times: int) -> None:
        """Wait until so many calls have come in altogether."""
        reached = asyncio.Event()
        self._waiting.append((times, reached))
        self._look_who_waits()
        await reached.wait()

    def _look_who_waits(self) -> None:
        for times, reached in self._waiting:
            if len(self.calls) >= times:
                reached.set()
        self._waiting = [one for one in self._waiting if not one[1].is_set()]

    def _meddling(self, method: str) -> Meddling | None:
        for one in self._meddlings:
            if one.times > 0 and one.method == method.lower():
                one.times -= 1
                return one
        return None

    async def _serve(self, request: web.Request) -> web.StreamResponse:
        method = request.path.rpartition("/")[2]
        files = request.content_type.startswith("multipart/")
        self.calls.append((method, b"" if files else await request.read()))
        self._look_who_waits()
        meddling = self._meddling(method)
        await asyncio.sleep(self.latency / 2)
        if meddling is not None and meddling.way is Way.ANSWER:
            return web.Response(status=meddling.status, body=meddling.body)
        if meddling is None or meddling.way is not Way.DROP_BEFORE:
            status, payload = await self._answered(request)
            await asyncio.sleep(self.latency / 2)
            if meddling is None:
                return web.Response(status=status, body=payload, content_type="application/json")
            if meddling.way is Way.SILENT:
                await self._stopping.wait()
            if meddling.way is Way.CUT_SHORT:
                response = web.StreamResponse(headers={"Content-Length": str(len(payload))})
                await response.prepare(request)
                await response.write(payload[: len(payload) // 2])
        if request.transport is not None:
            request.transport.abort()
        return web.Response()

    async def _answered(self, request: web.Request) -> tuple[int, bytes]:
        if request.method == "GET" and request.path.startswith("/file/"):
            _, _, token, path = request.path.split("/", 3)
            return self.telegram.file_at(token.removeprefix("bot"), path)
        values, uploads = await _parameters(request)
        try:
            return await self.telegram.answer(request.path, values, uploads)
        except Dropped:
            if request.transport is not None:
                request.transport.abort()
            return 500, b""


async def _parameters(request: web.Request) -> tuple[dict[str, Any], dict[str, Upload]]:
    """Read a call's parameters from JSON, a form, or a form with files."""
    values: dict[str, Any] = dict(request.query)
    uploads: dict[str, Upload] = {}
    if request.content_type == "application/json":
        return values | json.loads(await request.read()), uploads
    for name, value in (await request.post()).items():
        if isinstance(value, FileField):
            uploads[name] = Upload(value.filename, value.file.read(), value.content_type)
        else:
            values[name] = value
    return values, uploads


@contextlib.asynccontextmanager
async def telegram_server(telegram: TelegramInMemory) -> AsyncIterator[TelegramServer]:
    """Serve a Telegram for as long as the context lasts."""
    server = TelegramServer(telegram)
    await server.start()
    try:
        yield server
    finally:
        await server.stop()


async def _serve(port: int, latency: float) -> None:
    telegram = TelegramInMemory(lambda: datetime.now(UTC), token="")
    server = TelegramServer(telegram)
    server.latency = latency
    await server.start(port)
    sys.stdout.write(f"{server.base_url}\n")
    sys.stdout.flush()

    def show(event: Event) -> None:
        if event.message is not None and event.change is not Change.DELETED:
            sys.stdout.write(f"{event.chat_id} {event.message.text!r}\n")
            sys.stdout.flush()

    telegram.watch(show)
    loop = asyncio.get_running_loop()
    while line := await loop.run_in_executor(None, sys.stdin.readline):
        chat_id, _, text = line.strip().partition(" ")
        telegram.person(int(chat_id)).says(text)
    await server.stop()


def main() -> None:
    """Serve until standard input ends."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--port", type=int, default=0)
    parser.add_argument("--latency", type=float, default=0.0, help="seconds there and back")
    options = parser.parse_args()
    asyncio.run(_serve(options.port, options.latency))


if __name__ == "__main__":
    main()
