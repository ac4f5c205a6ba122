import pytest
from telegram import Message as PtbMessage
from telegram.error import BadRequest, Forbidden

from bot.playground.people import Person
from bot.playground.pictures import tiny_png
from bot.playground.telegram import TelegramInMemory
from tests.bot.playground.conftest import CallIt
from tests.botapi import faults_of


async def test_message_is_seen_as_text_with_its_markup(ana: Person, call: CallIt) -> None:
    sent = await call(
        "sendMessage", chat_id=7, text=" <b>Hold</b> until /next ", parse_mode="HTML"
    )

    assert (ana.last.text, ana.last.html) == ("Hold until /next", "<b>Hold</b> until /next")
    assert PtbMessage.de_json(sent, None).text == "Hold until /next"
    assert [one["type"] for one in sent["entities"]] == ["bold", "bot_command"]


async def test_text_of_4096_characters_is_taken_and_one_more_is_refused(
    ana: Person, call: CallIt
) -> None:
    longest = "ñ😀" * 2048

    await call("sendMessage", chat_id=7, text=f"<b>{longest}</b>", parse_mode="HTML")
    with pytest.raises(BadRequest, match="Message is too long"):
        await call("sendMessage", chat_id=7, text=longest + "x")

    assert ana.last.text == longest


async def test_caption_of_1024_characters_is_taken_and_one_more_is_refused(
    telegram: TelegramInMemory, ana: Person, call: CallIt
) -> None:
    photo = (await call("getFile", file_id=_sent_photo(telegram, ana)))["file_id"]

    await call("sendPhoto", chat_id=7, photo=photo, caption="ñ" * 1024)
    with pytest.raises(BadRequest, match="caption is too long"):
        await call("sendPhoto", chat_id=7, photo=photo, caption="ñ" * 1025)

    assert (ana.last.kind, len(ana.last.text)) == ("photo", 1024)


def _sent_photo(telegram: TelegramInMemory, person: Person) -> str:
    person.sends_photo()
    return next(iter(telegram.world.files))


@pytest.mark.parametrize(
    ("method", "params", "words"),
    [
        ("sendMessage", {"text": ""}, "Message text is empty"),
        ("sendMessage", {}, "Message text is empty"),
        ("sendMessage", {"text": "<b> </b>", "parse_mode": "HTML"}, "Text must be non-empty"),
        ("sendMessage", {"text": "x" * 32769}, "Text is too long"),
        ("sendMessage", {"text": "x", "parse_mode": "MarkdownV2"}, "Unsupported parse_mode"),
        ("sendMessage", {"text": "x", "entities": [{"type": "bold", "offset": 9, "length": 1}]}, "UTF-16 offset 9"),
        ("sendMessage", {"text": "x", "entities": [{"type": "bold", "offset": 0}]}, "Can't find field \"length\""),
        ("sendMessage", {"text": "x", "reply_parameters": {"message_id": 99}}, "Message to be replied not found"),
        ("sendMessage", {"text": "x", "reply_markup": "{"}, "reply keyboard markup JSON object"),
        ("sendPhoto", {}, "There is no photo in the request"),
        ("sendPhoto", {"photo": "https://a.example/x.png"}, "Wrong HTTP URL specified"),
        ("sendPhoto", {"photo": "unknown"}, "Wrong file identifier/HTTP URL specified"),
        ("sendDocument", {"document": "attach://missing"}, "Wrong file identifier/HTTP URL specified"),
        ("sendLocation", {"latitude": 1}, "Longitude is empty"),
        ("sendContact", {"first_name": "A"}, "phone_number"),
        ("sendPoll", {"options": [{"text": "a"}]}, "Poll question must be non-empty"),
        ("sendPoll", {"question": "?", "options": []}, "between 1 and 12 options"),
        ("sendChatAction", {"action": "dance"}, "Wrong parameter action in request"),
        ("sendMediaGroup", {"media": []}, "2-10 items"),
        ("copyMessage", {"from_chat_id": 7, "message_id": 99}, "Message to copy not found"),
        ("copyMessage", {"from_chat_id": 8, "message_id": 1}, "Chat not found"),
        ("forwardMessage", {"from_chat_id": 7, "message_id": 99}, "Message to forward not found"),
        ("copyMessages", {"from_chat_id": 7, "message_ids": []}, "Message identifiers are not specified"),
        ("copyMessages", {"from_chat_id": 7, "message_ids": [99]}, "There are no messages to forward"),
        ("copyMessages", {"from_chat_id": 7, "message_ids": [1] * 101}, "Too many message identifiers"),
    ],
)  # fmt: skip
async def test_what_the_server_refuses_is_refused(
    ana: Person, call: CallIt, method: str, params: dict[str, object], words: str
) -> None:
    before = len(ana.chat)

    with pytest.raises(BadRequest, match="(?i)" + words.replace("(", r"\(")):
        await call(method, chat_id=7, **params)

    assert len(ana.chat) == before


