"""A broadcast while it runs: stopped, gone on with, slowed down, held up by Telegram."""

import asyncio

import pytest

from bot.app import Coach
from bot.playground import refusals
from storage import broadcasts, pace
from storage.database import Session
from storage.states import BroadcastState, DeliveryState
from tests.desk import MINUTE, PENDING, SECOND, SENT, Desk
from tests.tips import begin

MANY = range(1, 41)
RATE = 100.0  # instants of a fifth of a second are handed out at once: half of the many


@pytest.fixture
async def running(desk: Desk) -> int:
    """A broadcast half of which is claimed and on its way."""
    await desk.database.run(pace.set_rate, desk.bot_id, RATE)
    number = await desk.tell(*MANY)
    held = desk.telegram.hold("sendMessage")
    await desk.sender.turn()
    await held.reached.wait()
    held.release()
    return number


def got(desk: Desk) -> list[int]:
    return [desk.got(chat) for chat in MANY]


async def go_on_for(desk: Desk, seconds: int) -> None:
    for _ in range(seconds):
        await desk.go_on()


async def test_pause_lets_land_what_is_claimed_and_nothing_else(desk: Desk, running: int) -> None:
    await desk.database.run(broadcasts.move, running, BroadcastState.PAUSED)

    await go_on_for(desk, 3)
    while_paused = sum(got(desk))
    await desk.database.run(broadcasts.move, running, BroadcastState.RUNNING)
    await go_on_for(desk, 3)

    assert while_paused == RATE * 0.2
    assert got(desk) == [1] * len(MANY)


async def test_cancelled_broadcast_sends_no_more(desk: Desk, running: int) -> None:
    await desk.database.run(broadcasts.move, running, BroadcastState.CANCELLED)

    await go_on_for(desk, 3)

    found = list((await desk.standing(running)).values())
    assert found.count(SENT) == sum(got(desk)) == RATE * 0.2


async def test_slowed_broadcast_keeps_its_own_pace(desk: Desk, running: int) -> None:
    await desk.sender.idle()
    at_first = sum(got(desk))
    await desk.database.run(slow_down, running, 5.0)

    await go_on_for(desk, 4)

    assert sum(got(desk)) - at_first <= 4 * 5
    assert sum(got(desk)) > at_first


def slow_down(session: Session, number: int, rate: float) -> None:
    broadcasts.amend(session, number, (BroadcastState.RUNNING,), rate=rate)


async def test_double_tap_starts_it_once(desk: Desk) -> None:
    number = await desk.tell(1)
    await desk.database.run(broadcasts.move, number, BroadcastState.PAUSED)

    taps = [
        await desk.database.run(broadcasts.move, number, BroadcastState.RUNNING) for _ in range(2)
    ]
    await go_on_for(desk, 3)

    assert (taps, desk.got(1)) == ([True, False], 1)


@pytest.mark.usefixtures("running")
@pytest.mark.parametrize("seconds", [1, 60])
async def test_wait_in_the_middle_holds_every_process_up_for_exactly_that_long(
    desk: Desk, another: Coach, seconds: int
) -> None:
    await desk.sender.idle()
    desk.clock.moment += SECOND
    desk.telegram.refuse("sendMessage", refusals.too_many_requests(seconds), times=1)
    await desk.sender.turn()
    await desk.sender.idle()
    before = desk.asked()

    desk.clock.moment += seconds * SECOND - SECOND / 1000
    for coach in (another, desk.coach):
        await coach.tick()
    too_early = desk.asked() - before
    desk.clock.moment += SECOND / 1000
    await another.tick()
    await go_on_for(desk, 3)

    assert too_early == 0
    assert got(desk) == [1] * len(MANY)


async def test_what_another_process_has_claimed_waits_too(desk: Desk, another: Coach) -> None:
    await desk.database.run(pace.set_rate, desk.bot_id, 10.0)
    number = await desk.tell(*range(1, 5))
    await another.sender.turn()  # two leave at once, two in a moment
    until = desk.clock.moment + MINUTE
    await desk.database.run(wait, desk, until)

    await another.sender.turn()
    await another.sender.idle()

    assert sum(desk.got(chat) for chat in range(1, 5)) <= 3
    found = list((await desk.standing(number)).values())
    assert found.count(PENDING) >= 1
    assert set(found) <= {SENT, PENDING}


def wait(session: Session, desk: Desk, until: object) -> None:
    moment = desk.clock.moment
    pace.wait(session, desk.bot_id, now=moment, until=until)  # type: ignore[arg-type] # a moment


async def test_chat_that_alone_is_too_fast_loses_nothing_and_stops_nobody_for_good(
    desk: Desk,
) -> None:
    number = await desk.tell(1, 2, 3)
    desk.telegram.refuse("sendMessage", refusals.too_many_requests(5), times=3, chat_id=1)

    for _ in range(8):
        desk.clock.moment += 5 * SECOND
        await desk.coach.tick()

    assert await desk.standing(number) == {1: SENT, 2: SENT, 3: SENT}
    assert [desk.got(chat) for chat in (1, 2, 3)] == [1, 1, 1]


async def test_reminder_goes_before_a_broadcast_and_a_tip_follows_a_second_later(
    desk: Desk,
) -> None:
    await desk.due(1)
    with desk.database.session() as session:
        number = begin(session, [1])
        session.connection.exec_driver_sql("UPDATE candidates SET wants_tips = true")

    await desk.coach.tick()
    first = desk.telegram.person(1).last.text
    await desk.go_on()
    meanwhile = desk.got(1)
    await desk.coach.tick()

    assert "You have waited long enough" in first
    assert (meanwhile, desk.got(1)) == (1, 2)
    assert await desk.standing(number) == {1: SENT}


async def test_paid_broadcast_says_so_and_a_reminder_does_not(desk: Desk, another: Coach) -> None:
    await desk.due(1)
    await desk.tell(2)
    another.sender._paid = True

    await another.tick()

    paid = {
        call.params["chat_id"]: call.params.get("allow_paid_broadcast", False)
        for call in desk.telegram.calls
        if call.method == "sendMessage"
    }
    assert paid == {1: False, 2: True}


async def test_loop_of_the_sender_sends_all_and_writes_all_down(desk: Desk) -> None:
    await desk.database.run(pace.set_rate, desk.bot_id, 500.0)
    number = await desk.tell(*MANY)
    running = asyncio.create_task(desk.sender.run())

    while set((await desk.standing(number)).values()) != {SENT}:
        await asyncio.sleep(0.01)
        desk.clock.moment += SECOND / 20
    running.cancel()

    assert got(desk) == [1] * len(MANY)
    broadcast = await desk.database.run(broadcasts.find, number)
    assert broadcast is not None
    assert broadcast.state is BroadcastState.FINISHED
    assert broadcast.totals[DeliveryState.SENT] == len(MANY)
