"""Telegram's answer to one delivery, as an outcome: the one table of what each error means."""

from collections.abc import Mapping, Sequence
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
from bot.refusals import MaybeArrived, NeverLeft, seconds_asked
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
    (Forbidden, Result.BLOCKED),
    (ChatMigrated, Result.FAILED),
    (BadRequest, Result.FAILED),
    (InvalidToken, Result.LATER),
    (Conflict, Result.LATER),
    (NetworkError, Result.LATER),  # a 5xx: Telegram itself says that it did not do it
)


def outcome_of(error: TelegramError) -> Result:
    """Return what an error of Telegram means for a delivery."""
    if isinstance(error, BadRequest) and any(word in error.message.lower() for word in CLOSED):
        return Result.BLOCKED
    return next((result for kind, result in MEANING if isinstance(error, kind)), Result.MAYBE)


async def deliver(
    call: Call, base_url: str, claim: Claim, calls: Sequence[Mapping[str, Any]], now: datetime
) -> Landed:
    """Send one delivery and return how it ended; ``now`` is the moment of sending."""
    message_id: int | None = None
    for each in calls:
        try:
            result = await call(f"{base_url}/{each['method']}", each["params"])
        except TelegramError as error:
            return _landed(claim, error, now, sent_before=message_id is not None)
        message_id = result.get("message_id") if isinstance(result, Mapping) else None
    return Landed(
        delivery_id=claim.delivery_id,
        chat_id=claim.chat_id,
        attempt=claim.attempt,
        result=Result.SENT,
        message_id=message_id,
    )


def _landed(claim: Claim, error: TelegramError, now: datetime, *, sent_before: bool) -> Landed:
    """Return how a delivery ended that met an error; one that is half sent is not begun again."""
    result = outcome_of(error)
    if sent_before and result is Result.LATER:
        result = Result.MAYBE
    until = None
    if result is Result.LATER:
        until = now + AGAIN
        if isinstance(error, RetryAfter):
            until = now + timedelta(seconds=seconds_asked(error))
    return Landed(
        delivery_id=claim.delivery_id,
        chat_id=claim.chat_id,
        attempt=claim.attempt,
        result=result,
        reason=type(error).__name__,
        until=until,
        everybody=isinstance(error, RetryAfter) and result is Result.LATER,
    )
