"""Every second, and more often while there is something to send: one turn of the sender.

A slow turn never runs twice at once.
"""

import asyncio
import contextlib
import logging
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any

from bot.context import Dependencies
from bot.http import Call
from bot.keyboards import calls_of
from bot.sending import deliver
from bot.services.delivery import AT_ONCE, Worker, take_turn
from bot.services.outgoing import Outgoing, ended
from storage.claims import Claim
from storage.database import StorageError
from storage.deliveries import Landed, Result

log = logging.getLogger(__name__)

EVERY = 1.0  # seconds between two turns when nothing is sent
APART = 0.05  # seconds between two turns while something is sent: what lands meanwhile is gathered
AHEAD = timedelta(seconds=0.2)  # for how long a turn hands out instants: some turns may be late
PAID_METHODS = ("sendMessage", "copyMessage")  # that can go faster for Stars
TIME_OUT = 30.0  # seconds for one delivery, well below the lease
LONGEST_WAIT = 2.0  # seconds from a claim to its instant; more if the clock was set back since

# Why a delivery ended without an answer of Telegram's.
SLEPT, ASKED, MISSED, SILENT = (
    "it slept past its lease",
    "Telegram asked everybody to wait",
    "it missed its instant",
    "no answer in time",
)


class Sender:
    """Sends what is due, each delivery as a task of its own.

    Args:
        parts: The parts of the application.
        call: The way to Telegram.
        base_url: Where the bot's methods are.
        worker: Who sends.
        at_once: How many deliveries it has in the air at most.
        paid: Whether the agency pays for a faster pace.
    """

    def __init__(
        self,
        parts: Dependencies,
        call: Call,
        base_url: str,
        worker: Worker,
        *,
        at_once: int = AT_ONCE,
        paid: bool = False,
    ) -> None:
        self._parts, self._call, self._base_url, self.worker = parts, call, base_url, worker
        self._at_once, self._paid = at_once, paid
        self._landed: list[Landed] = []
        self._flying: set[asyncio.Task[None]] = set()
        self._wake = asyncio.Event()  # something landed
        self._hurry = asyncio.Event()  # Telegram asked everybody to wait: the others must know
        self._sending = False  # the last turn had something to send
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
            await self._rest()

    async def _rest(self) -> None:
        """Wait for the next turn: what lands within a moment is written down together."""
        if not self._sending:
            with contextlib.suppress(TimeoutError):
                await asyncio.wait_for(self._wake.wait(), EVERY)
        with contextlib.suppress(TimeoutError):
            await asyncio.wait_for(self._hurry.wait(), APART)

    async def turn(self) -> None:
        """Take one turn: write down, claim, commit, and only then send.

        Who is cancelled meanwhile leaves the turn to its end: what it claims is sent.
        """
        await asyncio.shield(self._turn())

    async def _turn(self) -> None:
        async with self._turning:
            self._wake.clear()
            self._hurry.clear()
            landed, self._landed = self._landed, []
            room = 0 if self._stopping else self._at_once - len(self._flying)
            now = self._parts.now()
            try:
                taken = await self._parts.database.run(
                    take_turn,
                    self.worker,
                    landed,
                    now=now,
                    room=room,
                    ahead=AHEAD,
                    agency=self._parts.agency,
                )
            except BaseException:
                self._landed = landed + self._landed
                raise
            if taken.pause_until is not None:
                self._wait(now, taken.pause_until)
            self._sending = bool(taken.messages)
            committed = self._parts.now()
            for one in taken.messages:
                task = asyncio.create_task(self._send(one, committed))
                self._flying.add(task)
                task.add_done_callback(self._flying.discard)

    def _wait(self, asked_at: datetime, until: datetime) -> None:
        """Let nothing leave until then, of what is claimed already either; the longer wait counts."""
        if self._asked is None or self._asked[1] < until:
            self._asked = asked_at, until

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

    async def _send(self, one: Outgoing, committed: datetime) -> None:
        try:
            calls = self._calls(one)
        except Exception as error:  # noqa: BLE001 - whatever is wrong with one text, the others are sent
            log.error("the words of a delivery could not be made: %s", type(error).__name__)  # noqa: TRY400 - no words in the log
            landed = ended(one.claim, Result.FAILED, reason=type(error).__name__)
        else:
            landed = await self._delivered(one, calls, committed)
        self._landed += [
            replace(landed, delivery_id=claim.delivery_id, attempt=claim.attempt)
            for claim in one.claims
        ]
        self._wake.set()

    def _kept(self, claim: Claim, committed: datetime) -> Landed | None:
        """Return how a delivery ends that must not leave now, though it was to."""
        now = self._parts.now()
        if now >= claim.lease_end:
            # It slept past its lease, and others count it as unconfirmed by now. It did not leave.
            return ended(claim, Result.LATER, reason=SLEPT, until=now)
        if self._asked is not None and self._asked[0] <= now < self._asked[1]:
            return ended(claim, Result.LATER, reason=ASKED, until=self._asked[1])
        if now > max(claim.leave_at, committed) + AHEAD:
            # Its instant is over, and others have theirs now: late ones would come as a crowd.
            return ended(claim, Result.LATER, reason=MISSED, until=now)
        return None

    def _calls(self, one: Outgoing) -> Sequence[Mapping[str, Any]]:
        calls = calls_of(one.said, self._parts.texts, chat_id=one.claim.chat_id)
        if self._paid and one.claim.broadcast_id is not None:
            for call in calls:
                params = call["params"]
                if call["method"] in PAID_METHODS and isinstance(params, dict):
                    params["allow_paid_broadcast"] = True
        return calls

    async def _delivered(
        self, one: Outgoing, calls: Sequence[Mapping[str, Any]], committed: datetime
    ) -> Landed:
        """Send one message at its instant and return how it ended."""
        wait = (one.claim.leave_at - self._parts.now()).total_seconds()
        if wait > 0:
            await asyncio.sleep(min(wait, LONGEST_WAIT))
        if (kept := self._kept(one.claim, committed)) is not None:
            return kept
        landed = ended(one.claim, Result.MAYBE, reason=SILENT)
        with contextlib.suppress(TimeoutError):
            async with asyncio.timeout(TIME_OUT):
                landed = await deliver(
                    self._call, self._base_url, one.claim, calls, self._parts.now
                )
        if landed.everybody and landed.until is not None:
            self._wait(self._parts.now(), landed.until)
            self._hurry.set()
            self._wake.set()
        return landed


def worker_of(token: str, name: str) -> Worker:
    """Return who sends: the bot's number stands at the head of its token."""
    return Worker(bot_id=int(token.partition(":")[0]), name=name)
