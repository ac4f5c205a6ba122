"""Updates of one chat in order, different chats side by side."""

import asyncio
import logging
import traceback
from collections import deque
from collections.abc import Awaitable, Callable, Hashable, Mapping
from typing import Any, Generic, TypeVar

_log = logging.getLogger(__name__)

Key = TypeVar("Key", bound=Hashable)
Item = TypeVar("Item")


class Lanes(Generic[Key, Item]):
    """Work in lanes: what has the same key is done in order, different keys side by side.

    Args:
        work: Does one piece. What it raises is logged, and its lane goes on.
        at_once: How many lanes move at the same time; None for all of them.
    """

    def __init__(
        self, work: Callable[[Key, Item], Awaitable[None]], *, at_once: int | None = None
    ) -> None:
        self._work = work
        self._at_once = at_once
        self._lanes: dict[Key, deque[Item]] = {}
        self._standing: deque[Key] = deque()  # lanes that wait for another one to end
        self._moving: set[asyncio.Task[None]] = set()
        self._size = 0
        self._emptied: asyncio.Event | None = None

    def __len__(self) -> int:
        """Return how many pieces are waiting or being worked at."""
        return self._size

    def put(self, key: Key, item: Item) -> None:
        """Add a piece of work at the end of its lane."""
        self._size += 1
        lane = self._lanes.get(key)
        if lane is not None:
            lane.append(item)
            return
        self._lanes[key] = deque((item,))
        if self._at_once is not None and len(self._moving) >= self._at_once:
            self._standing.append(key)
            return
        task = asyncio.get_running_loop().create_task(self._move(key))
        self._moving.add(task)
        task.add_done_callback(self._moving.discard)

    async def idle(self) -> None:
        """Wait until nothing is left to do."""
        while self._size:
            if self._emptied is None:
                self._emptied = asyncio.Event()
            await self._emptied.wait()

    async def abandon(self) -> None:
        """Drop all work, that in hand included."""
        self._standing.clear()
        tasks = tuple(self._moving)
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)
        self._lanes.clear()
        self._size = 0
        self._tell_if_empty()

    async def _move(self, key: Key) -> None:
        """Work a lane off, then a lane that stands, if any."""
        while True:
            lane = self._lanes[key]
            while lane:
                try:
                    await self._work(key, lane[0])
                except Exception as error:  # noqa: BLE001 - one bad piece must not hold up its lane
                    _log.error("A piece of work failed: %s", whereabouts(error))
                lane.popleft()
                self._size -= 1
            del self._lanes[key]
            self._tell_if_empty()
            if not self._standing:
                return
            key = self._standing.popleft()

    def _tell_if_empty(self) -> None:
        if not self._size and self._emptied is not None:
            self._emptied.set()
            self._emptied = None


def whereabouts(error: BaseException) -> str:
    """Say for the log what was raised and where; its message may hold somebody's words."""
    places = traceback.extract_tb(error.__traceback__)[-3:]
    return " < ".join([type(error).__name__, *(f"{p.name}:{p.lineno}" for p in reversed(places))])


def chat_of(update: Mapping[str, Any]) -> int | None:
    """Return the chat that an update as Telegram sent it belongs to, else the person.

    None if it names neither; what is malformed counts as absent.
    """
    for content in update.values():
        if not isinstance(content, dict):
            continue
        message = content.get("message")
        for holder in (content, message if isinstance(message, dict) else {}):
            if isinstance(chat := holder.get("chat"), dict) and isinstance(chat.get("id"), int):
                return int(chat["id"])
        if isinstance(person := content.get("from"), dict) and isinstance(person.get("id"), int):
            return int(person["id"])
    return None
