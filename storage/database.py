"""The database: runs units of work, each in a transaction, and keeps what they decide.

A unit is an ordinary function over an open session. It may run more than once before it takes effect
once, so it changes nothing but the session.
"""

import asyncio
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Concatenate, ParamSpec, Protocol, Self, TypeVar

from sqlalchemy import Engine
from sqlalchemy.exc import DBAPIError

from storage import updates
from storage.engines import open_engine, patient
from storage.errors import (
    BadAddressError,
    CommitUnsureError,
    DatabaseAwayError,
    DatabaseLockedError,
    NotMigratedError,
    RefusedError,
    StorageError,
    told,
)
from storage.groups import Groups
from storage.session import Session
from storage.updates import Call, Taken
from storage.workers import Workers

__all__ = [
    "BadAddressError",
    "Call",
    "CommitUnsureError",
    "Database",
    "DatabaseAwayError",
    "DatabaseLockedError",
    "NotMigratedError",
    "RefusedError",
    "Session",
    "StorageError",
    "Taken",
]

P = ParamSpec("P")
T = TypeVar("T")

THREADS = 4  # that work on PostgreSQL
PATIENCE = 15.0  # seconds that a unit waits while another process holds SQLite


class Runner(Protocol):
    """Runs units of work, in the manner of one kind of database."""

    def submit(
        self, unit: Callable[[Session], T], update: tuple[int, int] | None = None
    ) -> asyncio.Future[T]:
        """Have a unit run; one that an update brings names the update and its chat."""

    def close(self) -> None:
        """Give back what is held."""


class Database:
    """One database, and the only way to it.

    On SQLite units run in the event loop's thread, all of one turn in one transaction; on PostgreSQL
    each in a transaction of its own in one of a few threads.
    """

    def __init__(self, engine: Engine, runner: Runner) -> None:
        """Join the two; use ``open``."""
        self.engine = engine
        self._runner = runner

    @classmethod
    def open(cls, url: str, *, synchronous: str = "NORMAL", patience: float = PATIENCE) -> Self:
        """Open a database, and the folder of its file when there is none.

        Args:
            url: ``sqlite:///path``, ``sqlite://`` for memory, or ``postgresql://…``.
            synchronous: SQLite's durability: NORMAL outlives the process, FULL a power cut too.
            patience: Seconds that a unit waits while another process holds SQLite.

        Raises:
            BadAddressError: If the address cannot be understood.
            DatabaseAwayError: If the database cannot be reached or opened.
        """
        engine = open_engine(url, synchronous=synchronous, workers=THREADS, patience=patience)
        if engine.dialect.name == "sqlite":
            return cls(engine, Groups(engine, patience=patience))
        return cls(engine, Workers(engine, threads=THREADS))

    async def run(
        self, unit: Callable[Concatenate[Session, P], T], *args: P.args, **kwargs: P.kwargs
    ) -> T:
        """Run a unit of work in a transaction and return what it returned, once it is committed.

        Raises:
            StorageError: If the database fails. What the unit itself raises comes out as it is.
        """
        return await self._runner.submit(lambda session: unit(session, *args, **kwargs))

    async def take(
        self,
        update_id: int,
        chat_id: int,
        unit: Callable[Concatenate[Session, P], list[Call]],
        *args: P.args,
        **kwargs: P.kwargs,
    ) -> Taken:
        """Let an update of Telegram take its effect, once, however often it comes.

        Args:
            update_id: Telegram's number of the update.
            chat_id: The chat it belongs to; the candidate and their current interview are at hand
                in the unit without another question to the database.
            unit: Returns the calls of the Bot API that are to be spoken.
            args: For the unit.
            kwargs: For the unit.

        Raises:
            StorageError: If the database fails. What the unit itself raises comes out as it is.
        """

        def effect(session: Session) -> list[Call]:
            return unit(session, *args, **kwargs)

        return await self._runner.submit(
            lambda session: updates.take(session, update_id, chat_id, effect),
            (update_id, chat_id),
        )

    @contextmanager
    def session(self) -> Iterator[Session]:
        """Open a session by hand, committed at the end; for start-up, commands and tests."""
        try:
            with self.engine.connect() as connection, patient(connection).begin():
                session = Session(connection)
                yield session
                session.flush()
        except DBAPIError as error:
            raise told(error) from None

    def close(self) -> None:
        """Close all connections; what runs is waited for."""
        self._runner.close()
        self.engine.dispose()
