"""How many candidates a broadcast reaches: reckoned page by page, outside of the turn that tells it."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime

from advice.terms import Verdict
from bot.services.audience import Audience, Excluded, choose
from bot.services.ports import Agency
from storage import audience as stored
from storage.database import Session

PAGE = 250  # candidates that are looked at before others have their turn


@dataclass(frozen=True, slots=True)
class Count:
    """What is to be counted: an audience, and what the broadcast advises to do now."""

    audience: Audience
    verdict: Verdict | None = None


@dataclass(frozen=True, slots=True)
class Tally:
    """How many get a copy, and how many of those who were chosen do not, by reason."""

    recipients: int = 0
    excluded: Mapping[Excluded, int] = field(default_factory=dict)

    def __add__(self, other: "Tally") -> "Tally":
        excluded = Counter(self.excluded) + Counter(other.excluded)
        return Tally(self.recipients + other.recipients, excluded)


class CountWantedError(LookupError):
    """A turn of staff cannot be taken before this is counted; nothing of it took effect."""

    def __init__(self, count: Count) -> None:
        super().__init__("a number is wanted")
        self.count = count


def tally_page(
    session: Session, count: Count, *, after: int, now: datetime, agency: Agency
) -> tuple[Tally, int | None]:
    """Count a page of candidates, and say behind which chat the next begins, if one does.

    What the database can count by itself is counted at once.

    Args:
        session: The transaction.
        count: What is to be counted.
        after: The chat behind which the page begins; 0 for the first.
        now: The moment, aware.
        agency: What the agency's texts and rules need.
    """
    wanted = count.audience.wanted(now, agency.time_zone)
    if count.audience.stage is None and count.verdict is None:
        reach = stored.reach(session, wanted)
        excluded = {Excluded.OPTED_OUT: reach.opted_out, Excluded.BLOCKED: reach.blocked}
        left = reach.matching - reach.opted_out - reach.blocked
        return Tally(left, {why: number for why, number in excluded.items() if number}), None
    people = stored.page(session, wanted, after=after, limit=PAGE)
    chosen = choose(
        session,
        people,
        audience=count.audience,
        verdict=count.verdict,
        now=now,
        policy=agency.policy,
    )
    behind = people[-1].chat_id if len(people) == PAGE else None
    return Tally(len(chosen.recipients), chosen.excluded), behind
