"""The questions asked about a candidate's interviews."""

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import BigInteger, Integer, bindparam, select

from storage import candidates
from storage.many import Among
from storage.models import INTERVIEWS
from storage.records import Candidate, Interview
from storage.rows import Prepared
from storage.session import INTERVIEW, Session

_OF_CHAT = INTERVIEWS.c.chat_id == bindparam("chat", type_=BigInteger)
ALL = Prepared(select(INTERVIEWS).where(_OF_CHAT).order_by(INTERVIEWS.c.number), "chat")
ONE = Prepared(
    select(INTERVIEWS).where(_OF_CHAT, INTERVIEWS.c.number == bindparam("which", type_=Integer)),
    "chat",
    "which",
)

OPEN_OF_MANY = Prepared(
    select(INTERVIEWS)
    .where(Among(INTERVIEWS.c.chat_id, "chats"), INTERVIEWS.c.closed_at.is_(None))
    .order_by(INTERVIEWS.c.chat_id, INTERVIEWS.c.number),
    "chats",
)


def current(session: Session, candidate: Candidate) -> Interview | None:
    """Return the interview that a candidate talks about."""
    if candidate.current is None:
        return None
    return by_number(session, candidate.chat_id, candidate.current)


def begin(
    session: Session,
    candidate: Candidate,
    *,
    now: datetime,
    round: int = 1,  # noqa: A002 - the field's name; nothing here rounds numbers
    company: str | None = None,
) -> Interview:
    """Begin a candidate's next interview and turn to it."""
    candidate.interviews += 1
    candidate.current = candidate.interviews
    interview = Interview(
        chat_id=candidate.chat_id,
        number=candidate.interviews,
        started_at=now,
        company=company,
        round=round,
    )
    session.interviews.records[interview.chat_id, interview.number] = interview
    return interview


def by_number(session: Session, chat_id: int, number: int) -> Interview | None:
    """Return one interview of a candidate."""
    shelf, key = session.interviews, (chat_id, number)
    if key in shelf.records:
        return shelf.records[key]
    session.hold(chat_id)
    rows = session.ask(ONE, chat_id, number)
    if not rows:
        shelf.records[key] = None
        return None
    return shelf.place(key, rows[0])


def all_of(session: Session, chat_id: int) -> list[Interview]:
    """Return all interviews of a candidate in their order."""
    candidate = candidates.find(session, chat_id)
    if candidate is None:
        return []
    shelf, numbers = session.interviews, range(1, candidate.interviews + 1)
    if any((chat_id, number) not in shelf.records for number in numbers):
        for row in session.ask(ALL, chat_id):
            shelf.place((chat_id, row[1]), row)
    found = [shelf.records.get((chat_id, number)) for number in numbers]
    return [interview for interview in found if interview is not None]


def open_of_many(session: Session, chats: Sequence[int]) -> dict[int, list[Interview]]:
    """Return the open interviews of many candidates, to read and not to change."""
    found: dict[int, list[Interview]] = {}
    if chats:
        session.flush()
        dialect = session.connection.dialect
        for row in session.ask(OPEN_OF_MANY, chats):
            interview = INTERVIEW.make(INTERVIEW.read(dialect, row))
            found.setdefault(interview.chat_id, []).append(interview)
    return found
