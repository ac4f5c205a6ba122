"""Composing a broadcast: what it says, whom it is for, when it starts, and the number that confirms it."""

from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from advice.terms import Language, Verdict
from bot.app import build_app
from bot.playground.chats import Message
from bot.services.audience import Audience, Stage
from bot.services.desk.content import LONGEST_NAME
from bot.services.tip_messages import FOOTER
from bot.texts import units
from storage import broadcasts, candidates, segments
from storage.database import Session
from storage.states import BroadcastState
from tests.chats import Chat, consists_of
from tests.conftest import OWNER, PACIFIC
from tests.staff import candidate, deeds, drafted, joined, latest

ON_SQLITE = pytest.mark.parametrize("kind", ["sqlite"], indirect=True)
HUB = ["draft-title", "*"]
DAY = timedelta(days=1)


def is_(said: str, *names: str, language: str = "en") -> bool:
    return consists_of(said, list(names), language)


async def sent(chat: Chat, *bodies: dict[str, Any]) -> list[str]:
    """Send what the app of a person would send, all at once."""
    before = len(chat.person.heard)
    for body in bodies:
        chat.person._send(body)
    await chat.telegram.settled()
    return [message.text for message in chat.person.heard[before:]]


def text(words: str, *entities: dict[str, Any]) -> dict[str, Any]:
    return {"text": words, "entities": list(entities)}


def photo(chat: Chat, group: str = "", caption: str = "") -> dict[str, Any]:
    """Return the body of a photo, of an album if it names one."""
    number = chat.person.sends_photo()
    body = dict(message_of(chat, number).body)
    chat.person.deletes(number)
    if group:
        body["media_group_id"] = group
    return body | ({"caption": caption} if caption else {})


def message_of(chat: Chat, number: int) -> Message:
    found = chat.person.private.find(number)
    assert found is not None
    return found


async def asked(rosa: Chat) -> None:
    """Begin a draft."""
    await rosa.say("/broadcast")


async def confirmed(rosa: Chat) -> None:
    await rosa.press("Send …")
    label = next(one for one in rosa.person.last.labels if one.startswith("Send to"))
    await rosa.press(label)


def change(rosa: Chat, chat_id: int, **about: object) -> None:
    """Change a candidate behind the scene."""

    def unit(session: Session) -> None:
        found = candidates.find(session, chat_id)
        assert found is not None
        for name, value in about.items():
            setattr(found, name, value)

    with rosa.coach.database.session() as session:
        unit(session)


async def test_formatting_and_links_are_kept_as_they_were_written(rosa: Chat) -> None:
    await asked(rosa)

    await sent(
        rosa,
        text(
            "Read <this> & write",
            {"type": "bold", "offset": 0, "length": 4},
            {"type": "text_link", "offset": 14, "length": 5, "url": "https://x.example/?a=1&b"},
        ),
    )
    await rosa.say("Lee esto")
    await rosa.press("Preview")

    words = '<b>Read</b> &lt;this&gt; &amp; <a href="https://x.example/?a=1&amp;b">write</a>'
    assert rosa.person.heard[-4].html.startswith(words)


@pytest.mark.parametrize("beyond", [0, 1])
async def test_length_is_measured_with_the_longest_name_and_the_last_line(
    rosa: Chat, beyond: int
) -> None:
    await asked(rosa)
    footer = rosa.coach.texts.length([FOOTER], Language.EN)
    room = 4096 - footer - len("\n\n") - units(LONGEST_NAME)

    said = await sent(rosa, text("{first_name}" + "ñ" * (room + beyond)))

    kept = is_(said[0], "draft-kept")
    assert kept is (beyond == 0)
    assert kept or is_(said[0], "draft-too-long")


async def test_markup_does_not_count_among_the_characters(rosa: Chat) -> None:
    await asked(rosa)
    words = "it's " * 600
    address = "https://x.example/" + "y" * 500
    links = [
        {"type": "text_link", "offset": 5 * place, "length": 4, "url": address}
        for place in range(20)
    ]

    said = await sent(rosa, text(words, *links))
    await rosa.say("Corto")
    before = len(rosa.person.heard)
    await rosa.press("Preview")

    assert is_(said[0], "draft-kept")
    assert len(rosa.person.heard) - before == 5  # two heads, two copies, the draft


