"""Asks Telegram for updates, and confirms only those whose handling is committed.

Telegram keeps an update until a later one is asked for. The next question therefore waits until
every update in hand is dealt with; should one take long, the question is repeated from that one
on, so that others are heard meanwhile.
"""

import asyncio
import contextlib
import logging
from collections.abc import Awaitable, Callable
from typing import Any, Generic, TypeVar

from telegram.error import InvalidToken, RetryAfter, TelegramError
from telegram.request import BaseRequest

from bot.http import caller
from bot.ordering import Lanes, chat_of, whereabouts
from bot.pacing import growing
from bot.refusals import MaybeArrived, seconds_asked

_log = logging.getLogger(__name__)

ALLOWED_UPDATES = ("message", "edited_message", "callback_query", "my_chat_member")

Read = TypeVar("Read")
Errors = tuple[type[Exception], ...]
_MOST = 100  # that Telegram gives at once
_SOON, _LATE = 0.02, 2.0  # seconds to bear with slow handling before asking around it


class Poller(Generic[Read]):
    """The loop over getUpdates.

    Args:
        request: The network; ``initialize`` and ``shutdown`` are its owner's business.
        base_url: Where the bot's methods are; see `bot.http.bot_url`.
        handle: Returns when what the update changes is committed.
        read: Turns an update as sent into what ``handle`` takes; None, or an error: it is skipped.
        on_error: Told when handling fails; the update then counts as dealt with.
        retry_on: Failures after which handling is tried again, with pauses, and not confirmed.
        room: Waited for before each question: whether there is room for more updates.
        long_poll: Seconds that Telegram may keep a question open.
        at_once: How many chats are handled side by side.
        sleep: How to pause.
    """

    def __init__(  # noqa: PLR0913 - the parts of the network meet here, each by name
        self,
        request: BaseRequest,
        base_url: str,
        handle: Callable[[Read], Awaitable[object]],
        *,
        read: Callable[[dict[str, Any]], Read | None],
        on_error: Callable[[Read, Exception], Awaitable[object]],
        retry_on: Errors = (),
        room: Callable[[], Awaitable[object]] | None = None,
        long_poll: int = 30,
        at_once: int = 128,
        sleep: Callable[[float], Awaitable[object]] = asyncio.sleep,
    ) -> None:
        self._call = caller(request)
        self._url = f"{base_url}/getUpdates"
        self._handle = handle
        self._read = read
        self._on_error = on_error
        self._retry_on = retry_on
        self._room = room
        self._long_poll = long_poll
        self._sleep = sleep
        self._lanes: Lanes[int, tuple[int, dict[str, Any]]] = Lanes(self._work, at_once=at_once)
        self._next = 0  # the lowest number that was never received
        self._in_hand: set[int] = set()
        self._done: set[int] = (
            set()
        )  # dealt with, but may be sent again: an earlier one is in hand
        self._settled: asyncio.Future[None] | None = None
        self._runner: asyncio.Task[Any] | None = None
        self._interruptible = False  # whether it waits for something that may be broken off
        self._stopping = False
        self._within = 10.0
        self._ended = asyncio.Event()

    async def run(self) -> None:
        """Poll until `stop` is called.

        Raises:
            InvalidToken: If Telegram does not know the bot.
        """
        self._runner = asyncio.current_task()
        try:
            await self._poll()
            await self._finish()
        except asyncio.CancelledError:
            if not self._stopping or self._runner is None:
                raise
            self._runner.uncancel()
            await self._finish()
        finally:
            self._ended.set()

    async def stop(self, *, within: float = 10.0) -> None:
        """Ask for no more, finish what is in hand, confirm it.

        Args:
            within: Seconds after which what is still in hand is left for the next start.
        """
        self._stopping = True
        self._within = within
        if self._runner is None:
            return
        if self._interruptible:
            self._runner.cancel()
        self._wake()
        await self._ended.wait()

    async def _poll(self) -> None:
        pauses = growing()
        patience = _SOON
        while not self._stopping:
            try:
                batch = await self._ask()
            except InvalidToken:
                raise
            except TelegramError as error:
                await self._rest(pause_after(error, next(pauses)))
                continue
            pauses = growing()
            news = self._take(batch)
            if self._in_hand:
                patience = _SOON if news else min(patience * 2, _LATE)
                await self._settle(patience)
            elif batch and not news:  # nothing in it could be told apart
                await self._rest(_SOON)

    async def _ask(self) -> list[Any]:
        params: dict[str, Any] = {"allowed_updates": list(ALLOWED_UPDATES), "limit": _MOST}
        params["timeout"] = 0 if self._in_hand else self._long_poll
        if offset := self._offset():
            params["offset"] = offset
        # What lies before the offset will not be sent again.
        self._done = (
            {number for number in self._done if number >= offset} if self._in_hand else set()
        )
        self._interruptible = True
        try:
            if self._room is not None:
                await self._room()
            batch = await self._call(self._url, params)
        finally:
            self._interruptible = False
        if not isinstance(batch, list):
            raise MaybeArrived("Invalid server response")
        if not batch and not self._in_hand:
            self._next = 0  # all is confirmed; after a quiet week Telegram counts from elsewhere
        return batch

    async def _rest(self, seconds: float) -> None:
        self._interruptible = True
        try:
            await self._sleep(seconds)
        finally:
            self._interruptible = False

    def _offset(self) -> int:
        """The first update that is not dealt with."""
        return min(self._in_hand) if self._in_hand else self._next

    def _take(self, batch: list[Any]) -> int:
        """Put what is new into the lanes; return how many updates were new."""
        news = 0
        for raw in batch:
            number = raw.get("update_id") if isinstance(raw, dict) else None
            if not isinstance(number, int) or number in self._in_hand or number in self._done:
                continue
            news += 1
            self._next = max(self._next, number + 1)
            self._in_hand.add(number)
            self._lanes.put(chat_of(raw) or 0, (number, raw))
        return news

    async def _work(self, _chat: int, item: tuple[int, dict[str, Any]]) -> None:
        number, raw = item
        try:
            update = self._read(raw)
            if update is not None and not await self._handled(update):
                return  # Telegram will send it again to whoever starts next
        except Exception as error:  # noqa: BLE001 - malformed in a way nobody thought of
            _log.error("An update could not be dealt with: %s", whereabouts(error))
        self._in_hand.discard(number)
        self._done.add(number)
        if not self._in_hand:
            self._wake()

    async def _handled(self, update: Read) -> bool:
        """Handle an update until that is committed or has failed for good."""
        for pause in growing():
            try:
                await self._handle(update)
            except self._retry_on as error:
                _log.warning("An update has to wait: %s", whereabouts(error))
                if self._stopping:
                    return False
                await self._sleep(pause)
            except Exception as error:  # noqa: BLE001 - one update must not stop the bot
                await self._on_error(update, error)
                return True
            else:
                return True
        return False

    async def _settle(self, patience: float) -> None:
        """Wait until nothing is in hand, or until it took too long."""
        loop = asyncio.get_running_loop()
        self._settled = loop.create_future()
        timer = loop.call_later(patience, self._lose_patience)
        try:
            await self._settled
        finally:
            timer.cancel()
            self._settled = None

    def _lose_patience(self, turns: int = 5) -> None:
        """Go on, unless it is only that the loop was busy, and what is in hand is about to end."""
        if turns:
            asyncio.get_running_loop().call_soon(self._lose_patience, turns - 1)
        else:
            self._wake()

    def _wake(self) -> None:
        if self._settled is not None and not self._settled.done():
            self._settled.set_result(None)

    async def _finish(self) -> None:
        with contextlib.suppress(TimeoutError):
            async with asyncio.timeout(self._within):
                await self._lanes.idle()
        await self._lanes.abandon()
        if offset := self._offset():
            params = {"offset": offset, "timeout": 0, "limit": 1}
            with contextlib.suppress(TelegramError, TimeoutError):
                async with asyncio.timeout(self._within):
                    await self._call(
                        self._url, {**params, "allowed_updates": list(ALLOWED_UPDATES)}
                    )


def pause_after(error: TelegramError, usual: float) -> float:
    """Return the seconds to wait after a question that failed: as asked for, or as usual."""
    pause = seconds_asked(error) if isinstance(error, RetryAfter) else usual
    _log.warning("Telegram was not heard (%r); asking again in %g s", error, pause)
    return pause