async def test_nobody_is_written_to_who_has_not_written_first(
    telegram: TelegramInMemory, call: CallIt
) -> None:
    telegram.person(8)

    for chat_id in (8, 9, "@somebody"):
        with pytest.raises(BadRequest, match="Chat not found"):
            await call("sendMessage", chat_id=chat_id, text="x")
    with pytest.raises(BadRequest, match="Chat_id is empty"):
        await call("sendMessage", text="x")


async def test_blocked_bot_is_refused_until_it_is_let_in_again(ana: Person, call: CallIt) -> None:
    ana.blocks()

    with pytest.raises(Forbidden, match="bot was blocked by the user"):
        await call("sendMessage", chat_id=7, text="x")
    with pytest.raises(PermissionError):
        ana.says("x")
    ana.unblocks()
    await call("sendMessage", chat_id=7, text="back")

    assert ana.last.text == "back"


async def test_copy_is_the_same_content_under_the_bots_name(ana: Person, call: CallIt) -> None:
    photo = ana.sends_photo(caption="mine")

    await call("copyMessage", chat_id=7, from_chat_id=7, message_id=1)
    await call("copyMessage", chat_id=7, from_chat_id=7, message_id=photo, caption="ours")
    copies = await call("copyMessages", chat_id=7, from_chat_id=7, message_ids=[1, 99, photo])

    assert [one.text for one in ana.heard] == ["hello", "ours", "hello", "mine"]
    assert ana.heard[1].file == ana.chat[1].file
    assert [one["message_id"] for one in copies] == [one.message_id for one in ana.heard[2:]]


async def test_forward_names_its_origin(ana: Person, call: CallIt) -> None:
    ana.forwards("passed on", sender="Eva")

    await call("forwardMessage", chat_id=7, from_chat_id=7, message_id=1)
    await call("forwardMessages", chat_id=7, from_chat_id=7, message_ids=[2])

    origins = [one.body["forward_origin"] for one in ana.heard]
    assert (origins[0]["sender_user"]["first_name"], origins[1]["sender_user_name"]) == (
        "Ana",
        "Eva",
    )


async def test_everything_that_is_not_words_arrives(ana: Person, call: CallIt) -> None:
    file_id = "photo-1"
    ana.sends_photo()

    await call("sendLocation", chat_id=7, latitude=38.5, longitude=-121.5)
    await call("sendContact", chat_id=7, phone_number="+1", first_name="A")
    await call("sendDice", chat_id=7)
    await call("sendPoll", chat_id=7, question="?", options=[{"text": "a"}])
    for kind in ("document", "video", "voice", "audio", "animation", "sticker", "video_note"):
        name = "".join(part.title() for part in kind.split("_"))
        await call(f"send{name}", chat_id=7, **{kind: file_id})
    media = [
        {"type": "photo", "media": file_id, "caption": "x"},
        {"type": "photo", "media": file_id},
    ]
    await call("sendMediaGroup", chat_id=7, media=media)

    assert [one.kind for one in ana.heard] == [
        "location", "contact", "dice", "poll", "document", "video", "voice", "audio", "animation",
        "sticker", "video_note", "photo", "photo",
    ]  # fmt: skip
    assert all(PtbMessage.de_json(one.to_json(), None) for one in ana.heard)
    assert [fault for one in ana.heard for fault in faults_of("Message", one.to_json())] == []


async def test_typing_shows_until_the_next_message(ana: Person, call: CallIt) -> None:
    await call("sendChatAction", chat_id=7, action="typing")
    while_busy = ana.private.action
    await call("sendMessage", chat_id=7, text="x")

    assert (while_busy, ana.private.action) == ("typing", "")


async def test_answer_quotes_what_it_answers(ana: Person, call: CallIt) -> None:
    await call("sendMessage", chat_id=7, text="a", reply_parameters={"message_id": 1})
    gone = {"message_id": 99, "allow_sending_without_reply": True}
    await call("sendMessage", chat_id=7, text="b", reply_parameters=gone)

    assert [one.reply_to for one in ana.heard] == [ana.chat[0], None]


def test_tiny_picture_is_a_picture() -> None:
    assert tiny_png(3, 2).startswith(b"\x89PNG")
