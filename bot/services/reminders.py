"""Reminders: kept with the facts they follow from, asked again when due, sent only when still true."""

from dataclasses import dataclass
from datetime import datetime

from advice.terms import Topic
from bot.services import plans
from bot.services.cards import because, headline, title
from bot.services.facts import local, situation_of
from bot.services.hours import next_open
from bot.services.plans import Occasion
from bot.services.ports import Agency, Button, Line, Reply, Said
from bot.services.presses import Deed, press
from bot.services.turn import Turn, button
from storage import candidates, interviews, reminders
from storage.database import Session
from storage.records import Candidate, Interview

SNOOZED = "+"  # at the end of what was planned: the candidate chose the day, facts do not move it


def follow(turn: Turn) -> None:
    """Let the reminders follow the facts that a turn changed, in the same transaction."""
    if turn.changed and turn.candidate.wants_reminders:
        for interview in interviews.all_of(turn.session, turn.candidate.chat_id):
            if interview.closed_at is None:
                plan(turn.session, turn.candidate, interview, turn.now, turn.agency)


def plan(
    session: Session, candidate: Candidate, interview: Interview, now: datetime, agency: Agency
) -> None:
    """Plan, move and cancel the reminders of one interview; ``now`` is on the candidate's clock."""
    waiting = {
        one.topic: one
        for one in reminders.waiting(session, candidate.chat_id)
        if one.number == interview.number
    }
    situation = situation_of(interview, now)
    wanted = (
        plans.wishes(situation, agency.policy, agency.courtesy)
        if candidate.wants_reminders and interview.closed_at is None
        else {}
    )
    for topic in plans.REMINDED:
        kept, wish = waiting.get(topic), wanted.get(topic)
        snoozed = kept is not None and kept.rule_id.endswith(SNOOZED)
        if snoozed and plans.true_now(topic, situation, agency.policy) is not None:
            continue
        if wish is not None:
            if kept is None or (kept.rule_id, kept.due_at) != (wish.occasion, wish.due):
                reminders.keep(
                    session,
                    candidate.chat_id,
                    interview.number,
                    topic,
                    rule_id=wish.occasion,
                    due_at=wish.due,
                )
        elif kept is not None:
            reminders.cancel(session, candidate.chat_id, interview.number, topic)


@dataclass(frozen=True, slots=True)
class Later:
    """Not now: quiet hours, a day off, or enough for one day."""

    until: datetime


@dataclass(frozen=True, slots=True)
class Silent:
    """Nothing to say any more."""

    why: str


def compose(
    session: Session, reminder_id: int, now: datetime, agency: Agency
) -> Said | Later | Silent:
    """Ask the etiquette again when a reminder is due, and say what is true at this moment.

    Whatever else is due for the same candidate goes into the same message. The next reminders are
    planned in the same transaction.
    """
    reminder = reminders.find(session, reminder_id)
    candidate = candidates.find(session, reminder.chat_id) if reminder is not None else None
    if reminder is None or candidate is None:
        return Silent("the interview is gone")
    moment = local(now, candidate)
    opening = _opening(candidate, moment, agency)
    if opening > moment:
        return Later(opening)
    due = {(reminder.number, reminder.topic)}
    due |= {
        (one.number, one.topic)
        for one in reminders.waiting(session, candidate.chat_id)
        if one.due_at is not None and one.due_at <= now
    }
    lines: list[Line] = []
    buttons: list[tuple[Button, ...]] = []
    for number, topic in sorted(due):
        interview = interviews.by_number(session, candidate.chat_id, number)
        if (number, topic) != (reminder.number, reminder.topic):
            reminders.cancel(session, candidate.chat_id, number, topic)
        if interview is None or interview.closed_at is not None:
            continue
        told = plans.true_now(topic, situation_of(interview, moment), agency.policy)
        if told is not None:
            occasion, given = told
            about = Line(f"reminder-{occasion}", {"interview": title(interview)})
            lines += [about, headline(given), because(given)]
            buttons += _buttons(interview.number, topic, occasion)
        plan(session, candidate, interview, moment, agency)
    if not lines:
        return Silent("not true any more")
    candidate.unasked = _unasked(candidate, moment) + 1
    candidate.unasked_on = moment.date()
    stop = (button("button-stop-reminders", press(Deed.REMIND, 0, Topic.STAGE, "stop")),)
    return Said((Reply(tuple(lines), (*buttons, stop)),), candidate.language)


def _opening(candidate: Candidate, moment: datetime, agency: Agency) -> datetime:
    """Return when the bot may write first to a candidate: now, or later."""
    if _unasked(candidate, moment) >= agency.courtesy.most_a_day:
        return plans.tomorrow(moment, 1, agency.policy, agency.courtesy)
    zone = plans.zone_of(moment)
    return next_open(moment, zone, agency.policy.holidays, agency.courtesy)


def _unasked(candidate: Candidate, moment: datetime) -> int:
    return candidate.unasked if candidate.unasked_on == moment.date() else 0


def _buttons(number: int, topic: Topic, occasion: Occasion) -> list[tuple[Button, ...]]:
    def does(what: str, label: str) -> Button:
        return button(label, press(Deed.REMIND, number, topic, what))

    done = {Topic.THANK_YOU: "button-i-sent-the-note", Topic.STAGE: "button-go-on"}.get(topic)
    if done is None:
        sent = occasion is Occasion.STATUS_EMAIL
        done = "button-status-email-sent" if sent else "button-done"
    return [
        (does("done", done), does("heard", "button-i-heard-back")),
        (does("1d", "button-tomorrow"), does("3d", "button-in-three-days")),
    ]
