"""Learns the scorer's weights from the example phrases: ``python -m advice.understanding.training``.

Run it after every change of the phrases or of the words; a check fails while it is owed. The same
phrases always give the same weights.
"""

import json
import sys
import zlib
from array import array
from base64 import b64encode
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from advice.understanding.concepts import Lexicon, lexicon
from advice.understanding.phrases import Phrase, read_phrases
from advice.understanding.scorer import (
    FINE,
    INTENTS,
    WEIGHTS,
    Feature,
    Groups,
    Message,
    Scorer,
    features,
    gains,
    likelihoods,
)
from advice.understanding.spelling import plain
from advice.understanding.words import FOLDER, essential

ROUNDS: Final = 20
UNSETTLED: Final = 10  # rounds before the weights are worth keeping; of the rest the mean is kept
STEP: Final = 2.0
SLOWING: Final = 0.15  # each round's step is smaller
UNHEARD: Final = 0.3  # share of the concepts that is not heard each time: people find other words
LEFT_OUT: Final = 0.3  # share of the features that is not looked at each time, so that none rules
SELDOM: Final = 2  # features of fewer phrases than this are not kept
UNIT: Final = 1 << 14  # one whole, in the integers that are learned
LOUDEST: Final = 127

_HALF: Final = 1 << 31
_SIZE: Final = 4 * len(INTENTS)
_ZERO: Final = sum(_HALF << (32 * place) for place in range(len(INTENTS)))


@dataclass(frozen=True, slots=True)
class Weights:
    """What was learned: features, a byte for each and each intent, the worth of a step."""

    features: Sequence[Feature]
    weights: bytes
    scale: float

    def scorer(self, words: Lexicon) -> Scorer:
        """A scorer with these weights."""
        return Scorer(self.features, self.weights, self.scale, words)


class _Chance:
    """Numbers that look like chance and are the same each time."""

    def __init__(self) -> None:
        self._state = 1

    def share(self) -> float:
        self._state = (self._state * 6364136223846793005 + 1442695040888963407) % (1 << 64)
        return (self._state >> 11) / (1 << 53)

    def shuffled(self, count: int) -> list[int]:
        return sorted(range(count), key=lambda _: self.share())


@dataclass(frozen=True, slots=True)
class _Lesson:
    """One phrase made ready: its words, what each place in it stands for, and the answer."""

    message: Message
    places: tuple[int, ...]
    strange: int
    answer: int

    def features(self, words: Lexicon, chance: _Chance | None = None) -> Groups:
        """The features of the phrase, or of what is left of it by chance."""
        if chance is None:
            return features(self.message, words, strange=self.strange)
        mask = 0
        for place in self.places:
            if chance.share() > UNHEARD:
                mask |= place
        heard = self.message.hearing(mask)
        return tuple(
            [feature for feature in group if chance.share() > LEFT_OUT]
            for group in features(heard, words, strange=self.strange)
        )


def learn(phrases: Iterable[Phrase], words: Lexicon) -> Weights:
    """Learn weights: logistic regression over all intents, one phrase at a time."""
    lessons = _lessons(phrases, words)
    counts = Counter(
        feature for lesson in lessons for group in lesson.features(words) for feature in set(group)
    )
    chance = _Chance()
    learned: dict[Feature, int] = {}
    together: dict[Feature, int] = {}
    for turn in range(ROUNDS):
        step = STEP / (1 + SLOWING * turn)
        for place in chance.shuffled(len(lessons)):
            lesson = lessons[place]
            _take_step(learned, lesson.features(words, chance), lesson.answer, step)
        if turn >= UNSETTLED:
            for feature, weight in learned.items():
                if counts[feature] >= SELDOM:
                    together[feature] = together.get(feature, 0) + weight
    return _rounded(together, ROUNDS - UNSETTLED)


def _lessons(phrases: Iterable[Phrase], words: Lexicon) -> list[_Lesson]:
    spelt = [(essential(plain(phrase.words)), phrase.intent) for phrase in phrases]
    seen = Counter(token for tokens, _ in spelt for token in set(tokens))
    lessons = []
    for tokens, intent in spelt:
        if not tokens:
            continue
        # What only this phrase and one other say would be strange if this one were new.
        strange = sum(
            1 for token in set(tokens) if seen[token] <= SELDOM and not words.is_known(token)
        )
        message, places = Message.of(tokens, words), words.hear(tokens).places
        lessons.append(_Lesson(message, places, strange, INTENTS.index(intent)))
    return lessons


def _take_step(learned: dict[Feature, int], groups: Groups, answer: int, step: float) -> None:
    """Move the weights of the features a little towards the answer."""
    shares = gains(groups)
    total = sum(
        gain * sum(learned.get(feature, 0) for feature in group)
        for group, gain in zip(groups, shares, strict=True)
    )
    wrong = [-share for share in likelihoods(value / (UNIT * FINE) for value in _unpacked(total))]
    wrong[answer] += 1
    for group, gain in zip(groups, shares, strict=True):
        if group:
            move = _packed([int(share * step * gain / FINE * UNIT) for share in wrong])
            for feature in group:
                learned[feature] = learned.get(feature, 0) + move


def _packed(values: list[int]) -> int:
    whole = array("I", [value + _HALF for value in values]).tobytes()
    return int.from_bytes(whole, "little") - _ZERO


def _unpacked(total: int) -> list[int]:
    whole = array("I", (total + _ZERO).to_bytes(_SIZE, "little"))
    return [value - _HALF for value in whole]


def _rounded(learned: dict[Feature, int], times: int) -> Weights:
    """Weights that were added up some times, as bytes, the loudest at the end of the scale."""
    names = sorted(learned, key=lambda name: (isinstance(name, str), name))
    rows = [_unpacked(learned[name]) for name in names]
    loudest = max(abs(value) for row in rows for value in row)
    level = bytes(128 + round(LOUDEST * value / loudest) for row in rows for value in row)
    return Weights(names, level, loudest / LOUDEST / UNIT / times)


def made_of() -> int:
    """A number that changes with every phrase and every word of the lexicon."""
    files = [*sorted(FOLDER.glob("examples/*.toml")), *sorted(FOLDER.glob("words_*.toml"))]
    return zlib.crc32(b"".join(file.read_bytes() for file in files))


def write(weights: Weights, file: Path) -> None:
    """Write weights for ``scorer.scorer`` to read."""
    packed = b64encode(zlib.compress(weights.weights, 9)).decode()
    kept = {
        "made_of": made_of(),
        "scale": weights.scale,
        "features": weights.features,
        "weights": packed,
    }
    file.write_text(json.dumps(kept, indent=0, ensure_ascii=False) + "\n", encoding="utf-8")


def main(file: Path = WEIGHTS, phrases: Iterable[Phrase] | None = None) -> int:
    """Learn from the example phrases, or from others, and write the weights."""
    taught = list(read_phrases() if phrases is None else phrases)
    write(learn(taught, lexicon()), file)
    sys.stdout.write(f"{file.name}: learned from {len(taught)} phrases\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
