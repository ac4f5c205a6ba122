"""The board of a broadcast: one message that tells how it goes, and the buttons under it."""

import asyncio
from datetime import timedelta
from typing import Any

import pytest

from advice.terms import Language
from bot.app import Coach, build_app
from bot.playground.clock import HeldClock
from bot.playground.people import Person
from bot.playground.refusals import too_many_requests
from bot.playground.telegram import TelegramInMemory
from bot.settings import Settings
from storage import audit, broadcasts, staff
from storage.database import Session
from storage.states import BroadcastState, DeliveryState, Role
from tests.chats import ANYTHING, consists_of
from tests.conftest import OWNER
from tests.staffed import arrive, confirm, staffed, told

BOARD = ["board-title", "board-bar", ANYTHING]
HOUR = timedelta(hours=1)


@pytest.fixture
async def owner(coach: Coach, telegram: TelegramInMemory) -> Person:
    return await staffed(coach, telegram, OWNER)


async def begin(coach: Coach, telegram: TelegramInMemory, *chats: int, **more: Any) -> int:
    """Confirm a broadcast to candidates, and let the bot do what is due."""
    await arrive(coach, telegram, *chats)
    now = coach.announcer._parts.now()
    row: dict[str, Any] = {"author": OWNER, **more}
    number = await coach.database.run(confirm, now=now, **row)
    await coach.tick()
    await telegram.settled()
    return number


async def press(telegram: TelegramInMemory, person: Person, label: str) -> None:
    person.presses(label)
    await telegram.settled()


def deeds(session: Session) -> list[str]:
    return [entry.deed for entry in reversed(audit.latest(session))]


async def test_board_becomes_the_report_when_all_is_sent(
    coach: Coach, telegram: TelegramInMemory, owner: Person
) -> None:
    number = await begin(coach, telegram, 1, 2, 3)

    board, report = owner.heard
    assert (await told(coach, number)).state is BroadcastState.FINISHED
    assert consists_of(board.text, BOARD, "en")
    assert "100%: 3 of 3" in board.text
    assert board.labels == ["Report"]
    assert (report.kind, "Delivered: 3 of 3 (100%)" in report.text) == ("photo", True)
    assert [len(telegram.person(chat_id).heard) for chat_id in (1, 2, 3)] == [1, 1, 1]


async def test_board_is_one_message_that_is_changed_in_place(
    coach: Coach, telegram: TelegramInMemory, clock: HeldClock, owner: Person
) -> None:
    number = await begin(coach, telegram, *range(1, 61))
    assert len(owner.heard) == 1
    early = owner.last.text
    for _ in range(12):
        clock.forward(timedelta(seconds=3))
        await coach.tick()

    board, _ = owner.heard
    assert "of 60" in early
    assert early != board.text
    assert "100%: 60 of 60" in board.text
    assert (await told(coach, number)).board_message == board.message_id


async def test_board_tells_who_gets_nothing(
    coach: Coach, telegram: TelegramInMemory, owner: Person
) -> None:
    await arrive(coach, telegram, 7, wants_tips=False)
    await begin(coach, telegram, 1)

    assert "Not: one person who wants no tips" in owner.heard[0].text


async def test_pause_and_resume_act_at_once_and_once(
    coach: Coach, telegram: TelegramInMemory, clock: HeldClock, owner: Person
) -> None:
    number = await begin(coach, telegram, *range(1, 61))
    board = owner.last

    for label in ("Pause", "Pause"):
        owner.presses(label, board)
    await telegram.settled()
    sent = (await told(coach, number)).totals[DeliveryState.SENT]
    clock.forward(HOUR)
    await coach.tick()

    assert (await told(coach, number)).totals[DeliveryState.SENT] == sent
    assert [toast.text for toast in owner.toasts] == [
        "Paused.",
        "That is so already. Nothing changes.",
    ]
    await press(telegram, owner, "Resume")
    clock.forward(HOUR)
    await coach.tick()
    assert (await told(coach, number)).totals[DeliveryState.SENT] > sent
    assert await coach.database.run(deeds) == ["broadcast-paused", "broadcast-resumed"]


async def test_slowing_down_halves_the_speed_and_speeding_up_ends_it(
    coach: Coach, telegram: TelegramInMemory, owner: Person
) -> None:
    number = await begin(coach, telegram, *range(1, 61))
    rates = []
    for label in ("Slow down", "Slow down", "Speed up", "Speed up"):
        await press(telegram, owner, label)
        rates.append((await told(coach, number)).rate)

    assert rates == [12.5, 6.25, 12.5, None]


async def test_cancelling_asks_once_more(
    coach: Coach, telegram: TelegramInMemory, clock: HeldClock, owner: Person
) -> None:
    number = await begin(coach, telegram, *range(1, 61))

    await press(telegram, owner, "Cancel …")
    assert (await told(coach, number)).state is BroadcastState.RUNNING
    await press(telegram, owner, "Yes, cancel it")
    clock.forward(HOUR)
    await coach.tick()

    broadcast = await told(coach, number)
    assert broadcast.state is BroadcastState.CANCELLED
    assert broadcast.totals[DeliveryState.PENDING] == 0
    assert broadcast.totals[DeliveryState.CANCELLED] > 0
    assert await coach.database.run(deeds) == ["broadcast-cancelled"]
    assert owner.heard[-1].kind == "photo"  # the report


