"""When an interview was: the page's points, each in several people's words."""

from datetime import time

import pytest

from advice.terms import Language
from advice.understanding.readings import Refusal
from tests.advice.understanding.days_said import WEDNESDAY, held, local, said

SUNDAY = local(2026, 3, 8, 18)  # the day the clocks go forward
NEW_YEAR = local(2026, 1, 5, 9)  # a Monday


@pytest.mark.parametrize(
    "words", ["tuesday", "it was Tues.", "el martes", "fue martes", "tuseday"]
)
def test_bare_weekday_is_the_latest_before_today(words: str) -> None:
    assert said(held(words)) == "2025-11-18"


@pytest.mark.parametrize("words", ["wednesday", "on wed", "el miercoles", "wendsday", "Miércoles"])
def test_weekday_named_on_that_very_weekday_is_asked_about(words: str) -> None:
    assert said(held(words)) == "ask 2025-11-12|2025-11-19"


@pytest.mark.parametrize(
    "words", ["last friday", "lst fri", "el viernes pasado", "biernes pasado"]
)
def test_last_weekday_of_the_week_before_is_exact(words: str) -> None:
    assert said(held(words)) == "2025-11-14"


@pytest.mark.parametrize(
    "words", ["last tues", "el martes pasado", "last martes", "pasado martes"]
)
def test_last_weekday_that_lies_in_this_week_is_asked_about(words: str) -> None:
    assert said(held(words)) == "ask 2025-11-18|2025-11-11"


@pytest.mark.parametrize(
    "words",
    [
        "tuesday of last week",
        "last week tues",
        "el martes de la semana pasada",
        "la sem pasada el martes",
    ],
)
def test_weekday_of_last_week_is_exact(words: str) -> None:
    assert said(held(words)) == "2025-11-11"


@pytest.mark.parametrize("words", ["mon before last", "el lunes antepasado", "two Mondays ago"])
def test_weekday_before_last_is_a_week_before_the_latest(words: str) -> None:
    assert said(held(words)) == "2025-11-10"


@pytest.mark.parametrize("words", ["this past monday", "just this past mon", "este lunes pasado"])
def test_this_past_weekday_is_exact(words: str) -> None:
    assert said(held(words)) == "2025-11-17"


def test_this_weekday_lies_in_this_week() -> None:
    assert said(held("this monday")) == "2025-11-17"
    assert said(held("this wednesday")) == "ask 2025-11-19|2025-11-12"
    assert said(held("this friday")) == "reject future-interview"


@pytest.mark.parametrize(
    "words", ["11/5", "11/05/2025", "11-5-25", "2025-11-05", "11.05.2025", "11 / 5"]
)
def test_figures_are_month_first(words: str) -> None:
    assert said(held(words)) == "2025-11-05"


@pytest.mark.parametrize("words", ["13/11", "13/11/25", "el 13/11"])
def test_figures_are_day_first_where_month_first_cannot_be(words: str) -> None:
    assert said(held(words)) == "2025-11-13"


@pytest.mark.parametrize("words", ["fue el 5/11", "el 5/11/2025", "tuve la entrevista el 5-11-25"])
def test_spanish_figures_that_can_be_read_both_ways_are_asked_about(words: str) -> None:
    assert said(held(words)) == "ask 2025-11-05|2025-05-11"


def test_language_of_the_chat_makes_bare_figures_doubtful() -> None:
    assert said(held("11/5", language=Language.ES)) == "ask 2025-11-05|2025-05-11"
    assert said(held("7/7", language=Language.ES)) == "2025-07-07"


def test_english_figures_are_asked_about_where_month_first_is_long_ago() -> None:
    assert said(held("5/11")) == "ask 2025-11-05|2025-05-11"


def test_weekday_beside_doubtful_figures_settles_them() -> None:
    assert said(held("lunes 3/11", language=Language.ES)) == "2025-11-03"


@pytest.mark.parametrize(
    "words", ["oct 31", "October 31st", "31 de octubre", "31 oct", "el 31 de oct."]
)
def test_date_without_a_year_is_the_latest_past(words: str) -> None:
    assert said(held(words)) == "2025-10-31"


@pytest.mark.parametrize("words", ["dec 29", "29 de diciembre", "12/29"])
def test_date_without_a_year_is_of_last_year_in_january(words: str) -> None:
    assert said(held(words, NEW_YEAR)) == "2025-12-29"


