"""The library of tips: what ships, what staff add, and the weekly rotation."""

from datetime import timedelta

import pytest

from advice.sources import SOURCES
from advice.suiting import TOPICS
from advice.terms import Language
from bot.app import Coach
from bot.playground.clock import HeldClock
from bot.playground.people import Person
from bot.playground.telegram import TelegramInMemory
from bot.services.desk.shipped import SHIPPED, Tag, stock
from storage import audit, broadcasts, staff, tips
from storage.broadcasts import Broadcast
from storage.database import Session
from storage.states import BroadcastState, DeliveryState, Role
from storage.tips import Tip
from tests.chats import consists_of
from tests.conftest import MONDAY, OWNER
from tests.staffed import arrive, staffed, told

DAY = timedelta(days=1)


@pytest.fixture
async def owner(coach: Coach, telegram: TelegramInMemory) -> Person:
    return await staffed(coach, telegram, OWNER)


async def does(telegram: TelegramInMemory, person: Person, *steps: str) -> None:
    """Press each label; what is no label is written."""
    for step in steps:
        if step in {label for message in person.heard for label in message.labels}:
            person.presses(step)
        else:
            person.says(step)
        await telegram.settled()


async def library(coach: Coach) -> list[Tip]:
    return await coach.database.run(tips.everything)


async def latest(coach: Coach, count: int = 50) -> list[Broadcast]:
    return await coach.database.run(broadcasts.latest, count)


def deeds(session: Session) -> list[str]:
    return [one.deed for one in reversed(audit.latest(session, 50))]


def test_ten_tips_ship_and_each_has_a_source_of_the_etiquette() -> None:
    assert len(SHIPPED) == 10
    assert len({one.key for one in SHIPPED}) == 10
    assert {one.source for one in SHIPPED} <= set(SOURCES)
    assert {one.verdict for one in SHIPPED} <= {None, *TOPICS}
    assert all(one.tags and set(one.tags) <= set(Tag) for one in SHIPPED)


async def test_library_is_stocked_once(coach: Coach) -> None:
    await coach.database.run(stock, MONDAY)

    found = await library(coach)
    assert [one.key for one in found] == [one.key for one in SHIPPED]
    assert all(one.rotates for one in found)


def test_tip_that_ships_no_more_is_retired(session: Session) -> None:
    tips.add(session, key="tip-of-old", source="A1", written_on=MONDAY.date())
    stock(session, MONDAY)

    assert len(tips.everything(session)) == 10


@pytest.mark.parametrize("language", Language)
async def test_list_leads_to_a_tip_in_both_languages(
    coach: Coach, telegram: TelegramInMemory, language: Language
) -> None:
    writer = await staffed(coach, telegram, 55, Role.WRITER, language)

    await does(telegram, writer, "/tips")
    assert len(writer.last.text.splitlines()) == 12
    await does(telegram, writer, "1.")

    english, spanish, about = writer.heard[-3:]
    assert consists_of(english.text, ["tip-note-always"], "en")
    assert consists_of(spanish.text, ["tip-note-always"], "es")
    assert consists_of(about.text, ["library-tip", "advised-none"], language)


async def test_tip_is_sent_by_way_of_a_draft_to_those_who_have_not_had_it(
    coach: Coach, telegram: TelegramInMemory, owner: Person
) -> None:
    await arrive(coach, telegram, 1, 2)

    await does(telegram, owner, "/tips", "1.", "Send this one …")
    [draft] = await latest(coach)
    assert (draft.state, draft.tip_id) == (BroadcastState.DRAFT, 1)
    owner.presses(f"d:draft:{draft.id}:confirm:open")
    await telegram.settled()
    owner.presses(f"d:draft:{draft.id}:confirm:go-2")
    await telegram.settled()
    await coach.tick()

    sent = await told(coach, draft.id)
    assert sent.totals[DeliveryState.SENT] == 2
    assert telegram.person(1).last.text.startswith("After every interview")
    assert owner.heard[-1].kind == "photo"


