import asyncio
import sqlite3
import subprocess
import sys
import threading
import traceback
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from sqlalchemy import select, text

from storage import candidates, schema
from storage.database import (
    BadAddressError,
    Database,
    DatabaseAwayError,
    DatabaseLockedError,
    NotMigratedError,
    RefusedError,
    Session,
)
from storage.models import CANDIDATES
from tests.databases import ON_SQLITE
from tests.storage.people import ALEX, BLAIR, interviewed, known, somebody


class MishapError(Exception):
    """What a unit of the tests raises."""


def fail(session: Session) -> None:
    known(session).first_name = "never kept"
    raise MishapError


async def test_unit_gets_its_arguments_and_its_result_comes_back(database: Database) -> None:
    def unit(_session: Session, one: int, *, other: str) -> tuple[int, str]:
        return one, other

    assert await database.run(unit, 1, other="two") == (1, "two")


async def test_unit_that_returned_is_committed(url: str, database: Database) -> None:
    await database.run(known)

    elsewhere = Database.open(url)
    assert await elsewhere.run(candidates.find, ALEX) == somebody()
    elsewhere.close()


async def test_exception_comes_out_as_it_is_and_nothing_is_kept(database: Database) -> None:
    with pytest.raises(MishapError):
        await database.run(fail)

    assert await database.run(candidates.find, ALEX) is None


async def test_failing_unit_does_no_harm_to_its_neighbours(database: Database) -> None:
    results = await asyncio.gather(
        database.run(known, 1),
        database.run(fail),
        database.run(known, 2),
        database.run(fail),
        return_exceptions=True,
    )

    assert [type(result).__name__ for result in results] == [
        "Candidate",
        "MishapError",
        "Candidate",
        "MishapError",
    ]
    everybody = await database.run(
        lambda s: s.execute(select(CANDIDATES.c.chat_id)).scalars().all()
    )
    assert sorted(everybody) == [1, 2]


async def test_row_that_is_refused_fails_its_own_unit_alone(database: Database) -> None:
    def break_a_rule(session: Session) -> None:
        interviewed(session, BLAIR).round = 0

    one, other = await asyncio.gather(
        database.run(break_a_rule), database.run(known), return_exceptions=True
    )

    assert isinstance(one, RefusedError)
    assert other == somebody()
    assert await database.run(candidates.find, BLAIR) is None


async def test_error_says_in_one_line_what_happened(database: Database) -> None:
    def break_a_rule(session: Session) -> None:
        interviewed(session).round = 0

    with pytest.raises(RefusedError) as told:
        await database.run(break_a_rule)

    assert str(told.value).startswith("the database refused a row: ")
    assert "\n" not in str(told.value)


async def test_error_quotes_nothing_of_what_a_candidate_wrote(database: Database) -> None:
    def break_a_rule(session: Session) -> None:
        interview = interviewed(session)
        interview.company, interview.round = "Secret Company", 0

    with pytest.raises(RefusedError) as told:
        await database.run(break_a_rule)

    assert "Secret Company" not in "".join(traceback.format_exception(told.value))


async def test_missing_tables_are_named_as_such(blank_url: str) -> None:
    database = Database.open(blank_url)

    with pytest.raises(NotMigratedError, match="migrate first"):
        await database.run(candidates.find, ALEX)
    with pytest.raises(NotMigratedError), database.session() as session:
        candidates.find(session, ALEX)
    database.close()


async def test_unit_whose_caller_left_before_it_began_does_not_begin(database: Database) -> None:
    begun: list[int] = []
    call = asyncio.ensure_future(database.run(lambda _: begun.append(1)))
    call.cancel()

    with pytest.raises(asyncio.CancelledError):
        await call

    assert begun == []
    assert await database.run(lambda _: "next") == "next"


@pytest.mark.parametrize(
    ("address", "complaint"),
    [
        ("", "sqlite:///"),
        ("nonsense", "sqlite:///"),
        ("mysql://localhost/x", "sqlite or postgresql, not mysql"),
        ("oracle+nothing://x/y", "sqlite or postgresql, not oracle"),
        ("postgresql://host:port/x", "sqlite:///"),
    ],
)
def test_address_that_cannot_be_understood_is_refused(address: str, complaint: str) -> None:
    with pytest.raises(BadAddressError, match=complaint):
        Database.open(address)