@pytest.mark.parametrize("words", ["march 3", "el 3 de marzo", "03/03"])
def test_date_without_a_year_over_half_a_year_back_is_asked_about(words: str) -> None:
    assert said(held(words)) == "ask 2025-03-03"


@pytest.mark.parametrize("words", ["december 3", "3 de diciembre"])
def test_date_without_a_year_that_comes_soon_is_asked_about(words: str) -> None:
    assert said(held(words)) == "ask 2024-12-03"


@pytest.mark.parametrize("words", ["the 3rd", "on the third", "el 3", "el dia 3", "fue el tres"])
def test_day_alone_is_the_latest_past(words: str) -> None:
    assert said(held(words)) == "2025-11-03"


def test_day_alone_on_that_very_day_is_asked_about() -> None:
    assert said(held("the 19th")) == "ask 2025-11-19|2025-10-19"


def test_day_alone_skips_the_months_without_it() -> None:
    assert said(held("the 31st", local(2025, 12, 5, 9))) == "2025-10-31"


@pytest.mark.parametrize(
    "words", ["nov 31", "31 de noviembre", "feb 30th", "31/11", "the 32nd", "13/13", "2025-02-30"]
)
def test_day_that_does_not_exist_is_refused(words: str) -> None:
    assert said(held(words)) == "reject impossible"


def test_leap_day_exists_in_leap_years_only() -> None:
    assert said(held("feb 29", local(2028, 3, 2, 11))) == "2028-02-29"
    assert said(held("29 de febrero", local(2027, 3, 2, 11))) == "reject impossible"


@pytest.mark.parametrize(
    "words",
    ["tomorrow", "mañana", "pasado mañana", "next week", "la semana que viene", "in two days",
     "dentro de dos dias", "coming monday", "el proximo lunes", "12/25/2025", "it's scheduled for dec 1",
     "my interview will be friday", "el próximo 25"],
)  # fmt: skip
def test_interview_to_come_is_refused(words: str) -> None:
    assert held(words).refusal is Refusal.FUTURE_INTERVIEW


def test_refused_day_to_come_is_told() -> None:
    reading = held("tomorrow")

    assert (str(reading.earliest), str(reading.latest)) == ("2025-11-20", "2025-11-20")


@pytest.mark.parametrize(
    "words", ["today at 5pm", "hoy a las 6 de la tarde", "tonight", "esta noche"]
)
def test_today_at_a_later_hour_is_refused(words: str) -> None:
    assert held(words).refusal is Refusal.FUTURE_INTERVIEW


@pytest.mark.parametrize(
    "words",
    [
        "today",
        "hoy",
        "this morning",
        "esta mañana",
        "hoy en la mañana",
        "today at 10",
        "hoy a las 10",
    ],
)
def test_today_is_today(words: str) -> None:
    assert said(held(words)) == "2025-11-19"


@pytest.mark.parametrize(
    ("words", "at"),
    [("yesterday at 2pm", time(14)), ("ayer a las 3 de la tarde", time(15)), ("yesterday around 3", time(15)),
     ("ayer a las 10:30 de la mañana", time(10, 30)), ("yesterday at noon", None), ("ayer a la 1", time(13)),
     ("yesterday 8 am", time(8)), ("ayer a las 3 y media", time(15)), ("yesterday at 9.15", time(9, 15)),
     ("yesterday 14:00", time(14)), ("yesterday at 10 o'clock", time(10)), ("ayer", None)],
)  # fmt: skip
def test_time_of_day_is_kept(words: str, at: time | None) -> None:
    reading = held(words)

    assert (said(reading), reading.at) == ("2025-11-18", at)


@pytest.mark.parametrize(
    ("words", "day"),
    [("3 days ago", "2025-11-16"), ("hace como 3 dias", "2025-11-16"), ("two weeks ago", "2025-11-05"),
     ("hace dos semanas", "2025-11-05"), ("a month ago", "2025-10-19"), ("hace un mes", "2025-10-19"),
     ("a week ago tomorrow", "2025-11-13"), ("a couple days ago", "2025-11-17"), ("48 hours ago", "2025-11-17"),
     ("hace un par de dias", "2025-11-17"), ("ya van 2 semanas", "2025-11-05"), ("anoche", "2025-11-18"),
     ("hoy hace una semana", "2025-11-12"), ("antier", "2025-11-17"), ("3 business days ago", "2025-11-14"),
     ("the day before yesterday", "2025-11-17"), ("a week ago last monday", "ask 2025-11-10|2025-11-03"),
     ("2 months ago", "2025-09-19"), ("an hour ago", "2025-11-19"), ("20 hours ago", "2025-11-18")],
)  # fmt: skip
def test_counting_back_is_arithmetic(words: str, day: str) -> None:
    assert said(held(words)) == day


