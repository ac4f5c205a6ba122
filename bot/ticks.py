"""Every second, and whenever something lands: one turn of the sender. A slow turn never runs twice at once."""

import asyncio
import contextlib
import logging
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import datetime
from typing import Any

from bot.context import Dependencies
from bot.http import Call
from bot.keyboards import calls_of
from bot.sending import deliver
from bot.services.delivery import AT_ONCE, Worker, take_turn
from bot.services.outgoing import Outgoing, ended
from storage.database import StorageError
from storage.deliveries import Landed, Result

log = logging.getLogger(__name__)

EVERY = 1.0  # seconds between two turns when nothing lands
TIME_OUT = 30.0  # seconds for one delivery, well below the lease
LONGEST_WAIT = 2.0  # seconds from a claim to its instant; more if the clock was set back since


class Sender:
    """Sends what is due, each delivery as a task of its own.

    Args:
        parts: The parts of the application.
        call: The way to Telegram.
        base_url: Where the bot's methods are.
        worker: Who sends.
    """

    def __init__(self, parts: Dependencies, call: Call, base_url: str, worker: Worker) -> None:
        self._parts, self._call, self._base_url, self._worker = parts, call, base_url, worker
        self._landed: list[Landed] = []
        self._flying: set[asyncio.Task[None]] = set()
        self._wake = asyncio.Event()
        self._turning = asyncio.Lock()
        self._stopping = False
        # Telegram asked everybody to wait: when, and until when. What is claimed already waits too.
        self._asked: tuple[datetime, datetime] | None = None

    async def run(self) -> None:
        """Take turns until cancelled or finished."""
        while not self._stopping:
            try:
                await self.turn()
            except StorageError as error:
                log.warning("the sender waits for the database: %s", type(error).__name__)
                await asyncio.sleep(EVERY)
            except Exception as error:  # noqa: BLE001 - a mistake of ours in one turn must not end all reminders
                log.error("a turn of the sender failed: %s", type(error).__name__)  # noqa: TRY400 - no words in the log
                await asyncio.sleep(EVERY)
            with contextlib.suppress(TimeoutError):
                await asyncio.wait_for(self._wake.wait(), EVERY)

    async def turn(self) -> None:
        """Take one turn: write down, claim, commit, and only then send.

        Who is cancelled meanwhile leaves the turn to its end: what it claims is sent.
        """
        await asyncio.shield(self._turn())

    async def _turn(self) -> None:
        async with self._turning:
            self._wake.clear()
            landed, self._landed = self._landed, []
            room = 0 if self._stopping else AT_ONCE - len(self._flying)
            try:
                outgoing = await self._parts.database.run(
                    take_turn,
                    self._worker,
                    landed,
                    now=self._parts.now(),
                    room=room,
                    agency=self._parts.agency,
                )
            except BaseException:
                self._landed = landed + self._landed
                raise
            for one in outgoing:
                task = asyncio.create_task(self._send(one))
                self._flying.add(task)
                task.add_done_callback(self._flying.discard)

    async def idle(self) -> None:
        """Wait until nothing is in the air and every outcome is written down."""
        while self._flying or self._landed:
            if self._flying:
                await asyncio.wait(set(self._flying))
            await self.turn()

    async def finish(self, *, within: float = TIME_OUT + 5) -> None:
        """Claim nothing more, wait for what is in the air, write it down.

        A database that stays away for so many seconds is not waited for: what it does not learn
        is unconfirmed.
        """
        self._stopping = True
        with contextlib.suppress(TimeoutError):
            async with asyncio.timeout(within):
                await self._land()

    async def _land(self) -> None:
        while True:
            try:
                await self.turn()  # also waits for one that is under way, and for what it claims
                await self.idle()
            except StorageError as error:
                log.warning("the sender waits for the database: %s", type(error).__name__)
                await asyncio.sleep(EVERY)
            else:
                return

    async def _send(self, one: Outgoing) -> None:
        try:
            calls = calls_of(one.said, self._parts.texts, chat_id=one.claim.chat_id)
        except Exception as error:  # noqa: BLE001 - whatever is wrong with one text, the others are sent
            log.error("the words of a delivery could not be made: %s", type(error).__name__)  # noqa: TRY400 - no words in the log
            landed = ended(one.claim, Result.FAILED, reason=type(error).__name__)
        else:
            landed = await self._delivered(one, calls)
        self._landed += [
            replace(landed, delivery_id=claim.delivery_id, attempt=claim.attempt)
            for claim in one.claims
        ]
        self._wake.set()

    async def _delivered(self, one: Outgoing, calls: Sequence[Mapping[str, Any]]) -> Landed:
        """Send one message at its instant and return how it ended."""
        wait = (one.claim.leave_at - self._parts.now()).total_seconds()
        if wait > 0:
            await asyncio.sleep(min(wait, LONGEST_WAIT))
        now = self._parts.now()
        if now >= one.claim.lease_end:
            # It slept past its lease, and others count it as unconfirmed by now. It did not leave.
            return ended(one.claim, Result.LATER, reason="it slept past its lease", until=now)
        if self._asked is not None and self._asked[0] <= now < self._asked[1]:
            reason = "Telegram asked everybody to wait"
            return ended(one.claim, Result.LATER, reason=reason, until=self._asked[1])
        landed = ended(one.claim, Result.MAYBE, reason="no answer in time")
        with contextlib.suppress(TimeoutError):
            async with asyncio.timeout(TIME_OUT):
                landed = await deliver(
                    self._call, self._base_url, one.claim, calls, self._parts.now
                )
        if landed.everybody and landed.until is not None:
            longer = landed.until if self._asked is None else max(landed.until, self._asked[1])
            self._asked = self._parts.now(), longer
        return landed


def worker_of(token: str, name: str) -> Worker:
    """Return who sends: the bot's number stands at the head of its token."""
    return Worker(bot_id=int(token.partition(":")[0]), name=name)
