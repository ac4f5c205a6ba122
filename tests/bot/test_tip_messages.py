"""What a candidate gets of a broadcast, and who gets nothing or gets it later."""

from datetime import timedelta
from typing import Any

import pytest
from sqlalchemy import select

from advice.terms import Language, Verdict
from bot.keyboards import calls_of
from bot.playground import refusals
from bot.services.copies import HAD_ALREADY, OTHER_ADVICE
from bot.services.ports import Said
from bot.services.tip_messages import tip
from storage import candidates, tips
from storage.claims import OPTED_OUT
from storage.database import Session
from storage.models import DELIVERIES
from storage.states import DeliveryState
from tests.databases import ON_SQLITE
from tests.desk import BLOCKED, HOUR, MINUTE, PENDING, SENT, Desk, more
from tests.due import MORNING, acquainted
from tests.tips import WORDS, begin, standing, welcome

STAFF = 900
WEEK = timedelta(days=7)
WITHHELD = DeliveryState.WITHHELD


async def kept(desk: Desk, *words: str) -> list[int]:
    """Let somebody of the staff send messages to the bot, and return their numbers."""
    await acquainted(desk.telegram, [STAFF])
    return [desk.telegram.person(STAFF).says(each) for each in words]


def labels(desk: Desk, chat_id: int) -> list[str]:
    markup = desk.telegram.person(chat_id).last.markup or {}
    return [button["text"] for row in markup["inline_keyboard"] for button in row]


async def test_words_are_said_in_each_language_with_name_agency_and_a_way_out(
    desk: Desk,
) -> None:
    await acquainted(desk.telegram, [1, 2])
    await desk.database.run(welcome, [1], first_name="R&D <Ana>")
    await desk.database.run(welcome, [2], first_name="Luz", language=Language.ES)
    number = await desk.database.run(begin, [1, 2])

    await desk.coach.tick()

    english, spanish = (desk.telegram.person(chat).last for chat in (1, 2))
    assert english.text.startswith("Hello R&D <Ana>, this is Pacific Staffing.\n\n")
    assert "automated assistant of Pacific Staffing" in english.text
    assert spanish.text.startswith("Hola, Luz: te escribe Pacific Staffing.\n\n")
    assert "asistente automático de Pacific Staffing" in spanish.text
    assert [row[0]["callback_data"] for row in (english.markup or {})["inline_keyboard"]] == [
        f"tip:{number}:open",
        f"tip:{number}:stop",
    ]
    assert await desk.standing(number) == {1: SENT, 2: SENT}


async def test_preview_is_what_candidates_get(desk: Desk) -> None:
    number = await desk.tell(1)
    await desk.coach.tick()
    sent = next(call for call in desk.telegram.calls if call.method == "sendMessage")

    shown = tip(WORDS, Language.EN, broadcast_id=number, first_name="Alex")
    [preview] = calls_of(Said((shown,), Language.EN), desk.coach.texts, chat_id=1)

    assert sent.params == preview["params"]


async def test_language_without_words_of_its_own_gets_the_others(desk: Desk) -> None:
    await acquainted(desk.telegram, [1])
    await desk.database.run(welcome, [1], language=Language.ES)
    await desk.database.run(begin, [1], {"en": WORDS["en"]})

    await desk.coach.tick()

    assert desk.telegram.person(1).last.text.startswith("Hello Alex")
    assert "asistente" in desk.telegram.person(1).last.text


async def test_text_that_ships_with_the_product_is_said(desk: Desk) -> None:
    await desk.tell(
        1, content={"en": {"text": "reminders-none"}, "es": {"text": "reminders-none"}}
    )

    await desk.coach.tick()

    assert desk.telegram.person(1).last.text.startswith("Nothing is planned right now.")