@pytest.mark.parametrize(
    ("words", "days"),
    [("a few days ago", "2025-11-14..2025-11-17"), ("hace unos dias", "2025-11-14..2025-11-17"),
     ("last week", "2025-11-10..2025-11-16"), ("la semana pasada", "2025-11-10..2025-11-16"),
     ("last month", "2025-10-01..2025-10-31"), ("this week", "2025-11-17..2025-11-19"),
     ("early november", "2025-11-01..2025-11-10"), ("a mediados de octubre", "2025-10-11..2025-10-20"),
     ("a week and a half ago", "2025-11-08..2025-11-09"), ("last weekend", "2025-11-15..2025-11-16"),
     ("over the weekend", "2025-11-15..2025-11-16"), ("end of last week", "2025-11-13..2025-11-14"),
     ("the week before last", "2025-11-03..2025-11-09"), ("in october", "2025-10-01..2025-10-31"),
     ("la semana del 3 de noviembre", "2025-11-03..2025-11-09"), ("nov 3-5", "2025-11-03..2025-11-05"),
     ("a principios de mes", "2025-11-01..2025-11-10"), ("weeks ago", "2025-10-15..2025-11-05")],
)  # fmt: skip
def test_vague_words_give_a_span(words: str, days: str) -> None:
    assert said(held(words)) == days


@pytest.mark.parametrize(
    "words",
    ["over a week ago", "hace mas de una semana", "almost two weeks ago", "hace casi dos semanas"],
)
def test_more_or_less_than_a_length_is_asked_about(words: str) -> None:
    assert said(held(words)).startswith("ask")


@pytest.mark.parametrize(
    "words", ["11/5/23", "november 5th 2023", "5 de noviembre del 2023", "a year ago"]
)
def test_date_over_a_year_back_is_asked_about(words: str) -> None:
    assert said(held(words)).startswith("ask")


def test_date_of_another_age_is_refused() -> None:
    assert held("nov 5 1972").refusal is Refusal.TOO_FAR_BACK


@pytest.mark.parametrize(
    "words", ["tuesday nov 17", "martes 17 de noviembre", "tuesday the 17th", "martes 17"]
)
def test_weekday_and_date_that_do_not_agree_are_asked_about(words: str) -> None:
    assert said(held(words, language=Language.ES)) == "ask 2025-11-17|2025-11-18"


@pytest.mark.parametrize(
    ("words", "choices"),
    [("monday or tuesday", "ask 2025-11-17|2025-11-18"), ("lunes o martes", "ask 2025-11-17|2025-11-18"),
     ("nov 12 or 13", "ask 2025-11-12|2025-11-13"), ("el 12 o el 13", "ask 2025-11-12|2025-11-13"),
     ("2 or 3 days ago", "ask 2025-11-17|2025-11-16"), ("tues/mon", "ask 2025-11-18|2025-11-17")],
)  # fmt: skip
def test_two_dates_are_asked_about(words: str, choices: str) -> None:
    assert said(held(words)) == choices


@pytest.mark.parametrize(
    "words",
    ["i dont remember", "no me acuerdo", "recently", "hace poco", "the other day", "idk", "no sé"],
)
def test_who_does_not_know_is_heard(words: str) -> None:
    assert said(held(words)) == "unknown"


@pytest.mark.parametrize(
    "words",
    ["I interviewed with 3 people", "room 12", "interview 2 of 3", "I got 2 offers", "call 916 555 0100",
     "$20/hr", "24/7", "15", "banana", "May I call?", "I sat with Sun", "my 2nd interview", "the third round",
     "100%", "401k", "me hicieron 10 preguntas", "mi segunda entrevista", "tengo 2 hijos", "el segundo piso",
     "que puedo hacer", "twice a week", "they said by friday", "#12", "50/50", "12345", "25:61", "99 pm",
     "el 50", "1.2.3.4", "11/20/5", "my name is april"],
)  # fmt: skip
def test_numbers_and_names_are_no_dates(words: str) -> None:
    assert said(held(words)) in {"none", "ask 2025-04-01..2025-04-30"}


