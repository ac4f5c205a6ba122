import asyncio
import json
from datetime import timedelta

import pytest
from telegram import Bot, InputMediaPhoto
from telegram.error import BadRequest, InvalidToken, NetworkError, RetryAfter, TimedOut

from bot.playground import refusals
from bot.playground.clock import HeldClock
from bot.playground.parameters import Upload
from bot.playground.people import Person
from bot.playground.pictures import tiny_png
from bot.playground.rest import NotSettledError
from bot.playground.stage import Stage
from bot.playground.telegram import TOKEN, TelegramInMemory
from bot.playground.trouble import Dropped
from bot.refusals import MaybeArrived, NeverLeft
from tests.bot.playground.conftest import MONDAY, CallIt
from tests.bot.playground.kiosk import Kiosk


async def test_wrong_token_is_unauthorized_and_no_token_is_not_found(
    telegram: TelegramInMemory,
) -> None:
    answers = [
        await telegram.answer(f"https://a.example/bot{token}/getMe", {})
        for token in ("123:other", "nonsense", TOKEN)
    ]
    with pytest.raises(InvalidToken):
        await telegram.call("https://a.example/bot123:other/getMe", {})

    assert [(status, json.loads(body)["ok"]) for status, body in answers] == [
        (401, False), (404, False), (200, True),
    ]  # fmt: skip


async def test_any_token_is_known_where_none_is_named(clock: HeldClock) -> None:
    telegram = TelegramInMemory(clock.now, token="")

    status, _ = await telegram.answer("/bot5:any/getMe", {})

    assert status == 200


async def test_unknown_method_is_not_found(telegram: TelegramInMemory) -> None:
    status, body = await telegram.answer(f"/bot{TOKEN}/sendPigeon", {})

    assert (status, json.loads(body)["description"]) == (404, "Not Found: method not found")


async def test_form_fields_are_read_like_real_values(
    telegram: TelegramInMemory, ana: Person
) -> None:
    markup = '{"inline_keyboard": [[{"text": "B", "callback_data": "b"}]]}'
    fields = {"chat_id": "7", "text": "x", "reply_markup": markup}

    status, _ = await telegram.answer(f"/bot{TOKEN}/sendMessage", fields)
    missing, _ = await telegram.answer(f"/bot{TOKEN}/sendMessage", {"chat_id": "Ana", "text": "x"})
    other, _ = await telegram.answer(
        f"/bot{TOKEN}/editMessageText", {"chat_id": "7", "message_id": "x", "text": "y"}
    )

    assert (status, missing, other) == (200, 400, 400)
    assert ana.last.labels == ["B"]


async def test_library_sends_files_and_gets_them_back(
    telegram: TelegramInMemory, ana: Person
) -> None:
    picture = tiny_png()
    async with Bot(TOKEN, request=telegram, get_updates_request=telegram) as bot:
        sent = await bot.send_photo(7, picture, caption="one")
        await bot.send_document(7, b"words", filename="a.txt")
        await bot.send_media_group(7, [InputMediaPhoto(picture), InputMediaPhoto(picture)])
        file = await bot.get_file(sent.photo[0].file_id)
        content = await file.download_as_bytearray()

    assert bytes(content) == picture
    assert (sent.photo[0].width, sent.photo[0].height) == (96, 64)
    assert [one.file.content for one in ana.heard if one.file] == [
        picture,
        b"words",
        picture,
        picture,
    ]
    assert telegram.read_timeout is None


@pytest.mark.parametrize(
    ("content", "words"),
    [(b"", "File must be non-empty"), (b"no picture", "IMAGE_PROCESS_FAILED"), (b"\xff\xd8rest", "IMAGE_PROCESS_FAILED")],
)  # fmt: skip
async def test_picture_that_is_none_is_refused(
    telegram: TelegramInMemory, ana: Person, content: bytes, words: str
) -> None:
    uploads = {"photo": Upload("p.png", content)}

    _, body = await telegram.answer(f"/bot{TOKEN}/sendPhoto", {"chat_id": 7}, uploads)

    assert words.lower() in json.loads(body)["description"].lower()
    assert ana.heard == []


async def test_jpeg_has_its_size_and_a_huge_picture_is_refused(
    telegram: TelegramInMemory, ana: Person
) -> None:
    start = b"\xff\xd8\xff\xe0\x00\x04ab\xff\xc0\x00\x0b\x08\x00\x20\x00\x30"
    for content in (start + b"\0" * 9, tiny_png() + b"\0" * (10 << 20)):
        uploads = {"photo": Upload("p.jpg", content, "image/jpeg")}
        await telegram.answer(f"/bot{TOKEN}/sendPhoto", {"chat_id": 7}, uploads)

    sizes = [(one.body["photo"][0]["width"], one.body["photo"][0]["height"]) for one in ana.heard]
    assert sizes == [(48, 32)]


