"""Says what was decided: each chat in order, chats side by side, whatever the network does.

What is said here is committed already, and nothing that waits here holds up the hearing of updates.
What was not said when the process ended is still on record as unspoken, for `Speaker.resume`.
"""

import asyncio
import contextlib
import logging
from collections.abc import Awaitable, Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import Enum, auto
from functools import partial
from typing import Any

from telegram import InputFile
from telegram.error import (
    BadRequest,
    Forbidden,
    InvalidToken,
    NetworkError,
    RetryAfter,
    TelegramError,
    TimedOut,
)
from telegram.request import BaseRequest

from bot.files import FIELDS, Files, Gatherer, Maker
from bot.http import caller, send_file
from bot.ordering import Lanes
from bot.pacing import Pace, growing
from bot.refusals import (
    MaybeArrived,
    NeverLeft,
    is_harmless,
    said_anew,
    seconds_asked,
    summary,
    words_of,
)

_log = logging.getLogger(__name__)

# {"method": "sendMessage", "params": {...}}; with a file to be made, also what it is to be:
# "make": {"what": "timeline", "name": "steps.png", "plan": {...}}
CallOut = Mapping[str, Any]

_MARK_EVERY = 0.1  # seconds in which what was spoken is gathered, to be marked in one transaction
_PLENTY = 10_000  # so much waits to be said: hear no more for now
_TOAST = "answerCallbackQuery"


class End(Enum):
    """How the speaking of a call ended."""

    SPOKEN = auto()  # or refused in a way that no repetition mends
    BLOCKED = auto()  # the candidate shut the bot out
    LEFT = auto()  # the bot itself is refused: for another start, with a good token


@dataclass(slots=True, eq=False)
class Utterance:
    """What one update leads to, on its way to a chat."""

    update_id: int | None
    calls: list[CallOut]
    toast: asyncio.Task[End] | None = None
    spoken: asyncio.Future[bool] | None = None


@dataclass(slots=True)
class Trouble:
    """What went wrong with one call so far."""

    heard_before: int  # how many calls had got through when the trouble began
    refused: int = 0  # Telegram said that it has a problem itself
    unknown: int = 0  # the connection broke after the request had left


