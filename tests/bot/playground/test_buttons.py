from typing import Any

import pytest
from telegram.error import BadRequest

from bot.playground.chats import NoSuchButtonError
from bot.playground.people import Person
from bot.playground.telegram import TelegramInMemory
from tests.bot.playground.conftest import CallIt


def inline(*buttons: dict[str, Any]) -> dict[str, Any]:
    return {"inline_keyboard": [list(buttons)]}


YES_NO = inline({"text": "Yes", "callback_data": "y"}, {"text": "No", "callback_data": "n"})


@pytest.mark.parametrize(
    "button",
    [
        {"callback_data": "d" * 64},
        {"callback_data": "ñ" * 32},
        {"copy_text": {"text": "c" * 256}},
        {"url": "https://agency.example/path?x=1"},
        {"url": "agency.example/path"},
        {"url": "tg://resolve?domain=agency_bot"},
        {"callback_data": "d", "style": "primary"},
    ],
)
async def test_button_within_the_limits_is_taken(
    ana: Person, call: CallIt, button: dict[str, Any]
) -> None:
    await call("sendMessage", chat_id=7, text="x", reply_markup=inline({"text": "B", **button}))

    assert ana.last.labels == ["B"]


@pytest.mark.parametrize(
    ("button", "words"),
    [
        ({"callback_data": "d" * 65}, "BUTTON_DATA_INVALID"),
        ({"callback_data": "ñ" * 33}, "BUTTON_DATA_INVALID"),
        ({"callback_data": ""}, "Text buttons are unallowed in the inline keyboard"),
        ({}, "Text buttons are unallowed in the inline keyboard"),
        ({"copy_text": {"text": "c" * 257}}, "BUTTON_COPY_TEXT_INVALID"),
        ({"copy_text": {"text": ""}}, "BUTTON_COPY_TEXT_INVALID"),
        ({"copy_text": "c"}, "BUTTON_COPY_TEXT_INVALID"),
        ({"url": "mailto:hr@agency.example"}, "URL 'mailto:hr@agency.example' is invalid"),
        ({"url": "http://localhost/"}, "is invalid"),
        ({"url": "tg://a b"}, "Wrong tg URL"),
        ({"url": "https://a.example/ b"}, "is invalid"),
        ({"callback_data": "d", "style": "loud"}, "invalid button style specified"),
        ({"callback_data": "d", "text": " "}, "Inline keyboard button text must be non-empty"),
        (
            {"callback_data": "d", "text": None},
            "Inline keyboard button text must be non-empty|None",
        ),
    ],
)
async def test_button_beyond_the_limits_is_refused(
    ana: Person, call: CallIt, button: dict[str, Any], words: str
) -> None:
    if button.get("text", "") is None:
        markup: dict[str, Any] = {"inline_keyboard": [["B"]]}
        words = "InlineKeyboardButton must be an Object"
    else:
        markup = inline({"text": "B", **button})

    with pytest.raises(BadRequest, match=f"(?i){words}"):
        await call("sendMessage", chat_id=7, text="x", reply_markup=markup)

    assert ana.heard == []


@pytest.mark.parametrize(
    ("markup", "words"),
    [
        ([], "Object expected as reply markup"),
        ({"inline_keyboard": [{"text": "B"}]}, "must be an Array of Arrays"),
        ({"inline_keyboard": [[{"callback_data": "d"}]]}, "Can't find field"),
        (
            {"inline_keyboard": [[{"text": "B", "callback_data": "d"}] * 101]},
            "Reply markup is too long",
        ),
        ({"keyboard": [[""]]}, "Keyboard button text must be non-empty"),
    ],
)
async def test_keyboard_that_is_none_is_refused(
    ana: Person, call: CallIt, markup: object, words: str
) -> None:
    with pytest.raises(BadRequest, match=f"(?i){words}"):
        await call("sendMessage", chat_id=7, text="x", reply_markup=markup)

    assert ana.heard == []


