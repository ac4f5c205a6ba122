"""The answers of the check-in, kept to be taken back or mended."""

from collections.abc import Sequence
from typing import Any

from sqlalchemy import delete, func, insert, select

from storage.models import ANSWERS
from storage.records import Answer
from storage.rows import Prepared
from storage.session import Session

_FIELDS = ("chat_id", "number", "question", "given_at", "message_id", "before")
_COLUMNS = [ANSWERS.c[name] for name in _FIELDS]
KEEP = Prepared(insert(ANSWERS).inline(), *_FIELDS, columns=_FIELDS)


def keep(session: Session, answer: Answer) -> None:
    """Keep one answer."""
    session.write(
        KEEP,
        answer.chat_id,
        answer.number,
        answer.question,
        answer.given_at,
        answer.message_id,
        answer.before,
    )


def last(session: Session, chat_id: int, number: int) -> Answer | None:
    """Return the last answer about an interview that was not taken back."""
    of_interview = (ANSWERS.c.chat_id == chat_id, ANSWERS.c.number == number)
    latest = select(*_COLUMNS).where(*of_interview).order_by(ANSWERS.c.id.desc()).limit(1)
    return _answer(session.execute(latest).one_or_none())


def by_message(session: Session, chat_id: int, message_id: int) -> Answer | None:
    """Return the answer that a candidate's message held; the last one when it was mended."""
    of_message = (ANSWERS.c.chat_id == chat_id, ANSWERS.c.message_id == message_id)
    latest = select(*_COLUMNS).where(*of_message).order_by(ANSWERS.c.id.desc()).limit(1)
    return _answer(session.execute(latest).one_or_none())


def take_back(session: Session, answer: Answer) -> None:
    """Forget an answer, as ``last`` or ``by_message`` gave it."""
    same = (
        ANSWERS.c.chat_id == answer.chat_id,
        ANSWERS.c.number == answer.number,
        ANSWERS.c.question == answer.question,
        ANSWERS.c.given_at == answer.given_at,
    )
    which = select(func.max(ANSWERS.c.id)).where(*same).scalar_subquery()
    session.execute(delete(ANSWERS).where(ANSWERS.c.id == which))


def _answer(row: Sequence[Any] | None) -> Answer | None:
    return None if row is None else Answer(**dict(zip(_FIELDS, row, strict=True)))
