from datetime import timedelta

import pytest
from telegram.error import BadRequest

from bot.playground.chats import Toast
from bot.playground.clock import HeldClock
from bot.playground.people import Person
from bot.playground.telegram import TelegramInMemory
from tests.bot.playground.conftest import CallIt

ONE = {"inline_keyboard": [[{"text": "One", "callback_data": "1"}]]}
TWO = {"inline_keyboard": [[{"text": "Two", "callback_data": "2"}]]}


async def test_edit_changes_words_and_takes_the_keyboard_off(ana: Person, call: CallIt) -> None:
    await call("sendMessage", chat_id=7, text="a", reply_markup=ONE)

    await call("editMessageText", chat_id=7, message_id=2, text="<i>b</i>", parse_mode="HTML")

    assert (ana.last.html, ana.last.labels, ana.last.edited) == ("<i>b</i>", [], True)


async def test_new_keyboard_alone_is_no_edit_to_the_eye(ana: Person, call: CallIt) -> None:
    await call("sendMessage", chat_id=7, text="a", reply_markup=ONE)

    await call("editMessageReplyMarkup", chat_id=7, message_id=2, reply_markup=TWO)

    assert (ana.last.labels, ana.last.edited) == (["Two"], False)


async def test_caption_is_edited_and_the_picture_stays(ana: Person, call: CallIt) -> None:
    ana.sends_photo()
    await call("sendPhoto", chat_id=7, photo="photo-1", caption="a")

    await call("editMessageCaption", chat_id=7, message_id=3, caption="b")

    assert (ana.last.kind, ana.last.text) == ("photo", "b")


@pytest.mark.parametrize(
    ("method", "params", "words"),
    [
        ("editMessageText", {"message_id": 2, "text": "a", "reply_markup": ONE}, "Message is not modified"),
        ("editMessageReplyMarkup", {"message_id": 2, "reply_markup": ONE}, "Message is not modified"),
        ("editMessageText", {"message_id": 99, "text": "b"}, "Message to edit not found"),
        ("editMessageText", {"message_id": 1, "text": "b"}, "Message can't be edited"),
        ("editMessageText", {"message_id": 3, "text": "b"}, "There is no text in the message to edit"),
        ("editMessageCaption", {"message_id": 2, "caption": "b"}, "There is no caption in the message to edit"),
        ("editMessageText", {"message_id": 2, "text": "b", "reply_markup": {"keyboard": [["K"]]}}, "Inline keyboard expected"),
        ("editMessageText", {"message_id": 2, "text": "b", "reply_markup": {"remove_keyboard": True}}, "Inline keyboard expected"),
        ("deleteMessage", {"message_id": 99}, "Message to delete not found"),
        ("deleteMessages", {"message_ids": []}, "Message identifiers are not specified"),
        ("deleteMessages", {"message_ids": [1] * 101}, "Too many message identifiers"),
    ],
)  # fmt: skip
async def test_change_that_cannot_be_made_is_refused(
    ana: Person, call: CallIt, method: str, params: dict[str, object], words: str
) -> None:
    await call("sendMessage", chat_id=7, text="a", reply_markup=ONE)
    await call("sendDice", chat_id=7)

    with pytest.raises(BadRequest, match=f"(?i){words}"):
        await call(method, chat_id=7, **params)

    assert [one.edited for one in ana.heard] == [False, False]


async def test_deleted_messages_are_seen_no_more(ana: Person, call: CallIt) -> None:
    for text in "abc":
        await call("sendMessage", chat_id=7, text=text)

    await call("deleteMessage", chat_id=7, message_id=1)
    await call("deleteMessages", chat_id=7, message_ids=[2, 3, 99])

    assert [one.text for one in ana.chat] == ["c"]


async def test_messages_of_two_days_ago_stay(
    telegram: TelegramInMemory, ana: Person, call: CallIt, clock: HeldClock
) -> None:
    group = telegram.group(-5, ana)
    group.welcomes_bot(by=ana)
    in_group = ana.says("x", to=group)
    clock.forward(timedelta(hours=49))

    with pytest.raises(BadRequest, match="can't be deleted for everyone"):
        await call("deleteMessage", chat_id=7, message_id=1)
    await call("deleteMessages", chat_id=7, message_ids=[1])
    fresh = ana.says("y", to=group)
    with pytest.raises(BadRequest, match="Message can't be deleted"):
        await call("deleteMessage", chat_id=-5, message_id=fresh)

    assert [one.message_id for one in group.messages] == [in_group, fresh]
    assert [one.text for one in ana.chat] == ["hello"]


async def test_press_is_answered_once_with_a_toast(ana: Person, call: CallIt) -> None:
    await call("sendMessage", chat_id=7, text="a", reply_markup=ONE)
    query_id = ana.presses("One")

    await call("answerCallbackQuery", callback_query_id=query_id, text=" Noted ", show_alert=True)
    with pytest.raises(BadRequest, match="Query is too old"):
        await call("answerCallbackQuery", callback_query_id=query_id)

    assert ana.toasts == [Toast("Noted", alert=True, url="", query_id=query_id)]
    assert ana.unanswered == []


async def test_press_grows_old(ana: Person, call: CallIt, clock: HeldClock) -> None:
    await call("sendMessage", chat_id=7, text="a", reply_markup=ONE)
    query_id = ana.presses("One")
    clock.forward(timedelta(hours=1))

    with pytest.raises(BadRequest, match="Query is too old"):
        await call("answerCallbackQuery", callback_query_id=query_id)

    assert ana.unanswered == [query_id]


@pytest.mark.parametrize(
    ("params", "words"),
    [
        ({"text": "t" * 201}, "MESSAGE_TOO_LONG"),
        ({"url": "https://elsewhere.example/"}, "URL_INVALID"),
    ],
)
async def test_toast_beyond_the_limits_is_refused(
    ana: Person, call: CallIt, params: dict[str, str], words: str
) -> None:
    await call("sendMessage", chat_id=7, text="a", reply_markup=ONE)
    query_id = ana.presses("One")

    with pytest.raises(BadRequest, match=f"(?i){words}"):
        await call("answerCallbackQuery", callback_query_id=query_id, **params)
    await call("answerCallbackQuery", callback_query_id=query_id, text="t" * 200)

    assert len(ana.toasts) == 1
