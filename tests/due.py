"""Candidates to whom a reminder is due: long after an interview, the status email is right now."""

from collections.abc import Iterable
from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

from sqlalchemy import select

from advice.terms import Language, Outcome, Topic
from bot.http import bot_url
from bot.playground.telegram import TOKEN, TelegramInMemory
from storage import candidates, interviews, reminders
from storage.database import Database, Session
from storage.models import DELIVERIES
from storage.records import Candidate, Interview
from storage.states import DeliveryState

PACIFIC = ZoneInfo("America/Los_Angeles")
MORNING = datetime(2026, 12, 8, 9, 5, tzinfo=PACIFIC).astimezone(UTC)  # a Tuesday
LONG_AGO = date(2026, 11, 2)


def waits_for_news(session: Session, candidate: Candidate, company: str) -> Interview:
    """Begin an interview after which the status email is right by now."""
    interview = interviews.begin(session, candidate, now=MORNING, company=company)
    interview.role_settled, interview.interviewed_on = True, LONG_AGO
    interview.promised, interview.thank_you_sent = False, True
    interview.contacts, interview.outcome = (), Outcome.PENDING
    return interview


def remind(session: Session, chats: Iterable[int], due_at: datetime = MORNING) -> None:
    """Remember candidates, each with one reminder that is due then."""
    for chat_id in chats:
        candidate = Candidate(
            chat_id=chat_id,
            language=Language.EN,
            time_zone=PACIFIC.key,
            consented_at=MORNING,
            policy_version="1",
            first_name="Alex",
            wants_reminders=True,
        )
        candidates.add(session, candidate)
        number = waits_for_news(session, candidate, f"Company {chat_id}").number
        reminders.keep(
            session, chat_id, number, Topic.CONTACT, rule_id="status-email", due_at=due_at
        )


async def acquainted(telegram: TelegramInMemory, chats: Iterable[int]) -> None:
    """Let people open the chat with the bot, and let that be heard already."""
    for chat_id in chats:
        telegram.person(chat_id).says("hello")
    address, heard = f"{bot_url('https://telegram', TOKEN)}/getUpdates", 0
    while updates := await telegram.call(address, {"offset": heard, "timeout": 0}):
        heard = updates[-1]["update_id"] + 1


def states(database: Database) -> dict[int, list[DeliveryState]]:
    """Return by candidate the states of all that the bot was to send by itself, oldest first."""
    found: dict[int, list[DeliveryState]] = {}
    question = select(DELIVERIES.c.chat_id, DELIVERIES.c.state).order_by(DELIVERIES.c.id)
    with database.session() as session:
        for chat_id, state in session.execute(question):
            found.setdefault(chat_id, []).append(state)
    return found
