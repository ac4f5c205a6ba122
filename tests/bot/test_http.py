import logging
import socket
import traceback
from collections.abc import AsyncIterator
from datetime import UTC, datetime

import pytest
from telegram import Bot
from telegram.error import (
    BadRequest,
    ChatMigrated,
    Conflict,
    Forbidden,
    InvalidToken,
    NetworkError,
    RetryAfter,
    TelegramError,
    TimedOut,
)

from bot.http import AiohttpRequest, bot_url, caller
from bot.playground.telegram import TOKEN, TelegramInMemory
from bot.refusals import (
    GatewayTrouble,
    MaybeArrived,
    NeverLeft,
    NoAnswerInTime,
    NotReachedInTime,
    PauseAsked,
    said_anew,
    seconds_asked,
    summary,
)
from tests.telegram_server import TelegramServer, Way, telegram_server

ANA = 7
HI = {"chat_id": ANA, "text": "Hi"}


@pytest.fixture(autouse=True)
def no_proxy(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("http_proxy", "https_proxy", "no_proxy"):
        monkeypatch.delenv(name, raising=False)
        monkeypatch.delenv(name.upper(), raising=False)


@pytest.fixture
async def server() -> AsyncIterator[TelegramServer]:
    telegram = TelegramInMemory(lambda: datetime.now(UTC))
    telegram.person(ANA).says("Hello")
    async with telegram_server(telegram) as running:
        yield running


@pytest.fixture
async def network() -> AsyncIterator[AiohttpRequest]:
    async with AiohttpRequest(read_timeout=2) as opened:
        yield opened


@pytest.fixture
async def impatient() -> AsyncIterator[AiohttpRequest]:
    async with AiohttpRequest(connect_timeout=0.05, read_timeout=0.05) as opened:
        yield opened


def method(server: TelegramServer, name: str) -> str:
    return f"{bot_url(server.base_url, TOKEN)}/{name}"


async def test_call_returns_the_result(server: TelegramServer, network: AiohttpRequest) -> None:
    sent = await network.call(method(server, "sendMessage"), HI)

    assert (sent["text"], sent["chat"]["id"]) == ("Hi", ANA)


async def test_call_carries_nested_values_as_they_are(
    server: TelegramServer, network: AiohttpRequest
) -> None:
    keyboard = {"inline_keyboard": [[{"text": "Sí", "callback_data": "yes"}]]}

    await network.call(method(server, "sendMessage"), {**HI, "reply_markup": keyboard})

    assert server.telegram.person(ANA).last.labels == ["Sí"]


@pytest.mark.parametrize(
    ("status", "body", "kind", "words"),
    [
        (400, b'{"ok":false,"description":"Bad Request: chat not found"}', BadRequest, "Chat not"),
        (403, b'{"ok":false,"description":"Forbidden: bot was blocked"}', Forbidden, "blocked"),
        (401, b'{"ok":false,"description":"Unauthorized"}', InvalidToken, "Unauthorized"),
        (404, b'{"ok":false,"description":"Not Found"}', InvalidToken, "Not Found"),
        (409, b'{"ok":false,"description":"Conflict: other poll"}', Conflict, "other poll"),
        (500, b'{"ok":false,"description":"Internal"}', NetworkError, "Internal"),
        (429, b'{"ok":false,"parameters":{"retry_after":17}}', PauseAsked, "17"),
        (429, b'{"ok":false,"parameters":{"retry_after":"soon"}}', PauseAsked, "5"),
        (429, b'{"ok":false,"parameters":{"retry_after":true}}', PauseAsked, "5"),
        (429, b'{"ok":false,"parameters":{"retry_after":-3}}', PauseAsked, "5"),
        (429, b'{"ok":false,"parameters":{"retry_after":99999999999999}}', PauseAsked, "5"),
        (429, b'{"ok":false,"parameters":[]}', PauseAsked, "5"),
        (429, b"<html>Too many</html>", PauseAsked, "5"),
        (400, b'{"ok":false,"parameters":{"migrate_to_chat_id":-9}}', ChatMigrated, "-9"),
        (400, b'{"ok":false,"description":5}', BadRequest, "400"),
        (502, b'{"ok":false,"description":"Bad Gateway"}', GatewayTrouble, "Bad Gateway"),
        (502, b"<html>Bad gateway</html>", GatewayTrouble, "502"),
        (500, b"<html>Oops</html>", GatewayTrouble, "500"),
        (403, b"<html>Captive portal</html>", NetworkError, "403"),
        (404, b"[]", NetworkError, "404"),
        (302, b"", NetworkError, "302"),
        (200, b"<html>Welcome to the hotel</html>", MaybeArrived, "Invalid"),
        (200, b"", MaybeArrived, "Invalid"),
        (200, b'"fine"', MaybeArrived, "Invalid"),
        (200, b'{"ok":true}', MaybeArrived, "Invalid"),
        (200, b'{"ok":true,"result":\xff\xfe}', MaybeArrived, "Invalid"),
    ],
)
async def test_call_that_is_refused_raises_the_error_of_the_library(
    server: TelegramServer,
    network: AiohttpRequest,
    status: int,
    body: bytes,
    kind: type[TelegramError],
    words: str,
) -> None:
    server.answer("sendMessage", status, body)

    with pytest.raises(TelegramError, match=words) as caught:
        await network.call(method(server, "sendMessage"), HI)

    assert type(caught.value) is kind


async def test_captive_portal_is_not_taken_for_a_candidate_who_blocks(
    server: TelegramServer, network: AiohttpRequest
) -> None:
    server.answer("sendMessage", 403, b"<html>Please log in</html>")

    with pytest.raises(NetworkError) as caught:
        await network.call(method(server, "sendMessage"), HI)

    assert not isinstance(caught.value, Forbidden)


async def test_pause_is_known_to_the_second(
    server: TelegramServer, network: AiohttpRequest
) -> None:
    server.answer("sendMessage", 429, b'{"ok":false,"parameters":{"retry_after":37}}')

    with pytest.raises(RetryAfter) as caught:
        await network.call(method(server, "sendMessage"), HI)

    assert seconds_asked(caught.value) == 37


@pytest.mark.parametrize("way", [Way.DROP_BEFORE, Way.DROP_AFTER, Way.CUT_SHORT])
async def test_connection_that_breaks_leaves_it_open_whether_the_request_arrived(
    server: TelegramServer, network: AiohttpRequest, way: Way
) -> None:
    server.meddle("sendMessage", way)

    with pytest.raises(MaybeArrived) as caught:
        await network.call(method(server, "sendMessage"), HI)

    assert not isinstance(caught.value, TimedOut)


async def test_server_that_keeps_silent_is_a_time_out(
    server: TelegramServer, impatient: AiohttpRequest
) -> None:
    server.meddle("sendMessage", Way.SILENT)

    with pytest.raises(NoAnswerInTime) as caught:
        await impatient.call(method(server, "sendMessage"), HI)

    assert isinstance(caught.value, TimedOut)


async def test_server_that_is_not_there_was_never_reached(network: AiohttpRequest) -> None:
    with socket.socket() as unused:
        unused.bind(("127.0.0.1", 0))
        address = f"http://127.0.0.1:{unused.getsockname()[1]}"

    with pytest.raises(NeverLeft):
        await network.call(f"{bot_url(address, TOKEN)}/getMe", {})


async def test_server_that_takes_no_connection_was_not_reached_in_time(
    impatient: AiohttpRequest,
) -> None:
    with socket.socket() as deaf, socket.socket() as first, socket.socket() as second:
        deaf.bind(("127.0.0.1", 0))
        deaf.listen(0)
        for other in (first, second):  # they fill the queue of the one who never answers
            other.settimeout(0)
            other.connect_ex(deaf.getsockname())
        address = f"http://127.0.0.1:{deaf.getsockname()[1]}"

        with pytest.raises(NotReachedInTime) as caught:
            await impatient.call(f"{bot_url(address, TOKEN)}/getMe", {})

    assert (isinstance(caught.value, NeverLeft), isinstance(caught.value, TimedOut)) == (
        True,
        True,
    )


@pytest.mark.parametrize("address", ["http://", "ftp://127.0.0.1", "no address", "http://[::1"])
async def test_address_that_is_none_was_never_reached(
    network: AiohttpRequest, address: str
) -> None:
    with pytest.raises(NeverLeft):
        await network.call(f"{bot_url(address, TOKEN)}/getMe", {})


async def test_network_that_is_not_open_says_so() -> None:
    with pytest.raises(NeverLeft, match="initialize"):
        await AiohttpRequest().call(f"{bot_url('http://127.0.0.1', TOKEN)}/getMe", {})


async def test_network_can_be_closed_twice_and_opened_again(server: TelegramServer) -> None:
    network = AiohttpRequest()
    await network.initialize()
    await network.initialize()
    await network.shutdown()
    await network.shutdown()
    await network.initialize()

    me = await network.call(method(server, "getMe"), {})
    await network.shutdown()

    assert me["is_bot"] is True


async def test_long_poll_may_take_longer_than_other_calls(server: TelegramServer) -> None:
    server.latency = 0.2

    async with AiohttpRequest(read_timeout=0.1) as network:
        updates = await network.call(method(server, "getUpdates"), {"timeout": 5})

    assert [update["message"]["text"] for update in updates] == ["Hello"]


@pytest.mark.parametrize("way", [*Way])
async def test_token_is_in_nothing_that_is_raised_or_logged(
    server: TelegramServer,
    impatient: AiohttpRequest,
    way: Way,
    caplog: pytest.LogCaptureFixture,
) -> None:
    caplog.set_level(logging.INFO)
    echo = f'{{"ok":false,"description":"no /bot{TOKEN}/sendMessage here"}}'.encode()
    if way is Way.ANSWER:
        server.answer("sendMessage", 400, echo, times=2)
    else:
        server.meddle("sendMessage", way, times=2)
    bot = Bot(TOKEN, base_url=f"{server.base_url}/bot", request=impatient)
    told = []

    with pytest.raises(TelegramError) as caught:
        await impatient.call(method(server, "sendMessage"), HI)
    told += traceback.format_exception(caught.value)
    told += [repr(caught.value), repr(caught.value.__context__), repr(caught.value.__cause__)]
    with pytest.raises(TelegramError) as caught:
        await bot.send_message(ANA, "Hi")
    told += traceback.format_exception(caught.value)

    assert [line for line in (*told, caplog.text) if TOKEN in line] == []


@pytest.mark.parametrize("address", ["ftp://x", "http://[::1", "http://127.0.0.1:9"])
async def test_token_is_not_told_when_the_address_is_wrong(
    impatient: AiohttpRequest, address: str
) -> None:
    with pytest.raises(NeverLeft) as caught:
        await impatient.call(f"{bot_url(address, TOKEN)}/getMe", {})

    assert TOKEN not in "".join(traceback.format_exception(caught.value))
    assert caught.value.__context__ is None


async def test_garbage_that_quotes_the_token_is_not_passed_on(
    server: TelegramServer, network: AiohttpRequest, caplog: pytest.LogCaptureFixture
) -> None:
    server.answer("sendMessage", 502, f"GET /bot{TOKEN}/ failed".encode())
    server.answer("sendMessage", 200, f"/bot{TOKEN}/ is fine".encode())
    bot = Bot(TOKEN, base_url=f"{server.base_url}/bot", request=network)

    for _ in range(2):
        with pytest.raises(NetworkError) as caught:
            await bot.send_message(ANA, "Hi")
        assert TOKEN not in "".join(traceback.format_exception(caught.value))

    assert TOKEN not in caplog.text


async def test_library_sends_messages_and_files_over_it(
    server: TelegramServer, network: AiohttpRequest
) -> None:
    ana = server.telegram.person(ANA)
    bot = Bot(
        TOKEN,
        base_url=f"{server.base_url}/bot",
        base_file_url=f"{server.base_url}/file/bot",
        request=network,
    )

    await bot.send_message(ANA, "¿Qué tal?")
    sent = await bot.send_document(ANA, b"Dear all", filename="note.txt", caption="A note")
    assert sent.document is not None
    file = await bot.get_file(sent.document.file_id)
    content = await file.download_as_bytearray()

    assert [message.text for message in ana.heard] == ["¿Qué tal?", "A note"]
    assert content == b"Dear all"


async def test_library_hears_refusals_over_it(
    server: TelegramServer, network: AiohttpRequest
) -> None:
    server.telegram.person(ANA).blocks()
    bot = Bot(TOKEN, base_url=f"{server.base_url}/bot", request=network)

    with pytest.raises(Forbidden):
        await bot.send_message(ANA, "Hi")
    with pytest.raises(BadRequest):
        await bot.send_message(999, "Hi")


async def test_library_may_set_its_own_time_outs(
    server: TelegramServer, network: AiohttpRequest
) -> None:
    server.meddle("sendMessage", Way.SILENT)
    bot = Bot(TOKEN, base_url=f"{server.base_url}/bot", request=network)

    with pytest.raises(NoAnswerInTime):
        await bot.send_message(ANA, "Hi", read_timeout=0.05, connect_timeout=1, write_timeout=1)

    assert network.read_timeout == 2


async def test_any_network_of_the_library_can_be_called(
    server: TelegramServer, network: AiohttpRequest
) -> None:
    class Plain(TelegramInMemory):
        call = None  # type: ignore[assignment]  # a network of the library has no such method

    plain = Plain(lambda: datetime.now(UTC))
    plain.person(ANA).says("Hello")
    call = caller(plain)

    await call(method(server, "sendMessage"), HI)
    updates = await call(method(server, "getUpdates"), {"timeout": 1, "limit": 5})

    assert plain.person(ANA).last.text == "Hi"
    assert len(updates) == 1
    assert caller(network) == network.call


async def test_proxy_is_taken_from_the_environment(
    server: TelegramServer, network: AiohttpRequest, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("http_proxy", server.base_url)

    me = await network.call(f"{bot_url('http://telegram.invalid', TOKEN)}/getMe", {})

    assert me["is_bot"] is True


async def test_proxy_is_left_aside_for_hosts_that_need_none(
    server: TelegramServer, network: AiohttpRequest, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("http_proxy", "http://127.0.0.1:9")
    monkeypatch.setenv("no_proxy", "127.0.0.1")

    me = await network.call(method(server, "getMe"), {})

    assert me["is_bot"] is True


@pytest.mark.parametrize("base", ["https://host", "https://host/", "https://host/bot"])
def test_base_of_the_bot_api_may_be_written_in_several_ways(base: str) -> None:
    assert bot_url(base, "1:a") == "https://host/bot1:a"


def test_message_that_is_gone_is_said_anew() -> None:
    call = {"method": "editMessageText", "params": {**HI, "message_id": 3}}

    anew = said_anew(call, BadRequest("Bad Request: message to edit not found"))

    assert anew == {"method": "sendMessage", "params": HI}


@pytest.mark.parametrize(
    ("method_name", "words"),
    [("editMessageReplyMarkup", "message to edit not found"), ("editMessageText", "too long")],
)
def test_nothing_else_is_said_anew(method_name: str, words: str) -> None:
    call = {"method": method_name, "params": {**HI, "message_id": 3}}

    assert said_anew(call, BadRequest(words)) is None


def test_summary_of_a_refusal_quotes_nobody() -> None:
    error = BadRequest('Bad Request: can\'t parse entities: unsupported start tag "acme" at 5')

    assert summary(error) == "BadRequest, Can't parse entities: unsupported start tag "
