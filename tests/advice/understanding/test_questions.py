"""Questions in candidates' own words."""

import io
import json
from collections import Counter

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from advice.terms import Intent, Language
from advice.understanding import read_question
from advice.understanding.command import main
from advice.understanding.phrases import read_phrases
from advice.understanding.scorer import WEIGHTS
from advice.understanding.training import made_of


@pytest.mark.parametrize(
    ("words", "intent"),
    [
        ("should i call them?", Intent.SHOULD_I_CALL),
        ("puedo llamarles?", Intent.SHOULD_I_CALL),
        ("can I email them to check in?", Intent.SHOULD_I_EMAIL_CHECKIN),
        ("do i have to send a thank you note?", Intent.THANK_YOU_NEEDED),
        ("tengo que mandar nota de agradecimiento?", Intent.THANK_YOU_NEEDED),
        ("is it too late for a thank you note", Intent.THANK_YOU_TOO_LATE),
        ("how much should I ask for salary?", Intent.OUT_OF_SCOPE),
        ("hello", Intent.GREETING),
        ("quiero hablar con una persona", Intent.HUMAN_HANDOFF),
    ],
)
def test_plain_question_is_answered_or_offered(words: str, intent: Intent) -> None:
    said = read_question(words)

    assert intent in (*said.intents, *said.choices)


@pytest.mark.parametrize(
    "words",
    [
        "Acme Foods", "Kaiser Permanente", "Stop & Shop", "Call Center Rep", "Follow Up Boss",
        "Best Buy", "warehouse lead", "yes", "yesterday", "",
    ],
)  # fmt: skip
def test_names_and_short_answers_are_no_questions(words: str) -> None:
    assert read_question(words).intents == ()


@settings(max_examples=150)
@given(st.text(max_size=400))
def test_any_text_has_a_reading_and_the_same_each_time(words: str) -> None:
    said = read_question(words)

    assert len(said.intents) <= 2
    assert len(said.choices) <= 3
    assert read_question(words) == said


@pytest.mark.parametrize(
    "words", ["should i call them", "puedo llamar a la empresa", "i was rejected"]
)
@pytest.mark.parametrize("added", [" please", " por favor", " 🙂", "!!"])
def test_courtesy_and_smileys_change_nothing(words: str, added: str) -> None:
    assert read_question(words + added).intents == read_question(words).intents
    assert read_question(words.upper()).intents == read_question(words).intents


def test_every_intent_has_enough_examples_in_both_languages() -> None:
    counts = Counter((phrase.intent, phrase.language) for phrase in read_phrases())

    assert all(sum(counts[intent, language] for language in Language) >= 40 for intent in Intent)
    assert all(counts[intent, language] >= 10 for intent in Intent for language in Language)


def test_no_two_intents_share_an_example() -> None:
    meant: dict[str, set[Intent]] = {}
    for phrase in read_phrases():
        meant.setdefault(phrase.key, set()).add(phrase.intent)

    assert [key for key, intents in meant.items() if len(intents) > 1] == []


def test_examples_fall_into_two_halves() -> None:
    held_back = [phrase.is_held_back for phrase in read_phrases()]

    assert 0.4 < sum(held_back) / len(held_back) < 0.6


def test_weights_are_made_of_these_examples_and_words() -> None:
    assert json.loads(WEIGHTS.read_text("utf-8"))["made_of"] == made_of()


def answered(*lines: str) -> list[dict[str, object]]:
    out = io.StringIO()
    main(lines, out)
    return [json.loads(line) for line in out.getvalue().splitlines()]


def test_command_answers_each_line() -> None:
    now = {"now": "2026-11-23T09:00", "time_zone": "America/Los_Angeles"}
    lines = [
        {"id": 1, "expecting": "interview", "text": "last tuesday", "language": "en", **now},
        {
            "id": 2,
            "expecting": "promise",
            "text": "en una semana",
            "interview_on": "2026-11-19",
            **now,
        },
        {"id": 3, "expecting": "question", "text": "should i call them?", **now},
        {"id": 4, "expecting": "interview", "text": "monday", **now},
        {"id": 5, "expecting": "question", "text": "", **now},
    ]

    first, second, third, fourth, fifth = answered(*map(json.dumps, lines), "  ")

    assert first == {
        "id": 1,
        "kind": "date",
        "from": "2026-11-17",
        "to": "2026-11-17",
        "choices": [],
        "reason": None,
    }
    assert (second["kind"], second["to"]) == ("date", "2026-11-26")
    assert (third["intents"], third["language"]) == (["should_i_call"], "en")
    assert fourth["kind"] == "clarify"
    assert ["2026-11-16", "2026-11-16"] in fourth["choices"]  # type: ignore[operator] # a list
    assert fifth["intents"] == ["out_of_scope"]


@pytest.mark.parametrize(
    "line",
    [
        "nonsense", "[]", '{"id": 7}', '{"id": 7, "expecting": "weather", "text": "x"}',
        '{"id": 7, "expecting": "interview", "text": "x", "now": "then"}',
        '{"id": 7, "expecting": "promise", "text": "x", "now": "2026-11-23T09:00"}',
        '{"id": 7, "expecting": "question", "text": "x", "language": "fr"}',
    ],
)  # fmt: skip
def test_unreadable_line_is_answered_with_an_error(line: str) -> None:
    (answer,) = answered(line)

    assert answer["error"]
    assert answer["id"] in (7, None)
