"""Knowing when the bot has come to rest, without sleeping."""

import asyncio
from collections.abc import Awaitable, Callable, Iterator
from contextlib import contextmanager

TURNS = 40


class NotSettledError(AssertionError):
    """The bot did not come to rest."""


class Rest:
    """Counts what moves.

    Args:
        quiet: Whether nothing is left to do as far as the server can see.
    """

    def __init__(self, quiet: Callable[[], bool]) -> None:
        self._quiet = quiet
        self._moves = 0
        self._moved = asyncio.Event()
        self._waits: list[Callable[[], Awaitable[object]]] = []
        self.doing = 0

    def wait_too(self, wait: Callable[[], Awaitable[object]]) -> None:
        """Wait also for a part of the bot that works on between calls."""
        self._waits.append(wait)

    def move(self) -> None:
        """Note that something happened."""
        self._moves += 1
        self._moved.set()

    @contextmanager
    def at_work(self) -> Iterator[None]:
        """Count a call while it is under way."""
        self.doing += 1
        self.move()
        try:
            yield
        finally:
            self.doing -= 1
            self.move()

    async def come(self, patience: float) -> None:
        """Wait until nothing moves any more.

        Raises:
            NotSettledError: If that takes longer than so many seconds.
        """
        try:
            async with asyncio.timeout(patience):
                while not await self._come_once():
                    pass
        except TimeoutError:
            raise NotSettledError(
                f"the bot is still busy; calls under way: {self.doing}"
            ) from None

    async def _come_once(self) -> bool:
        while not self._quiet():
            self._moved.clear()
            await self._moved.wait()
        before = self._moves
        for wait in self._waits:
            await wait()
        for _ in range(TURNS):
            await asyncio.sleep(0)
        return self._moves == before