async def write(telegram: TelegramInMemory, person: Person) -> None:
    await does(
        telegram,
        person,
        "/tips",
        "Add a tip",
        "Hello {first_name}, breathe.",
        "Hola, {first_name}: respira.",
        "Handbook, page 7",
    )


async def test_tip_of_their_own_is_written_in_both_languages(
    coach: Coach, telegram: TelegramInMemory
) -> None:
    writer = await staffed(coach, telegram, 55, Role.WRITER)

    await write(telegram, writer)
    await does(telegram, writer, "Subjects", "Also: waiting", "Back to the tip")
    await does(telegram, writer, "Advice for today", "Advice: wait")

    own = (await library(coach))[-1]
    assert own.content == {
        "en": {"html": "Hello {first_name}, breathe."},
        "es": {"html": "Hola, {first_name}: respira."},
    }
    assert (own.source, own.made_by, own.written_on) == ("Handbook, page 7", 55, MONDAY.date())
    assert (own.tags, own.verdict, own.rotates) == (("waiting",), "wait", False)
    assert await coach.database.run(deeds) == ["tip-written", "tip-changed", "tip-changed"]


async def test_unfinished_tip_is_not_in_the_library_and_can_be_gone_on_with(
    coach: Coach, telegram: TelegramInMemory, owner: Person
) -> None:
    await does(telegram, owner, "/tips", "Add a tip", "Breathe.", "/cancel")
    assert len(await library(coach)) == 10

    await does(telegram, owner, "/tips", "Add a tip")

    assert consists_of(owner.last.text, ["library-ask-es"], "en")


@pytest.mark.parametrize(
    ("words", "answer"),
    [("Hello {name}", "draft-name-unknown"), ("x" * 4090, "draft-too-long")],
)
async def test_words_that_no_candidate_could_get_are_refused(
    coach: Coach, telegram: TelegramInMemory, owner: Person, words: str, answer: str
) -> None:
    await does(telegram, owner, "/tips", "Add a tip", words)

    assert consists_of(owner.last.text, [answer], "en")
    assert len(await library(coach)) == 10


async def test_nobody_changes_what_ships_or_what_another_wrote(
    coach: Coach, telegram: TelegramInMemory, owner: Person
) -> None:
    await write(telegram, owner)
    writer = await staffed(coach, telegram, 55, Role.WRITER)
    await does(telegram, writer, "/tips", "1.")
    assert "English words" not in writer.last.labels

    own = (await library(coach))[-1].id
    for data in (f"d:tips:{own}:say-en", f"d:tips:{own}:retire", f"d:tips:{own}:rotation-in"):
        markup = writer.last.markup
        assert markup is not None
        markup["inline_keyboard"][0][0]["callback_data"] = data
        writer.presses(data)
        await telegram.settled()

    assert [toast.text for toast in writer.toasts[-3:]] == ["Your role does not allow this."] * 3
    assert len(await library(coach)) == 11


async def test_words_that_change_leave_the_rotation(
    coach: Coach, telegram: TelegramInMemory, owner: Person
) -> None:
    await write(telegram, owner)
    await does(telegram, owner, "Into the rotation")
    assert (await library(coach))[-1].rotates

    await does(telegram, owner, "English words", "Breathe out.")

    own = (await library(coach))[-1]
    assert own.content is not None
    assert (own.content["en"], own.rotates) == ({"html": "Breathe out."}, False)


async def test_what_one_wrote_for_many_another_puts_into_the_rotation(
    coach: Coach, telegram: TelegramInMemory, owner: Person
) -> None:
    many = coach.announcer._parts.agency.approval_above + 1
    await arrive(coach, telegram, *range(1, many + 1))
    await write(telegram, owner)

    await does(telegram, owner, "Into the rotation")
    assert consists_of(owner.last.text, ["library-second-person"], "en")
    approver = await staffed(coach, telegram, 55, Role.APPROVER)
    await does(telegram, approver, "/tips", "More tips", "11.", "Into the rotation")

    assert (await library(coach))[-1].rotates


