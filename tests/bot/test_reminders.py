"""The bot writes first: at the right hour, once, and only what is still true."""

from datetime import UTC, datetime, timedelta

import pytest

from bot.app import build_app
from bot.playground import refusals
from storage.states import DeliveryState
from tests.chats import Chat, consists_of
from tests.conftest import PACIFIC

ON_SQLITE = pytest.mark.parametrize("kind", ["sqlite"], indirect=True)
CHECK_IN = (
    "Acme Foods",
    "skip",
    "last thursday",
    "in a couple of days",
    "not yet",
    "no",
    "nothing yet",
)


async def held(chat: Chat, *answers: str) -> None:
    """Bring a candidate with reminders to the guidance: told on Monday that they hold until December 8."""
    await chat.say("/start")
    await chat.press("Agree, with reminders and tips")
    for answer in answers or CHECK_IN:
        await chat.say(answer)


async def pass_to(chat: Chat, moment: str) -> list[str]:
    """Let time pass, hour by hour, and return what the bot wrote by itself."""
    before = len(chat.person.heard)
    end = datetime.fromisoformat(moment).replace(tzinfo=PACIFIC).astimezone(UTC)
    while (left := end - chat.clock.now()) > timedelta(0):
        chat.clock.forward(min(left, timedelta(hours=1)))
        await chat.coach.tick()
    return [message.text for message in chat.person.heard[before:]]


def states(chat: Chat) -> list[str]:
    with chat.coach.database.session() as session:
        rows = session.connection.exec_driver_sql("SELECT state FROM deliveries ORDER BY id")
        return [str(row[0]) for row in rows]


async def test_status_email_is_announced_on_its_day_and_not_before(chat: Chat) -> None:
    await held(chat, *CHECK_IN[:4], "yes", "no", "nothing yet")
    await pass_to(chat, "2026-11-24T12:00")

    early = await pass_to(chat, "2026-12-08T08:59")
    on_time = await pass_to(chat, "2026-12-08T09:30")

    assert early == []
    assert len(on_time) == 1
    assert consists_of(on_time[0], ["reminder-status-email", "*"], "en")


async def test_what_came_true_otherwise_stays_silent(chat: Chat) -> None:
    await held(chat)
    await chat.press("I sent the note")

    said = await pass_to(chat, "2026-11-24T12:00")

    assert said == []


async def test_changed_answer_moves_the_reminder_at_once(chat: Chat) -> None:
    await held(chat)
    await chat.press("I heard back")
    await chat.press("They need more time")
    await chat.say("by december 18")
    said = await chat.say("/reminders")

    assert "Friday, December 18, 2026" in said[0]
    assert "December 8" not in said[0]


async def test_rejection_ends_every_reminder(chat: Chat) -> None:
    await held(chat)
    await chat.press("I heard back")
    await chat.press("They said no")

    said = await pass_to(chat, "2026-12-31T12:00")

    assert said == []


async def test_without_opt_in_the_bot_never_writes_first(chat: Chat) -> None:
    await chat.say("/start")
    await chat.press("I agree")
    for answer in CHECK_IN:
        await chat.say(answer)

    said = await pass_to(chat, "2026-12-31T12:00")

    assert said == []


@pytest.mark.parametrize("words", ["stop", "STOP", "/stop", "no más"])
async def test_plain_word_stops_all_reminders(chat: Chat, words: str) -> None:
    await held(chat)
    await chat.say(words)

    said = await pass_to(chat, "2026-12-31T12:00")

    assert said == []


async def test_closed_interview_has_no_reminders(chat: Chat) -> None:
    await held(chat)
    await chat.say("/interviews")
    await chat.press("Close: Acme Foods")

    said = await pass_to(chat, "2026-12-31T12:00")

    assert said == []


async def test_week_of_downtime_becomes_one_message_in_the_morning(chat: Chat) -> None:
    await held(chat)
    end = datetime(2026, 12, 9, 3, 0, tzinfo=PACIFIC).astimezone(UTC)
    chat.clock.forward(end - chat.clock.now())
    before = len(chat.person.heard)
    await chat.coach.tick()
    at_night = len(chat.person.heard) - before

    said = await pass_to(chat, "2026-12-09T12:00")

    assert at_night == 0
    assert [consists_of(text, ["reminder-status-email", "*"], "en") for text in said] == [True]


