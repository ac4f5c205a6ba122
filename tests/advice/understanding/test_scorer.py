"""The scorer that ranks intents, and how its weights are learned and kept."""

import json
import runpy
from pathlib import Path

import pytest

from advice.terms import Intent, Language
from advice.understanding import training
from advice.understanding.concepts import lexicon
from advice.understanding.phrases import Phrase, read_phrases
from advice.understanding.scorer import INTENTS, WEIGHTS, Message, Scorer, read_scorer, scorer
from advice.understanding.training import learn, made_of, main, write
from advice.understanding.words import words_of

FEW = [
    phrase
    for phrase in read_phrases()
    if phrase.intent in {Intent.SHOULD_I_CALL, Intent.REJECTED, Intent.GREETING}
]


def best(model: Scorer, words: str) -> Intent:
    """The likeliest intent."""
    ranked = model.rank(Message.of(words_of(words), lexicon()))
    return INTENTS[ranked.index(max(ranked))]


def test_likelihoods_make_one_together() -> None:
    ranked = scorer().rank(Message.of(["should", "i", "call"], lexicon()))

    assert len(ranked) == len(INTENTS)
    assert sum(ranked) == pytest.approx(1)


def test_scorer_ranks_what_it_has_never_seen() -> None:
    assert best(scorer(), "would phoning the foreman be a mistake") is Intent.SHOULD_I_CALL


def test_words_without_meaning_are_ranked_too() -> None:
    assert sum(scorer().rank(Message.of(["qzxj"], lexicon()))) == pytest.approx(1)


def test_same_phrases_give_the_same_weights_whatever_else_happens() -> None:
    assert learn(FEW, lexicon()) == learn(FEW, lexicon())


def test_a_few_phrases_are_enough_to_tell_three_topics_apart() -> None:
    model = learn(FEW, lexicon()).scorer(lexicon())

    assert best(model, "can i ring the office") is Intent.SHOULD_I_CALL
    assert best(model, "they turned me down") is Intent.REJECTED
    assert best(model, "hola buenas tardes") is Intent.GREETING


def test_phrase_without_words_teaches_nothing() -> None:
    smiley = Phrase("🙂", Language.EN, Intent.GREETING)

    assert learn([*FEW, smiley], lexicon()) == learn(FEW, lexicon())


def test_weights_are_made_of_these_examples_and_words() -> None:
    kept = json.loads(WEIGHTS.read_text("utf-8"))["made_of"]

    assert kept == made_of(), "run python -m advice.understanding.training"


def test_written_weights_are_read_as_they_were_learned(tmp_path: Path) -> None:
    weights, file = learn(FEW, lexicon()), tmp_path / "weights.json"
    message = Message.of(words_of("can i ring the office"), lexicon())

    write(weights, file)

    assert read_scorer(file).rank(message) == weights.scorer(lexicon()).rank(message)


def test_training_writes_weights_and_says_so(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "weights.json"

    assert main(file, FEW) == 0
    assert capsys.readouterr().out == f"weights.json: learned from {len(FEW)} phrases\n"
    assert best(read_scorer(file), "me rechazaron") is Intent.REJECTED


def test_program_learns_from_the_examples_there_are(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("advice.understanding.scorer.WEIGHTS", tmp_path / "weights.json")
    monkeypatch.setattr("advice.understanding.phrases.read_phrases", lambda: iter(FEW))

    with pytest.raises(SystemExit) as ended:
        runpy.run_path(training.__file__, run_name="__main__")

    assert ended.value.code == 0
    assert best(read_scorer(tmp_path / "weights.json"), "hola") is Intent.GREETING
