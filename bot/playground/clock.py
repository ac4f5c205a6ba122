"""A clock that stands still until somebody moves it."""

from collections.abc import Callable, Container
from datetime import UTC, date, datetime, time, timedelta

MORNING = time(9)


class HeldClock:
    """The time in the playground and in tests.

    Args:
        start: The first moment; must know its time zone, which stays the clock's.
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

        Whole days keep the time on the wall, also where summer time begins or ends.

        Args:
            by: How far; never backwards.

        Raises:
            ValueError: If ``by`` is negative.
        """
        if by < timedelta(0):
            raise ValueError("the clock only goes forward")
        days = self._moment + timedelta(days=by.days)
        rest = timedelta(seconds=by.seconds, microseconds=by.microseconds)
        self._moment = (days.astimezone(UTC) + rest).astimezone(self._moment.tzinfo)
        for listener in tuple(self._listeners):
            listener(self._moment)
        return self._moment

    def forward_to(self, moment: datetime) -> datetime:
        """Move the clock to a moment that is still to come."""
        return self.forward(moment - self._moment)

    def next_working_morning(self, holidays: Container[date] = ()) -> datetime:
        """Return nine o'clock of the next working day; of today if that is still to come."""
        day = self._moment.date()
        if self._moment.time() >= MORNING:
            day += timedelta(days=1)
        while day.weekday() >= 5 or day in holidays:
            day += timedelta(days=1)
        return datetime.combine(day, MORNING, self._moment.tzinfo)

    def listen(self, listener: Callable[[datetime], None]) -> None:
        """Call somebody after every jump."""
        self._listeners.append(listener)
