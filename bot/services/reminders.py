"""Reminders: kept with the facts they follow from, asked again when due, sent only when still true."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from advice import Guidance
from advice.terms import Reason, Topic
from bot.services import plans, unasked
from bot.services.cards import because, headline, title
from bot.services.facts import local, situation_of
from bot.services.plans import Occasion, Wish
from bot.services.ports import Agency, Button, Line, Reply, Said
from bot.services.presses import Deed, press
from bot.services.turn import Turn, button
from storage import candidates, interviews, reminders
from storage.database import Session
from storage.records import Candidate, Interview
from storage.reminders import Reminder

SNOOZED = "+"  # at the end of what was planned: the candidate chose the day, facts do not move it


def follow(turn: Turn) -> None:
    """Let the reminders follow the facts that a turn changed, in the same transaction."""
    if turn.changed and turn.candidate.wants_reminders:
        for interview in interviews.all_of(turn.session, turn.candidate.chat_id):
            plan(turn.session, turn.candidate, interview, turn.now, turn.agency)


def plan(
    session: Session, candidate: Candidate, interview: Interview, now: datetime, agency: Agency
) -> None:
    """Plan, move and cancel the reminders of one interview; ``now`` is on the candidate's clock.

    What the candidate put off, and what came due and could not be said then, waits as it is for as
    long as it is true.
    """
    waiting = {
        one.topic: one
        for one in reminders.waiting(session, candidate.chat_id)
        if one.number == interview.number
    }
    situation = situation_of(interview, now)
    wanted: dict[Topic, Wish] = {}
    if candidate.wants_reminders and interview.closed_at is None:
        wanted = plans.wishes(situation, agency.policy, agency.courtesy)
    for topic in plans.REMINDED:
        kept, wish = waiting.get(topic), wanted.get(topic)
        came_due = kept is not None and _came_due(kept, now)
        if kept is not None and (came_due or kept.rule_id.endswith(SNOOZED)):
            told = plans.true_now(topic, situation, agency.policy)
            if told is not None and interview.closed_at is None:
                continue
        if kept is not None and (wish is None or came_due):
            reminders.cancel(session, candidate.chat_id, interview.number, topic)
            kept = None
        if wish is None or (kept and (kept.rule_id, kept.due_at) == (wish.occasion, wish.due)):
            continue
        reminders.keep(
            session,
            candidate.chat_id,
            interview.number,
            topic,
            rule_id=wish.occasion,
            due_at=wish.due,
        )


def _came_due(kept: Reminder, now: datetime) -> bool:
    return bool(kept.attempt) or (kept.due_at is not None and kept.due_at <= now)


@dataclass(frozen=True, slots=True)
class Later:
    """Not now: quiet hours, a day off, or enough for one day."""

    until: datetime


@dataclass(frozen=True, slots=True)
class Told:
    """What is true of reminders that are due, in one message; without one there is nothing to say."""

    said: Said | None = None
    about: frozenset[int] = frozenset()  # the reminders that it says


def opening(session: Session, chat_id: int, now: datetime, agency: Agency) -> Later | None:
    """Return when the bot may write first to a candidate, when that is not now."""
    candidate = candidates.find(session, chat_id)
    if candidate is None:
        return None
    moment = local(now, candidate)
    open_at = unasked.opening(candidate, moment, agency, weekly=False)
    return None if open_at is None else Later(open_at)


def compose(
    session: Session, chat_id: int, due: Sequence[int], now: datetime, agency: Agency
) -> Told:
    """Ask the etiquette again about reminders that are due, and say what is true at this moment.

    The next reminders are planned in the same transaction, and the message is counted among the
    day's unasked ones.

    Args:
        session: The transaction.
        chat_id: Whom the reminders are for.
        due: The reminders, claimed.
        now: The moment, aware.
        agency: What the agency's texts and rules need.
    """
    candidate = candidates.find(session, chat_id)
    if candidate is None or not candidate.wants_reminders or candidate.blocked_at is not None:
        return Told()  # since it was claimed: only now nobody else works on this candidate
    moment = local(now, candidate)
    found = filter(None, (reminders.find(session, number) for number in due))
    ordered = sorted(found, key=lambda one: (one.number, one.topic))
    concerned = {
        number: interview
        for number in dict.fromkeys(one.number for one in ordered)
        if (interview := interviews.by_number(session, chat_id, number)) is not None
        and interview.closed_at is None
    }
    items = [
        _Item(one.id, concerned[one.number], *told)
        for one in ordered
        if one.number in concerned and (told := _true(one, concerned, moment, agency)) is not None
    ]
    for interview in concerned.values():
        plan(session, candidate, interview, moment, agency)
    if not items:
        return Told()
    unasked.count(candidate, moment)
    said = Said((_message(items),), candidate.language)
    return Told(said, frozenset(item.reminder_id for item in items))


@dataclass(frozen=True, slots=True)
class _Item:
    """One reminder that is due, and what is true of it."""

    reminder_id: int
    interview: Interview
    occasion: Occasion
    given: Guidance


def _true(
    one: Reminder, concerned: Mapping[int, Interview], moment: datetime, agency: Agency
) -> tuple[Occasion, Guidance] | None:
    situation = situation_of(concerned[one.number], moment)
    return plans.true_now(one.topic, situation, agency.policy)


def _message(items: Sequence[_Item]) -> Reply:
    """Say all of it; of several things each has its buttons under the name of its interview."""
    lines: list[Line] = []
    rows: list[tuple[Button, ...]] = []
    for item in items:
        about = Line(f"reminder-{item.occasion}", {"interview": title(item.interview)})
        lines += [about, headline(item.given), because(item.given)]
        if len(items) > 1:
            data = press(Deed.OPEN, item.interview.number)
            rows.append((button("button-open-interview", data, interview=title(item.interview)),))
        rows += _buttons(item.interview.number, item.given.topic, item.occasion, item.given)
    stop = (button("button-stop-reminders", press(Deed.REMIND, 0, Topic.STAGE, "stop")),)
    return Reply(tuple(lines), (*rows, stop))


def _buttons(
    number: int, topic: Topic, occasion: Occasion, given: Guidance
) -> list[tuple[Button, ...]]:
    def does(what: str, label: str) -> Button:
        return button(label, press(Deed.REMIND, number, topic, what))

    match topic:
        case Topic.THANK_YOU:
            done = does("done", "button-i-sent-the-note")
        case Topic.STAGE:
            done = does("done", "button-go-on")
        case _ if occasion is Occasion.STATUS_EMAIL and given.because is not Reason.AGENCY_ASKS:
            done = does("done", "button-status-email-sent")
        case _:
            done = does("ok", "button-done")
    return [
        (done, does("heard", "button-i-heard-back")),
        (does("1d", "button-tomorrow"), does("3d", "button-in-three-days")),
    ]
