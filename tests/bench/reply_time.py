"""How long candidates wait for an answer, without a broadcast and while one runs at full pace.

python -m tests.bench.reply_time [--rounds 3] [--rates 25 1000] [--kinds sqlite postgresql]

Candidates go through the check-in, each with a pause before the next words; the bots are measured in
turn. Ratios of one run mean something, absolute figures do not.
"""

import argparse
import asyncio
import sys
import tempfile
from dataclasses import replace
from pathlib import Path

from storage.database import Database
from tests.bench.broadcasting import audience, bot, queued
from tests.bench.check_in import rehearse, write
from tests.bench.places import database_of
from tests.bench.runs import Run, middle, run
from tests.databases import KINDS

CANDIDATES, PAUSE = 32, 0.1  # who write at the same time, and the seconds before each writes again
MARKS = (1000, 6000)  # answers: to get warm, and to the end
SECONDS = 60  # that a broadcast lasts at least


def measure(kind: str, rate: int, script: Path, *, sending: bool) -> Run:
    """Let candidates write to a bot that sends, or has nothing to send."""
    with database_of(kind) as url:
        database = Database.open(url)
        chats = audience(database, rate * SECONDS)
        if sending:
            queued(database, chats)
        database.close()
        subject = replace(bot(url, rate), script=script)
        return run(subject, candidates=CANDIDATES, marks=MARKS, pause=PAUSE)


def main() -> int:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--rates", type=int, nargs="+", default=[25, 1000])
    parser.add_argument("--kinds", nargs="+", choices=KINDS, default=list(KINDS))
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        script = write(asyncio.run(rehearse(Path(folder))), Path(folder) / "check_in.json")
        for kind in asked.kinds:
            for rate in asked.rates:
                quiet, busy = list[Run](), list[Run]()
                for _ in range(asked.rounds):
                    quiet.append(measure(kind, rate, script, sending=False))
                    busy.append(measure(kind, rate, script, sending=True))
                print(told(kind, rate, quiet, busy), flush=True)  # noqa: T201 - a command
    return 0


def told(kind: str, rate: int, quiet: list[Run], busy: list[Run]) -> str:
    """Compare the two."""
    before, after = (_times(runs) for runs in (quiet, busy))
    sent = middle([one.marks[-1] for one in busy], "unasked")
    return (
        f"{kind:10} at {rate:>4} a second: median {before[0]:.1f} -> {after[0]:.1f} ms"
        f" ({after[0] / before[0]:.2f} x), 99th percentile {before[1]:.1f} -> {after[1]:.1f} ms"
        f" ({after[1] / before[1]:.2f} x); {sent:.0f} copies came meanwhile"
    )


def _times(runs: list[Run]) -> tuple[float, float]:
    """Return the median over runs of the median and of the 99th percentile, in milliseconds."""
    last = [one.marks[-1] for one in runs]
    return 1000 * middle(last, "median"), 1000 * middle(last, "p99")


if __name__ == "__main__":
    sys.exit(main())