@pytest.mark.parametrize(
    "words", ["Hi {name}", "Hi {first name}", "Hi {}", "{agency} {FIRST_NAME}"]
)
async def test_unknown_name_in_braces_is_refused_and_nothing_kept(rosa: Chat, words: str) -> None:
    await asked(rosa)

    said = await rosa.say(words)

    assert is_(said[0], "draft-name-unknown")
    assert latest(rosa).content == {}


async def test_draft_outlives_the_process(rosa: Chat) -> None:
    await asked(rosa)
    await rosa.say("Write to them.")

    other = build_app(rosa.coach.settings, rosa.telegram, rosa.clock.now)
    with other.database.session() as session:
        kept = broadcasts.latest(session)[0]
    other.database.close()
    said = await rosa.say("Escríbeles.")

    assert set(kept.content) == {"en"}
    assert is_(said[-1], *HUB)


async def test_leaving_keeps_the_draft_and_the_list_leads_back(rosa: Chat) -> None:
    await asked(rosa)
    await rosa.say("Write to them.")

    left = await rosa.say("/cancel")
    await rosa.say("/broadcasts")
    await rosa.say("open 1")

    assert is_(left[0], "desk-left-draft")
    assert is_(rosa.person.last.text, *HUB)
    assert set(latest(rosa).content) == {"en"}


async def test_message_of_any_kind_is_passed_on_as_it_is(rosa: Chat) -> None:
    await asked(rosa)
    for thing in ("sends_sticker", "sends_location", "sends_contact"):
        getattr(rosa.person, thing)()
        await rosa.telegram.settled()

    piece = latest(rosa).content["en"]

    assert (piece["from"], piece["kind"], len(piece["messages"])) == (OWNER, "sticker", 3)
    assert not piece["words"]


async def test_same_for_both_is_offered_for_what_has_no_words(rosa: Chat) -> None:
    await asked(rosa)
    await rosa.send("photo")
    await rosa.press("That is all")
    assert "The same for both" in rosa.person.last.labels
    await rosa.press("The same for both")

    content = latest(rosa).content
    assert content["en"] == content["es"]
    assert is_(rosa.person.last.text, *HUB)


async def test_same_for_both_is_not_offered_for_words_under_a_photo(rosa: Chat) -> None:
    await asked(rosa)
    await sent(rosa, photo(rosa, caption="Come to the fair"))
    await rosa.press("That is all")

    assert is_(rosa.person.last.text, "draft-ask")
    assert "The same for both" not in rosa.person.last.labels


async def test_album_is_kept_whole_and_answered_once(rosa: Chat) -> None:
    await asked(rosa)
    parts = [photo(rosa, "album-1") for _ in range(4)]
    await rosa.press("Back to the draft")
    await rosa.press("English text")
    before = rosa.person.private.last_id

    said = await sent(rosa, *parts)

    assert [is_(one, "draft-more-album") for one in said] == [True]
    assert latest(rosa).content["en"]["messages"] == [before + n for n in (1, 2, 3, 4)]


async def test_too_many_messages_are_refused_once(rosa: Chat) -> None:
    await asked(rosa)
    albums = [[photo(rosa, name) for _ in range(6)] for name in ("a", "b")]
    await rosa.press("Back to the draft")
    await rosa.press("English text")

    said = [await sent(rosa, *album) for album in albums]

    assert [len(one) for one in said] == [1, 3]  # the second: kept, then refused with the question
    assert is_(said[1][1], "draft-enough")
    assert len(latest(rosa).content["en"]["messages"]) == 10


async def test_what_telegram_does_not_copy_is_refused(rosa: Chat) -> None:
    await asked(rosa)

    said = await sent(rosa, {"dice": {"emoji": "🎲", "value": 4}})

    assert is_(said[0], "draft-cannot-copy")
    assert latest(rosa).content == {}


async def test_names_under_a_photo_are_refused(rosa: Chat) -> None:
    await asked(rosa)

    said = await sent(rosa, photo(rosa, caption="Hi {first_name}"))

    assert is_(said[-2], "draft-name-in-caption")


