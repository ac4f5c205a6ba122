"""Until when a decision was promised: the page's points, each in several people's words."""

from datetime import date, datetime

import pytest

from advice.terms import Language
from advice.understanding.dates import read_promise
from advice.understanding.readings import Refusal
from tests.advice.understanding.days_said import MONDAY, WEDNESDAY, local, promised, said

TWO_WEEKS_EARLIER = date(2025, 11, 6)  # a Thursday


def until(words: str, interviewed_on: date = MONDAY, now: datetime = WEDNESDAY) -> str:
    """The last day that was promised."""
    return str(promised(words, interviewed_on, now).latest)


@pytest.mark.parametrize(
    ("words", "day"),
    [("in a couple of days", "2025-11-19"), ("en un par de dias", "2025-11-19"), ("a few days", "2025-11-20"),
     ("unos dias", "2025-11-20"), ("several days", "2025-11-22"), ("varios dias", "2025-11-22"),
     ("within two weeks", "2025-12-01"), ("dentro de dos semanas", "2025-12-01"), ("a week or two", "2025-12-01"),
     ("una o dos semanas", "2025-12-01"), ("2-3 weeks", "2025-12-08"), ("de 2 a 3 semanas", "2025-12-08"),
     ("24-48 hrs", "2025-11-19"), ("en 48 horas", "2025-11-19"), ("3-5 business days", "2025-11-24"),
     ("de 3 a 5 días hábiles", "2025-11-24"), ("a month", "2025-12-17"), ("un mes", "2025-12-17"),
     ("1.5 weeks", "2025-11-28"), ("1½ weeks", "2025-11-28"), ("semana y media", "2025-11-28"),
     ("two and a half weeks", "2025-12-05"), ("1 1/2 weeks", "2025-11-28"), ("half a day", "2025-11-18"),
     ("a fortnight", "2025-12-01"), ("una semana, máximo dos semanas", "2025-12-01"),
     ("a couple or three days", "2025-11-20"), ("a month and a half", "2026-01-01"), ("in a few hours", "2025-11-17"),
     ("in 90 minutes", "2025-11-17"), ("a la semana", "2025-11-24"), ("de una semana a semana y media", "2025-11-28"),
     ("in the coming days", "2025-11-20"), ("the next two weeks", "2025-12-01"), ("another week", "2025-11-24"),
     ("twenty five days", "2025-12-12"), ("veinte y cinco dias", "2025-12-12"), ("a week to 10 days", "2025-11-27"),
     ("half a year", "2026-05-17")],
)  # fmt: skip
def test_durations_run_from_the_interview(words: str, day: str) -> None:
    assert until(words) == day


def test_business_days_leave_out_holidays() -> None:
    reading = read_promise(
        "9 business days", interviewed_on=MONDAY, now=WEDNESDAY, holidays={date(2025, 11, 27)}
    )

    assert said(reading) == "2025-12-01"


@pytest.mark.parametrize(
    "words", ["by friday", "friday", "on friday", "para el viernes", "a mas tardar el viernes"]
)
def test_weekday_is_the_next_after_the_interview(words: str) -> None:
    assert until(words) == "2025-11-21"
    assert until(words, date(2025, 11, 14), local(2025, 11, 14, 17)) == "2025-11-21"


@pytest.mark.parametrize("words", ["by friday", "el viernes"])
def test_weekday_said_in_an_earlier_week_is_asked_about(words: str) -> None:
    assert said(promised(words, TWO_WEEKS_EARLIER)) == "ask 2025-11-07|2025-11-21"


def test_weekday_that_is_today_may_be_today_when_it_was_said_in_an_earlier_week() -> None:
    assert said(promised("wednesday", TWO_WEEKS_EARLIER)) == "ask 2025-11-12|2025-11-19|2025-11-26"


@pytest.mark.parametrize("words", ["before friday", "antes del viernes", "b4 fri"])
def test_before_a_weekday_runs_to_it(words: str) -> None:
    assert until(words) == "2025-11-21"


@pytest.mark.parametrize(
    ("words", "day"),
    [("before christmas", "2025-12-24"), ("antes de navidad", "2025-12-24"), ("before next week", "2025-11-21"),
     ("before december", "2025-11-30"), ("antes del fin de semana", "2025-11-21"),
     ("before the end of the month", "2025-11-30"), ("before the month is over", "2025-11-30")],
)  # fmt: skip
def test_before_a_holiday_or_a_period_ends_the_day_before(words: str, day: str) -> None:
    assert until(words) == day


