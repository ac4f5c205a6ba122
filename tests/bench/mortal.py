"""The bot at a moment that is given, as a program to be killed: forked anew for each round.

python -m tests.bench.mortal <address of Telegram> <address of the database> [<speed of the clock>]

Each line on standard input is a moment; a process begins there, and its number is printed. With
``drain`` before the moment it ends by itself when nothing is due any more. Printed again is the
number when the process has ended.
"""

import asyncio
import os
import sys
import time
from collections.abc import Callable
from datetime import datetime, timedelta

from sqlalchemy import and_, or_, select

from bot.app import build_app
from bot.http import AiohttpRequest
from bot.playground.telegram import TOKEN
from bot.services.delivery import at_once
from bot.serving import FOR_REPLIES
from bot.settings import Settings
from storage.database import Session
from storage.models import DELIVERIES
from storage.states import DeliveryState

RATE = 100  # messages a second: the pace is hardly a hindrance, and a kill meets it halfway


def settings_for(address: str, url: str) -> Settings:
    """Return settings of a bot, whatever the environment says."""
    return Settings(
        telegram_bot_token=TOKEN,
        telegram_api_url=address,
        database_url=url,
        broadcast_rate=RATE,
        paid_broadcasts=True,
    )


def clock_from(
    start: datetime, begun: float | None = None, *, speed: float = 1.0
) -> Callable[[], datetime]:
    """Return a clock that goes on from a moment.

    Args:
        start: The moment.
        begun: What the machine's clock that only ever grows showed then, in seconds; now when it is
            nothing.
        speed: How many seconds go by in one.
    """
    zero = time.monotonic() if begun is None else begun
    return lambda: start + timedelta(seconds=speed * (time.monotonic() - zero))


def is_something_due(session: Session, now: datetime) -> bool:
    """Tell whether anything is due, or in the air."""
    pending = and_(DELIVERIES.c.state == DeliveryState.PENDING, DELIVERIES.c.due_at <= now)
    flying = DELIVERIES.c.state == DeliveryState.SENDING
    return (
        session.execute(select(DELIVERIES.c.id).where(or_(pending, flying)).limit(1)).first()
        is not None
    )


async def serve(settings: Settings, clock: Callable[[], datetime], *, drain: bool) -> None:
    """Run the bot by a clock: for ever, or until nothing is due any more."""
    connections = FOR_REPLIES + at_once(settings.broadcast_rate)
    coach = build_app(settings, AiohttpRequest(connections=connections), clock)
    await coach.start()
    if not drain:
        await coach.run()
    while await coach.database.run(is_something_due, clock()):
        await coach.tick()
    await coach.stop()


def main() -> None:
    """Begin a process for each line."""
    address, url, *speed = sys.argv[1:]
    settings = settings_for(address, url)
    faster = float(speed[0]) if speed else 1.0
    for line in sys.stdin:
        *how, moment = line.split()
        pid = os.fork()
        if pid == 0:
            clock = clock_from(datetime.fromisoformat(moment), speed=faster)
            asyncio.run(serve(settings, clock, drain=bool(how)))
            os._exit(0)
        say(pid)
        os.waitpid(pid, 0)
        say(pid)


def say(number: int) -> None:
    """Print a number at once."""
    sys.stdout.write(f"{number}\n")
    sys.stdout.flush()


if __name__ == "__main__":
    main()
