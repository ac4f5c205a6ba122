"""Whatever goes wrong on the way, reminders and copies are sent once, or known to be in doubt."""

import asyncio
from collections.abc import Awaitable, Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import timedelta

import pytest
from sqlalchemy import select, text

from bot.app import Coach
from bot.http import caller
from bot.playground import refusals
from bot.ticks import Sender, worker_of
from storage import candidates, pace
from storage.database import Database, StorageError
from storage.models import DELIVERIES
from storage.states import DeliveryState
from tests.databases import ON_SQLITE
from tests.desk import (
    BLOCKED,
    HOUR,
    MINUTE,
    PENDING,
    SECOND,
    SENT,
    UNCONFIRMED,
    Desk,
    leave,
    stop,
)
from tests.due import MORNING, states
from tests.held_time import turns

Due = Callable[..., Awaitable[object]]


@pytest.fixture(params=["reminders", "a broadcast"])
def due(request: pytest.FixtureRequest, desk: Desk) -> Due:
    """Let something be due to each of some candidates."""
    return desk.due if request.param == "reminders" else desk.tell


@pytest.mark.parametrize("seconds", [1, 60])
async def test_nothing_is_asked_before_the_wait_for_everybody_is_over(
    desk: Desk, due: Due, seconds: int
) -> None:
    await due(*range(1, 9))
    await desk.database.run(pace.set_rate, desk.bot_id, 25.0)
    desk.telegram.refuse("sendMessage", refusals.too_many_requests(seconds), times=1)
    await desk.sender.turn()
    await desk.sender.idle()
    at_first = desk.asked()

    desk.clock.moment += seconds * SECOND - SECOND / 1000
    await desk.coach.tick()
    too_early = desk.asked() - at_first
    for _ in range(8):
        desk.clock.moment += SECOND
        await desk.coach.tick()

    assert (at_first, too_early) == (1, 0)
    assert [desk.got(chat) for chat in range(1, 9)] == [1] * 8


@pytest.mark.parametrize("count", [2, 4])
async def test_processes_that_tick_at_once_send_each_message_once(
    desk: Desk, due: Due, count: int
) -> None:
    chats = range(1, 61)
    await due(*chats)
    await desk.database.run(pace.set_rate, desk.bot_id, 500.0)
    coaches = [desk.another() for _ in range(count)]

    for _ in range(2):
        await asyncio.gather(*(coach.tick() for coach in coaches))
    for coach in coaches:
        coach.database.close()

    assert [desk.got(chat) for chat in chats] == [1] * 60
    assert states(desk.database) == {chat: [SENT] for chat in chats}


@contextmanager
def no_room_on_disk(desk: Desk) -> Iterator[None]:
    """Let the database find no room for what is written."""
    on_sqlite = desk.database.engine.dialect.name == "sqlite"
    with desk.database.session() as session:
        run = session.connection.exec_driver_sql
        if on_sqlite:
            run(f"PRAGMA max_page_count = {run('PRAGMA page_count').scalar_one()}")
        for statement in WITHOUT_ROOM[on_sqlite]:
            run(statement)
    yield
    with desk.database.session() as session:
        run = session.connection.exec_driver_sql
        if on_sqlite:
            run("PRAGMA max_page_count = 1073741823")
        run("DROP TRIGGER no_room" if on_sqlite else "DROP FUNCTION no_room CASCADE")


# By whether it is SQLite, where what the update writes besides really finds no room.
WITHOUT_ROOM = {
    True: (
        (
            "CREATE TRIGGER no_room AFTER UPDATE ON deliveries BEGIN INSERT INTO segments"
            " (name, audience, made_by, made_at) VALUES ('', hex(zeroblob(1000000)), 1, ''); END"
        ),
    ),
    False: (
        (
            "CREATE FUNCTION no_room() RETURNS trigger LANGUAGE plpgsql AS "
            "$$ BEGIN RAISE EXCEPTION 'could not extend file' USING ERRCODE = '53100'; END $$"
        ),
        "CREATE TRIGGER no_room BEFORE UPDATE ON deliveries EXECUTE FUNCTION no_room()",
    ),
}


async def test_outcome_that_finds_no_room_on_disk_is_written_when_there_is_some(
    desk: Desk, due: Due
) -> None:
    await due(1, 2)
    held = desk.telegram.hold("sendMessage")
    await desk.sender.turn()
    await held.reached.wait()
    with no_room_on_disk(desk):
        held.release()
        with pytest.raises(StorageError):
            await desk.sender.idle()

    await desk.coach.tick()

    assert states(desk.database) == {1: [SENT], 2: [SENT]}
    assert (desk.got(1), desk.got(2)) == (1, 1)


async def test_outcome_that_the_database_could_not_take_is_written_when_it_is_back(
    desk: Desk,
    due: Due,
) -> None:
    await due(1, 2)
    held = desk.telegram.hold("sendMessage")
    await desk.sender.turn()
    rename(desk, "deliveries", "away")
    held.release()

    with pytest.raises(StorageError):
        await desk.sender.idle()
    with pytest.raises(StorageError):
        await desk.sender.turn()
    rename(desk, "away", "deliveries")
    await desk.coach.tick()

    assert states(desk.database) == {1: [SENT], 2: [SENT]}
    assert (desk.got(1), desk.got(2)) == (1, 1)


def rename(desk: Desk, old: str, new: str) -> None:
    with desk.database.session() as session:
        session.execute(text(f"ALTER TABLE {old} RENAME TO {new}"))


