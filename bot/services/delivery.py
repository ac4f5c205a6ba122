"""One turn of the sender, for everything that the bot sends by itself: what landed, what lapsed, what is due.

The transaction of a turn ends before anything is sent. A delivery that is claimed and never heard of
again is unconfirmed: perhaps it was sent, so it is not sent again by itself.
"""

import logging
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from math import ceil

from bot.services import copies, reminders, unasked
from bot.services.outgoing import OUR_MISTAKES, Composed, Outgoing, ended, withheld
from bot.services.ports import Agency
from storage import candidates, claims, deliveries
from storage.claims import Claim, Claiming
from storage.database import Session
from storage.deliveries import Landed, Result

log = logging.getLogger(__name__)

AT_ONCE = 50  # deliveries that one worker has in the air at most, at the usual pace
IN_THE_AIR = 0.5  # seconds that a faster pace may have in the air: waiting for their instants and for answers
LOOKS = 3  # in one turn, when what was found turns out not to be sent now
TOGETHER = 5  # reminders that one message says at most; the rest waits for the next
NOT_TRUE = "not true any more"


@dataclass(frozen=True, slots=True, kw_only=True)
class Worker:
    """Who sends: the bot whose pace is shared, and the name of this process."""

    bot_id: int
    name: str


def at_once(rate: float) -> int:
    """Return how many deliveries a worker has in the air at most, at a pace in messages a second."""
    return max(AT_ONCE, ceil(rate * IN_THE_AIR))


@dataclass(frozen=True, slots=True)
class Taken:
    """What a turn leads to.

    Attributes:
        messages: What may leave, once the turn is committed.
        pause_until: Until when nothing may leave, if Telegram asked for that, whichever worker it
            told.
    """

    messages: list[Outgoing]
    pause_until: datetime | None = None


def take_turn(
    session: Session,
    worker: Worker,
    landed: Sequence[Landed],
    *,
    now: datetime,
    room: int,
    ahead: timedelta,
    agency: Agency,
) -> Taken:
    """Write down what has landed, take back what lapsed, and claim what is due.

    Args:
        session: The transaction; commit it before anything of the result is sent.
        worker: Who sends.
        landed: The outcomes since the last turn.
        now: The moment, aware.
        room: How many more deliveries this worker can have in the air.
        ahead: For how long instants are handed out; the next turn comes before that is over.
        agency: What the agency's texts and rules need.
    """
    recorded = deliveries.record(session, worker.bot_id, landed, now=now)
    _uncount(session, recorded.unsaid)
    deliveries.lapse(session, worker.bot_id, now=now)
    claiming = Claiming(session, worker.bot_id, owner=worker.name, now=now, limit=room, tick=ahead)
    messages: list[Outgoing] = []
    for _ in range(LOOKS):
        claimed = claiming.more()
        if not claimed:
            break
        composed = _composed(session, claimed, worker, now, agency)
        messages += [Outgoing(claiming.leave(*one.claims), one.said) for one in composed.messages]
        if not composed.unsent:
            break
        deliveries.record(session, worker.bot_id, composed.unsent, now=now)
    claiming.close()
    return Taken(messages, claiming.pause_until)


def _composed(
    session: Session, claimed: Sequence[Claim], worker: Worker, now: datetime, agency: Agency
) -> Composed:
    composed = Composed()
    for lead in claimed:
        if lead.reminder_id is not None:
            composed.add(_reminded(session, lead, worker, now, agency))
    copied = [one for one in claimed if one.reminder_id is None]
    if copied:
        composed.add(copies.compose(session, copied, now, agency))
    return composed


def _uncount(session: Session, chats: Collection[int]) -> None:
    found, busy = candidates.find_free(session, chats)
    waited = (candidates.find(session, chat_id) for chat_id in sorted(busy))
    for candidate in (*found.values(), *waited):
        if candidate is not None:
            unasked.uncount(candidate)


def _reminded(
    session: Session, lead: Claim, worker: Worker, now: datetime, agency: Agency
) -> Composed:
    """Say a reminder that was claimed, with what else is due to the same candidate."""
    along: tuple[Claim, ...] = (lead,)
    try:
        later = reminders.opening(session, lead.chat_id, now, agency)
        if later is not None:
            return Composed(unsent=[ended(lead, Result.LATER, until=later.until)])
        more = claims.claim_along(session, lead, owner=worker.name, now=now, limit=TOGETHER - 1)
        along = (lead, *more)
        due = [one.reminder_id for one in along if one.reminder_id is not None]
        told = reminders.compose(session, lead.chat_id, due, now, agency)
    except OUR_MISTAKES as error:
        # The others must not fall silent for it, turn after turn.
        log.error("a reminder could not be made: %s", type(error).__name__)  # noqa: TRY400 - a traceback may quote the candidate
        reason = type(error).__name__
        return Composed(unsent=[ended(one, Result.FAILED, reason=reason) for one in along])
    spoken = tuple(one for one in along if one.reminder_id in told.about)
    silent = [withheld(one, NOT_TRUE) for one in along if one not in spoken]
    if told.said is None:
        return Composed(unsent=silent)
    return Composed([Outgoing(spoken, told.said)], silent)
