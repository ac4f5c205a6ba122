"""Keeping answers, taking them back and mending them: every change of a fact goes through here."""

from collections.abc import Callable, Mapping
from datetime import date, time

from advice.terms import Channel, Outcome, Question
from bot.services.turn import Turn
from storage import answers, interviews
from storage.records import Answer, ContactMade, Interview


def give(turn: Turn, question: Question, changes: Mapping[str, object]) -> Interview:
    """Keep an answer, and what stood there before it; begins an interview when there is none."""
    interview = turn.interview
    if interview is None:
        interview = interviews.begin(turn.session, turn.candidate, now=turn.heard.now)
        turn.interview = interview
    keep(turn, interview, question, changes)
    if changes.get("outcome") is Outcome.NEXT_ROUND:
        turn.interview = interviews.begin(
            turn.session,
            turn.candidate,
            now=turn.heard.now,
            round=interview.round + 1,
            company=interview.company,
        )
        turn.interview.role = interview.role
        turn.interview.role_settled = True
        turn.interview.through_agency = interview.through_agency
    candidate = turn.candidate
    candidate.asking, candidate.pending, candidate.resting = None, None, False
    return turn.interview or interview


def keep(
    turn: Turn, interview: Interview, question: Question, changes: Mapping[str, object]
) -> None:
    """Change the facts of an interview and remember what they were."""
    turn.changed = True
    before = {name: plain(getattr(interview, name)) for name in changes}
    for name, value in changes.items():
        setattr(interview, name, value)
    answers.keep(
        turn.session,
        Answer(
            chat_id=turn.candidate.chat_id,
            number=interview.number,
            question=question,
            given_at=turn.heard.now,
            message_id=turn.heard.message_id,
            before=before,
        ),
    )


def is_already(interview: Interview | None, changes: Mapping[str, object]) -> bool:
    """Tell whether an answer would change nothing."""
    if interview is None:
        return False
    return all(getattr(interview, name) == value for name, value in changes.items())


def take_back(turn: Turn) -> Question | None:
    """Undo the last answer about the current interview and open its question again.

    A next round that was begun by mistake goes with the answer that began it.
    """
    interview = turn.interview
    if interview is None:
        return None
    last = answers.last(turn.session, turn.candidate.chat_id, interview.number)
    if last is None and interview.round > 1:
        earlier = interviews.by_number(turn.session, turn.candidate.chat_id, interview.number - 1)
        if earlier is None:
            return None
        interview.closed_at = turn.heard.now
        turn.candidate.current = earlier.number
        turn.interview = interview = earlier
        last = answers.last(turn.session, turn.candidate.chat_id, interview.number)
    if last is None:
        return None
    for name, value in last.before.items():
        setattr(interview, name, restored(name, value))
    answers.take_back(turn.session, last)
    turn.changed = True
    turn.candidate.asking = last.question
    turn.candidate.pending, turn.candidate.resting = None, False
    return last.question


def plain(value: object) -> object:
    """Return a field's value as JSON can keep it."""
    if isinstance(value, date | time):
        return value.isoformat()
    if isinstance(value, tuple):
        return [plain(item) for item in value]
    if isinstance(value, ContactMade):
        return [value.on.isoformat(), value.channel.value]
    return value


def _contacts(rows: list[list[str]]) -> tuple[ContactMade, ...]:
    return tuple(ContactMade(date.fromisoformat(on), Channel(channel)) for on, channel in rows)


_RESTORE: Mapping[str, Callable[..., object]] = {
    "interviewed_on": date.fromisoformat,
    "interviewed_at": time.fromisoformat,
    "promise_earliest": date.fromisoformat,
    "promise_latest": date.fromisoformat,
    "promise_said_on": date.fromisoformat,
    "thank_you_sent_on": date.fromisoformat,
    "outcome_on": date.fromisoformat,
    "outcome": Outcome,
    "contacts": _contacts,
    "interviewers": tuple,
}


def restored(name: str, value: object) -> object:
    """Return a field's value from its JSON; the reverse of ``plain``."""
    if value is None or name not in _RESTORE:
        return value
    return _RESTORE[name](value)