def test_next_weekday_is_the_coming_one_or_next_weeks() -> None:
    assert said(promised("next friday")) == "ask 2025-11-28|2025-11-21"
    assert said(promised("el proximo viernes")) == "ask 2025-11-21|2025-11-28"
    assert (
        said(promised("next friday", date(2025, 11, 14), local(2025, 11, 14, 9))) == "2025-11-21"
    )


@pytest.mark.parametrize(
    "words", ["this coming friday", "this friday", "este viernes", "friday coming"]
)
def test_this_weekday_is_the_coming_one(words: str) -> None:
    assert said(promised(words)) == "2025-11-21"
    assert said(promised(words, TWO_WEEKS_EARLIER)) == "ask 2025-11-21|2025-11-07"


@pytest.mark.parametrize(
    ("words", "days"),
    [("next week", "2025-11-24..2025-11-28"), ("la semana que entra", "2025-11-24..2025-11-28"),
     ("early next week", "2025-11-24..2025-11-26"), ("mid next week", "2025-11-26"),
     ("late next week", "2025-11-27..2025-11-28"), ("a finales de la semana que viene", "2025-11-27..2025-11-28"),
     ("the week after next", "2025-12-01..2025-12-05"), ("next week from now", "2025-11-24..2025-11-28"),
     ("this week", "2025-11-17..2025-11-21"), ("durante la semana", "2025-11-17..2025-11-21"),
     ("eow", "2025-11-20..2025-11-21"), ("the weekend", "2025-11-22..2025-11-23"), ("midweek", "2025-11-19"),
     ("next week, midweek", "2025-11-26"), ("midweek next week", "2025-11-26"), ("next week early", "2025-11-24..2025-11-26"),
     ("early the week after thanksgiving", "2025-12-01..2025-12-03"), ("thanksgiving week", "2025-11-24..2025-11-28"),
     ("the weekend after thanksgiving", "2025-11-29..2025-11-30"), ("the weekend of the 6th", "2025-12-06..2025-12-07"),
     ("the weekend before thanksgiving", "2025-11-22..2025-11-23"), ("next week or the week after", "2025-11-24..2025-12-07")],
)  # fmt: skip
def test_weeks_end_on_friday(words: str, days: str) -> None:
    assert said(promised(words)) == days


@pytest.mark.parametrize(
    ("words", "day"),
    [("end of the month", "2025-11-30"), ("a finales de mes", "2025-11-30"), ("eom", "2025-11-30"),
     ("next month", "2025-12-31"), ("el mes que viene", "2025-12-31"), ("in december", "2025-12-31"),
     ("early december", "2025-12-10"), ("mid december", "2025-12-15"), ("end of the year", "2025-12-31"),
     ("end of the quarter", "2025-12-31"), ("late december", "2025-12-31"), ("a mediados de mes", "2025-12-15"),
     ("first half of december", "2025-12-15"), ("segunda quincena de diciembre", "2025-12-31"),
     ("the last day of the month", "2025-11-30"), ("first week of december", "2025-12-07"),
     ("esta quincena", "2025-11-30"), ("this month", "2025-11-30"), ("the first monday of december", "2025-12-01"),
     ("mid month", "2025-12-15"), ("beginning of the year", "2026-01-31"), ("end of next year", "None"),
     ("the 3rd of the month", "2025-12-03"), ("december 2025", "2025-12-31"), ("12/2025", "2025-12-31")],
)  # fmt: skip
def test_months_end_on_their_last_day(words: str, day: str) -> None:
    assert until(words) == day


