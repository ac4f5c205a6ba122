"""Telegram's answer to one delivery, as an outcome: the one table of what each error means."""

import asyncio
from collections.abc import Awaitable, Callable, Mapping, Sequence
from dataclasses import dataclass
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

AGAIN = timedelta(seconds=30)  # after a request that did not do what it was to do
BETWEEN = 1.0  # seconds between two messages to one chat, where one copy is several
IN_PART = "only a part of it was sent"


@dataclass(frozen=True, slots=True)
class Meaning:
    """What an error of Telegram means for a delivery.

    Attributes:
        kind: The kind of error.
        words: What its description holds, in small letters; empty: whatever it holds.
        result: What becomes of the delivery.
        reason: Why, for staff; nobody's words are in it.
        theirs: For a failure, whether it lies with the recipient's chat and not with what is sent.
        everybody: Whether nothing else may leave either, until the wait is over.
    """

    kind: type[TelegramError]
    words: str
    result: Result
    reason: str
    theirs: bool = False
    everybody: bool = False


def _closed(words: str, reason: str, kind: type[TelegramError] = BadRequest) -> Meaning:
    return Meaning(kind, words, Result.BLOCKED, reason)


def _theirs(words: str, reason: str, kind: type[TelegramError] = BadRequest) -> Meaning:
    return Meaning(kind, words, Result.FAILED, reason, theirs=True)


def _done(words: str, reason: str) -> Meaning:
    return Meaning(BadRequest, words, Result.SENT, reason)


def _wrong(words: str, reason: str) -> Meaning:
    return Meaning(BadRequest, words, Result.FAILED, reason)


# The first row that fits says what an error means; in Telegram's own words where these tell more than
# its kind. What is in no row left and was not understood.
MEANINGS: Sequence[Meaning] = (
    # 429, with the seconds to wait or without.
    Meaning(RetryAfter, "", Result.LATER, "Telegram asked to wait", everybody=True),
    # No connection was made, so that nothing can have arrived.
    Meaning(NeverLeft, "", Result.LATER, "Telegram could not be reached"),
    # The connection broke, no answer came in time, or it was cut or no answer of Telegram's.
    Meaning(MaybeArrived, "", Result.MAYBE, "no answer came back"),
    # 502 to 504, and any 5xx that is not in Telegram's form: a machine in front of Telegram waited
    # for it in vain. Whether the message was taken behind it, nobody can say, and one that comes
    # twice is worse than one that staff see as unconfirmed.
    Meaning(GatewayTrouble, "", Result.MAYBE, "Telegram had trouble"),
    # 403: the chat is closed to the bot.
    _closed("bot was blocked", "the bot is blocked", Forbidden),
    _closed("user is deactivated", "the account is gone", Forbidden),
    _closed("bot was kicked", "the bot was removed", Forbidden),
    _closed("can't initiate conversation", "the chat was never opened", Forbidden),
    _theirs("can't send messages to bots", "the account is a bot", Forbidden),
    _closed("", "the chat is closed to the bot", Forbidden),
    # 400: there is no such chat any more.
    _closed("chat not found", "the chat is gone"),
    _closed("user not found", "the account is gone"),
    _closed("user is deactivated", "the account is gone"),
    _closed("input_user_deactivated", "the account is gone"),
    _closed("can't initiate conversation", "the chat was never opened"),
    _closed("peer_id_invalid", "the chat is gone"),
    _closed("bot was blocked", "the bot is blocked"),
    _closed("user_is_blocked", "the bot is blocked"),
    # 400: what was wanted is so already.
    _done("message is not modified", "it said so already"),
    _done("message to delete not found", "it was deleted already"),
    # 400: this one message, or this one chat, does not allow it.
    _theirs("message to edit not found", "the message is gone"),
    _theirs("message can't be edited", "the message cannot be changed any more"),
    _theirs("message can't be deleted", "the message cannot be deleted any more"),
    _theirs("message_id_invalid", "the message is gone"),
    _theirs("voice_messages_forbidden", "no voice messages are wanted"),
    _theirs("user_privacy_restricted", "privacy settings forbid it"),
    _theirs("chat_write_forbidden", "the chat is closed to writing"),
    _theirs("have no rights", "the chat is closed to writing"),
    _theirs("not enough rights", "the chat is closed to writing"),
    # 400: it would be refused for everybody.
    _wrong("can't parse entities", "the markup cannot be read"),
    _wrong("message to copy not found", "the message to copy is gone"),
    _wrong("message can't be copied", "the message cannot be copied"),
    _wrong("there are no messages to", "the messages to copy are gone"),
    _wrong("message is too long", "the words are too long"),
    _wrong("message_too_long", "the words are too long"),
    _wrong("caption is too long", "the words under the file are too long"),
    _wrong("caption_too_long", "the words under the file are too long"),
    _wrong("text is empty", "there are no words"),
    _wrong("text must be non-empty", "there are no words"),
    _wrong("no text in the message to edit", "the message has no words to change"),
    _wrong("no caption in the message to edit", "there are no words under the file to change"),
    _wrong("button_data_invalid", "a button is not allowed"),
    _wrong("button_url_invalid", "the address of a button is not allowed"),
    _wrong("button_type_invalid", "a button is not allowed"),
    _wrong("reply markup", "the buttons are not allowed"),
    _wrong("reply keyboard", "the buttons are not allowed"),
    _wrong("wrong http url", "an address is not allowed"),
    _wrong("wrong file", "the file is gone"),
    _wrong("wrong remote file", "the file is gone"),
    _wrong("file is too big", "the file is too big"),
    _wrong("balance_too_low", "there are not enough Stars"),
    _wrong("not enough stars", "there are not enough Stars"),
    # 400 that names the group which a chat has become: recipients are people.
    Meaning(ChatMigrated, "", Result.FAILED, "the chat is a group", theirs=True),
    _wrong("", "Telegram refused it"),
    # 401 and 404: nothing is done for a token that is not known, so nobody's message needs trying.
    Meaning(InvalidToken, "", Result.LATER, "Telegram refuses the bot", everybody=True),
    Meaning(Conflict, "", Result.LATER, "another program uses the bot"),
    # A 500 in Telegram's form: Telegram itself says "ok: false", it did not do it. Or a refusal in
    # another form with a 3xx or 4xx: it went no further than the machine that refused it.
    Meaning(NetworkError, "", Result.LATER, "Telegram had trouble"),
)
NOT_UNDERSTOOD = Meaning(TelegramError, "", Result.MAYBE, "the answer was not understood")


