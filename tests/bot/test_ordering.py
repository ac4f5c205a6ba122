import asyncio
import logging
from typing import Any

import pytest

from bot.ordering import Lanes, chat_of
from tests.held_time import turns


class Bench:
    """Work that waits to be let go, and a record of it."""

    def __init__(self) -> None:
        self.begun: list[tuple[str, int]] = []
        self.ended: list[tuple[str, int]] = []
        self.gates: dict[tuple[str, int], asyncio.Event] = {}

    async def work(self, key: str, item: int) -> None:
        self.begun.append((key, item))
        await self.gates.setdefault((key, item), asyncio.Event()).wait()
        self.ended.append((key, item))

    async def let_go(self, key: str, item: int) -> None:
        self.gates.setdefault((key, item), asyncio.Event()).set()
        await turns()


async def test_work_of_one_key_is_done_in_order() -> None:
    bench = Bench()
    lanes = Lanes(bench.work)

    for item in (1, 2, 3):
        lanes.put("ana", item)
    for item in (3, 2, 1):
        await bench.let_go("ana", item)
    await lanes.idle()

    assert bench.ended == [("ana", 1), ("ana", 2), ("ana", 3)]


async def test_work_of_different_keys_goes_side_by_side() -> None:
    bench = Bench()
    lanes = Lanes(bench.work)

    lanes.put("ana", 1)
    lanes.put("ben", 1)
    await bench.let_go("ben", 1)

    assert (bench.begun, bench.ended) == ([("ana", 1), ("ben", 1)], [("ben", 1)])
    await lanes.abandon()


async def test_only_so_many_lanes_move_at_once() -> None:
    bench = Bench()
    lanes = Lanes(bench.work, at_once=2)
    for key in ("ana", "ben", "eva"):
        lanes.put(key, 1)
    await turns()
    before = list(bench.begun)

    await bench.let_go("ben", 1)

    assert (before, bench.begun[2:]) == ([("ana", 1), ("ben", 1)], [("eva", 1)])
    await lanes.abandon()


async def test_lane_that_was_empty_moves_again() -> None:
    bench = Bench()
    lanes = Lanes(bench.work, at_once=1)
    for item in (1, 2):
        lanes.put("ana", item)
        await bench.let_go("ana", item)
        await lanes.idle()

    assert bench.ended == [("ana", 1), ("ana", 2)]


async def test_work_that_fails_is_logged_without_its_words_and_the_lane_goes_on(
    caplog: pytest.LogCaptureFixture,
) -> None:
    done = []

    async def work(_key: str, item: int) -> None:
        if item == 1:
            raise LookupError("Ana wrote something private")
        done.append(item)

    lanes = Lanes(work)
    lanes.put("ana", 1)
    lanes.put("ana", 2)
    await lanes.idle()

    assert done == [2]
    assert [record.levelno for record in caplog.records] == [logging.ERROR]
    assert "LookupError < work:" in caplog.text
    assert "private" not in caplog.text


async def test_size_counts_what_waits_and_what_is_in_hand() -> None:
    bench = Bench()
    lanes = Lanes(bench.work)
    for key in ("ana", "ana", "ben"):
        lanes.put(key, 1)
    await turns()
    before = len(lanes)

    await lanes.abandon()

    assert (before, len(lanes), bench.ended) == (3, 0, [])


async def test_who_waits_for_the_end_is_told_when_the_work_is_abandoned() -> None:
    bench = Bench()
    lanes = Lanes(bench.work, at_once=1)
    lanes.put("ana", 1)
    lanes.put("ben", 1)
    waiting = asyncio.create_task(lanes.idle())
    await turns()

    await lanes.abandon()
    await turns()

    assert waiting.done()


@pytest.mark.parametrize(
    ("update", "chat_id"),
    [
        ({"update_id": 1, "message": {"chat": {"id": 5}, "from": {"id": 6}}}, 5),
        ({"update_id": 1, "edited_message": {"chat": {"id": -100}}}, -100),
        ({"callback_query": {"from": {"id": 6}, "message": {"chat": {"id": 5}}}}, 5),
        ({"callback_query": {"from": {"id": 6}, "inline_message_id": "x"}}, 6),
        ({"callback_query": {"from": {"id": 6}, "message": "gone"}}, 6),
        ({"my_chat_member": {"chat": {"id": 5}, "from": {"id": 6}}}, 5),
        ({"update_id": 1, "poll": {"id": "77"}}, None),
        ({"update_id": 1, "message": {"chat": {"id": "five"}, "from": []}}, None),
        ({}, None),
    ],
)
def test_update_belongs_to_its_chat_or_else_its_person(
    update: dict[str, Any], chat_id: int | None
) -> None:
    assert chat_of(update) == chat_id