@pytest.mark.parametrize(
    ("words", "day"),
    [("dec 5", "2025-12-05"), ("el 5 de diciembre", "2025-12-05"), ("12/5", "2025-12-05"), ("the 25th", "2025-11-25"),
     ("para el 25", "2025-11-25"), ("25/11", "2025-11-25"), ("by thanksgiving", "2025-11-27"), ("del 24 al 28", "2025-11-28"),
     ("the day after thanksgiving", "2025-11-28"), ("el lunes despues de accion de gracias", "2025-12-01"),
     ("between dec 1 and dec 5", "2025-12-05"), ("dec 1-5", "2025-12-05"), ("1-5 de diciembre", "2025-12-05"),
     ("3 or 4 of december", "2025-12-04"), ("dec 3 or 4", "2025-12-04"), ("thurs or fri", "2025-11-21"),
     ("lunes o martes", "2025-11-25"), ("monday to wednesday", "2025-11-26"), ("dec 3 to 5", "2025-12-05"),
     ("a week from friday", "2025-11-28"), ("del viernes en ocho", "2025-11-28"), ("the first of the year", "2026-01-01"),
     ("el próximo 25", "2025-11-25"), ("2025 dec 5", "2025-12-05"), ("12/1-12/5", "2025-12-05"),
     ("two days after thanksgiving", "2025-11-29"), ("friday, nov 28", "2025-11-28"), ("the next day", "2025-11-18"),
     ("friday - nov 21", "2025-11-21"), ("friday at the latest", "2025-11-21")],
)  # fmt: skip
def test_dates_are_the_next_after_the_interview(words: str, day: str) -> None:
    assert until(words) == day


@pytest.mark.parametrize(
    ("words", "day"),
    [("two weeks from today", "2025-12-03"), ("two weeks from now", "2025-12-03"), ("de hoy en ocho", "2025-11-26"),
     ("a week from tomorrow", "2025-11-27"), ("dos semanas a partir de hoy", "2025-12-03"),
     ("two weeks after the interview", "2025-12-01"), ("yesterday", "2025-11-18"), ("mañana en quince", "2025-12-04"),
     ("2 days before the 25th", "2025-11-23"), ("two days before tomorrow", "2025-11-18")],
)  # fmt: skip
def test_words_may_say_from_where_they_count(words: str, day: str) -> None:
    assert until(words) == day


@pytest.mark.parametrize("words", ["tomorrow", "mañana", "today", "by end of day", "eod"])
def test_today_and_tomorrow_are_asked_about_days_after_the_interview(words: str) -> None:
    assert said(promised(words)).startswith("ask")
    assert promised(words, date(2025, 11, 19)).kind == "date"


def test_tomorrow_or_the_day_after_runs_to_the_later() -> None:
    assert (
        said(promised("tomorrow or the day after", date(2025, 11, 19))) == "2025-11-20..2025-11-21"
    )
    assert said(promised("tomorrow or the day after")).startswith("ask")


@pytest.mark.parametrize(
    ("words", "choices"),
    [("after the holidays", "ask 2026-01-02|2026-01-02..2026-01-09"),
     ("después de las fiestas", "ask 2026-01-02|2026-01-02..2026-01-09"),
     ("in the new year", "ask 2026-01-01..2026-01-31"), ("after the 25th", "ask 2025-11-26..2025-11-28|2025-11-26..2025-12-05"),
     ("starting monday", "ask 2025-11-25..2025-11-28|2025-11-25..2025-12-05"),
     ("pasado el 25", "ask 2025-11-26..2025-11-28|2025-11-26..2025-12-05"), ("within the week", "ask 2025-11-17..2025-11-21|2025-11-17..2025-11-24"),
     ("in the next week", "ask 2025-11-24..2025-11-28|2025-11-17..2025-11-24"),
     ("within the month", "ask 2025-11-17..2025-11-30|2025-11-17..2025-12-17"),
     ("next weekend", "ask 2025-11-22..2025-11-23|2025-11-29..2025-11-30"), ("by q1", "ask 2026-01-01..2026-03-31"),
     ("in the spring", "ask 2026-03-01..2026-05-31"), ("the 31st", "ask 2025-11-30|2025-12-31"),
     ("3-5", "ask 2026-03-05"), ("for two weeks", "ask 2025-12-01"), ("2 weeks zzz", "ask 2025-12-01"),
     ("11 25", "ask 2025-11-25"), ("i interviewed yesterday", "ask 2025-11-18"), ("dia de la independencia", "ask 2026-07-04"),
     ("december 15 or 12", "ask 2025-12-15|2025-12-12")],
)  # fmt: skip
def test_open_words_are_asked_about(words: str, choices: str) -> None:
    assert said(promised(words)) == choices


