"""On PostgreSQL several workers share a database; what passes is repeated where that is safe."""

import asyncio
import threading
from collections.abc import Iterator
from contextlib import contextmanager

import psycopg
import pytest
from sqlalchemy import Connection, event, text

from storage import candidates, updates
from storage.database import (
    Call,
    CommitUnsureError,
    Database,
    DatabaseAwayError,
    RefusedError,
    Session,
)
from tests.databases import ON_POSTGRESQL
from tests.storage.people import ALEX, BLAIR, HELLO, greet, known, somebody

pytestmark = ON_POSTGRESQL

BREAK = text("SELECT pg_terminate_backend(pg_backend_pid())")


@pytest.fixture
def other(url: str) -> Iterator[Database]:
    """Open the same database as another worker does."""
    opened = Database.open(url)
    yield opened
    opened.close()


@contextmanager
def break_at_commit(database: Database) -> Iterator[None]:
    """Break the connection when the next commit begins."""

    def break_it(connection: Connection) -> None:
        kill_connection(connection, database)

    event.listen(database.engine, "commit", break_it, once=True)
    yield


def kill_connection(connection: Connection, database: Database) -> None:
    """Have the server end a connection, as a restart of it would."""
    pid = connection.exec_driver_sql("SELECT pg_backend_pid()").scalar_one()
    with psycopg.connect(address_of(database), autocommit=True) as killer:
        killer.execute("SELECT pg_terminate_backend(%s)", [pid])
        while killer.execute("SELECT 1 FROM pg_stat_activity WHERE pid = %s", [pid]).fetchone():
            pass


def address_of(database: Database) -> str:
    """Return a database's address as the driver alone takes it."""
    url = database.engine.url.set(drivername="postgresql")
    return url.render_as_string(hide_password=False)


async def test_update_taken_by_two_workers_at_once_has_one_effect(
    database: Database, other: Database
) -> None:
    for number in range(25):
        both = await asyncio.gather(
            database.take(number, ALEX, greet), other.take(number, ALEX, greet)
        )
        assert sorted(taken.fresh for taken in both) == [False, True]

    assert len((await database.run(known)).first_name) == 25
    assert len(await database.run(updates.unspoken)) == 25


async def test_workers_that_change_one_candidate_lose_nothing(
    database: Database, other: Database
) -> None:
    def append(session: Session) -> None:
        known(session).first_name += "."

    await asyncio.gather(*(worker.run(append) for worker in (database, other) * 20))

    assert len((await database.run(known)).first_name) == 40


async def test_workers_on_different_chats_do_not_wait_for_each_other(
    database: Database, other: Database
) -> None:
    both_inside = threading.Barrier(2, timeout=20)

    def meet(session: Session, chat_id: int) -> list[Call]:
        known(session, chat_id)
        both_inside.wait()
        return []

    taken = await asyncio.gather(
        database.take(1, ALEX, meet, ALEX), other.take(2, BLAIR, meet, BLAIR)
    )

    assert [one.kept for one in taken] == [True, True]


async def test_two_that_wait_for_each_other_both_succeed(
    database: Database, other: Database
) -> None:
    both_inside = threading.Barrier(2, timeout=20)
    attempts: list[int] = []

    def cross(session: Session, first: int, second: int) -> None:
        attempts.append(first)
        known(session, first).first_name += "."
        if len(attempts) <= 2:
            both_inside.wait()
        known(session, second).first_name += "."

    await asyncio.gather(database.run(cross, ALEX, BLAIR), other.run(cross, BLAIR, ALEX))

    assert len(attempts) == 3
    assert (await database.run(known, ALEX)).first_name == ".."
    assert (await database.run(known, BLAIR)).first_name == ".."


async def test_connection_that_broke_before_the_commit_is_replaced(database: Database) -> None:
    attempts: list[int] = []

    def break_once(session: Session) -> str:
        known(session)
        attempts.append(1)
        if len(attempts) == 1:
            session.execute(BREAK)
        return "done"

    assert await database.run(break_once) == "done"
    assert len(attempts) == 2
    assert await database.run(candidates.find, ALEX) == somebody()


async def test_connection_that_somebody_else_broke_is_replaced(database: Database) -> None:
    attempts: list[int] = []

    def be_broken_once(session: Session) -> bool:
        attempts.append(1)
        if len(attempts) == 1:
            kill_connection(session.connection, database)
        return candidates.find(session, BLAIR) is None

    assert await database.run(be_broken_once)
    assert len(attempts) == 2


async def test_connection_that_breaks_every_time_is_given_up(database: Database) -> None:
    attempts: list[int] = []

    def break_always(session: Session) -> None:
        attempts.append(1)
        session.execute(BREAK)

    with pytest.raises(DatabaseAwayError):
        await database.run(break_always)

    assert len(attempts) == 5
    assert await database.run(lambda _: "goes on") == "goes on"


async def test_commit_in_doubt_is_said_and_not_repeated(database: Database) -> None:
    attempts: list[int] = []

    def count(session: Session) -> None:
        attempts.append(1)
        known(session)

    with break_at_commit(database), pytest.raises(CommitUnsureError):
        await database.run(count)

    assert len(attempts) == 1


async def test_update_whose_commit_was_in_doubt_takes_effect_once(database: Database) -> None:
    with break_at_commit(database):
        taken = await database.take(1, ALEX, greet)

    assert taken.calls == [HELLO]
    assert len((await database.run(known)).first_name) == 1


async def test_same_candidate_remembered_twice_at_once_is_found_the_second_time(
    database: Database, other: Database
) -> None:
    """Even when somebody writes past the records, which hold the chat while they work."""
    begun = threading.Event()
    let_go = threading.Event()

    def remember_slowly(session: Session) -> None:
        session.candidates.records[ALEX] = somebody()
        session.flush()
        begun.set()
        let_go.wait(20)

    def remember(session: Session) -> bool:
        begun.wait(20)
        found = bool(session.execute(text("SELECT count(*) FROM candidates")).scalar_one())
        if not found:
            session.candidates.records[ALEX] = somebody()
            let_go.set()
        return found

    _, found = await asyncio.gather(database.run(remember_slowly), other.run(remember))

    assert found


async def test_row_that_is_always_refused_is_given_up(database: Database) -> None:
    def remember(session: Session) -> None:
        session.candidates.records[ALEX] = somebody()

    await database.run(remember)

    with pytest.raises(RefusedError):
        await database.run(remember)
