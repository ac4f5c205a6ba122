"""Copies of broadcasts: asked again when their turn comes, for many candidates with a few questions."""

import logging
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from advice import Situation
from advice.suiting import suits
from bot.services import unasked
from bot.services.facts import local, situation_of
from bot.services.outgoing import OUR_MISTAKES, Composed, Outgoing, ended, withheld
from bot.services.ports import Agency, Reply, Said
from bot.services.tip_messages import correction, recall, tip
from storage import broadcasts, candidates, deliveries, interviews
from storage.broadcasts import Substance
from storage.claims import OPTED_OUT, SHUT_OUT, Claim
from storage.database import Session
from storage.deliveries import Landed, Result
from storage.records import Candidate, Interview
from storage.states import Kind

log = logging.getLogger(__name__)

HAD_ALREADY = "has had this tip"
OTHER_ADVICE = "their own case says otherwise"
TALKING = "the candidate is talking just now"
NOT_SENT = "there is no message to change"


def compose(session: Session, claimed: Sequence[Claim], now: datetime, agency: Agency) -> Composed:
    """Ask about each claimed copy with the facts of this moment, and say what is right to send.

    What leaves is counted among the day's and the week's unasked messages.

    Args:
        session: The transaction.
        claimed: Copies of broadcasts.
        now: The moment, aware.
        agency: What the agency's texts and rules need.
    """
    composed = Composed()
    known = _Known.of(session, claimed)
    for claim in claimed:
        try:
            found = _composed(claim, known, now, agency)
        except OUR_MISTAKES as error:
            # The others must not fall silent for it, turn after turn.
            log.error("a copy could not be made: %s", type(error).__name__)  # noqa: TRY400 - a traceback may quote the candidate
            found = ended(claim, Result.FAILED, reason=type(error).__name__)
        if isinstance(found, Landed):
            composed.unsent.append(found)
        else:
            composed.messages.append(Outgoing((claim,), found))
    return composed


@dataclass(frozen=True, slots=True)
class _Known:
    """What the database knows about some copies."""

    broadcasts: Mapping[int, Substance]
    people: Mapping[int, Candidate]
    busy: Collection[int]
    interviews: Mapping[int, Sequence[Interview]]  # open ones, of those whose tip depends on them
    had: Collection[tuple[int, int]]  # tips of the library and who has had them
    messages: Mapping[tuple[int, int], tuple[int, ...]]  # what was sent, by broadcast and chat

    @classmethod
    def of(cls, session: Session, claimed: Sequence[Claim]) -> "_Known":
        """Ask."""
        numbers = {one.broadcast_id for one in claimed if one.broadcast_id is not None}
        about = broadcasts.substance(session, numbers)
        people, busy = candidates.find_free(session, {one.chat_id for one in claimed})
        advised, mended, from_library = set[int](), set[int](), set[int]()
        for one in claimed:
            broadcast = about.get(one.broadcast_id or 0)
            if broadcast is None:
                continue
            if broadcast.verdict is not None:
                advised.add(one.chat_id)
            if broadcast.original is not None:
                mended.add(one.chat_id)
            if broadcast.tip_id is not None:
                from_library.add(one.chat_id)
        originals = {one.original for one in about.values() if one.original is not None}
        return cls(
            about,
            people,
            busy,
            interviews.open_of_many(session, sorted(advised)),
            deliveries.had(session, sorted(from_library)),
            deliveries.messages_of(session, sorted(originals), sorted(mended)),
        )


def _composed(claim: Claim, known: _Known, now: datetime, agency: Agency) -> Said | Landed:
    if claim.chat_id in known.busy:
        return ended(claim, Result.LATER, reason=TALKING, until=now)
    broadcast = known.broadcasts.get(claim.broadcast_id or 0)
    candidate = known.people.get(claim.chat_id)
    if broadcast is None or candidate is None:
        return withheld(claim, OPTED_OUT)  # the candidate left since it was claimed
    if broadcast.kind is not Kind.TIP:
        return _mending(claim, broadcast, candidate, known)
    return _tip(claim, broadcast, candidate, known, now, agency)


def _mending(
    claim: Claim, broadcast: Substance, candidate: Candidate, known: _Known
) -> Said | Landed:
    """Change what was sent, whatever the hour and whoever opted out: mistakes are taken back."""
    original = broadcast.original or 0
    messages = known.messages.get((original, claim.chat_id))
    if not messages:
        return withheld(claim, NOT_SENT)
    if broadcast.kind is Kind.RECALL:
        return _said(recall(messages), candidate)
    changed = correction(
        broadcast.content,
        candidate.language,
        broadcast_id=original,
        first_name=candidate.first_name,
        messages=messages,
    )
    return _said(changed, candidate)


def _tip(
    claim: Claim,
    broadcast: Substance,
    candidate: Candidate,
    known: _Known,
    now: datetime,
    agency: Agency,
) -> Said | Landed:
    if candidate.blocked_at is not None:
        return ended(claim, Result.BLOCKED, reason=SHUT_OUT)
    if not candidate.wants_tips:
        return withheld(claim, OPTED_OUT)
    if broadcast.tip_id is not None and (broadcast.tip_id, claim.chat_id) in known.had:
        return withheld(claim, HAD_ALREADY)
    moment = local(now, candidate)
    later = unasked.opening(candidate, moment, agency, weekly=True)
    if later is not None:
        return ended(claim, Result.LATER, until=later)
    if broadcast.verdict is not None:
        own = _situations(known.interviews.get(claim.chat_id, ()), moment)
        if not suits(broadcast.verdict, own, agency.policy):
            return withheld(claim, OTHER_ADVICE)
    said = tip(
        broadcast.content,
        candidate.language,
        broadcast_id=broadcast.id,
        first_name=candidate.first_name,
    )
    unasked.count(candidate, moment)
    return _said(said, candidate)


def _situations(own: Sequence[Interview], moment: datetime) -> list[Situation]:
    return [situation_of(interview, moment) for interview in own]


def _said(reply: Reply, candidate: Candidate) -> Said:
    return Said((reply,), candidate.language)
