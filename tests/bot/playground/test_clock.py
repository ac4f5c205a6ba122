from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from bot.playground.clock import HeldClock

ZONE = ZoneInfo("America/Los_Angeles")
FRIDAY = datetime(2026, 10, 30, 9, tzinfo=ZONE)


def test_clock_stands_until_it_is_moved() -> None:
    clock = HeldClock(FRIDAY)
    heard: list[datetime] = []
    clock.listen(heard.append)

    clock.forward(timedelta(hours=3))
    clock.forward_to(FRIDAY + timedelta(hours=5))

    assert clock.now() == FRIDAY + timedelta(hours=5)
    assert heard == [FRIDAY + timedelta(hours=3), FRIDAY + timedelta(hours=5)]


def test_days_keep_the_time_on_the_wall_when_summer_ends() -> None:
    clock = HeldClock(FRIDAY)

    clock.forward(timedelta(days=3))

    assert clock.now() == datetime(2026, 11, 2, 9, tzinfo=ZONE)


def test_hours_are_real_hours_when_summer_ends() -> None:
    clock = HeldClock(datetime(2026, 11, 1, 0, 30, tzinfo=ZONE))

    clock.forward(timedelta(hours=2))

    assert clock.now().astimezone(UTC) == datetime(2026, 11, 1, 9, 30, tzinfo=UTC)
    assert clock.now().hour == 1


@pytest.mark.parametrize(
    ("start", "morning"),
    [
        (FRIDAY - timedelta(hours=1), FRIDAY),
        (FRIDAY, datetime(2026, 11, 3, 9, tzinfo=ZONE)),
        (datetime(2026, 11, 3, 10, tzinfo=ZONE), datetime(2026, 11, 4, 9, tzinfo=ZONE)),
    ],
)
def test_next_working_morning_skips_weekend_and_holidays(
    start: datetime, morning: datetime
) -> None:
    clock = HeldClock(start)

    assert clock.next_working_morning([date(2026, 11, 2)]) == morning


def test_clock_refuses_what_no_clock_does() -> None:
    with pytest.raises(ValueError, match="time zone"):
        HeldClock(FRIDAY.replace(tzinfo=None))
    with pytest.raises(ValueError, match="only goes forward"):
        HeldClock(FRIDAY).forward(timedelta(hours=-1))
