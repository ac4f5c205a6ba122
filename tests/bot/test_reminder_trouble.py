"""Whatever goes wrong on the way, a reminder is sent once, or known to be in doubt."""

import asyncio
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

import pytest
from sqlalchemy import select, text
from telegram.error import (
    BadRequest,
    ChatMigrated,
    Conflict,
    Forbidden,
    InvalidToken,
    NetworkError,
    TelegramError,
)

from advice.terms import Topic
from bot.app import Coach, build_app
from bot.http import AiohttpRequest, caller
from bot.playground import refusals
from bot.playground.telegram import TelegramInMemory
from bot.refusals import GatewayTrouble, MaybeArrived, NeverLeft, PauseAsked
from bot.sending import MEANING, outcome_of
from bot.services.ports import Heard
from bot.services.taps import tap
from bot.settings import Settings
from bot.ticks import Sender, worker_of
from storage import candidates, pace, reminders
from storage.database import Database, Session, StorageError
from storage.deliveries import Result
from storage.models import DELIVERIES
from storage.states import DeliveryState
from tests.databases import ON_SQLITE
from tests.due import MORNING, acquainted, remind, states, waits_for_news
from tests.held_time import turns
from tests.telegram_server import TelegramServer, Way, telegram_server

HOUR, MINUTE, SECOND = timedelta(hours=1), timedelta(minutes=1), timedelta(seconds=1)
SENT, PENDING = DeliveryState.SENT, DeliveryState.PENDING
BLOCKED, FAILED = DeliveryState.BLOCKED, DeliveryState.FAILED
UNCONFIRMED = DeliveryState.UNCONFIRMED


@dataclass
class Clock:
    """A clock that is set, also back."""

    moment: datetime = MORNING

    def __call__(self) -> datetime:
        return self.moment


@dataclass
class Desk:
    """A bot that sends when it is told to, and what its candidates got."""

    settings: Settings
    telegram: TelegramInMemory
    clock: Clock
    coach: Coach

    @property
    def database(self) -> Database:
        return self.coach.database

    @property
    def sender(self) -> Sender:
        return self.coach.sender

    async def due(self, *chats: int) -> None:
        """Let a reminder be due to each of some candidates."""
        await acquainted(self.telegram, chats)
        await self.database.run(remind, chats)

    def got(self, chat_id: int) -> int:
        return len(self.telegram.person(chat_id).heard)

    def asked(self) -> int:
        """Return how many messages were tried."""
        return sum(call.method == "sendMessage" for call in self.telegram.calls)

    def another(self) -> Coach:
        """Build another process over the same database."""
        return build_app(self.settings, self.telegram, self.clock)


@pytest.fixture
async def desk(settings: Settings, telegram: TelegramInMemory) -> AsyncIterator[Desk]:
    clock = Clock()
    coach = build_app(settings, telegram, clock)
    yield Desk(settings, telegram, clock, coach)
    await coach.sender.finish()
    coach.database.close()


@pytest.fixture
def another(desk: Desk) -> Iterator[Coach]:
    coach = desk.another()
    yield coach
    coach.database.close()


ERRORS: dict[type[TelegramError], tuple[TelegramError, Result]] = {
    PauseAsked: (PauseAsked(1), Result.LATER),
    NeverLeft: (NeverLeft("no route"), Result.LATER),
    MaybeArrived: (MaybeArrived("broke"), Result.MAYBE),
    GatewayTrouble: (GatewayTrouble("Bad Gateway"), Result.MAYBE),
    Forbidden: (Forbidden("Forbidden: bot was blocked by the user"), Result.BLOCKED),
    ChatMigrated: (ChatMigrated(-9), Result.FAILED),
    BadRequest: (BadRequest("can't parse entities"), Result.FAILED),
    InvalidToken: (InvalidToken("Not Found"), Result.LATER),
    Conflict: (Conflict("other poll"), Result.LATER),
    NetworkError: (NetworkError("Internal Server Error"), Result.LATER),
}


@pytest.mark.parametrize(("kind", "result"), MEANING)
def test_every_row_of_the_table_means_what_it_says(
    kind: type[TelegramError], result: Result
) -> None:
    error, meaning = next(one for known, one in ERRORS.items() if issubclass(known, kind))

    assert (outcome_of(error), meaning) == (result, result)


def test_error_that_is_not_in_the_table_leaves_doubt() -> None:
    assert outcome_of(TelegramError("something new")) is Result.MAYBE


