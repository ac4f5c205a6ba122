"""The real bot on the stage, with a throw-away database."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC
from itertools import count
from pathlib import Path
from tempfile import TemporaryDirectory

from pydantic import SecretStr

from bot.app import build_app
from bot.playground.clock import HeldClock
from bot.playground.stage import RECRUITER_ID, Build, Playable
from bot.playground.telegram import TOKEN, TelegramInMemory
from bot.settings import Settings


@contextmanager
def coach_of(settings: Settings) -> Iterator[Build]:
    """Give the way to build the bot; each gets a new database, and all go away at the end."""
    numbers = count(1)
    with TemporaryDirectory(prefix="playground-") as folder:

        def build(telegram: TelegramInMemory, clock: HeldClock) -> Playable:
            file = Path(folder) / f"{next(numbers)}.sqlite"
            of_its_own = settings.model_copy(
                update={
                    "telegram_bot_token": SecretStr(TOKEN),
                    "database_url": f"sqlite:///{file}",
                    "owner_id": RECRUITER_ID,
                }
            )
            return build_app(of_its_own, telegram, lambda: clock.now().astimezone(UTC))

        yield build