async def test_forwarded_text_is_taken_like_any_text(rosa: Chat) -> None:
    await asked(rosa)

    rosa.person.forwards("Good words")
    await rosa.telegram.settled()

    assert latest(rosa).content["en"]["html"] == "Good words"


async def test_changed_message_changes_the_draft(rosa: Chat) -> None:
    await asked(rosa)
    number = rosa.person.says("Wriet to them.")
    await rosa.telegram.settled()
    before = len(rosa.person.heard)

    rosa.person.edits(number, "Write to them.")
    await rosa.telegram.settled()

    said = [message.text for message in rosa.person.heard[before:]]
    assert is_(said[0], "draft-words-changed")
    assert latest(rosa).content["en"]["html"] == "Write to them."


async def test_change_that_cannot_be_leaves_the_draft_as_it_was(rosa: Chat) -> None:
    await asked(rosa)
    number = rosa.person.says("Write to them.")
    await rosa.telegram.settled()
    before = len(rosa.person.heard)

    rosa.person.edits(number, "Write to {them}.")
    await rosa.telegram.settled()

    said = [message.text for message in rosa.person.heard[before:]]
    assert is_(said[0], "draft-name-unknown", "draft-not-changed")
    assert latest(rosa).content["en"]["html"] == "Write to them."


async def test_filters_combine_and_are_kept(rosa: Chat) -> None:
    ana = await candidate(rosa, 101)
    change(rosa, 101, source="poster")
    await drafted(rosa)

    await rosa.press("Who gets it")
    await rosa.press("By link")
    await rosa.press("poster (1)")
    await rosa.press("By stage")
    await rosa.press("No interview yet")
    await rosa.press("Only Spanish readers")

    found = Audience.of(latest(rosa).audience)
    assert found == Audience(language=Language.ES, source="poster", stage=Stage.NO_INTERVIEW)
    assert "Nobody gets it" in rosa.person.last.text
    assert ana.person.heard


async def test_choosing_by_language_says_that_jobs_are_for_everyone(rosa: Chat) -> None:
    await drafted(rosa)
    await rosa.press("Who gets it")

    await rosa.press("Only English readers")

    text = rosa.person.last.text
    assert consists_of(text, ["to-title", "to-language", "*", "to-language-not-for-jobs"], "en")
    assert "Everyone" in rosa.person.last.labels


async def test_one_language_needs_no_other_text(rosa: Chat) -> None:
    await candidate(rosa, 101)
    await asked(rosa)
    await rosa.say("Write to them.")
    await rosa.press("Back to the draft")
    await rosa.press("Who gets it")
    await rosa.press("Only English readers")
    await rosa.press("Back to the draft")

    await confirmed(rosa)

    assert latest(rosa).state is BroadcastState.SCHEDULED


async def test_number_says_who_gets_nothing_and_why(rosa: Chat) -> None:
    for chat_id in (101, 102, 103, 104):
        await candidate(rosa, chat_id)
    change(rosa, 102, wants_tips=False)
    change(rosa, 103, blocked_at=rosa.clock.now().astimezone(UTC))

    await drafted(rosa)

    text = rosa.person.last.text
    assert "2 people get it." in text
    assert "Not: one person who wants no tips" in text
    assert "Not: one person who blocked the bot" in text


async def test_advice_is_held_back_from_those_whose_case_says_otherwise(rosa: Chat) -> None:
    await candidate(rosa, 101)
    await drafted(rosa)

    await rosa.press("Advice for today")
    await rosa.press("Advice: write the status email now")

    assert latest(rosa).verdict is Verdict.SEND_STATUS_EMAIL
    assert "Not: one person whose own case says otherwise today" in rosa.person.last.text


