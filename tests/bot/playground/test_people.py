import pytest
from telegram import Update

from bot.playground.people import Person
from bot.playground.telegram import TelegramInMemory
from tests.bot.playground.conftest import CallIt
from tests.botapi import faults_of


def read(telegram: TelegramInMemory) -> list[Update]:
    """Return what the library makes of the updates, leaving nothing unread."""
    updates = [Update.de_json(one, None) for one in telegram.world.updates.unconfirmed]
    raw = telegram.world.updates.unconfirmed
    assert [fault for one in raw for fault in faults_of("Update", one)] == []
    return updates


def test_everything_a_person_sends_is_read_by_the_library(
    telegram: TelegramInMemory, ana: Person
) -> None:
    ana.says("/start ref")
    ana.sends_photo(caption="me")
    ana.sends_document()
    ana.sends_video()
    ana.sends_voice()
    ana.sends_sticker()
    ana.sends_location()
    ana.sends_contact()
    ana.sends_poll()
    ana.sends_album(caption="us")
    ana.forwards("news")

    messages = [one.message for one in read(telegram)]

    assert messages[0] is not None
    assert messages[0].parse_entities() == {messages[0].entities[0]: "/start"}
    assert [one.effective_attachment is not None for one in messages if one] == [
        False, *[True] * 10, False,
    ]  # fmt: skip
    assert [one.media_group_id for one in messages[-3:] if one] == [
        messages[-2].media_group_id if messages[-2] else "",
        "album-7-11",
        None,
    ]


def test_edit_and_block_are_told(telegram: TelegramInMemory, ana: Person) -> None:
    ana.edits(1, "hi /help")
    photo = ana.sends_photo(caption="a")
    ana.edits(photo, "b")
    ana.blocks()
    ana.unblocks()

    edit, _, caption, kicked, member = read(telegram)

    assert edit.edited_message
    assert (edit.edited_message.text, len(edit.edited_message.entities)) == ("hi /help", 1)
    assert caption.edited_message
    assert caption.edited_message.caption == "b"
    assert [
        one.my_chat_member.new_chat_member.status for one in (kicked, member) if one.my_chat_member
    ] == ["kicked", "member"]


def test_nobody_edits_what_is_not_theirs(ana: Person) -> None:
    with pytest.raises(LookupError):
        ana.edits(99, "x")
    with pytest.raises(LookupError):
        ana.deletes(99)
    with pytest.raises(LookupError):
        _ = ana.last

    ana.deletes(1)

    assert ana.chat == []


def test_language_of_the_person_can_change(telegram: TelegramInMemory, ana: Person) -> None:
    ana.language_code = "en"
    ana.says("x")
    ana.language_code = None
    ana.says("y")

    users = [one.effective_user for one in read(telegram)]

    assert [one.language_code for one in users if one] == ["en", None]
    assert telegram.person(7) is ana


async def test_bot_in_a_group_hears_commands_and_answers_to_it_only(
    telegram: TelegramInMemory, ana: Person, call: CallIt
) -> None:
    group = telegram.group(-5, ana)
    ana.says("/before", to=group)
    group.welcomes_bot(by=ana)
    question = await call("sendMessage", chat_id=-5, text="?")
    for words in ("among us", "/start", "/start@interview_coach_bot", "/start@other_bot"):
        ana.says(words, to=group)
    ana.says("an answer", to=group, reply_to=question["message_id"])
    group.removes_bot(by=ana)
    ana.says("/after", to=group)

    heard = [one.message.text for one in read(telegram) if one.message]

    assert heard == ["/start", "/start@interview_coach_bot", "an answer"]