def test_address_that_is_refused_does_not_show_its_password() -> None:
    with pytest.raises(BadAddressError) as told:
        Database.open("postgresql://me:secret@host:port/x")

    assert "secret" not in str(told.value)


def test_unknown_durability_is_refused(tmp_path: Path) -> None:
    with pytest.raises(BadAddressError, match="NORMAL"):
        Database.open(f"sqlite:///{tmp_path / 'x.db'}", synchronous="SOMEHOW")


def test_missing_driver_is_said() -> None:
    program = (
        "import sys; sys.modules['psycopg'] = None\n"
        "from storage.database import BadAddressError, Database\n"
        "try: Database.open('postgresql://localhost/x')\n"
        "except BadAddressError as error: print(error)"
    )

    said = subprocess.run([sys.executable, "-c", program], check=True, capture_output=True)

    assert b"needs psycopg" in said.stdout


def test_server_that_does_not_answer_is_away(tmp_path: Path) -> None:
    with pytest.raises(DatabaseAwayError, match="cannot be used"):
        Database.open(f"postgresql://nobody@/nothing?host={tmp_path}")


def test_folder_of_the_file_is_made(tmp_path: Path) -> None:
    Database.open(f"sqlite:///{tmp_path / 'a' / 'b' / 'c.db'}").close()

    assert (tmp_path / "a" / "b" / "c.db").exists()


def test_folder_that_cannot_be_made_is_said(tmp_path: Path) -> None:
    (tmp_path / "file").touch()

    with pytest.raises(DatabaseAwayError, match="folder"):
        Database.open(f"sqlite:///{tmp_path / 'file' / 'c.db'}")


def test_file_that_cannot_be_opened_is_away(tmp_path: Path) -> None:
    with pytest.raises(DatabaseAwayError, match="unable to open"):
        Database.open(f"sqlite:///{tmp_path}")


def test_file_that_is_no_database_is_away(tmp_path: Path) -> None:
    (tmp_path / "poem.db").write_text("Not a database, but longer than a header of one. " * 40)

    with pytest.raises(DatabaseAwayError, match="not a database"):
        Database.open(f"sqlite:///{tmp_path / 'poem.db'}")


@ON_SQLITE
@pytest.mark.parametrize(("synchronous", "level"), [("NORMAL", 1), ("FULL", 2)])
def test_sqlite_is_set_up_for_safety(url: str, synchronous: str, level: int) -> None:
    database = Database.open(url, synchronous=synchronous)

    with database.session() as session:
        asked = ("journal_mode", "synchronous", "foreign_keys")
        told = [session.execute(text(f"PRAGMA {name}")).scalar() for name in asked]

    assert told == ["wal", level, 1]
    database.close()


@contextmanager
def about_to_be_written(url: str) -> Iterator[sqlite3.Connection]:
    """Hold a new file as another process does in the middle of turning it to WAL."""
    other = sqlite3.connect(
        url.removeprefix("sqlite:///"), isolation_level=None, check_same_thread=False
    )
    other.execute("BEGIN IMMEDIATE")
    yield other
    other.close()


@ON_SQLITE
def test_new_file_that_another_process_is_about_to_write_is_waited_for(blank_url: str) -> None:
    with about_to_be_written(blank_url) as other:
        letting_go = threading.Timer(0.2, other.execute, ["COMMIT"])
        letting_go.start()
        database = Database.open(blank_url)
        letting_go.join()

    with database.session() as session:
        assert session.execute(text("PRAGMA journal_mode")).scalar() == "wal"
    database.close()


@ON_SQLITE
def test_new_file_that_another_process_does_not_let_go_is_said(blank_url: str) -> None:
    with (
        about_to_be_written(blank_url),
        pytest.raises(DatabaseLockedError, match="in use by another process"),
    ):
        Database.open(blank_url, patience=0.1)


async def test_memory_is_a_database_too() -> None:
    database = Database.open("sqlite://")
    schema.upgrade(database.engine)

    await database.run(known)

    assert await database.run(candidates.find, ALEX) == somebody()
    database.close()