@pytest.mark.parametrize("pages", [1, 3])
async def test_number_is_counted_page_by_page(
    rosa: Chat, pages: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("bot.services.desk.tally.PAGE", 2)
    for chat_id in range(101, 101 + 2 * pages - 1):
        await candidate(rosa, chat_id)
    await drafted(rosa)
    await rosa.press("Who gets it")
    await rosa.press("By stage")

    await rosa.press("No interview yet")

    count = 2 * pages - 1
    said = "One person gets it." if count == 1 else f"{count} people get it."
    assert said in rosa.person.last.text


MOMENTS = [
    ("tomorrow 9:30", "2026-11-24T09:30"),
    ("2026-12-01 10:00", "2026-12-01T10:00"),
    ("mañana a las 9", "2026-11-24T09:00"),
    ("el viernes a las 10", "2026-11-27T10:00"),
    ("today at 5pm", "2026-11-23T17:00"),
    ("at 5pm", "2026-11-23T17:00"),
    ("a las 5 de la tarde", "2026-11-23T17:00"),
    ("14:15", "2026-11-23T14:15"),
]


@pytest.mark.parametrize(("words", "moment"), MOMENTS)
async def test_moment_can_be_typed(rosa: Chat, words: str, moment: str) -> None:
    await drafted(rosa)
    await rosa.press("When")

    said = await rosa.say(words)

    meant = datetime.fromisoformat(moment).replace(tzinfo=PACIFIC)
    assert latest(rosa).starts_at == meant
    assert f"{meant:%A}" in said[-1]


@pytest.mark.parametrize("words", ["yesterday", "2026-11-20 10:00", "8:59", "9:00"])
async def test_past_is_refused(rosa: Chat, words: str) -> None:
    await drafted(rosa)
    await rosa.press("When")

    said = await rosa.say(words)

    assert is_(said[0], "when-past")
    assert latest(rosa).starts_at is None


@pytest.mark.parametrize("words", ["soon", "25:00", "next week", "on the 32nd"])
async def test_unclear_moment_is_asked_for_again(rosa: Chat, words: str) -> None:
    await drafted(rosa)
    await rosa.press("When")

    said = await rosa.say(words)

    assert is_(said[0], "draft-not-understood")
    assert latest(rosa).starts_at is None


async def test_day_without_an_hour_asks_for_the_hour(rosa: Chat) -> None:
    await drafted(rosa)
    await rosa.press("When")

    said = await rosa.say("friday")
    await rosa.say("14:30")

    assert is_(said[0], "when-ask-hour")
    assert latest(rosa).starts_at == datetime(2026, 11, 27, 14, 30, tzinfo=PACIFIC)


async def test_hours_of_today_that_are_past_are_not_offered(rosa: Chat) -> None:
    rosa.clock.forward(timedelta(hours=6))
    await drafted(rosa)
    await rosa.press("When")

    await rosa.press("Today")

    assert rosa.person.last.labels == ["16:00", "17:00", "18:00", "19:00", "Back"]


async def test_moment_that_passed_meanwhile_is_asked_for_again(rosa: Chat) -> None:
    await candidate(rosa, 101)
    await drafted(rosa)
    await rosa.press("When")
    await rosa.say("10:00")
    await rosa.press("Back to the draft")
    rosa.clock.forward(timedelta(hours=2))

    await rosa.press("Send …")

    assert is_(rosa.person.last.text, "when-ask", "*")
    assert latest(rosa).state is BroadcastState.DRAFT


async def test_number_that_changed_is_shown_and_asked_for_again(rosa: Chat) -> None:
    await candidate(rosa, 101)
    await drafted(rosa)
    await rosa.press("Send …")
    await candidate(rosa, 102)

    await rosa.press("Send to 1")
    changed = latest(rosa).state
    said = rosa.person.heard[-2].text
    await rosa.press("Send to 2")

    assert changed is BroadcastState.DRAFT
    assert is_(said, "confirm-changed")
    assert latest(rosa).state is BroadcastState.SCHEDULED


@pytest.mark.parametrize("typed", ["2", "2.", "  2 "])
async def test_number_can_be_typed(rosa: Chat, typed: str) -> None:
    await candidate(rosa, 101)
    await candidate(rosa, 102)
    await drafted(rosa)
    await rosa.press("Send …")

    await rosa.say(typed)

    found = latest(rosa)
    assert found.state is BroadcastState.SCHEDULED
    assert found.starts_at == rosa.clock.now()
    assert deeds(rosa)[-1] == (OWNER, "broadcast-confirmed")


async def test_double_tap_confirms_once(rosa: Chat) -> None:
    await candidate(rosa, 101)
    await drafted(rosa)
    await rosa.press("Send …")
    card = rosa.person.last

    rosa.person.presses("Send to 1", card)
    rosa.person.presses("Send to 1", card)
    await rosa.telegram.settled()

    assert [deed for _, deed in deeds(rosa)].count("broadcast-confirmed") == 1
    assert rosa.person.toasts[-1].text.startswith("This broadcast is confirmed already")
    assert card.labels  # the old message shows the board now
    assert rosa.person.unanswered == []


async def test_nobody_to_send_to_cannot_be_confirmed(rosa: Chat) -> None:
    await drafted(rosa)

    await rosa.press("Send …")

    assert is_(rosa.person.heard[-2].text, "confirm-nobody")
    assert latest(rosa).state is BroadcastState.DRAFT


async def test_deleted_draft_is_gone_and_its_buttons_say_so(rosa: Chat) -> None:
    await drafted(rosa)
    hub = rosa.person.last
    await rosa.press("Delete draft")
    await rosa.press("Yes, delete it")

    rosa.person.presses("Preview", hub)
    await rosa.telegram.settled()

    assert rosa.person.toasts[-1].text == "The draft is deleted."
    assert is_((await rosa.say("/broadcasts"))[0], "overview-empty")


async def test_draft_of_another_can_be_seen_and_not_changed(rosa: Chat) -> None:
    omar = await joined(rosa, 901, "Omar")
    await drafted(rosa)

    await omar.say("/broadcasts")
    await omar.press("Open 1")
    said = [message.text for message in omar.person.heard[-4:]]

    assert is_(said[0], "preview-in")
    assert omar.person.toasts[-1].text.startswith("This draft belongs to somebody else")
    assert latest(rosa).author == OWNER


async def test_preview_is_what_the_candidate_gets(rosa: Chat) -> None:
    ana = await candidate(rosa, 101, "Rosa")
    luz = await candidate(rosa, 102, "Rosa", "es")
    await drafted(rosa)
    await rosa.press("Preview")
    previews = [rosa.person.heard[-4], rosa.person.heard[-2]]
    await confirmed(rosa)

    rosa.clock.forward(timedelta(minutes=11))
    await rosa.coach.tick()

    got = [ana.person.last, luz.person.last]
    assert [one.html for one in got] == [one.html for one in previews]
    assert [one.buttons for one in got] == [one.buttons for one in previews]


@ON_SQLITE
async def test_every_button_of_the_desk_fits_into_its_bytes(rosa: Chat) -> None:
    await candidate(rosa, 101)
    change(rosa, 101, source="s" * 56)
    await drafted(rosa)
    for label in ("Who gets it", "By link", "Back", "By last interview"):
        await rosa.press(label)
    await rosa.press("Back")
    await rosa.press("Save this choice")
    await rosa.say("A name of forty characters exactly, so..")
    await rosa.press("Saved choices")

    data = [
        button["callback_data"]
        for call in rosa.telegram.calls
        for row in (call.params.get("reply_markup") or {}).get("inline_keyboard", ())
        for button in row
    ]
    assert data
    assert max(len(one.encode()) for one in data) <= 50  # broadcasts may be counted in millions


@ON_SQLITE
async def test_stale_value_of_a_screen_shows_the_draft(rosa: Chat) -> None:
    await drafted(rosa)
    hub = rosa.person.last
    number = latest(rosa).id
    for rest in ("to:nonsense", "stage:x", "since:since-8", "source:abc", "segment:use-9", "when:x",
                 "day:open-2026-13", "hour:open-x", "hour:x", "advice:x", "say:same-en", "more:x-en",
                 "drop:x", "confirm:x", "naming:x", "hub:x", "nowhere:x", "say:x", "more:x"):  # fmt: skip
        hub.markup = {
            "inline_keyboard": [[{"text": "x", "callback_data": f"d:draft:{number}:{rest}"}]]
        }
        rosa.person.presses("x", hub)
        await rosa.telegram.settled()

        assert rosa.person.toasts[-1].text.startswith("That button is out of date"), rest
        assert is_(hub.text, *HUB), rest


async def test_choice_is_saved_used_and_deleted(rosa: Chat) -> None:
    await drafted(rosa)
    await rosa.press("Who gets it")
    await rosa.press("Only Spanish readers")
    await rosa.press("Save this choice")
    await rosa.say("Luz & co")
    await rosa.press("Everyone")
    everyone = latest(rosa).audience
    await rosa.press("Saved choices")
    await rosa.press("Luz & co")
    used = latest(rosa).audience
    await rosa.press("Saved choices")
    await rosa.press("Delete Luz & co")

    assert (everyone, used) == ({}, {"language": "es"})
    assert is_(rosa.person.last.text, "to-no-segments")
    assert [deed for _, deed in deeds(rosa)] == ["segment-saved", "segment-deleted"]


KINDS = {
    "photo": lambda person: person.sends_photo(),
    "document": lambda person: person.sends_document(),
    "video": lambda person: person.sends_video(),
    "voice": lambda person: person.sends_voice(),
    "sticker": lambda person: person.sends_sticker(),
    "location": lambda person: person.sends_location(),
    "contact": lambda person: person.sends_contact(),
}


@pytest.mark.parametrize("kind_", KINDS)
async def test_what_was_sent_arrives_as_it_was_with_the_way_out_under_it(
    rosa: Chat, kind_: str
) -> None:
    ana = await candidate(rosa, 101)
    await asked(rosa)
    number = KINDS[kind_](rosa.person)
    await rosa.telegram.settled()
    await rosa.press("That is all")
    await rosa.press("The same for both")
    await rosa.press("Preview")
    preview = rosa.person.heard[-4]
    await confirmed(rosa)

    rosa.clock.forward(timedelta(minutes=11))
    await rosa.coach.tick()

    original, got = message_of(rosa, number), ana.person.last
    assert got.body == original.body
    assert got.buttons == preview.buttons
    assert "No more tips" in got.labels


def poll(**about: object) -> dict[str, Any]:
    body = {
        "id": "1",
        "question": "Did it help?",
        "options": [{"persistent_id": "1", "text": "Yes", "voter_count": 0}],
        "total_voter_count": 0,
        "is_closed": False,
        "is_anonymous": True,
        "type": "regular",
        "allows_multiple_answers": False,
        "allows_revoting": False,
        "members_only": False,
    }
    return {"poll": body | about}


@pytest.mark.parametrize(
    ("body", "kept"),
    [
        (poll(), True),
        (poll(type="quiz", correct_option_ids=[0]), True),
        (poll(type="quiz"), False),  # a quiz that was forwarded: nobody tells the bot its answer
    ],
)
async def test_poll_is_kept_if_telegram_copies_it(
    rosa: Chat, body: dict[str, Any], *, kept: bool
) -> None:
    await asked(rosa)

    said = await sent(rosa, body)

    assert is_(said[0], "draft-more" if kept else "draft-cannot-copy")
    assert bool(latest(rosa).content) is kept


async def test_several_messages_arrive_together_and_in_order(rosa: Chat) -> None:
    ana = await candidate(rosa, 101)
    await asked(rosa)
    await rosa.send("photo")
    await rosa.say("And these words")
    await rosa.press("That is all")
    await rosa.say("Y estas palabras")
    await confirmed(rosa)
    before = len(ana.person.heard)

    rosa.clock.forward(timedelta(minutes=11))
    await rosa.coach.tick()

    got = ana.person.heard[before:]
    assert [one.kind for one in got] == ["photo", "text", "text"]
    assert got[1].text == "And these words"
    assert is_(got[2].text, "tip-footer")


async def test_tip_of_the_library_stays_for_those_who_have_not_had_it(rosa: Chat) -> None:
    await rosa.say("/tips")
    await rosa.press("1.")
    await rosa.press("Send this one …")
    await rosa.press("Who gets it")
    await rosa.press("Only Spanish readers")
    await rosa.press("Save this choice")
    await rosa.say("Luz")
    await rosa.press("Everyone")
    everyone = Audience.of(latest(rosa).audience)
    await rosa.press("Saved choices")
    await rosa.press("Luz")
    used = Audience.of(latest(rosa).audience)

    tip = latest(rosa).tip_id
    assert tip is not None
    assert everyone == Audience(without_tip=tip)
    assert used == Audience(language=Language.ES, without_tip=tip)
    with rosa.coach.database.session() as session:
        assert [one.audience for one in segments.everything(session)] == [{"language": "es"}]
