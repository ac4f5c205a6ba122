"""What holds for any words about days, whatever they are."""

import unicodedata
from datetime import date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from advice.terms import Language
from advice.understanding.dates import read_interview_day, read_promise
from advice.understanding.days.grammar import CODES
from advice.understanding.days.lexicon import lexicon
from advice.understanding.days.words import LONGEST
from advice.understanding.readings import DateKind, DateReading
from tests.advice.understanding.date_examples import examples
from tests.advice.understanding.days_said import held, local, promised

# Words that people use about interviews and that name no day in either language.
EVERYDAY = """
I interviewed with people they asked me questions about my boss warehouse forklift room call phone offer
offers company nice great manager pay dollars team job floor suite office building zip code reference
me hicieron preguntas personas jefe trabajo bodega oficina piso cuarto llamada empresa puesto hijos gente
nueva buena gerente dolares sueldo equipo calle edificio referencias cocina tienda limpieza caja
"""
FIGURES = st.integers(0, 99999).map(str)
SMILEYS = ["🙂", " :)", " :-D", " ;)", " 😊🙏", " <3", "!", " xD"]
COURTESIES = [" please", " pls", " por favor", " porfa", ", please", ", por favor", " thanks"]

moments = st.datetimes(datetime(2024, 1, 1), datetime(2031, 12, 31)).map(  # noqa: DTZ001 - made local below
    lambda moment: moment.replace(tzinfo=local(2026, 1, 1).tzinfo)
)
languages = st.sampled_from([None, *Language])
FIGURES_OF_DATES = [
    "3",
    "15",
    "29",
    "31",
    "11/5",
    "13/11",
    "2-3",
    "3rd",
    "2pm",
    "3.30",
    "2025",
    "12/31/25",
]
# Words that say something by standing beside others; names and verbs would only come between them.
GRAMMATICAL = sorted(
    word
    for word, entry in lexicon().entries.items()
    if entry.code
    not in {CODES[kind] for kind in ("SKIP", "FILLER", "TOLD", "OTHER", "NOUN", "HELD")}
)
phrases = st.sampled_from([*sorted(lexicon().entries), *FIGURES_OF_DATES])
beside = st.one_of(st.sampled_from(GRAMMATICAL), st.sampled_from(FIGURES_OF_DATES))
texts = st.one_of(
    st.text(max_size=60),
    st.lists(phrases, min_size=1, max_size=9).map(" ".join),
    st.lists(beside, min_size=2, max_size=7).map(" ".join),
    st.sampled_from([example.text for example in examples()]),
)


def days_of(reading: DateReading) -> list[tuple[date, date]]:
    """Every span that is answered or offered."""
    if reading.kind in {DateKind.DATE, DateKind.RANGE} and reading.earliest and reading.latest:
        return [(reading.earliest, reading.latest)]
    return list(reading.choices)


@given(texts, moments, languages)
def test_no_interview_is_ever_in_the_future(
    words: str, now: datetime, language: Language | None
) -> None:
    reading = read_interview_day(words, now=now, language=language)

    assert all(first <= last <= now.date() for first, last in days_of(reading))


@given(texts, moments, st.integers(0, 90), languages)
def test_no_promise_ever_ends_before_the_interview(
    words: str, now: datetime, days: int, language: Language | None
) -> None:
    interviewed_on = now.date() - timedelta(days=days)

    reading = read_promise(words, interviewed_on=interviewed_on, now=now, language=language)

    assert all(interviewed_on <= first <= last for first, last in days_of(reading))


@given(texts, moments)
def test_every_reading_is_whole(words: str, now: datetime) -> None:
    for reading in (held(words, now), promised(words, now.date(), now)):
        answered = reading.kind in {DateKind.DATE, DateKind.RANGE}
        assert (reading.kind is DateKind.DATE) == (answered and reading.earliest == reading.latest)
        assert (reading.kind is DateKind.CLARIFY) == (1 <= len(reading.choices) <= 3)
        assert (reading.kind is DateKind.REJECT) == (reading.refusal is not None)
        assert len(set(reading.choices)) == len(reading.choices)