class Speaker:
    """The queues of what is to be said.

    Args:
        request: The network.
        base_url: Where the bot's methods are; see `bot.http.bot_url`.
        mark_spoken: Keeps that what these updates led to was spoken; many at once.
        on_blocked: Keeps that a chat is closed to the bot.
        make: Makes the content of a file from the "make" of a call, in a thread; the words of a
            picture that cannot be made are said alone, and another file is left out.
        gather: Gathers the content of other files; see `bot.files.Files`.
        retry_on: Failures of these two after which they are tried again, with pauses.
        pace: How fast to speak; by default the guard against floods.
        at_once: How many calls are under way at most.
        sleep: How to pause.
    """

    def __init__(  # noqa: PLR0913 - each is named
        self,
        request: BaseRequest,
        base_url: str,
        *,
        mark_spoken: Callable[[Sequence[int]], Awaitable[object]],
        on_blocked: Callable[[int], Awaitable[object]],
        make: Maker | None = None,
        gather: Mapping[str, Gatherer] | None = None,
        retry_on: tuple[type[Exception], ...] = (),
        pace: Pace | None = None,
        at_once: int = 100,
        sleep: Callable[[float], Awaitable[object]] = asyncio.sleep,
    ) -> None:
        self._request = request
        self._call = caller(request)
        self._files = Files(make, gather)
        self._base_url = base_url
        self._mark_spoken = mark_spoken
        self._on_blocked = on_blocked
        self._retry_on = retry_on
        self._pace = Pace() if pace is None else pace
        self._sleep = sleep
        self._slots = asyncio.Semaphore(at_once)
        self._lanes: Lanes[int, Utterance] = Lanes(self._utter)
        self._toasts: set[asyncio.Task[End]] = set()
        self._known: set[int] = set()  # updates whose words are waiting, or not yet marked
        self._to_mark: list[int] = []
        self._marker: asyncio.Task[None] | None = None
        self._heard = 0  # calls that got through

    def say(self, chat_id: int, update_id: int | None, calls: Iterable[CallOut]) -> None:
        """Put the calls that an update led to at the end of a chat's queue.

        The words of an update that are waiting already are not said twice.
        """
        self._add(chat_id, update_id, calls)

    async def said(
        self,
        chat_id: int,
        update_id: int | None,
        calls: Iterable[CallOut],
        *,
        within: float = 5.0,
    ) -> bool:
        """Say, and wait until it is spoken: for words that nothing on record would bring back.

        Args:
            chat_id: Where.
            update_id: What led to it.
            calls: What to say.
            within: Seconds to wait at most; it is said later all the same.

        Returns:
            Whether it was spoken in that time.
        """
        utterance = self._add(chat_id, update_id, calls)
        if utterance is None:
            return False
        utterance.spoken = asyncio.get_running_loop().create_future()
        with contextlib.suppress(TimeoutError):
            async with asyncio.timeout(within):
                return await utterance.spoken
        return False

    def resume(self, unspoken: Iterable[tuple[int, int, list[dict[str, Any]]]]) -> None:
        """Say what was decided before the process ended: update, chat and calls, oldest first."""
        for update_id, chat_id, calls in unspoken:
            self.say(chat_id, update_id, calls)

    async def idle(self) -> None:
        """Wait until everything is spoken and marked."""
        await self._lanes.idle()
        await self._mark()

    async def room(self) -> None:
        """Wait while very much is waiting to be said: memory is not for hoarding words."""
        while len(self._lanes) > _PLENTY:
            await self._sleep(_MARK_EVERY)

    async def finish(self, *, within: float = 10.0) -> None:
        """Say what can be said in so many seconds, and stop; the rest stays on record."""
        with contextlib.suppress(TimeoutError):
            async with asyncio.timeout(within):
                await self._lanes.idle()
        await self._lanes.abandon()
        for task in tuple(self._toasts):
            task.cancel()
        if self._marker is not None:
            self._marker.cancel()
        with contextlib.suppress(TimeoutError):
            async with asyncio.timeout(within):
                await self._mark()

    def _add(
        self, chat_id: int, update_id: int | None, calls: Iterable[CallOut]
    ) -> Utterance | None:
        if update_id is not None:
            if update_id in self._known:
                return None
            self._known.add(update_id)
        words = list(calls)
        utterance = Utterance(update_id, words)
        if words and words[0]["method"] == _TOAST:  # the finger still rests on the button
            utterance.toast = asyncio.get_running_loop().create_task(
                self._speak(None, words.pop(0))
            )
            self._toasts.add(utterance.toast)
            utterance.toast.add_done_callback(self._toasts.discard)
        self._lanes.put(chat_id, utterance)
        return utterance

    async def _utter(self, chat_id: int, utterance: Utterance) -> None:
        end, shut = End.SPOKEN, set[int]()
        for call in utterance.calls:
            where = call["params"].get("chat_id", chat_id)
            if where in shut:
                continue
            end = await self._speak(chat_id, call)
            if end is End.LEFT:
                break
            if end is End.BLOCKED:  # who shut the bot out keeps nothing from the others
                shut.add(where)
        if utterance.toast is not None:
            await utterance.toast
        for where in shut:
            await self._persist(partial(self._on_blocked, where))
        if utterance.spoken is not None and not utterance.spoken.done():
            utterance.spoken.set_result(end is not End.LEFT and chat_id not in shut)
        if utterance.update_id is None:
            return
        if end is End.LEFT:
            self._known.discard(utterance.update_id)
            return
        self._to_mark.append(utterance.update_id)
        if self._marker is None:
            self._marker = asyncio.get_running_loop().create_task(self._mark_from_time_to_time())

    async def _speak(self, chat_id: int | None, call: CallOut) -> End:
        """Make one call until it succeeds or nothing can be done; no chat: it is a toast."""
        trouble: Trouble | None = None
        pauses = growing()
        file: InputFile | None = None
        if "make" in call and (file := await self._files.made(call["make"])) is None:
            if (alone := words_of(call)) is None:
                return End.SPOKEN
            call = alone
        while True:
            while chat_id is not None and (seconds := self._pace.wait(chat_id)) > 0:
                await self._sleep(seconds)
            try:
                async with self._slots:
                    await self._send(call, file)
            except RetryAfter as error:
                if chat_id is None:
                    await self._sleep(seconds_asked(error))
                else:
                    self._pace.asked_to_wait(chat_id, seconds_asked(error))
            except TelegramError as error:
                if (anew := said_anew(call, error)) is not None:
                    call = anew
                    continue
                trouble = trouble or Trouble(self._heard)
                if (end := self._end(call, error, trouble)) is not None:
                    return end
                await self._sleep(next(pauses))
            else:
                self._heard += 1
                return End.SPOKEN

    async def _send(self, call: CallOut, file: InputFile | None) -> None:
        url, params = f"{self._base_url}/{call['method']}", call["params"]
        if file is None or "make" not in call:
            await self._call(url, params)
        else:
            await send_file(self._request, url, params, **{FIELDS[call["method"]]: file})

    def _end(self, call: CallOut, error: TelegramError, trouble: Trouble) -> End | None:
        """Say how a failed call ends; None if it is to be tried again.

        A repeated answer harms nobody and a lost one does. So what may have arrived is repeated
        once, and more often while nothing else gets through either, as then it was the network.
        """
        if isinstance(error, NeverLeft):
            return None
        if isinstance(error, Forbidden):
            return End.BLOCKED
        if isinstance(error, InvalidToken):
            _log.error("Telegram refuses the bot itself; what is unspoken stays on record")
            return End.LEFT
        if isinstance(error, NetworkError) and not isinstance(error, BadRequest):
            others_fare_better = self._heard > trouble.heard_before
            if isinstance(error, MaybeArrived | TimedOut):
                trouble.unknown += 1
                again = trouble.unknown < (2 if others_fare_better else 5)
            else:
                trouble.refused += 1
                again = trouble.refused < 5 or not others_fare_better
            if again:
                return None
        if not is_harmless(error):
            _log.error("%s was refused and is left out: %s", call["method"], summary(error))
        return End.SPOKEN

    async def _mark_from_time_to_time(self) -> None:
        while self._to_mark:
            await self._sleep(_MARK_EVERY)
            await self._mark()
        self._marker = None

    async def _mark(self) -> None:
        spoken, self._to_mark = self._to_mark, []
        if spoken:
            await self._persist(lambda: self._mark_spoken(spoken))
            self._known.difference_update(spoken)

    async def _persist(self, write: Callable[[], Awaitable[object]]) -> None:
        for pause in growing():
            try:
                await write()
            except self._retry_on as error:
                _log.warning("What was spoken is to be kept later: %s", type(error).__name__)
                await self._sleep(pause)
            else:
                return
