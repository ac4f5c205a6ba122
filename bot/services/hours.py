"""When the bot may write first: not at night, not on days off, in the candidate's own zone."""

from collections.abc import Container
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from advice.workdays import is_workday

_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True, kw_only=True)
class Courtesy:
    """The limits on everything that the bot sends by itself.

    Attributes:
        quiet_from: The local time at which quiet hours begin, in the evening.
        quiet_until: The local time at which they end, in the morning.
        after_interview: When to come back on the day of an interview whose hour is not known.
        promise_over: When a promised day counts as gone by without news, on that day.
        most_a_day: Unasked messages to one person on one local day, reminders and tips together.
        most_a_week: The same in one local week, from Monday on. Tips wait for the next week;
            reminders count too, and are not held up: people asked for them.
    """

    quiet_from: time = time(20, 0)
    quiet_until: time = time(9, 0)
    after_interview: time = time(17, 0)
    promise_over: time = time(16, 0)
    most_a_day: int = 2
    most_a_week: int = 5


DEFAULT_COURTESY = Courtesy()


def next_open(
    moment: datetime,
    zone: ZoneInfo,
    holidays: Container[date],
    courtesy: Courtesy = DEFAULT_COURTESY,
) -> datetime:
    """Return a moment, or the first after it, at which the bot may write first.

    Args:
        moment: The wish, aware.
        zone: The candidate's time zone.
        holidays: Days off besides Saturday and Sunday.
        courtesy: The limits.

    Returns:
        The moment itself when it is allowed, else the end of the quiet hours of the next working
        day; aware, in the candidate's zone.
    """
    local = moment.astimezone(zone)
    day = local.date()
    if is_workday(day, holidays):
        if local.time() < courtesy.quiet_until:
            return at(day, courtesy.quiet_until, zone)
        if local.time() < courtesy.quiet_from:
            return local
    day += _DAY
    while not is_workday(day, holidays):
        day += _DAY
    return at(day, courtesy.quiet_until, zone)


def at(day: date, clock: time, zone: ZoneInfo) -> datetime:
    """Return a local time of a day as a moment; one that a clock change skips moves forward."""
    moment = datetime.combine(day, clock, tzinfo=zone)
    return moment.astimezone(ZoneInfo("UTC")).astimezone(zone)