ANSWERS = [
    (429, b'{"ok":false,"parameters":{"retry_after":1}}', PENDING),
    (403, b'{"ok":false,"description":"Forbidden: bot was blocked by the user"}', BLOCKED),
    (400, b'{"ok":false,"description":"Bad Request: chat not found"}', BLOCKED),
    (400, b'{"ok":false,"description":"Bad Request: can\'t parse entities"}', FAILED),
    (400, b'{"ok":false,"parameters":{"migrate_to_chat_id":-9}}', FAILED),
    (401, b'{"ok":false,"description":"Unauthorized"}', PENDING),
    (404, b'{"ok":false,"description":"Not Found"}', PENDING),
    (409, b'{"ok":false,"description":"Conflict"}', PENDING),
    (500, b'{"ok":false,"description":"Internal Server Error"}', PENDING),
    (500, b"<html>Oops</html>", UNCONFIRMED),
    (502, b'{"ok":false,"description":"Bad Gateway"}', UNCONFIRMED),
    (503, b"<html>Unavailable</html>", UNCONFIRMED),
    (504, b"<html>Gateway time-out</html>", UNCONFIRMED),
    (403, b"<html>Captive portal</html>", PENDING),
    (200, b"<html>Welcome to the hotel</html>", UNCONFIRMED),
    (200, b'{"ok":true}', UNCONFIRMED),
]


@pytest.mark.parametrize(("status", "body", "state"), ANSWERS)
async def test_answer_over_http_has_its_meaning_and_doubles_nothing(
    settings: Settings,
    telegram: TelegramInMemory,
    status: int,
    body: bytes,
    state: DeliveryState,
) -> None:
    async with over_http(settings, telegram) as (desk, server):
        server.answer("sendMessage", status, body)
        await desk.due(1)

        await desk.coach.tick()
        first = states(desk.database)
        desk.clock.moment += MINUTE
        await desk.coach.tick()

    assert first == {1: [state]}
    assert desk.got(1) == (1 if state is PENDING else 0)


@pytest.mark.parametrize(
    ("way", "got"),
    [(Way.DROP_BEFORE, 0), (Way.DROP_AFTER, 1), (Way.CUT_SHORT, 1), (Way.SILENT, 1)],
)
async def test_connection_that_breaks_leaves_doubt_and_no_second_message(
    settings: Settings, telegram: TelegramInMemory, way: Way, got: int
) -> None:
    async with over_http(settings, telegram) as (desk, server):
        server.meddle("sendMessage", way)
        await desk.due(1)

        await desk.coach.tick()
        first = states(desk.database)
        desk.clock.moment += 2 * MINUTE
        await desk.coach.tick()

    assert first == states_of(1, UNCONFIRMED)
    assert desk.got(1) == got


@asynccontextmanager
async def over_http(
    settings: Settings, telegram: TelegramInMemory
) -> AsyncIterator[tuple[Desk, TelegramServer]]:
    """Build a bot that reaches Telegram through a server, and is not patient."""
    clock, network = Clock(), AiohttpRequest(read_timeout=0.2)
    await network.initialize()
    async with telegram_server(telegram) as server:
        known = replace(settings, telegram_api_url=server.base_url)
        coach = build_app(known, network, clock)
        yield Desk(known, telegram, clock, coach), server
        await coach.sender.finish()
        coach.database.close()
        await network.shutdown()


def states_of(chat_id: int, *found: DeliveryState) -> dict[int, list[DeliveryState]]:
    return {chat_id: list(found)}


@pytest.mark.parametrize("seconds", [1, 60])
async def test_nothing_is_asked_before_the_wait_for_everybody_is_over(
    desk: Desk, seconds: int
) -> None:
    await desk.due(*range(1, 9))
    await desk.database.run(pace.set_rate, desk_bot(desk), 4.0)
    desk.telegram.refuse("sendMessage", refusals.too_many_requests(seconds), times=5)
    await desk.sender.turn()
    await desk.sender.idle()
    at_first = desk.asked()

    desk.clock.moment += seconds * SECOND - SECOND / 1000
    await desk.coach.tick()
    too_early = desk.asked() - at_first
    for _ in range(8):
        desk.clock.moment += SECOND
        await desk.coach.tick()

    assert (at_first, too_early) == (5, 0)
    assert [desk.got(chat) for chat in range(1, 9)] == [1] * 8


def desk_bot(desk: Desk) -> int:
    return worker_of(desk.settings.token, "").bot_id