async def test_one_message_is_copied_as_it_is_and_says_whom_it_comes_from(desk: Desk) -> None:
    [message] = await kept(desk, "As it was written")
    piece = {"from": STAFF, "messages": [message], "kind": "text"}
    number = await desk.tell(1, content={"en": piece, "es": piece})

    await desk.coach.tick()

    assert desk.telegram.person(1).last.text == "As it was written"
    assert labels(desk, 1) == [
        "Automated assistant of Pacific Staffing",
        "My guidance",
        "No more tips",
    ]
    assert await desk.standing(number) == {1: SENT}


async def test_several_messages_are_followed_by_the_way_out_and_all_are_known(
    desk: Desk,
) -> None:
    messages = await kept(desk, "One", "Two")
    piece = {"from": STAFF, "messages": messages, "kind": "text"}
    await desk.tell(1, content={"en": piece, "es": piece})

    await desk.coach.tick()

    heard = desk.telegram.person(1).heard
    with desk.database.session() as session:
        row = session.execute(select(DELIVERIES.c.message_id, DELIVERIES.c.more_ids)).one()
    assert [message.text for message in heard[:2]] == ["One", "Two"]
    assert "automated assistant" in heard[2].text
    assert [row[0], *row[1]] == [message.message_id for message in heard]


def in_library(session: Session) -> int:
    return tips.add(session, source="the house", written_on=MORNING.date())


def change(session: Session, /, chat_id: int, **facts: Any) -> None:
    candidate = candidates.find(session, chat_id)
    assert candidate is not None
    for name, value in facts.items():
        setattr(candidate, name, value)


@pytest.mark.parametrize(
    ("facts", "end"),
    [
        ({"wants_tips": False}, (WITHHELD, OPTED_OUT)),
        ({"blocked_at": MORNING}, (BLOCKED, "the bot is blocked")),
    ],
)
async def test_change_of_mind_since_the_queueing_counts(
    desk: Desk, facts: dict[str, Any], end: tuple[DeliveryState, str]
) -> None:
    number = await desk.tell(1, 2)
    await desk.database.run(change, 1, **facts)

    await desk.coach.tick()

    assert (await desk.database.run(standing, number))[1] == end
    assert (desk.got(1), desk.got(2)) == (0, 1)


async def test_tip_is_held_back_from_those_whose_own_case_says_otherwise(desk: Desk) -> None:
    await desk.tell(1, 2)
    await desk.coach.tick()
    await more(desk, 1, Apex=MORNING + WEEK)  # the status email is right for this one
    write = await desk.database.run(begin, [1, 2], verdict=Verdict.SEND_STATUS_EMAIL)
    wait = await desk.database.run(begin, [1, 2], verdict=Verdict.WAIT)

    for _ in range(2):
        desk.clock.moment += timedelta(days=1)
        await desk.coach.tick()

    assert await desk.database.run(standing, write) == {
        1: (SENT, None),
        2: (WITHHELD, OTHER_ADVICE),
    }
    assert await desk.database.run(standing, wait) == {
        1: (WITHHELD, OTHER_ADVICE),
        2: (SENT, None),
    }


async def test_tip_of_the_library_is_not_sent_twice_to_a_person(desk: Desk) -> None:
    tip_id = await desk.database.run(in_library)
    await desk.tell(1, tip_id=tip_id)
    await desk.go_on()
    await desk.database.run(welcome, [2])
    await acquainted(desk.telegram, [2])
    again = await desk.database.run(begin, [1, 2], tip_id=tip_id)

    await desk.go_on()

    assert await desk.database.run(standing, again) == {
        1: (WITHHELD, HAD_ALREADY),
        2: (SENT, None),
    }


async def test_quiet_hours_of_the_recipients_zone_and_days_off_are_kept(desk: Desk) -> None:
    await acquainted(desk.telegram, [1, 2])
    await desk.database.run(welcome, [1], time_zone="Asia/Tokyo")
    await desk.database.run(welcome, [2])
    desk.clock.moment = MORNING + timedelta(days=3)  # a Friday, and the night of Saturday in Tokyo
    await desk.database.run(begin, [1, 2])

    await desk.coach.tick()
    on_friday = desk.got(1), desk.got(2)
    for _ in range(72):
        desk.clock.moment += HOUR
        await desk.coach.tick()

    assert (on_friday, (desk.got(1), desk.got(2))) == ((0, 1), (1, 1))
    assert due_of(desk, 1).isoformat() == "2026-12-14T00:00:00+00:00"


