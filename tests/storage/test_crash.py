"""A process that is killed keeps what was committed, and nothing else."""

import subprocess
import sys
import time
from pathlib import Path

import pytest
from sqlalchemy import select

from storage import updates
from storage.database import Database, Session
from storage.models import CANDIDATES

pytestmark = pytest.mark.kill
WRITER = [sys.executable, str(Path(__file__).parent / "writer.py")]


class Writer:
    """The program, running."""

    def __init__(self, url: str, mode: str) -> None:
        self._process = subprocess.Popen(
            [*WRITER, url, mode],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            env={"PYTHONPATH": "."},
        )

    def line(self) -> str:
        """Wait for one line that it says."""
        assert self._process.stdout is not None
        return self._process.stdout.readline().decode().strip()

    def kill(self) -> list[str]:
        """Kill it and return what it had said beyond the lines that were read."""
        self._process.kill()
        with self._process:
            assert self._process.stdout is not None
            return self._process.stdout.read().decode().split()


def remembered(session: Session) -> set[int]:
    return {chat - 1 for chat in session.execute(select(CANDIDATES.c.chat_id)).scalars()}


@pytest.mark.parametrize("after", [1, 5, 13, 40, 41, 90])
def test_killed_at_any_moment_keeps_what_it_said(url: str, after: int) -> None:
    writer = Writer(url, "go")
    said = {int(writer.line()) for _ in range(after)}
    said |= {int(line) for line in writer.kill()}

    database = Database.open(url)
    with database.session() as session:
        kept, waiting = remembered(session), updates.unspoken(session)
    database.close()

    assert said <= kept
    assert {update.update_id for update in waiting} == kept
    assert len(kept - said) <= 4  # committed, and killed before it could be said
    if url.startswith("sqlite"):
        assert len(kept) % 4 == 0  # a group is there as a whole or not at all


def test_killed_before_the_commit_keeps_nothing_of_it(url: str) -> None:
    writer = Writer(url, "hang")
    lines = []
    while "hangs" not in lines:
        lines.append(writer.line())
    writer.kill()

    database = Database.open(url)
    deadline = time.monotonic() + 20
    kept: set[int] = set()
    while time.monotonic() < deadline:  # PostgreSQL needs a moment to see that the process is gone
        with database.session() as session:
            kept = remembered(session)
        if kept == {0, 1, 2, 3}:
            break
    database.close()

    assert kept == {0, 1, 2, 3}
    assert sorted(lines) == ["0", "1", "2", "3", "hangs"]
