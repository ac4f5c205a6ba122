"""PostgreSQL in a few threads: a transaction for each unit, repeated where that is safe."""

import asyncio
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Engine
from sqlalchemy.exc import DBAPIError, IntegrityError

from storage.errors import CommitUnsureError, StorageError, is_away, is_passing, told
from storage.session import Session
from storage.updates import preload

PAUSES = (0.0, 0.1, 0.3, 1.0)  # seconds before each further attempt


class Workers:
    """Runs each unit in a thread of a small pool, in a transaction of its own."""

    def __init__(self, engine: Engine, *, threads: int) -> None:
        """Work on an engine with so many threads."""
        self._engine = engine
        self._pool = ThreadPoolExecutor(threads, thread_name_prefix="storage")

    def submit(
        self, unit: Callable[[Session], Any], update: tuple[int, int] | None = None
    ) -> asyncio.Future[Any]:
        """Have a unit run; one that an update brings names the update and its chat."""
        loop = asyncio.get_running_loop()
        return loop.run_in_executor(self._pool, self._persist, unit, update)

    def close(self) -> None:
        """Wait for what runs, and end the threads."""
        self._pool.shutdown(wait=True)

    def _persist(self, unit: Callable[[Session], Any], update: tuple[int, int] | None) -> Any:
        pauses = iter(PAUSES)
        while True:
            attempt = Attempt(unit, update)
            try:
                return attempt.run(self._engine)
            except DBAPIError as error:
                pause = next(pauses, None)
                if pause is None or not attempt.may_be_repeated(error):
                    raise attempt.failure(error) from None
                time.sleep(pause)


@dataclass(slots=True)
class Attempt:
    """One attempt at a unit, which knows how far it came."""

    unit: Callable[[Session], Any]
    update: tuple[int, int] | None
    committing: bool = False

    def run(self, engine: Engine) -> Any:
        """Run the unit in a transaction and return what it returned."""
        with engine.connect() as connection:
            transaction = connection.begin()
            session = Session(connection)
            if self.update is not None:
                preload(session, [self.update])
            result = self.unit(session)
            session.flush()
            self.committing = True
            transaction.commit()
            return result

    def may_be_repeated(self, error: DBAPIError) -> bool:
        """Tell whether another attempt may help and cannot make anything happen twice.

        When the connection breaks during the commit, nobody knows whether the unit took effect. For
        an update that does no harm: if it did, storage knows its number when it comes again.
        """
        if self.committing and is_away(error):
            return self.update is not None
        # Two workers that remember the same thing for the first time: the second finds it then.
        return is_passing(error) or isinstance(error, IntegrityError)

    def failure(self, error: DBAPIError) -> StorageError:
        """Return what the caller is told."""
        cause = told(error)
        if self.committing and is_away(error):
            return CommitUnsureError(str(cause))
        return cause
