"""Every second: broadcasts that are due are queued, what was cancelled is swept, what is over is closed."""

import asyncio
import logging

from bot.context import Dependencies
from bot.services.broadcasts import queue_page
from storage import broadcasts, deliveries
from storage.database import StorageError

log = logging.getLogger(__name__)

EVERY = 1.0  # seconds between two turns when nothing is left to do
QUEUEING = 1.0  # seconds of one turn that go into queueing; then the rest has its turn
BREATH = 0.25  # after a page the loop is left alone for this part of the time that the page took


class Announcer:
    """Brings broadcasts on their way, a small transaction at a time.

    Args:
        parts: The parts of the application.
    """

    def __init__(self, parts: Dependencies) -> None:
        self._parts = parts
        self._turning = asyncio.Lock()

    async def run(self) -> None:
        """Take turns until cancelled."""
        while True:
            more = False
            try:
                more = await self.turn()
            except StorageError as error:
                log.warning("broadcasts wait for the database: %s", type(error).__name__)
            except Exception as error:  # noqa: BLE001 - a mistake of ours in one turn must not end all broadcasts
                log.error("a turn of the announcer failed: %s", type(error).__name__)  # noqa: TRY400 - no words in the log
            if not more:
                await asyncio.sleep(EVERY)

    async def turn(self) -> bool:
        """Do some of what is due; tell whether more of it may be left."""
        async with self._turning:
            database, now = self._parts.database, self._parts.now()
            queued = await self._queue()
            swept = await database.run(deliveries.sweep)
            await database.run(broadcasts.end, now)
            return queued or swept > 0

    async def rest(self) -> None:
        """Do all that is due."""
        while await self.turn():
            pass

    async def _queue(self) -> bool:
        """Queue pages for a while; tell whether others may follow.

        The loop breathes in between: candidates are answered meanwhile.
        """
        time = asyncio.get_running_loop().time
        until = time() + QUEUEING
        while (begun := time()) < until:
            now, agency = self._parts.now(), self._parts.agency
            if not await self._parts.database.run(queue_page, now=now, agency=agency):
                return False
            await asyncio.sleep((time() - begun) * BREATH)
        return True