@pytest.mark.parametrize(
    "words", ["last friday", "el viernes pasado", "nov 10", "hace 5 dias", "10/30/2025"]
)
def test_promise_before_the_interview_is_refused(words: str) -> None:
    assert promised(words).refusal is Refusal.PROMISE_BEFORE_INTERVIEW


@pytest.mark.parametrize("words", ["last friday", "el viernes pasado", "5 days ago"])
def test_past_promise_after_the_interview_is_taken(words: str) -> None:
    assert until(words, TWO_WEEKS_EARLIER) == "2025-11-14"


@pytest.mark.parametrize(
    "words", ["in 8 months", "en 8 meses", "june 30", "en junio", "12/31/2026"]
)
def test_promise_over_half_a_year_ahead_is_asked_about(words: str) -> None:
    assert said(promised(words)).startswith("ask")


def test_promise_of_another_age_is_refused() -> None:
    assert promised("11/20/2045").refusal is Refusal.TOO_FAR_AHEAD


@pytest.mark.parametrize("words", ["feb 30", "31 de noviembre", "nov 31 to 35"])
def test_promised_day_that_does_not_exist_is_refused(words: str) -> None:
    assert promised(words).refusal is Refusal.IMPOSSIBLE


@pytest.mark.parametrize(
    "words",
    ["they didn't say", "no me dijeron", "soon", "pronto", "ASAP", "they'll be in touch", "ellos me llaman", "no",
     "never gave me a date", "no dieron fecha", "i forgot to ask", "no idea", "quien sabe", "nothing", "nada",
     "they said they would call", "que me iban a avisar", "when they're done", "he wasn't sure", "not yet",
     "recently"],
)  # fmt: skip
def test_nothing_promised_is_an_answer(words: str) -> None:
    assert said(promised(words)) == "unknown"


@pytest.mark.parametrize(
    "words",
    ["should i call her??", "banana", "3 people", "$20/hr", "it's been a week", "ya van dos semanas", "que hora es",
     "what should I wear", "the 3 month contract", "contrato de 3 meses", "i don't understand", "5 years", "2 hours",
     "every two weeks", "3 weeks late", "500 a day", "", "🙂", "right now", "just finished"],
)  # fmt: skip
def test_words_about_something_else_promise_nothing(words: str) -> None:
    assert said(promised(words)) == "none"


def test_denied_promise_is_asked_about_unless_the_words_go_on() -> None:
    assert said(promised("they didn't say anything about friday")) == "ask 2025-11-21"
    assert (
        said(promised("they didnt give an exact date just said next week"))
        == "2025-11-24..2025-11-28"
    )


def test_what_came_before_the_promise_is_left_out() -> None:
    assert until("they said 2 weeks but its been 3") == "2025-12-01"
    assert until("I interviewed monday and they said by friday") == "2025-11-21"
    assert until("llame ayer y dijeron que el viernes") == "2025-11-21"
    assert until("they told me two days ago, decision in a week") == "2025-11-24"


def test_day_alone_said_in_an_earlier_month_is_asked_about() -> None:
    assert said(promised("the 25th", date(2025, 10, 20))) == "ask 2025-10-25|2025-11-25"


def test_end_of_the_week_said_on_its_last_days_is_of_the_next() -> None:
    assert until("end of the week", date(2025, 11, 15), local(2025, 11, 15, 9)) == "2025-11-21"
    friday = promised("end of the week", date(2025, 11, 14), local(2025, 11, 14, 9))
    assert said(friday) == "ask 2025-11-14|2025-11-20..2025-11-21"
    assert until("this week", date(2025, 11, 15), local(2025, 11, 15, 9)) == "2025-11-16"


def test_this_week_said_later_is_asked_about() -> None:
    assert (
        said(promised("this week", TWO_WEEKS_EARLIER))
        == "ask 2025-11-17..2025-11-21|2025-11-06..2025-11-07"
    )


def test_spanish_figures_are_asked_about() -> None:
    assert said(promised("5/12", language=Language.ES)) == "ask 2025-12-05|2026-05-12"
    assert said(promised("12/5", language=Language.ES)) == "ask 2025-12-05|2026-05-12"


def test_english_figures_are_asked_about_where_month_first_is_far_off() -> None:
    assert said(promised("5/12")) == "ask 2025-12-05|2026-05-12"
