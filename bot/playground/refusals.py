"""What the server says when it refuses, in its own words."""

from dataclasses import dataclass, field
from typing import Any

from telegram.error import TelegramError

from bot.refusals import refusal_of


@dataclass(eq=False)
class Refusal(Exception):  # noqa: N818 - it is an answer; errors are made of it
    """An answer with ``ok: false``.

    Attributes:
        code: The HTTP status, which is also the ``error_code`` of the body.
        description: The words, with their prefix ("Bad Request: …").
        parameters: ``retry_after`` or ``migrate_to_chat_id``.
    """

    code: int
    description: str
    parameters: dict[str, int] = field(default_factory=dict)

    def body(self) -> dict[str, Any]:
        """Return the JSON body of the answer."""
        said: dict[str, Any] = {
            "ok": False,
            "error_code": self.code,
            "description": self.description,
        }
        return said | {"parameters": self.parameters} if self.parameters else said

    def as_error(self) -> TelegramError:
        """Return the exception that python-telegram-bot makes of this answer."""
        return refusal_of(self.code, self.body())


def bad_request(words: str) -> Refusal:
    """Return a 400, its first letter small as the server has it."""
    small = words if len(words) > 1 and (words[1].isupper() or words[1] == "_") else None
    return Refusal(400, f"Bad Request: {small or words[0].lower() + words[1:]}")


def unauthorized() -> Refusal:
    """Return what a token gets that nobody knows (any more)."""
    return Refusal(401, "Unauthorized")


def not_found() -> Refusal:
    """Return what a token gets that is none, or a method that does not exist."""
    return Refusal(404, "Not Found")


def blocked() -> Refusal:
    """Return what a bot gets from a person who shut it out."""
    return Refusal(403, "Forbidden: bot was blocked by the user")


def deactivated() -> Refusal:
    """Return what a bot gets from a person whose account is gone."""
    return Refusal(403, "Forbidden: user is deactivated")


def too_many_requests(retry_after: int) -> Refusal:
    """Return the 429 that asks for a pause of so many seconds."""
    return Refusal(
        429, f"Too Many Requests: retry after {retry_after}", {"retry_after": retry_after}
    )


def other_poller() -> Refusal:
    """Return what a waiting poll gets when another one begins."""
    return Refusal(
        409,
        "Conflict: terminated by other getUpdates request; "
        "make sure that only one bot instance is running",
    )


def webhook_active() -> Refusal:
    """Return what a poll gets while updates go to a webhook."""
    return Refusal(
        409,
        "Conflict: can't use getUpdates method while webhook is active; "
        "use deleteWebhook to delete the webhook first",
    )


def server_trouble() -> Refusal:
    """Return the 502 of a server that has a bad day."""
    return Refusal(502, "Bad Gateway")
