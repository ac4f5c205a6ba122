"""Our own collection of several hundred utterances, and the targets on its held-back half."""

from collections import Counter

import pytest

from tests.advice.understanding.date_examples import Example, Judgement, examples, score

WORKING = [example for example in examples() if not example.held_back]
HELD_BACK = [example for example in examples() if example.held_back]


@pytest.mark.parametrize("example", WORKING, ids=lambda e: f"{e.group}: {e.text}")
def test_every_example_of_the_working_half_is_read_right(example: Example) -> None:
    reading = example.read()

    assert example.judged(reading) is Judgement.RIGHT, (example.right, reading)


def test_held_back_half_is_right_in_97_of_100() -> None:
    found = score(HELD_BACK)

    for group, counted in found.items():
        assert counted[Judgement.RIGHT] / counted.total() >= 0.95, group
    total = sum(found.values(), Counter())
    assert total[Judgement.RIGHT] / total.total() >= 0.97


def test_held_back_half_is_wrong_and_confident_in_at_most_one_of_200() -> None:
    total = sum(score(HELD_BACK).values(), Counter())

    assert total[Judgement.WRONG] / total.total() <= 0.005


def test_each_language_has_at_least_250_examples_of_both_questions() -> None:
    counted = Counter(example.group for example in examples())

    assert len(counted) == 4
    for language in ("en", "es"):
        assert counted[f"interview {language}"] + counted[f"promise {language}"] >= 250


def test_no_example_stands_twice() -> None:
    told = Counter((e.text, e.group, e.now, e.interviewed_on) for e in examples())

    assert [key for key, times in told.items() if times > 1] == []
