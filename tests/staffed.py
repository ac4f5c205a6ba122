"""A running bot with staff, and broadcasts that are confirmed."""

from collections.abc import Mapping
from typing import Any

from advice.terms import Language
from bot.app import Coach
from bot.playground.people import Person
from bot.playground.telegram import TelegramInMemory
from storage import broadcasts, staff
from storage.broadcasts import Broadcast
from storage.database import Session
from storage.staff import Member
from storage.states import BroadcastState, Kind, Role
from tests.due import MORNING
from tests.tips import WORDS, welcome


def hire(session: Session, user_id: int, role: Role, language: Language = Language.EN) -> None:
    """Let somebody be staff."""
    member = Member(user_id=user_id, role=role, name="Rosa", language=language, added_at=MORNING)
    staff.put(session, member)


def confirm(
    session: Session, /, content: Mapping[str, Any] = WORDS, *, now: Any, **more: Any
) -> int:
    """Confirm a broadcast that starts now."""
    row = {"kind": Kind.TIP, "made_at": now, "starts_at": now, "content": content, **more}
    number = broadcasts.make(session, **row)
    broadcasts.move(session, number, BroadcastState.SCHEDULED)
    return number


async def staffed(
    coach: Coach,
    telegram: TelegramInMemory,
    user_id: int,
    role: Role = Role.OWNER,
    language: Language = Language.EN,
) -> Person:
    """Return somebody of the staff, in front of the running bot."""
    await coach.database.run(hire, user_id, role, language)
    person = telegram.person(user_id, "Rosa", language.value)
    person.private.known = True
    return person


async def arrive(coach: Coach, telegram: TelegramInMemory, *chats: int, **more: Any) -> None:
    """Let candidates be there who want tips."""
    for chat_id in chats:
        telegram.person(chat_id).private.known = True
    await coach.database.run(welcome, chats, **more)


async def told(coach: Coach, number: int) -> Broadcast:
    """Return a broadcast as it stands."""
    broadcast = await coach.database.run(broadcasts.find, number)
    assert broadcast is not None
    return broadcast
