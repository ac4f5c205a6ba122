"""The real bot on the stage, with a throw-away database: behind the page and in the terminal."""

import asyncio
import signal
import sys
from collections.abc import Callable, Container, Iterator
from contextlib import contextmanager, suppress
from dataclasses import replace
from datetime import UTC, date, datetime
from itertools import count
from pathlib import Path
from tempfile import TemporaryDirectory
from zoneinfo import ZoneInfo

from advice import Policy
from bot.app import build_app, now
from bot.playground.clock import HeldClock
from bot.playground.server import opened
from bot.playground.stage import RECRUITER_ID, Build, Playable, Stage
from bot.playground.telegram import TOKEN, TelegramInMemory
from bot.playground.terminal import Terminal, read
from bot.settings import Settings, SettingsError


def show(line: str) -> None:
    """Write a line where the person looks, at once."""
    sys.stdout.write(f"{line}\n")
    sys.stdout.flush()


def prompt() -> None:
    """Ask for the next line."""
    sys.stdout.write("> ")
    sys.stdout.flush()


def holidays_of(settings: Settings) -> Container[date]:
    """Return the days off where the agency is."""
    return Policy.of(settings.agency_holidays).holidays


@contextmanager
def coach_of(settings: Settings) -> Iterator[Build]:
    """Give the way to build the bot; each gets a new database, and all go away at the end."""
    numbers = count(1)
    with TemporaryDirectory(prefix="playground-") as folder:

        def build(telegram: TelegramInMemory, clock: HeldClock) -> Playable:
            file = Path(folder) / f"{next(numbers)}.sqlite"
            of_its_own = replace(
                settings,
                telegram_bot_token=TOKEN,
                database_url=f"sqlite:///{file}",
                owner_id=RECRUITER_ID,
            )
            app = build_app(of_its_own, telegram, lambda: clock.now().astimezone(UTC))
            telegram.settles_with(app.speaker.idle)
            return app

        yield build


def moment_of(written: str | None, settings: Settings) -> datetime:
    """Return where the clock begins: at a local minute that was written down, or now.

    Raises:
        SettingsError: If what was written is no moment.
    """
    zone = ZoneInfo(settings.agency_time_zone)
    if written is None:
        return now().astimezone(zone).replace(second=0, microsecond=0)
    try:
        moment = datetime.fromisoformat(written)
    except ValueError:
        raise SettingsError(f"--now must look like 2026-11-23T09:00, not {written}.") from None
    return moment.replace(tzinfo=zone) if moment.tzinfo is None else moment.astimezone(zone)


async def play(settings: Settings, port: int, write: Callable[[str], object] = show) -> int:
    """Serve the page on loopback until the program is interrupted; return the exit code.

    Raises:
        SettingsError: If the port cannot be had.
    """
    stopped = asyncio.Event()
    with suppress(NotImplementedError):  # not every system has signals
        asyncio.get_running_loop().add_signal_handler(signal.SIGTERM, stopped.set)
    with coach_of(settings) as build:
        stage = Stage(build, moment_of(None, settings), holidays=holidays_of(settings))
        try:
            async with opened(stage, port) as address:
                write(f"The playground is at {address} (Ctrl+C ends it)")
                await stopped.wait()
        except OSError:
            raise SettingsError(f"PLAYGROUND_PORT: {port} cannot be had; try another.") from None
    return 0


async def chat(
    settings: Settings, *, language: str = "en", name: str = "Ana", start: str | None = None
) -> int:
    """Talk in the terminal, or replay what comes through a pipe; return the exit code.

    Raises:
        SettingsError: If ``start`` is no moment.
    """
    begins = moment_of(start, settings)
    with coach_of(settings) as build:
        holidays = holidays_of(settings)
        stage = Stage(build, begins, name=name, language=language, holidays=holidays)
        await stage.open()
        try:
            ask = prompt if sys.stdin.isatty() else None
            await Terminal(stage, show, ask).play(read(sys.stdin))
        finally:
            await stage.close()
    return 0
