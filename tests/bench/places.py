"""Databases to measure on: empty, with current tables, gone afterwards."""

import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from storage import schema
from storage.database import Database
from tests.databases import running_server


@contextmanager
def database_of(kind: str) -> Iterator[str]:
    """Give the address of a database of one kind; PostgreSQL is started for it."""
    with tempfile.TemporaryDirectory() as folder:
        if kind == "sqlite":
            yield _migrated(f"sqlite:///{Path(folder) / 'bench.db'}")
            return
        with running_server() as server:
            yield _migrated(server.create())


def _migrated(url: str) -> str:
    database = Database.open(url)
    schema.upgrade(database.engine)
    database.close()
    return url
