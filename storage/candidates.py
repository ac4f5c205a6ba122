"""The questions asked about candidates."""

from collections.abc import Collection

from sqlalchemy import BigInteger, bindparam, delete, select

from storage import broadcasts
from storage.errors import RefusedError
from storage.many import Among
from storage.models import CANDIDATES, UPDATES
from storage.records import Candidate
from storage.rows import Prepared
from storage.session import Session

FIND = Prepared(
    select(CANDIDATES).where(CANDIDATES.c.chat_id == bindparam("chat", type_=BigInteger)), "chat"
)
FIND_MANY = Prepared(select(CANDIDATES).where(Among(CANDIDATES.c.chat_id, "chats")), "chats")


def find(session: Session, chat_id: int) -> Candidate | None:
    """Return a candidate, or nothing when there was no consent; changes are kept by themselves."""
    shelf = session.candidates
    if chat_id in shelf.records:
        return shelf.records[chat_id]
    session.hold(chat_id)
    rows = session.ask(FIND, chat_id)
    if not rows:
        shelf.records[chat_id] = None
        return None
    return shelf.place(chat_id, rows[0])


def find_free(session: Session, chats: Collection[int]) -> tuple[dict[int, Candidate], set[int]]:
    """Return many candidates with one question, and the chats on which somebody else works just now.

    It never waits: who comes for many must not keep one from being answered.
    """
    shelf = session.candidates
    free = session.hold_free(chats) if chats else set()
    unread = [chat_id for chat_id in free if chat_id not in shelf.records]
    if unread:
        for row in session.ask(FIND_MANY, unread):
            shelf.place(row[0], row)
    found = {chat_id: one for chat_id in free if (one := shelf.records.get(chat_id)) is not None}
    return found, set(chats) - free


def add(session: Session, candidate: Candidate) -> None:
    """Remember somebody who has just consented.

    Raises:
        RefusedError: If they are remembered already.
    """
    if find(session, candidate.chat_id) is not None:
        raise RefusedError("this candidate is remembered already")
    session.candidates.records[candidate.chat_id] = candidate


def remove(session: Session, chat_id: int) -> None:
    """Forget a candidate and everything of theirs, down to the updates that were processed."""
    session.hold(chat_id)
    broadcasts.forget_recipient(session, chat_id)
    session.execute(delete(CANDIDATES).where(CANDIDATES.c.chat_id == chat_id))
    session.execute(delete(UPDATES).where(UPDATES.c.chat_id == chat_id))
    session.candidates.drop(chat_id)
    for key in [key for key in session.interviews.records if key[0] == chat_id]:
        session.interviews.drop(key)
