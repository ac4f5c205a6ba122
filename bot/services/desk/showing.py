"""Boards that are to be drawn: what each says now, whom else to tell, when to look again."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta

from advice.terms import Language
from bot.services.desk.progress import Course, board, does, done, reason
from bot.services.desk.report import report
from bot.services.desk.work import Work
from bot.services.ports import Agency, Heard, Kind, Line, Reply, Said
from bot.services.turn import button
from storage import boards, pace, staff
from storage.broadcasts import Broadcast
from storage.database import Session
from storage.staff import Member
from storage.states import BroadcastState, DeliveryState, Role

EVERY = timedelta(seconds=3)  # so often a board is drawn anew while something moves
SELDOM = timedelta(minutes=15)  # so often while all copies wait for their hour
ENDED = (BroadcastState.CANCELLED, BroadcastState.FINISHED)

Seen = Mapping[
    int, tuple[datetime, int]
]  # by broadcast: when it was looked at, copies with an outcome


@dataclass(frozen=True, slots=True)
class Told:
    """Something to be said in a chat of staff."""

    chat_id: int
    said: Said


@dataclass(frozen=True, slots=True)
class Drawing:
    """One board to be drawn.

    Attributes:
        claimed: The broadcast, as it was claimed.
        board: What its board says.
        again: When to look again; never when nothing changes any more.
        besides: What is to be said besides, each once.
    """

    claimed: Broadcast
    board: Told
    again: datetime | None
    besides: tuple[Told, ...]


def drawings(session: Session, *, now: datetime, agency: Agency, seen: Seen) -> list[Drawing]:
    """Claim the boards that are to be drawn, and say what they show; while Telegram asks to wait, none.

    Args:
        session: The transaction; commit it before anything is said.
        now: The moment, aware.
        agency: What the agency's texts and rules need.
        seen: What boards showed when they were last drawn, for the speed.
    """
    if pace.is_waiting(session, now):
        return []
    found = []
    for claimed in boards.claim(session, now):
        member = _member(session, claimed.board_chat or 0, now, agency)
        if member is None:
            _hand_over(session, claimed, now, agency)
            continue
        work = Work(session, Heard(chat_id=member.user_id, now=now), agency, member)
        found.append(_drawing(work, claimed, seen.get(claimed.id)))
    return found


def _hand_over(session: Session, claimed: Broadcast, now: datetime, agency: Agency) -> None:
    """Let the owner have the board of somebody who is not one of the staff any more."""
    owner = agency.owner_id
    if owner in (None, claimed.board_chat) or _member(session, owner or 0, now, agency) is None:
        boards.drawn(session, claimed, message=None, state=claimed.state, again=None)
    elif owner is not None:
        boards.open_at(session, claimed.id, owner)


def _drawing(work: Work, claimed: Broadcast, seen: tuple[datetime, int] | None) -> Drawing:
    course = Course.of(work.session, claimed, measured=_measured(claimed, work.now, seen))
    kind = Kind.SAY if claimed.board_message is None else Kind.MEND
    shown = board(claimed, course, work.agency, work.now, kind)
    besides = []
    if claimed.state is not claimed.board_state:
        if claimed.state is BroadcastState.PAUSED and claimed.paused_why is not None:
            besides += _alarms(work, claimed, claimed.paused_why)
        if claimed.state in ENDED and claimed.ended_at is not None and claimed.queued_at:
            besides.append(Told(work.member.user_id, work.say(report(work, claimed))))
    again = _again(claimed, course, work.now)
    return Drawing(claimed, Told(work.member.user_id, work.say(shown)), again, tuple(besides))


def _measured(
    broadcast: Broadcast, now: datetime, seen: tuple[datetime, int] | None
) -> float | None:
    """Return how many copies a second had an outcome since the board was last drawn."""
    if seen is None or now <= seen[0]:
        return None
    rate = (done(broadcast) - seen[1]) / (now - seen[0]).total_seconds()
    return rate if rate > 0 else None


def _again(broadcast: Broadcast, course: Course, now: datetime) -> datetime | None:
    """Return when the board may tell something else; another state has it drawn at once."""
    if broadcast.state in ENDED and broadcast.ended_at is not None:
        return None
    in_the_air = broadcast.totals[DeliveryState.SENDING]
    if broadcast.state is BroadcastState.PAUSED and not in_the_air:
        return None
    waits = course.next_due is not None and course.next_due > now + EVERY
    if waits and not in_the_air and course.next_due is not None:
        return min(course.next_due + EVERY, now + SELDOM)
    return now + EVERY


def _alarms(work: Work, broadcast: Broadcast, why: str) -> list[Told]:
    """Tell the author and the owner that a broadcast has paused by itself."""
    values = {"number": str(broadcast.id), "reason": reason(why, work.agency)}
    resume = button("button-broadcast-resume", does("resume", broadcast.id))
    cancel = button("button-broadcast-cancel", does("cancel", broadcast.id))
    told = Reply((Line("board-paused-itself", values),), ((resume, cancel),))
    languages = {work.member.user_id: work.member.language}
    for chat_id in (broadcast.author, work.agency.owner_id):
        if chat_id is not None and chat_id not in languages:
            languages |= _language_of(work, chat_id)
    return [Told(chat_id, Said((told,), language)) for chat_id, language in languages.items()]


def _member(session: Session, user_id: int, now: datetime, agency: Agency) -> Member | None:
    """Return one of the staff; who was the owner before is none."""
    member = staff.find(session, user_id, now)
    was_owner = member is not None and member.role is Role.OWNER and user_id != agency.owner_id
    return None if was_owner else member


def _language_of(work: Work, chat_id: int) -> dict[int, Language]:
    """Return the language of one of the staff; nothing of who is none any more, but for the owner."""
    member = _member(work.session, chat_id, work.now, work.agency)
    if member is not None:
        return {chat_id: member.language}
    return {chat_id: Language.EN} if chat_id == work.agency.owner_id else {}
