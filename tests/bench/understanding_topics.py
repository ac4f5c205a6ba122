"""How well topics are understood, on the half of the examples that nobody learned from.

python -m tests.bench.understanding_topics

Each way of deciding is scored by itself: the rules alone, the scorer alone, only where both agree,
and both together as the product does it. "Covered": the right intent is answered or offered.
"Strays": advice given to messages that are out of scope. "Contradictions": an answer whose usual
verdict goes against that of the right one.
"""

import sys
from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from statistics import median, quantiles
from time import perf_counter

from advice.terms import Intent
from advice.understanding import read_question
from advice.understanding.concepts import lexicon
from advice.understanding.phrases import Phrase, read_phrases
from advice.understanding.scorer import Scorer
from advice.understanding.spelling import plain
from advice.understanding.topic_rules import are_opposed
from advice.understanding.topics import Opinion, decide, opinion
from advice.understanding.training import learn
from advice.understanding.words import essential

Intents = tuple[Intent, ...]
Way = Callable[[Opinion], tuple[Intents, Intents]]

_SERVICE = (
    Intent.GREETING,
    Intent.BOT_HELP,
    Intent.HUMAN_HANDOFF,
    Intent.PRIVACY_DELETE,
    Intent.STOP,
)
_NO_ADVICE = {*_SERVICE, Intent.OUT_OF_SCOPE}


@dataclass(frozen=True, slots=True)
class Score:
    """How well phrases were understood; every number but the first is a share of the phrases."""

    macro_f1: float
    covered: float
    answered: float
    advice_to_strays: float  # of the phrases that are out of scope
    contradictions: float

    def __str__(self) -> str:
        return (
            f"macro F1 {100 * self.macro_f1:5.1f}   covered {100 * self.covered:5.1f} %"
            f"   answered {100 * self.answered:5.1f} %   strays {100 * self.advice_to_strays:4.1f} %"
            f"   contradictions {100 * self.contradictions:4.2f} %"
        )


def by_rules(said: Opinion) -> tuple[Intents, Intents]:
    """What the first rule says."""
    return (() if said.ruled is None else (said.ruled,)), ()


def by_scorer(said: Opinion) -> tuple[Intents, Intents]:
    """What is likeliest; the three likeliest are offered."""
    return (said.best,), tuple(intent for intent, _ in said.ranked[:3])


def by_agreement(said: Opinion) -> tuple[Intents, Intents]:
    """What both say; the three likeliest are offered otherwise."""
    if said.ruled is said.best:
        return (said.best,), ()
    return (), tuple(intent for intent, _ in said.ranked[:3])


WAYS: dict[str, Way] = {
    "rules alone": by_rules,
    "scorer alone": by_scorer,
    "agreement": by_agreement,
    "both together": decide,
}


def opinions(
    phrases: Iterable[Phrase], model: Scorer | None = None
) -> list[tuple[Intent, Opinion]]:
    """The right intent of each phrase, and what rules and scorer make of it."""
    said = [(phrase.intent, essential(plain(phrase.words))) for phrase in phrases]
    return [(intent, opinion(words, model)) for intent, words in said if words]


def score(found: Iterable[tuple[Intent, Opinion]], way: Way) -> Score:
    """Score one way of deciding."""
    results = [(meant, *way(said)) for meant, said in found]
    hits, wrong, missed = Counter[Intent](), Counter[Intent](), Counter[Intent]()
    for meant, intents, choices in results:
        # Where nothing is understood or offered, the bot says what it is for.
        given = intents or (() if choices else (Intent.OUT_OF_SCOPE,))
        hits[meant] += meant in given
        missed[meant] += meant not in given
        wrong.update(intent for intent in given if intent is not meant)
    strays = [intents for meant, intents, _ in results if meant is Intent.OUT_OF_SCOPE]
    count = len(results)
    f1 = [2 * hits[i] / max(1, 2 * hits[i] + wrong[i] + missed[i]) for i in Intent]
    return Score(
        macro_f1=sum(f1) / len(f1),
        covered=sum(meant in (*given, *offered) for meant, given, offered in results) / count,
        answered=sum(bool(given) for _, given, _ in results) / count,
        advice_to_strays=sum(not _NO_ADVICE.issuperset(given) for given in strays) / len(strays),
        contradictions=sum(
            any(are_opposed(meant, intent) for intent in given) for meant, given, _ in results
        )
        / count,
    )


def halves() -> tuple[list[Phrase], list[Phrase]]:
    """The working half and the held-back half."""
    phrases = list(read_phrases())
    return [p for p in phrases if not p.is_held_back], [p for p in phrases if p.is_held_back]


def held_back_score() -> Score:
    """The product's way, learned from the working half, on the held-back half."""
    working, held_back = halves()
    return score(opinions(held_back, learn(working, lexicon()).scorer(lexicon())), decide)


def times(phrases: Iterable[Phrase]) -> list[float]:
    """Microseconds for each message."""
    taken = []
    for phrase in phrases:
        start = perf_counter()
        read_question(phrase.words)
        taken.append(1e6 * (perf_counter() - start))
    return taken


def _say(line: str) -> None:
    sys.stdout.write(line + "\n")


def main() -> int:
    """Print the scores and the time."""
    working, held_back = halves()
    found = opinions(held_back, learn(working, lexicon()).scorer(lexicon()))
    _say(f"learned from {len(working)} phrases, scored on {len(held_back)} others")
    for name, way in WAYS.items():
        _say(f"{name:14} {score(found, way)}")
    times(held_back[:100])
    taken = times(held_back)
    _say(f"one message: median {median(taken):.0f} us, p95 {quantiles(taken, n=20)[-1]:.0f} us")
    short = [Phrase(name, held_back[0].language, Intent.STOP) for name in ("Acme Foods", "no")]
    _say(f"a short answer: {median(times(short * 200)):.0f} us")
    return 0


if __name__ == "__main__":
    sys.exit(main())