@pytest.mark.parametrize("count", [2, 4])
async def test_processes_that_tick_at_once_send_each_reminder_once(desk: Desk, count: int) -> None:
    chats = range(1, 61)
    await desk.due(*chats)
    await desk.database.run(pace.set_rate, desk_bot(desk), 500.0)
    coaches = [desk.another() for _ in range(count)]

    for _ in range(2):
        await asyncio.gather(*(coach.tick() for coach in coaches))
    for coach in coaches:
        coach.database.close()

    assert [desk.got(chat) for chat in chats] == [1] * 60
    assert states(desk.database) == {chat: [SENT] for chat in chats}


async def test_outcome_that_the_database_could_not_take_is_written_when_it_is_back(
    desk: Desk,
) -> None:
    await desk.due(1, 2)
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
async def test_locked_database_loses_and_doubles_nothing(desk: Desk, another: Coach) -> None:
    hurried = Database.open(desk.settings.database_url, patience=0.0)
    parts = replace(desk.coach._parts, database=hurried)
    worker = worker_of(desk.settings.token, "hurried")
    sender = Sender(parts, caller(desk.telegram), desk.coach._base_url, worker)
    await desk.due(1)

    with another.database.session(), pytest.raises(StorageError):
        await sender.turn()
    await sender.turn()
    await sender.idle()
    hurried.close()

    assert (states(desk.database), desk.got(1)) == ({1: [SENT]}, 1)


@pytest.mark.parametrize("by", [-5 * HOUR, timedelta(days=7)], ids=["back", "forward"])
async def test_clock_set_while_a_reminder_is_in_the_air_doubles_nothing(
    desk: Desk, another: Coach, by: timedelta
) -> None:
    await desk.due(1)
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


async def test_clock_set_back_before_a_reminder_was_claimed_delays_it_only(desk: Desk) -> None:
    await desk.due(1)

    desk.clock.moment = MORNING - 5 * HOUR
    await desk.coach.tick()
    early = desk.got(1)
    desk.clock.moment = MORNING
    await desk.coach.tick()

    assert (early, desk.got(1)) == (0, 1)


async def test_worker_frozen_past_its_lease_tells_the_truth_late(
    desk: Desk, another: Coach
) -> None:
    await desk.due(1)
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
) -> None:
    await desk.due(1)
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
) -> None:
    await desk.due(1)
    held = desk.telegram.hold("sendMessage")
    await desk.sender.turn()
    await held.reached.wait()
    finishing = asyncio.create_task(desk.sender.finish())
    await desk.due(2)

    held.release()
    await finishing

    assert states(desk.database) == {1: [SENT], 2: [PENDING]}


async def test_stop_in_the_middle_of_a_turn_sends_what_the_turn_claims(desk: Desk) -> None:
    await desk.due(1, 2, 3)
    turning = asyncio.create_task(desk.sender.turn())
    await turns(2)  # it has room, and waits for the database

    turning.cancel()
    await desk.sender.finish()

    assert turning.cancelled()
    assert {state for each in states(desk.database).values() for state in each} <= {SENT, PENDING}
    assert sum(desk.got(chat) for chat in (1, 2, 3)) == 3


async def test_stop_does_not_wait_for_a_database_that_stays_away(desk: Desk) -> None:
    await desk.due(1)
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
async def test_change_of_mind_while_a_reminder_is_in_the_air_ends_well(
    desk: Desk, change: str, left: dict[int, list[DeliveryState]]
) -> None:
    await desk.due(1)
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


def stop(session: Session, chat_id: int) -> None:
    candidate = candidates.find(session, chat_id)
    assert candidate is not None
    candidate.wants_reminders = False
    reminders.cancel(session, chat_id)


def leave(session: Session, chat_id: int) -> None:
    candidates.remove(session, chat_id)


async def more(desk: Desk, chat_id: int, **companies: datetime) -> None:
    """Let the same candidate have reminders of other interviews."""

    def add(session: Session) -> None:
        candidate = candidates.find(session, chat_id)
        assert candidate is not None
        for company, due_at in companies.items():
            number = waits_for_news(session, candidate, company).number
            topic = Topic.CONTACT
            reminders.keep(session, chat_id, number, topic, rule_id="status-email", due_at=due_at)

    await desk.database.run(add)


async def test_several_due_that_could_not_leave_are_still_one_message(desk: Desk) -> None:
    await desk.due(1)
    await more(desk, 1, Apex=MORNING, Best=MORNING)
    desk.telegram.drop("sendMessage", "before", times=3)

    for _ in range(4):
        await desk.coach.tick()
        desk.clock.moment += MINUTE

    [message] = desk.telegram.person(1).heard
    assert all(name in message.text for name in ("Company 1", "Apex", "Best"))
    assert states(desk.database) == {1: [SENT, SENT, SENT]}


