import asyncio
from datetime import timedelta

import pytest
from telegram.error import Conflict

from bot.playground.clock import HeldClock
from bot.playground.people import Person
from bot.playground.telegram import TelegramInMemory
from tests.bot.playground.conftest import CallIt


async def test_updates_come_again_until_they_are_confirmed(ana: Person, call: CallIt) -> None:
    for words in "abc":
        ana.says(words)

    first = await call("getUpdates", limit=2)
    again = await call("getUpdates")
    rest = await call("getUpdates", offset=first[-1]["update_id"] + 1)

    assert [one["message"]["text"] for one in first] == ["a", "b"]
    assert [one["message"]["text"] for one in again] == ["a", "b", "c"]
    assert [one["message"]["text"] for one in rest] == ["c"]


async def test_offset_below_zero_keeps_only_the_newest(ana: Person, call: CallIt) -> None:
    for words in "abc":
        ana.says(words)

    found = await call("getUpdates", offset=-1)

    assert [one["message"]["text"] for one in found] == ["c"]
    assert await call("getUpdates") == found


async def test_poll_wakes_when_somebody_writes(
    telegram: TelegramInMemory, ana: Person, call: CallIt
) -> None:
    poll = asyncio.create_task(call("getUpdates", timeout=50))
    await telegram.settled()

    ana.says("good morning")

    assert [one["message"]["text"] for one in await poll] == ["good morning"]


async def test_poll_ends_when_the_clock_has_moved_past_its_time(
    telegram: TelegramInMemory, clock: HeldClock, call: CallIt
) -> None:
    poll = asyncio.create_task(call("getUpdates", timeout=50))
    await telegram.settled()

    clock.forward(timedelta(seconds=49))
    await telegram.settled()
    early = poll.done()
    clock.forward(timedelta(seconds=1))

    assert (early, await poll) == (False, [])


async def test_poll_ends_when_its_time_has_really_passed(call: CallIt) -> None:
    assert await call("getUpdates", timeout=1) == []


async def test_poll_without_time_does_not_wait(call: CallIt) -> None:
    assert await call("getUpdates") == []


async def test_second_poll_ends_the_first(
    telegram: TelegramInMemory, ana: Person, call: CallIt
) -> None:
    first = asyncio.create_task(call("getUpdates", timeout=50))
    await telegram.settled()
    second = asyncio.create_task(call("getUpdates", timeout=50))

    with pytest.raises(Conflict, match="terminated by other getUpdates request"):
        await first
    ana.says("x")

    assert len(await second) == 1


async def test_poll_is_refused_while_there_is_a_webhook(call: CallIt) -> None:
    await call("setWebhook", url="https://a.example/hook")

    with pytest.raises(Conflict, match="webhook is active"):
        await call("getUpdates")

    assert (await call("getWebhookInfo"))["url"] == "https://a.example/hook"


async def test_kinds_that_were_not_asked_for_are_not_kept(ana: Person, call: CallIt) -> None:
    await call("getUpdates", allowed_updates=["message"])

    ana.edits(1, "changed")
    number = ana.says("new")
    found = await call("getUpdates")
    await call("getUpdates", offset=found[-1]["update_id"] + 1, allowed_updates=[])
    ana.edits(number, "newer")

    assert [one.keys() - {"update_id"} for one in found] == [{"message"}]
    assert "edited_message" in (await call("getUpdates"))[0]