async def test_hundred_buttons_are_taken_and_empty_rows_vanish(ana: Person, call: CallIt) -> None:
    row = [{"text": "B", "callback_data": "d"}] * 10

    await call("sendMessage", chat_id=7, text="x", reply_markup={"inline_keyboard": [row] * 10})
    await call("sendMessage", chat_id=7, text="x", reply_markup={"inline_keyboard": [[]]})

    assert len(ana.heard[0].labels) == 100
    assert ana.last.markup is None or ana.last.labels == []


async def test_press_becomes_a_query_with_message_and_data(
    telegram: TelegramInMemory, ana: Person, call: CallIt
) -> None:
    await call("sendMessage", chat_id=7, text="Sent?", reply_markup=YES_NO)

    query_id = ana.presses("Yes")
    ana.presses("n")

    first, second = (one["callback_query"] for one in telegram.world.updates.unconfirmed)
    assert (first["id"], first["data"], first["message"]["text"]) == (query_id, "y", "Sent?")
    assert second["data"] == "n"
    assert ana.unanswered == [first["id"], second["id"]]


async def test_old_keyboard_can_still_be_pressed_on_its_message(
    telegram: TelegramInMemory, ana: Person, call: CallIt
) -> None:
    await call("sendMessage", chat_id=7, text="Sent?", reply_markup=YES_NO)
    await call("editMessageText", chat_id=7, message_id=2, text="Good.")

    with pytest.raises(NoSuchButtonError):
        ana.presses("Yes")
    ana.presses("Yes", 2)

    query = telegram.world.updates.unconfirmed[-1]["callback_query"]
    assert (query["data"], query["message"]["text"]) == ("y", "Good.")


async def test_press_on_a_deleted_message_shows_the_bot_no_message(
    telegram: TelegramInMemory, ana: Person, call: CallIt
) -> None:
    await call("sendMessage", chat_id=7, text="Sent?", reply_markup=YES_NO)
    message = ana.last
    await call("deleteMessage", chat_id=7, message_id=2)

    ana.presses("Yes", message)

    seen = telegram.world.updates.unconfirmed[-1]["callback_query"]["message"]
    assert (seen["date"], "text" in seen) == (0, False)


async def test_links_and_copies_tell_the_bot_nothing(
    telegram: TelegramInMemory, ana: Person, call: CallIt
) -> None:
    markup = inline(
        {"text": "Go", "url": "https://a.example/"}, {"text": "C", "copy_text": {"text": "c"}}
    )
    await call("sendMessage", chat_id=7, text="x", reply_markup=markup)

    pressed = [ana.presses("Go"), ana.presses("C")]

    assert pressed == ["", ""]
    assert telegram.world.updates.unconfirmed == ()


async def test_reply_keyboard_stays_until_it_is_taken_away(
    telegram: TelegramInMemory, ana: Person, call: CallIt
) -> None:
    keyboard = {
        "keyboard": [
            ["Next", {"text": "Here", "request_location": True}],
            [{"text": "Me", "request_contact": True}],
        ]
    }
    await call("sendMessage", chat_id=7, text="x", reply_markup=keyboard)
    shown = ana.keys

    for label in ("Next", "Here", "Me"):
        ana.presses(label)
    await call("sendMessage", chat_id=7, text="y", reply_markup={"remove_keyboard": True})

    kinds = [
        one["message"].keys() & {"text", "location", "contact"}
        for one in telegram.world.updates.unconfirmed
    ]
    assert (shown, ana.keys) == ([["Next", "Here"], ["Me"]], [])
    assert kinds == [{"text"}, {"location"}, {"contact"}]


async def test_keyboard_for_one_time_goes_with_the_press(ana: Person, call: CallIt) -> None:
    markup = {"keyboard": [["Next"]], "one_time_keyboard": True}
    await call("sendMessage", chat_id=7, text="x", reply_markup=markup)

    ana.presses("Next")

    assert (ana.keys, ana.chat[-1].text) == ([], "Next")
