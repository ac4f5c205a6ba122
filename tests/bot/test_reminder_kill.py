"""The bot is killed while it sends reminders: nobody gets one twice, and none is forgotten."""

import pytest

from bot.services.delivery import AT_ONCE
from tests.bench.reminder_kill import FRESH, killed

KILLS = 12  # python -m tests.bench.reminder_kill does many more


@pytest.mark.kill
async def test_killed_at_random_no_reminder_is_lost_or_doubled(url: str) -> None:
    found = await killed(url, KILLS)

    assert (found.due, found.lost, found.doubled) == (KILLS * FRESH, 0, 0)
    assert found.sent + found.unconfirmed == found.due
    assert found.unconfirmed == found.in_the_air
    assert found.most <= AT_ONCE
