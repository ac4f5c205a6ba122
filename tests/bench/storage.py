"""What one update costs the database: processor time a take, by group size and by what is stored.

python -m tests.bench.storage [--stored 1000 1000000] [--url postgresql://…]
"""

import argparse
import asyncio
import random
import tempfile
import time
from collections.abc import Iterator
from datetime import UTC, date, datetime
from pathlib import Path

from sqlalchemy import insert

from advice.terms import Language, Question, Topic
from storage import answers, candidates, guidance, interviews, schema, updates
from storage.database import Call, Database, Session
from storage.models import CANDIDATES, INTERVIEWS
from storage.records import Answer

NOW = datetime(2026, 3, 2, 18, tzinfo=UTC)
GROUPS = (1, 16, 64)
ROUNDS = 5
WORDS = "Not yet: hold until Thursday, December 10. They said that they would decide by then. " * 4


def step(session: Session, chat_id: int, count: int) -> list[Call]:
    """Do what a step of the check-in does: an answer, guidance, something to say."""
    candidate = candidates.find(session, chat_id)
    if candidate is None:
        raise LookupError(chat_id)
    interview = interviews.current(session, candidate)
    if interview is None:
        raise LookupError(chat_id)
    candidate.pending = str(count)
    before: dict[str, object] = {"company": interview.company}
    interview.company = f"Company {count}"
    interview.interviewed_on = date(2026, 3, 1 + count % 28)
    given = Answer(
        chat_id=chat_id,
        number=interview.number,
        question=Question.COMPANY,
        given_at=NOW,
        message_id=count,
        before=before,
    )
    answers.keep(session, given)
    guidance.keep(session, chat_id, interview.number, Topic.CONTACT, "hold-until", NOW)
    keyboard = [[{"text": f"Button {n}", "callback_data": f"press:{n}"}] for n in range(5)]
    message = {"chat_id": chat_id, "text": WORDS, "reply_markup": {"inline_keyboard": keyboard}}
    return [{"method": "sendMessage", "params": message}]


def fill(database: Database, stored: int) -> None:
    """Store candidates with an interview each."""
    for first in range(0, stored, 10_000):
        chats = range(first + 1, min(first + 10_000, stored) + 1)
        with database.session() as session:
            session.execute(insert(CANDIDATES), [candidate_row(chat) for chat in chats])
            session.execute(insert(INTERVIEWS), [interview_row(chat) for chat in chats])


def candidate_row(chat_id: int) -> dict[str, object]:
    """Return the row of somebody in the middle of a check-in."""
    return {
        "chat_id": chat_id,
        "language": Language.EN,
        "time_zone": "America/Los_Angeles",
        "consented_at": NOW,
        "policy_version": "1",
        "first_name": "Alex",
        "wants_reminders": True,
        "wants_tips": True,
        "current": 1,
        "interviews": 1,
        "resting": False,
    }


def interview_row(chat_id: int) -> dict[str, object]:
    """Return the row of an interview that was told of in part."""
    return {
        "chat_id": chat_id,
        "number": 1,
        "started_at": NOW,
        "company": "Blue Door Bakery",
        "role_settled": True,
        "round": 1,
        "interviewers": (),
        "interviewed_on": date(2026, 3, 1),
    }


async def measure(database: Database, stored: int, group: int) -> float:
    """Return the microseconds of processor time that one take costs in groups of a size."""
    counter = iter(range(random.getrandbits(40) << 20, 1 << 62))
    turns = max(1, 1024 // group)
    return min([await _round(database, stored, group, turns, counter) for _ in range(ROUNDS)])


async def _round(
    database: Database, stored: int, group: int, turns: int, counter: Iterator[int]
) -> float:
    begun = time.process_time()
    for _ in range(turns):
        chats = random.sample(range(1, stored + 1), group)
        takes = [(next(counter), chat) for chat in chats]
        await asyncio.gather(
            *(database.take(number, chat, step, chat, number % 1000) for number, chat in takes)
        )
        await asyncio.gather(*(database.run(updates.spoken, number) for number, _ in takes))
    return (time.process_time() - begun) / (turns * group) * 1e6


def main() -> None:
    """Measure and print a table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--stored", type=int, nargs="+", default=[1000, 1_000_000])
    parser.add_argument("--url", help="an empty database; a new SQLite file when there is none")
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        for stored in asked.stored:
            url = asked.url or f"sqlite:///{Path(folder) / f'{stored}.db'}"
            database = Database.open(url)
            schema.upgrade(database.engine)
            fill(database, stored)
            costs = [asyncio.run(measure(database, stored, group)) for group in GROUPS]
            told = ", ".join(f"{g}: {c:.0f} µs" for g, c in zip(GROUPS, costs, strict=True))
            print(f"{stored} stored; processor time a take, spoken, in groups of {told}")  # noqa: T201 - a command
            database.close()


if __name__ == "__main__":
    main()
