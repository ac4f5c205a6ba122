"""How well topics are understood, on phrases held back from the scorer, and what a message costs.

The scorer is learned anew from the working half of the examples and asked about the other half.
"""

import sys
import time
from collections import Counter
from statistics import median

from advice.terms import Intent
from advice.understanding import topics
from advice.understanding.concepts import lexicon
from advice.understanding.phrases import Phrase, read_phrases
from advice.understanding.training import learn

SERVICE = {
    Intent.GREETING,
    Intent.BOT_HELP,
    Intent.HUMAN_HANDOFF,
    Intent.PRIVACY_DELETE,
    Intent.STOP,
    Intent.OUT_OF_SCOPE,
}


def macro_f1(pairs: list[tuple[Intent, Intent]]) -> float:
    """Return the mean F1 over all intents of (meant, answered) pairs."""
    right, meant, answered = Counter[Intent](), Counter[Intent](), Counter[Intent]()
    for wanted, got in pairs:
        meant[wanted] += 1
        answered[got] += 1
        right[wanted] += wanted is got
    scores = [2 * right[one] / (meant[one] + answered[one]) for one in Intent if meant[one]]
    return sum(scores) / len(scores)


def show(line: str) -> None:
    """Print a line at once."""
    sys.stdout.write(f"{line}\n")
    sys.stdout.flush()


def main() -> None:
    """Print the score on the held-back half."""
    phrases = list(read_phrases())
    working = [phrase for phrase in phrases if not phrase.is_held_back]
    held_back = [phrase for phrase in phrases if phrase.is_held_back]
    show(f"{len(working)} phrases learned, {len(held_back)} held back; learning takes a while")
    learned = learn(working, lexicon()).scorer(lexicon())
    vars(topics)["scorer"] = lambda: learned  # the shipped one has learned the held-back half too
    score(held_back)


def score(held_back: list[Phrase]) -> None:
    """Print what was understood of phrases, and how long each took."""
    pairs, offered, advised, times = [], 0, 0, []
    for phrase in held_back:
        begun = time.perf_counter()
        said = topics.read_question(phrase.words)
        times.append(time.perf_counter() - begun)
        best = next(iter((*said.intents, *said.choices)), Intent.OUT_OF_SCOPE)
        pairs.append((phrase.intent, best))
        offered += phrase.intent in (*said.intents, *said.choices) or (
            phrase.intent is Intent.OUT_OF_SCOPE and not said.intents
        )
        if phrase.intent is Intent.OUT_OF_SCOPE:
            advised += any(intent not in SERVICE for intent in said.intents)
    outside = sum(phrase.intent is Intent.OUT_OF_SCOPE for phrase in held_back)
    times.sort()
    show(f"macro F1, first answer or first button   {100 * macro_f1(pairs):.1f}")
    show(f"answered, or among the buttons           {100 * offered / len(held_back):.1f} %")
    show(f"advice to messages out of the domain     {100 * advised / outside:.1f} %")
    show(
        f"time a message: median {1e6 * median(times):.0f} us, 95 % {1e6 * times[int(0.95 * len(times))]:.0f} us"
    )


if __name__ == "__main__":
    main()
