"""The tips that ship with the product: their words are in the catalogs, the rest is here."""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from advice.terms import Verdict
from storage import tips
from storage.database import Session


class Tag(StrEnum):
    """What a tip is about."""

    THANK_YOU = "thank-you"
    WAITING = "waiting"
    STATUS = "status"
    SEARCH = "search"


@dataclass(frozen=True, slots=True, kw_only=True)
class Shipped:
    """One tip.

    Attributes:
        key: The id of its text.
        tags: What it is about.
        verdict: What it advises to do now; who is advised otherwise does not get it.
        source: The point of the etiquette that it says, a key of `advice.sources`.
        written_on: When it was written.
    """

    key: str
    tags: tuple[Tag, ...]
    source: str
    verdict: Verdict | None = None
    written_on: date = date(2026, 11, 20)


SHIPPED = (
    Shipped(key="tip-note-always", tags=(Tag.THANK_YOU,), source="A9"),
    Shipped(
        key="tip-hold-still", tags=(Tag.WAITING,), source="A1", verdict=Verdict.WAIT
    ),
    Shipped(key="tip-note-counts", tags=(Tag.THANK_YOU,), source="A10"),
    Shipped(
        key="tip-search-goes-on",
        tags=(Tag.SEARCH, Tag.WAITING),
        source="A4",
        verdict=Verdict.KEEP_SEARCHING,
    ),
    Shipped(key="tip-note-well-written", tags=(Tag.THANK_YOU,), source="A12"),
    Shipped(
        key="tip-they-know-already", tags=(Tag.WAITING,), source="A2", verdict=Verdict.WAIT
    ),
    Shipped(
        key="tip-note-to-each", tags=(Tag.THANK_YOU,), source="D-several-interviewers"
    ),
    Shipped(
        key="tip-one-status-email",
        tags=(Tag.STATUS,),
        source="A7",
        verdict=Verdict.SEND_STATUS_EMAIL,
    ),
    Shipped(
        key="tip-note-asks-nothing", tags=(Tag.THANK_YOU, Tag.STATUS), source="A8"
    ),
    Shipped(key="tip-call-the-agency", tags=(Tag.SEARCH,), source="A14"),
)  # fmt: skip


def stock(session: Session, now: datetime) -> None:
    """Let the library hold what ships: what is new is added, what ships no more is retired."""
    known = tips.keys(session)
    for one in SHIPPED:
        if one.key not in known:
            tips.add(
                session,
                key=one.key,
                tags=one.tags,
                verdict=one.verdict,
                source=one.source,
                written_on=one.written_on,
            )
    tips.retire_others(session, [one.key for one in SHIPPED], now)
