"""The word lists, the concepts they stand for, and slips of the finger."""

import pytest

from advice.terms import Language
from advice.understanding.concepts import Lexicon, lexicon
from advice.understanding.spelling import one_slip_apart, plain
from advice.understanding.words import Phrases, essential, tables, tree_of, words_of


def names_in(words: str) -> set[str]:
    """The names of the concepts heard."""
    known = lexicon()
    return {str(known.names[place]) for place in known.indices(known.hear(words_of(words)).mask)}


def test_every_list_stands_in_every_language_in_the_same_order() -> None:
    english, *others = (tuple(tables()[language]) for language in Language)

    assert [tuple(sorted(names)) for names in others] == [tuple(sorted(english))]


def test_concepts_are_the_same_in_both_languages() -> None:
    assert names_in("call") == names_in("llamar") == {"call"}


def test_longest_phrase_speaks_and_closes_over_its_words() -> None:
    assert names_in("thank you note") == {"note"}
    assert names_in("no me dieron el trabajo") == {"rejected"}


def test_phrase_may_leave_its_words_to_speak() -> None:
    assert names_in("i called") == {"did_contact", "call"}


def test_phrase_that_is_not_finished_says_nothing() -> None:
    assert "note" not in names_in("thank") or names_in("thank") == {"note"}
    assert names_in("front") == set()


def test_stem_stands_for_every_ending() -> None:
    assert names_in("molestarles") == names_in("molestaremos") == {"annoy"}
    assert names_in("xyzzy") == set()


def test_unknown_concept_is_an_error() -> None:
    with pytest.raises(KeyError):
        lexicon().mask_of("weather forecast")


def test_only_so_many_masks_are_remembered() -> None:
    known = Lexicon(tables())

    for mask in range(1, 6000):
        known.indices(mask)

    assert known.indices(5999) == tuple(p for p in range(13) if 5999 >> p & 1)


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("recriuter", "recruiter"),
        ("intervieww", "interview"),
        ("agradecimeinto", "agradecimiento"),
        ("entrevizta", "entrevista"),
        ("yesterdy", "yesterday"),
    ],
)
def test_slip_of_the_finger_is_mended(typed: str, meant: str) -> None:
    assert lexicon().mended(typed) == meant


@pytest.mark.parametrize("typed", ["abc", "x1y2z3", "zzzzzzz", "wanted", "aa11bb"])
def test_what_is_no_slip_stays(typed: str) -> None:
    assert lexicon().mended(typed) == typed


@pytest.mark.parametrize(
    ("typed", "meant", "near"),
    [
        ("shoudl", "should", True),
        ("shold", "should", True),
        ("shouldd", "should", True),
        ("shoild", "should", True),
        ("same", "same", True),
        ("shuodl", "should", False),
        ("call", "email", False),
        ("a", "abc", False),
    ],
)
def test_one_slip_is_one_letter_or_one_swap(typed: str, meant: str, *, near: bool) -> None:
    assert one_slip_apart(typed, meant) is near


def test_plain_words_have_no_case_accents_apostrophes_smileys_or_stretches() -> None:
    assert plain("¡HOOOLA! ¿Qué? I'm ñandú :) xD ﬁn Ⅻ").split() == [
        "hola!", "que?", "im", "nandu", "fin", "xii",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("words", "left"),
    [
        ("please stop", ["stop"]),
        ("para por favor", ["para"]),
        ("favor de llamar", ["favor", "de", "llamar"]),
        ("por favor", []),
    ],
)
def test_courtesy_is_no_word(words: str, left: list[str]) -> None:
    assert words_of(words) == left


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("hi. can i call?", ["can", "i", "call"]),
        ("puedo llamar? gracias", ["puedo", "llamar"]),
        ("hola, gracias", ["hola"]),
        ("thanks", ["thanks"]),
        ("", []),
    ],
)
def test_greeting_and_thanks_around_words_are_left_out(text: str, left: list[str]) -> None:
    assert essential(text) == left


def test_tree_finds_the_longest_phrase_at_each_place() -> None:
    tree = tree_of({"of_openings": 1})
    shared = Phrases()
    shared.end_of("one two").mask = 2

    assert tree.all_in(["good", "morning", "x", "hello"]) == [(0, 2, 1), (3, 4, 1)]
    assert shared.all_in(["one", "two", "one"]) == [(0, 2, 2)]
