import asyncio
import json
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from datetime import UTC, datetime
from typing import Any

import pytest
from telegram import Update
from telegram.error import InvalidToken
from telegram.ext import Application, ContextTypes, ExtBot, MessageHandler, filters

from bot.http import AiohttpRequest, bot_url
from bot.playground.refusals import other_poller, too_many_requests, unauthorized
from bot.playground.telegram import TOKEN, TelegramInMemory
from bot.polling import ALLOWED_UPDATES, Poller
from tests.held_time import HeldTime, NoTime, turns
from tests.telegram_server import TelegramServer, telegram_server

URL = bot_url("http://telegram", TOKEN)
ANA, BEN = 7, 8


class DatabaseAwayError(Exception):
    pass


class Diary:
    """A bot that notes what it hears; what it does on hearing something can be said."""

    def __init__(self) -> None:
        self.heard: list[str] = []
        self.errors: list[str] = []
        self.on: dict[str, Callable[[], Awaitable[object]]] = {}

    @staticmethod
    def read(raw: dict[str, Any]) -> str | None:
        text: str | None = raw["message"]["text"]
        return None if text == "nothing" else text

    async def handle(self, text: str) -> None:
        if text in self.on:
            await self.on[text]()
        self.heard.append(text)

    async def on_error(self, text: str, error: Exception) -> None:
        self.errors.append(f"{text}: {type(error).__name__}")
        if text == "helpless":
            raise error


@pytest.fixture
def telegram() -> TelegramInMemory:
    return TelegramInMemory(lambda: datetime.now(UTC))


@pytest.fixture
def diary() -> Diary:
    return Diary()


@pytest.fixture
def time() -> NoTime:
    return NoTime()


@asynccontextmanager
async def polling(
    telegram: TelegramInMemory, diary: Diary, time: HeldTime, **more: Any
) -> AsyncIterator[Poller[str]]:
    poller = Poller(
        telegram,
        URL,
        diary.handle,
        read=diary.read,
        on_error=diary.on_error,
        retry_on=(DatabaseAwayError,),
        sleep=time.sleep,
        **more,
    )
    running = asyncio.create_task(poller.run())
    await turns()
    yield poller
    await poller.stop(within=0.5)
    await running


def fails(error: Exception, *, times: int = 1_000_000) -> Callable[[], Awaitable[None]]:
    left = [error] * times if times < 1000 else None

    async def fail() -> None:
        if left is None:
            raise error
        if left:
            raise left.pop()

    return fail


def noting(event: asyncio.Event) -> Callable[[], Awaitable[None]]:
    async def note() -> None:
        event.set()

    return note


def offsets(telegram: TelegramInMemory) -> list[int]:
    return [one.params.get("offset", 0) for one in telegram.calls if one.method == "getUpdates"]


async def test_update_is_handled_and_then_confirmed(
    telegram: TelegramInMemory, diary: Diary, time: NoTime
) -> None:
    async with polling(telegram, diary, time):
        telegram.person(ANA).says("one")
        await telegram.settled()

    assert (diary.heard, telegram.world.updates.unconfirmed) == (["one"], ())


async def test_only_the_kinds_of_updates_that_are_answered_are_asked_for(
    telegram: TelegramInMemory, diary: Diary, time: NoTime
) -> None:
    async with polling(telegram, diary, time):
        pass

    assert {tuple(call.params["allowed_updates"]) for call in telegram.calls} == {ALLOWED_UPDATES}


async def test_what_waited_while_the_bot_was_away_is_heard(
    telegram: TelegramInMemory, diary: Diary, time: NoTime
) -> None:
    for number in range(250):
        telegram.person(ANA).says(str(number))

    async with polling(telegram, diary, time):
        await telegram.settled()

    assert diary.heard == [str(number) for number in range(250)]


async def test_update_in_hand_is_not_confirmed(
    telegram: TelegramInMemory, diary: Diary, time: NoTime
) -> None:
    gate = asyncio.Event()
    diary.on["slow"] = gate.wait
    async with polling(telegram, diary, time):
        telegram.person(ANA).says("slow")
        await asyncio.sleep(0.6)  # it is asked around the slow one meanwhile
        waiting = [one["message"]["text"] for one in telegram.world.updates.unconfirmed]
        gate.set()
        await telegram.settled()

    assert (waiting, diary.heard) == (["slow"], ["slow"])


