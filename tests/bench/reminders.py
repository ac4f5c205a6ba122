"""What a tick costs when ten reminders are due, by how many are kept for later.

python -m tests.bench.reminders [--kept 1000 1000000] [--url postgresql://…]
"""

import argparse
import gc
import resource
import statistics
import tempfile
import time
from collections.abc import Iterable
from datetime import date, timedelta
from pathlib import Path

from sqlalchemy import insert, text

from advice import Policy
from advice.terms import Outcome, Topic
from bot.services.delivery import Worker, take_turn
from bot.services.outgoing import Outgoing, ended
from bot.services.ports import Agency
from bot.settings import Settings
from bot.texts import Texts
from storage import pace, schema
from storage.claims import A_SECOND
from storage.database import Database
from storage.deliveries import Landed, Result
from storage.models import CANDIDATES, DELIVERIES, INTERVIEWS, REMINDERS
from storage.states import DeliveryState
from tests.bench.storage import candidate_row, interview_row
from tests.due import LONG_AGO, MORNING

WORKER = Worker(bot_id=7, name="bench")
TURNS, DUE = 200, 10
CHUNK = 20_000


def fill(database: Database, kept: int) -> None:
    """Keep a reminder for each of so many candidates, due on the days of the year to come."""
    for first in range(1, kept + 1, CHUNK):
        chats = range(first, min(first + CHUNK, kept + 1))
        later = (MORNING + timedelta(days=1, minutes=chat % 500_000) for chat in chats)
        with database.session() as session:
            session.execute(insert(CANDIDATES), [candidate_row(chat) for chat in chats])
            session.execute(insert(INTERVIEWS), [waiting_row(chat) for chat in chats])
            session.execute(insert(REMINDERS), [reminder_row(chat) for chat in chats])
            rows = [delivery_row(*one) for one in zip(chats, later, strict=True)]
            session.execute(insert(DELIVERIES), rows)
    if database.engine.dialect.name == "postgresql":  # as it does by itself in the background
        with database.engine.connect() as connection:
            connection.execution_options(isolation_level="AUTOCOMMIT").execute(text("ANALYZE"))


def waiting_row(chat_id: int) -> dict[str, object]:
    """Return the row of an interview after which the status email is right by now."""
    told = {
        "interviewed_on": LONG_AGO,
        "promised": False,
        "thank_you_sent": True,
        "contacts": (),
        "outcome": Outcome.PENDING,
    }
    return interview_row(chat_id) | told


def reminder_row(chat_id: int) -> dict[str, object]:
    """Return the row of the reminder about it."""
    about = {"id": chat_id, "chat_id": chat_id, "number": 1, "topic": Topic.CONTACT}
    return {**about, "rule_id": "status-email", "count": 1}


def delivery_row(chat_id: int, due_at: object) -> dict[str, object]:
    """Return the row of its delivery."""
    state = DeliveryState.PENDING
    return {
        "id": chat_id,
        "reminder_id": chat_id,
        "key": "1",
        "chat_id": chat_id,
        "due_at": due_at,
        "state": state,
    }


def come_due(database: Database, chats: Iterable[int], before: date) -> None:
    """Let the reminders of some candidates be due now; none was sent to them today."""
    with database.session() as session:
        for chat_id in chats:
            which = DELIVERIES.c.reminder_id == chat_id
            now = {"due_at": MORNING, "state": DeliveryState.PENDING}
            session.execute(DELIVERIES.update().where(which).values(now))
            mine = CANDIDATES.c.chat_id == chat_id
            session.execute(CANDIDATES.update().where(mine).values(unasked=0, unasked_on=before))


def cost(database: Database) -> float:
    """Return the median milliseconds of a turn that claims and words the ten that are due."""
    agency = Agency(
        time_zone="America/Los_Angeles", policy=Policy(), wording=texts(), owner_id=None
    )
    with database.session() as session:
        pace.set_rate(session, WORKER.bot_id, 1000.0)
    spent, landed, now = [], list[Landed](), MORNING
    for count in range(TURNS):
        come_due(database, range(1 + count % 90 * DUE, 1 + count % 90 * DUE + DUE), LONG_AGO)
        now += timedelta(seconds=1)
        begun = time.perf_counter()
        with database.session() as session:
            taken = take_turn(
                session, WORKER, landed, now=now, room=50, ahead=A_SECOND, agency=agency
            )
        sent = taken.messages
        spent.append(time.perf_counter() - begun)
        if len(sent) != DUE:
            raise RuntimeError(f"{len(sent)} were claimed instead of {DUE}")
        landed = [arrived(one) for one in sent]
    return statistics.median(spent) * 1e3


def texts() -> Texts:
    """Return the words."""
    known = Settings()
    return Texts(agency=known.agency_name, phone=known.agency_phone, site=known.agency_site)


def arrived(one: Outgoing) -> Landed:
    """Return the outcome of a message that was sent."""
    return ended(one.claim, Result.SENT)


def main() -> None:
    """Measure and print a table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--kept", type=int, nargs="+", default=[1000, 1_000_000])
    parser.add_argument("--url", help="an empty database; a new SQLite file when there is none")
    asked = parser.parse_args()
    costs, memory = [], []
    print("   kept   ms a tick   MB more while ticking")  # noqa: T201 - a command
    with tempfile.TemporaryDirectory() as folder:
        for kept in asked.kept:
            database = Database.open(asked.url or f"sqlite:///{Path(folder) / f'{kept}.db'}")
            schema.downgrade(database.engine, "base")
            schema.upgrade(database.engine)
            fill(database, kept)
            gc.collect()
            before = resident()
            costs.append(cost(database))
            memory.append(resident() - before)
            print(f"{kept:>7}   {costs[-1]:>9.2f}   {memory[-1]:>21.1f}")  # noqa: T201
            database.close()
    print(f"ratio of ticks {costs[-1] / costs[0]:.2f}")  # noqa: T201


def resident() -> float:
    """Return the megabytes that this process has now, as Linux shows it."""
    pages = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[1])
    return pages * resource.getpagesize() / 2**20


if __name__ == "__main__":
    main()
