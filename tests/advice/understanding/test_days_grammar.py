"""The parts of the grammar of days: productions that decline, word lists, holidays, lengths."""

import tomllib
from collections import Counter
from datetime import date
from importlib import resources

import pytest

from advice.terms import Language
from advice.understanding import days
from advice.understanding.days.amounts import Length, after, before
from advice.understanding.days.frame import Frame, month_shifted
from advice.understanding.days.grammar import CODES, NOTHING, Stage
from advice.understanding.days.holidays import easter, holiday, nth_weekday
from advice.understanding.days.lexicon import WEEKDAYS, lexicon, phrases_of
from advice.understanding.days.tokens import tokens_of
from advice.understanding.days.words import split
from tests.advice.understanding.days_said import MONDAY, WEDNESDAY, held, promised, said

FRAME = Frame(promise=True, now=WEDNESDAY, base=MONDAY)


def word_lists(language: str) -> dict[str, dict[str, str]]:
    """The tables of a language as they stand in its file."""
    text = (resources.files(days) / f"words_{language}.toml").read_text(encoding="utf-8")
    return tomllib.loads(text)


def test_no_word_has_two_meanings() -> None:
    meanings: dict[str, set[tuple[str, str]]] = {}
    for language in Language:
        for kind, table in word_lists(language).items():
            if kind not in {"unknown", "negation", "other", "asking", "mended", "look-alikes"}:
                for key, line in table.items():
                    for phrase in phrases_of(line):
                        meanings.setdefault(phrase, set()).add((kind, key))

    assert {phrase: found for phrase, found in meanings.items() if len(found) > 1} == {}


def test_every_table_of_the_word_lists_is_a_kind_of_token() -> None:
    for language in Language:
        tables = word_lists(language)
        names = {*tables, *tables["means"]} - {"means", "unknown", "negation", "other", "asking"}
        assert names - {"mended", "look-alikes"} <= CODES.keys()


def test_words_that_are_mended_to_are_known() -> None:
    words = [
        w for language in Language for w in phrases_of(word_lists(language)["mended"]["words"])
    ]

    assert [word for word in words if word not in lexicon().entries] == []
    assert [word for word, times in Counter(words).items() if times > 1] == []


def test_look_alikes_are_words_of_their_own() -> None:
    words = [
        w
        for language in Language
        for w in phrases_of(word_lists(language)["look-alikes"]["words"])
    ]

    assert [word for word in words if lexicon().mended(word)] == []
    assert [word for word in words if word in lexicon().entries] == []


@pytest.mark.parametrize(
    ("typed", "meant"),
    [("mnoday", "monday"), ("fridau", "friday"), ("wednesdayy", "wednesday"), ("thrsday", "thursday"),
     ("septenber", "september"), ("vernes", "viernes"), ("vatier", None), ("remember", None), ("money", None),
     ("week", None), ("hacer", None), ("vienes", None), ("zebra", None), ("sabadp", "sabado"), ("zabado", "sabado")],
)  # fmt: skip
def test_slip_of_the_finger_is_mended(typed: str, meant: str | None) -> None:
    assert lexicon().mended(typed) == meant


@pytest.mark.parametrize("weekday", WEEKDAYS)
def test_every_weekday_survives_a_swap_of_letters(weekday: str) -> None:
    swapped = weekday[0] + weekday[2] + weekday[1] + weekday[3:]

    assert said(held(swapped)) == said(held(weekday))


def test_production_that_declines_leaves_its_tokens() -> None:
    stage = Stage()
    stage.says("MONTH NUMBER", makes="DAYS")(
        lambda _, month, day: (month, day) if day < 32 else None
    )
    stage.says("SKIP", makes="WORD")(lambda _: NOTHING)
    line = tokens_of(split("may i december 40 december 4"), lexicon()).line

    read = stage.read(line, FRAME)

    kinds = ("WEAK_MONTH", "WORD", "MONTH", "NUMBER", "DAYS")
    assert read.kinds == "".join(CODES[kind] for kind in kinds)
    assert read.values == [5, None, 12, 40, (12, 4)]


@pytest.mark.parametrize(
    ("year", "day"),
    [(1954, "04-18"), (2000, "04-23"), (2024, "03-31"), (2025, "04-20"), (2026, "04-05"), (2038, "04-25"),
     (2049, "04-18"), (2076, "04-19")],
)  # fmt: skip
def test_easter_falls_where_the_church_says(year: int, day: str) -> None:
    assert str(easter(year)) == f"{year}-{day}"