async def test_others_are_heard_while_one_takes_long(
    telegram: TelegramInMemory, diary: Diary, time: NoTime
) -> None:
    gate, heard = asyncio.Event(), asyncio.Event()
    diary.on |= {"slow": gate.wait, "quick": noting(heard)}
    async with polling(telegram, diary, time):
        telegram.person(ANA).says("slow")
        await turns()
        telegram.person(BEN).says("quick")
        await heard.wait()
        await turns()
        meanwhile = list(diary.heard)
        gate.set()
        await telegram.settled()

    assert (meanwhile, diary.heard) == (["quick"], ["quick", "slow"])
    assert telegram.world.updates.unconfirmed == ()


async def test_second_update_of_a_chat_waits_for_the_first(
    telegram: TelegramInMemory, diary: Diary, time: NoTime
) -> None:
    gate = asyncio.Event()
    diary.on["first"] = gate.wait
    async with polling(telegram, diary, time):
        telegram.person(ANA).says("first")
        telegram.person(ANA).says("second")
        telegram.person(BEN).says("other")
        await turns()
        meanwhile = list(diary.heard)
        gate.set()
        await telegram.settled()

    assert (meanwhile, diary.heard) == (["other"], ["other", "first", "second"])


async def test_update_that_cannot_be_handled_stops_nothing(
    telegram: TelegramInMemory, diary: Diary, time: NoTime
) -> None:
    diary.on["poison"] = fails(LookupError())
    async with polling(telegram, diary, time):
        for text in ("poison", "two"):
            telegram.person(ANA).says(text)
        await telegram.settled()

    assert (diary.heard, diary.errors) == (["two"], ["poison: LookupError"])
    assert telegram.world.updates.unconfirmed == ()


async def test_update_whose_failure_cannot_be_dealt_with_stops_nothing(
    telegram: TelegramInMemory,
    diary: Diary,
    time: NoTime,
    caplog: pytest.LogCaptureFixture,
) -> None:
    diary.on["helpless"] = fails(LookupError("private words"))
    async with polling(telegram, diary, time):
        for text in ("helpless", "two"):
            telegram.person(ANA).says(text)
        await telegram.settled()

    assert (diary.heard, telegram.world.updates.unconfirmed) == (["two"], ())
    assert ("LookupError" in caplog.text, "private" in caplog.text) == (True, False)


async def test_update_is_tried_again_until_the_database_is_back(
    telegram: TelegramInMemory, diary: Diary, time: NoTime
) -> None:
    diary.on["one"] = fails(DatabaseAwayError(), times=3)
    async with polling(telegram, diary, time):
        telegram.person(ANA).says("one")
        await telegram.settled()

    assert (diary.heard, diary.errors, time.pauses) == (["one"], [], [0.5, 1.0, 2.0])


async def test_update_is_not_confirmed_while_the_database_is_away(
    telegram: TelegramInMemory, diary: Diary
) -> None:
    time = HeldTime()
    diary.on["one"] = fails(DatabaseAwayError(), times=1)
    async with polling(telegram, diary, time):
        telegram.person(ANA).says("one")
        telegram.person(BEN).says("two")
        await turns()
        waiting = [one["message"]["text"] for one in telegram.world.updates.unconfirmed]
        await time.forward(1)
        await telegram.settled()

    assert (waiting, diary.heard) == (["one", "two"], ["two", "one"])


async def test_update_that_met_no_database_is_left_for_the_next_start(
    telegram: TelegramInMemory, diary: Diary
) -> None:
    diary.on["one"] = fails(DatabaseAwayError(), times=1)
    async with polling(telegram, diary, HeldTime()):
        telegram.person(ANA).says("one")
        await turns()

    async with polling(telegram, diary, NoTime()):
        await telegram.settled()

    assert diary.heard == ["one"]


async def test_slow_update_is_given_up_when_stopping_takes_too_long(
    telegram: TelegramInMemory, diary: Diary, time: NoTime
) -> None:
    diary.on["stuck"] = asyncio.Event().wait
    async with polling(telegram, diary, time) as poller:
        telegram.person(ANA).says("stuck")
        telegram.person(BEN).says("two")
        await turns()
        await poller.stop(within=0.01)

    left = [one["message"]["text"] for one in telegram.world.updates.unconfirmed]
    assert (diary.heard, left) == (["two"], ["stuck", "two"])


async def test_update_in_hand_is_finished_and_confirmed_when_stopped(
    telegram: TelegramInMemory, diary: Diary, time: NoTime
) -> None:
    gate = asyncio.Event()
    diary.on["slow"] = gate.wait
    async with polling(telegram, diary, time) as poller:
        telegram.person(ANA).says("slow")
        await turns()
        stopping = asyncio.create_task(poller.stop())
        await turns()
        gate.set()
        await stopping

    assert (diary.heard, telegram.world.updates.unconfirmed) == (["slow"], ())