@pytest.mark.parametrize(
    ("words", "day"),
    [("the day before veterans day", "2025-11-10"), ("un dia antes de halloween", "2025-10-30"),
     ("the friday after halloween", "2025-11-07"), ("dia de los veteranos", "2025-11-11"),
     ("columbus day", "2025-10-13"), ("labor day 2025", "2025-09-01"), ("la víspera de halloween", "2025-10-30"),
     ("election day", "2025-11-04"), ("al dia siguiente de halloween", "2025-11-01"),
     ("two days before halloween", "2025-10-29"), ("the monday before halloween", "2025-10-27")],
)  # fmt: skip
def test_holidays_are_known(words: str, day: str) -> None:
    assert said(held(words)) == day


def test_holiday_whose_eve_is_today_counts_from_the_coming_one() -> None:
    assert said(held("the day before thanksgiving", local(2025, 11, 26, 15))) == "2025-11-26"


@pytest.mark.parametrize(
    ("words", "day"),
    [("first monday of november", "2025-11-03"), ("el ultimo viernes de octubre", "2025-10-31"),
     ("the last day of october", "2025-10-31"), ("el primer lunes del mes", "2025-11-03"),
     ("primera semana de noviembre", "2025-11-01..2025-11-07"), ("the 17th of last month", "2025-10-17"),
     ("el primero de noviembre", "2025-11-01"), ("1st of this month", "2025-11-01")],
)  # fmt: skip
def test_days_of_a_month_are_counted(words: str, day: str) -> None:
    assert said(held(words)) == day


def test_promises_and_other_events_beside_the_interview_are_left_out() -> None:
    assert said(held("interviewed monday, they said they'd decide by friday")) == "2025-11-17"
    assert said(held("aplique hace 3 semanas y me entrevistaron el lunes")) == "2025-11-17"
    assert said(held("I interviewed on the 10th and followed up on the 17th")) == "2025-11-10"


def test_day_of_another_event_alone_is_asked_about() -> None:
    assert said(held("i applied 2 weeks ago")) == "ask 2025-11-05"
    assert said(held("two weeks ago i applied")) == "ask 2025-11-05"


def test_denied_day_is_asked_about() -> None:
    assert said(held("not monday")) == "ask 2025-11-17"
    assert said(held("no, el lunes")) == "2025-11-17"


def test_long_question_is_not_taken_for_an_answer() -> None:
    assert said(held("if it was last friday can i still send them a thank you?")).startswith("ask")


def test_interview_that_is_on_some_weekday_is_asked_about() -> None:
    assert said(held("it is on friday")) == "ask 2025-11-14"


@pytest.mark.parametrize("words", ["just got out of it", "acabo de salir", "right now", "ahorita"])
def test_just_now_is_today(words: str) -> None:
    assert said(held(words)) == "2025-11-19"


def test_week_begins_on_monday_also_for_sunday() -> None:
    assert said(held("last friday", SUNDAY)) == "ask 2026-03-06|2026-02-27"
    assert said(held("thursday of last week", SUNDAY)) == "2026-02-26"
    assert said(held("this weekend", SUNDAY)) == "2026-03-07..2026-03-08"
    assert said(held("last weekend", SUNDAY)) == "2026-02-28..2026-03-01"


def test_before_and_after_a_day_offer_the_days_beside_it() -> None:
    assert said(held("before halloween")) == "ask 2025-10-30|2025-10-29|2025-10-28"
    assert said(held("after halloween")) == "ask 2025-11-01|2025-11-02|2025-11-03"
    assert said(held("after today")) == "reject future-interview"


def test_two_weeks_ago_on_a_weekday_is_asked_about_where_counting_differs() -> None:
    assert said(held("2 weeks ago tuesday")) == "2025-11-04"
    assert said(held("hace dos semanas el jueves")) == "ask 2025-11-06|2025-10-30"
    assert said(held("a few weeks ago tuesday")).startswith("ask")


def test_moment_without_a_zone_is_read_as_it_is() -> None:
    assert said(held("yesterday", WEDNESDAY.replace(tzinfo=None))) == "2025-11-18"
