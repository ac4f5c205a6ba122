from typing import Any

import pytest
from telegram import Bot, Update

from bot.reading import read_update

BOT = Bot("1:token")
CHAT = {"id": 5, "type": "private", "first_name": "Ana"}
ANA = {"id": 5, "is_bot": False, "first_name": "Ana", "language_code": "es", "is_premium": True}
WORDS = {"message_id": 7, "date": 1_700_000_000, "chat": CHAT, "from": ANA, "text": "el martes"}
CARD = {
    "message_id": 6,
    "date": 1_700_000_000,
    "chat": CHAT,
    "from": {"id": 1, "is_bot": True, "first_name": "Coach"},
    "text": "Not yet",
    "entities": [{"type": "bold", "offset": 0, "length": 3}],
    "reply_markup": {"inline_keyboard": [[{"text": "Why?", "callback_data": "why:1"}]]},
}
PRESS = {"id": "9", "from": ANA, "chat_instance": "3", "data": "why:1", "message": CARD}


@pytest.mark.parametrize(
    "content",
    [
        {"message": WORDS},
        {"message": {**WORDS, "from": {**ANA, "not_invented_yet": 1}}},
        {"message": {**WORDS, "not_invented_yet": 1}},
        {"message": {**WORDS, "entities": [{"type": "bot_command", "offset": 0, "length": 2}]}},
        {"message": {**WORDS, "reply_to_message": CARD}},
        {"message": {name: value for name, value in WORDS.items() if name != "from"}},
        {"edited_message": {**WORDS, "edit_date": 1_700_000_009}},
        {"callback_query": {name: value for name, value in PRESS.items() if name != "message"}},
        {"callback_query": {**PRESS, "inline_message_id": "2"}},
        {"callback_query": {**PRESS, "message": {"message_id": 6, "date": 0, "chat": CHAT}}},
        {"my_chat_member": None},
    ],
)
def test_update_is_read_as_the_library_reads_it(content: dict[str, Any]) -> None:
    raw = {"update_id": 3, **content}

    read = read_update(raw, BOT)

    assert read is not None
    assert read.to_dict() == Update.de_json(raw, BOT).to_dict()


def test_press_is_read_with_the_number_of_its_message_alone() -> None:
    raw = {"update_id": 3, "callback_query": PRESS}

    read, whole = read_update(raw, BOT), Update.de_json(raw, BOT)

    assert read is not None
    assert read.callback_query is not None
    assert read.callback_query.message is not None
    assert read.callback_query.message.message_id == 6
    assert (read.effective_chat, read.effective_user, read.callback_query.data) == (
        whole.effective_chat,
        whole.effective_user,
        "why:1",
    )


@pytest.mark.parametrize(
    "content",
    [
        {"message": {**WORDS, "chat": None}},
        {"message": {**WORDS, "date": "yesterday"}},
        {"callback_query": {**PRESS, "message": {"message_id": 6}}},
    ],
)
def test_malformed_update_is_an_error(content: dict[str, Any]) -> None:
    with pytest.raises((AttributeError, KeyError, TypeError, ValueError)):
        read_update({"update_id": 3, **content}, BOT)
