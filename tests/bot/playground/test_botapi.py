"""That a wrong call would be found; where the official list is missing there is nothing to test."""

from typing import Any

import pytest

from bot.playground.parameters import Upload
from bot.playground.telegram import Call
from tests.botapi import listed, problems_of

pytestmark = pytest.mark.skipif(listed() is None, reason="the official list is not at hand")

GOOD: dict[str, Any] = {
    "chat_id": 7,
    "text": "x",
    "link_preview_options": {"is_disabled": True},
    "reply_markup": {"inline_keyboard": [[{"text": "B", "copy_text": {"text": "c"}}]]},
}


@pytest.mark.parametrize(
    ("method", "params", "problems"),
    [
        ("sendMessage", GOOD, []),
        ("sendMessage", {**GOOD, "reply_markup": {"keyboard": [[{"text": "K"}]]}}, []),
        ("sendMessage", {**GOOD, "reply_markup": {"remove_keyboard": True}}, []),
        ("setMyCommands", {"commands": [], "scope": {"type": "chat", "chat_id": 7}}, []),
        ("sendMediaGroup", {"chat_id": 7, "media": [{"type": "photo", "media": "id"}]}, []),
        ("sendPigeon", {}, ["sendPigeon: no such method"]),
        ("sendMessage", {"chat_id": 7}, ["sendMessage.text: missing"]),
        ("sendMessage", {**GOOD, "txt": 1}, ["sendMessage.txt: no such field"]),
        ("sendMessage", {**GOOD, "text": 5}, ["sendMessage.text: not String"]),
        ("sendMessage", {**GOOD, "message_thread_id": True}, ["sendMessage.message_thread_id: not Integer"]),
        ("sendMessage", {**GOOD, "entities": {}}, ["sendMessage.entities: not a list"]),
        ("sendMessage", {**GOOD, "link_preview_options": 1}, ["sendMessage.link_preview_options: not LinkPreviewOptions"]),
        ("sendMessage", {**GOOD, "reply_markup": {"inline_keyboard": [[{"text": "B", "data": "x"}]]}}, ["sendMessage.reply_markup.inline_keyboard[0][0].data: no such field"]),
        ("setMyCommands", {"commands": [{"command": "a"}]}, ["setMyCommands.commands[0].description: missing"]),
    ],
)  # fmt: skip
def test_calls_are_held_against_the_official_list(
    method: str, params: dict[str, Any], problems: list[str]
) -> None:
    assert problems_of([Call(method, params)]) == problems


def test_file_that_comes_along_counts_as_given() -> None:
    call = Call("sendPhoto", {"chat_id": 7}, {"photo": Upload("p.png", b"p")})

    assert problems_of([call]) == []