async def test_snoozed_reminder_comes_on_the_chosen_morning(chat: Chat) -> None:
    await held(chat, *CHECK_IN[:4], "yes", "no", "nothing yet")
    await pass_to(chat, "2026-12-08T10:00")
    await chat.press("Tomorrow")

    same_day = await pass_to(chat, "2026-12-09T08:59")
    said = await pass_to(chat, "2026-12-09T09:30")

    assert same_day == []
    assert consists_of(said[0], ["reminder-status-email", "*"], "en")


async def test_no_more_than_two_unasked_messages_come_on_a_day(chat: Chat) -> None:
    await chat.say("/start")
    await chat.press("Agree, with reminders and tips")
    for company in ("Acme", "Apex", "Best"):
        await chat.say("/interviews")
        await chat.press("Add an interview")
        for answer in (company, *CHECK_IN[1:4], "yes", "no", "nothing yet"):
            await chat.say(answer)
    # Three interviews come due at the same moment; they are one message.
    said = await pass_to(chat, "2026-12-08T12:00")

    assert (
        len([text for text in said if "Acme" in text and "Apex" in text and "Best" in text]) >= 1
    )
    assert len(said) <= 4


async def test_reminder_in_spanish_speaks_spanish(chat_es: Chat) -> None:
    await chat_es.say("/start")
    await chat_es.press("Acepto, con avisos y consejos")
    for answer in ("Sol", "omitir", "el jueves pasado", "en dos días", "sí", "no", "nada todavía"):
        await chat_es.say(answer)
    await pass_to(chat_es, "2026-11-24T12:00")

    said = await pass_to(chat_es, "2026-12-08T12:00")

    assert consists_of(said[0], ["reminder-status-email", "*"], "es")


@ON_SQLITE
async def test_blocked_candidate_is_marked_and_gets_nothing_more(chat: Chat) -> None:
    await held(chat)
    chat.telegram.refuse("sendMessage", refusals.blocked(), times=1)

    await pass_to(chat, "2026-12-31T12:00")

    assert DeliveryState.SENT not in states(chat)
    assert states(chat).count(DeliveryState.BLOCKED) >= 1


@ON_SQLITE
async def test_wait_that_telegram_asks_for_is_kept_and_the_reminder_sent_once(chat: Chat) -> None:
    await held(chat, *CHECK_IN[:4], "yes", "no", "nothing yet")
    await pass_to(chat, "2026-12-08T08:59")
    chat.telegram.refuse("sendMessage", refusals.too_many_requests(60), times=1)
    before = len(chat.telegram.calls)
    chat.clock.forward(timedelta(minutes=2))
    await chat.coach.tick()
    asked = [call for call in chat.telegram.calls[before:] if call.method == "sendMessage"]

    chat.clock.forward(timedelta(seconds=59))
    await chat.coach.tick()
    during = [call for call in chat.telegram.calls[before:] if call.method == "sendMessage"]
    chat.clock.forward(timedelta(seconds=2))
    await chat.coach.tick()
    after = [call for call in chat.telegram.calls[before:] if call.method == "sendMessage"]

    assert (len(asked), len(during), len(after)) == (1, 1, 2)


@ON_SQLITE
@pytest.mark.parametrize(
    ("when", "state"), [("before", DeliveryState.SENT), ("after", DeliveryState.UNCONFIRMED)]
)
async def test_broken_connection_never_doubles_a_reminder(
    chat: Chat, when: str, state: DeliveryState
) -> None:
    await held(chat, *CHECK_IN[:4], "yes", "no", "nothing yet")
    await pass_to(chat, "2026-12-08T08:59")
    chat.telegram.drop("sendMessage", when, times=1)  # type: ignore[arg-type] # one of the two words

    said = await pass_to(chat, "2026-12-08T19:00")

    assert len(said) == 1
    assert states(chat)[-1] == state


@ON_SQLITE
async def test_two_processes_that_tick_at_once_send_one_reminder(chat: Chat) -> None:
    await held(chat, *CHECK_IN[:4], "yes", "no", "nothing yet")
    await pass_to(chat, "2026-12-08T08:59")
    other = build_app(chat.coach.settings, chat.telegram, lambda: chat.clock.now().astimezone(UTC))
    before = len(chat.person.heard)
    chat.clock.forward(timedelta(minutes=5))

    await chat.coach.tick()
    await other.tick()
    other.database.close()

    assert len(chat.person.heard) - before == 1
