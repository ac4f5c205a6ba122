"""A clock that stands still until somebody moves it."""

from collections.abc import Callable
from datetime import datetime, timedelta


class HeldClock:
    """The time in the playground and in tests.

    Args:
        start: The first moment; must know its time zone.
    """

    def __init__(self, start: datetime) -> None:
        if start.tzinfo is None:
            raise ValueError("the clock needs a moment with a time zone")
        self._moment = start
        self._listeners: list[Callable[[datetime], None]] = []

    def now(self) -> datetime:
        """Return the moment at which the clock stands."""
        return self._moment

    def forward(self, by: timedelta) -> datetime:
        """Move the clock and tell everybody who listens.

        Args:
            by: How far; never backwards.

        Raises:
            ValueError: If ``by`` is negative.
        """
        if by < timedelta(0):
            raise ValueError("the clock only goes forward")
        self._moment += by
        for listener in tuple(self._listeners):
            listener(self._moment)
        return self._moment

    def forward_to(self, moment: datetime) -> datetime:
        """Move the clock to a moment that is still to come."""
        return self.forward(moment - self._moment)

    def listen(self, listener: Callable[[datetime], None]) -> None:
        """Call somebody after every jump."""
        self._listeners.append(listener)
