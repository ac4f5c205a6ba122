"""The words: what is rendered, what is plain, and what typed words mean."""

from datetime import date

import pytest

from advice.catalog import MissingText
from advice.terms import Language
from bot.services.ports import Line
from bot.texts import Texts, folded

EN, ES = Language.EN, Language.ES
NOVEMBER_19 = date(2026, 11, 19)


@pytest.fixture
def texts() -> Texts:
    return Texts(agency="Smith & Sons", phone="(916) 555-0100", site="https://smith.example")


def test_text_of_an_id_is_said_in_the_language(texts: Texts) -> None:
    said = {language: texts.render(Line("button-skip"), language) for language in Language}

    assert said == {EN: "Skip", ES: "Saltar"}


def test_text_said_twice_is_the_same(texts: Texts) -> None:
    line = Line("short-day", {"weekday": 3, "month": 11, "day": "19"})

    said = [texts.render(line, EN) for _ in range(2)]

    assert said == ["Thu, Nov 19", "Thu, Nov 19"]


def test_days_of_different_numbers_are_not_confused(texts: Texts) -> None:
    days = [Line("calendar-day", {"day": str(day)}) for day in (1, 11, 1)]

    assert [texts.render(day, EN) for day in days] == ["1", "11", "1"]


def test_date_is_written_out_in_the_language(texts: Texts) -> None:
    line = Line("full-day", {"day": NOVEMBER_19})

    said = {language: texts.render(line, language) for language in Language}

    assert said == {EN: "Thursday, November 19, 2026", ES: "jueves, 19 de noviembre de 2026"}


def test_words_of_people_are_escaped(texts: Texts) -> None:
    line = Line("now-about", {"interview": '<b>R&D</b> "x"'})

    assert '&lt;b&gt;R&amp;D&lt;/b&gt; "x"' in texts.render(line, EN)


def test_name_of_the_agency_is_escaped_once(texts: Texts) -> None:
    assert "Smith &amp; Sons" in texts.render(Line("welcome"), EN)


def test_text_inside_a_text_is_rendered_first_and_not_escaped_again(texts: Texts) -> None:
    title = Line(
        "interview-title-company", {"company": "R&D", "round": 2, "number": 3, "role": ""}
    )

    said = texts.render(Line("headline", {"text": title}), ES)

    assert said == "<b>R&amp;D (ronda 2)</b>"


def test_words_from_right_to_left_do_not_turn_the_text_around(texts: Texts) -> None:
    line = Line("interview-title-role", {"role": "שלום", "round": 2, "number": 1, "company": ""})

    assert texts.render(line, EN) == "\u2068שלום\u2069 (round 2)"


def test_accents_need_no_mark_of_direction(texts: Texts) -> None:
    line = Line("interview-title-role", {"role": "Diseño", "round": 1, "number": 1, "company": ""})

    assert texts.render(line, ES) == "Diseño"


def test_plain_text_holds_no_markup_and_what_people_typed_as_it_was(texts: Texts) -> None:
    line = Line("headline", {"text": "<i>R&D</i> &amp;"})

    assert texts.plain(line, EN) == "<i>R&D</i> &amp;"


def test_paragraphs_are_joined_by_an_empty_line(texts: Texts) -> None:
    lines = (Line("settings"), Line("button-skip"))

    assert texts.paragraphs(lines, EN) == "<b>Settings</b>\n\nSkip"


@pytest.mark.parametrize(
    "typed",
    ["Yes, I sent it", "yes i sent it", " YES; i sent  it!", "Sí, ya la envié", "si ya la envie"],
)
def test_label_typed_in_either_language_is_meant(texts: Texts, typed: str) -> None:
    assert texts.means(typed, Line("button-note-sent"))


@pytest.mark.parametrize("typed", ["yes", "I sent it yesterday", "", "?", "Yes, I sent it " * 20])
def test_other_words_are_not_a_label(texts: Texts, typed: str) -> None:
    assert not texts.means(typed, Line("button-note-sent"))


@pytest.mark.parametrize("typed", ["Thu, Nov 19", "thu nov 19", "jue 19 nov"])
def test_label_of_a_day_is_meant(texts: Texts, typed: str) -> None:
    assert texts.means(typed, Line("short-day", {"weekday": 3, "month": 11, "day": "19"}))


def test_label_with_a_name_in_it_is_meant(texts: Texts) -> None:
    title = Line(
        "interview-title-company", {"company": "Café & Co", "round": 1, "number": 1, "role": ""}
    )

    assert texts.means("open cafe co", Line("button-open-interview", {"interview": title}))


def test_label_of_marks_alone_cannot_be_typed(texts: Texts) -> None:
    assert not texts.means("·", Line("calendar-no-day"))


def test_text_that_is_not_there_is_known_to_be_missing(texts: Texts) -> None:
    assert (texts.has("welcome"), texts.has("topic-stop.label"), texts.has("no-such-text")) == (
        True,
        True,
        False,
    )


def test_guidance_is_among_the_texts(texts: Texts) -> None:
    assert texts.has("offer-agency")


def test_missing_text_is_an_error(texts: Texts) -> None:
    with pytest.raises(MissingText):
        texts.render(Line("no-such-text"), EN)


def test_missing_value_is_an_error(texts: Texts) -> None:
    with pytest.raises(MissingText):
        texts.render(Line("headline"), EN)


def test_folding_leaves_letters_and_digits_alone() -> None:
    assert folded("¿Qué día?  E-mail 17") == "quediaemail17"
