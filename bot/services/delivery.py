"""One turn of the sender, for everything that the bot sends by itself: what landed, what lapsed, what is due.

The transaction of a turn ends before anything is sent. A delivery that is claimed and never heard of
again is unconfirmed: perhaps it was sent, so it is not sent again by itself.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from bot.services import reminders
from bot.services.ports import Agency, Said
from bot.services.reminders import Later, Silent
from storage import claims, deliveries
from storage.claims import Claim
from storage.database import Session
from storage.deliveries import Landed, Result

AT_ONCE = 50  # deliveries that one worker has in the air at most


@dataclass(frozen=True, slots=True)
class Outgoing:
    """A delivery that may leave: its claim, and what it says."""

    claim: Claim
    said: Said


@dataclass(frozen=True, slots=True, kw_only=True)
class Worker:
    """Who sends: the bot whose pace is shared, and the name of this process."""

    bot_id: int
    name: str


def take_turn(
    session: Session,
    worker: Worker,
    landed: Sequence[Landed],
    *,
    now: datetime,
    room: int,
    agency: Agency,
) -> list[Outgoing]:
    """Write down what has landed, take back what lapsed, and claim what is due.

    Args:
        session: The transaction; commit it before anything of the result is sent.
        worker: Who sends.
        landed: The outcomes since the last turn.
        now: The moment, aware.
        room: How many more deliveries this worker can have in the air.
        agency: What the agency's texts and rules need.
    """
    deliveries.record(session, worker.bot_id, landed, now=now)
    deliveries.lapse(session, worker.bot_id, now=now)
    claimed = claims.claim(session, worker.bot_id, owner=worker.name, now=now, limit=room)
    outgoing: list[Outgoing] = []
    settled: list[Landed] = []
    for claim in claimed:
        made = _composed(session, claim, now, agency)
        if isinstance(made, Said):
            outgoing.append(Outgoing(claim, made))
        else:
            settled.append(_unsent(claim, made))
    if settled:
        deliveries.record(session, worker.bot_id, settled, now=now)
    return outgoing


def _composed(
    session: Session, claim: Claim, now: datetime, agency: Agency
) -> Said | Later | Silent:
    if claim.reminder_id is None:
        return Silent("broadcasts are not sent yet")
    return reminders.compose(session, claim.reminder_id, now, agency)


def _unsent(claim: Claim, made: Later | Silent) -> Landed:
    later = isinstance(made, Later)
    return Landed(
        delivery_id=claim.delivery_id,
        chat_id=claim.chat_id,
        attempt=claim.attempt,
        result=Result.LATER if later else Result.WITHHELD,
        until=made.until if isinstance(made, Later) else None,
        reason=None if isinstance(made, Later) else made.why,
    )
