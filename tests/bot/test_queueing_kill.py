"""Queueing whose process is killed at any moment misses nobody and takes nobody twice."""

import random
import subprocess
import sys
import time

import pytest

from storage import broadcasts
from storage.database import Database, Session
from storage.states import BroadcastState
from tests.bot.services.test_broadcasts import confirmed
from tests.storage.sending import audience, state_of, states

pytestmark = pytest.mark.kill
PEOPLE = range(1, 2001)
QUEUER = [sys.executable, "-m", "tests.bot.queuer"]


def killed_after(url: str, pages: int, more: float) -> bool:
    """Queue so many pages and kill the program a moment later; tell whether it was done before."""
    with subprocess.Popen([*QUEUER, url], stdout=subprocess.PIPE) as process:
        assert process.stdout is not None
        for line in process.stdout:
            pages -= 1
            if line.strip() == b"done":
                return True
            if pages <= 0:
                time.sleep(more)
                process.kill()
                return False
    return True


@pytest.mark.parametrize("seed", [1, 2])
def test_killed_at_random_moments_everybody_is_queued_once(
    url: str, database: Database, seed: int
) -> None:
    with database.session() as session:
        audience(session, *PEOPLE)
        number = confirmed(session)
    chance, kills = random.Random(seed), 0  # noqa: S311 - it chooses moments

    while not killed_after(url, chance.randint(1, 25), chance.random() * 0.02):
        kills += 1

    with database.session() as session:
        assert kills > 2
        assert sorted(states(session, number)) == [*PEOPLE]
        assert state_of(session, number) is BroadcastState.RUNNING
        assert all_have_one_copy(session, number)


def all_have_one_copy(session: Session, number: int) -> bool:
    broadcast = broadcasts.find(session, number)
    return broadcast is not None and sum(broadcast.totals.values()) == len(PEOPLE)