async def test_only_so_many_reminders_stand_in_one_message(desk: Desk) -> None:
    await desk.due(1)
    await more(desk, 1, **{f"Firm{count}": MORNING for count in range(6)})

    await desk.coach.tick()

    heard = desk.telegram.person(1).heard
    assert [message.text.count("You have waited") for message in heard] == [5, 2]


async def test_two_unasked_messages_a_day_and_the_rest_the_next_morning(desk: Desk) -> None:
    await desk.due(1)
    await more(desk, 1, Apex=MORNING + 2 * HOUR, Best=MORNING + 4 * HOUR, Core=MORNING + 6 * HOUR)

    for _ in range(10):
        await desk.coach.tick()
        desk.clock.moment += HOUR
    on_the_day = desk.got(1)
    desk.clock.moment = MORNING + timedelta(days=1)
    await desk.coach.tick()

    assert (on_the_day, desk.got(1)) == (2, 3)
    assert all(name in desk.telegram.person(1).last.text for name in ("Best", "Core"))


async def test_reminder_that_was_put_off_survives_new_facts_about_something_else(
    desk: Desk,
) -> None:
    await desk.due(1)
    desk.telegram.refuse("sendMessage", refusals.too_many_requests(60), times=1)
    await desk.coach.tick()
    said = await press(desk, 1, "toggle:tips", "add:1")

    desk.clock.moment += 61 * SECOND
    await desk.coach.tick()

    assert said == 2
    assert desk.got(1) == 1


async def press(desk: Desk, chat_id: int, *data: str) -> int:
    """Press buttons, whose answers nobody speaks; return how many were answered."""
    count = 0
    for one in data:
        heard = Heard(chat_id=chat_id, now=desk.clock.moment, words=one)
        said = await desk.database.run(tap, heard, agency=desk.coach._parts.agency)
        count += bool(said.toast)
    return count


@pytest.mark.parametrize(
    ("pressed", "contacts"),
    [("rem:1:contact:done", 1), ("rem:1:contact:ok", 0), ("rem:9:contact:done", 0)],
)
async def test_button_pressed_twice_has_one_effect(
    desk: Desk, pressed: str, contacts: int
) -> None:
    await desk.due(1)

    await press(desk, 1, pressed, pressed)

    with desk.database.session() as session:
        candidate = candidates.find(session, 1)
        row = session.execute(
            text("SELECT contacts FROM interviews WHERE chat_id = 1 AND number = 1")
        ).scalar_one()
    assert candidate is not None
    assert str(row).count("email") == contacts


async def test_button_of_another_interview_turns_to_it(desk: Desk) -> None:
    await desk.due(1)
    await more(desk, 1, Apex=MORNING)

    await press(desk, 1, "rem:1:contact:1d")

    with desk.database.session() as session:
        candidate = candidates.find(session, 1)
        waiting = {one.number: one.due_at for one in reminders.waiting(session, 1)}
    assert candidate is not None
    assert candidate.current == 1
    assert waiting[1] is not None
    assert waiting[1] > MORNING + 12 * HOUR


async def test_another_day_is_not_promised_to_who_stopped_reminders(desk: Desk) -> None:
    await desk.due(1)
    await press(desk, 1, "rem:0:stage:stop")

    await press(desk, 1, "rem:1:contact:1d")

    with desk.database.session() as session:
        assert reminders.waiting(session, 1) == []


async def test_mistake_about_one_candidate_does_not_silence_the_others(desk: Desk) -> None:
    await desk.due(1, 2)
    with desk.database.session() as session:
        session.execute(text("UPDATE candidates SET time_zone = 'No/Where' WHERE chat_id = 1"))

    await desk.coach.tick()

    assert states(desk.database) == {1: [FAILED], 2: [SENT]}


async def test_reminder_that_waits_again_has_no_follower(desk: Desk) -> None:
    await desk.due(1)
    held = desk.telegram.hold("sendMessage")
    await desk.sender.turn()
    await held.reached.wait()
    later = {"rule_id": "answer-overdue", "due_at": MORNING + timedelta(days=7)}
    await desk.database.run(reminders.keep, 1, 1, Topic.CONTACT, **later)  # type: ignore[arg-type] # of the right kinds
    desk.telegram.drop("sendMessage", "before", times=1)

    held.release()
    await desk.sender.idle()

    with desk.database.session() as session:
        rows = session.execute(select(DELIVERIES.c.state).order_by(DELIVERIES.c.id)).scalars()
        assert list(rows) == [PENDING, DeliveryState.CANCELLED]
