"""Staff in front of the running bot: how they join, and what they compose."""

import re
from dataclasses import replace

from sqlalchemy import select

from storage import audit, broadcasts
from storage.broadcasts import Broadcast
from storage.models import STAFF
from tests.chats import Chat

LINK = re.compile(r"https://t\.me/(\w+)\?start=(\S+)")


async def invited(rosa: Chat, role: str = "writer", term: str = "No end") -> str:
    """Let the owner make a link, and return its start parameter."""
    await rosa.say("/staff")
    await rosa.press(f"Add {'an' if role == 'approver' else 'a'} {role}")
    await rosa.press(term)
    found = [LINK.search(message.text) for message in rosa.person.heard]
    links = [one for one in found if one is not None]
    assert links[-1][1] == "interview_coach_bot"
    return links[-1][2]


def somebody(rosa: Chat, user_id: int, name: str, language: str = "en") -> Chat:
    """Return a person in front of the same bot."""
    person = rosa.telegram.person(user_id, name, language)
    return replace(rosa, person=person, language=language, seen=0)


async def joined(
    rosa: Chat, user_id: int, name: str, role: str = "writer", *, language: str = "en"
) -> Chat:
    """Let somebody open a link of the owner's."""
    chat = somebody(rosa, user_id, name, language)
    await chat.say(f"/start {await invited(rosa, role)}")
    return chat


async def candidate(rosa: Chat, user_id: int, name: str = "Ana", language: str = "en") -> Chat:
    """Let somebody agree to tips and reminders."""
    chat = somebody(rosa, user_id, name, language)
    await chat.say("/start")
    label = (
        "Agree, with reminders and tips" if language == "en" else "Acepto, con avisos y consejos"
    )
    await chat.press(label)
    return chat


async def drafted(chat: Chat) -> Broadcast:
    """Let somebody compose a text in both languages."""
    await chat.say("/broadcast")
    await chat.say("Write to them, {first_name}.")
    await chat.say("Escríbeles, {first_name}.")
    return latest(chat)


def latest(chat: Chat) -> Broadcast:
    """Return the newest broadcast."""
    with chat.coach.database.session() as session:
        return broadcasts.latest(session)[0]


def members(chat: Chat) -> list[int]:
    """Return the numbers of all who are written down as staff."""
    with chat.coach.database.session() as session:
        return list(session.execute(select(STAFF.c.user_id).order_by(STAFF.c.user_id)).scalars())


def deeds(chat: Chat) -> list[tuple[int, str]]:
    """Return what staff did, the oldest first, without what only changed a draft."""
    with chat.coach.database.session() as session:
        entries = audit.latest(session, 1000)
    told = [(one.actor, one.deed) for one in reversed(entries)]
    return [(who, deed) for who, deed in told if deed not in ("draft-changed", "draft-begun")]


async def looked(chat: Chat) -> None:
    """Let the process hear of what changed about the staff, and tell Telegram."""
    await chat.coach.roster.look()
    await chat.telegram.settled()
