"""From what services say to calls of the Bot API."""

from typing import Any

import pytest

from advice.terms import Language
from bot.keyboards import Call, calls_of
from bot.services.ports import Button, Copied, Kind, Line, Reply, Said, Written
from bot.texts import Texts

YES = ((Button(Line("button-yes"), "x:1"),),)
KEYS = {"inline_keyboard": [[{"text": "Yes", "callback_data": "x:1"}]]}


@pytest.fixture(scope="module")
def texts() -> Texts:
    return Texts(agency="Bread & Butter", phone="1", site="2")


def calls(texts: Texts, *replies: Reply, **more: Any) -> list[Call]:
    return calls_of(Said(replies, Language.EN), texts, chat_id=7, **more)


def method_and(call: Call, *names: str) -> list[object]:
    params = call["params"]
    assert isinstance(params, dict)
    return [call["method"], *(params.get(name) for name in names)]


def test_words_of_staff_are_said_with_their_markup_and_values_escaped(texts: Texts) -> None:
    written = Written("<b>Hi {first_name}</b>, {agency} {other}", {"first_name": "A<b>"})

    [call] = calls(texts, Reply((written,), YES))

    assert method_and(call, "text", "reply_markup") == [
        "sendMessage",
        "<b>Hi A&lt;b&gt;</b>, Bread &amp; Butter {other}",
        KEYS,
    ]


def test_value_that_looks_like_a_place_is_not_filled_again(texts: Texts) -> None:
    written = Written("{first_name}", {"first_name": "{agency}"})

    [call] = calls(texts, Reply((written,)))

    assert method_and(call, "text") == ["sendMessage", "{agency}"]


def test_one_message_is_copied_with_its_buttons(texts: Texts) -> None:
    [call] = calls(texts, Reply((Line("agreed"),), YES, copied=Copied(9, (4,))))

    assert method_and(call, "chat_id", "from_chat_id", "message_id", "reply_markup") == [
        "copyMessage",
        7,
        9,
        4,
        KEYS,
    ]


def test_several_messages_are_copied_and_followed_by_words_with_buttons(texts: Texts) -> None:
    first, second = calls(texts, Reply((Line("agreed"),), YES, copied=Copied(9, (4, 5))))

    assert method_and(first, "from_chat_id", "message_ids", "reply_markup") == [
        "copyMessages",
        9,
        [4, 5],
        None,
    ]
    assert method_and(second, "chat_id", "reply_markup") == ["sendMessage", 7, KEYS]


def test_named_message_is_mended_whatever_was_pressed(texts: Texts) -> None:
    reply = Reply((Written("new"),), YES, Kind.MEND, messages=(3,))

    [call] = calls(texts, reply, pressed=8)

    assert method_and(call, "message_id", "text", "reply_markup") == [
        "editMessageText",
        3,
        "new",
        KEYS,
    ]


def test_words_under_a_file_are_mended_as_a_caption(texts: Texts) -> None:
    reply = Reply((Written("new"),), kind=Kind.MEND, messages=(3,), is_caption=True)

    [call] = calls(texts, reply)

    assert call == {
        "method": "editMessageCaption",
        "params": {"chat_id": 7, "message_id": 3, "caption": "new", "parse_mode": "HTML"},
    }


def test_messages_are_recalled(texts: Texts) -> None:
    one, many = (Reply((), kind=Kind.RECALL, messages=which) for which in ((3,), (3, 4)))

    first, second = calls(texts, one, many)

    assert first == {"method": "deleteMessage", "params": {"chat_id": 7, "message_id": 3}}
    assert second == {
        "method": "deleteMessages",
        "params": {"chat_id": 7, "message_ids": [3, 4]},
    }


def test_somebody_else_is_told_in_their_own_language(texts: Texts) -> None:
    [call] = calls(texts, Reply((Line("button-yes"),), to=55, language=Language.ES))

    assert method_and(call, "chat_id", "text") == ["sendMessage", 55, "Sí"]
