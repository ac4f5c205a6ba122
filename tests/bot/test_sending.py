"""What each answer of Telegram means for a delivery, in the table and over HTTP."""

import json

import pytest
from sqlalchemy import select
from telegram.error import ChatMigrated, RetryAfter, TelegramError

from bot.playground import refusals
from bot.playground.telegram import TelegramInMemory
from bot.refusals import PauseAsked
from bot.sending import IN_PART, MEANINGS, Meaning, meaning_of
from bot.settings import Settings
from storage import broadcasts, pace
from storage.deliveries import FAILURES, Result
from storage.models import DELIVERIES
from storage.states import BroadcastState, DeliveryState
from tests.desk import (
    BLOCKED,
    FAILED,
    MINUTE,
    PENDING,
    SECOND,
    SENT,
    UNCONFIRMED,
    Desk,
    over_http,
)
from tests.due import states
from tests.telegram_server import Way
from tests.tips import standing


def example(row: Meaning) -> TelegramError:
    """Return an error that this row is about."""
    if row.kind is RetryAfter:
        return PauseAsked(1)
    if row.kind is ChatMigrated:
        return ChatMigrated(-9)
    return row.kind(f"Bad Request: {row.words.upper()}" if row.words else "something else")


@pytest.mark.parametrize("row", MEANINGS, ids=lambda row: f"{row.kind.__name__} {row.words}")
def test_every_row_of_the_table_is_reached_and_says_why(row: Meaning) -> None:
    found = meaning_of(example(row))

    assert found is row
    assert found.reason


def test_error_that_is_not_in_the_table_leaves_doubt() -> None:
    assert meaning_of(TelegramError("something new")).result is Result.MAYBE


def test_only_what_tells_nothing_about_the_others_is_theirs() -> None:
    theirs = {row.reason for row in MEANINGS if row.theirs}
    ours = {row.reason for row in MEANINGS if row.result is Result.FAILED and not row.theirs}

    assert "the message is gone" in theirs
    assert "the markup cannot be read" in ours
    assert theirs.isdisjoint(ours)


def bad_request(words: str) -> tuple[int, bytes]:
    return 400, json.dumps({"ok": False, "description": f"Bad Request: {words}"}).encode()


ANSWERS = [
    (429, b'{"ok":false,"parameters":{"retry_after":1}}', PENDING),
    (403, b'{"ok":false,"description":"Forbidden: bot was blocked by the user"}', BLOCKED),
    (429, b'{"ok":false,"description":"Too Many Requests"}', PENDING),
    (429, b"<html>Slow down</html>", PENDING),
    (403, b'{"ok":false,"description":"Forbidden: user is deactivated"}', BLOCKED),
    (403, b'{"ok":false,"description":"Forbidden: bot was kicked from the group chat"}', BLOCKED),
    (403, b'{"ok":false,"description":"Forbidden: bot can\'t send messages to bots"}', FAILED),
    (403, b'{"ok":false,"description":"Forbidden: something new"}', BLOCKED),
    (*bad_request("chat not found"), BLOCKED),
    (*bad_request("user is deactivated"), BLOCKED),
    (*bad_request("bot can't initiate conversation with a user"), BLOCKED),
    (*bad_request("PEER_ID_INVALID"), BLOCKED),
    (*bad_request("can't parse entities: Unsupported start tag"), FAILED),
    (*bad_request("message to copy not found"), FAILED),
    (*bad_request("message is too long"), FAILED),
    (*bad_request("BUTTON_DATA_INVALID"), FAILED),
    (*bad_request("VOICE_MESSAGES_FORBIDDEN"), FAILED),
    (*bad_request("not enough rights to send text messages to the chat"), FAILED),
    (*bad_request("something new"), FAILED),
    (413, b'{"ok":false,"description":"Request Entity Too Large"}', FAILED),
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
        server.answer("sendMessage", status, body, times=2)
        await desk.due(1)
        number = await desk.tell(2)

        await desk.coach.tick()
        first = states(desk.database)
        for _ in range(3):
            desk.clock.moment += MINUTE
            await desk.coach.tick()
        last = (states(desk.database)[1][0], (await desk.standing(number))[2])

    assert first == {1: [state], 2: [state]}
    assert (desk.got(1), desk.got(2)) == ((1, 1) if state is PENDING else (0, 0))
    assert last == ((SENT, SENT) if state is PENDING else (state, state))


@pytest.mark.parametrize(
    ("way", "got"),
    [(Way.DROP_BEFORE, 0), (Way.DROP_AFTER, 1), (Way.CUT_SHORT, 1), (Way.SILENT, 1)],
)
async def test_connection_that_breaks_leaves_doubt_and_no_second_message(
    settings: Settings, telegram: TelegramInMemory, way: Way, got: int
) -> None:
    async with over_http(settings, telegram) as (desk, server):
        server.meddle("sendMessage", way, times=2)
        await desk.due(1)
        await desk.tell(2)

        await desk.coach.tick()
        first = states(desk.database)
        desk.clock.moment += 2 * MINUTE
        await desk.coach.tick()

    assert first == {1: [UNCONFIRMED], 2: [UNCONFIRMED]}
    assert (desk.got(1), desk.got(2)) == (got, got)


@pytest.mark.parametrize(
    ("words", "why"),
    [("can't parse entities", "the markup cannot be read"), ("VOICE_MESSAGES_FORBIDDEN", None)],
)
async def test_only_mistakes_in_what_is_sent_pause_a_broadcast(
    desk: Desk, words: str, why: str | None
) -> None:
    await desk.database.run(pace.set_rate, desk.bot_id, 1000.0)
    number = await desk.tell(*range(1, 3 * FAILURES))
    desk.telegram.refuse("sendMessage", refusals.bad_request(words), times=FAILURES)

    for _ in range(3):
        await desk.coach.tick()

    broadcast = await desk.database.run(broadcasts.find, number)
    assert broadcast is not None
    assert broadcast.paused_why == why
    assert broadcast.state is (BroadcastState.FINISHED if why is None else BroadcastState.PAUSED)


async def test_copy_that_was_sent_in_part_is_unconfirmed_and_its_messages_are_known(
    desk: Desk,
) -> None:
    desk.telegram.person(900).says("hello")
    numbers = [desk.telegram.person(900).says(words) for words in ("One", "Two")]
    piece = {"from": 900, "messages": numbers, "kind": "text"}
    number = await desk.tell(1, content={"en": piece})
    desk.telegram.refuse("sendMessage", refusals.bad_request("something new"), times=1)

    await desk.coach.tick()

    with desk.database.session() as session:
        row = session.execute(select(DELIVERIES.c.message_id, DELIVERIES.c.more_ids)).one()
    assert await desk.database.run(standing, number) == {1: (UNCONFIRMED, IN_PART)}
    assert [row[0], *row[1]] == [message.message_id for message in desk.telegram.person(1).heard]


async def test_token_that_is_refused_holds_everybody_up_and_loses_nobody(desk: Desk) -> None:
    number = await desk.tell(1, 2, 3)
    desk.telegram.refuse("sendMessage", refusals.unauthorized(), times=1)
    await desk.coach.tick()
    tried = desk.asked()

    desk.clock.moment += 29 * SECOND
    await desk.coach.tick()
    meanwhile = desk.asked()
    desk.clock.moment += SECOND
    await desk.coach.tick()

    assert meanwhile == tried
    assert await desk.standing(number) == {1: SENT, 2: SENT, 3: SENT}
