"""On SQLite, what becomes ready in one turn of the loop shares a transaction."""

import asyncio
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager

import pytest
from sqlalchemy import Connection, event

from storage import candidates, updates
from storage.database import Database, DatabaseAwayError, DatabaseLockedError, Session
from tests.databases import ON_SQLITE
from tests.storage.people import ALEX, greet, known, somebody

pytestmark = ON_SQLITE


@contextmanager
def counted(database: Database, name: str) -> Iterator[list[str]]:
    """Collect each time that something happens to the database's connections."""
    seen: list[str] = []

    def note(*_: object) -> None:
        seen.append(name)

    event.listen(database.engine, name, note)
    yield seen
    event.remove(database.engine, name, note)


@contextmanager
def locked(url: str) -> Iterator[sqlite3.Connection]:
    """Hold the database as another process would."""
    other = sqlite3.connect(url.removeprefix("sqlite:///"), isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    yield other
    other.close()


async def test_units_of_one_turn_share_one_commit(database: Database) -> None:
    with counted(database, "commit") as commits:
        await asyncio.gather(*(database.run(known, chat) for chat in range(1, 51)))

    assert len(commits) == 1


async def test_updates_of_one_turn_share_one_question(database: Database) -> None:
    for number in range(1, 51):
        await database.run(known, number)
    questions: list[str] = []
    driver = database.engine.raw_connection().driver_connection
    assert isinstance(driver, sqlite3.Connection)
    driver.set_trace_callback(questions.append)

    await asyncio.gather(*(database.take(n, n, greet, n) for n in range(1, 51)))

    driver.set_trace_callback(None)
    assert sum(words.lstrip().startswith("SELECT") for words in questions) == 1


async def test_units_of_one_turn_see_each_others_changes(database: Database) -> None:
    def append(session: Session, letter: str) -> str:
        candidate = known(session)
        candidate.first_name += letter
        return candidate.first_name

    assert await asyncio.gather(*(database.run(append, letter) for letter in "abc")) == [
        "a",
        "ab",
        "abc",
    ]


async def test_unit_after_a_failed_one_sees_nothing_of_it(database: Database) -> None:
    def fail(session: Session) -> None:
        known(session).first_name = "never kept"
        raise ZeroDivisionError

    _, found = await asyncio.gather(
        database.run(fail), database.run(candidates.find, ALEX), return_exceptions=True
    )

    assert found is None


async def test_caller_that_leaves_does_not_hold_the_others_up(database: Database) -> None:
    leaving = asyncio.ensure_future(database.run(known, 1))
    staying = asyncio.ensure_future(database.run(known, 2))
    await asyncio.sleep(0)
    leaving.cancel()

    await staying

    assert leaving.cancelled()
    assert await database.run(candidates.find, 1) is None
    assert await database.run(candidates.find, 2) == somebody(2)


async def test_turn_that_everybody_left_does_nothing(database: Database) -> None:
    leaving = asyncio.ensure_future(database.run(known, 1))
    await asyncio.sleep(0)
    leaving.cancel()
    await asyncio.sleep(0)

    assert await database.run(candidates.find, 1) is None


async def test_locked_database_is_waited_for_while_the_loop_goes_on(
    url: str, database: Database
) -> None:
    turns = 0
    with locked(url) as other:
        early = asyncio.ensure_future(database.take(1, ALEX, greet))
        late = asyncio.ensure_future(database.take(2, ALEX, greet))
        for _ in range(30):
            await asyncio.sleep(0.01)
            turns += 1
        assert not early.done()
        other.execute("ROLLBACK")
        taken = await asyncio.gather(early, late)

    assert turns == 30
    assert [one.fresh for one in taken] == [True, True]
    assert len((await database.run(known)).first_name) == 2


async def test_database_locked_for_too_long_is_said(url: str) -> None:
    database = Database.open(url, patience=0.1)
    with locked(url), pytest.raises(DatabaseLockedError, match="in use by another process"):
        await asyncio.gather(database.run(known), database.run(known))

    assert await database.run(known) == somebody()
    database.close()


async def test_unit_that_waits_for_a_lock_when_the_database_is_closed_is_told(url: str) -> None:
    database = Database.open(url)
    with locked(url):
        waiting = asyncio.ensure_future(database.run(known))
        gone = asyncio.ensure_future(database.run(known))
        await asyncio.sleep(0.05)
        gone.cancel()
        database.close()

        with pytest.raises(DatabaseAwayError, match="closed"):
            await waiting
    await asyncio.sleep(0.3)  # its next attempt finds nothing to do


async def test_lock_between_the_units_of_a_failed_group_is_waited_for(
    url: str, database: Database
) -> None:
    with locked(url) as other:
        other.execute("ROLLBACK")
        loop = asyncio.get_running_loop()
        runs: list[str] = []

        def fail(session: Session) -> None:
            known(session)
            runs.append("fails")
            if (
                len(runs) == 2
            ):  # by itself now; its transaction will have ended when the lock comes
                event.listen(database.engine, "rollback", lock, once=True)
            raise ZeroDivisionError

        def lock(connection: Connection) -> None:
            connection.exec_driver_sql("ROLLBACK")
            other.execute("BEGIN IMMEDIATE")
            loop.call_later(0.05, other.execute, "ROLLBACK")

        one, two = await asyncio.gather(
            database.run(fail), database.run(known), return_exceptions=True
        )

    assert runs == ["fails", "fails"]
    assert isinstance(one, ZeroDivisionError)
    assert two == somebody()


async def test_spoken_marks_of_one_turn_are_written_at_once(database: Database) -> None:
    for number in range(20):
        await database.take(number, ALEX, greet)

    with counted(database, "commit") as commits:
        await asyncio.gather(*(database.run(updates.spoken, number) for number in range(20)))

    assert len(commits) == 1
    assert await database.run(updates.unspoken) == []