@pytest.mark.parametrize(
    ("name", "first", "last"),
    [("thanksgiving", "2025-11-27", "2025-11-27"), ("memorial", "2025-05-26", "2025-05-26"),
     ("labor", "2025-09-01", "2025-09-01"), ("mlk", "2025-01-20", "2025-01-20"), ("election", "2025-11-04", "2025-11-04"),
     ("holidays", "2025-12-24", "2026-01-01"), ("holy-week", "2025-04-13", "2025-04-20"),
     ("thanksgiving-break", "2025-11-27", "2025-11-30"), ("presidents", "2025-02-17", "2025-02-17")],
)  # fmt: skip
def test_holidays_fall_where_california_keeps_them(name: str, first: str, last: str) -> None:
    assert tuple(map(str, holiday(name, 2025))) == (first, last)


def test_every_holiday_of_the_word_lists_is_known() -> None:
    for language in Language:
        for names in word_lists(language)["HOLIDAY"]:
            for name in names.split(" or "):
                first, last = holiday(name, 2026)
                assert first <= last


def test_fifth_weekday_is_not_in_every_month() -> None:
    assert nth_weekday(2025, 11, 0, 5) is None
    assert nth_weekday(2025, 12, 0, 5) == date(2025, 12, 29)


def test_lengths_are_counted_off_on_either_side() -> None:
    assert after(FRAME, MONDAY, Length(2, "quarter")) == date(2026, 5, 17)
    assert before(FRAME, MONDAY, Length(1.5, "month")) == date(2025, 10, 2)
    assert before(FRAME, MONDAY, Length(5, "hour")) == MONDAY
    assert before(FRAME, MONDAY, Length(1, "workday")) == date(2025, 11, 14)
    assert month_shifted(date(2026, 3, 31), -1) == date(2026, 2, 28)
    assert month_shifted(date(9999, 3, 31), 12) == date.max
    assert month_shifted(date(1, 3, 31), -12) == date.min


@pytest.mark.parametrize(
    ("words", "reading"),
    [("11/12 interview", "2025-11-12"), ("2/3 interviews", "none"), ("zzz 9/10", "ask 2025-09-10"),
     ("zzz 11/12", "2025-11-12"), ("on 45-50", "none"), ("monday 3.30", "2025-11-17"), ("mon 11-17", "2025-11-17"),
     ("11 20 2024", "2024-11-20"), ("45 50", "none"), ("mar", "2025-11-18"), ("mar 3", "ask 2025-03-03"), ("3 de ago", "2025-08-03"),
     ("with april", "none"), ("since monday", "2025-11-17"), ("500 days ago", "none"),
     ("5 or 3 days ago", "none"), ("3/2 days ago", "none"), ("1/2 day ago", "2025-11-19"), ("2/3 days ago", "ask 2025-11-17|2025-11-16"),
     ("1 2/3 days ago", "none"), ("600 days", "none"), ("3 nights ago", "2025-11-16"), ("hace unas noches", "2025-11-14..2025-11-17"),
     ("week ago", "2025-11-12"), ("10 at 70 in the afternoon", "none"), ("yesterday at 3 de la mañana", "2025-11-18"),
     ("ayer 11:30 de la noche", "2025-11-18"), ("del 28 al 24", "none"), ("monday 45", "2025-11-17"),
     ("the 2nd of the week", "none"), ("the year 2025", "2025-01-01..2025-11-19"), ("the week 2025", "none"),
     ("in the last two weeks", "ask 2025-11-05..2025-11-19"), ("over the week", "2025-11-17..2025-11-19"),
     ("within the year", "2025-01-01..2025-11-19"), ("the quarter of nov 5", "2025-11-05"), ("early in the weekend", "2025-11-15..2025-11-16"),
     ("end of the day", "2025-11-19"), ("first week of the year", "none"), ("last day of the week", "none"),
     ("first monday of the year", "ask 2025-11-17"), ("first monday of last week", "2025-11-10"), ("last monday of this week", "2025-11-17"),
     ("the last friday of the month", "2025-10-31"),
     ("the second tuesday", "ask 2025-11-18"), ("fifth week of october", "2025-10-29..2025-10-31"),
     ("tenth week of october", "2025-10-01..2025-10-31"), ("first thing", "none"), ("70 tuesdays ago", "none"),
     ("a couple of tuesdays ago", "2025-11-11"), ("a few tuesdays ago", "ask 2025-11-11|2025-11-04|2025-10-28"),
     ("3 days ago tuesday", "ask 2025-11-16|2025-11-18"), ("tuesday two weeks ago", "2025-11-04"), ("12:345", "none"),
     ("12:75", "none"), ("20/hr", "none"), ("123/4", "none"), ("5%", "none"), ("11.2025", "none"), ("13/2025", "none"),
     ("00/2025", "none"), ("99/98/2025", "none"), ("11/5/0999", "none"), ("2025/13/45", "reject impossible"),
     ("next fortnight", "reject future-interview"), ("last tuesday of the week", "ask 2025-11-18"),
     ("two mondays", "none"), ("last thursday's interview", "2025-11-13"), ("por ahi del dia 10", "2025-11-10"),
     ("el 10 del 11", "ask 2025-11-10"), ("feb 27 to 29", "reject impossible"), ("almost 2 weeks", "ask 2025-11-06..2025-11-09"), ("oct 12 to 5", "2025-10-12"), ("a week and two days ago", "2025-11-10"),
     ("a month and two days ago", "none"), ("next june", "reject future-interview"), ("november last year", "ask 2024-11-01..2024-11-30"),
     ("nov five twenty twenty five", "2025-11-05"), ("thirty forty", "none"), ("tres mil cinco", "none"),
     ("5 de noviembre de dos mil veinticinco", "2025-11-05"), ("4-12 this month", "2025-11-04..2025-11-12"),
     ("between 4 and 12 of this month", "2025-11-04..2025-11-12"), ("the last week of 2024", "2024-12-25..2024-12-31"),
     ("16. nov. 2025", "2025-11-16"), ("yesterday at 5. hello", "2025-11-18"), ("may twenty first", "2025-05-21"),
     ("one may ask", "none"), ("nov 3-5, 2025", "2025-11-03..2025-11-05"), ("1 week 2 days ago", "none"),
     ("between wednesday and friday last week", "2025-11-12..2025-11-14"), ("the 2nd half", "none"),
     ("next week between wednesday and friday", "reject future-interview"), ("2 years 1 month 21 days ago", "none"), ("la otra semana", "ask 2025-11-10..2025-11-16"),
     ("i'm going to say yesterday", "2025-11-18"), ("i'm going to say last tuesday", "ask 2025-11-18|2025-11-11"),
     ("at 3-5 yesterday", "2025-11-18"), ("fin de quincena", "none"), ("the night before halloween", "2025-10-30"),
     ("fifth week of february 2025", "reject impossible"), ("el primero de la semana", "none"), ("3 weeks after the interview", "none")],
)  # fmt: skip
def test_odd_words_are_read_or_left_alone(words: str, reading: str) -> None:
    assert said(held(words)) == reading


