"""The page's server, on loopback only."""

import asyncio
import contextlib
import json
from collections.abc import AsyncIterator, Awaitable, Callable
from datetime import timedelta
from importlib.resources import files
from typing import Any

from aiohttp import web

from bot.playground.deeds import DEEDS, Given
from bot.playground.people import Person
from bot.playground.screen import (
    clock_view,
    message_view,
    stage_view,
    status_view,
    toast_view,
)
from bot.playground.stage import Stage
from bot.playground.world import Change, Event

HOST = "127.0.0.1"
NAMES = (HOST, "localhost")
STATIC = {
    "index.html": "text/html",
    "style.css": "text/css",
    "chat.js": "text/javascript",
    "pane.js": "text/javascript",
    "composer.js": "text/javascript",
    "messages.js": "text/javascript",
    "words.js": "text/javascript",
    "icon.svg": "image/svg+xml",
    "sticker.svg": "image/svg+xml",
}
GUARD = {
    "Content-Security-Policy": (
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; "
        "connect-src 'self'; form-action 'none'; base-uri 'none'; frame-ancestors 'none'"
    ),
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cache-Control": "no-store",
}
PICTURES = ("image/png", "image/jpeg", "image/webp", "image/gif")
LONGEST_JUMP = timedelta(days=366)

Handler = Callable[[web.Request], Awaitable[web.StreamResponse]]


class Page:
    """Shows the stage to any number of open pages and tells them what changes."""

    def __init__(self, stage: Stage) -> None:
        self._stage = stage
        self._listening: set[asyncio.Queue[str | None]] = set()
        self._one_at_a_time = asyncio.Lock()
        stage.watch(self._changed)

    def application(self) -> web.Application:
        """Return the routes."""
        app = web.Application(middlewares=[_guarded])
        app.router.add_get("/", _static)
        app.router.add_get("/static/{name}", _static)
        app.router.add_get("/events", self._events)
        app.router.add_get("/files/{file_id}", self._file)
        app.router.add_post("/do/{deed}", self._do)
        app.on_shutdown.append(self._dismiss)
        return app

    async def _file(self, request: web.Request) -> web.Response:
        stored = self._stage.telegram.world.files.get(request.match_info["file_id"])
        if stored is None:
            raise web.HTTPNotFound
        kind = stored.upload.mime_type
        if kind in PICTURES:
            return web.Response(body=stored.upload.content, content_type=kind)
        kept = {"Content-Disposition": "attachment"}
        return web.Response(
            body=stored.upload.content, content_type="application/octet-stream", headers=kept
        )

    async def _events(self, request: web.Request) -> web.StreamResponse:
        """Tell everything once, then whatever changes; a page that comes back begins again."""
        response = web.StreamResponse(headers={"Content-Type": "text/event-stream", **GUARD})
        await response.prepare(request)
        queue: asyncio.Queue[str | None] = asyncio.Queue()
        queue.put_nowait(_line("stage", stage_view(self._stage)))
        self._listening.add(queue)
        try:
            while (line := await queue.get()) is not None:
                await response.write(line.encode())
        except ConnectionResetError:
            pass  # the page was closed
        finally:
            self._listening.discard(queue)
        return response

    async def _do(self, request: web.Request) -> web.Response:
        """Do what was clicked.

        A press that is no longer possible is a conflict; what makes no sense is a bad request.
        """
        if request.content_type != "application/json":
            raise web.HTTPUnsupportedMediaType
        name = request.match_info["deed"]
        try:
            given = await request.json()
            if name in DEEDS:
                person = self._stage.person(int(given["chat"]))
                return web.json_response(DEEDS[name](person, given))
            async with self._one_at_a_time:
                await self._of_stage(name, given)
        except (KeyError, ValueError, TypeError):
            raise web.HTTPBadRequest from None
        except (LookupError, PermissionError):
            raise web.HTTPConflict from None
        return web.json_response({"clock": clock_view(self._stage)})

    async def _of_stage(self, name: str, given: Given) -> None:
        match name:
            case "clock":
                await self._move(given)
                self._tell("clock", clock_view(self._stage))
                return
            case "language":
                self._stage.speak({"en": "en", "es": "es"}[given["language"]])
            case "reset":
                await self._stage.reset()
            case _:
                raise web.HTTPNotFound
        self._tell("stage", stage_view(self._stage))

    async def _move(self, given: Given) -> None:
        if given.get("morning"):
            await self._stage.forward_to_morning()
            return
        by = timedelta(days=int(given.get("days", 0)), hours=int(given.get("hours", 0)))
        if by > LONGEST_JUMP:
            raise ValueError("the clock does not jump that far")
        await self._stage.forward(by)

    def _changed(self, event: Event) -> None:
        if event.chat_id == 0:
            for person in self._stage.people:
                self._tell("status", status_view(self._stage, person))
            return
        with contextlib.suppress(LookupError):  # a group is not on the page
            self._tell_of(self._stage.person(event.chat_id), event)

    def _tell_of(self, person: Person, event: Event) -> None:
        chat = {"chat": person.chat_id}
        if event.toast is not None:
            self._tell("toast", chat | toast_view(event.toast))
        elif event.message is None:
            self._tell("status", status_view(self._stage, person))
        elif event.change is Change.DELETED:
            self._tell("deleted", chat | {"id": event.message.message_id})
        else:
            self._tell("message", chat | {"message": message_view(event.message)})

    def _tell(self, name: str, value: Any) -> None:
        line = _line(name, value)
        for queue in self._listening:
            queue.put_nowait(line)

    async def _dismiss(self, _: web.Application) -> None:
        for queue in self._listening:
            queue.put_nowait(None)


def _line(name: str, value: Any) -> str:
    return f"event: {name}\ndata: {json.dumps(value)}\n\n"


async def _static(request: web.Request) -> web.Response:
    name = request.match_info.get("name", "index.html")
    if name not in STATIC:
        raise web.HTTPNotFound
    body = files("bot.playground").joinpath("static", name).read_bytes()
    return web.Response(body=body, content_type=STATIC[name], charset="utf-8")


@web.middleware
async def _guarded(request: web.Request, handler: Handler) -> web.StreamResponse:
    """Answer this machine's own pages only, and let them load nothing from elsewhere."""
    origin = request.headers.get("Origin", f"http://{request.host}")
    if request.url.host not in NAMES or origin != f"http://{request.host}":
        raise web.HTTPForbidden
    response = await handler(request)
    if not response.prepared:
        response.headers.update(GUARD)
    return response


@contextlib.asynccontextmanager
async def opened(stage: Stage, port: int) -> AsyncIterator[str]:
    """Open stage and page for as long as the context lasts; gives the page's address.

    Args:
        stage: What is shown.
        port: The port on loopback; zero takes a free one.

    Raises:
        OSError: If the port is taken.
    """
    runner = web.AppRunner(Page(stage).application(), access_log=None, shutdown_timeout=1)
    await runner.setup()
    site = web.TCPSite(runner, HOST, port)
    try:
        await site.start()
        await stage.open()
        try:
            _, taken, *_ = runner.addresses[0]
            yield f"http://{HOST}:{taken}/"
        finally:
            await stage.close()
    finally:
        await runner.cleanup()