def due_of(desk: Desk, chat_id: int) -> Any:
    with desk.database.session() as session:
        mine = select(DELIVERIES.c.due_at).where(DELIVERIES.c.chat_id == chat_id)
        return session.execute(mine.order_by(DELIVERIES.c.id)).scalars().all()[-1]


async def test_reminders_and_tips_share_the_limit_of_the_day(desk: Desk) -> None:
    await desk.due(1)
    await desk.database.run(change, 1, wants_tips=True)
    await desk.go_on()
    first = await desk.database.run(begin, [1])
    await desk.go_on()
    second = await desk.database.run(begin, [1])

    await desk.go_on()
    at_night = due_of(desk, 1)
    desk.clock.moment += timedelta(days=1)
    await desk.go_on()

    assert await desk.standing(first) == await desk.standing(second) == {1: SENT}
    assert at_night == MORNING - 5 * MINUTE + timedelta(days=1)


async def test_tip_over_the_limit_of_the_week_waits_for_the_next_and_reminders_do_not(
    desk: Desk,
) -> None:
    await desk.due(1)
    counted = {"unasked_week": MORNING.date() - timedelta(days=1), "unasked_in_week": 5}
    await desk.database.run(change, 1, wants_tips=True, **counted)
    number = await desk.database.run(begin, [1])

    await desk.go_on()
    await desk.go_on()
    this_week = desk.got(1), await desk.standing(number)
    monday = due_of(desk, 1)
    desk.clock.moment = monday
    await desk.go_on()

    assert this_week == (1, {1: PENDING})
    assert monday == MORNING - 5 * MINUTE + timedelta(days=6)
    assert await desk.standing(number) == {1: SENT}


async def test_message_that_did_not_leave_is_not_counted(desk: Desk) -> None:
    await desk.tell(1)
    desk.telegram.refuse("sendMessage", refusals.too_many_requests(60), times=1)

    await desk.coach.tick()
    refused = await desk.database.run(counts, 1)
    desk.clock.moment += MINUTE
    await desk.coach.tick()

    assert (refused, await desk.database.run(counts, 1)) == ((0, 0), (1, 1))


def counts(session: Session, chat_id: int) -> tuple[int, int]:
    candidate = candidates.find(session, chat_id)
    assert candidate is not None
    return candidate.unasked, candidate.unasked_in_week


async def test_mistake_in_one_copy_does_not_silence_the_others(desk: Desk) -> None:
    number = await desk.tell(1, 2)
    await desk.database.run(change, 1, time_zone="No/Where")

    await desk.coach.tick()

    assert await desk.standing(number) == {1: DeliveryState.FAILED, 2: SENT}


@ON_SQLITE
async def test_many_copies_cost_as_many_questions_as_few(desk: Desk) -> None:
    tip_id = await desk.database.run(in_library)

    await desk.coach.tick()

    few, many = [await asked(desk, chats, tip_id) for chats in (range(1, 3), range(10, 30))]

    assert 0 < few == many


async def asked(desk: Desk, chats: range, tip_id: int) -> int:
    """Return how many questions the database is asked while copies are made and sent."""
    questions: list[str] = []
    driver = desk.database.engine.raw_connection().driver_connection
    assert driver is not None
    await desk.tell(*chats, tip_id=tip_id, verdict=Verdict.WAIT)
    driver.set_trace_callback(questions.append)
    await desk.sender.turn()
    driver.set_trace_callback(None)
    await desk.sender.idle()
    return sum(question.startswith("SELECT") for question in questions)
