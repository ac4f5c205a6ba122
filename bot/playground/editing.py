"""The methods that change or take away what was said, and the answer to a press."""

from collections.abc import Callable
from datetime import timedelta
from typing import Any

from bot.playground.buttons import checked_markup
from bot.playground.chats import Chat, Message, Toast
from bot.playground.entities import caption_words, message_words
from bot.playground.parameters import Parameters
from bot.playground.refusals import bad_request
from bot.playground.world import Change, Event, World

Method = Callable[[World, Parameters], Any]

LONGEST_TOAST = 200
QUERY_LIFE = timedelta(minutes=15)
DELETABLE_FOR = timedelta(hours=48)
MOST_DELETED = 100


def edit_message_text(world: World, parameters: Parameters) -> dict[str, Any]:
    """``editMessageText``; a keyboard that is not given again is gone."""
    words = message_words(parameters)
    message = _editable(world, parameters)
    if "text" not in message.body:
        raise bad_request("there is no text in the message to edit")
    return _mend(world, message, words, parameters)


def edit_message_caption(world: World, parameters: Parameters) -> dict[str, Any]:
    """``editMessageCaption``."""
    words = caption_words(parameters)
    message = _editable(world, parameters)
    if message.file is None:
        raise bad_request("there is no caption in the message to edit")
    kept = {
        name: value
        for name, value in message.body.items()
        if name not in ("caption", "caption_entities")
    }
    return _mend(world, message, kept | words, parameters)


def edit_message_reply_markup(world: World, parameters: Parameters) -> dict[str, Any]:
    """``editMessageReplyMarkup``."""
    message = _editable(world, parameters)
    return _mend(world, message, message.body, parameters)


def _mend(
    world: World, message: Message, body: dict[str, Any], parameters: Parameters
) -> dict[str, Any]:
    markup = checked_markup(parameters.structure("reply_markup"), inline_only=True)
    if (body, markup) == (message.body, message.markup):
        raise bad_request(
            "message is not modified: specified new message content and reply markup are "
            "exactly the same as a current content and reply markup of the message"
        )
    if message.markup is not None and message.markup != markup:
        message.former.append(message.markup)
    if body != message.body:
        message.edited_at = world.now()
    message.body, message.markup = body, markup
    world.tell(Event(Change.MENDED, message.chat.chat_id, message))
    return message.to_json()


def _editable(world: World, parameters: Parameters) -> Message:
    chat = world.open_chat_of(parameters)
    message = chat.find(parameters.whole("message_id"))
    if message is None:
        raise bad_request("message to edit not found")
    if not message.from_bot or "forward_origin" in message.body:
        raise bad_request("message can't be edited")
    return message


def delete_message(world: World, parameters: Parameters) -> bool:
    """``deleteMessage``: in a private chat also what the person wrote, for two days."""
    chat = world.open_chat_of(parameters)
    message = chat.find(parameters.whole("message_id"))
    if message is None:
        raise bad_request("message to delete not found")
    if world.now() - message.sent_at > DELETABLE_FOR:
        raise bad_request("message can't be deleted for everyone")
    if chat.kind != "private" and not message.from_bot:
        raise bad_request("message can't be deleted")
    _remove(world, chat, message)
    return True


def delete_messages(world: World, parameters: Parameters) -> bool:
    """``deleteMessages``: what cannot be found or is too old is left alone."""
    chat = world.open_chat_of(parameters)
    numbers = parameters.structure("message_ids") or []
    if not numbers:
        raise bad_request("message identifiers are not specified")
    if len(numbers) > MOST_DELETED:
        raise bad_request("too many message identifiers specified")
    for number in numbers:
        message = chat.find(int(number))
        if message is not None and world.now() - message.sent_at <= DELETABLE_FOR:
            _remove(world, chat, message)
    return True


def _remove(world: World, chat: Chat, message: Message) -> None:
    message.deleted = True
    world.tell(Event(Change.DELETED, chat.chat_id, message))


def answer_callback_query(world: World, parameters: Parameters) -> bool:
    """``answerCallbackQuery``: once for each press, and soon."""
    query = world.queries.get(parameters.text("callback_query_id"))
    if query is None or query.answered or world.now() - query.pressed_at > QUERY_LIFE:
        raise bad_request("query is too old and response timeout expired or query ID is invalid")
    text = parameters.text("text").strip()
    if len(text) > LONGEST_TOAST:
        raise bad_request("MESSAGE_TOO_LONG")
    url = parameters.text("url")
    if url and not url.startswith((f"https://t.me/{world.bot['username']}?", "tg://")):
        raise bad_request("URL_INVALID")
    query.answered = True
    toast = Toast(text, parameters.flag("show_alert"), url, query.query_id)
    world.toasts.setdefault(query.user_id, []).append(toast)
    world.tell(Event(Change.TOAST, query.chat_id, toast=toast))
    return True


METHODS: dict[str, Method] = {
    "editMessageText": edit_message_text,
    "editMessageCaption": edit_message_caption,
    "editMessageReplyMarkup": edit_message_reply_markup,
    "deleteMessage": delete_message,
    "deleteMessages": delete_messages,
    "answerCallbackQuery": answer_callback_query,
}