async def test_cancelling_can_be_left(
    coach: Coach, telegram: TelegramInMemory, owner: Person
) -> None:
    number = await begin(coach, telegram, *range(1, 61))

    await press(telegram, owner, "Cancel …")
    await press(telegram, owner, "No, leave it")

    assert consists_of(owner.last.text, ["board-kept"], "en")
    assert (await told(coach, number)).state is BroadcastState.RUNNING


async def test_writer_sees_the_board_and_steers_nothing(
    coach: Coach, telegram: TelegramInMemory
) -> None:
    writer = await staffed(coach, telegram, 55, Role.WRITER, Language.ES)
    number = await begin(coach, telegram, *range(1, 61), author=55)

    await press(telegram, writer, "Pausar")

    assert consists_of(writer.last.text, [*BOARD, "board-rate"], "es")
    assert writer.toasts[-1].text == "Tu función no lo permite."
    assert (await told(coach, number)).state is BroadcastState.RUNNING


async def test_who_is_not_staff_any_more_sees_no_board(
    coach: Coach, telegram: TelegramInMemory
) -> None:
    somebody = telegram.person(55)
    somebody.private.known = True

    await begin(coach, telegram, 1, author=55)

    assert somebody.heard == []


async def test_board_of_who_left_the_staff_is_the_owners(
    coach: Coach, telegram: TelegramInMemory, owner: Person
) -> None:
    author = await staffed(coach, telegram, 55, Role.SENDER)
    await begin(coach, telegram, *range(1, 201), author=55)
    await coach.database.run(staff.remove, 55)
    owner_before = len(owner.heard)
    owner.says("/broadcasts")
    await telegram.settled()
    await press(telegram, owner, "Open 1")
    await press(telegram, owner, "Pause")
    await coach.announcer.turn()  # it is handed over
    await coach.announcer.rest()

    assert len(author.heard) == 1
    assert len(owner.heard) == owner_before + 3  # the list, what was opened, and the board
    assert "paused" in owner.last.text


async def test_two_workers_draw_one_board(
    coach: Coach, telegram: TelegramInMemory, settings: Settings, owner: Person
) -> None:
    another = build_app(settings, telegram, coach.announcer._parts.now)
    await arrive(coach, telegram, *range(1, 201))
    await coach.database.run(confirm, now=another.announcer._parts.now(), author=OWNER)

    workers = (coach.announcer, another.announcer)
    await asyncio.gather(*(worker.rest() for worker in workers * 2))
    another.database.close()

    assert len(owner.heard) == 1
    assert "0 of 200" in owner.last.text


async def test_board_that_was_deleted_comes_anew(
    coach: Coach, telegram: TelegramInMemory, clock: HeldClock, owner: Person
) -> None:
    await begin(coach, telegram, *range(1, 201))
    owner.deletes(owner.last.message_id)
    clock.forward(timedelta(seconds=4))
    await coach.tick()

    assert len(owner.heard) == 1
    assert "of 200" in owner.last.text


async def test_board_waits_as_long_as_telegram_asks(
    coach: Coach, telegram: TelegramInMemory, clock: HeldClock, owner: Person
) -> None:
    number = await begin(coach, telegram, *range(1, 61))
    telegram.refuse("editMessageText", too_many_requests(10))
    clock.forward(timedelta(seconds=3))
    await coach.tick()
    before = owner.last.text
    clock.forward(timedelta(seconds=5))
    await coach.tick()

    assert owner.last.text == before
    clock.forward(timedelta(seconds=6))
    await coach.tick()
    assert owner.heard[0].text != before
    assert (await told(coach, number)).board_message == owner.heard[0].message_id


async def test_broadcast_that_fails_too_often_tells_author_and_owner_why(
    coach: Coach, telegram: TelegramInMemory, owner: Person
) -> None:
    author = await staffed(coach, telegram, 55, Role.SENDER, Language.ES)
    number = await begin(coach, telegram, *range(1, 61), author=55)
    await coach.database.run(broadcasts.pause_failing, {number: ["the words are too long"]}, 1)
    await coach.announcer.rest()
    await telegram.settled()

    assert consists_of(owner.last.text, ["board-paused-itself"], "en")
    assert "the words are too long" in owner.last.text
    assert "las palabras son demasiado largas" in author.last.text
    assert author.last.labels == ["Continuar", "Cancelar …"]
    await coach.announcer.rest()
    assert len(owner.heard) == 1


async def test_quiet_hours_are_told_instead_of_a_speed(
    coach: Coach, telegram: TelegramInMemory, clock: HeldClock, owner: Person
) -> None:
    clock.forward(12 * HOUR)  # nine in the evening

    await begin(coach, telegram, 1)

    assert consists_of(owner.last.text, [*BOARD, "board-waits"], "en")
    assert "Tue, Nov 24 at 9:00 a.m." in owner.last.text


async def test_labels_of_an_opened_board_can_be_typed(
    coach: Coach, telegram: TelegramInMemory, owner: Person
) -> None:
    number = await begin(coach, telegram, *range(1, 201))
    states = []
    for words in ("/broadcasts", "open 1", "pause", "Resume", "cancel", "yes, cancel it"):
        owner.says(words)
        await telegram.settled()
        states.append((await told(coach, number)).state.value)

    assert states == ["running", "running", "paused", "running", "running", "cancelled"]
