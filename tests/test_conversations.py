"""Chats written down in tests/conversations, played on the running bot with both databases."""

from pathlib import Path

import pytest

from tests.chats import Chat

CHATS = sorted((Path(__file__).parent / "conversations").glob("*.txt"))


@pytest.mark.parametrize(
    ("name", "script"), [pytest.param(p.stem, p.read_text("utf-8"), id=p.stem) for p in CHATS]
)
async def test_chat_goes_as_written(name: str, script: str, chat: Chat, chat_es: Chat) -> None:
    player = chat_es if name.endswith("_es") else chat

    await player.play(script)

    assert player.person.unanswered == []
