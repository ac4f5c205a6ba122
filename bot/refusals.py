"""What the answers of the Bot API mean, and what is known of a request that got none."""

import json
from collections.abc import Mapping
from typing import Any, TypeGuard

from telegram.error import (
    BadRequest,
    ChatMigrated,
    Conflict,
    Forbidden,
    InvalidToken,
    NetworkError,
    RetryAfter,
    TelegramError,
    TimedOut,
)

UNSAID_PAUSE = 5  # seconds to wait after a 429 that does not say how many
LONGEST_PAUSE = 7 * 86_400  # seconds; what is said to last longer is no pause


class NeverLeft(NetworkError):  # noqa: N818 - named as the library names its errors
    """The request certainly did not reach Telegram; to repeat it is safe."""

    __slots__ = ()


class NotReachedInTime(NeverLeft, TimedOut):
    """No connection could be made in time."""

    __slots__ = ()


class PauseAsked(RetryAfter):
    """Too much was said too fast; the library's own error warns of its future when it is made."""

    __slots__ = ()

    @property
    def retry_after(self) -> int:
        """Seconds to wait."""
        return int(self._retry_after.total_seconds())


class MaybeArrived(NetworkError):  # noqa: N818 - named as the library names its errors
    """The request left, and nothing is known of it since: Telegram may have acted on it."""

    __slots__ = ()


class NoAnswerInTime(MaybeArrived, TimedOut):
    """Telegram did not answer in time."""

    __slots__ = ()


class GatewayTrouble(NetworkError):  # noqa: N818 - named as the library names its errors
    """A machine in front of Telegram got no good answer from behind it: Telegram may have acted."""

    __slots__ = ()


def answer_of(payload: bytes) -> dict[str, Any]:
    """Parse an answer of the Bot API.

    Raises:
        MaybeArrived: If it is no JSON object: some machine on the way answered instead.
    """
    try:
        answer = json.loads(payload)
    except ValueError:
        answer = None
    if not isinstance(answer, dict):
        raise MaybeArrived("Invalid server response")
    return answer


def result_of(status: int, payload: bytes) -> Any:
    """Return the result in an answer of the Bot API, or raise what the library would.

    Raises:
        TelegramError: The refusal, as the kind that the library has for it.
    """
    if 200 <= status < 300:
        answer = answer_of(payload)
        if "result" in answer:
            return answer["result"]
        raise MaybeArrived("Invalid server response")
    try:
        refusal = refusal_of(status, answer_of(payload))
    except MaybeArrived:  # some machine on the way, whose 403 or 404 is not Telegram's
        refusal = _of_a_machine(status)
    raise refusal


def _of_a_machine(status: int) -> TelegramError:
    if status == 429:
        return PauseAsked(UNSAID_PAUSE)
    kind = GatewayTrouble if status >= 500 else NetworkError
    return kind(f"Refused with status {status}")


_REFUSALS: Mapping[int, type[TelegramError]] = {
    400: BadRequest,
    401: InvalidToken,
    403: Forbidden,
    404: InvalidToken,
    409: Conflict,
    413: BadRequest,
    502: GatewayTrouble,
    503: GatewayTrouble,
    504: GatewayTrouble,
}


def refusal_of(status: int, answer: Mapping[str, Any]) -> TelegramError:
    """Turn a refusal into the library's error; malformed parts of it count as absent."""
    parameters = answer.get("parameters")
    if isinstance(parameters, dict):
        if isinstance(chat_id := parameters.get("migrate_to_chat_id"), int):
            return ChatMigrated(chat_id)
        if _is_a_pause(seconds := parameters.get("retry_after")):
            return PauseAsked(seconds)
    if status == 429:
        return PauseAsked(UNSAID_PAUSE)
    description = answer.get("description")
    message = description if isinstance(description, str) else f"Refused with status {status}"
    return _REFUSALS.get(status, NetworkError)(message)


def _is_a_pause(seconds: object) -> TypeGuard[int]:
    return type(seconds) is int and 0 <= seconds <= LONGEST_PAUSE


def seconds_asked(error: RetryAfter) -> int:
    """Return the seconds to wait; the library's own attribute warns of its future."""
    return int(error.__reduce__()[1][0])


# What Telegram says when there is nothing left to do, in its own words.
_HARMLESS = (
    "message is not modified",
    "query is too old",
    "query id is invalid",
    "message to edit not found",
    "message can't be edited",
    "message to delete not found",
)
_GONE = ("message to edit not found", "message can't be edited")


def is_harmless(error: TelegramError) -> bool:
    """Return whether a refusal only says that what was wanted is so already, or is past."""
    words = error.message.lower()
    return isinstance(error, BadRequest) and any(known in words for known in _HARMLESS)


def said_anew(call: Mapping[str, Any], error: TelegramError) -> dict[str, Any] | None:
    """Return a new message in place of one that cannot be: with a picture, or changed when gone."""
    words = error.message.lower()
    if "make" in call:
        return words_of(call) if isinstance(error, BadRequest) else None
    if call["method"] != "editMessageText" or not any(gone in words for gone in _GONE):
        return None
    params = {name: value for name, value in call["params"].items() if name != "message_id"}
    return {"method": "sendMessage", "params": params}


def words_of(call: Mapping[str, Any]) -> dict[str, Any] | None:
    """Return the message that says what a picture was to show; other files have no such words."""
    if call["method"] != "sendPhoto":
        return None
    params = {name: value for name, value in call["params"].items() if name != "caption"}
    return {"method": "sendMessage", "params": {**params, "text": call["params"]["caption"]}}


def summary(error: TelegramError) -> str:
    """Return what a refusal says up to its first quotation, which may be somebody's words."""
    return f"{type(error).__name__}, {error.message.split(chr(34))[0][:80]}"
