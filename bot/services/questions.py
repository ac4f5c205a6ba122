"""How each question of the check-in is put: its words and its buttons, the calendar among them."""

import calendar
from datetime import date, timedelta
from functools import lru_cache

from advice import next_question
from advice.situation import Situation
from advice.terms import Channel, Outcome, Question
from bot.services.ports import Button, Line, Reply, Rows
from bot.services.presses import Deed, press
from storage.records import Candidate, Interview

# A promise's buttons: code of the press, and the words that say the same to the date grammar.
PROMISES = {"few": "in a few days", "1w": "within a week", "2w": "within two weeks"}
# How a contact was made, as its buttons offer it.
CHANNELS = (Channel.EMAIL, Channel.PHONE, Channel.TEXT, Channel.IN_PERSON)
OFFERED_DAYS = 6  # today, yesterday and the days before that have buttons of their own
WEEK = 7
NO_DAY = "-"  # the value of a calendar's cells that are no days


def open_question(candidate: Candidate, situation: Situation) -> Question | None:
    """Return the question whose answer the bot waits for: one opened on purpose, else what is missing."""
    if candidate.asking is not None:
        return candidate.asking
    if candidate.resting:
        return None
    return next_question(situation)


def ask_line(question: Question) -> Line:
    """Return the words of a question."""
    return Line("ask-" + question.replace("_", "-"))


def ask(
    question: Question, candidate: Candidate, interview: Interview | None, today: date
) -> Reply:
    """Put a question: its words and the buttons of its common answers."""
    number = number_of(candidate, interview)
    if question is Question.CONTACT and candidate.pending is not None:
        channel = Channel(candidate.pending)
        line = Line("ask-contact-when", {"channel": channel.value})
        return Reply((line,), _contact_days(number, channel, interview, today))
    line = ask_line(question)
    if question is Question.PROMISE and interview is not None and interview.promise_said_on:
        line = Line("ask-promise-again")
    return Reply((line,), buttons_of(question, number, today))


def number_of(candidate: Candidate, interview: Interview | None) -> int:
    """Return the number of the interview that an answer belongs to; the next one when none is begun."""
    return interview.number if interview is not None else candidate.interviews + 1


def answer_button(number: int, question: Question, value: str, label: Line) -> Button:
    """Return a button that answers a question."""
    return Button(label, press(Deed.ANSWER, number, question, value))


@lru_cache(1024)
def buttons_of(question: Question, number: int, today: date) -> Rows:
    """Return the buttons of a question's common answers."""

    def button(value: str, label: str) -> Button:
        return answer_button(number, question, value, Line(label))

    match question:
        case Question.COMPANY | Question.ROLE | Question.INTERVIEWERS:
            return ((button("skip", "button-skip"),),)
        case Question.INTERVIEW_DATE:
            return _interview_days(number, today)
        case Question.PROMISE:
            return (
                (button("none", "button-not-said"),),
                (button("few", "button-few-days"), button("1w", "button-one-week")),
                (button("2w", "button-two-weeks"), _calendar_button(number, question, today)),
            )
        case Question.THANK_YOU:
            return ((button("yes", "button-note-sent"), button("no", "button-note-not-yet")),)
        case Question.CONTACT:
            asked = tuple(button(c.value, f"button-contact-{_dashed(c)}") for c in CHANNELS)
            return ((button("no", "button-contact-no"),), asked[:2], asked[2:])
        case Question.HEARD_BACK:
            told = {o: button(o.value, f"button-heard-{_dashed(o)}") for o in Outcome}
            return (
                (told[Outcome.PENDING],),
                (told[Outcome.REJECTED], told[Outcome.OFFER]),
                (told[Outcome.MORE_TIME], told[Outcome.NEXT_ROUND]),
            )
        case Question.THROUGH_AGENCY:
            return ((button("yes", "button-yes"), button("no", "button-no")),)


def _dashed(member: str) -> str:
    return member.replace("_", "-")


