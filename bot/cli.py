"""The commands of ``python -m bot``; without one: run with a token, the playground without."""

import argparse
import asyncio
import contextlib
import gc
import os
import sys
from collections.abc import Callable, Coroutine, Sequence
from types import ModuleType
from typing import Any

from bot import logs
from bot.settings import Settings, SettingsError, read_settings

OK, WRONG = 0, 1


def main(arguments: Sequence[str] | None = None) -> int:
    """Run a command and return the exit code; a wrong setting is one line on standard error."""
    options = _parser().parse_args(arguments)
    _spare_the_other_client()
    try:
        settings = read_settings()
        token = settings.telegram_bot_token
        logs.set_up(settings.log_level, token)
        name = options.command or ("run" if token else "playground")
        return COMMANDS[name](settings, options)
    except SettingsError as error:
        print(error, file=sys.stderr)
        return WRONG
    except KeyboardInterrupt:
        return OK
    except BrokenPipeError:  # whoever read what is printed has seen enough
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return OK


def _spare_the_other_client() -> None:
    """Let the library find a stand-in where it imports httpx, its own HTTP client.

    We speak to Telegram over aiohttp. The library only names some classes of httpx in annotations; the
    real one, with the command line that it brings along, would cost megabytes and a slower start.
    """
    if "httpx" not in sys.modules:
        sys.modules["httpx"] = stand_in = ModuleType("httpx")
        for name in ("AsyncClient", "Proxy", "URL"):
            setattr(stand_in, name, object)


def _port(written: str) -> int:
    if not written.isdecimal() or int(written) > 65535:
        raise argparse.ArgumentTypeError("must be a number from 0 to 65535")
    return int(written)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m bot", description="The interview coach.")
    commands = parser.add_subparsers(dest="command", metavar="command")
    commands.add_parser("run", help="serve Telegram by polling; needs TELEGRAM_BOT_TOKEN")
    playground = commands.add_parser("playground", help="try it in the browser, without Telegram")
    playground.add_argument("--port", type=_port, default=None, help="the port on loopback")
    chat = commands.add_parser("chat", help="try it in the terminal, or replay a chat from a pipe")
    chat.add_argument(
        "--language", choices=("en", "es"), default="en", help="as Telegram reports it"
    )
    chat.add_argument("--name", default="Ana", help="the candidate's first name")
    chat.add_argument(
        "--now", default=None, help="the clock's local start, such as 2026-11-23T09:00"
    )
    commands.add_parser("migrate", help="bring the database's tables up to date")
    commands.add_parser("check", help="verify settings, database, migrations and token")
    return parser


def _loop_run(coroutine: Coroutine[Any, Any, int]) -> int:
    factory: Callable[[], asyncio.AbstractEventLoop] | None = None
    with contextlib.suppress(ImportError):
        import uvloop

        factory = uvloop.new_event_loop
    with asyncio.Runner(loop_factory=factory) as runner:
        return runner.run(coroutine)


def _run(settings: Settings, _: argparse.Namespace) -> int:
    gc.disable()  # imports leave little garbage, and the search for it is a tenth of the start
    from bot.serving import serve
    from storage.database import StorageError

    gc.freeze()  # all of it stays as long as the process
    gc.enable()
    try:
        return _loop_run(serve(settings))
    except StorageError as error:
        raise SettingsError(f"DATABASE_URL: {error}") from None


def _migrate(settings: Settings, _: argparse.Namespace) -> int:
    from storage import schema
    from storage.database import Database, StorageError

    try:
        database = Database.open(settings.database_url)
        schema.upgrade(database.engine)
        database.close()
    except StorageError as error:
        raise SettingsError(f"DATABASE_URL: {error}") from None
    return OK


def _check(settings: Settings, _: argparse.Namespace) -> int:
    from bot.serving import check

    return _loop_run(check(settings))


def _playground(settings: Settings, options: argparse.Namespace) -> int:
    from bot.playground.opening import play

    port = None if options.command is None else options.port
    return _loop_run(play(settings, settings.playground_port if port is None else port))


def _chat(settings: Settings, options: argparse.Namespace) -> int:
    from bot.playground.opening import chat

    return _loop_run(
        chat(settings, language=options.language, name=options.name, start=options.now)
    )


COMMANDS = {
    "run": _run,
    "playground": _playground,
    "chat": _chat,
    "migrate": _migrate,
    "check": _check,
}
