"""Who gets a copy of a broadcast, and when at the earliest."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from itertools import pairwise
from zoneinfo import ZoneInfo

import pytest
from sqlalchemy import select

from advice import DEFAULT_POLICY
from bot.services.broadcasts import due_at, queue_page
from bot.services.hours import DEFAULT_COURTESY
from bot.services.ports import Agency
from bot.texts import Texts
from storage import broadcasts, candidates
from storage.database import Database, Session
from storage.deliveries import Result
from storage.models import DELIVERIES
from storage.states import BroadcastState, Kind
from tests.storage.people import somebody
from tests.storage.sending import (
    announce,
    audience,
    claim,
    landed,
    progress,
    record,
    state_of,
    states,
)

NOON = datetime(2026, 3, 3, 12, tzinfo=ZoneInfo("America/Los_Angeles")).astimezone(UTC)
HOUR = timedelta(hours=1)
AGENCY = Agency(
    time_zone="America/Los_Angeles",
    policy=DEFAULT_POLICY,
    wording=Texts(agency="Smith & Sons", phone="(916) 555-0100", site="https://smith.example"),
)


def confirmed(session: Session, **more: object) -> int:
    row = {"kind": Kind.TIP, "content": {}, "made_at": NOON, "starts_at": NOON, **more}
    number = broadcasts.make(session, **row)  # type: ignore[arg-type] # as the test means
    broadcasts.move(session, number, BroadcastState.SCHEDULED)
    return number


def page(session: Session, *, now: datetime = NOON, limit: int = 2) -> bool:
    return queue_page(session, now=now, agency=AGENCY, limit=limit)


def queue(session: Session, *, now: datetime = NOON, limit: int = 2) -> None:
    while page(session, now=now, limit=limit):
        pass


def killed_after_a_page(session: Session) -> None:
    """Queue a page and end before its commit."""
    page(session)
    raise KeyboardInterrupt


def due(session: Session, number: int) -> dict[int, datetime]:
    mine = DELIVERIES.c.broadcast_id == number
    rows = session.execute(select(DELIVERIES.c.chat_id, DELIVERIES.c.due_at).where(mine))
    return {chat_id: at for chat_id, at in rows}  # noqa: C416 - a row is more than a pair for the types


def test_everybody_who_wants_tips_gets_one_copy(session: Session) -> None:
    audience(session, *range(1, 6))
    number = confirmed(session)

    queue(session)

    assert set(states(session, number)) == {1, 2, 3, 4, 5}
    assert state_of(session, number) is BroadcastState.RUNNING
    assert len(claim(session, now=NOON)) == 5


def test_who_gets_nothing_is_counted_by_reason(session: Session) -> None:
    audience(session, 1, 2, 3, 4)
    for chat_id in (2, 3):
        found = candidates.find(session, chat_id)
        assert found is not None
        found.wants_tips = False
    blocked = candidates.find(session, 4)
    assert blocked is not None
    blocked.blocked_at = NOON
    number = confirmed(session)

    queue(session)

    told = broadcasts.find(session, number)
    assert told is not None
    assert set(states(session, number)) == {1}
    assert told.excluded == {"opted-out": 2, "blocked": 1}


def test_nothing_is_sent_while_it_is_being_queued(session: Session) -> None:
    audience(session, 1, 2, 3)
    number = confirmed(session)

    assert page(session)

    assert claim(session, now=NOON) == []
    assert len(states(session, number)) == 2


@pytest.mark.parametrize("killed", range(4))
def test_queueing_that_was_interrupted_goes_on_and_takes_nobody_twice(
    database: Database, killed: int
) -> None:
    with database.session() as session:
        audience(session, *range(1, 8))
        number = confirmed(session)
    for _ in range(killed):
        with database.session() as session:
            page(session)
    with pytest.raises(KeyboardInterrupt), database.session() as session:
        killed_after_a_page(session)

    with database.session() as session:
        queue(session)

        assert sorted(states(session, number)) == list(range(1, 8))


def test_cancelling_in_the_middle_ends_the_queueing(session: Session) -> None:
    audience(session, 1, 2, 3)
    number = confirmed(session)
    page(session)

    assert broadcasts.move(session, number, BroadcastState.CANCELLED)

    assert not page(session)
    assert len(states(session, number)) == 2
    assert claim(session, now=NOON) == []


def test_copies_are_spread_evenly(session: Session) -> None:
    audience(session, *range(1, 61))
    number = confirmed(session, spread=120)

    queue(session, limit=7)

    minutes = sorted((at - NOON) / timedelta(minutes=1) for at in due(session, number).values())
    gaps = [later - earlier for earlier, later in pairwise(minutes)]
    assert 0 <= minutes[0] < 4
    assert 116 < minutes[-1] < 120
    assert max(gaps) < 6


def test_copy_waits_for_the_morning_of_its_recipient(session: Session) -> None:
    evening = NOON + 7 * HOUR  # seven in Sacramento, ten in New York
    audience(session, 1)
    candidates.add(session, replace(somebody(2), time_zone="America/New_York", wants_tips=True))
    number = confirmed(session)

    queue(session, now=evening)

    assert due(session, number) == {1: evening, 2: evening + 11 * HOUR}  # nine in New York


def test_moment_in_the_open_hours_is_kept_to_the_second() -> None:
    moment = NOON.replace(second=41, microsecond=7)

    assert due_at(moment, "America/Denver", DEFAULT_POLICY.holidays, DEFAULT_COURTESY) == moment


def test_copy_of_a_broadcast_that_starts_late_is_due_from_then_on(session: Session) -> None:
    audience(session, 1)
    number = confirmed(session)

    queue(session, now=NOON + 2 * HOUR)

    assert due(session, number) == {1: NOON + 2 * HOUR}


def sent(session: Session, ends: dict[int, Result], *, at: datetime = NOON) -> int:
    """Send a broadcast that lands so and so."""
    audience(session, *ends)
    number = announce(session, *ends, due_at=at)
    for one in claim(session, now=at):
        end = landed(one, ends[one.chat_id], message_id=one.chat_id + 1000)
        record(session, end, now=at)
    return number


def test_correction_goes_to_whoever_got_the_original(session: Session) -> None:
    ends = {1: Result.SENT, 2: Result.MAYBE, 3: Result.FAILED, 4: Result.SENT}
    original = sent(session, ends)
    number = confirmed(session, kind=Kind.CORRECTION, original=original)

    queue(session, now=NOON + 10 * HOUR, limit=1)

    told = broadcasts.find(session, number)
    assert told is not None
    assert due(session, number) == dict.fromkeys((1, 4), NOON + 10 * HOUR)
    assert told.excluded == {"unconfirmed-copy": 1}


def test_recall_reaches_back_for_two_days(session: Session) -> None:
    original = sent(session, {1: Result.SENT}, at=NOON)
    [late] = [sent(session, {2: Result.SENT}, at=NOON + HOUR)]
    recalls = [confirmed(session, kind=Kind.RECALL, original=one) for one in (original, late)]

    queue(session, now=NOON + 48 * HOUR)

    assert [due(session, number) for number in recalls] == [{}, {2: NOON + 48 * HOUR}]
    told = broadcasts.find(session, recalls[0])
    assert told is not None
    assert (told.excluded, told.state) == ({"too-old": 1}, BroadcastState.FINISHED)


def test_mending_what_nobody_got_is_finished_at_once(session: Session) -> None:
    original = sent(session, {1: Result.FAILED})
    number = confirmed(session, kind=Kind.CORRECTION, original=original)

    queue(session)

    assert state_of(session, number) is BroadcastState.FINISHED
    assert progress(session, number) == {}


def test_broadcast_that_cannot_be_queued_holds_up_no_other(session: Session) -> None:
    audience(session, 1)
    broken = confirmed(session, audience={"stage": "on the moon"})
    sound = confirmed(session)

    queue(session)

    assert state_of(session, broken) is BroadcastState.CANCELLED
    assert set(states(session, sound)) == {1}
