"""The chats that README replays in the terminal go to their end, the same each time."""

import subprocess
import sys
from pathlib import Path

import pytest

REPLAYS = sorted((Path(__file__).parent / "replays").glob("*.txt"))


def replayed(path: Path) -> str:
    """Return what the terminal shows of a replay."""
    options = ["--language", path.stem, "--now", "2026-11-23T09:30"]
    with path.open("rb") as typed:
        played = subprocess.run(
            [sys.executable, "-m", "bot", "chat", *options],
            stdin=typed,
            capture_output=True,
            check=True,
            cwd=path.parents[2],
        )
    return played.stdout.decode("utf-8")


@pytest.mark.parametrize("path", REPLAYS, ids=lambda path: path.stem)
def test_replay_ends_with_the_answer_to_the_status_email(path: Path) -> None:
    shown = replayed(path)

    last = shown.rpartition("> ")[2]
    assert {"en": "December 15, 2026", "es": "15 de diciembre de 2026"}[path.stem] in last
    assert shown == replayed(path)
