"""Whom a broadcast is for: what staff choose, who that is today, and who gets nothing and why."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from typing import Any
from zoneinfo import ZoneInfo

from advice import Policy, Situation, advise
from advice.suiting import suits
from advice.terms import Language, Reason, Topic, Verdict
from bot.services.facts import situation_of
from storage import interviews
from storage.audience import Person, Wanted
from storage.database import Session


class Stage(StrEnum):
    """How far a candidate has come; one with several interviews can be at several."""

    NOTE_DUE = "note-due"  # the thank-you note is still to be written
    HOLDING = "holding"  # it is not time to ask
    OVERDUE = "overdue"  # the promised day has passed without news
    CLOSED = "closed"  # decided, or over without an answer
    NO_INTERVIEW = "no-interview"  # none has been held yet


class Excluded(StrEnum):
    """Why somebody gets nothing."""

    OPTED_OUT = "opted-out"
    BLOCKED = "blocked"
    OTHER_STAGE = "stage-differs"
    OTHER_ADVICE = "advice-differs"  # their own case says the opposite today


@dataclass(frozen=True, slots=True, kw_only=True)
class Audience:
    """What staff choose; nothing said about something means everybody.

    Attributes:
        language: Which translation; it does not steer who hears of a job.
        stage: How far they have come.
        source: The deep link that brought them.
        since_days: Their last interview was held at most so many days ago.
        before_days: Their last interview was held at least so many days ago.
        without_tip: The number of a tip that they have not had yet.
    """

    language: Language | None = None
    stage: Stage | None = None
    source: str | None = None
    since_days: int | None = None
    before_days: int | None = None
    without_tip: int | None = None

    @classmethod
    def of(cls, written: Mapping[str, Any]) -> "Audience":
        """Read an audience as ``written`` wrote it down."""
        known = dict(written)
        if known.get("language") is not None:
            known["language"] = Language(known["language"])
        if known.get("stage") is not None:
            known["stage"] = Stage(known["stage"])
        return cls(**known)

    def written(self) -> dict[str, Any]:
        """Return it as values that JSON can keep; what does not matter is left out."""
        return {name: value for name, value in asdict(self).items() if value is not None}

    def wanted(self, now: datetime, time_zone: str) -> Wanted:
        """Return what the database is asked; days are counted from the agency's today."""
        today = now.astimezone(ZoneInfo(time_zone)).date()
        since, before = self.since_days, self.before_days
        return Wanted(
            language=self.language,
            source=self.source,
            interviewed_from=None if since is None else today - timedelta(days=since),
            interviewed_to=None if before is None else today - timedelta(days=before),
            without_tip=self.without_tip,
        )


@dataclass(frozen=True, slots=True)
class Chosen:
    """Of some candidates: who gets a copy, and how many do not, by reason."""

    recipients: list[Person]
    excluded: Counter[Excluded]


def choose(
    session: Session,
    people: Sequence[Person],
    *,
    audience: Audience,
    verdict: Verdict | None,
    now: datetime,
    policy: Policy,
) -> Chosen:
    """Sort a page of candidates whom the database gave.

    Args:
        session: The transaction.
        people: The candidates.
        audience: Whom it is for.
        verdict: What it advises to do now, if it does.
        now: The moment, aware.
        policy: The numbers of the etiquette.
    """
    excluded: Counter[Excluded] = Counter()
    willing = []
    for person in people:
        if person.blocked_at is not None:
            excluded[Excluded.BLOCKED] += 1
        elif not person.wants_tips:
            excluded[Excluded.OPTED_OUT] += 1
        else:
            willing.append(person)
    if audience.stage is None and verdict is None:
        return Chosen(willing, excluded)
    cases = situations(session, willing, now)
    recipients = []
    for person in willing:
        own = cases[person.chat_id]
        if audience.stage is not None and audience.stage not in stages(
            own, policy, begun=person.interviews
        ):
            excluded[Excluded.OTHER_STAGE] += 1
        elif verdict is not None and not suits(verdict, own, policy):
            excluded[Excluded.OTHER_ADVICE] += 1
        else:
            recipients.append(person)
    return Chosen(recipients, excluded)


def situations(
    session: Session, people: Sequence[Person], now: datetime
) -> dict[int, list[Situation]]:
    """Return what is known about each open interview of some candidates, on their own clocks."""
    kept = interviews.open_of_many(session, [one.chat_id for one in people])
    return {
        one.chat_id: [
            situation_of(interview, now.astimezone(ZoneInfo(one.time_zone)))
            for interview in kept.get(one.chat_id, ())
        ]
        for one in people
    }


_LATE = {Reason.SLIGHTLY_LATE, Reason.LATE, Reason.OVERDUE, Reason.AGENCY_ASKS}
_OVER = {Reason.CLOSED, Reason.ALREADY_DECIDED}


def stages(own: Sequence[Situation], policy: Policy, *, begun: int) -> set[Stage]:
    """Return how far somebody has come.

    Args:
        own: Their open interviews, today.
        policy: The numbers of the etiquette.
        begun: How many interviews they ever told of, those that are closed included.
    """
    if not own:
        return {Stage.CLOSED if begun else Stage.NO_INTERVIEW}
    found: set[Stage] = set()
    for situation in own:
        held = situation.interviewed_on
        if held is None or held > situation.today:
            found.add(Stage.NO_INTERVIEW)
            continue
        note, contact = (advise(t, situation, policy) for t in (Topic.THANK_YOU, Topic.CONTACT))
        if Verdict.SEND_THANK_YOU in note.verdicts:
            found.add(Stage.NOTE_DUE)
        if Verdict.WAIT in contact.verdicts:
            found.add(Stage.HOLDING)
        if contact.because in _LATE:
            found.add(Stage.OVERDUE)
        if contact.because in _OVER:
            found.add(Stage.CLOSED)
    return found