@ON_SQLITE
async def test_locked_database_loses_and_doubles_nothing(
    desk: Desk, due: Due, another: Coach
) -> None:
    hurried = Database.open(desk.settings.database_url, patience=0.0)
    parts = replace(desk.coach._parts, database=hurried)
    worker = worker_of(desk.settings.token, "hurried")
    sender = Sender(parts, caller(desk.telegram), desk.coach._base_url, worker)
    await due(1)

    with another.database.session(), pytest.raises(StorageError):
        await sender.turn()
    await sender.turn()
    await sender.idle()
    hurried.close()

    assert (states(desk.database), desk.got(1)) == ({1: [SENT]}, 1)


@pytest.mark.parametrize("by", [-5 * HOUR, timedelta(days=7)], ids=["back", "forward"])
async def test_clock_set_while_a_message_is_in_the_air_doubles_nothing(
    desk: Desk, due: Due, another: Coach, by: timedelta
) -> None:
    await due(1)
    held = desk.telegram.hold("sendMessage")
    await desk.sender.turn()
    await held.reached.wait()

    desk.clock.moment += by
    await another.sender.turn()
    held.release()
    await desk.sender.idle()
    await another.tick()

    assert desk.got(1) == 1
    assert states(desk.database)[1][0] is SENT


async def test_clock_set_back_before_a_message_was_claimed_delays_it_only(
    desk: Desk, due: Due
) -> None:
    await due(1)

    desk.clock.moment = MORNING - 5 * HOUR
    await desk.coach.tick()
    early = desk.got(1)
    desk.clock.moment = MORNING
    await desk.coach.tick()

    assert (early, desk.got(1)) == (0, 1)


async def test_worker_frozen_past_its_lease_tells_the_truth_late(
    desk: Desk, due: Due, another: Coach
) -> None:
    await due(1)
    held = desk.telegram.hold("sendMessage")
    await desk.sender.turn()
    await held.reached.wait()
    desk.clock.moment += 2 * MINUTE
    await another.tick()
    meanwhile = states(desk.database)

    held.release()
    await desk.sender.idle()

    assert (meanwhile, states(desk.database)) == ({1: [UNCONFIRMED]}, {1: [SENT]})
    assert desk.got(1) == 1


async def test_worker_that_slept_past_its_lease_before_sending_sends_once_later(
    desk: Desk,
    due: Due,
) -> None:
    await due(1)
    moments = iter([MORNING])
    parts = replace(desk.coach._parts, now=lambda: next(moments, MORNING + 2 * MINUTE))
    worker = worker_of(desk.settings.token, "sleepy")
    sender = Sender(parts, caller(desk.telegram), desk.coach._base_url, worker)

    await sender.turn()
    await sender.idle()
    await sender.turn()
    await sender.idle()

    assert (states(desk.database), desk.got(1)) == ({1: [SENT]}, 1)


async def test_polite_stop_writes_down_what_is_in_the_air_and_claims_nothing_more(
    desk: Desk,
    due: Due,
) -> None:
    await due(1)
    held = desk.telegram.hold("sendMessage")
    await desk.sender.turn()
    await held.reached.wait()
    finishing = asyncio.create_task(desk.sender.finish())
    await due(2)

    held.release()
    await finishing

    assert states(desk.database) == {1: [SENT], 2: [PENDING]}


async def test_stop_in_the_middle_of_a_turn_sends_what_the_turn_claims(
    desk: Desk, due: Due
) -> None:
    await due(1, 2, 3)
    turning = asyncio.create_task(desk.sender.turn())
    await turns(2)  # it has room, and waits for the database

    turning.cancel()
    await desk.sender.finish()

    assert turning.cancelled()
    assert {state for each in states(desk.database).values() for state in each} <= {SENT, PENDING}
    assert sum(desk.got(chat) for chat in (1, 2, 3)) == 3


async def test_stop_does_not_wait_for_a_database_that_stays_away(desk: Desk, due: Due) -> None:
    await due(1)
    held = desk.telegram.hold("sendMessage")
    await desk.sender.turn()
    await held.reached.wait()
    rename(desk, "deliveries", "away")
    held.release()

    await desk.sender.finish(within=0.05)
    rename(desk, "away", "deliveries")

    assert states(desk.database) == {1: [DeliveryState.SENDING]}


@pytest.mark.parametrize(
    ("change", "left"), [("stops", {1: [SENT]}), ("blocks", {1: [BLOCKED]}), ("erases", {})]
)
async def test_change_of_mind_while_a_message_is_in_the_air_ends_well(
    desk: Desk, due: Due, change: str, left: dict[int, list[DeliveryState]]
) -> None:
    await due(1)
    held = desk.telegram.hold("sendMessage")
    await desk.sender.turn()
    await held.reached.wait()
    if change == "blocks":
        desk.telegram.person(1).blocks()
    else:
        await desk.database.run(leave if change == "erases" else stop, 1)

    held.release()
    await desk.sender.idle()
    desk.clock.moment += timedelta(days=1)
    await desk.coach.tick()

    assert {chat: each[:1] for chat, each in states(desk.database).items()} == left
    assert desk.got(1) == (0 if change == "blocks" else 1)


async def test_message_that_missed_its_instant_is_given_another_and_counted_once(
    desk: Desk,
) -> None:
    number = await desk.tell(1)
    moments = iter([MORNING, MORNING])
    parts = replace(desk.coach._parts, now=lambda: next(moments, MORNING + SECOND))
    worker = worker_of(desk.settings.token, "held up")
    sender = Sender(parts, caller(desk.telegram), desk.coach._base_url, worker)

    for _ in range(2):
        await sender.turn()
        await sender.idle()

    candidate = await desk.database.run(candidates.find, 1)
    assert candidate is not None
    with desk.database.session() as session:
        assert session.execute(select(DELIVERIES.c.attempt)).scalar_one() == 2
    assert await desk.standing(number) == {1: SENT}
    assert (candidate.unasked, desk.got(1)) == (1, 1)
