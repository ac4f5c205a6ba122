"""Files on their way out: made when they are spoken, over the network and in memory."""

import asyncio
import logging
import threading
from collections.abc import AsyncIterator, Callable, Mapping, Sequence
from datetime import UTC, datetime
from typing import Any

import pytest
from telegram.request import BaseRequest

from bot.files import Files
from bot.http import AiohttpRequest, bot_url
from bot.pacing import Pace
from bot.pictures.making import made
from bot.playground.chats import Message
from bot.playground.people import Person
from bot.playground.refusals import Refusal, bad_request, blocked, too_many_requests
from bot.playground.telegram import TOKEN, TelegramInMemory
from bot.speaking import Speaker
from tests.held_time import NoTime
from tests.plans import ALONE
from tests.telegram_server import telegram_server

ANA = 7
Make = Callable[[Mapping[str, Any]], bytes]


class Unmakeable(ValueError):  # noqa: N818 - a test's
    pass


def failing(_order: Mapping[str, Any]) -> bytes:
    raise Unmakeable("Ana at Acme")


def ordered(method: str, what: str, name: str, caption: str) -> dict[str, Any]:
    return {
        "method": method,
        "params": {
            "chat_id": ANA,
            "caption": caption,
            "parse_mode": "HTML",
            "reply_markup": {"inline_keyboard": [[{"text": "Back", "callback_data": "card:1"}]]},
        },
        "make": {"what": what, "name": name, "plan": ALONE.to_json()},
    }


PICTURE = ordered("sendPhoto", "timeline", "steps.png", "<b>Café</b> Río 🎉")
CALENDAR = ordered("sendDocument", "calendar", "pasos.ics", "The dates")
AFTER = {"method": "sendMessage", "params": {"chat_id": ANA, "text": "after"}}


