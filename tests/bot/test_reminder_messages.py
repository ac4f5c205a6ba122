"""What is said together, how often on a day, and what the buttons under it do."""

from datetime import timedelta

import pytest
from sqlalchemy import select, text

from advice.terms import Topic
from bot.playground import refusals
from storage import candidates, reminders
from storage.models import DELIVERIES
from storage.states import DeliveryState
from tests.desk import FAILED, HOUR, MINUTE, PENDING, SECOND, SENT, Desk, more, press
from tests.due import MORNING, states


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

    for _ in range(2):
        await desk.go_on()

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
    await press(desk, 1, "zone:America/Phoenix")

    desk.clock.moment += 61 * SECOND
    await desk.coach.tick()

    assert (states(desk.database), desk.got(1)) == ({1: [SENT]}, 1)


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
