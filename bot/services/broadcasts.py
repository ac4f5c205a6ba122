"""Queueing what is due: who gets a copy of a broadcast, and when at the earliest."""

import logging
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from functools import lru_cache
from zoneinfo import ZoneInfo

from advice import StateHolidays
from bot.services.audience import Audience, choose
from bot.services.hours import Courtesy, next_open
from bot.services.outgoing import OUR_MISTAKES
from bot.services.ports import Agency
from storage import audience, boards, broadcasts, deliveries, queueing
from storage.broadcasts import Broadcast
from storage.database import Session
from storage.deliveries import Recipient
from storage.queueing import Copy
from storage.states import BroadcastState, DeliveryState, Kind

log = logging.getLogger(__name__)

PAGE = 250  # candidates looked at in one transaction
RECALLABLE = timedelta(hours=48)  # so long Telegram lets a bot delete its own message
MENDING = 5  # the priority of corrections and recalls: they go before tips
# Multiples of it, their whole part left out, lie evenly however many there are.
GOLDEN = 0.6180339887498949


class Unmended(StrEnum):
    """Why what somebody got cannot be corrected or recalled."""

    UNCONFIRMED = "unconfirmed-copy"  # nobody knows the message's number, or whether there is one
    TOO_OLD = "too-old"  # for a recall


@dataclass(frozen=True, slots=True)
class Page:
    """What a page of candidates comes to.

    Attributes:
        recipients: Who gets a copy, and when.
        excluded: Who does not, by reason.
        last: The last chat of the page.
        is_full: Whether others may follow.
    """

    recipients: list[Recipient]
    excluded: Mapping[str, int]
    last: int | None
    is_full: bool


def queue_page(session: Session, *, now: datetime, agency: Agency, limit: int = PAGE) -> bool:
    """Queue the next page of a broadcast that is due; tell whether there was one.

    Args:
        session: The transaction; what it leaves undone, a later one does.
        now: The moment, aware.
        agency: What the agency's texts and rules need.
        limit: How many candidates a page has.
    """
    broadcast = queueing.due(session, now)
    if broadcast is None:
        return False
    if broadcast.queued_to is None and broadcast.author is not None:
        boards.open_at(session, broadcast.id, broadcast.board_chat or broadcast.author)
    try:
        page = _page(session, broadcast, now=now, agency=agency, limit=limit)
    except OUR_MISTAKES as error:
        # The others must not wait behind it for ever.
        log.error("a broadcast could not be queued: %s", type(error).__name__)  # noqa: TRY400 - no words in the log
        broadcasts.move(session, broadcast.id, BroadcastState.CANCELLED)
        return True
    deliveries.queue(session, broadcast.id, page.recipients)
    if page.last is not None:
        excluded = Counter(broadcast.excluded or {}) + Counter(page.excluded)
        queueing.advance(session, broadcast.id, to=page.last, excluded=excluded)
    if not page.is_full:
        queueing.complete(session, broadcast.id, now)
    return True


def _page(
    session: Session, broadcast: Broadcast, *, now: datetime, agency: Agency, limit: int
) -> Page:
    """Look at the next candidates, or at the next copies of what is mended; nothing is changed."""
    if broadcast.kind is Kind.TIP:
        return _chosen(session, broadcast, now=now, agency=agency, limit=limit)
    return _mended(session, broadcast, now=now, limit=limit)


def _chosen(
    session: Session, broadcast: Broadcast, *, now: datetime, agency: Agency, limit: int
) -> Page:
    """Choose from the next candidates who gets a copy."""
    wanted = Audience.of(broadcast.audience)
    people = audience.page(
        session,
        wanted.wanted(now, agency.time_zone),
        after=_BEFORE_ALL if broadcast.queued_to is None else broadcast.queued_to,
        limit=limit,
    )
    chosen = choose(
        session,
        people,
        audience=wanted,
        verdict=broadcast.verdict,
        now=now,
        policy=agency.policy,
    )
    first = sum(broadcast.totals.values())
    holidays, courtesy = agency.policy.holidays, agency.courtesy
    recipients = [
        Recipient(
            person.chat_id,
            due_at(
                _spread(now, first + place, broadcast.spread), person.time_zone, holidays, courtesy
            ),
            str(person.chat_id),
        )
        for place, person in enumerate(chosen.recipients)
    ]
    last = people[-1].chat_id if people else None
    excluded = {str(why): count for why, count in chosen.excluded.items()}
    return Page(recipients, excluded, last, len(people) == limit)


_BEFORE_ALL = -(2**63)


def _spread(now: datetime, place: int, minutes: int) -> datetime:
    """Return when a copy is wished for: all of them lie evenly over so many minutes."""
    return now + timedelta(minutes=minutes * (place * GOLDEN % 1)) if minutes else now


def due_at(
    wish: datetime, time_zone: str, holidays: StateHolidays, courtesy: Courtesy
) -> datetime:
    """Return a moment, or the first after it at which the bot may write first in a zone."""
    minute = wish.replace(second=0, microsecond=0)
    opening = _opening(minute, time_zone, holidays, courtesy)
    return wish if opening == minute else opening


@lru_cache(4096)
def _opening(
    minute: datetime, time_zone: str, holidays: StateHolidays, courtesy: Courtesy
) -> datetime:
    return next_open(minute, ZoneInfo(time_zone), holidays, courtesy)


def _mended(session: Session, broadcast: Broadcast, *, now: datetime, limit: int) -> Page:
    """Take the next copies of what is corrected or recalled, at any hour: it makes no sound."""
    if broadcast.original is None:
        return Page([], {}, None, is_full=False)
    copies = queueing.copies(session, broadcast.original, after=broadcast.queued_to, limit=limit)
    recipients, excluded = [], Counter[str]()
    for copy in copies:
        why = _unmended(copy, broadcast.kind, now)
        if why is None:
            recipients.append(Recipient(copy.chat_id, now, copy.key))
        else:
            excluded[why] += 1
    last = copies[-1].chat_id if copies else None
    return Page(recipients, excluded, last, len(copies) == limit)


def _unmended(copy: Copy, kind: Kind, now: datetime) -> Unmended | None:
    if copy.state is not DeliveryState.SENT or copy.message_id is None:
        return Unmended.UNCONFIRMED
    is_old = copy.landed_at is None or copy.landed_at <= now - RECALLABLE
    return Unmended.TOO_OLD if kind is Kind.RECALL and is_old else None
