"""From what a candidate typed or pressed to the change it makes in the facts of an interview."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta

from advice.terms import Channel, Outcome, Question
from advice.understanding import (
    is_dont_know,
    is_skip,
    read_contacts,
    read_interview_day,
    read_name,
    read_outcome,
    read_promise,
    read_yes_no,
)
from advice.understanding.readings import DateKind, DateReading
from bot.services.facts import NAME_LIMIT, cleaned, is_a_name
from bot.services.ports import Agency, Line, Rows
from bot.services.questions import CHANNELS, PROMISES, answer_button, number_of, short_day
from storage.records import Candidate, ContactMade, Interview

WIDEST_CHOICE = 8  # days of a range that are offered one by one


@dataclass(frozen=True, slots=True)
class Understood:
    """An answer: the fields that change, and what to repeat so that it can be corrected."""

    changes: Mapping[str, object]
    repeat: Line | None = None


@dataclass(frozen=True, slots=True)
class Unclear:
    """Words that could mean several things, or half an answer: what to ask, with buttons."""

    line: Line
    buttons: Rows = ()
    pending: str | None = None


@dataclass(frozen=True, slots=True)
class Refused:
    """An answer that cannot be, and why."""

    line: Line


Reading = Understood | Unclear | Refused | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """What an answer is read against: the question, whose it is and the moment on their clock."""

    question: Question
    candidate: Candidate
    interview: Interview | None
    now: datetime
    agency: Agency
    today: date = field(init=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "today", self.now.date())

    @property
    def number(self) -> int:
        """The number of the interview that the answer belongs to."""
        return number_of(self.candidate, self.interview)

    @property
    def said_on(self) -> date:
        """The day from which promised spans count."""
        if self.interview is None:
            return self.today
        return self.interview.promise_said_on or self.interview.interviewed_on or self.today


def read_words(asked: Asked, words: str) -> Reading:
    """Read a typed answer; None when the words do not answer the question."""
    match asked.question:
        case Question.COMPANY:
            return _name(words, "company")
        case Question.ROLE:
            return _name(words, "role")
        case Question.INTERVIEW_DATE:
            return _interview_day(asked, words)
        case Question.PROMISE:
            return _promise(asked, words)
        case Question.THANK_YOU:
            sent = read_yes_no(words)
            return None if sent is None else note(asked, sent=sent, on=_day_of_note(asked, words))
        case Question.CONTACT:
            return _contact(asked, words)
        case Question.HEARD_BACK:
            return _outcome(asked, words)
        case Question.THROUGH_AGENCY:
            arranged = read_yes_no(words)
            return None if arranged is None else Understood({"through_agency": arranged})
        case Question.INTERVIEWERS:
            return _names(words)


def read_press(asked: Asked, value: str) -> Reading:
    """Read a pressed answer; None when no button of the question says this."""
    try:
        return _pressed(asked, value)
    except ValueError:
        return None


def _pressed(asked: Asked, value: str) -> Reading:
    match asked.question:
        case Question.COMPANY | Question.ROLE | Question.INTERVIEWERS:
            return _skipped(asked.question) if value == "skip" else None
        case Question.INTERVIEW_DATE:
            if value == "none":
                return Understood({"applied_only": True, "interviewed_on": None})
            first, _, last = value.partition("_")
            if last:
                return _which_day(asked, date.fromisoformat(first), date.fromisoformat(last))
            day, _, clock = value.partition("T")
            at = time.fromisoformat(clock) if clock else None
            return held_on(asked, date.fromisoformat(day), at)
        case Question.PROMISE:
            if value == "none":
                return nothing_promised()
            if value in PROMISES:
                return _promise(asked, PROMISES[value])
            first, _, last = value.partition("_")
            return promised(
                asked, date.fromisoformat(first), date.fromisoformat(last or first), words=None
            )
        case Question.CONTACT:
            return _pressed_contact(asked, value)
        case Question.HEARD_BACK:
            return heard(asked, Outcome(value))
        case Question.THANK_YOU:
            return (
                note(asked, sent={"yes": True, "no": False}[value]) if value in _YES_NO else None
            )
        case Question.THROUGH_AGENCY:
            return Understood({"through_agency": value == "yes"}) if value in _YES_NO else None


_YES_NO = ("yes", "no")


def _skipped(question: Question) -> Understood:
    if question is Question.COMPANY:
        return Understood({"company": ""})
    if question is Question.ROLE:
        return Understood({"role": None, "role_settled": True})
    return Understood({"interviewers": ()})


def _name(words: str, kind: str) -> Reading:
    if is_skip(words) or is_dont_know(words):
        return _skipped(Question(kind))
    name = read_name(cleaned(words), of_job=kind == "role")
    if name is None:
        return None
    if not is_a_name(name):
        return Refused(Line("refusal-no-name"))
    if len(name) > NAME_LIMIT:
        return Refused(Line("refusal-too-long", {"limit": NAME_LIMIT}))
    if kind == "role":
        return Understood({"role": name, "role_settled": True})
    return Understood({"company": name})


def _names(words: str) -> Reading:
    if is_skip(words) or is_dont_know(words):
        return _skipped(Question.INTERVIEWERS)
    text = cleaned(words)
    for joint in (" and ", " y ", " e ", "&", ";", "/"):
        text = text.replace(joint, ",")
    names = tuple(name for part in text.split(",") if is_a_name(name := part.strip()))
    if not names:
        return Refused(Line("refusal-no-name"))
    if max(map(len, names)) > NAME_LIMIT or len(names) > 10:
        return Refused(Line("refusal-too-long", {"limit": NAME_LIMIT}))
    return Understood({"interviewers": names})


def held_on(asked: Asked, day: date, at: time | None = None) -> Understood:
    """Return the change that a day of the interview makes; a promise told in words moves along."""
    changes: dict[str, object] = {
        "interviewed_on": day, "interviewed_at": at, "applied_only": False,
    }  # fmt: skip
    interview = asked.interview
    if interview is not None and interview.promise_words and not interview.promise_said_on:
        again = read_promise(
            interview.promise_words,
            interviewed_on=day,
            now=asked.now,
            language=asked.candidate.language,
            holidays=asked.agency.policy.holidays,
        )
        clear = again.kind in {DateKind.DATE, DateKind.RANGE}
        changes |= {
            "promised": True if clear else None,
            "promise_earliest": again.earliest if clear else None,
            "promise_latest": again.latest if clear else None,
        }
    told = "repeat-still-to-come" if day > asked.today else "repeat-interview-date"
    return Understood(changes, Line(told, {"day": day}))


def _interview_day(asked: Asked, words: str) -> Reading:
    reading = read_interview_day(words, now=asked.now, language=asked.candidate.language)
    match reading.kind:
        case DateKind.DATE if reading.earliest is not None:
            return held_on(asked, reading.earliest, reading.at)
        case DateKind.RANGE if reading.earliest is not None and reading.latest is not None:
            return _which_day(asked, reading.earliest, reading.latest)
        case DateKind.CLARIFY:
            return _which(asked, reading.choices)
        case DateKind.REJECT:
            return _refused_day(asked, reading)
        case DateKind.UNKNOWN:
            return Refused(Line("refusal-day-needed"))
        case _:
            return Refused(Line("refusal-day-needed")) if is_dont_know(words) else None


def _which_day(asked: Asked, first: date, last: date) -> Reading:
    """Offer the working days of a span, at most as many as fit."""
    span = (first + timedelta(days=i) for i in range((last - first).days + 1))
    days = [day for day in span if day.weekday() < 5 and day <= asked.today]
    if not days or len(days) > WIDEST_CHOICE:
        return Refused(Line("refusal-day-needed"))
    return _which(asked, tuple((day, day) for day in days))


def _which(asked: Asked, choices: tuple[tuple[date, date], ...]) -> Unclear:
    def label(first: date, last: date) -> Line:
        if first == last:
            far = abs((first - asked.today).days) > 183
            return Line("full-day", {"day": first}) if far else short_day(first)
        return Line("day-span", {"first": short_day(first), "last": short_day(last)})

    def value(first: date, last: date) -> str:
        return first.isoformat() if first == last else f"{first.isoformat()}_{last.isoformat()}"

    rows = tuple(
        (answer_button(asked.number, asked.question, value(*choice), label(*choice)),)
        for choice in choices
    )
    return Unclear(Line("which-day"), rows)


def _refused_day(asked: Asked, reading: DateReading) -> Reading:
    refusal = reading.refusal
    if refusal is None:
        return None
    if refusal == "future-interview" and reading.earliest and reading.earliest == reading.latest:
        day = reading.earliest
        if asked.interview is not None and asked.interview.round > 1:
            return held_on(asked, day, reading.at)  # a next round is expected to lie ahead
        value = day.isoformat() + (f"T{reading.at:%H:%M}" if reading.at is not None else "")
        yes = answer_button(asked.number, asked.question, value, Line("button-yes-still-to-come"))
        return Unclear(Line("is-it-still-to-come", {"day": day}), ((yes,),))
    return Refused(Line(f"refusal-{refusal.value}"))


def nothing_promised() -> Understood:
    """Return the change when no time was named; that is an answer."""
    changes = {
        "promised": False, "promise_words": None, "promise_earliest": None, "promise_latest": None,
    }  # fmt: skip
    return Understood(changes, Line("repeat-nothing-promised"))


def promised(asked: Asked, first: date, last: date, *, words: str | None) -> Reading:
    """Return the change that a promised span makes; one that ends before it was said is refused."""
    if last < asked.said_on:
        return Refused(Line("refusal-promise-before-interview"))
    changes = {
        "promised": True, "promise_words": words, "promise_earliest": first, "promise_latest": last,
    }  # fmt: skip
    if first == last or first <= asked.said_on:  # "within two weeks" has no first day to speak of
        return Understood(changes, Line("repeat-promise", {"day": last}))
    return Understood(changes, Line("repeat-promise-span", {"first": first, "last": last}))


def _promise(asked: Asked, words: str) -> Reading:
    reading = read_promise(
        words,
        interviewed_on=asked.said_on,
        now=asked.now,
        language=asked.candidate.language,
        holidays=asked.agency.policy.holidays,
    )
    match reading.kind:
        case DateKind.DATE | DateKind.RANGE if reading.earliest and reading.latest:
            kept = cleaned(words)[:NAME_LIMIT]
            return promised(asked, reading.earliest, reading.latest, words=kept)
        case DateKind.CLARIFY:
            return _which(asked, reading.choices)
        case DateKind.REJECT if reading.refusal is not None:
            return Refused(Line(f"refusal-{reading.refusal.value}"))
        case DateKind.UNKNOWN:
            return nothing_promised()
        case _:
            unsaid = is_dont_know(words) or is_skip(words) or read_yes_no(words) is False
            return nothing_promised() if unsaid else None


def note(asked: Asked, *, sent: bool, on: date | None = None) -> Understood:
    """Return the change that a thank-you note makes; without its day it counts as sent by today."""
    day = (on or asked.today) if sent else None
    return Understood({"thank_you_sent": sent, "thank_you_sent_on": day})


def _day_of_note(asked: Asked, words: str) -> date | None:
    """Return the day in "yes, I sent it on Friday", which is told like that of a contact."""
    held = asked.interview.interviewed_on if asked.interview is not None else None
    told = read_contacts(
        words, now=asked.now, interviewed_on=held, language=asked.candidate.language
    )
    return max((one.on for one in told.contacts if one.on <= asked.today), default=None)


def _contact(asked: Asked, words: str) -> Reading:
    if asked.candidate.pending is not None:
        day = read_interview_day(words, now=asked.now, language=asked.candidate.language)
        if day.kind is DateKind.DATE and day.earliest is not None:
            return contacted(asked, (ContactMade(day.earliest, Channel(asked.candidate.pending)),))
        if day.refusal == "future-interview":
            return Refused(Line("refusal-contact-ahead"))
    held = asked.interview.interviewed_on if asked.interview is not None else None
    reading = read_contacts(
        words, now=asked.now, interviewed_on=held, language=asked.candidate.language
    )
    if reading.contacts:
        return contacted(asked, tuple(ContactMade(c.on, c.channel) for c in reading.contacts))
    if reading.understood:
        return Understood({"contacts": ()})
    if reading.channel is not None:
        return when_contacted(reading.channel)
    said = read_yes_no(words)
    if said is None:
        return None
    return (
        Unclear(Line("which-channel"), _channels(asked)) if said else Understood({"contacts": ()})
    )


def _channels(asked: Asked) -> Rows:
    return tuple(
        (
            answer_button(
                asked.number,
                Question.CONTACT,
                channel.value,
                Line("button-contact-" + channel.replace("_", "-")),
            ),
        )
        for channel in CHANNELS
    )


def when_contacted(channel: Channel) -> Unclear:
    """Ask for the day of a contact whose manner is known."""
    return Unclear(Line("ask-contact-when", {"channel": channel.value}), pending=channel.value)


def contacted(asked: Asked, made: tuple[ContactMade, ...]) -> Reading:
    """Return the change that contacts make; days before the interview or ahead are refused."""
    held = asked.interview.interviewed_on if asked.interview is not None else None
    if any(c.on > asked.today for c in made):
        return Refused(Line("refusal-contact-ahead"))
    if held is not None and any(c.on < held for c in made):
        return Refused(Line("refusal-contact-before-interview"))
    earlier = asked.interview.contacts if asked.interview is not None else None
    merged = {*(earlier or ()), *made}
    contacts = tuple(sorted(merged, key=lambda contact: (contact.on, contact.channel)))
    return Understood(
        {"contacts": contacts}, Line("repeat-contact", {"day": max(c.on for c in made)})
    )


def _pressed_contact(asked: Asked, value: str) -> Reading:
    if value == "no":
        return Understood({"contacts": ()})
    channel, _, day = value.partition("@")
    if not day:
        return when_contacted(Channel(channel))
    return contacted(asked, (ContactMade(date.fromisoformat(day), Channel(channel)),))


def _outcome(asked: Asked, words: str) -> Reading:
    outcome = read_outcome(words)
    if outcome is None and read_yes_no(words) is False:
        outcome = Outcome.PENDING
    return None if outcome is None else heard(asked, outcome)


def heard(asked: Asked, outcome: Outcome) -> Understood:
    """Return the change that the employer's answer makes; more time opens the promise anew."""
    changes: dict[str, object] = {
        "outcome": outcome,
        "outcome_on": None if outcome is Outcome.PENDING else asked.today,
    }
    if outcome is Outcome.MORE_TIME:
        changes |= {
            "promised": None, "promise_words": None, "promise_earliest": None,
            "promise_latest": None, "promise_said_on": asked.today,
        }  # fmt: skip
    return Understood(changes)
