"""The report of a broadcast: its numbers, its reasons, its file, and what can still be done."""

import csv
from collections import Counter
from datetime import timedelta
from io import StringIO
from typing import Any

import pytest

from advice.terms import Language
from bot.app import Coach
from bot.pictures.card import Card
from bot.pictures.outcomes import safe
from bot.playground.clock import HeldClock
from bot.playground.people import Person
from bot.playground.refusals import bad_request, blocked
from bot.playground.telegram import TelegramInMemory
from storage import audit, outcomes
from storage.database import Session
from storage.models import BROADCASTS, DELIVERIES
from storage.states import BroadcastState, DeliveryState, Role
from tests.chats import consists_of
from tests.conftest import OWNER
from tests.staffed import arrive, confirm, staffed, told

HOUR = timedelta(hours=1)


async def run(coach: Coach, telegram: TelegramInMemory, *chats: int, **more: Any) -> int:
    await arrive(coach, telegram, *chats)
    now, row = coach.announcer._parts.now(), {"author": OWNER, **more}
    number = await coach.database.run(confirm, now=now, **row)
    await coach.tick()
    await telegram.settled()
    return number


def lose(session: Session, number: int, chat_id: int) -> None:
    """Let a copy that was sent be unconfirmed, as when its worker dies."""
    mine = (DELIVERIES.c.broadcast_id == number, DELIVERIES.c.chat_id == chat_id)
    lost = {"state": DeliveryState.UNCONFIRMED, "reason": "no answer in time", "message_id": None}
    session.execute(DELIVERIES.update().where(*mine).values(lost))
    one = BROADCASTS.c.id == number
    totals = {"sent": BROADCASTS.c.sent - 1, "unconfirmed": BROADCASTS.c.unconfirmed + 1}
    session.execute(BROADCASTS.update().where(one).values(totals))


def rows(session: Session, number: int) -> Counter[DeliveryState]:
    question = DELIVERIES.select().with_only_columns(DELIVERIES.c.state)
    found = session.execute(question.where(DELIVERIES.c.broadcast_id == number))
    return Counter(found.scalars())


async def press(telegram: TelegramInMemory, person: Person, label: str) -> None:
    person.presses(label)
    await telegram.settled()


@pytest.fixture
async def owner(coach: Coach, telegram: TelegramInMemory) -> Person:
    return await staffed(coach, telegram, OWNER)


async def test_numbers_of_the_report_are_those_of_the_rows(
    coach: Coach, telegram: TelegramInMemory, owner: Person
) -> None:
    await arrive(coach, telegram, 8, wants_tips=False)
    telegram.refuse("sendMessage", blocked(), chat_id=2)
    telegram.refuse("sendMessage", bad_request("message is too long"), chat_id=3)
    number = await run(coach, telegram, 1, 2, 3, 4)

    counted = await coach.database.run(rows, number)
    broadcast = await told(coach, number)
    assert {state: count for state, count in broadcast.totals.items() if count} == counted
    report = owner.last.text
    assert "Delivered: 2 of 4 (50%)." in report
    assert "Blocked: 1" in report
    assert "Failed: 1" in report
    assert "• Failed, the words are too long: 1" in report
    assert "Not: one person who wants no tips" in report


async def test_report_comes_in_the_language_of_its_reader(
    coach: Coach, telegram: TelegramInMemory
) -> None:
    author = await staffed(coach, telegram, 55, Role.SENDER, Language.ES)
    await run(coach, telegram, 1, author=55)

    ids = ["report-title", "report-delivered", "count-sent", "report-reactions", "report-took"]
    assert consists_of(author.last.text, ids, "es")
    assert author.last.labels == ["Corregir …", "Retirar …"]


async def test_unconfirmed_copies_are_sent_again_after_a_warning(
    coach: Coach, telegram: TelegramInMemory, owner: Person
) -> None:
    number = await run(coach, telegram, 1, 2)
    await coach.database.run(lose, number, 1)
    owner.presses("Report", owner.heard[0])
    await telegram.settled()

    await press(telegram, owner, "Send the unconfirmed again (1) …")
    assert consists_of(owner.last.text, ["report-again-ask"], "en")
    assert "may get it twice" in owner.last.text
    question = owner.last
    owner.presses("Yes, send them again", question)
    owner.presses("Yes, send them again", question)
    await telegram.settled()
    await coach.tick()

    broadcast = await told(coach, number)
    assert (broadcast.state, broadcast.totals[DeliveryState.SENT]) == (BroadcastState.FINISHED, 2)
    assert len(telegram.person(1).heard) == 2
    assert len(telegram.person(2).heard) == 1
    assert consists_of(owner.heard[-2].text, ["report-again"], "en")
    assert owner.last.kind == "photo"  # the report again