async def test_stopping_is_not_held_up_by_a_question_that_waits(
    telegram: TelegramInMemory, diary: Diary
) -> None:
    async with polling(telegram, diary, HeldTime()) as poller:
        waiting = telegram.world.updates.polling
        await poller.stop()

    assert (waiting, telegram.world.updates.polling) == (True, False)


async def test_stopping_is_not_held_up_by_a_pause(
    telegram: TelegramInMemory, diary: Diary
) -> None:
    time = HeldTime()
    telegram.refuse("getUpdates", other_poller())

    async with polling(telegram, diary, time) as poller:
        await poller.stop()

    assert time.pauses == [0.5]


async def test_poller_that_never_ran_can_be_stopped(
    telegram: TelegramInMemory, diary: Diary
) -> None:
    poller = Poller(telegram, URL, diary.handle, read=diary.read, on_error=diary.on_error)

    await poller.stop()

    assert telegram.calls == []


async def test_poller_that_is_cancelled_is_cancelled(
    telegram: TelegramInMemory, diary: Diary
) -> None:
    poller = Poller(telegram, URL, diary.handle, read=diary.read, on_error=diary.on_error)
    running = asyncio.create_task(poller.run())
    await turns()

    running.cancel()

    with pytest.raises(asyncio.CancelledError):
        await running


async def test_question_that_fails_is_asked_again_with_growing_pauses(
    telegram: TelegramInMemory, diary: Diary, time: NoTime
) -> None:
    telegram.refuse("getUpdates", other_poller(), times=2)
    telegram.drop("getUpdates", "before")
    telegram.drop("getUpdates", "after")
    telegram.person(ANA).says("one")
    async with polling(telegram, diary, time):
        await telegram.settled()

    assert (diary.heard, time.pauses) == (["one"], [0.5, 1.0, 2.0, 4.0])


async def test_pauses_begin_small_again_after_an_answer(
    telegram: TelegramInMemory, diary: Diary, time: NoTime
) -> None:
    telegram.refuse("getUpdates", other_poller(), times=2)
    async with polling(telegram, diary, time):
        telegram.person(ANA).says("one")
        await telegram.settled()
        telegram.refuse("getUpdates", other_poller())
        telegram.person(ANA).says("two")
        await telegram.settled()

    assert (diary.heard, time.pauses) == (["one", "two"], [0.5, 1.0, 0.5])


async def test_pause_that_telegram_asks_for_is_kept_exactly(
    telegram: TelegramInMemory, diary: Diary, time: NoTime
) -> None:
    telegram.refuse("getUpdates", too_many_requests(17))
    async with polling(telegram, diary, time):
        await telegram.settled()

    assert time.pauses == [17]


async def test_token_that_is_refused_ends_the_polling(
    telegram: TelegramInMemory, diary: Diary, time: NoTime
) -> None:
    telegram.refuse("getUpdates", unauthorized())
    poller = Poller(
        telegram, URL, diary.handle, read=diary.read, on_error=diary.on_error, sleep=time.sleep
    )

    with pytest.raises(InvalidToken):
        await poller.run()
    await poller.stop()

    assert time.pauses == []


async def test_update_that_cannot_be_read_is_skipped(
    telegram: TelegramInMemory, diary: Diary, time: NoTime
) -> None:
    async with polling(telegram, diary, time):
        telegram.person(ANA).sends_location()
        telegram.person(ANA).says("nothing")
        telegram.world.updates.put("message", {"chat": {"id": "x"}})
        telegram.person(ANA).says("one")
        await telegram.settled()

    assert (diary.heard, diary.errors) == (["one"], [])
    assert telegram.world.updates.unconfirmed == ()


async def test_question_waits_for_room(
    telegram: TelegramInMemory, diary: Diary, time: NoTime
) -> None:
    gate = asyncio.Event()
    telegram.person(ANA).says("one")
    async with polling(telegram, diary, time, room=gate.wait):
        asked = len(telegram.calls)
        gate.set()
        await telegram.settled()

    assert (asked, diary.heard) == (0, ["one"])


async def test_count_is_forgotten_when_everything_is_confirmed(
    telegram: TelegramInMemory, diary: Diary, time: NoTime
) -> None:
    async with polling(telegram, diary, time, long_poll=0):
        telegram.person(ANA).says("one")
        await turns(60)

    asked = offsets(telegram)
    assert 2 in asked
    assert asked[-1] == 0