async def test_retired_tip_is_gone_from_the_list(
    coach: Coach, telegram: TelegramInMemory, owner: Person
) -> None:
    await does(telegram, owner, "/tips", "1.", "Use it no more")

    assert [one.id for one in await library(coach)] == list(range(2, 11))
    await coach.database.run(stock, MONDAY)
    assert len(await library(coach)) == 9


async def weekly(telegram: TelegramInMemory, person: Person) -> None:
    await does(telegram, person, "/tips", "Weekly rotation", "Wed", "10:00 a.m.")
    await does(telegram, person, "Everyone who wants tips")


async def test_each_week_another_tip_goes_out_by_itself(
    coach: Coach, telegram: TelegramInMemory, clock: HeldClock, owner: Person
) -> None:
    await arrive(coach, telegram, 1)
    await weekly(telegram, owner)
    assert "Next: Wed, Nov 25 at 10:00 a.m." in owner.last.text

    for _ in range(4 * 7 * 24):
        clock.forward(timedelta(hours=1))
        await coach.tick()

    texts = [message.text.splitlines()[0] for message in telegram.person(1).heard]
    assert texts == [
        "After every interview, say thank you in writing.",
        "The day they named has just passed, and you have no news?",
        "Does anybody read a thank-you note?",
        "While you wait, keep looking.",
    ]
    sent = await latest(coach)
    assert [one.author for one in sent] == [OWNER] * 4
    assert [one.tip_id for one in reversed(sent)] == [1, 2, 3, 4]


async def test_nobody_gets_a_tip_of_the_rotation_twice(
    coach: Coach, telegram: TelegramInMemory, clock: HeldClock, owner: Person
) -> None:
    await arrive(coach, telegram, 1)
    for number in range(3, 11):
        await coach.database.run(tips.mend, number, rotates=False)
    await weekly(telegram, owner)

    for _ in range(4 * 7):
        clock.forward(DAY)
        await coach.tick()

    assert len(telegram.person(1).heard) == 2
    assert len(await latest(coach)) == 4


async def test_rotation_can_be_turned_off(
    coach: Coach, telegram: TelegramInMemory, clock: HeldClock, owner: Person
) -> None:
    await weekly(telegram, owner)
    await does(telegram, owner, "Turn the rotation off")
    clock.forward(14 * DAY)
    await coach.tick()

    assert await latest(coach) == []
    assert await coach.database.run(deeds) == ["rotation-set", "rotation-ended"]


async def test_rotation_of_who_left_the_staff_ends(
    coach: Coach, telegram: TelegramInMemory, clock: HeldClock
) -> None:
    sender = await staffed(coach, telegram, 55, Role.SENDER)
    await weekly(telegram, sender)
    await coach.database.run(staff.remove, 55)
    clock.forward(7 * DAY)
    await coach.tick()

    assert await latest(coach) == []
    assert await coach.database.run(tips.routines) == []


async def test_writer_does_not_set_the_rotation(coach: Coach, telegram: TelegramInMemory) -> None:
    writer = await staffed(coach, telegram, 55, Role.WRITER)

    await does(telegram, writer, "/tips", "Weekly rotation")

    assert writer.toasts[-1].text == "Your role does not allow this."


async def test_library_does_not_exist_for_candidates(
    coach: Coach, telegram: TelegramInMemory
) -> None:
    await arrive(coach, telegram, 1)

    await does(telegram, telegram.person(1), "/tips")

    assert consists_of(telegram.person(1).heard[0].text, ["unknown-command"], "en")


async def test_labels_of_the_library_can_be_typed(
    coach: Coach, telegram: TelegramInMemory, owner: Person
) -> None:
    for words in ("/tips", "1.", "out of the rotation", "/tips", "add a tip", "leave it for now"):
        owner.says(words)
        await telegram.settled()

    assert [one.id for one in await library(coach) if not one.rotates] == [1]
    assert consists_of(owner.last.text, ["library-left"], "en")
