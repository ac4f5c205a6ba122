"""Every second: broadcasts that are due are queued, what was cancelled is swept, what is over is closed.

And the boards are drawn: one message for each broadcast, sent once and changed in place.
"""

import asyncio
import logging
from collections.abc import Mapping, Sequence
from datetime import datetime, timedelta
from typing import Any

from telegram.error import Forbidden, RetryAfter, TelegramError

from bot.context import Dependencies
from bot.http import Call
from bot.keyboards import calls_of
from bot.refusals import is_harmless, said_anew, seconds_asked, summary
from bot.services.broadcasts import queue_page
from bot.services.desk.progress import done
from bot.services.desk.rotation import rotate
from bot.services.desk.showing import EVERY as DRAWN_EVERY
from bot.services.desk.showing import Drawing, Told, drawings
from storage import boards, broadcasts, deliveries
from storage.database import StorageError

log = logging.getLogger(__name__)

EVERY = 1.0  # seconds between two turns when nothing is left to do
QUEUEING = 1.0  # seconds of one turn that go into queueing; then the rest has its turn
BREATH = 0.1  # after a page the loop is left alone for this part of the time that the page took
SAYING = 5.0  # seconds for what is said beside a board; later it is said all the same
TROUBLE = timedelta(minutes=1)  # after a refusal that is not understood


class Announcer:
    """Brings broadcasts on their way, a small transaction at a time.

    Args:
        parts: The parts of the application.
        call: The way to Telegram.
        base_url: Where the bot's methods are.
    """

    def __init__(self, parts: Dependencies, call: Call, base_url: str) -> None:
        self._parts, self._call, self._base_url = parts, call, base_url
        self._turning = asyncio.Lock()
        self._seen: dict[int, tuple[datetime, int]] = {}  # what boards showed, for the speed
        self._shown: dict[int, Mapping[str, Any]] = {}  # the last words of boards

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
            rotated = await database.run(rotate, now=now, agency=self._parts.agency)
            queued = await self._queue()
            swept = await database.run(deliveries.sweep)
            await database.run(broadcasts.end, now)
            drawn = await self._draw()
            return rotated or queued or swept > 0 or drawn

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

    async def _draw(self) -> bool:
        """Draw the boards that are to be drawn; tell whether there were any."""
        parts = self._parts
        found = await parts.database.run(
            drawings, now=parts.now(), agency=parts.agency, seen=dict(self._seen)
        )
        for one in found:
            message, again = await self._drawn(one)
            for told in one.besides:
                await self._say(told)
            self._remember(one, again)
            await parts.database.run(
                boards.drawn, one.claimed, message=message, state=one.claimed.state, again=again
            )
        return bool(found)

    def _remember(self, drawing: Drawing, again: datetime | None) -> None:
        number = drawing.claimed.id
        if again is None:
            self._seen.pop(number, None)
            self._shown.pop(number, None)
        else:
            self._seen[number] = self._parts.now(), done(drawing.claimed)

    async def _say(self, told: Told) -> None:
        calls = calls_of(told.said, self._parts.texts, chat_id=told.chat_id)
        await self._parts.speaker.said(told.chat_id, None, calls, within=SAYING)

    async def _drawn(self, drawing: Drawing) -> tuple[int | None, datetime | None]:
        """Send or change one board; return the number of its message, and when to draw it again."""
        claimed, told = drawing.claimed, drawing.board
        calls: Sequence[Mapping[str, Any]] = calls_of(
            told.said, self._parts.texts, chat_id=told.chat_id
        )
        call = calls[0]  # a board is one message
        message = claimed.board_message
        if message is not None and self._shown.get(claimed.id) == call["params"]:
            return message, drawing.again
        try:
            message = await self._speak(call) or message
        except RetryAfter as error:
            return message, self._parts.now() + timedelta(seconds=seconds_asked(error))
        except Forbidden:
            return message, None  # who reads it has shut the bot out
        except TelegramError as error:
            if not is_harmless(error):
                log.warning("a board could not be drawn: %s", summary(error))
                is_new = message is None
                return message, self._parts.now() + (TROUBLE if is_new else DRAWN_EVERY)
        self._shown[claimed.id] = call["params"]
        return message, drawing.again

    async def _speak(self, call: Mapping[str, Any]) -> int | None:
        """Make a call; a message that is gone is sent anew, and its number returned."""
        try:
            result = await self._call(f"{self._base_url}/{call['method']}", call["params"])
        except TelegramError as error:
            anew = said_anew(call, error)
            if anew is None:
                raise
            result = await self._call(f"{self._base_url}/{anew['method']}", anew["params"])
        return result.get("message_id") if isinstance(result, Mapping) else None