def meaning_of(error: TelegramError) -> Meaning:
    """Return what an error of Telegram means for a delivery."""
    words = error.message.lower()
    fitting = (one for one in MEANINGS if isinstance(error, one.kind) and one.words in words)
    return next(fitting, NOT_UNDERSTOOD)


async def deliver(
    call: Call,
    base_url: str,
    claim: Claim,
    calls: Sequence[Mapping[str, Any]],
    now: Callable[[], datetime],
    sleep: Callable[[float], Awaitable[object]] = asyncio.sleep,
) -> Landed:
    """Send one delivery and return how it ended; a wait that Telegram asks for begins with its answer.

    Args:
        call: The way to Telegram.
        base_url: Where the bot's methods are.
        claim: The delivery.
        calls: What it is; where it is several messages, one a second.
        now: The clock.
        sleep: How to wait in between.
    """
    sent: list[int] = []
    for place, each in enumerate(calls):
        if place:
            await sleep(BETWEEN)
        try:
            result = await call(f"{base_url}/{each['method']}", each["params"])
        except TelegramError as error:
            return _landed(claim, error, now(), sent)
        sent += _numbers(result)
    return _outcome(claim, Result.SENT, sent)


def _landed(claim: Claim, error: TelegramError, now: datetime, sent: Sequence[int]) -> Landed:
    """Return how a delivery ended that met an error; one that is half sent is not begun again."""
    meaning = meaning_of(error)
    result, reason = meaning.result, meaning.reason
    if sent and result in (Result.LATER, Result.FAILED):
        result, reason = Result.MAYBE, IN_PART
    until = now + AGAIN
    if isinstance(error, RetryAfter):
        until = now + timedelta(seconds=seconds_asked(error))
    return _outcome(
        claim,
        result,
        sent,
        reason=None if result is Result.SENT else reason,
        until=until if meaning.result in (Result.LATER, Result.MAYBE) else None,
        everybody=meaning.everybody,
        theirs=meaning.theirs,
    )


def _outcome(claim: Claim, result: Result, sent: Sequence[int], **more: Any) -> Landed:
    return Landed(
        delivery_id=claim.delivery_id,
        chat_id=claim.chat_id,
        attempt=claim.attempt,
        result=result,
        message_id=sent[0] if sent else None,
        more_ids=tuple(sent[1:]),
        **more,
    )


def _numbers(result: object) -> list[int]:
    """Return the numbers of the messages that a call made; several when several were copied."""
    told = result if isinstance(result, list) else [result]
    found = (one.get("message_id") for one in told if isinstance(one, Mapping))
    return [number for number in found if isinstance(number, int)]
