"""A situation under a policy, with every day worked out that the rules compare with today."""

from datetime import UTC, date, datetime, timedelta
from typing import Final

from advice.policy import Policy
from advice.situation import Contact, Situation, Window
from advice.terms import Outcome
from advice.workdays import add_workdays, working_days_between

Value = date | int | str
NEVER: Final = date.max  # a day that does not come, because nobody knows what to count from

DECISIVE: Final = frozenset({Outcome.REJECTED, Outcome.OFFER, Outcome.NEXT_ROUND})

# What does not fit together, as a number that the texts choose their words by.
CONTACT_BEFORE_INTERVIEW: Final = 1
CONTACT_AHEAD: Final = 2
PROMISE_BEFORE_INTERVIEW: Final = 3

# What the days are counted from, as a number that the texts choose their words by.
FROM_INTERVIEW: Final = 0
FROM_PROMISE: Final = 1
FROM_ANSWER: Final = 2


class Case:
    """What the rules look at; made for one look and thrown away.

    Attributes:
        situation: The facts.
        policy: The numbers.
        today: The candidate's day.
        held: The interview is over, or began: its day has come, and its time when that is known.
        ahead: The interview is still to come.
        decided: The employer answered with a no, an offer or a next round.
        note_from: The day on which the note may go out.
        few_hours: The interview was only a few hours ago.
        note_best, note_last, note_limit: The last days of the note's three spans.
        window: What was promised.
        due: The day from which on the status email is right.
        soonest: That day if nothing was promised, for when nobody knows what was.
        asked_on: The day of the one status request for this promise: the first contact not too early.
        close_on: The day on which an unanswered request is taken for a no.
        contradiction: What does not fit together; 0 when everything does.
    """

    __slots__ = (
        "ahead", "asked_on", "close_on", "contradiction", "counted_from", "decided", "due",
        "few_hours", "held", "note_best", "note_from", "note_last", "note_limit", "policy",
        "situation", "soonest", "today", "window",
    )  # fmt: skip

    def __init__(self, situation: Situation, policy: Policy) -> None:
        self.situation, self.policy = situation, policy
        self.today = situation.now.date()
        self.decided = situation.outcome in DECISIVE
        self.window = None if situation.promised is False else situation.window
        self.note_from = self.note_best = self.note_last = self.note_limit = NEVER
        self.due = self.soonest = self.close_on = NEVER
        self.asked_on: date | None = None
        self.few_hours, self.contradiction, self.counted_from = False, 0, FROM_INTERVIEW
        day = situation.interviewed_on
        self.ahead = is_ahead(situation)
        self.held = day is not None and not self.ahead
        if day is not None and self.held:
            self._note_days(day)
            self._request_days(day)
            self.contradiction = _contradiction(situation, day, self.window)

    def _note_days(self, day: date) -> None:
        policy, now = self.policy, self.situation.now
        self.note_best = add_workdays(day, policy.note_days, policy.holidays)
        self.note_last = add_workdays(
            self.note_best, policy.note_last_days - policy.note_days, policy.holidays
        )
        self.note_limit = add_workdays(
            self.note_last, policy.note_limit_days - policy.note_last_days, policy.holidays
        )
        self.note_from = day
        began = _began(self.situation)
        if began is not None:
            start = began + timedelta(hours=policy.note_hours)
            self.note_from = start.astimezone(now.tzinfo).date()
            self.few_hours = now.astimezone(UTC) < start

    def _request_days(self, day: date) -> None:
        situation, policy = self.situation, self.policy
        self.soonest = add_workdays(day, policy.patience_days, policy.holidays)
        if self.window is not None:
            self.counted_from = FROM_PROMISE
            self.due = add_workdays(self.window.latest, policy.patience_days, policy.holidays)
        elif situation.promised is False and situation.outcome is not Outcome.MORE_TIME:
            self.due = self.soonest
        elif situation.promised is False and situation.promise_said_on is not None:
            self.counted_from = FROM_ANSWER
            said_on = situation.promise_said_on
            self.due = add_workdays(said_on, policy.patience_days, policy.holidays)
        requests = [contact.on for contact in situation.contacts or () if contact.on >= self.due]
        if requests:
            self.asked_on = min(requests)
            self.close_on = add_workdays(self.asked_on, policy.answer_days, policy.holidays)

    def values(self) -> dict[str, Value]:
        """Return what the texts may say: the policy's numbers, and every day that is known."""
        situation, today = self.situation, self.today
        values: dict[str, Value] = {
            **self.policy.numbers,
            "besides": 0,
            "contradiction": self.contradiction,
            "counted_from": self.counted_from,
            "several": 1 if len(situation.interviewers) > 1 else 0,
            "through_agency": 1 if situation.through_agency else 0,
            "tomorrow": 1 if today < self.note_from < NEVER else 0,
        }
        if situation.interviewed_on is not None:
            values["interviewed_on"] = situation.interviewed_on
        if self.held:
            values["note_from"], values["note_until"] = self.note_from, self.note_limit
        if self.window is not None:
            values["promised_from"] = self.window.earliest
            values["promised_on"] = latest = self.window.latest
            if latest < today < self.due:
                values["days_late"] = self.days_late
        if self.due != NEVER:
            values["hold_until"] = self.due
        if self.asked_on is not None:
            values["asked_on"], values["close_on"] = self.asked_on, self.close_on
        return values

    @property
    def days_late(self) -> int:
        """Working days since the last promised day; nothing was promised: none."""
        if self.window is None:
            return 0
        return working_days_between(self.window.latest, self.today, self.policy.holidays)


def is_ahead(situation: Situation) -> bool:
    """Tell whether the interview is still to come; one of today whose time is unknown is not."""
    began = _began(situation)
    if began is not None:
        return began > situation.now.astimezone(UTC)
    day = situation.interviewed_on
    return day is not None and day > situation.now.date()


def _began(situation: Situation) -> datetime | None:
    """Return when the interview began, in UTC, so that a change of the clocks makes no difference."""
    day, at = situation.interviewed_on, situation.interviewed_at
    if day is None or at is None:
        return None
    return datetime.combine(day, at, tzinfo=situation.now.tzinfo).astimezone(UTC)


def _contradiction(situation: Situation, day: date, window: Window | None) -> int:
    for contact in situation.contacts or ():
        if _is_before_interview(contact, situation, day):
            return CONTACT_BEFORE_INTERVIEW
        if _is_ahead(contact, situation.now):
            return CONTACT_AHEAD
    if window is not None and window.latest < day:
        return PROMISE_BEFORE_INTERVIEW
    return 0


def _is_before_interview(contact: Contact, situation: Situation, day: date) -> bool:
    if contact.on != day or contact.at is None or situation.interviewed_at is None:
        return contact.on < day
    return contact.at < situation.interviewed_at


def _is_ahead(contact: Contact, now: datetime) -> bool:
    if contact.on != now.date() or contact.at is None:
        return contact.on > now.date()
    return contact.at > now.time()
