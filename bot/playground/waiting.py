"""Updates until the bot has confirmed them, and the poll that waits for the next."""

import asyncio
from collections.abc import Callable, Collection
from datetime import datetime, timedelta
from typing import Any

from bot.playground.refusals import other_poller

MOST_AT_ONCE = 100
LONGEST_WAIT = 50


class WaitingUpdates:
    """The server's queue for one bot.

    Args:
        now: The clock; a poll ends when it has moved past the poll's time-out,
            or when the time-out has really passed.
        changed: Called when a poll begins or ends to wait, or the queue changes.
    """

    def __init__(self, now: Callable[[], datetime], changed: Callable[[], None]) -> None:
        self._now = now
        self._changed = changed
        self._updates: list[dict[str, Any]] = []
        self._allowed: frozenset[str] | None = None
        self._wake: asyncio.Event | None = None
        self._next_id = 1
        self.polling = False

    @property
    def unconfirmed(self) -> tuple[dict[str, Any], ...]:
        """The updates that the bot has not confirmed."""
        return tuple(self._updates)

    def put(self, kind: str, value: dict[str, Any]) -> int:
        """Add an update and wake the poll; returns its id, also if nobody asked for its kind."""
        update_id = self._next_id
        self._next_id += 1
        if self._allowed is None or kind in self._allowed:
            self._updates.append({"update_id": update_id, kind: value})
            self.look_again()
        return update_id

    def look_again(self) -> None:
        """Let a waiting poll look at the queue and the clock."""
        self._changed()
        if self._wake is not None:
            self._wake.set()

    def forget(self) -> None:
        """Throw away what waits (``drop_pending_updates``)."""
        self._updates.clear()
        self.look_again()

    def allow(self, kinds: Collection[str]) -> None:
        """Keep only such updates from now on; none named means all."""
        self._allowed = frozenset(kinds) or None

    async def poll(self, *, offset: int, limit: int, timeout: int) -> list[dict[str, Any]]:  # noqa: ASYNC109 - the server's own word
        """Confirm what lies before the offset, then return what lies from it on.

        Raises:
            Refusal: If another poll begins while this one waits.
        """
        self._confirm(offset)
        if self._wake is not None:
            self._wake.set()
        mine = self._wake = asyncio.Event()
        until = self._now() + timedelta(seconds=min(timeout, LONGEST_WAIT))
        try:
            async with asyncio.timeout(min(timeout, LONGEST_WAIT)):
                while not self._updates and self._now() < until:
                    self.polling = True
                    self._changed()
                    await mine.wait()
                    if self._wake is not mine:
                        raise other_poller()
                    mine.clear()
        except TimeoutError:
            return []
        finally:
            if self._wake is mine:
                self._wake, self.polling = None, False
            self._changed()
        return self._updates[: max(1, min(limit, MOST_AT_ONCE))]

    def _confirm(self, offset: int) -> None:
        if offset > 0:
            self._updates = [one for one in self._updates if one["update_id"] >= offset]
        elif offset < 0:
            self._updates = self._updates[offset:]
        self._changed()
