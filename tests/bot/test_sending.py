"""What each answer of Telegram means for a delivery, in the table and over HTTP."""

import pytest
from telegram.error import (
    BadRequest,
    ChatMigrated,
    Conflict,
    Forbidden,
    InvalidToken,
    NetworkError,
    TelegramError,
)

from bot.playground.telegram import TelegramInMemory
from bot.refusals import GatewayTrouble, MaybeArrived, NeverLeft, PauseAsked
from bot.sending import MEANING, outcome_of
from bot.settings import Settings
from storage.deliveries import Result
from storage.states import DeliveryState
from tests.desk import BLOCKED, FAILED, MINUTE, PENDING, UNCONFIRMED, over_http
from tests.due import states
from tests.telegram_server import Way

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

    assert first == {1: [UNCONFIRMED]}
    assert desk.got(1) == got
