"""Telegram's answer to one delivery, as an outcome: the one table of what each error means."""

from collections.abc import Callable, Mapping, Sequence
from datetime import datetime, timedelta
from typing import Any

from telegram.error import (
    BadRequest,
    ChatMigrated,
    Conflict,
    Forbidden,
    InvalidToken,
    NetworkError,
    RetryAfter,
    TelegramError,
)

from bot.http import Call
from bot.refusals import GatewayTrouble, MaybeArrived, NeverLeft, seconds_asked
from storage.claims import Claim
from storage.deliveries import Landed, Result

AGAIN = timedelta(seconds=30)  # after a request that certainly did not reach Telegram
CLOSED = ("chat not found", "user is deactivated", "bot can't initiate conversation")

# The first kind that an error belongs to says what it means; a refusal that names a closed chat is
# looked at before. What is not in the table left and was not understood.
MEANING: Sequence[tuple[type[TelegramError], Result]] = (
    (RetryAfter, Result.LATER),
    (NeverLeft, Result.LATER),
    (MaybeArrived, Result.MAYBE),
    # 502 to 504, and any 5xx that is not in Telegram's form: a machine in front of Telegram waited
    # for it in vain. Whether the message was taken behind it, nobody can say, and a reminder that
    # comes twice is worse than one that staff see as unconfirmed.
    (GatewayTrouble, Result.MAYBE),
    (Forbidden, Result.BLOCKED),
    (ChatMigrated, Result.FAILED),
    (BadRequest, Result.FAILED),
    (InvalidToken, Result.LATER),  # 401, 404: nothing is done for a token that is not known
    (Conflict, Result.LATER),
    # A 500 in Telegram's form: Telegram itself says "ok: false", it did not do it. Or a refusal in
    # another form with a 3xx or 4xx: it went no further than the machine that refused it.
    (NetworkError, Result.LATER),
)


def outcome_of(error: TelegramError) -> Result:
    """Return what an error of Telegram means for a delivery."""
    if isinstance(error, BadRequest) and any(word in error.message.lower() for word in CLOSED):
        return Result.BLOCKED
    return next((result for kind, result in MEANING if isinstance(error, kind)), Result.MAYBE)


async def deliver(
    call: Call,
    base_url: str,
    claim: Claim,
    calls: Sequence[Mapping[str, Any]],
    now: Callable[[], datetime],
) -> Landed:
    """Send one delivery and return how it ended; a wait that Telegram asks for begins with its answer."""
    sent: list[int] = []
    for each in calls:
        try:
            result = await call(f"{base_url}/{each['method']}", each["params"])
        except TelegramError as error:
            return _landed(claim, error, now(), sent)
        sent += _numbers(result)
    return Landed(
        delivery_id=claim.delivery_id,
        chat_id=claim.chat_id,
        attempt=claim.attempt,
        result=Result.SENT,
        message_id=sent[0] if sent else None,
        more_ids=tuple(sent[1:]),
    )


def _numbers(result: object) -> list[int]:
    """Return the numbers of the messages that a call made; several when several were copied."""
    told = result if isinstance(result, list) else [result]
    found = (one.get("message_id") for one in told if isinstance(one, Mapping))
    return [number for number in found if isinstance(number, int)]


def _landed(claim: Claim, error: TelegramError, now: datetime, sent: Sequence[int]) -> Landed:
    """Return how a delivery ended that met an error; one that is half sent is not begun again."""
    result = outcome_of(error)
    if sent and result is Result.LATER:
        result = Result.MAYBE
    until = now + AGAIN if result is Result.LATER else None
    if isinstance(error, RetryAfter):
        until = now + timedelta(seconds=seconds_asked(error))
    return Landed(
        delivery_id=claim.delivery_id,
        chat_id=claim.chat_id,
        attempt=claim.attempt,
        result=result,
        message_id=sent[0] if sent else None,
        more_ids=tuple(sent[1:]),
        reason=type(error).__name__,
        until=until,
        everybody=isinstance(error, RetryAfter),
    )
