"""The weekly rotation: a tip of the library goes out by itself, to those who have not had it."""

from datetime import datetime, time, timedelta
from zoneinfo import ZoneInfo

from bot.services.audience import Audience
from bot.services.desk.progress import moment
from bot.services.desk.starting import clock
from bot.services.desk.tip_writing import AREA, content_of
from bot.services.desk.work import Work, may
from bot.services.hours import at
from bot.services.ports import Agency, Line, Reply, Rows, Said, Value
from bot.services.presses import Deed, press
from bot.services.turn import button, mended, paragraph, stacked
from storage import audit, broadcasts, segments, staff, tips
from storage.database import Session
from storage.states import BroadcastState, Kind, Role
from storage.tips import Routine

WEEKDAYS = range(5)  # that are offered: on the others the bot does not write first
HOURS = range(9, 18)
MOST_SEGMENTS = 10


def pressed(work: Work, rest: str) -> Said:
    """Take a press about the weekly rotation: the day, the hour, the recipients, or none any more."""
    if not work.may(Role.SENDER):
        return work.say(toast=Line("toast-role-forbids"))
    what, *numbers = rest.split("-")
    chosen = [int(number) for number in numbers if number.isdecimal()]
    match what, chosen:
        case "off", []:
            return _end(work)
        case "day", [day] if day in WEEKDAYS:
            return work.say(mended(_ask_hour(day)), toast=Line("toast-ok"))
        case "hour", [day, hour] if day in WEEKDAYS and hour in HOURS:
            return work.say(mended(_ask_whom(work, day, hour)), toast=Line("toast-ok"))
        case "for", [day, hour, segment] if day in WEEKDAYS and hour in HOURS:
            return _set(work, day, hour, segment)
        case _:
            return work.say(_shown(work), toast=Line("toast-ok"))


def _does(*parts: object) -> str:
    return press(Deed.DESK, AREA, "week", "-".join(map(str, parts)))


def _shown(work: Work) -> Reply:
    """Say when the next tip comes, and ask for another day."""
    running = tips.routines(work.session)
    lines = [Line("rotation-about"), *(_told(work, one) for one in running)]
    following = tips.next_in_rotation(work.session)
    if not running:
        lines.append(Line("rotation-is-off"))
    elif following is not None:
        lines.append(Line("rotation-next-tip", {"number": str(following.id)}))
    days = tuple(button("button-rotation-day", _does("day", day), weekday=day) for day in WEEKDAYS)
    off: Rows = ((button("button-rotation-off", _does("off")),),) if running else ()
    return Reply(tuple(lines), (days, *off))


def _told(work: Work, routine: Routine) -> Line:
    when: dict[str, Value | Line] = {"weekday": routine.weekday, "clock": clock(routine.clock)}
    return stacked(
        Line("rotation-weekly", when),
        Line("rotation-next", moment(routine.next_at, work.agency)),
    )


def _ask_hour(day: int) -> Reply:
    hours = [
        button("button-rotation-hour", _does("hour", day, hour), clock=clock(time(hour)))
        for hour in HOURS
    ]
    rows = tuple(tuple(hours[i : i + 3]) for i in range(0, len(hours), 3))
    return paragraph("rotation-ask-hour", rows, weekday=day)


def _ask_whom(work: Work, day: int, hour: int) -> Reply:
    everybody = button("button-rotation-everyone", _does("for", day, hour, 0))
    saved = [
        (button("button-rotation-segment", _does("for", day, hour, one.id), name=one.name),)
        for one in segments.everything(work.session)[:MOST_SEGMENTS]
    ]
    return paragraph("rotation-ask-whom", ((everybody,), *saved))


def _set(work: Work, day: int, hour: int, segment: int) -> Said:
    found = segments.find(work.session, segment) if segment else None
    if segment and found is None:
        return work.say(toast=Line("toast-stale"))
    for one in tips.routines(work.session):
        tips.end_routine(work.session, one.id)
    tips.set_routine(
        work.session,
        weekday=day,
        clock=time(hour),
        audience={} if found is None else found.audience,
        made_by=work.member.user_id,
        next_at=next_moment(work.now, day, time(hour), work.agency),
    )
    work.audit("rotation-set", None, {"weekday": day, "hour": hour})
    return work.say(mended(_shown(work)), toast=Line("toast-rotation"))


def _end(work: Work) -> Said:
    running = tips.routines(work.session)
    for one in running:
        tips.end_routine(work.session, one.id)
    if running:
        work.audit("rotation-ended")
    return work.say(mended(_shown(work)), toast=Line("toast-ok"))


def next_moment(now: datetime, weekday: int, hour: time, agency: Agency) -> datetime:
    """Return the first moment after now on a weekday at an hour of the agency's clock, in UTC."""
    zone = ZoneInfo(agency.time_zone)
    today = now.astimezone(zone).date()
    day = today + timedelta(days=(weekday - today.weekday()) % 7)
    found = at(day, hour, zone)
    if found <= now:
        found = at(day + timedelta(days=7), hour, zone)
    return found.astimezone(ZoneInfo("UTC"))


def rotate(session: Session, *, now: datetime, agency: Agency) -> bool:
    """Let the tip whose turn it is go out, if a week has come round; tell whether one had.

    The next week is planned in the same transaction. When who set the rotation may not send any
    more, it ends.
    """
    routine = tips.due_routine(session, now)
    if routine is None:
        return False
    member = staff.find(session, routine.made_by, now)
    was_owner = member is not None and member.role is Role.OWNER
    if (
        member is None
        or not may(member, Role.SENDER)
        or (was_owner and member.user_id != agency.owner_id)
    ):
        tips.end_routine(session, routine.id)
        audit.note(session, at=now, actor=routine.made_by, deed="rotation-ended")
        return True
    tips.postpone(session, routine.id, next_moment(now, routine.weekday, routine.clock, agency))
    tip = tips.next_in_rotation(session)
    if tip is None:
        return True
    number = broadcasts.make(
        session,
        kind=Kind.TIP,
        content=content_of(tip),
        made_at=now,
        starts_at=now,
        author=routine.made_by,
        tip_id=tip.id,
        verdict=tip.verdict,
        audience={**Audience.of(routine.audience).written(), "without_tip": tip.id},
    )
    broadcasts.move(session, number, BroadcastState.SCHEDULED)
    return True
