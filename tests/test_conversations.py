"""Chats written down in tests/conversations, played on the running bot with both databases."""

from pathlib import Path

import pytest

from tests.chats import Chat

CHATS = sorted((Path(__file__).parent / "conversations").glob("*.txt"))


@pytest.mark.parametrize("path", CHATS, ids=lambda path: path.stem)
async def test_chat_goes_as_written(path: Path, chat: Chat, chat_es: Chat) -> None:
    player = chat_es if path.stem.endswith("_es") else chat

    await player.play(path.read_text(encoding="utf-8"))

    assert player.person.unanswered == []
