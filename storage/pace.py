"""How fast one bot may send, all of its workers together; and the wait that Telegram asked for."""

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from math import ceil

from sqlalchemy import BigInteger, bindparam, insert, select, update

from storage.models import PACES
from storage.session import Session

RATE = 25.0  # messages a second, until another rate is set
LONG_AGO = datetime(2000, 1, 1, tzinfo=UTC)
_MINE = PACES.c.bot_id == bindparam("bot", type_=BigInteger)
HOLD = (
    select(PACES.c.rate, PACES.c.next_at, PACES.c.wait_from, PACES.c.wait_until)
    .where(_MINE)
    .with_for_update()
)
MOVE = update(PACES).where(_MINE).values(next_at=bindparam("next", type_=PACES.c.next_at.type))


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
        lost, so that no second sees more than the rate and one tick's worth of it. Nothing of a wait
        is caught up: who was told to slow down does not hurry when it is over.
        """
        if self.waits(now):
            return now, 0
        first, end = max(self.next_at, now - tick), now + tick
        if self.wait_until is not None and self.wait_until <= now:
            first = max(first, self.wait_until)
        if first > end + self.interval:  # handed out by a clock that was set back since
            first = now
        return first, max(0, ceil((end - first) / self.interval))


def hold(session: Session, bot_id: int) -> Pace:
    """Return a bot's pace; no other worker takes from it until this transaction has ended."""
    row = session.execute(HOLD, {"bot": bot_id}).one_or_none()
    if row is None:
        session.execute(insert(PACES), {"bot_id": bot_id, "rate": RATE, "next_at": LONG_AGO})
        row = session.execute(HOLD, {"bot": bot_id}).one()
    return Pace(bot_id, *row)


def set_rate(session: Session, bot_id: int, rate: float) -> None:
    """Set how many messages a second a bot sends."""
    hold(session, bot_id)
    session.execute(update(PACES).where(PACES.c.bot_id == bot_id).values(rate=rate))


def move(session: Session, bot_id: int, next_at: datetime) -> None:
    """Remember the first instant that is not handed out."""
    session.execute(MOVE, {"bot": bot_id, "next": next_at})


def wait(session: Session, bot_id: int, *, now: datetime, until: datetime) -> None:
    """Let nothing leave until Telegram's wait is over; of two waits the longer one counts."""
    pace = hold(session, bot_id)
    if pace.waits(now) and pace.wait_until is not None and pace.wait_until >= until:
        return
    waiting = {"wait_from": now, "wait_until": until}
    session.execute(update(PACES).where(PACES.c.bot_id == bot_id).values(waiting))
