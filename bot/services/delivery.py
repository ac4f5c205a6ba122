"""One turn of the sender, for everything that the bot sends by itself: what landed, what lapsed, what is due.

The transaction of a turn ends before anything is sent. A delivery that is claimed and never heard of
again is unconfirmed: perhaps it was sent, so it is not sent again by itself.
"""

import logging
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from bot.services import reminders
from bot.services.ports import Agency, Said
from storage import claims, deliveries
from storage.claims import Claim
from storage.database import Session
from storage.deliveries import Landed, Result

log = logging.getLogger(__name__)

AT_ONCE = 50  # deliveries that one worker has in the air at most
TOGETHER = 5  # reminders that one message says at most; the rest waits for the next
NOT_TRUE = "not true any more"
OUR_MISTAKES = (ValueError, TypeError, LookupError)  # one candidate's, never the database's


@dataclass(frozen=True, slots=True)
class Outgoing:
    """A message that may leave: the claims of what it says, and its words."""

    claims: tuple[Claim, ...]
    said: Said

    @property
    def claim(self) -> Claim:
        """The claim that the message leaves under; the others end as it ends."""
        return self.claims[0]


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
    recorded = deliveries.record(session, worker.bot_id, landed, now=now)
    for chat_id in sorted(recorded.unsaid):
        reminders.uncount(session, chat_id)
    deliveries.lapse(session, worker.bot_id, now=now)
    claimed = claims.claim(session, worker.bot_id, owner=worker.name, now=now, limit=room)
    outgoing: list[Outgoing] = []
    unsent: list[Landed] = []
    for lead in claimed:
        made = _composed(session, lead, worker, now, agency)
        if made.message is not None:
            outgoing.append(made.message)
        unsent += made.unsent
    if unsent:
        deliveries.record(session, worker.bot_id, unsent, now=now)
    return outgoing


@dataclass(frozen=True, slots=True)
class _Composed:
    """What became of a claim and of what goes along with it."""

    message: Outgoing | None = None
    unsent: tuple[Landed, ...] = ()


def _composed(
    session: Session, lead: Claim, worker: Worker, now: datetime, agency: Agency
) -> _Composed:
    if lead.reminder_id is None:
        return _Composed(unsent=(_withheld(lead, "broadcasts are not sent yet"),))
    along: tuple[Claim, ...] = (lead,)
    try:
        later = reminders.opening(session, lead.chat_id, now, agency)
        if later is not None:
            postponed = ended(lead, Result.LATER, until=later.until)
            return _Composed(unsent=(postponed,))
        more = claims.claim_along(session, lead, owner=worker.name, now=now, limit=TOGETHER - 1)
        along = (lead, *more)
        due = [one.reminder_id for one in along if one.reminder_id is not None]
        told = reminders.compose(session, lead.chat_id, due, now, agency)
    except OUR_MISTAKES as error:
        # The others must not fall silent for it, turn after turn.
        log.error("a reminder could not be made: %s", type(error).__name__)  # noqa: TRY400 - a traceback may quote the candidate
        reason = type(error).__name__
        return _Composed(unsent=tuple(ended(one, Result.FAILED, reason=reason) for one in along))
    spoken = tuple(one for one in along if one.reminder_id in told.about)
    silent = tuple(_withheld(one, NOT_TRUE) for one in along if one not in spoken)
    if told.said is None:
        return _Composed(unsent=silent)
    return _Composed(Outgoing(spoken, told.said), silent)


def _withheld(claim: Claim, why: str) -> Landed:
    return ended(claim, Result.WITHHELD, reason=why)


def ended(
    claim: Claim, result: Result, *, reason: str | None = None, until: datetime | None = None
) -> Landed:
    """Return how an attempt ended without a word of Telegram's."""
    return Landed(
        delivery_id=claim.delivery_id,
        chat_id=claim.chat_id,
        attempt=claim.attempt,
        result=result,
        reason=reason,
        until=until,
    )