async def test_library_handles_what_is_polled(telegram: TelegramInMemory, time: NoTime) -> None:
    async def echo(update: Update, _context: ContextTypes.DEFAULT_TYPE) -> None:
        assert update.message is not None
        await update.message.reply_text(update.message.text or "")

    bot = ExtBot(TOKEN, request=telegram, get_updates_request=telegram)
    application: Application[Any, Any, Any, Any, Any, Any] = (
        Application.builder().bot(bot).updater(None).build()
    )
    application.add_handler(MessageHandler(filters.TEXT, echo))

    async def on_error(_update: Update, error: Exception) -> None:
        raise error

    async with application:
        poller = Poller(
            telegram,
            URL,
            application.process_update,
            read=lambda raw: Update.de_json(raw, bot),
            on_error=on_error,
            sleep=time.sleep,
        )
        running = asyncio.create_task(poller.run())
        telegram.person(ANA).says("Hello")
        await telegram.settled()
        await poller.stop()
        await running

    assert telegram.person(ANA).last.text == "Hello"


@asynccontextmanager
async def polling_over_http(
    diary: Diary, time: NoTime
) -> AsyncIterator[tuple[TelegramServer, Poller[str]]]:
    async with (
        telegram_server(TelegramInMemory(lambda: datetime.now(UTC))) as server,
        AiohttpRequest(read_timeout=0.2) as network,
    ):
        poller = Poller(
            network,
            bot_url(server.base_url, TOKEN),
            diary.handle,
            read=diary.read,
            on_error=diary.on_error,
            sleep=time.sleep,
        )
        yield server, poller
        await poller.stop()


@pytest.mark.parametrize(
    "answer",
    [
        b'{"ok":true,"result":{}}',
        b'{"ok":true,"result":[5,null,{},{"update_id":"x"}]}',
        b'{"ok":true,"result":[{"message":{"text":"no number"}}]}',
        b"<html>",
    ],
)
async def test_malformed_answer_is_slept_over(diary: Diary, time: NoTime, answer: bytes) -> None:
    async with polling_over_http(diary, time) as (server, poller):
        server.answer("getUpdates", 200, answer)
        server.telegram.person(ANA).says("one")
        running = asyncio.create_task(poller.run())
        await server.telegram.settled()
        await poller.stop()
        await running

    assert (diary.heard, len(time.pauses)) == (["one"], 1)


async def test_malformed_updates_spoil_no_others(diary: Diary, time: NoTime) -> None:
    good = {"update_id": 3, "message": {"text": "one", "chat": {"id": ANA}}}
    updates = [{"update_id": 1}, {"update_id": 2, "message": None}, "?", good]
    async with polling_over_http(diary, time) as (server, poller):
        server.answer("getUpdates", 200, json.dumps({"ok": True, "result": updates}).encode())
        running = asyncio.create_task(poller.run())
        await server.telegram.settled()
        await poller.stop()
        await running

    assert (diary.heard, time.pauses) == (["one"], [])


async def test_update_that_is_sent_again_while_it_is_in_hand_is_handled_once(
    telegram: TelegramInMemory, diary: Diary, time: NoTime
) -> None:
    gate, heard = asyncio.Event(), asyncio.Event()
    diary.on |= {"slow": gate.wait, "quick": noting(heard)}
    async with polling(telegram, diary, time):
        telegram.person(ANA).says("slow")
        await turns()
        telegram.person(BEN).says("quick")  # the question that brings it brings the slow one too
        await heard.wait()
        gate.set()
        await telegram.settled()

    assert diary.heard == ["quick", "slow"]


async def test_update_that_is_dealt_with_while_it_is_sent_again_is_handled_once(
    telegram: TelegramInMemory, diary: Diary, time: NoTime
) -> None:
    gate = asyncio.Event()
    diary.on["slow"] = gate.wait
    async with polling(telegram, diary, time):
        telegram.person(ANA).says("slow")
        await turns()
        held = telegram.hold("getUpdates")
        await held.reached.wait()
        gate.set()
        await turns()
        held.release()
        await telegram.settled()

    assert diary.heard == ["slow"]


async def test_network_that_breaks_amid_a_question_loses_nothing(
    telegram: TelegramInMemory, diary: Diary, time: NoTime
) -> None:
    telegram.drop("getUpdates", "after", times=3)
    telegram.person(ANA).says("one")
    async with polling(telegram, diary, time):
        await telegram.settled()

    assert diary.heard == ["one"]
