"""What queueing a large audience costs, and how much memory it takes.

python -m tests.bench.queueing [--recipients 10000 100000] [--url postgresql://…]
"""

import argparse
import asyncio
import gc
import resource
import subprocess
import sys
import tempfile
import time
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from advice.terms import Verdict
from bot.app import Coach, build_app
from bot.http import AiohttpRequest
from bot.settings import Settings
from storage import broadcasts, schema
from storage.database import Database
from storage.states import BroadcastState, DeliveryState, Kind
from tests.bench.storage import fill

NOW = datetime(2026, 3, 3, 18, tzinfo=UTC)  # a Tuesday, ten in the morning in Sacramento
WAYS: dict[str, dict[str, Any]] = {
    "everybody, at once": {},
    "spread over four hours": {"spread": 240},
    "held back by their own case": {"verdict": Verdict.WAIT},
}


def announce(database: Database, more: dict[str, Any]) -> int:
    """Confirm a broadcast that is due."""
    with database.session() as session:
        number = broadcasts.make(
            session, kind=Kind.TIP, content={}, made_at=NOW, starts_at=NOW, **more
        )
        broadcasts.move(session, number, BroadcastState.SCHEDULED)
    return number


def held_up(gaps: list[float]) -> float:
    """Return for how many milliseconds nearly every turn of the loop was held up at most."""
    return sorted(gaps)[int(len(gaps) * 0.99)] * 1e3


async def queue(coach: Coach, number: int) -> tuple[float, float, int]:
    """Queue; return the seconds it took, how long the loop was held up, and how many copies there are."""
    gaps: list[float] = []

    async def breathe() -> None:
        while True:
            begun = time.perf_counter()
            await asyncio.sleep(0.001)
            gaps.append(time.perf_counter() - begun - 0.001)

    breathing = asyncio.create_task(breathe())
    begun = time.perf_counter()
    await coach.announcer.rest()
    took = time.perf_counter() - begun
    breathing.cancel()
    with coach.database.session() as session:
        broadcast = broadcasts.find(session, number)
    if broadcast is None or broadcast.queued_at is None:
        raise RuntimeError("it is not queued")
    return took, held_up(gaps), broadcast.totals[DeliveryState.PENDING]


async def measure(url: str, recipients: int) -> None:
    """Measure on a database that holds so many candidates, and print."""
    settings = Settings(telegram_bot_token="7:bench", database_url=url)  # noqa: S106 - nobody's
    coach = build_app(settings, AiohttpRequest(), lambda: NOW)
    for name, more in WAYS.items():
        number = announce(coach.database, more)
        gc.collect()
        spent = time.process_time()
        took, gap, copies = await queue(coach, number)
        spent = time.process_time() - spent
        memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
        print(  # noqa: T201 - a command
            f"{recipients} candidates, {name}: {copies} copies in {took:.2f} s,"
            f" {spent:.2f} s of them at work; the loop waits {gap:.1f} ms; {memory} MB at most"
        )
    coach.database.close()


def prepare(url: str, recipients: int) -> None:
    """Fill a database with candidates."""
    database = Database.open(url)
    schema.downgrade(database.engine, "base")
    schema.upgrade(database.engine)
    fill(database, recipients)
    database.close()


def main() -> None:
    """Measure and print; each size in a process of its own, for the memory's sake."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--recipients", type=int, nargs="+", default=[10_000, 100_000])
    parser.add_argument("--url", help="an empty database; a new SQLite file when there is none")
    parser.add_argument("--step", choices=("fill", "queue"))
    asked = parser.parse_args()
    if asked.step == "fill":
        prepare(asked.url, asked.recipients[0])
        return
    if asked.step == "queue":
        asyncio.run(measure(asked.url, asked.recipients[0]))
        return
    with tempfile.TemporaryDirectory() as folder:
        for recipients in asked.recipients:
            url = asked.url or f"sqlite:///{Path(folder) / f'{recipients}.db'}"
            for step in ("fill", "queue"):
                more = ["--recipients", str(recipients), "--url", url, "--step", step]
                command = [sys.executable, "-m", "tests.bench.queueing", *more]
                subprocess.run(command, check=True)


if __name__ == "__main__":
    main()
