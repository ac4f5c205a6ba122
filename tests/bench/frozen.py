"""Of two processes that send, one is frozen until its leases are over, and wakes again.

python -m tests.bench.frozen [--rounds 30] [--kinds sqlite postgresql]

Their clocks go faster, so that a minute's lease does not last a minute.
"""

import argparse
import asyncio
import os
import random
import signal
import sys
from datetime import UTC, datetime, timedelta

from bot.playground.telegram import TelegramInMemory
from storage.database import Database
from tests.bench.broadcast_kill import announce
from tests.bench.kills import Mailboxes, Tally, nursery, tally
from tests.bench.mortal import is_something_due
from tests.bench.places import database_of
from tests.databases import KINDS
from tests.due import MORNING, acquainted, states
from tests.telegram_server import telegram_server

SPEED = 60.0
FROZEN = 1.5  # seconds: longer than a lease on the bots' clocks
AFTERWARDS = 0.3  # seconds in which the one that wakes tells what it knows
FRESH = 60  # messages that come due in each round
ROUND = timedelta(minutes=10)  # on the bots' clocks


async def frozen(url: str, rounds: int, seed: int = 7) -> Tally:
    """Freeze one of two processes so many times while they send, and count."""
    chance = random.Random(seed)  # noqa: S311 - nothing secret, and the same moments every time
    telegram = TelegramInMemory(lambda: datetime.now(UTC))
    boxes = Mailboxes(telegram)
    database = Database.open(url)
    now = MORNING
    await acquainted(telegram, range(1, 1 + rounds * FRESH))
    async with (
        telegram_server(telegram) as server,
        nursery(server, url, speed=SPEED) as one,
        nursery(server, url, speed=SPEED) as other,
    ):
        server.latency = 0.02
        for count in range(rounds):
            chats = range(1 + count * FRESH, 1 + (count + 1) * FRESH)
            await database.run(announce, chats, now)
            pids = [await each.begin(now) for each in (one, other)]
            await boxes.come(chance.randint(1, FRESH // 2))
            await asyncio.sleep(chance.uniform(0, 0.02))
            os.kill(pids[0], signal.SIGSTOP)
            await asyncio.sleep(FROZEN)
            os.kill(pids[0], signal.SIGCONT)
            now += ROUND
            while await database.run(is_something_due, now):  # noqa: ASYNC110 - only rows tell
                await asyncio.sleep(0.05)
            await asyncio.sleep(AFTERWARDS)
            for pid in pids:
                os.kill(pid, signal.SIGKILL)
            await one.ended()
            await other.ended()
    found = states(database)
    database.close()
    return tally(found, boxes.got, [0])


def main() -> int:
    """Freeze, count and print; 1 if something was lost or came twice."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rounds", type=int, default=30)
    parser.add_argument("--kinds", nargs="+", choices=KINDS, default=list(KINDS))
    asked = parser.parse_args()
    wrong = 0
    for kind in asked.kinds:
        with database_of(kind) as url:
            found = asyncio.run(frozen(url, asked.rounds))
        print(f"{kind}, frozen {asked.rounds} times: {found}", flush=True)  # noqa: T201 - a command
        wrong += found.lost + found.doubled
    return int(wrong > 0)


if __name__ == "__main__":
    sys.exit(main())
