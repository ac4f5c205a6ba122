"""When a broadcast starts: now, at a day and an hour on the agency's clock; and over how long it is spread."""

import re
from calendar import Calendar
from collections.abc import Mapping
from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from advice.understanding import read_promise
from advice.understanding.readings import DateKind
from bot.services.desk.draft import Draft, Move, Screen
from bot.services.desk.work import Work
from bot.services.hours import at
from bot.services.ports import Button, Line, Reply, Rows
from bot.services.questions import short_day
from bot.services.turn import paragraph, stacked
from storage.broadcasts import Broadcast

WHEN, DAY, HOUR = "when", "day", "hour"
SPREADS = (1, 2, 4, 8)  # hours that are offered
HOURS = range(8, 20)  # that have a button
FARTHEST = timedelta(days=366)
_HOUR_ALONE = re.compile(r"\s*(?:at |a las? )?(\d{1,2})(?:[:.h](\d{2}))?\s*(?:h|hs)?\s*")


def when(broadcast: Broadcast, work: Work) -> Line:
    """Say when a broadcast starts, on the agency's clock with the weekday, and how it is spread."""
    if broadcast.starts_at is None:
        start = Line("when-now")
    else:
        local = work.local(broadcast.starts_at)
        start = Line("when-at", {"day": local.date(), "clock": clock(local.time())})
    if not broadcast.spread:
        return start
    return stacked(start, Line("when-spread", {"hours": broadcast.spread // 60}))


def clock(moment: time) -> Line:
    """Name a time of day."""
    return Line("clock", {"hour": moment.hour, "minute": f"{moment.minute:02d}"})


def is_past(broadcast: Broadcast, now: datetime) -> bool:
    """Tell whether the moment at which a broadcast was to start has gone by."""
    return broadcast.starts_at is not None and broadcast.starts_at <= now


def _local(draft: Draft) -> datetime:
    return draft.work.local(draft.work.now)


def _show(draft: Draft, _arg: str) -> Reply:
    today, pick = _local(draft).date(), draft.button
    spread = draft.broadcast.spread
    rows: Rows = (
        (pick("button-when-now", WHEN, "now"),),
        (
            pick("button-today", HOUR, f"open-{today}"),
            pick("button-tomorrow", HOUR, f"open-{today + timedelta(days=1)}"),
        ),
        (pick("button-another-day", DAY, f"open-{today:%Y-%m}"),),
        tuple(
            pick("button-spread", WHEN, f"spread-{hours}", hours=hours)
            for hours in SPREADS
            if hours * 60 != spread
        ),
        (
            *((pick("button-spread-none", WHEN, "spread-0"),) if spread else ()),
            pick("button-draft-back", WHEN, "back"),
        ),
    )
    told = when(draft.broadcast, draft.work)
    return Reply((Line("when-ask"), told, Line("when-quiet")), rows)


def _press(draft: Draft, value: str) -> Move | None:
    what, _, hours = value.partition("-")
    if value == "back":
        return Move(toast=Line("toast-draft"))
    if value == "open":
        return Move(WHEN, toast=Line("toast-ok"))
    if value == "now":
        draft.amend("start", starts_at=None)
    elif what == "spread" and hours in ("0", *map(str, SPREADS)):
        draft.amend("spread", spread=int(hours) * 60)
    else:
        return None
    return Move(WHEN, toast=Line("toast-draft-kept"))


def read_moment(words: str, now: datetime) -> datetime | date | None:
    """Read when a broadcast is to start; only the day when the words leave the hour open.

    Args:
        words: What was typed.
        now: The moment, on the agency's clock; also its zone.

    Returns:
        A moment, which may be past; or a day; or nothing.
    """
    alone = _HOUR_ALONE.fullmatch(words.lower())
    if alone is not None:
        return _moment(now.date(), int(alone[1]), int(alone[2] or 0), now)
    for said in (words, f"today {words}", f"hoy {words}"):
        reading = read_promise(said, interviewed_on=now.date(), now=now)
        if reading.kind is DateKind.REJECT and reading.earliest is not None:
            return _moment(reading.earliest, 0, 0, now)  # it is refused, whatever the hour
        if reading.kind is DateKind.DATE and reading.earliest is not None:
            if reading.at is None:
                return reading.earliest
            return _moment(reading.earliest, reading.at.hour, reading.at.minute, now)
        if reading.kind is not DateKind.NONE:
            return None
    return None


def _moment(day: date, hour: int, minute: int, now: datetime) -> datetime | None:
    if hour > 23 or minute > 59:
        return None
    assert isinstance(now.tzinfo, ZoneInfo)  # noqa: S101 - the agency's clock has its zone
    return at(day, time(hour, minute), now.tzinfo)


def _read(draft: Draft, _arg: str) -> Move | None:
    now = _local(draft)
    said = read_moment(draft.work.heard.words, now)
    if said is None:
        return None
    if not isinstance(said, datetime):
        return Move(HOUR, said.isoformat())
    return _set(draft, said)


def _set(draft: Draft, moment: datetime) -> Move:
    """Let the draft start at a moment, unless that is past or too far ahead."""
    now = _local(draft)
    if moment <= now or moment > now + FARTHEST:
        values: dict[str, date | Line] = {
            "day": moment.date(),
            "clock": clock(moment.timetz().replace(tzinfo=None)),
        }
        text = "when-past" if moment <= now else "when-too-far"
        refused = Reply((Line(text, {**values}),))
        return Move(WHEN, said=(refused,), toast=Line("toast-one-more"))
    draft.amend("start", starts_at=moment.astimezone(ZoneInfo("UTC")))
    return Move(WHEN, toast=Line("toast-draft-kept"))


def _show_day(draft: Draft, arg: str) -> Reply:
    """Show a month to choose a day from; days that are past or too far ahead are dots."""
    month, today = date.fromisoformat(f"{arg}-01"), _local(draft).date()
    last = today + FARTHEST - timedelta(days=1)

    def nothing(label: Line) -> Button:
        return Button(label, draft.button("calendar-no-day", DAY, "-").press)

    def cell(day: date) -> Button:
        if day.month != month.month or not today <= day <= last:
            return nothing(Line("calendar-no-day"))
        return draft.button("calendar-day", HOUR, f"open-{day}", day=str(day.day))

    before, after = month - timedelta(days=1), month.replace(day=28) + timedelta(days=4)
    title = Line("calendar-month", {"month": month.month, "year": str(month.year)})
    turning = (
        draft.button("calendar-before", DAY, f"open-{before:%Y-%m}")
        if before >= today
        else nothing(Line("calendar-no-day")),
        nothing(title),
        draft.button("calendar-after", DAY, f"open-{after:%Y-%m}")
        if after.replace(day=1) <= last
        else nothing(Line("calendar-no-day")),
    )
    heads = tuple(nothing(Line("calendar-weekday", {"weekday": i})) for i in range(7))
    weeks = Calendar().monthdatescalendar(month.year, month.month)
    rows = (turning, heads, *(tuple(cell(day) for day in week) for week in weeks))
    return paragraph("when-ask-day", (*rows, (draft.button("button-desk-back", WHEN, "open"),)))


def _press_day(_draft: Draft, value: str) -> Move | None:
    if value == "-":
        return Move(to=DAY, toast=Line("toast-pick-a-day"), is_quiet=True)
    what, _, month = value.partition("-")
    try:
        date.fromisoformat(f"{month}-01")
    except ValueError:
        return None
    return Move(DAY, month, toast=Line("toast-pick-a-day")) if what == "open" else None


def _show_hours(draft: Draft, arg: str) -> Reply:
    """Offer the hours of a day that are still to come."""
    day, now = date.fromisoformat(arg), _local(draft)
    hours = [
        draft.button("button-hour", HOUR, f"{arg}T{hour:02d}:00", hour=hour, minute="00")
        for hour in HOURS
        if day > now.date() or hour > now.hour
    ]
    rows = tuple(tuple(hours[i : i + 3]) for i in range(0, len(hours), 3))
    back = (draft.button("button-desk-back", WHEN, "open"),)
    return paragraph("when-ask-hour", (*rows, back), day=short_day(day))


def _press_hour(draft: Draft, value: str) -> Move | None:
    what, _, day = value.partition("-")
    try:
        if what == "open":
            return Move(HOUR, date.fromisoformat(day).isoformat(), toast=Line("toast-ok"))
        moment = datetime.fromisoformat(value)
    except ValueError:
        return None
    return _set(draft, at(moment.date(), moment.time(), ZoneInfo(draft.work.agency.time_zone)))


def _read_hour(draft: Draft, arg: str) -> Move | None:
    """Read an hour of the day that was chosen, or another day altogether."""
    zone = ZoneInfo(draft.work.agency.time_zone)
    chosen = at(date.fromisoformat(arg), time(0), zone)
    said = read_moment(draft.work.heard.words, chosen)
    if isinstance(said, datetime) and said.date() == chosen.date():
        return _set(draft, said)
    return _read(draft, arg)


SCREENS: Mapping[str, Screen] = {
    WHEN: Screen(_show, _press, _read),
    DAY: Screen(_show_day, _press_day, _read),
    HOUR: Screen(_show_hours, _press_hour, _read_hour),
}
