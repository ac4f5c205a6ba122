"""The whole bot against a bare echo on python-telegram-bot with its default settings.

Both poll the same local server. Ratios of one run mean something, absolute figures do not.

    python -m tests.bench.throughput [--rounds 3] [--only load limit network start memory stored]
"""

import argparse
import asyncio
import shutil
import sys
import tempfile
from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path
from statistics import median

from storage import schema
from storage.database import Database
from tests.bench.check_in import rehearse, typed, write
from tests.bench.runs import Subject, alternately, middle, run
from tests.bench.storage import fill

ECHO, PARTS, COACH = "bare echo", "parts echo", "the coach"
CROWDS = (1, 16, 128)
NETWORK = 0.04  # seconds there and back
STORED = (1_000, 1_000_000)


class Stage:
    """The bots to be measured, each with its script; a folder for their databases."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        steps = asyncio.run(rehearse(folder))
        self._script = write(steps, folder / "coach.json")
        self.echo = Subject(
            ECHO,
            ("-m", "tests.bench.echo", "{address}"),
            write(typed(steps), folder / "echo.json"),
        )
        self.parts = Subject(PARTS, ("-m", "tests.bench.parts", "{address}"), self.echo.script)
        self._databases = 0

    def coach(self, database: Path | None = None, name: str = COACH) -> Subject:
        """Return the product on a database of its own, empty unless one is given."""
        self._databases += 1
        own = self.folder / f"coach{self._databases}.db"
        if database is not None:
            shutil.copy(database, own)
        environment = {
            "TELEGRAM_BOT_TOKEN": "1:bench",
            "TELEGRAM_API_URL": "{address}",
            "DATABASE_URL": f"sqlite:///{own}",
            "LOG_LEVEL": "ERROR",
        }
        return Subject(name, ("-m", "bot", "run"), self._script, environment)

    def filled(self, stored: int) -> Path:
        """Return a database in which so many candidates are stored."""
        path = self.folder / f"stored{stored}.db"
        if not path.exists():
            url = f"sqlite:///{path}"
            database = Database.open(url)
            schema.upgrade(database.engine)
            fill(database, stored)
            database.close()
        return path


def load(stage: Stage, rounds: int) -> Iterator[str]:
    """Messages a second and processor time a message, by the number of candidates."""
    many = {ECHO: (200, 1400), COACH: (500, 4500)}
    for crowd in CROWDS:
        yield from compared([stage.echo, stage.coach()], crowd, rounds, many)


def limit(stage: Stage, rounds: int) -> Iterator[str]:
    """The same with an echo on the network's parts: what all the rest is added to."""
    many = {ECHO: (200, 1400), PARTS: (1_000, 11_000)}
    for crowd in CROWDS:
        yield from compared([stage.echo, stage.parts], crowd, rounds, many)


def network(stage: Stage, rounds: int) -> Iterator[str]:
    """Messages a second with a network that takes 40 ms there and back."""
    for crowd in CROWDS:
        many = {ECHO: (20, 80), COACH: (18, 108) if crowd == 1 else (500, 4500)}
        yield from compared([stage.echo, stage.coach()], crowd, rounds, many, NETWORK)


def compared(
    subjects: Sequence[Subject],
    crowd: int,
    rounds: int,
    marks: Mapping[str, Sequence[int]],
    latency: float = 0.0,
) -> Iterator[str]:
    """Run a crowd against each of several bots in turn; the first is the measure."""
    runs = alternately(subjects, rounds=rounds, candidates=crowd, marks=marks, latency=latency)
    measure = [middle(runs[subjects[0].name], value) for value in ("per_second", "processor")]
    for name, seen in runs.items():
        rate, cost = middle(seen, "per_second"), middle(seen, "processor")
        yield (
            f"{crowd:>4} candidates  {name:10} {rate:>6.0f} a second ({rate / measure[0]:.2f} x)"
            f"  {cost:.3f} ms of processor (1/{measure[1] / cost:.2f})"
        )


def start(stage: Stage, rounds: int) -> Iterator[str]:
    """Seconds from the start of the process to its first poll."""
    ready = stage.filled(STORED[0])
    subjects = [stage.echo, stage.coach(ready), stage.coach(name="first start")]
    polls: dict[str, list[float]] = {subject.name: [] for subject in subjects}
    for _ in range(2 * rounds - 1):
        subjects[-1] = stage.coach(name="first start")
        for subject in subjects:
            polls[subject.name].append(run(subject, candidates=1, marks=()).first_poll)
    for name, seconds in polls.items():
        yield f"{name:14} {median(seconds):.2f} s"


def memory(stage: Stage, _rounds: int) -> Iterator[str]:
    """Megabytes of the process after so many messages."""
    seen = run(stage.coach(), candidates=16, marks=(1_000, 10_000, 20_000, 30_000))
    for mark in seen.marks:
        yield f"{mark.answered:>8} messages {mark.memory:>6.1f} MB"


def stored(stage: Stage, rounds: int) -> Iterator[str]:
    """Processor time a message with few and with many candidates stored."""
    subjects = [stage.coach(stage.filled(count), f"{count:,}") for count in STORED]
    for crowd in (1, 128):
        runs = alternately(subjects, rounds=rounds, candidates=crowd, marks=(500, 4500))
        costs = {name: middle(seen, "processor") for name, seen in runs.items()}
        few, many = costs.values()
        for name, cost in costs.items():
            yield f"{crowd:>12} candidates write, {name:>10} stored: {cost:.3f} ms"
        yield f"{'ratio':>12} {many / few:.2f}"


TABLES: dict[str, Callable[[Stage, int], Iterator[str]]] = {
    "load": load,
    "limit": limit,
    "network": network,
    "start": start,
    "memory": memory,
    "stored": stored,
}


def show(line: str) -> None:
    """Print a line at once: the next may take a while."""
    sys.stdout.write(f"{line}\n")
    sys.stdout.flush()


def main(arguments: Sequence[str] | None = None) -> None:
    """Print the tables."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--only", nargs="*", choices=TABLES, default=list(TABLES))
    options = parser.parse_args(arguments)
    with tempfile.TemporaryDirectory() as folder:
        stage = Stage(Path(folder))
        for name in options.only:
            table = TABLES[name]
            show(f"\n{(table.__doc__ or name).strip()}")
            for line in table(stage, options.rounds):
                show(line)


if __name__ == "__main__":
    main()
