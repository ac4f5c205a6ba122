"""When the bot may write first."""

from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from advice import DEFAULT_POLICY
from advice.workdays import is_workday
from bot.services.hours import DEFAULT_COURTESY, next_open

HOLIDAYS = DEFAULT_POLICY.holidays
PACIFIC = ZoneInfo("America/Los_Angeles")
ZONES = (
    "Pacific/Honolulu",
    "America/Anchorage",
    "America/Los_Angeles",
    "America/Phoenix",
    "America/New_York",
)


def local(text: str, zone: ZoneInfo = PACIFIC) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=zone)


@pytest.mark.parametrize(
    ("wish", "opening"),
    [
        ("2026-11-23T09:00", "2026-11-23T09:00"),  # a Monday, the first open minute
        ("2026-11-23T08:59", "2026-11-23T09:00"),
        ("2026-11-23T19:59", "2026-11-23T19:59"),
        ("2026-11-23T20:00", "2026-11-24T09:00"),
        ("2026-11-20T21:00", "2026-11-23T09:00"),  # a Friday evening
        ("2026-11-26T10:00", "2026-11-30T09:00"),  # Thanksgiving and the day after
        ("2026-03-08T12:00", "2026-03-09T09:00"),  # the clocks go forward on that Sunday
        ("2026-11-01T12:00", "2026-11-02T09:00"),  # the clocks go back on that Sunday
        ("2026-12-31T20:30", "2027-01-04T09:00"),  # New Year's Day and a weekend
        ("2028-02-28T20:30", "2028-02-29T09:00"),  # a leap day, a Tuesday
    ],
)
def test_wish_moves_to_the_next_open_moment(wish: str, opening: str) -> None:
    assert next_open(local(wish), PACIFIC, HOLIDAYS) == local(opening)


def test_same_instant_is_open_in_new_york_and_quiet_in_honolulu() -> None:
    instant = datetime(2026, 11, 23, 15, 0, tzinfo=UTC)  # ten in the morning, five in the morning

    in_new_york = next_open(instant, ZoneInfo("America/New_York"), HOLIDAYS)
    in_honolulu = next_open(instant, ZoneInfo("Pacific/Honolulu"), HOLIDAYS)

    assert in_new_york == instant
    assert in_honolulu == datetime(2026, 11, 23, 19, 0, tzinfo=UTC)


@given(
    instant=st.datetimes(
        datetime(2025, 1, 1),  # noqa: DTZ001 - hypothesis wants bounds without a zone
        datetime(2029, 12, 31),  # noqa: DTZ001 - hypothesis wants bounds without a zone
        timezones=st.just(UTC),
    ),
    zone=st.sampled_from(ZONES),
)
def test_opening_is_never_quiet_never_a_day_off_and_never_earlier(
    instant: datetime, zone: str
) -> None:
    opening = next_open(instant, ZoneInfo(zone), HOLIDAYS)

    assert opening >= instant
    assert is_workday(date(opening.year, opening.month, opening.day), HOLIDAYS)
    assert DEFAULT_COURTESY.quiet_until <= opening.time() < DEFAULT_COURTESY.quiet_from
    assert next_open(opening, ZoneInfo(zone), HOLIDAYS) == opening
