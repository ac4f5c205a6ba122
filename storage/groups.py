"""SQLite in the event loop's thread: what becomes ready in one turn shares one transaction."""

import asyncio
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, Engine
from sqlalchemy.exc import DBAPIError

from storage.errors import DatabaseAwayError, DatabaseLockedError, told
from storage.session import Session
from storage.updates import preload

PAUSES = (
    0.01,
    0.02,
    0.05,
    0.1,
    0.2,
)  # seconds between attempts at a locked database; then the last


@dataclass(slots=True)
class Entry:
    """A unit that waits for its turn; one that an update brings names the update and its chat."""

    unit: Callable[[Session], Any]
    outcome: asyncio.Future[Any]
    update: tuple[int, int] | None


class Groups:
    """Collects units and runs all of one turn in one transaction with one commit.

    When a unit fails, the transaction is rolled back and each unit is run again by itself. That is
    dearer than a savepoint for each when something fails, and free when nothing does.
    """

    def __init__(self, engine: Engine, *, patience: float) -> None:
        """Work on an engine; a database locked by another process is waited for so many seconds."""
        self._connection: Connection = engine.connect()
        self._patience = patience
        self._entries: list[Entry] = []
        self._locked_since: float | None = None
        self._attempts = 0

    def submit(
        self, unit: Callable[[Session], Any], update: tuple[int, int] | None = None
    ) -> asyncio.Future[Any]:
        """Have a unit run with all others of this turn of the loop."""
        loop = asyncio.get_running_loop()
        outcome: asyncio.Future[Any] = loop.create_future()
        self._entries.append(Entry(unit, outcome, update))
        if len(self._entries) == 1:
            loop.call_soon(self._turn, loop)
        return outcome

    def close(self) -> None:
        """Give the connection back; what still waits will not be done."""
        for entry in self._entries:
            if not entry.outcome.done():
                entry.outcome.set_exception(DatabaseAwayError("the database was closed"))
        self._entries.clear()
        self._connection.close()

    def _turn(self, loop: asyncio.AbstractEventLoop) -> None:
        entries = [entry for entry in self._entries if not entry.outcome.done()]
        try:
            if entries:
                self._together(entries)
        except DatabaseLockedError as error:
            if self._wait(loop):
                return
            for entry in entries:
                if not entry.outcome.done():
                    entry.outcome.set_exception(error)
        self._entries.clear()
        self._locked_since = None

    def _wait(self, loop: asyncio.AbstractEventLoop) -> bool:
        """Come again a little later; tell whether there is patience left for that."""
        now = loop.time()
        if self._locked_since is None:
            self._locked_since, self._attempts = now, 0
        if now - self._locked_since > self._patience:
            return False
        pause = PAUSES[min(self._attempts, len(PAUSES) - 1)]
        self._attempts += 1
        loop.call_later(pause, self._turn, loop)
        return True

    def _together(self, entries: Sequence[Entry]) -> None:
        try:
            results = transact(self._connection, entries)
        except DatabaseLockedError:
            raise
        except Exception as error:  # noqa: BLE001 - whatever a unit raises belongs to its caller
            if len(entries) == 1:
                entries[0].outcome.set_exception(error)
            else:
                self._alone(entries)
            return
        for entry, result in zip(entries, results, strict=True):
            entry.outcome.set_result(result)

    def _alone(self, entries: Sequence[Entry]) -> None:
        for entry in entries:
            self._together([entry])


def transact(connection: Connection, entries: Sequence[Entry]) -> list[Any]:
    """Run units in one transaction and return what each returned.

    Raises:
        StorageError: If the database fails.
    """
    try:
        with connection.begin():
            session = Session(connection)
            updates = [entry.update for entry in entries if entry.update is not None]
            if updates:
                preload(session, updates)
            results = [entry.unit(session) for entry in entries]
            session.flush()
            return results
    except DBAPIError as error:
        raise told(error) from None
