"""The bot is killed while it sends by itself: nobody gets a message twice, and none is forgotten."""

import pytest

from bot.services.delivery import at_once
from tests.bench.broadcast_kill import announce
from tests.bench.frozen import frozen
from tests.bench.kills import FRESH, Preparation, killed
from tests.bench.mortal import RATE
from tests.due import remind

KILLS = 12  # python -m tests.bench reminder_kill broadcast_kill does many more


@pytest.mark.kill
@pytest.mark.parametrize("prepare", [remind, announce], ids=["reminders", "a broadcast"])
async def test_killed_at_random_no_message_is_lost_or_doubled(
    url: str, prepare: Preparation
) -> None:
    found = await killed(url, KILLS, prepare)

    assert (found.due, found.lost, found.doubled) == (KILLS * FRESH, 0, 0)
    assert found.sent + found.unconfirmed == found.due
    assert found.unconfirmed == found.in_the_air
    assert found.most <= at_once(RATE)


@pytest.mark.kill
async def test_process_frozen_past_its_leases_loses_and_doubles_nothing_when_it_wakes(
    url: str,
) -> None:
    found = await frozen(url, 2)

    assert (found.lost, found.doubled) == (0, 0)
    assert found.sent + found.unconfirmed == found.due
