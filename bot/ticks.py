"""Every second, and whenever something lands: one turn of the sender. A slow turn never runs twice at once."""

import asyncio
import contextlib
import logging

from bot.context import Dependencies
from bot.http import Call
from bot.keyboards import calls_of
from bot.sending import deliver
from bot.services.delivery import AT_ONCE, Outgoing, Worker, take_turn
from storage.claims import Claim
from storage.database import StorageError
from storage.deliveries import Landed, Result

log = logging.getLogger(__name__)

EVERY = 1.0  # seconds between two turns when nothing lands
TIME_OUT = 30.0  # seconds for one delivery, well below the lease


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

    async def run(self) -> None:
        """Take turns until cancelled."""
        while True:
            try:
                await self.turn()
            except StorageError as error:
                log.warning("the sender waits for the database: %s", type(error).__name__)
                await asyncio.sleep(EVERY)
            with contextlib.suppress(TimeoutError):
                await asyncio.wait_for(self._wake.wait(), EVERY)

    async def turn(self) -> None:
        """Take one turn: write down, claim, commit, and only then send."""
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

    async def finish(self) -> None:
        """Claim nothing more, wait for what is in the air, write it down."""
        self._stopping = True
        await self.idle()

    async def _send(self, one: Outgoing) -> None:
        wait = (one.claim.leave_at - self._parts.now()).total_seconds()
        if wait > 0:
            await asyncio.sleep(wait)
        now = self._parts.now()
        calls = calls_of(one.said, self._parts.texts, chat_id=one.claim.chat_id)
        # A worker that slept past its lease must not send: others count it as unconfirmed by now.
        landed = _unknown(one.claim, "the lease ran out before it left")
        if now < one.claim.lease_end:
            landed = _unknown(one.claim, "no answer in time")
            with contextlib.suppress(TimeoutError):
                async with asyncio.timeout(TIME_OUT):
                    landed = await deliver(self._call, self._base_url, one.claim, calls, now)
        self._landed.append(landed)
        self._wake.set()


def _unknown(claim: Claim, why: str) -> Landed:
    return Landed(
        delivery_id=claim.delivery_id,
        chat_id=claim.chat_id,
        attempt=claim.attempt,
        result=Result.MAYBE,
        reason=why,
    )


def worker_of(token: str, name: str) -> Worker:
    """Return who sends: the bot's number stands at the head of its token."""
    return Worker(bot_id=int(token.partition(":")[0]), name=name)
