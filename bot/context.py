"""What handlers are given: the parts of the application, and one way to take an update."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from telegram import Message, Update
from telegram.ext import Application, CallbackContext, ExtBot

from advice.terms import Language
from bot.keyboards import Call, calls_of
from bot.services.ports import Agency, Heard, Said, Sent
from bot.speaking import Speaker
from bot.texts import Texts
from storage.database import Database, Session


@dataclass(frozen=True, slots=True)
class Dependencies:
    """The parts of the application that handlers use.

    ``staff`` holds the chats of those who were staff a moment ago. It saves the others a question to
    the database; what staff may do is always asked there.
    """

    database: Database
    speaker: Speaker
    texts: Texts
    agency: Agency
    now: Callable[[], datetime]
    staff: set[int] = field(default_factory=set)


class Context(CallbackContext[ExtBot[None], dict[Any, Any], dict[Any, Any], dict[Any, Any]]):
    """The context with the application's parts."""

    @property
    def dependencies(self) -> Dependencies:
        """The parts of the application."""
        parts = self.bot_data["dependencies"]
        assert isinstance(parts, Dependencies)  # noqa: S101 - put there by app.py alone
        return parts


App = Application[Any, Context, Any, Any, Any, Any]


def message_of(update: Update) -> Message:
    """Return the message of an update that was let through as one.

    Raises:
        LookupError: If it has none.
    """
    message = update.effective_message
    if message is None:
        raise LookupError("an update without a message")
    return message


def language_of(update: Update) -> Language:
    """Return the language that Telegram reports for a person; English when it is none of ours."""
    user = update.effective_user
    code = (user.language_code or "") if user is not None else ""
    return Language.ES if code.lower().startswith("es") else Language.EN


async def converse(
    update: Update,
    context: Context,
    unit: Callable[..., Said],
    words: str,
    *,
    sent: Sent | None = None,
    **more: object,
) -> None:
    """Take an update: one unit of work, committed with its answer, which is then spoken.

    The answer of somebody who has not agreed yet is not kept; the update counts as taken only
    when it has been spoken, so that a crash in between repeats it.
    """
    parts, chat, user = context.dependencies, update.effective_chat, update.effective_user
    if chat is None:
        return
    query = update.callback_query
    heard = Heard(
        chat_id=chat.id,
        now=parts.now(),
        words=words,
        message_id=None if query is not None else message_of(update).message_id,
        first_name=(user.first_name if user is not None else "")[:64],
        language=language_of(update),
        sent=sent,
    )
    pressed = query.message.message_id if query is not None and query.message else None

    def step(session: Session) -> list[Call]:
        return calls_of(
            unit(session, heard, agency=parts.agency, **more),
            parts.texts,
            chat_id=heard.chat_id,
            owner_id=parts.agency.owner_id,
            query_id=query.id if query is not None else None,
            pressed=pressed,
        )

    taken = await parts.database.take(update.update_id, heard.chat_id, step)
    if taken.kept:
        parts.speaker.say(heard.chat_id, update.update_id, taken.calls)
    else:
        await parts.speaker.said(heard.chat_id, None, taken.calls)
