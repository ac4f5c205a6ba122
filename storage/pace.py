"""How fast one bot may send, all of its workers together; and the wait that Telegram asked for."""

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from math import ceil

from sqlalchemy import BigInteger, bindparam, func, insert, select, update

from storage.models import PACES
from storage.rows import Prepared, Reader
from storage.session import Session

RATE = 25.0  # messages a second, until another rate is set
LONG_AGO = datetime(2000, 1, 1, tzinfo=UTC)
RESTED = 3  # ticks without anything sent after which a bot was not late, but idle
MOST = 101  # messages that one copy can be, and as many instants that it takes
_MINE = PACES.c.bot_id == bindparam("bot", type_=BigInteger)
_COLUMNS = (PACES.c.rate, PACES.c.next_at, PACES.c.wait_from, PACES.c.wait_until)
HOLD = Prepared(select(*_COLUMNS).where(_MINE).with_for_update(), "bot")
READ = Reader(*_COLUMNS)
MOVE = Prepared(
    update(PACES).where(_MINE).values(next_at=bindparam("next", type_=PACES.c.next_at.type)),
    "next",
    "bot",
)


@dataclass(frozen=True, slots=True)
class Pace:
    """The pace of a bot.

    Attributes:
        bot_id: The number at the head of the bot's token; the token itself is kept nowhere.
        rate: Messages a second.
        next_at: The first instant that is not handed out yet.
        wait_from: When Telegram asked to wait, if it did.
        wait_until: Until when nothing may leave.
    """

    bot_id: int
    rate: float
    next_at: datetime
    wait_from: datetime | None = None
    wait_until: datetime | None = None

    @property
    def interval(self) -> timedelta:
        """The time from one message to the next."""
        return timedelta(seconds=1 / self.rate)

    def waits(self, now: datetime) -> bool:
        """Tell whether nothing may leave now.

        A clock that was set back to before the wait began would make it last for ever: then it is over.
        """
        if self.wait_from is None or self.wait_until is None:
            return False
        return self.wait_from <= now < self.wait_until

    def slots(self, now: datetime, tick: timedelta) -> tuple[datetime, int]:
        """Return the first instant to hand out, and how many there are until the next tick.

        Instants lie evenly. What the last tick left unused is caught up; what lies further back is
        lost, so that no second sees more than the rate and one tick's worth of it. Where nothing was
        sent for longer there is nothing to catch up. Nor is anything of a wait: who was told to slow
        down does not hurry when it is over.
        """
        if self.waits(now):
            return now, 0
        first, end = max(self.next_at, now - tick), now + tick
        if self.next_at < now - RESTED * tick:
            first = now
        if self.wait_until is not None and self.wait_until <= now:
            first = max(first, self.wait_until)
        if first > end + MOST * self.interval:  # handed out by a clock that was set back since
            first = now
        return first, max(0, ceil((end - first) / self.interval))


class Slots:
    """The instants that one turn hands out.

    Attributes:
        left: How many there are still; a copy of several messages may take more than are left, and
            the next turns have fewer then.
    """

    __slots__ = ("_interval", "left", "next_at", "used")

    def __init__(self, pace: Pace, now: datetime, tick: timedelta) -> None:
        """Look at what a pace allows until the next tick."""
        self.next_at, self.left = pace.slots(now, tick)
        self.used = False
        self._interval = pace.interval

    def take(self, messages: int = 1) -> datetime:
        """Hand out the next instant, and as much time after it as some messages need."""
        instant = self.next_at
        self.next_at += messages * self._interval
        self.left -= messages
        self.used = True
        return instant


def hold(session: Session, bot_id: int) -> Pace:
    """Return a bot's pace; no other worker takes from it until this transaction has ended."""
    session.flush()
    rows = session.ask(HOLD, bot_id)
    if not rows:
        session.execute(insert(PACES), {"bot_id": bot_id, "rate": RATE, "next_at": LONG_AGO})
        rows = session.ask(HOLD, bot_id)
    return Pace(bot_id, *READ(session.connection.dialect, rows[0]))


def set_rate(session: Session, bot_id: int, rate: float) -> None:
    """Set how many messages a second a bot sends."""
    hold(session, bot_id)
    session.execute(update(PACES).where(PACES.c.bot_id == bot_id).values(rate=rate))


def move(session: Session, bot_id: int, next_at: datetime) -> None:
    """Remember the first instant that is not handed out."""
    session.write(MOVE, next_at, bot_id)


def wait(session: Session, bot_id: int, *, now: datetime, until: datetime) -> None:
    """Let nothing leave until Telegram's wait is over; of two waits the longer one counts."""
    pace = hold(session, bot_id)
    if pace.waits(now) and pace.wait_until is not None and pace.wait_until >= until:
        return
    waiting = {"wait_from": now, "wait_until": until}
    session.execute(update(PACES).where(PACES.c.bot_id == bot_id).values(waiting))


def usual_rate(session: Session) -> float:
    """Return how many messages a second the bot sends that sends most; to look, nothing is held."""
    rate = session.execute(select(func.max(PACES.c.rate))).scalar_one()
    return RATE if rate is None else float(rate)


def is_waiting(session: Session, now: datetime) -> bool:
    """Tell whether Telegram has asked to wait and the wait is not over; nothing is held."""
    waits = (PACES.c.wait_from <= now, PACES.c.wait_until > now)
    return session.execute(select(func.count()).where(*waits)).scalar_one() > 0