@pytest.mark.parametrize(
    ("words", "reading"),
    [("dec 15 or dec 12", "ask 2025-12-15|2025-12-12"), ("viernes en tres", "2025-11-21"), ("next month or the month after", "2025-12-01..2025-12-31"),
     ("a week before the interview", "reject promise-before-interview"), ("last november", "reject promise-before-interview"),
     ("monday monday", "2025-11-24"), ("friday, monday at the latest", "2025-11-21..2025-11-24"), ("three mondays", "none"),
     ("next fortnight", "2025-12-01..2025-12-15"), ("the fortnight after next", "2025-12-16..2025-12-31"), ("not this week, la otra", "2025-11-24..2025-11-28"),
     ("just got out, friday", "2025-11-21"), ("end of the weekend", "2025-11-22..2025-11-23"), ("early weekend", "2025-11-22..2025-11-23"), ("a fin de quincena", "none"),
     ("en el otro fin de semana", "ask 2025-11-22..2025-11-23|2025-11-29..2025-11-30"), ("end of december", "2025-12-31"),
     ("mid year", "ask 2026-06-17..2026-07-17"), ("first half of the year", "ask 2026-01-01..2026-07-02"), ("second half of the year", "2025-11-17..2025-12-31"), ("early this year", "reject promise-before-interview"),
     ("24 a 48 horas", "2025-11-18..2025-11-19"), ("40 hours a week", "none"), ("almost two weeks", "2025-11-17..2025-12-01"), ("yesterday or the day after", "2025-11-18..2025-11-19"), ("two weeks maybe three", "2025-12-01..2025-12-08"), ("dec 15 to friday", "2025-12-15..2025-12-19"),
     ("thursday or friday next week", "2025-11-27..2025-11-28"), ("31st of this month", "ask 2025-11-30"),
     ("de 4 a 22 de este mes", "2025-11-17..2025-11-22"), ("1 week 2 weeks", "none"), ("a few weeks or a month", "2025-12-01..2025-12-17")],
)  # fmt: skip
def test_odd_promises_are_read_or_left_alone(words: str, reading: str) -> None:
    assert said(promised(words)) == reading
