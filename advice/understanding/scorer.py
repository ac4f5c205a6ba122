"""A light scorer: how likely each intent is, learned from the example phrases.

It is a linear model over concepts, pairs of them, the rule that they make, words, pairs of
neighbouring words and three-letter pieces. The weights of one feature for all intents lie side by side in one large integer, so that adding a
feature's weights for all intents is one addition. The weights are written by ``training`` and read
from ``weights.json`` when first used.
"""

import json
import math
import zlib
from array import array
from base64 import b64decode
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from itertools import pairwise
from pathlib import Path
from typing import Final

from advice.terms import Intent
from advice.understanding.concepts import Lexicon, lexicon
from advice.understanding.lateness import Late, how_late
from advice.understanding.topic_rules import rule_for

WEIGHTS: Final = Path(__file__).with_name("weights.json")
INTENTS: Final = tuple(Intent)
GAINS: Final = (1.0, 1.0, 1.0, 1.1, 0.8)  # how much each group of features counts
FINE: Final = 256  # gains are counted in parts of this, to stay with whole numbers

WIDE: Final = 2048  # features whose weights are kept ready to be added

_FIELD: Final = 4  # bytes of one weight inside the large integer
_ALWAYS: Final = 1000  # features that are no concepts and no words begin here
_NO_CONCEPT: Final = _ALWAYS + 1
_STRANGE: Final = _ALWAYS + 10  # how many words are strange, up to four
_STRANGE_SHARE: Final = _ALWAYS + 20  # what share of the words is, in quarters
_RULE: Final = _ALWAYS + 100  # the rule that applies
_PAIR: Final = 10 * _ALWAYS  # two concepts, the first in thousands from here

Feature = int | str
Groups = tuple[list[Feature], ...]


@dataclass(frozen=True, slots=True)
class Message:
    """One message made ready.

    Attributes:
        tokens: Its words.
        mask: The concepts in them, and the time that they name.
        late: That time.
        time: The part of the mask that stands for it.
        rule: The place of the first rule that applies.
    """

    tokens: list[str]
    mask: int
    late: Late
    time: int
    rule: int | None

    @classmethod
    def of(cls, tokens: list[str], words: Lexicon) -> "Message":
        """Hear the concepts and the time in the words."""
        late = how_late(tokens)
        time = 0 if late is Late.UNTOLD else words.mask_of(late)
        mask = words.hear(tokens).mask | time
        return cls(tokens, mask, late, time, rule_for(mask))

    def hearing(self, mask: int) -> "Message":
        """The message as it would be if only these concepts were heard, and the time."""
        return Message(
            self.tokens, mask | self.time, self.late, self.time, rule_for(mask | self.time)
        )


def features(message: Message, words: Lexicon, *, strange: int) -> Groups:
    """What the scorer looks at, in the groups of ``GAINS``: concepts, rule, pairs, words, pieces.

    Args:
        message: The message; it has at least one word.
        words: The lexicon whose concepts it was heard with.
        strange: How many different words of it are in no lexicon and in no two examples.
    """
    tokens = message.tokens
    heard = words.indices(message.mask)
    different = list(dict.fromkeys(tokens))
    share = 4 * strange // len(different)
    concepts: list[Feature] = [*heard, _ALWAYS, _STRANGE + min(strange, 4), _STRANGE_SHARE + share]
    if not heard:
        concepts.append(_NO_CONCEPT)
    pairs: list[Feature] = [
        _PAIR + _ALWAYS * one + other
        for place, one in enumerate(heard)
        for other in heard[place + 1 :]
    ]
    rule: list[Feature] = [] if message.rule is None else [_RULE + message.rule]
    neighbours = [f"{one} {two}" for one, two in pairwise(["^", *tokens, "$"])]
    text = f"_{'_'.join(tokens)}_".upper()
    pieces: list[Feature] = [text[place : place + 3] for place in range(len(text) - 2)]
    return concepts, rule, pairs, [*different, *neighbours], pieces


def gains(groups: Groups) -> list[int]:
    """How much one feature of each group counts; a group with many features shares its gain."""
    return [
        int(FINE * gain / math.sqrt(len(group) + 1))
        for gain, group in zip(GAINS, groups, strict=True)
    ]


def likelihoods(logits: Iterable[float]) -> list[float]:
    """Turn scores into shares of one."""
    scores = list(logits)
    highest = max(scores)
    raised = [math.exp(score - highest) for score in scores]
    total = sum(raised)
    return [value / total for value in raised]


class Scorer:
    """Ranks the intents for a message.

    Args:
        names: The features that have weights.
        weights: One byte for each feature and intent, feature by feature; 128 means nothing.
        scale: What one step of a weight is worth.
        words: The lexicon that the features were made with.
    """

    def __init__(
        self, names: Sequence[Feature], weights: bytes, scale: float, words: Lexicon
    ) -> None:
        self._scale = scale / FINE
        self._words = words
        self._rows = weights
        self._places = {name: place * len(INTENTS) for place, name in enumerate(names)}
        self._added = lru_cache(WIDE)(self._widened)

    def _widened(self, place: int) -> int:
        """A feature's weights side by side in one integer, as they are added."""
        wide = bytearray(_FIELD * len(INTENTS))
        wide[::_FIELD] = self._rows[place : place + len(INTENTS)]
        return int.from_bytes(wide, "little")

    def is_known(self, token: str) -> bool:
        """Whether a word is in the lexicon or in at least two examples."""
        return token in self._places or self._words.is_known(token)

    def mended(self, tokens: list[str]) -> list[str]:
        """The words with slips of the finger mended where the word is strange otherwise."""
        return [token if self.is_known(token) else self._words.mended(token) for token in tokens]

    def rank(self, message: Message) -> list[float]:
        """How likely each intent is, in the order of ``INTENTS``; together they make one."""
        strange = sum(1 for token in set(message.tokens) if not self.is_known(token))
        groups = features(message, self._words, strange=strange)
        places, added = self._places, self._added
        total = 0
        for group, gain in zip(groups, gains(groups), strict=True):
            found = 0
            for feature in group:
                place = places.get(feature)
                if place is not None:
                    found += added(place)
            total += found * gain
        fields = array("I", total.to_bytes(_FIELD * len(INTENTS), "little"))
        return likelihoods(field * self._scale for field in fields)


@cache
def scorer() -> Scorer:
    """The scorer that was learned from all example phrases, read once."""
    return read_scorer(WEIGHTS)


def read_scorer(file: Path) -> Scorer:
    """A scorer with the weights that ``training`` wrote."""
    kept = json.loads(file.read_text(encoding="utf-8"))
    weights = zlib.decompress(b64decode(kept["weights"]))
    return Scorer(kept["features"], weights, kept["scale"], lexicon())
