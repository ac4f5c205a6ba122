"""In which language words are."""

from collections import Counter

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from advice.terms import Language
from advice.understanding import read_language
from advice.understanding.phrases import read_phrases


@pytest.mark.parametrize(
    ("words", "language"),
    [
        ("should i call them", Language.EN),
        ("they never called back", Language.EN),
        ("yes", Language.EN),
        ("yesterday", Language.EN),
        ("write a status email", Language.EN),
        ("puedo llamar a la empresa", Language.ES),
        ("no me han dicho nada", Language.ES),
        ("no se", Language.ES),
        ("ayer", Language.ES),
        ("si", Language.ES),
        ("me ofrecieron el puesto", Language.ES),
        ("¿email?", Language.ES),
        ("should i call al gerente", Language.EN),
    ],
)
def test_language_is_read_where_the_words_tell(words: str, language: Language) -> None:
    assert read_language(words) is language


@pytest.mark.parametrize(
    "words",
    [
        "", "ok", "12", "11/20", "🙂", "no", "Acme", "Acme Foods", "Kaiser Permanente",
        "José García", "Panadería La Esperanza", "Mi Pueblo", "Bank of America", "The Home Depot",
        "Best Buy", "El Pollo Loco", "warehouse associate", "Cajero", "In-N-Out", "email",
    ],
)  # fmt: skip
def test_names_numbers_and_ok_have_no_language(words: str) -> None:
    assert read_language(words) is None


def test_examples_are_hardly_ever_taken_for_the_other_language() -> None:
    counts = Counter(
        "unknown" if said is None else "right" if said is phrase.language else "wrong"
        for phrase in read_phrases()
        for said in [read_language(phrase.words)]
    )

    assert counts["wrong"] / counts.total() < 0.02
    assert counts["right"] / counts.total() > 0.9


@settings(max_examples=100, deadline=None)
@given(st.text(max_size=200))
def test_case_changes_no_language(words: str) -> None:
    assert read_language(words.upper()) is read_language(words)
