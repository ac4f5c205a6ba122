"""One run: a bot in one process, candidates in another, and what is seen from outside."""

import contextlib
import json
import os
import select
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from statistics import median
from typing import Any

ROOT = Path(__file__).parents[2]
_PATIENCE = 120  # seconds without news after which a bot counts as dead
_TICKS = os.sysconf("SC_CLK_TCK")


@dataclass(frozen=True, slots=True)
class Subject:
    """A bot that can be measured: how to start it, and what the candidates say to it.

    ``{address}`` in the command and in the environment stands for where Telegram is.
    """

    name: str
    command: Sequence[str]
    script: Path
    environment: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Mark:
    """What was seen when so many messages had been answered."""

    answered: int
    at: float  # seconds
    processor: float  # seconds of the bot's process
    memory: float  # megabytes
    median: float = 0.0  # seconds for an answer since the last mark
    p99: float = 0.0  # seconds within which 99 of a hundred of them came
    unasked: int = 0  # messages to those who did not write


@dataclass(frozen=True, slots=True)
class Run:
    """What was seen of one bot."""

    first_poll: float  # seconds after its start
    marks: tuple[Mark, ...]

    @property
    def per_second(self) -> float:
        """Answered messages a second between the first mark and the last."""
        first, last = self.marks[0], self.marks[-1]
        return (last.answered - first.answered) / (last.at - first.at)

    @property
    def processor(self) -> float:
        """Milliseconds of processor time a message between the first mark and the last."""
        first, last = self.marks[0], self.marks[-1]
        return 1000 * (last.processor - first.processor) / (last.answered - first.answered)


class DiedError(Exception):
    """The bot that was to be measured has ended; the message is what it said last."""


def run(
    subject: Subject,
    *,
    candidates: int,
    marks: Sequence[int] = (),
    unasked: Sequence[int] = (),
    latency: float = 0.0,
    pause: float = 0.0,
) -> Run:
    """Let candidates write to a bot until the last mark is reached.

    Args:
        subject: The bot.
        candidates: How many write at the same time.
        marks: Numbers of answered messages at which to look.
        unasked: Numbers of messages to others at which to look.
        pause: Seconds before a candidate writes again.
        latency: Seconds that each call takes there and back.
    """
    server = [sys.executable, "-m", "tests.bench.candidates", "--script", str(subject.script)]
    server += ["--candidates", str(candidates), "--latency", str(latency)]
    server += ["--pause", str(pause), "--marks", *map(str, marks)]
    server += ["--unasked-marks", *map(str, unasked)]
    with process(server, stdout=subprocess.PIPE) as telegram:
        address = f"http://127.0.0.1:{line(telegram)['port']}"
        command = [part.format(address=address) for part in subject.command]
        added = {
            name: value.format(address=address) for name, value in subject.environment.items()
        }
        started = time.monotonic()
        with (
            tempfile.TemporaryFile() as told,
            process([sys.executable, *command], env=environment() | added, stderr=told) as bot,
        ):
            try:
                first_poll = line(telegram, bot)["at"] - started
                seen = tuple(_look(line(telegram, bot), bot.pid) for _ in (*marks, *unasked))
            except DiedError:
                told.seek(0)
                raise DiedError(f"{subject.name}: {told.read().decode()}") from None
    return Run(first_poll, seen)


def alternately(subjects: Sequence[Subject], *, rounds: int, **how: Any) -> dict[str, list[Run]]:
    """Run several bots in turn, so that what else happens on the machine meets all of them."""
    runs: dict[str, list[Run]] = {subject.name: [] for subject in subjects}
    for _ in range(rounds):
        for subject in subjects:
            settings = {
                name: value[subject.name] if isinstance(value, Mapping) else value
                for name, value in how.items()
            }
            runs[subject.name].append(run(subject, **settings))
    return runs


def middle(runs: Sequence[Run | Mark], value: str) -> float:
    """Return the median of a value over runs."""
    return float(median(getattr(one, value) for one in runs))


@contextlib.contextmanager
def process(command: Sequence[str], **how: Any) -> Iterator[subprocess.Popen[bytes]]:
    """Run a program as long as the context lasts."""
    started = subprocess.Popen(command, cwd=ROOT, **how)
    try:
        yield started
    finally:
        started.kill()
        started.wait()
        if started.stdout is not None:
            started.stdout.close()


def line(
    telegram: subprocess.Popen[bytes], bot: subprocess.Popen[bytes] | None = None
) -> dict[str, Any]:
    """Return the next thing that the candidates' process tells."""
    assert telegram.stdout is not None
    for _ in range(_PATIENCE):
        if select.select([telegram.stdout], [], [], 1)[0]:
            break
        if bot is not None and bot.poll() is not None:
            raise DiedError
    else:
        raise DiedError
    told: dict[str, Any] = json.loads(telegram.stdout.readline())
    return told


def _look(mark: Mapping[str, Any], pid: int) -> Mark:
    """Look at the bot's process, as Linux shows it."""
    fields = Path(f"/proc/{pid}/stat").read_text(encoding="ascii").rpartition(")")[2].split()
    status = Path(f"/proc/{pid}/status").read_text(encoding="ascii")
    memory = int(status.partition("VmRSS:")[2].split()[0]) / 1024
    return Mark(
        answered=mark["answered"],
        at=mark["at"],
        processor=(int(fields[11]) + int(fields[12])) / _TICKS,
        memory=memory,
        median=mark["median"],
        p99=mark["p99"],
        unasked=mark["unasked"],
    )


def environment() -> dict[str, str]:
    """The environment without what would send loopback elsewhere."""
    return {name: value for name, value in os.environ.items() if "proxy" not in name.lower()}
