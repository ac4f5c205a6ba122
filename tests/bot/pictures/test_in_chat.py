"""My next steps, asked for in a whole chat: the words, the picture and the file."""

from datetime import date, timedelta
from typing import Any

import pytest
from icalendar import Calendar

from advice.terms import Language
from bot.keyboards import CAPTION_LIMIT, calls_of
from bot.playground.chats import Message
from bot.playground.markup import parse_html
from bot.services.ports import Attachment, Line, Reply, Said, What
from bot.texts import Texts, units
from tests.chats import Chat, consists_of

TODAY = date(2026, 11, 23)
PRESSES = {
    "en": (
        "I agree", "Skip", "Skip", "Yesterday", "They did not say", "Not yet", "No, I have not",
        "No news yet",
    ),
    "es": (
        "Acepto", "Saltar", "Saltar", "Ayer", "No me dijeron", "Todavía no", "No, no lo hice",
        "Sin noticias todavía",
    ),
}  # fmt: skip
STEPS = {"en": "My next steps", "es": "Mis próximos pasos"}


async def checked_in(chat: Chat) -> None:
    await chat.say("/start")
    for label in PRESSES[chat.language]:
        await chat.press(label)


async def steps_of(chat: Chat) -> list[Message]:
    before = len(chat.person.heard)
    await chat.press(STEPS[chat.language])
    return chat.person.heard[before:]


def events(message: Message) -> list[Any]:
    assert message.file is not None
    return list(Calendar.from_ical(message.file.content).walk("VEVENT"))


@pytest.fixture(params=["en", "es"])
async def player(request: pytest.FixtureRequest, chat: Chat, chat_es: Chat) -> Chat:
    """A candidate who has answered every question with the buttons."""
    player = chat_es if request.param == "es" else chat
    await checked_in(player)
    return player


async def test_steps_come_as_words_under_a_picture_and_as_a_file(player: Chat) -> None:
    picture, file = await steps_of(player)

    assert (picture.kind, file.kind) == ("photo", "document")
    ids = [
        "plan-title-of", "milestone-interview", "milestone-note-from", "milestone-note-until",
        "milestone-hold-until", "milestone-status-email-from", "milestone-close-on-at-soonest",
        "plan-today",
    ]  # fmt: skip
    assert consists_of(picture.text, ids, player.language)
    assert consists_of(file.text, ["plan-file"], player.language)
    assert len(picture.labels) == 1
    assert file.labels == []


async def test_file_holds_the_days_still_to_come(player: Chat) -> None:
    _, file = await steps_of(player)

    assert [one.decoded("DTSTART") for one in events(file)] == [
        date(2026, 11, 25), TODAY, date(2026, 12, 8), date(2026, 12, 15),
    ]  # fmt: skip
    assert {one["DTSTART"].params["VALUE"] for one in events(file)} == {"DATE"}


async def test_picture_and_file_speak_the_language_of_the_candidate(player: Chat) -> None:
    picture, file = await steps_of(player)

    orders = {"en": ("next-steps.ics", "Hold"), "es": ("proximos-pasos.ics", "Espera")}
    name, word = orders[player.language]
    assert file.body["document"]["file_name"] == name
    assert [str(one["SUMMARY"]).split(":")[0] for one in events(file)][1] == word
    assert picture.body["photo"][0]["width"] == 1080


async def test_second_file_replaces_the_events_of_the_first(chat: Chat) -> None:
    await checked_in(chat)
    _, before = await steps_of(chat)
    await chat.press("I sent the note")
    _, after = await steps_of(chat)

    first, second = ({str(one["UID"]) for one in events(file)} for file in (before, after))

    assert second < first


async def test_picture_changes_with_the_day(chat: Chat) -> None:
    await checked_in(chat)
    today, _ = await steps_of(chat)
    chat.clock.forward(timedelta(days=1))
    tomorrow, _ = await steps_of(chat)

    assert today.file is not None
    assert tomorrow.file is not None
    assert today.file.content != tomorrow.file.content


async def test_status_email_that_is_right_already_is_in_the_picture_and_not_in_the_file(
    chat: Chat,
) -> None:
    await checked_in(chat)
    chat.clock.forward(timedelta(days=60))
    picture, file = await steps_of(chat)

    assert picture.kind == "photo"
    assert [str(one["SUMMARY"]).split(":")[0] for one in events(file)] == ["If no answer"]


async def test_steps_of_an_interview_that_ended_have_a_picture_and_no_file(chat: Chat) -> None:
    await chat.say("/start")
    for label in (*PRESSES["en"][:5], "Yes, I sent it", "No, I have not", "They said no"):
        await chat.press(label)

    (picture,) = await steps_of(chat)

    assert picture.kind == "photo"
    assert consists_of(picture.text, ["plan-title-of", "milestone-interview", "plan-today"], "en")


LONG = "Ñ" * 80


@pytest.mark.parametrize("language", ["en", "es"])
async def test_longest_words_keep_within_a_caption_or_follow_it(
    chat: Chat, chat_es: Chat, language: str
) -> None:
    player = chat_es if language == "es" else chat
    window = {"en": "Within two weeks", "es": "En dos semanas"}
    agree, *rest = PRESSES[language][:1] + PRESSES[language][3:]
    await player.say("/start")
    await player.press(agree)
    await player.say(LONG)
    await player.say(LONG)
    for label in (rest[0], window[language], *rest[2:]):
        await player.press(label)

    picture, *others = await steps_of(player)

    assert units(picture.text) <= CAPTION_LIMIT
    assert others[-1].kind == "document"
    words = [message.text for message in (picture, *others[:-1])][-1]
    assert consists_of(words, ["plan-title-of", "*", "plan-today"], language)


def attached(*words: str) -> list[Any]:
    """Return the calls that a reply with a picture becomes."""
    texts = Texts(agency="Smith & Sons", phone="(916) 555-0100", site="https://smith.example")
    attachment = Attachment(What.TIMELINE, Line("plan-picture-name"), {"day": TODAY, "n": [1]})
    lines = tuple(Line("headline", {"text": text}) for text in words)
    said = Said((Reply(lines, attachment=attachment),), Language.EN)
    return list(calls_of(said, texts, chat_id=7))


@pytest.mark.parametrize(
    ("more", "methods"), [("", ["sendPhoto"]), ("&", ["sendPhoto", "sendMessage"])]
)
def test_caption_is_counted_as_it_is_read(more: str, methods: list[str]) -> None:
    words = ["&" * 150] * 6
    words.append("🎉" + "&" * (CAPTION_LIMIT - units("\n\n".join([*words, "🎉"]) + "\n\n") + 2))
    read = "\n\n".join(words)

    calls = attached(*words[:-1], words[-1] + more)

    assert units(read) == CAPTION_LIMIT
    assert [call["method"] for call in calls][:2] == methods
    if not more:
        assert parse_html(calls[0]["params"]["caption"])[0] == read


def test_words_that_are_too_long_for_a_caption_follow_as_a_message() -> None:
    picture, words = attached("Steps", "x" * 900, "x" * 900)

    assert [picture["method"], words["method"]] == ["sendPhoto", "sendMessage"]
    assert (picture["params"]["caption"], len(words["params"]["text"])) == (
        "<b>Steps</b>",
        len("<b>Steps</b>") + 2 * (907 + 2),
    )


def test_what_is_kept_of_a_file_is_plain_json() -> None:
    calls = attached("Steps")

    assert calls[0]["make"] == {
        "what": "timeline", "name": "next-steps.png", "plan": {"day": "2026-11-23", "n": [1]},
    }  # fmt: skip
