"""Who a broadcast may go to: candidates by what is stored about them, page by page."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import NamedTuple

from sqlalchemy import ColumnElement, and_, exists, func, select

from advice.terms import Language
from storage.models import BROADCASTS, CANDIDATES, DELIVERIES, INTERVIEWS
from storage.session import Session
from storage.states import DeliveryState

HAD = (
    DeliveryState.PENDING,
    DeliveryState.SENDING,
    DeliveryState.SENT,
    DeliveryState.UNCONFIRMED,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """What is asked of candidates; nothing said about something means that it does not matter.

    Attributes:
        language: Their language.
        source: The deep link that brought them.
        interviewed_from: The first local day on which their last interview may have been held.
        interviewed_to: The last such day.
        without_tip: The number of a tip that they have not had yet.
    """

    language: Language | None = None
    source: str | None = None
    interviewed_from: date | None = None
    interviewed_to: date | None = None
    without_tip: int | None = None


class Person(NamedTuple):
    """What must be known of a candidate to plan a copy for them."""

    chat_id: int
    language: Language
    time_zone: str
    wants_tips: bool
    blocked_at: datetime | None
    interviews: int  # how many were ever begun


_COLUMNS = (
    CANDIDATES.c.chat_id,
    CANDIDATES.c.language,
    CANDIDATES.c.time_zone,
    CANDIDATES.c.wants_tips,
    CANDIDATES.c.blocked_at,
    CANDIDATES.c.interviews,
)


def page(session: Session, wanted: Wanted, *, after: int, limit: int) -> list[Person]:
    """Return candidates as wanted, opted in or not, by chat number; those behind a number."""
    rows = session.execute(
        select(*_COLUMNS)
        .where(CANDIDATES.c.chat_id > after, *_conditions(wanted))
        .order_by(CANDIDATES.c.chat_id)
        .limit(limit)
    )
    return [Person(*row) for row in rows]


class Reach(NamedTuple):
    """How many candidates are as wanted, and how many of them get nothing, and why."""

    matching: int
    opted_out: int  # want no tips, and have not blocked the bot
    blocked: int


def reach(session: Session, wanted: Wanted) -> Reach:
    """Count, in the database."""
    blocked = CANDIDATES.c.blocked_at.is_not(None)
    row = session.execute(
        select(
            func.count(),
            func.count().filter(~CANDIDATES.c.wants_tips, ~blocked),
            func.count().filter(blocked),
        )
        .select_from(CANDIDATES)
        .where(*_conditions(wanted))
    ).one()
    return Reach(*row)


def sources(session: Session, limit: int = 20) -> Mapping[str, int]:
    """Return the deep links that brought candidates, with how many each, the most first."""
    count = func.count().label("count")
    rows = session.execute(
        select(CANDIDATES.c.source, count)
        .where(CANDIDATES.c.source.is_not(None))
        .group_by(CANDIDATES.c.source)
        .order_by(count.desc(), CANDIDATES.c.source)
        .limit(limit)
    )
    return {str(source): number for source, number in rows}


def _conditions(wanted: Wanted) -> Sequence[ColumnElement[bool]]:
    found: list[ColumnElement[bool]] = []
    if wanted.language is not None:
        found.append(CANDIDATES.c.language == wanted.language)
    if wanted.source is not None:
        found.append(CANDIDATES.c.source == wanted.source)
    if wanted.interviewed_from is not None or wanted.interviewed_to is not None:
        last = (
            select(func.max(INTERVIEWS.c.interviewed_on))
            .where(INTERVIEWS.c.chat_id == CANDIDATES.c.chat_id)
            .scalar_subquery()
        )
        if wanted.interviewed_from is not None:
            found.append(last >= wanted.interviewed_from)
        if wanted.interviewed_to is not None:
            found.append(last <= wanted.interviewed_to)
    if wanted.without_tip is not None:
        had = and_(
            DELIVERIES.c.chat_id == CANDIDATES.c.chat_id,
            DELIVERIES.c.state.in_(HAD),
            BROADCASTS.c.id == DELIVERIES.c.broadcast_id,
            BROADCASTS.c.tip_id == wanted.without_tip,
        )
        found.append(~exists().where(had))
    return found
