"""A program that keeps updates until it is killed; says each that was kept. Run by test_crash.py."""

import asyncio
import sys

from storage.database import Call, Database, Session
from tests.storage.people import known


async def main(url: str, mode: str) -> None:
    """Take updates in groups of four, for ever."""
    database = Database.open(url)
    first = 0
    while True:
        numbers = range(first, first + 4)
        await asyncio.gather(*(keep(database, number, mode) for number in numbers))
        first += 4


async def keep(database: Database, number: int, mode: str) -> None:
    """Take one update of the chat of its own number and say so."""
    await database.take(number, number + 1, step, number, mode)
    sys.stdout.write(f"{number}\n")
    sys.stdout.flush()


def step(session: Session, number: int, mode: str) -> list[Call]:
    """Remember a candidate; in the mode ``hang``, stop for ever before the commit of the second group."""
    known(session, number + 1)
    if mode == "hang" and number >= 4:
        session.flush()
        sys.stdout.write("hangs\n")
        sys.stdout.flush()
        sys.stdin.read()
    return [{"method": "sendMessage", "params": {"chat_id": number + 1, "text": "kept"}}]


if __name__ == "__main__":
    asyncio.run(main(*sys.argv[1:]))
