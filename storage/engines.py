"""Opening SQLite and PostgreSQL, each set up for what this product asks of it."""

import sqlite3
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from sqlalchemy import URL, Connection, Engine, StaticPool, create_engine, event, make_url
from sqlalchemy.engine.interfaces import DBAPIConnection, DBAPICursor
from sqlalchemy.exc import ArgumentError, DBAPIError
from sqlalchemy.pool import ConnectionPoolEntry

from storage.errors import BadAddressError, DatabaseAwayError, told
from storage.models import complete_for_postgresql

LEVELS = ("OFF", "NORMAL", "FULL", "EXTRA")
BUSY = 20  # milliseconds that SQLite itself waits for another writer; the rest is waited outside
CACHE = 500  # kilobytes of pages; the operating system keeps them too, so that more is no faster
PATIENT = 10_000  # the same, where nothing else has to go on meanwhile
PAUSE = 0.02  # seconds between attempts at what SQLite refuses without waiting


def open_engine(
    url: str, *, synchronous: str = "NORMAL", workers: int = 4, patience: float = 10.0
) -> Engine:
    """Return an engine for a database that could be reached.

    Args:
        url: ``sqlite:///path``, ``sqlite://`` for memory, or ``postgresql://…``.
        synchronous: SQLite's durability: NORMAL outlives the process, FULL a power cut too.
        workers: How many connections PostgreSQL gets at most.
        patience: Seconds that a new file of SQLite is waited for while another process holds it.

    Raises:
        BadAddressError: If the address cannot be understood.
        DatabaseAwayError: If the database cannot be opened.
        DatabaseLockedError: If another process held a new file for too long.
    """
    engine = _engine_of(_address(url), synchronous, workers, patience)
    try:
        with engine.connect():
            return engine
    except DBAPIError as error:
        engine.dispose()
        raise told(error) from None


def _address(url: str) -> URL:
    try:
        return make_url(url)
    except (ArgumentError, ValueError):
        raise BadAddressError(
            "the database's address is not like sqlite:///file or postgresql://…"
        ) from None


def _engine_of(url: URL, synchronous: str, workers: int, patience: float) -> Engine:
    try:
        match url.get_backend_name():
            case "sqlite":
                return _sqlite(url, synchronous, patience)
            case "postgresql" | "postgres":
                return _postgresql(url, workers)
            case other:
                raise BadAddressError(f"the database must be sqlite or postgresql, not {other}")
    except ModuleNotFoundError as error:
        raise BadAddressError(
            "PostgreSQL needs psycopg: install this product with its extra 'postgres'"
        ) from error


def _sqlite(url: URL, synchronous: str, patience: float) -> Engine:
    if synchronous.upper() not in LEVELS:
        raise BadAddressError(
            f"SQLite's synchronous is one of {', '.join(LEVELS)}, not {synchronous}"
        )
    if url.database and url.database != ":memory:" and not url.database.startswith("file:"):
        _make_folder(Path(url.database).parent)
    # One connection for all that is done: the event loop is its only thread.
    engine = create_engine(
        url.set(drivername="sqlite"), poolclass=StaticPool, hide_parameters=True
    )

    @event.listens_for(engine, "connect")
    def prepare(connection: DBAPIConnection, record: ConnectionPoolEntry) -> None:
        _ = record
        connection.isolation_level = None  # transactions are begun below, not by the driver
        cursor = connection.cursor()
        for pragma in (
            f"busy_timeout = {BUSY}",
            f"synchronous = {synchronous}",
            "foreign_keys = ON",
            f"cache_size = -{CACHE}",
        ):
            cursor.execute(f"PRAGMA {pragma}")
        _turn_to_wal(cursor, patience)
        cursor.close()

    @event.listens_for(engine, "begin")
    def begin(connection: Connection) -> None:
        options = connection.get_execution_options()
        if options.get("reading"):
            connection.exec_driver_sql("BEGIN")
            return
        # A transaction that reads first and writes later could find the door shut halfway.
        if options.get("patient"):
            connection.exec_driver_sql(f"PRAGMA busy_timeout = {PATIENT}")
            try:
                connection.exec_driver_sql("BEGIN IMMEDIATE")
            finally:
                connection.exec_driver_sql(f"PRAGMA busy_timeout = {BUSY}")
        else:
            connection.exec_driver_sql("BEGIN IMMEDIATE")

    return engine


def _turn_to_wal(cursor: DBAPICursor, patience: float) -> None:
    """Turn a file to WAL, which happens once in its life and costs nothing afterwards.

    While another process is about to write, SQLite refuses this at once: its busy timeout does not
    count here. Two programs that are started together meet in this moment.
    """
    deadline = time.monotonic() + patience
    while True:
        try:
            cursor.execute("PRAGMA journal_mode = WAL")
        except sqlite3.OperationalError as error:
            busy = error.sqlite_errorname.startswith("SQLITE_BUSY")
            if not busy or time.monotonic() > deadline:
                raise
            time.sleep(PAUSE)
        else:
            return


def patient(connection: Connection) -> Connection:
    """Let a connection's next transactions wait for another process, standing still meanwhile."""
    return connection.execution_options(patient=True)


def reading(connection: Connection) -> Connection:
    """Let a connection's next transactions only read, whoever else is writing."""
    return connection.execution_options(reading=True)


def _make_folder(folder: Path) -> None:
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise DatabaseAwayError(f"the database's folder cannot be made: {error}") from error


def _postgresql(url: URL, workers: int) -> Engine:
    complete_for_postgresql()
    engine = create_engine(
        url.set(drivername="postgresql+psycopg"),
        paramstyle="format",
        hide_parameters=True,
        pool_size=workers,
        max_overflow=2,
        connect_args={"connect_timeout": 5, "prepare_threshold": 2},
    )

    @event.listens_for(engine, "connect")
    def prepare(connection: DBAPIConnection, record: ConnectionPoolEntry) -> None:
        _ = record
        connection.autocommit = True
        cursor = connection.cursor()
        # A worker that hangs must not hold the others up for ever.
        for setting in (
            "TimeZone = 'UTC'",
            "lock_timeout = '10s'",
            "idle_in_transaction_session_timeout = '30s'",
        ):
            cursor.execute(f"SET {setting}")
        cursor.close()
        connection.autocommit = False

    return engine


@contextmanager
def without_foreign_keys(connection: Connection) -> Iterator[None]:
    """On SQLite, let tables be rebuilt without taking along the rows that refer to them."""
    if connection.dialect.name != "sqlite":
        yield
        return
    _set_foreign_keys(connection, "OFF")
    try:
        yield
    finally:
        _set_foreign_keys(connection, "ON")


def _set_foreign_keys(connection: Connection, value: str) -> None:
    """Set the pragma outside a transaction: within one it is silently ignored."""
    driver = connection.connection.driver_connection
    if driver is not None:
        driver.execute(f"PRAGMA foreign_keys = {value}")