@pytest.fixture(autouse=True)
def no_proxy(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("http_proxy", "https_proxy", "HTTP_PROXY", "HTTPS_PROXY"):
        monkeypatch.delenv(name, raising=False)


@pytest.fixture
def telegram() -> TelegramInMemory:
    memory = TelegramInMemory(lambda: datetime.now(UTC))
    memory.person(ANA).says("Hello")
    return memory


@pytest.fixture
def ana(telegram: TelegramInMemory) -> Person:
    return telegram.person(ANA)


@pytest.fixture(params=["in memory", "over http"])
async def way(
    request: pytest.FixtureRequest, telegram: TelegramInMemory
) -> AsyncIterator[tuple[BaseRequest, str]]:
    """A way to Telegram, and where the methods of the bot are."""
    if request.param == "in memory":
        yield telegram, bot_url("http://telegram", TOKEN)
        return
    async with telegram_server(telegram) as server, AiohttpRequest(read_timeout=5) as network:
        yield network, bot_url(server.base_url, TOKEN)


async def speak(
    way: tuple[BaseRequest, str], *calls: Mapping[str, Any], make: Make | None = made
) -> list[int]:
    """Speak calls to the end; return the chats that were found closed."""
    closed: list[int] = []

    async def on_blocked(chat_id: int) -> None:
        closed.append(chat_id)

    async def mark_spoken(update_ids: Sequence[int]) -> None:
        assert list(update_ids) == [1]

    time = NoTime()
    speaker = Speaker(
        *way,
        mark_spoken=mark_spoken,
        on_blocked=on_blocked,
        make=make,
        pace=Pace(clock=time.clock),
        sleep=time.sleep,
    )
    speaker.say(ANA, 1, calls)
    await speaker.idle()
    return closed


def kinds(person: Person) -> list[tuple[str, str]]:
    return [(message.kind, message.text) for message in person.heard]


def content(message: Message) -> bytes:
    assert message.file is not None
    return message.file.content


async def test_picture_arrives_with_its_caption_and_buttons(
    way: tuple[BaseRequest, str], ana: Person
) -> None:
    await speak(way, PICTURE)

    assert kinds(ana) == [("photo", "Café Río 🎉")]
    assert ana.last.html == "<b>Café</b> Río 🎉"
    assert ana.last.buttons == [["Back"]]
    assert ana.last.body["photo"][0]["width"] == 1080
    assert content(ana.last) == made(PICTURE["make"])


async def test_file_arrives_under_its_name(way: tuple[BaseRequest, str], ana: Person) -> None:
    await speak(way, CALENDAR)

    document = ana.last.body["document"]
    assert (document["file_name"], document["mime_type"]) == ("pasos.ics", "text/calendar")
    assert (ana.last.text, content(ana.last)) == ("The dates", made(CALENDAR["make"]))


async def test_files_and_words_arrive_in_order(way: tuple[BaseRequest, str], ana: Person) -> None:
    await speak(way, PICTURE, CALENDAR, AFTER)

    assert [kind for kind, _ in kinds(ana)] == ["photo", "document", "text"]


async def test_words_of_a_picture_that_cannot_be_made_are_said_alone(
    way: tuple[BaseRequest, str], ana: Person, caplog: pytest.LogCaptureFixture
) -> None:
    with caplog.at_level(logging.DEBUG, "bot"):
        await speak(way, PICTURE, CALENDAR, AFTER, make=failing)

    assert kinds(ana) == [("text", "Café Río 🎉"), ("text", "after")]
    assert ana.heard[0].buttons == [["Back"]]
    assert caplog.messages == [
        "A timeline could not be made: Unmakeable",
        "A calendar could not be made: Unmakeable",
    ]
    assert "Acme" not in caplog.text


async def test_words_of_a_picture_are_said_alone_where_nobody_makes_any(
    way: tuple[BaseRequest, str], ana: Person
) -> None:
    await speak(way, PICTURE, AFTER, make=None)

    assert kinds(ana) == [("text", "Café Río 🎉"), ("text", "after")]


async def test_words_of_a_picture_that_telegram_refuses_are_said_alone(
    way: tuple[BaseRequest, str], ana: Person, telegram: TelegramInMemory
) -> None:
    telegram.refuse("sendPhoto", bad_request("IMAGE_PROCESS_FAILED"))

    await speak(way, PICTURE, AFTER)

    assert kinds(ana) == [("text", "Café Río 🎉"), ("text", "after")]


async def test_file_that_telegram_refuses_is_left_out(
    way: tuple[BaseRequest, str], ana: Person, telegram: TelegramInMemory
) -> None:
    telegram.refuse("sendDocument", bad_request("file is too big"))

    await speak(way, CALENDAR, AFTER)

    assert kinds(ana) == [("text", "after")]


@pytest.mark.parametrize(
    "refusal", [too_many_requests(3), Refusal(500, "Internal Server Error")], ids=["429", "500"]
)
async def test_picture_is_sent_again_but_made_once(
    way: tuple[BaseRequest, str], ana: Person, telegram: TelegramInMemory, refusal: Refusal
) -> None:
    telegram.refuse("sendPhoto", refusal)
    orders: list[Mapping[str, Any]] = []

    def counting(order: Mapping[str, Any]) -> bytes:
        orders.append(order)
        return made(order)

    await speak(way, PICTURE, make=counting)

    assert (len(ana.heard), len(orders)) == (1, 1)


async def test_picture_to_a_chat_that_is_closed_ends_the_rest(
    way: tuple[BaseRequest, str], ana: Person, telegram: TelegramInMemory
) -> None:
    telegram.refuse("sendPhoto", blocked())

    closed = await speak(way, PICTURE, AFTER)

    assert (closed, ana.heard) == ([ANA], [])


async def test_files_are_made_one_at_a_time_beside_the_loop() -> None:
    busy = threading.Lock()
    threads: set[int] = set()

    def alone(order: Mapping[str, Any]) -> bytes:
        assert busy.acquire(blocking=False)
        threads.add(threading.get_ident())
        content = made(order)
        busy.release()
        return content

    files = Files(alone)
    found = await asyncio.gather(*(files.made(CALENDAR["make"]) for _ in range(5)))

    assert [file.filename for file in found if file is not None] == ["pasos.ics"] * 5
    assert threading.get_ident() not in threads
