"""The example phrases, and what is understood of the half that nobody learned from."""

from collections import Counter
from pathlib import Path

import pytest

from advice.terms import Intent, Language
from advice.understanding.phrases import Phrase, read_phrases
from tests.bench.understanding_topics import Score, held_back_score

PHRASES = list(read_phrases())


@pytest.fixture(scope="module")
def score() -> Score:
    """How the held-back half is understood when only the working half was learned from."""
    return held_back_score()


def test_blank_lines_between_phrases_are_passed_over(tmp_path: Path) -> None:
    for intent in Intent:
        (tmp_path / f"{intent}.toml").write_text("en = '''\none\n\n two \n'''\nes = '''\n'''\n")

    phrases = [phrase for phrase in read_phrases(tmp_path) if phrase.intent is Intent.STOP]

    assert [phrase.words for phrase in phrases] == ["one", "two"]


def test_every_intent_has_examples_enough_in_both_languages() -> None:
    counts = Counter((phrase.intent, phrase.language) for phrase in PHRASES)

    assert all(counts[intent, language] >= 20 for intent in Intent for language in Language)
    assert all(sum(counts[intent, language] for language in Language) >= 40 for intent in Intent)


def test_no_two_intents_share_an_example() -> None:
    meant: dict[str, set[Intent]] = {}
    for phrase in PHRASES:
        meant.setdefault(phrase.key, set()).add(phrase.intent)

    assert [key for key, intents in meant.items() if len(intents) > 1] == []


def test_no_example_is_given_twice() -> None:
    counts = Counter(phrase.key for phrase in PHRASES)

    assert [key for key, count in counts.items() if count > 1] == []


def test_half_of_the_examples_of_every_intent_is_held_back() -> None:
    counts = Counter(phrase.intent for phrase in PHRASES)
    held_back = Counter(phrase.intent for phrase in PHRASES if phrase.is_held_back)

    assert all(0.35 < held_back[intent] / counts[intent] < 0.65 for intent in Intent)


def test_half_of_a_phrase_is_told_by_its_words_alone() -> None:
    said = Phrase("Should I call them?", Language.EN, Intent.SHOULD_I_CALL)
    typed = Phrase("shoud i CALL them, please", Language.ES, Intent.REJECTED)

    assert said.key == typed.key == "should i call them"
    assert said.is_held_back == typed.is_held_back


def test_held_back_half_is_understood(score: Score) -> None:
    assert score.macro_f1 > 0.85
    assert score.covered > 0.93


def test_held_back_half_is_hardly_ever_answered_amiss(score: Score) -> None:
    assert score.advice_to_strays < 0.03
    assert score.contradictions < 0.005
