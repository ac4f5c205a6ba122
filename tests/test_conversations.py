"""Chats written down in tests/conversations, played on the running bot with both databases."""

from dataclasses import replace
from pathlib import Path

import pytest

from tests.chats import Chat
from tests.conftest import OWNER

CHATS = sorted((Path(__file__).parent / "conversations").glob("*.txt"))


@pytest.mark.parametrize(
    ("name", "script"), [pytest.param(p.stem, p.read_text("utf-8"), id=p.stem) for p in CHATS]
)
async def test_chat_goes_as_written(name: str, script: str, chat: Chat, chat_es: Chat) -> None:
    player = chat_es if name.endswith("_es") else chat
    if name.startswith("staff_"):
        player = at_the_desk(player)

    await player.play(script)

    assert player.person.unanswered == []


def at_the_desk(candidate: Chat) -> Chat:
    """Return the owner's chat, whose Telegram is in the language of the candidate's."""
    language, telegram = candidate.language, candidate.telegram
    rosa = replace(candidate, person=telegram.person(OWNER, "Rosa", language))
    omar = replace(candidate, person=telegram.person(901, "Omar", language))
    return replace(rosa, others={"candidate": candidate, "rosa": rosa, "omar": omar})
