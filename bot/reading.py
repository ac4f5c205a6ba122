"""From updates as Telegram sends them to the library's; what comes most often takes a short way.

The library looks for each of a hundred things that a message may hold, and guards each attribute that
it sets: a sixth of all that a message costs. Most of what candidates send is nothing but words, or the
press of a button under a long message of which only the number matters.
"""

from collections.abc import Mapping
from datetime import UTC, datetime
from typing import Any

from telegram import Bot, CallbackQuery, Chat, Message, TelegramObject, Update, User

_WORDS = {"message_id", "date", "chat", "from", "text"}  # all that a message of mere words holds
_PRESS = {"id", "from", "message", "chat_instance", "data"}  # and the press of a button


class _Unguarded(TelegramObject):
    """Something of Telegram's whose attributes are set without asking whether they may be."""

    __slots__ = ()
    __setattr__ = object.__setattr__  # type: ignore[assignment]  # the same but for a name


class _Chat(_Unguarded, Chat):
    __slots__ = ()


class _User(_Unguarded, User):
    __slots__ = ()


class _Message(_Unguarded, Message):
    __slots__ = ()


class _Query(_Unguarded, CallbackQuery):
    __slots__ = ()


class _Update(_Unguarded, Update):
    __slots__ = ()


def read_update(raw: dict[str, Any], bot: Bot) -> Update | None:
    """Return an update as handlers take it.

    Args:
        raw: As Telegram sent it.
        bot: Whose update it is.
    """
    message, query = raw.get("message"), raw.get("callback_query")
    if isinstance(message, dict) and message.keys() == _WORDS:
        return _Update(raw["update_id"], message=_words(message, bot))
    if isinstance(query, dict) and query.keys() == _PRESS and query["message"].get("date"):
        return _Update(raw["update_id"], callback_query=_press(query, bot))
    return Update.de_json(raw, bot)


def _words(raw: Mapping[str, Any], bot: Bot) -> Message:
    message = _Message(
        message_id=raw["message_id"],
        date=datetime.fromtimestamp(raw["date"], UTC),
        chat=_Chat.de_json(raw["chat"], bot),
        from_user=_User.de_json(raw["from"], bot),
        text=raw["text"],
    )
    message.set_bot(bot)
    return message


def _press(raw: Mapping[str, Any], bot: Bot) -> CallbackQuery:
    """Return a press; of the message above the button no more than its number, day and chat."""
    pressed = raw["message"]
    query = _Query(
        id=raw["id"],
        from_user=_User.de_json(raw["from"], bot),
        chat_instance=raw["chat_instance"],
        data=raw["data"],
        message=_Message(
            message_id=pressed["message_id"],
            date=datetime.fromtimestamp(pressed["date"], UTC),
            chat=_Chat.de_json(pressed["chat"], bot),
        ),
    )
    query.set_bot(bot)
    return query
