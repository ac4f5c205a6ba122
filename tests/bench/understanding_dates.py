"""How well words about days are read, on our own collection, and how long one reading takes.

python -m tests.bench.understanding_dates [collection.jsonl ...]

A line of another collection is like one of ours (``tests/advice/understanding/date_examples.py``).
"""

import sys
import tracemalloc
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from statistics import quantiles
from time import perf_counter_ns

from advice.understanding.days.lexicon import lexicon
from tests.advice.understanding.date_examples import (
    Example,
    Judgement,
    examples,
    examples_of,
    score,
)

ROUNDS = 20


def main() -> int:
    """Print accuracy by group, what was not right, time per message, and memory."""
    collection = [e for path in sys.argv[1:] for e in examples_of(Path(path))] or list(examples())
    say(first_reading(collection[0]))
    for name, held_back in (("working half", False), ("held-back half", True)):
        for line in scored(name, [e for e in collection if e.held_back is held_back]):
            say(line)
    say(timed(collection))
    return 0


def say(line: str) -> None:
    """Print a line."""
    sys.stdout.write(line + "\n")


def first_reading(example: Example) -> str:
    """Measure what the first reading adds: the word lists and the compiled productions."""
    tracemalloc.start()
    example.read()
    memory = tracemalloc.get_traced_memory()[0]
    tracemalloc.stop()
    lexicon.cache_clear()
    start = perf_counter_ns()
    lexicon()
    taken = (perf_counter_ns() - start) / 1e6
    return f"word lists {taken:.0f} ms once, {memory / 2**20:.1f} MiB with the productions"


def scored(name: str, collection: list[Example]) -> Iterator[str]:
    """Tell the score of a part of the collection, and what was not read right."""
    if not collection:
        return
    found = score(collection)
    yield f"\n{name}, {len(collection)} examples"
    for group, counted in (*sorted(found.items()), ("all", sum(found.values(), Counter()))):
        shares = (f"{kind} {100 * counted[kind] / counted.total():.1f} %" for kind in Judgement)
        yield f"  {group:14} {', '.join(shares)}"
    for example in collection:
        reading = example.read()
        if example.judged(reading) is not Judgement.RIGHT:
            yield f"  {example.group}: {example.text!r} is {example.right}, read as {reading}"


def timed(collection: list[Example]) -> str:
    """Measure median and 95th percentile of one reading."""
    taken = []
    for example in collection * ROUNDS:
        start = perf_counter_ns()
        example.read()
        taken.append((perf_counter_ns() - start) / 1000)
    cuts = quantiles(taken, n=100)
    return f"\none reading: median {cuts[49]:.0f} µs, 95th percentile {cuts[94]:.0f} µs"


if __name__ == "__main__":
    sys.exit(main())
