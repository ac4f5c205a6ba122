"""People and moments that the tests of storage share."""

from datetime import UTC, datetime

from advice.terms import Language
from storage import candidates, interviews
from storage.database import Call, Session
from storage.records import Candidate, Interview

NOW = datetime(2026, 3, 2, 18, 30, 15, 123456, tzinfo=UTC)
ALEX, BLAIR = 101, 102
HELLO: Call = {"method": "sendMessage", "params": {"chat_id": ALEX, "text": "¿Qué tal? 👋"}}


def somebody(chat_id: int = ALEX) -> Candidate:
    """Return a candidate who has just consented."""
    return Candidate(
        chat_id=chat_id,
        language=Language.EN,
        time_zone="America/Los_Angeles",
        consented_at=NOW,
        policy_version="1",
    )


def known(session: Session, chat_id: int = ALEX) -> Candidate:
    """Return a candidate, remembered now when they were not."""
    candidate = candidates.find(session, chat_id)
    if candidate is None:
        candidate = somebody(chat_id)
        candidates.add(session, candidate)
    return candidate


def interviewed(session: Session, chat_id: int = ALEX) -> Interview:
    """Return a candidate's current interview, begun now when there was none."""
    candidate = known(session, chat_id)
    return interviews.current(session, candidate) or interviews.begin(
        session, candidate, now=NOW, company="Blue Door Bakery"
    )


def greet(session: Session, chat_id: int = ALEX) -> list[Call]:
    """Be a unit for an update: remember the candidate and count in their name how often they came."""
    candidate = known(session, chat_id)
    candidate.first_name += "."
    return [HELLO]
