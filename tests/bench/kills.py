"""The bot is killed while it sends, again and again: what is lost, what comes twice."""

import argparse
import asyncio
import os
import random
import signal
import sys
from collections import Counter
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path

from bot.playground.telegram import TelegramInMemory
from bot.playground.world import Change, Event
from storage.database import Database, Session
from storage.states import DeliveryState
from tests.bench.places import database_of
from tests.databases import KINDS
from tests.due import MORNING, acquainted, states
from tests.telegram_server import TelegramServer, telegram_server

Preparation = Callable[[Session, range, datetime], None]

ROOT = Path(__file__).parents[2]
FRESH = 100  # messages that come due in each round
BETWEEN = timedelta(
    minutes=1, seconds=30
)  # from one start to the next, on the bot's clock: leases run out


@dataclass(frozen=True, slots=True)
class Tally:
    """What became of the messages.

    Attributes:
        due: How many there were.
        sent: How many are known to be sent.
        unconfirmed: How many nobody can tell of.
        in_the_air: How many were claimed and without an outcome at the kills, together.
        most: The same at one kill, at most.
        lost: How many are said to be sent and did not come, or are neither sent nor unconfirmed.
        doubled: How many came more than once.
        arrived: Of the unconfirmed, how many came.
    """

    due: int
    sent: int
    unconfirmed: int
    in_the_air: int
    most: int
    lost: int
    doubled: int
    arrived: int


class Mailboxes:
    """What the candidates got."""

    def __init__(self, telegram: TelegramInMemory) -> None:
        self.got: Counter[int] = Counter()
        self._to_come = 0
        self._came = asyncio.Event()
        telegram.watch(self._watch)

    def _watch(self, event: Event) -> None:
        if event.change is Change.SAID and event.message is not None and event.message.from_bot:
            self.got[event.chat_id] += 1
            self._to_come -= 1
            if self._to_come <= 0:
                self._came.set()

    async def come(self, more: int) -> None:
        """Wait until so many more messages have come."""
        self._to_come = more
        self._came.clear()
        if more > 0:
            await self._came.wait()


class Nursery:
    """The program that begins a process for each round."""

    def __init__(self, process: asyncio.subprocess.Process) -> None:
        self._process = process

    async def begin(self, moment: datetime, *, drain: bool = False) -> int:
        """Begin a process at a moment of its clock and return its number."""
        assert self._process.stdin is not None
        words = f"{'drain ' if drain else ''}{moment.isoformat()}\n"
        self._process.stdin.write(words.encode())
        return await self.ended()

    async def ended(self) -> int:
        """Wait for the end of the process and return its number."""
        assert self._process.stdout is not None
        return int(await self._process.stdout.readline())


@asynccontextmanager
async def nursery(
    server: TelegramServer, url: str, *, speed: float = 1.0
) -> AsyncIterator[Nursery]:
    """Run the program as long as the context lasts; its clock goes at a speed."""
    kept = {name: value for name, value in os.environ.items() if "proxy" not in name.lower()}
    process = await asyncio.create_subprocess_exec(
        *(sys.executable, "-m", "tests.bench.mortal", server.base_url, url, str(speed)),
        cwd=ROOT,
        env=kept,
        stdin=asyncio.subprocess.PIPE,
        stdout=asyncio.subprocess.PIPE,
        stderr=asyncio.subprocess.DEVNULL,
        start_new_session=True,
    )
    try:
        yield Nursery(process)
    finally:
        os.killpg(process.pid, signal.SIGKILL)
        await process.wait()


async def killed(url: str, rounds: int, prepare: Preparation, seed: int = 4) -> Tally:
    """Kill the bot so many times while it sends, let it finish, and count.

    Args:
        url: The database.
        rounds: How many times.
        prepare: Lets something come due to new candidates at a moment of the bot's clock.
        seed: Of the moments at which it is killed.
    """
    chance = random.Random(seed)  # noqa: S311 - nothing secret, and the same moments every time
    telegram = TelegramInMemory(lambda: datetime.now(UTC))
    boxes = Mailboxes(telegram)
    database = Database.open(url)
    now, in_the_air = MORNING, list[int]()
    await acquainted(telegram, range(1, 1 + rounds * FRESH))
    async with telegram_server(telegram) as server, nursery(server, url) as processes:
        server.latency = 0.004
        for count in range(rounds):
            chats = range(1 + count * FRESH, 1 + (count + 1) * FRESH)
            before = claimed(database)
            await database.run(prepare, chats, now)
            pid = await processes.begin(now)
            more = chance.choice((0, 1, chance.randint(1, FRESH)))
            await boxes.come(more)
            await asyncio.sleep(chance.uniform(0, 0.02 if more else 0.25))
            os.kill(pid, signal.SIGKILL)
            await processes.ended()
            in_the_air.append(claimed(database) - before)
            now += BETWEEN
        await processes.begin(now, drain=True)
        await processes.ended()
    found = states(database)
    database.close()
    return tally(found, boxes.got, in_the_air)


def claimed(database: Database) -> int:
    """Return how many deliveries are in the air or were, with an outcome that nobody knows."""
    unknown = (DeliveryState.SENDING, DeliveryState.UNCONFIRMED)
    return sum(state in unknown for each in states(database).values() for state in each)


def tally(
    found: dict[int, list[DeliveryState]], got: Counter[int], in_the_air: list[int]
) -> Tally:
    """Hold what the rows say against what the candidates got."""
    settled = {chat: each[0] for chat, each in found.items()}
    sent = {chat for chat, state in settled.items() if state is DeliveryState.SENT}
    unsure = {chat for chat, state in settled.items() if state is DeliveryState.UNCONFIRMED}
    return Tally(
        due=len(settled),
        sent=len(sent),
        unconfirmed=len(unsure),
        in_the_air=sum(in_the_air),
        most=max(in_the_air),
        lost=len(settled.keys() - sent - unsure) + sum(got[chat] == 0 for chat in sent),
        doubled=sum(count > 1 for count in got.values()),
        arrived=sum(got[chat] > 0 for chat in unsure),
    )


def bench(what: str, prepare: Preparation) -> int:
    """Kill, count and print; 1 if something was lost or came twice."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--rounds", type=int, default=200)
    parser.add_argument("--kinds", nargs="+", choices=KINDS, default=list(KINDS))
    asked = parser.parse_args()
    wrong = 0
    for kind in asked.kinds:
        with database_of(kind) as url:
            found = asyncio.run(killed(url, asked.rounds, prepare))
        print(f"{what}, {kind}, {asked.rounds} kills: {found}", flush=True)  # noqa: T201 - a command
        wrong += found.lost + found.doubled
    return int(wrong > 0)
