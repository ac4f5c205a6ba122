import asyncio
from datetime import timedelta

from storage import pace
from storage.database import Database, Session
from storage.pace import Pace
from tests.databases import ON_POSTGRESQL
from tests.storage.people import NOW

BOT = 7
SECOND = timedelta(seconds=1)
TICK = timedelta(milliseconds=200)


def held(**changes: object) -> Pace:
    facts: dict[str, object] = {"bot_id": BOT, "rate": 20.0, "next_at": NOW} | changes
    return Pace(**facts)  # type: ignore[arg-type] # of the kinds that the test means


def test_instants_lie_evenly_until_the_next_tick() -> None:
    assert held().slots(NOW, TICK) == (NOW, 4)


def test_instants_that_are_handed_out_are_not_handed_out_again() -> None:
    assert held(next_at=NOW + TICK / 2).slots(NOW, TICK) == (NOW + TICK / 2, 2)
    assert held(next_at=NOW + TICK).slots(NOW, TICK)[1] == 0


def test_lateness_of_one_tick_is_caught_up_and_no_more() -> None:
    assert held(next_at=NOW - TICK).slots(NOW, TICK) == (NOW - TICK, 8)
    assert held(next_at=NOW - 3 * TICK).slots(NOW, TICK) == (NOW - TICK, 8)


def test_idleness_is_not_caught_up() -> None:
    assert held(next_at=NOW - 3600 * SECOND).slots(NOW, TICK) == (NOW, 4)


def test_slow_pace_skips_ticks() -> None:
    assert held(rate=1.0).slots(NOW, TICK)[1] == 1
    assert held(rate=1.0, next_at=NOW + SECOND).slots(NOW, TICK)[1] == 0


def test_no_second_sees_more_than_the_rate_and_one_tick_of_it() -> None:
    """Whatever is claimed at whatever moments, the instants at which messages leave stay apart."""
    left, now, at = [], NOW, held(next_at=NOW - 3600 * SECOND)
    for pause in (0, 3, 0.05, 0.2, 0.2, 1.7, 0.01, 0.2, 0.2, 0.4, 0.2, 5, 0.2, 0.2):
        now += pause * SECOND
        first, slots = at.slots(now, TICK)
        left += [max(now, first + place * at.interval) for place in range(slots)]
        at = held(next_at=first + slots * at.interval) if slots else at

    for moment in left:
        assert sum(moment <= other < moment + SECOND for other in left) <= 20 * (1 + 0.2)


def test_clock_that_was_set_back_does_not_stop_the_bot() -> None:
    assert held(next_at=NOW + 3600 * SECOND).slots(NOW, TICK) == (NOW, 4)


def test_nothing_leaves_while_telegram_asked_to_wait() -> None:
    waiting = held(wait_from=NOW, wait_until=NOW + 60 * SECOND)

    assert waiting.slots(NOW, TICK)[1] == 0
    assert waiting.slots(NOW + 59 * SECOND, TICK)[1] == 0
    assert waiting.slots(NOW + 60 * SECOND, TICK) == (NOW + 60 * SECOND, 4)


def test_nothing_of_a_wait_is_caught_up() -> None:
    waited = held(next_at=NOW, wait_from=NOW, wait_until=NOW + 60 * SECOND)

    assert waited.slots(NOW + 60 * SECOND + TICK / 2, TICK)[0] >= NOW + 60 * SECOND
    assert waited.slots(NOW + 90 * SECOND, TICK) == (NOW + 90 * SECOND, 4)


def test_clock_set_back_ends_a_wait_instead_of_stretching_it() -> None:
    waiting = held(wait_from=NOW, wait_until=NOW + 60 * SECOND)

    assert not waiting.waits(NOW - SECOND)


def test_bot_that_nobody_knows_gets_the_usual_pace(session: Session) -> None:
    assert pace.hold(session, BOT) == Pace(BOT, pace.RATE, pace.LONG_AGO)


def test_rate_and_next_instant_are_kept(database: Database) -> None:
    with database.session() as session:
        pace.set_rate(session, BOT, 3.5)
        pace.move(session, BOT, NOW)

    with database.session() as session:
        assert pace.hold(session, BOT) == Pace(BOT, 3.5, NOW)
        assert pace.hold(session, BOT + 1).rate == pace.RATE


def test_longer_of_two_waits_counts(session: Session) -> None:
    for seconds in (10, 60, 20):
        pace.wait(session, BOT, now=NOW, until=NOW + seconds * SECOND)

    assert pace.hold(session, BOT).wait_until == NOW + 60 * SECOND


def test_wait_after_a_wait_begins_anew(session: Session) -> None:
    pace.wait(session, BOT, now=NOW, until=NOW + 60 * SECOND)
    later = NOW + 61 * SECOND
    pace.wait(session, BOT, now=later, until=later + SECOND)

    assert pace.hold(session, BOT).wait_until == later + SECOND


@ON_POSTGRESQL
async def test_workers_that_meet_for_the_first_time_share_one_pace(
    url: str, database: Database
) -> None:
    other = Database.open(url)

    paces = await asyncio.gather(database.run(pace.hold, BOT), other.run(pace.hold, BOT))

    assert paces[0] == paces[1]
    other.close()
