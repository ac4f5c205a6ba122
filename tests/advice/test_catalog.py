from concurrent.futures import ThreadPoolExecutor
from datetime import date
from pathlib import Path
from threading import Barrier

import pytest

from advice import Catalog, MissingText, TextError
from advice.terms import Language

EN, ES = Language.EN, Language.ES
DECEMBER_10 = date(2026, 12, 10)

ENGLISH = """\
### A catalog.

-note = thank-you note
-note-and-more = { -note } and more
# $day (date)
hold = Not yet: hold until { DATETIME($day, dateStyle: "full") }.
    .meanwhile = Keep searching.
plain = A { -note-and-more }.
late =
    { $days ->
        [one] { $days } day
       *[other] { $days } days
} late
only =
    .label = Only a label
broken = { $days ->
    [one] a day
}
quoted = { "{" }
said = { plain } { hold.meanwhile } { $name }
lost = { -nothing }
odd = { DATETIME($day, timeStyle: "full") }
"""
SPANISH = 'hold = Todavía no: espera hasta el { DATETIME($day, dateStyle: "full") }.\n'


@pytest.fixture
def catalog(tmp_path: Path) -> Catalog:
    for language, words in ((EN, ENGLISH), (ES, SPANISH)):
        folder = tmp_path / language
        folder.mkdir()
        (folder / "one.ftl").write_text(words, encoding="utf-8")
    (tmp_path / "en" / "two.ftl").write_text("more = More.\r\nlast =\r\n    Last.\r\n")
    (tmp_path / "en" / "notes.txt").write_text("nothing = Nothing.\n")
    return Catalog(tmp_path)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        (EN, "Not yet: hold until Thursday, December 10, 2026."),
        (ES, "Todavía no: espera hasta el jueves, 10 de diciembre de 2026."),
    ],
)
def test_dates_are_written_out_in_each_language(
    catalog: Catalog, language: Language, text: str
) -> None:
    assert catalog.text(language, "hold", day=DECEMBER_10) == text


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("hold.meanwhile", "Keep searching."),
        ("plain", "A thank-you note and more."),
        ("only.label", "Only a label"),
        ("quoted", "{"),
        ("more", "More."),
        ("last", "Last."),
    ],
)
def test_text_without_values_is_said(catalog: Catalog, name: str, text: str) -> None:
    assert [catalog.text(EN, name), catalog.text(EN, name)] == [text, text]


@pytest.mark.parametrize(("days", "text"), [(1, "1 day late"), (2, "2 days late")])
def test_plurals_follow_the_language(catalog: Catalog, days: int, text: str) -> None:
    assert catalog.text(EN, "late", days=days) == text


def test_values_may_be_named_like_anything(catalog: Catalog) -> None:
    said = catalog.text(EN, "late", days=3, language="es", text_id="x", self="y")

    assert said == "3 days late"


def test_texts_may_say_other_texts_without_invisible_marks(catalog: Catalog) -> None:
    assert catalog.text(EN, "said", name="Ana") == (
        "A thank-you note and more. Keep searching. Ana"
    )


@pytest.mark.parametrize(
    ("language", "name"),
    [(EN, "nothing"), (EN, "hold.why"), (EN, "only"), (ES, "plain"), (EN, "-note")],
)
def test_missing_text_is_an_error_that_names_it(
    catalog: Catalog, language: Language, name: str
) -> None:
    with pytest.raises(MissingText) as caught:
        catalog.text(language, name)

    assert (caught.value.text_id, caught.value.language) == (name, language)


@pytest.mark.parametrize("name", ["hold", "late", "lost"])
def test_missing_value_is_an_error(catalog: Catalog, name: str) -> None:
    with pytest.raises(MissingText, match=name):
        catalog.text(EN, name)


def test_value_of_the_wrong_kind_is_an_error(catalog: Catalog) -> None:
    with pytest.raises(MissingText):
        catalog.text(EN, "hold", day="tomorrow")


def test_time_of_a_day_is_an_error(catalog: Catalog) -> None:
    with pytest.raises(MissingText):
        catalog.text(EN, "odd", day=DECEMBER_10)


def test_text_that_fluent_cannot_read_is_an_error(catalog: Catalog) -> None:
    with pytest.raises(TextError, match="broken"):
        catalog.text(EN, "broken", days=1)


def test_ids_name_texts_and_attributes_but_no_terms(catalog: Catalog) -> None:
    assert catalog.ids(EN) == {
        "hold", "hold.meanwhile", "plain", "late", "only.label", "broken", "quoted", "said", "lost",
        "odd", "more", "last",
    }  # fmt: skip
    assert catalog.ids(ES) == {"hold"}


def test_catalog_has_what_every_language_has(catalog: Catalog) -> None:
    assert (catalog.has("hold"), catalog.has("plain"), catalog.has("nothing")) == (
        True,
        False,
        False,
    )


def test_catalog_of_one_language_reads_no_other(tmp_path: Path) -> None:
    (tmp_path / "es").mkdir()
    (tmp_path / "es" / "one.ftl").write_text(SPANISH, encoding="utf-8")

    assert Catalog(tmp_path, [ES]).has("hold")


def test_threads_that_ask_for_a_text_first_all_get_it(tmp_path: Path) -> None:
    many = "".join(f"text-{i} = {{ $day }}\n" for i in range(200))
    (tmp_path / "en").mkdir()
    (tmp_path / "en" / "many.ftl").write_text(many, encoding="utf-8")
    catalog, together = Catalog(tmp_path, (EN,)), Barrier(4)

    def ask() -> list[str]:
        together.wait()
        return [catalog.text(EN, f"text-{i}", day="x") for i in range(200)]

    with ThreadPoolExecutor(4) as threads:
        said = [asked.result() for asked in [threads.submit(ask) for _ in range(4)]]

    assert said == [["x"] * 200] * 4