def _calendar_button(number: int, question: Question, month: date, *, label: str = "") -> Button:
    data = press(Deed.CALENDAR, number, question, f"{month:%Y-%m}")
    return Button(Line(label or "button-another-day"), data)


def day_line(day: date, today: date) -> Line:
    """Name a day shortly: today, yesterday, or its weekday, day and month."""
    if day == today:
        return Line("button-today")
    if day == today - timedelta(days=1):
        return Line("button-yesterday")
    return short_day(day)


def short_day(day: date) -> Line:
    """Name a day by weekday, day and month, and its year where it helps to tell."""
    return Line("short-day", {"weekday": day.weekday(), "month": day.month, "day": str(day.day)})


def _interview_days(number: int, today: date) -> Rows:
    question, tomorrow = Question.INTERVIEW_DATE, today + timedelta(days=1)
    days = [today - timedelta(days=back) for back in range(OFFERED_DAYS)]
    buttons = [
        answer_button(number, question, day.isoformat(), day_line(day, today)) for day in days
    ]
    return (
        *((buttons[i], buttons[i + 1]) for i in range(0, OFFERED_DAYS, 2)),
        (_calendar_button(number, question, today),),
        (_calendar_button(number, question, tomorrow, label="button-still-to-come"),),
        (answer_button(number, question, "none", Line("button-only-applied")),),
    )


def _contact_days(number: int, channel: Channel, interview: Interview | None, today: date) -> Rows:
    first = interview.interviewed_on if interview is not None else None
    days = [today - timedelta(days=back) for back in range(OFFERED_DAYS)]
    buttons = [
        answer_button(
            number, Question.CONTACT, f"{channel.value}@{day.isoformat()}", day_line(day, today)
        )
        for day in days
        if first is None or day >= first
    ]
    pairs = tuple(tuple(buttons[i : i + 2]) for i in range(0, len(buttons), 2))
    return (*pairs, (_calendar_button(number, Question.CONTACT, today),))


def calendar_page(
    question: Question, candidate: Candidate, interview: Interview | None, month: date, today: date
) -> Reply:
    """Return a month to choose a day from; days that cannot be the answer are dots."""
    number = number_of(candidate, interview)
    first, last = _choosable(question, interview, today)
    prefix = f"{candidate.pending}@" if question is Question.CONTACT else ""

    def nothing(label: Line) -> Button:
        return Button(label, press(Deed.CALENDAR, number, question, NO_DAY))

    def cell(day: date) -> Button:
        if day.month != month.month or not first <= day <= last:
            return nothing(Line("calendar-no-day"))
        label = Line("calendar-day", {"day": str(day.day)})
        return answer_button(number, question, prefix + day.isoformat(), label)

    weeks = calendar.Calendar().monthdatescalendar(month.year, month.month)
    before = month.replace(day=1) - timedelta(days=1)
    after = month.replace(day=28) + timedelta(days=4)
    title = Line("calendar-month", {"month": month.month, "year": str(month.year)})
    turn = (
        _calendar_button(number, question, before, label="calendar-before")
        if before >= first
        else nothing(Line("calendar-no-day")),
        nothing(title),
        _calendar_button(number, question, after, label="calendar-after")
        if after.replace(day=1) <= last
        else nothing(Line("calendar-no-day")),
    )
    heads = tuple(nothing(Line("calendar-weekday", {"weekday": i})) for i in range(WEEK))
    rows = (turn, heads, *(tuple(cell(day) for day in week) for week in weeks))
    return Reply(ask(question, candidate, interview, today).lines, rows)


def _choosable(question: Question, interview: Interview | None, today: date) -> tuple[date, date]:
    """Return the first and the last day that can answer a question about a day."""
    half, year = timedelta(days=183), timedelta(days=366)
    held = interview.interviewed_on if interview is not None else None
    match question:
        case Question.PROMISE:
            return (held or today - half), today + half
        case Question.CONTACT:
            return (held or today - year), today
        case _:
            return today - year, today + half
