"""The guidance that was given: which rule, about what, when."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import insert, select

from advice.terms import Topic
from storage.models import GUIDANCE
from storage.rows import Prepared
from storage.session import Session

_FIELDS = ("chat_id", "number", "topic", "rule_id", "given_at")
KEEP = Prepared(insert(GUIDANCE).inline(), *_FIELDS, columns=_FIELDS)


@dataclass(frozen=True, slots=True)
class Given:
    """One piece of guidance as it was given."""

    topic: Topic
    rule_id: str
    given_at: datetime


def keep(
    session: Session, chat_id: int, number: int, topic: Topic, rule_id: str, given_at: datetime
) -> None:
    """Remember which guidance an interview was given."""
    session.write(KEEP, chat_id, number, topic, rule_id, given_at)


def history(session: Session, chat_id: int, number: int) -> list[Given]:
    """Return the guidance that was given about an interview, oldest first."""
    columns = (GUIDANCE.c.topic, GUIDANCE.c.rule_id, GUIDANCE.c.given_at)
    of_interview = (GUIDANCE.c.chat_id == chat_id, GUIDANCE.c.number == number)
    rows = session.execute(select(*columns).where(*of_interview).order_by(GUIDANCE.c.id))
    return [Given(topic, rule_id, given_at) for topic, rule_id, given_at in rows]
