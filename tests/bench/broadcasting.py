"""A broadcast to many: how fast it is sent, with how much processor and memory.

python -m tests.bench.broadcasting [--recipients 100000] [--rate 1000] [--kinds sqlite postgresql]
"""

import argparse
import sys
import tempfile
from collections.abc import Iterable
from pathlib import Path

from sqlalchemy import insert

from storage import broadcasts
from storage.database import Database
from storage.models import CANDIDATES, DELIVERIES
from storage.states import BroadcastState, DeliveryState, Kind
from tests.bench.places import database_of
from tests.bench.runs import Mark, Subject, run
from tests.bench.storage import candidate_row
from tests.databases import KINDS
from tests.due import MORNING
from tests.tips import WORDS

CHUNK = 10_000
FIRST = 10  # the number of the first candidate


def audience(database: Database, count: int) -> range:
    """Store candidates who want tips and have no interview, and return their numbers."""
    everybody = range(FIRST, FIRST + count)
    for first in range(0, count, CHUNK):
        rows = [
            candidate_row(chat) | {"current": None, "interviews": 0}
            for chat in everybody[first : first + CHUNK]
        ]
        with database.session() as session:
            session.execute(insert(CANDIDATES), rows)
    return everybody


def queued(database: Database, chats: Iterable[int]) -> int:
    """Let a broadcast run whose copies are all due, and return its number."""
    everybody = list(chats)
    with database.session() as session:
        number = broadcasts.make(session, kind=Kind.TIP, content=WORDS, made_at=MORNING)
        for first in range(0, len(everybody), CHUNK):
            rows = [
                {
                    "broadcast_id": number,
                    "key": str(chat),
                    "chat_id": chat,
                    "due_at": MORNING,
                    "state": DeliveryState.PENDING,
                }
                for chat in everybody[first : first + CHUNK]
            ]
            session.execute(insert(DELIVERIES), rows)
        broadcasts.amend(session, number, pending=len(everybody))
        broadcasts.move(session, number, BroadcastState.RUNNING)
    return number


def nobody() -> Path:
    """Return a script that nobody plays."""
    script = Path(tempfile.gettempdir()) / "nobody.json"
    script.write_text("[]", encoding="utf-8")
    return script


def bot(url: str, rate: int) -> Subject:
    """Return the bot at a pace."""
    command = ("-m", "tests.bench.daytime", "{address}", url, str(rate))
    return Subject("the coach", command, nobody())


def told(kind: str, marks: tuple[Mark, ...]) -> str:
    """Say what was seen between the first mark and the last."""
    first, last = marks[0], marks[-1]
    count = last.unasked - first.unasked
    per_second = count / (last.at - first.at)
    cost = (last.processor - first.processor) / count * 1000
    memory = " ".join(f"{mark.memory:.0f}" for mark in marks)
    busy = (last.processor - first.processor) / (last.at - first.at)
    return f"{kind:10} {per_second:6.0f} a second, {cost:.2f} ms of processor a message ({busy:.0%} of a core), MB {memory}"


def main() -> int:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--recipients", type=int, default=100_000)
    parser.add_argument("--rate", type=int, default=1000)
    parser.add_argument("--seconds", type=int, default=20)
    parser.add_argument("--kinds", nargs="+", choices=KINDS, default=list(KINDS))
    asked = parser.parse_args()
    for kind in asked.kinds:
        with database_of(kind) as url:
            database = Database.open(url)
            queued(database, audience(database, asked.recipients))
            database.close()
            steps = [
                asked.rate * second
                for second in range(2, asked.seconds + 1, max(1, asked.seconds // 5))
            ]
            marks = [step for step in steps if step <= asked.recipients]
            seen = run(bot(url, asked.rate), candidates=0, unasked=marks)
        print(told(kind, seen.marks), flush=True)  # noqa: T201 - a command
    return 0


if __name__ == "__main__":
    sys.exit(main())