@given(
    st.lists(st.one_of(st.sampled_from(EVERYDAY.split()), FIGURES), max_size=10).map(" ".join),
    moments,
)
def test_text_without_a_word_about_days_gives_no_date(words: str, now: datetime) -> None:
    if len(words.split()) in {2, 3} and words.replace(" ", "").isdigit():
        return  # "11 20" is asked about

    for reading in (held(words, now), promised(words, now.date(), now)):
        assert reading.kind in {DateKind.NONE, DateKind.UNKNOWN}


@pytest.mark.parametrize("language", Language)
@given(
    st.integers(0, 6),
    st.sampled_from(["{}", "on {}", "last {}", "el {}", "by {}", "{} at 3"]),
    moments,
)
def test_weekday_that_is_named_is_the_weekday_returned(
    language: Language, weekday: int, form: str, now: datetime
) -> None:
    names = {
        Language.EN: [
            "monday",
            "tuesday",
            "wednesday",
            "thursday",
            "friday",
            "saturday",
            "sunday",
        ],
        Language.ES: ["lunes", "martes", "miércoles", "jueves", "viernes", "sábado", "domingo"],
    }
    words = form.format(names[language][weekday])

    readings = [promised(words, now.date() - timedelta(days=1), now)]
    readings += [] if "by" in form else [held(words, now)]

    for reading in readings:
        if reading.kind is DateKind.REJECT:  # "last Friday" said of a promise made yesterday
            continue
        assert days_of(reading)
        assert all(
            first == last and first.weekday() == weekday for first, last in days_of(reading)
        )


@given(texts, moments)
def test_same_words_always_mean_the_same(words: str, now: datetime) -> None:
    assert held(words, now) == held(words, now)
    assert promised(words, now.date(), now) == promised(words, now.date(), now)


@given(st.sampled_from([example.text for example in examples()]), moments)
def test_case_and_accents_change_nothing(words: str, now: datetime) -> None:
    spread = unicodedata.normalize("NFKD", words)
    bare = "".join(mark for mark in spread if not unicodedata.combining(mark))

    assert held(words.upper(), now) == held(words, now) == held(bare, now)
    assert promised(bare, now.date(), now) == promised(words, now.date(), now)


@given(
    st.sampled_from([example.text for example in examples()]),
    st.sampled_from(COURTESIES + SMILEYS),
    moments,
)
def test_courtesy_and_smileys_change_nothing(words: str, added: str, now: datetime) -> None:
    assert held(words + added, now) == held(words, now)
    assert promised(words + added, now.date(), now) == promised(words, now.date(), now)


@given(texts, moments)
def test_only_the_beginning_of_a_long_text_is_read(words: str, now: datetime) -> None:
    beginning = f"{words:.{LONGEST}}".ljust(LONGEST)

    assert held(beginning + " or last friday" * 999, now) == held(beginning, now)


@pytest.mark.parametrize(
    "words",
    ["a" * 9999, "1" * 9999, "last " * 999, "1/" * 999, "-" * 999, "3-5 " * 999, "\u202elast tuesday\u202c",
     "٣ days ago", "３ days ago", "明日", "🎉" * 999, "ab-" * 999, "0" * 999 + "/1", "1.1." * 99, "\x00", "½"],
)  # fmt: skip
def test_strange_text_gets_an_answer(words: str) -> None:
    assert held(words).kind in DateKind
    assert promised(words).kind in DateKind


@pytest.mark.parametrize("year", [1, 2, 9998, 9999])
@pytest.mark.parametrize("month", [1, 12])
def test_edges_of_the_calendar_get_an_answer(year: int, month: int) -> None:
    now = local(year, month, 1)

    for words in ["400 years ago", "in 400 years", "christmas", "feb 29", "eow", "by q1", "the 3rd", "last week",
                  "in the summer", "300 business days", "semana santa", "next year", "the week before easter"]:  # fmt: skip
        assert held(words, now).kind in DateKind
        assert promised(words, now.date(), now).kind in DateKind


def test_digits_of_other_scripts_are_digits() -> None:
    assert held("３ days ago") == held("٣ days ago") == held("3 days ago")