async def test_refusals_that_were_ordered_come_as_often_as_ordered(
    telegram: TelegramInMemory, ana: Person, call: CallIt
) -> None:
    telegram.refuse("sendMessage", refusals.too_many_requests(3), times=2)
    telegram.refuse("sendMessage", refusals.server_trouble(), chat_id=7)
    telegram.refuse("sendMessage", refusals.deactivated(), chat_id=8)

    for error in (RetryAfter, RetryAfter, NetworkError):
        with pytest.raises(error):
            await call("sendMessage", chat_id=7, text="x")
    await call("sendMessage", chat_id=7, text="y")

    assert [one.text for one in ana.heard] == ["y"]
    assert [bool(one.refused) for one in telegram.calls] == [True, True, True, False]
    assert [one.params["text"] for one in telegram.spoken("sendMessage")] == ["y"]


async def test_dropped_connection_tells_whether_the_call_arrived(
    telegram: TelegramInMemory, ana: Person, call: CallIt
) -> None:
    telegram.drop("sendMessage", "before")
    telegram.drop("sendMessage", "after")

    with pytest.raises(NeverLeft):
        await call("sendMessage", chat_id=7, text="lost")
    with pytest.raises(MaybeArrived):
        await call("sendMessage", chat_id=7, text="arrived")

    assert [one.text for one in ana.heard] == ["arrived"]


async def test_dropped_connection_reaches_library_and_server_alike(
    telegram: TelegramInMemory, ana: Person
) -> None:
    telegram.drop("sendMessage", "after", times=2)
    telegram.drop("getUpdates", "before")

    async with Bot(TOKEN, request=telegram, get_updates_request=telegram) as bot:
        with pytest.raises(TimedOut):
            await bot.send_message(ana.chat_id, "x")
        with pytest.raises(NetworkError):
            await bot.get_updates()
    with pytest.raises(Dropped) as dropped:
        await telegram.answer(f"/bot{TOKEN}/sendMessage", {"chat_id": 7, "text": "y"})

    assert dropped.value.acted


async def test_held_call_waits_until_it_is_released(
    telegram: TelegramInMemory, ana: Person, call: CallIt
) -> None:
    held = telegram.hold("sendMessage")
    sending = asyncio.create_task(call("sendMessage", chat_id=7, text="x"))
    await held.reached.wait()
    before = ana.heard

    held.release()
    await sending

    assert (before, len(ana.heard)) == ([], 1)


async def test_migrated_group_is_told_with_its_new_id(
    telegram: TelegramInMemory, ana: Person, call: CallIt
) -> None:
    words = "Bad Request: group chat was upgraded to a supergroup chat"
    telegram.refuse("sendMessage", refusals.Refusal(400, words, {"migrate_to_chat_id": -100}))

    with pytest.raises(Exception, match="migrated") as raised:
        await call("sendMessage", chat_id=ana.chat_id, text="x")

    assert not isinstance(raised.value, BadRequest)


async def test_settled_waits_for_all_that_a_bot_does() -> None:
    stage = Stage(Kiosk, MONDAY)
    await stage.open()

    stage.candidate.says("/start")
    await stage.telegram.settled()
    asked = stage.candidate.heard[0].labels
    stage.candidate.presses("Yes")
    await stage.telegram.settled()
    await stage.close()

    assert asked == ["Yes", "Not yet", "Agency", "Copy"]
    assert [one.text for one in stage.candidate.toasts] == ["Noted: yes"]
    assert stage.candidate.unanswered == []


async def test_settled_waits_for_parts_that_work_between_calls(
    telegram: TelegramInMemory, ana: Person, call: CallIt
) -> None:
    async def write_later() -> None:
        if not ana.heard:
            await call("sendMessage", chat_id=7, text="late")

    telegram.settles_with(write_later)
    poll = asyncio.create_task(call("getUpdates", timeout=50))

    await telegram.settled()
    poll.cancel()

    assert [one.text for one in ana.heard] == ["late"]


async def test_what_falls_due_in_a_long_jump_is_dated_when_it_was_due() -> None:
    stage = Stage(Kiosk, MONDAY)
    await stage.open()
    stage.candidate.says("/later")
    await stage.telegram.settled()

    await stage.forward(timedelta(days=7, minutes=30))
    with pytest.raises(ValueError, match="only goes forward"):
        await stage.forward(timedelta(hours=-1))
    await stage.close()

    assert stage.candidate.last.sent_at == MONDAY + timedelta(days=1)
    assert stage.clock.now() == MONDAY + timedelta(days=7, minutes=30)


async def test_bot_that_does_not_come_to_rest_is_found_out(
    telegram: TelegramInMemory, ana: Person
) -> None:
    ana.says("is anybody there?")

    with pytest.raises(NotSettledError, match="still busy"):
        await telegram.settled(patience=0.01)


async def test_stage_moves_its_clock_and_begins_anew() -> None:
    stage = Stage(
        Kiosk, MONDAY, name="Eva", language="es", holidays=[MONDAY.date() + timedelta(days=1)]
    )
    await stage.open()
    stage.candidate.says("/later")
    await stage.telegram.settled()

    await stage.forward(timedelta(days=1))
    reminded = stage.candidate.last.text
    await stage.forward_to_morning()
    moment = stage.clock.now()
    stage.speak("en")
    await stage.reset()
    await stage.close()

    assert (reminded, moment) == ("It is time.", MONDAY + timedelta(days=2))
    assert (stage.candidate.chat, stage.clock.now()) == ([], MONDAY)
    assert (stage.candidate.language_code, stage.candidate.user["first_name"]) == ("en", "Eva")
    with pytest.raises(LookupError):
        stage.person(5)
