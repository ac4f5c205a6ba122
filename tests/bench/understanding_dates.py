"""How well days are understood, on the held-back half of the collection, and what one costs."""

import sys
import time
from statistics import median

from tests.advice.understanding.date_examples import Judgement, examples, score


def show(line: str) -> None:
    """Print a line at once."""
    sys.stdout.write(f"{line}\n")
    sys.stdout.flush()


def main() -> None:
    """Print a row for each group, and the time of one reading."""
    held_back = [example for example in examples() if example.held_back]
    show(f"{len(held_back)} utterances that were written after the grammar worked on the others")
    for group, counted in sorted(score(held_back).items()):
        shares = (100 * counted[judgement] / counted.total() for judgement in Judgement)
        row = zip(Judgement, shares, strict=True)
        show(f"{group:14} " + "  ".join(f"{name} {share:5.1f} %" for name, share in row))
    times = []
    for example in held_back:
        begun = time.perf_counter()
        example.read()
        times.append(time.perf_counter() - begun)
    times.sort()
    late = times[int(0.95 * len(times))]
    show(f"time a reading: median {1e6 * median(times):.0f} us, 95 % {1e6 * late:.0f} us")


if __name__ == "__main__":
    main()
