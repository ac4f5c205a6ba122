"""Time that stands still until a test moves it: a clock, and a sleep to match."""

import asyncio


class HeldTime:
    """Seconds that pass only when told to.

    Attributes:
        pauses: What was slept, in the order in which it was asked for.
    """

    def __init__(self) -> None:
        self.now = 0.0
        self.pauses: list[float] = []
        self._sleepers: list[tuple[float, asyncio.Future[None]]] = []

    def clock(self) -> float:
        """Return the seconds since the beginning."""
        return self.now

    async def sleep(self, seconds: float) -> None:
        """Wait until time was moved so far."""
        self.pauses.append(seconds)
        waiting: asyncio.Future[None] = asyncio.get_running_loop().create_future()
        self._sleepers.append((self.now + seconds, waiting))
        await waiting

    async def forward(self, seconds: float) -> None:
        """Move time, waking everybody on the way at their own moment."""
        end = self.now + seconds
        await turns()
        while due := [one for one in self._sleepers if one[0] <= end]:
            first = min(due, key=lambda one: one[0])
            self._sleepers.remove(first)
            self.now = max(self.now, first[0])
            if not first[1].done():
                first[1].set_result(None)
            await turns()
        self.now = end


class NoTime(HeldTime):
    """Time that flies: whoever sleeps wakes at once, and it is later."""

    async def sleep(self, seconds: float) -> None:
        """Let the time pass."""
        self.pauses.append(seconds)
        self.now += seconds
        await asyncio.sleep(0)


async def turns(count: int = 20) -> None:
    """Let everything that can go on do so."""
    for _ in range(count):
        await asyncio.sleep(0)
