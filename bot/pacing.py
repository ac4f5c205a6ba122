"""How fast the bot may speak: a guard against floods, and Telegram's own word when it is too fast."""

import time
from collections.abc import Callable, Iterator

_CROWD = 3  # so many chats refused at the same time: it is the bot that is too fast, not a chat


def growing(first: float = 0.5, longest: float = 30.0) -> Iterator[float]:
    """Give the seconds to pause before each new try: twice as long each time, up to a longest."""
    pause = first
    while True:
        yield pause
        pause = min(pause * 2, longest)


class Pace:
    """Says of each chat how long to wait before speaking there.

    A chat has a small stock of messages, refilled steadily, so that a conversation is never
    delayed and a flood is. When Telegram asks for a pause, the chat waits exactly so long; when it
    asks in several chats at once, everybody waits.

    Args:
        per_second: How many messages a second a chat may have on average; None: no guard.
        burst: How many it may have at once after a rest.
        clock: Seconds that only ever grow.
    """

    def __init__(
        self,
        *,
        per_second: float | None = 1.0,
        burst: int = 30,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        self._per_second = per_second
        self._burst = burst
        self._clock = clock
        self._full_at: dict[int, float] = {}  # when a chat's stock will be full again
        self._held: dict[int, float] = {}  # chats that were asked to wait, and until when
        self._all_held = 0.0
        self._tidy_at = 1024

    def wait(self, chat_id: int) -> float:
        """Return the seconds to wait before speaking, and take one message if it is none."""
        now = self._clock()
        if self._all_held > now:
            return self._all_held - now
        if self._held and (until := self._held.get(chat_id, 0.0)) > now:
            return until - now
        if self._per_second is None:
            return 0.0
        full_at = max(self._full_at.get(chat_id, now), now) + 1 / self._per_second
        too_soon = full_at - now - self._burst / self._per_second
        if too_soon > 1e-9:
            return too_soon
        self._full_at[chat_id] = full_at
        if len(self._full_at) >= self._tidy_at:
            self._forget_full(now)
        return 0.0

    def asked_to_wait(self, chat_id: int, seconds: float) -> None:
        """Take in that Telegram asked for a pause (429) when speaking to a chat."""
        now = self._clock()
        self._held = {chat: until for chat, until in self._held.items() if until > now}
        self._held[chat_id] = now + seconds
        if len(self._held) >= _CROWD:
            self._all_held = max(self._all_held, now + seconds)

    def _forget_full(self, now: float) -> None:
        """Drop chats whose stock is full; what is not known has a full stock."""
        self._full_at = {chat: at for chat, at in self._full_at.items() if at > now}
        self._tidy_at = max(1024, 2 * len(self._full_at))
