"""What a turn of the sender costs, by what is kept; what queueing and sending cost a copy.

python -m tests.bench.deliveries [--kept 1000 1000000] [--url postgresql://…]
"""

import argparse
import resource
import statistics
import tempfile
import time
from collections.abc import Iterable
from datetime import UTC, datetime, timedelta
from pathlib import Path

from storage import broadcasts, deliveries, pace, schema
from storage.claims import A_SECOND, Claim, Claiming
from storage.database import Database, Session
from storage.deliveries import Landed, Recipient, Result
from storage.states import BroadcastState, Kind
from tests.bench.storage import fill

BOT = 7
NOW = datetime(2026, 3, 2, 18, tzinfo=UTC)
NEXT_YEAR = NOW + timedelta(days=365)
TURNS, DUE = 200, 10
CHUNK = 5000  # copies queued in one transaction


def announce(database: Database, chats: Iterable[int], due_at: datetime) -> int:
    """Queue a broadcast as an application does: in transactions of some thousand copies."""
    with database.session() as session:
        number = broadcasts.make(session, kind=Kind.TIP, content={}, made_at=NOW)
    everybody = list(chats)
    for first in range(0, len(everybody), CHUNK):
        copies = [Recipient(c, due_at, str(c)) for c in everybody[first : first + CHUNK]]
        with database.session() as session:
            deliveries.queue(session, number, copies)
    with database.session() as session:
        broadcasts.move(session, number, BroadcastState.RUNNING)
    return number


def turn(session: Session, landed: list[Claim], now: datetime, limit: int) -> list[Claim]:
    """Do one turn of the sender: outcomes, leases, claims."""
    ended = [
        Landed(
            delivery_id=one.delivery_id,
            chat_id=one.chat_id,
            attempt=one.attempt,
            result=Result.SENT,
            message_id=1,
        )
        for one in landed
    ]
    deliveries.record(session, BOT, ended, now=now)
    deliveries.lapse(session, BOT, now=now)
    claiming = Claiming(session, BOT, owner="bench", now=now, limit=limit, tick=A_SECOND)
    claimed = [one for found in claiming.more() for one in claiming.leave(found)]
    claiming.close()
    return claimed


def cost_of_a_turn(database: Database) -> float:
    """Return the median milliseconds of a turn that sends ten, which is all that is due."""
    spent, landed, now = [], list[Claim](), NOW
    with database.session() as session:
        pace.set_rate(session, BOT, 1000.0)
    for count in range(TURNS):
        now += timedelta(seconds=1)
        announce(database, range(1 + count * DUE % 900, 1 + count * DUE % 900 + DUE), now)
        begun = time.perf_counter()
        with database.session() as session:
            landed = turn(session, landed, now, 100)
        spent.append(time.perf_counter() - begun)
        if len(landed) != DUE:
            raise RuntimeError(f"{len(landed)} were claimed instead of {DUE}")
    with database.session() as session:
        turn(session, landed, now, 0)
    return statistics.median(spent) * 1e3


def cost_of_sending(database: Database, copies: int) -> tuple[float, float]:
    """Return the microseconds that a copy costs to queue, and to claim and record."""
    begun = time.perf_counter()
    announce(database, range(1, copies + 1), NOW)
    queued = time.perf_counter() - begun
    now, landed, sent = NOW, list[Claim](), 0
    with database.session() as session:
        pace.set_rate(session, BOT, 100_000.0)
    begun = time.process_time()
    while sent < copies:
        now += timedelta(seconds=1)
        with database.session() as session:
            landed = turn(session, landed, now, 100)
        sent += len(landed)
    return queued / copies * 1e6, (time.process_time() - begun) / copies * 1e6


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--kept", type=int, nargs="+", default=[1000, 1_000_000])
    parser.add_argument("--url", help="an empty database; a new SQLite file when there is none")
    asked = parser.parse_args()
    costs = []
    with tempfile.TemporaryDirectory() as folder:
        for kept in asked.kept:
            database = Database.open(asked.url or f"sqlite:///{Path(folder) / f'{kept}.db'}")
            schema.downgrade(database.engine, "base")
            schema.upgrade(database.engine)
            fill(database, kept)
            announce(database, range(1, kept + 1), NEXT_YEAR)
            paused = announce(database, range(1, kept + 1), NOW)
            with database.session() as session:
                broadcasts.move(session, paused, BroadcastState.PAUSED)
            costs.append(cost_of_a_turn(database))
            print(f"{kept} kept for later, {kept} paused, ten due: {costs[-1]:.2f} ms a turn")  # noqa: T201 - a command
            if kept == max(asked.kept):
                queued, sent = cost_of_sending(database, min(kept, 20_000))
                print(f"a copy: {queued:.0f} µs to queue, {sent:.0f} µs to claim and record")  # noqa: T201
            database.close()
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
    print(f"ratio of turns {costs[-1] / costs[0]:.2f}; {memory} MB at most")  # noqa: T201


if __name__ == "__main__":
    main()
