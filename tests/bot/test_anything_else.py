"""Everything else that a person may send: each gets one kind, useful answer, never silence."""

import pytest

from bot.playground.people import Person
from tests.chats import Chat, consists_of

ON_SQLITE = pytest.mark.parametrize("kind", ["sqlite"], indirect=True)
pytestmark = ON_SQLITE  # what is tested here does not touch the database's kind


async def agreed(chat: Chat) -> Person:
    await chat.say("/start")
    await chat.press("I agree")
    return chat.person


@pytest.mark.parametrize(
    ("deed", "text"),
    [
        ("sends_photo", "other-photo"),
        ("sends_document", "other-file"),
        ("sends_video", "other-video"),
        ("sends_voice", "other-voice"),
        ("sends_sticker", "other-sticker"),
        ("sends_location", "other-location"),
        ("sends_contact", "other-contact"),
    ],
)
async def test_what_is_no_text_is_answered_and_the_question_asked_again(
    chat: Chat, deed: str, text: str
) -> None:
    person = await agreed(chat)
    before = len(person.heard)

    getattr(person, deed)()
    await chat.telegram.settled()

    said = [message.text for message in person.heard[before:]]
    assert [
        consists_of(message, [name], "en")
        for message, name in zip(said, [text, "ask-company"], strict=True)
    ] == [True, True]


async def test_forwarded_message_is_no_answer(chat: Chat) -> None:
    person = await agreed(chat)
    before = len(person.heard)

    person.forwards("Acme")
    await chat.telegram.settled()

    said = [message.text for message in person.heard[before:]]
    assert consists_of(said[0], ["other-forward"], "en")
    assert consists_of(said[1], ["ask-company"], "en")


@pytest.mark.parametrize("words", ["😀😀", "...", "\u202e"])
async def test_words_without_a_letter_are_no_company(chat: Chat, words: str) -> None:
    await agreed(chat)

    said = await chat.say(words)

    assert consists_of(said[-1], ["ask-company"], "en")


async def test_markup_in_a_company_is_shown_as_typed(chat: Chat) -> None:
    await agreed(chat)
    await chat.say("<b>Tom & Jerry</b>")
    await chat.say("skip")

    said = await chat.say("/interviews")

    assert "<b>Tom & Jerry</b>" in said[0]


async def test_direction_marks_in_a_company_are_dropped(chat: Chat) -> None:
    await agreed(chat)
    await chat.say("\u202eشركة النور\u202c")

    said = await chat.say("/interviews")

    assert "شركة النور" in said[0]
    assert "\u202e" not in said[0]


async def test_very_long_text_is_asked_to_be_shorter_and_nothing_is_lost(chat: Chat) -> None:
    await agreed(chat)
    await chat.say("Acme")

    said = await chat.say("I was there " * 300)

    assert consists_of(said[0], ["too-long"], "en")
    assert consists_of(said[1], ["ask-role"], "en")


async def test_group_is_told_to_write_in_private(chat: Chat) -> None:
    group = chat.telegram.group(-100, chat.person)
    group.welcomes_bot(by=chat.person)
    chat.person.says("/start", to=group)
    await chat.telegram.settled()

    assert [message.text for message in group.messages if message.from_bot] != []
    assert chat.person.heard == []


async def test_double_tap_has_one_effect_and_both_are_answered(chat: Chat) -> None:
    await chat.say("/start")
    before = len(chat.person.heard)

    chat.person.presses("I agree")
    chat.person.presses("I agree", message=chat.person.last)
    await chat.telegram.settled()

    said = [message.text for message in chat.person.heard[before:]]
    assert len(said) == 1
    assert len(chat.person.toasts) == 2
    assert chat.person.unanswered == []


async def test_tap_on_an_old_keyboard_gets_a_fresh_one(chat: Chat) -> None:
    await agreed(chat)
    old = chat.person.last
    await chat.say("Acme")

    before = len(chat.person.heard)
    chat.person.presses("Skip", message=old)
    await chat.telegram.settled()

    said = [message.text for message in chat.person.heard[before:]]
    assert len(said) == 1
    assert consists_of(said[0], ["ask-role"], "en")
    assert chat.person.toasts[-1].text != ""


async def test_two_quick_answers_are_both_taken_in_order(chat: Chat) -> None:
    await agreed(chat)

    chat.person.says("Acme")
    chat.person.says("cashier")
    await chat.telegram.settled()
    said = await chat.say("/interviews")

    assert "Acme" in said[0]
    assert "cashier" in said[0]


async def test_edited_message_changes_the_answer(chat: Chat) -> None:
    await agreed(chat)
    message_id = chat.person.says("Akme")
    await chat.telegram.settled()

    chat.person.edits(message_id, "Acme")
    await chat.telegram.settled()
    said = await chat.say("/interviews")

    assert "Acme" in said[0]
    assert "Akme" not in said[0]


async def test_forged_press_is_answered(chat: Chat) -> None:
    await agreed(chat)
    chat.person.presses("Skip")
    await chat.telegram.settled()
    message = chat.person.last

    for data in (
        "",
        "a:x:y:z",
        "a:1:company",
        "why:99",
        "cal:1:promise:2026-99",
        "zone:Mars",
        "x" * 64,
    ):
        chat.telegram.world.updates.put(
            "callback_query",
            {
                "id": f"forged-{data}",
                "from": chat.person.user,
                "chat_instance": "1",
                "data": data,
                "message": message.to_json(),
            },
        )
    await chat.telegram.settled()

    answered = [
        call.params["callback_query_id"]
        for call in chat.telegram.calls
        if call.method == "answerCallbackQuery"
    ]
    assert len(answered) == 9


async def test_blocked_bot_stops_nobody_else(chat: Chat, chat_es: Chat) -> None:
    await agreed(chat)
    chat.person.blocks()
    await chat.telegram.settled()
    await chat_es.say("/start")

    said = await chat_es.press("Acepto")

    assert consists_of(said[-1], ["ask-company"], "es")


async def test_start_after_a_block_goes_on_where_it_was(chat: Chat) -> None:
    await agreed(chat)
    await chat.say("Acme")
    chat.person.blocks()
    await chat.telegram.settled()
    chat.person.unblocks()

    said = await chat.say("/start")

    assert consists_of(said[-1], ["ask-role"], "en")