async def test_owner_reads_every_outcome_as_a_file(
    coach: Coach, telegram: TelegramInMemory, owner: Person
) -> None:
    telegram.refuse("sendMessage", blocked(), chat_id=2)
    number = await run(coach, telegram, 1, 2)

    await press(telegram, owner, "Every outcome as a file")

    file = owner.last.file
    assert file is not None
    assert file.name == f"broadcast-{number}.csv"
    head, *lines = csv.reader(StringIO(file.content.decode("utf-8-sig")))
    assert head[:3] == ["candidate", "outcome", "reason"]
    assert [line[:3] for line in lines] == [
        ["1", "Delivered", ""],
        ["2", "Bot blocked", "the bot is blocked"],
    ]
    assert lines[0][4].startswith("2026-11-23 17:00")
    entries = await coach.database.run(audit.latest)
    assert (entries[0].deed, entries[0].about) == ("outcomes-read", f"broadcast {number}")


async def test_file_speaks_the_language_of_its_reader(
    coach: Coach, telegram: TelegramInMemory
) -> None:
    owner = await staffed(coach, telegram, OWNER, Role.OWNER, Language.ES)
    telegram.refuse("sendMessage", blocked(), chat_id=1)
    await run(coach, telegram, 1)

    await press(telegram, owner, "Todos los resultados en un archivo")

    file = owner.last.file
    assert file is not None
    lines = list(csv.reader(StringIO(file.content.decode("utf-8-sig"))))
    assert [line[:3] for line in lines] == [
        ["persona", "resultado", "motivo"],
        ["1", "Bot bloqueado", "el bot está bloqueado"],
    ]


async def test_file_holds_everybody_however_many_pages(
    coach: Coach, telegram: TelegramInMemory, clock: HeldClock, owner: Person
) -> None:
    await run(coach, telegram, *range(1, 1203))
    await press(telegram, owner, "Cancel …")
    await press(telegram, owner, "Yes, cancel it")
    clock.forward(HOUR)
    await coach.tick()

    await press(telegram, owner, "Every outcome as a file")

    file = owner.last.file
    assert file is not None
    lines = list(csv.reader(StringIO(file.content.decode("utf-8-sig"))))[1:]
    assert sorted(int(line[0]) for line in lines) == list(range(1, 1203))


async def test_others_cannot_read_outcomes(coach: Coach, telegram: TelegramInMemory) -> None:
    author = await staffed(coach, telegram, 55, Role.APPROVER)
    number = await run(coach, telegram, 1, author=55)
    report = author.last
    assert report.markup is not None
    report.markup["inline_keyboard"][0][0]["callback_data"] = f"d:run:csv:{number}"

    author.presses(f"d:run:csv:{number}")
    await telegram.settled()

    assert author.toasts[-1].text == "Your role does not allow this."
    assert author.last is report


@pytest.mark.parametrize("words", ["=1+1", "+1", "-1", "@a", "\t1", "\r1"])
def test_nothing_in_the_file_is_a_formula(words: str) -> None:
    assert safe(words) == f"'{words}"
    assert safe("the chat is gone") == "the chat is gone"


async def test_reasons_are_counted_by_outcome(coach: Coach, telegram: TelegramInMemory) -> None:
    telegram.refuse("sendMessage", bad_request("message is too long"), chat_id=1)
    telegram.refuse("sendMessage", bad_request("message is too long"), chat_id=2)
    telegram.refuse("sendMessage", blocked(), chat_id=3)
    number = await run(coach, telegram, 1, 2, 3, 4)

    found = await coach.database.run(outcomes.reasons, number)

    assert [(one.state, one.reason, one.count) for one in found] == [
        (DeliveryState.FAILED, "the words are too long", 2),
        (DeliveryState.BLOCKED, "the bot is blocked", 1),
    ]


def test_card_without_its_parts_is_refused() -> None:
    with pytest.raises(KeyError):
        Card.from_json({"title": "", "day": "", "share": "", "delivered": ""})
