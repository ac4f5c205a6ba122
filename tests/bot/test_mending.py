"""Corrections and recalls from the report to the candidates' chats."""

from collections import Counter
from datetime import timedelta
from typing import Any

import pytest

from advice.terms import Language
from bot.app import Coach
from bot.playground.clock import HeldClock
from bot.playground.people import Person
from bot.playground.telegram import TelegramInMemory
from storage import audit, broadcasts, candidates
from storage.database import Session
from storage.states import BroadcastState, DeliveryState, Kind, Role
from tests.chats import consists_of
from tests.conftest import OWNER
from tests.staffed import arrive, confirm, staffed, told

HOUR = timedelta(hours=1)
NEW = {"en": "Write the note <today>.", "es": "Escribe la nota hoy."}


@pytest.fixture
async def owner(coach: Coach, telegram: TelegramInMemory) -> Person:
    return await staffed(coach, telegram, OWNER)


async def run(coach: Coach, telegram: TelegramInMemory, *chats: int, **more: Any) -> int:
    if chats:
        await arrive(coach, telegram, *chats)
    now, row = coach.announcer._parts.now(), {"author": OWNER, **more}
    number = await coach.database.run(confirm, now=now, **row)
    await coach.tick()
    await telegram.settled()
    return number


async def does(telegram: TelegramInMemory, person: Person, *steps: str) -> None:
    """Press each label; what is no label is written."""
    for step in steps:
        if step in {label for message in person.heard for label in message.labels}:
            person.presses(step)
        else:
            person.says(step)
        await telegram.settled()


async def later(coach: Coach, telegram: TelegramInMemory, clock: HeldClock) -> None:
    """Let some minutes go by: one chat gets one thing a second, and a turn sends a few."""
    for _ in range(60):
        clock.forward(timedelta(seconds=5))
        await coach.tick()
    await telegram.settled()


def newest(session: Session) -> int:
    return broadcasts.latest(session, 1)[0].id


async def test_correction_changes_the_message_of_everybody_who_got_it(
    coach: Coach, telegram: TelegramInMemory, clock: HeldClock, owner: Person
) -> None:
    await arrive(coach, telegram, 3, language=Language.ES)
    original = await run(coach, telegram, 1, 2)
    await coach.database.run(want_nothing, 2)

    await does(telegram, owner, "Correct …", NEW["en"], NEW["es"])
    english, spanish, question = owner.heard[-3:]
    await does(telegram, owner, "Correct it now", "Correct it now")
    await later(coach, telegram, clock)

    assert english.text.startswith("Write the note <today>.")
    assert spanish.text.startswith("Escribe la nota hoy.")
    assert "in 3 chats" not in question.text  # the question has become its answer
    for chat_id, words in ((1, NEW["en"]), (2, NEW["en"]), (3, NEW["es"])):
        [message] = telegram.person(chat_id).heard
        assert message.text.startswith(words)
        assert len(message.labels) == 2
    number = await coach.database.run(newest)
    correction = await told(coach, number)
    assert (correction.kind, correction.state) == (Kind.CORRECTION, BroadcastState.FINISHED)
    assert (correction.original, correction.totals[DeliveryState.SENT]) == (original, 3)
    assert "Correction" in owner.heard[-2].text  # its own board, and then its report
    entries = await coach.database.run(audit.latest)
    assert [(one.deed, one.about) for one in entries] == [
        ("correction-confirmed", f"broadcast {original}")
    ]


def want_nothing(session: Session, chat_id: int) -> None:
    candidate = candidates.find(session, chat_id)
    assert candidate is not None
    candidate.wants_tips = False


async def test_paused_broadcast_goes_on_with_the_new_words(
    coach: Coach, telegram: TelegramInMemory, clock: HeldClock, owner: Person
) -> None:
    await run(coach, telegram, *range(1, 101))
    await does(telegram, owner, "Pause", "Correct …", NEW["en"], NEW["es"], "Correct it now")
    await later(coach, telegram, clock)
    owner.presses("Resume")
    await later(coach, telegram, clock)

    texts = [message.text for n in range(1, 101) for message in telegram.person(n).heard]
    assert len(texts) == 100
    assert all(text.startswith(NEW["en"]) for text in texts)


async def test_what_is_being_sent_is_paused_first(
    coach: Coach, telegram: TelegramInMemory, owner: Person
) -> None:
    number = await run(coach, telegram, *range(1, 101))
    markup = owner.last.markup
    assert markup is not None
    markup["inline_keyboard"][0][0]["callback_data"] = f"d:run:correct:{number}"

    await does(telegram, owner, "Pause")

    assert consists_of(owner.last.text, ["correct-pause-first"], "en")


async def test_correction_can_be_left_in_the_middle(
    coach: Coach, telegram: TelegramInMemory, owner: Person
) -> None:
    original = await run(coach, telegram, 1)
    before = telegram.person(1).last.text

    await does(telegram, owner, "Correct …", NEW["en"], "Leave it as it is")
    await does(telegram, owner, "/next")
    await coach.tick()

    assert telegram.person(1).last.text == before
    assert await coach.database.run(newest) == original


@pytest.mark.parametrize(
    ("words", "answer"), [("x" * 4000, "correct-too-long"), (None, "correct-words-only")]
)
async def test_what_cannot_take_the_place_is_refused(
    coach: Coach, telegram: TelegramInMemory, owner: Person, words: str | None, answer: str
) -> None:
    await run(coach, telegram, 1)
    await does(telegram, owner, "Correct …")

    if words is None:
        owner.sends_photo()
    else:
        owner.says(words)
    await telegram.settled()

    assert consists_of(owner.last.text, [answer], "en")
    await does(telegram, owner, NEW["en"])
    assert consists_of(owner.last.text, ["correct-ask-es"], "en")


def copied(person: Person, kind: str, message: int) -> dict[str, Any]:
    piece = {"from": person.chat_id, "messages": [message], "kind": kind}
    return {"en": piece, "es": piece}


async def test_words_under_a_picture_can_be_corrected(
    coach: Coach, telegram: TelegramInMemory, clock: HeldClock, owner: Person
) -> None:
    picture = owner.sends_photo(caption="Before")
    await telegram.settled()
    await run(coach, telegram, 1, content=copied(owner, "photo", picture))

    await does(telegram, owner, "Correct …", NEW["en"], NEW["es"], "Correct it now")
    await later(coach, telegram, clock)

    [message] = telegram.person(1).heard
    assert (message.kind, message.text) == ("photo", NEW["en"])
    assert len(message.labels) == 3


async def test_thing_without_words_cannot_be_corrected(
    coach: Coach, telegram: TelegramInMemory, owner: Person
) -> None:
    sticker = owner.sends_sticker()
    await telegram.settled()
    await run(coach, telegram, 1, content=copied(owner, "sticker", sticker))

    await does(telegram, owner, "Correct …")

    assert consists_of(owner.last.text, ["correct-no-words"], "en")


async def test_recall_takes_the_message_away(
    coach: Coach, telegram: TelegramInMemory, clock: HeldClock, owner: Person
) -> None:
    original = await run(coach, telegram, 1, 2)

    await does(telegram, owner, "Recall …", "Yes, take it back", "Recall …", "Yes, take it back")
    await later(coach, telegram, clock)

    assert [telegram.person(chat_id).heard for chat_id in (1, 2)] == [[], []]
    recall = await told(coach, await coach.database.run(newest))
    assert (recall.kind, recall.original) == (Kind.RECALL, original)
    assert recall.totals[DeliveryState.SENT] == 2
    assert [toast.text for toast in owner.toasts].count(
        "That is so already. Nothing changes."
    ) == 1


async def test_recall_of_what_is_paused_cancels_the_rest(
    coach: Coach, telegram: TelegramInMemory, clock: HeldClock, owner: Person
) -> None:
    original = await run(coach, telegram, *range(1, 101))

    await does(telegram, owner, "Pause", "Recall …", "Yes, take it back")
    await later(coach, telegram, clock)

    assert (await told(coach, original)).state is BroadcastState.CANCELLED
    assert not any(telegram.person(n).heard for n in range(1, 101))


async def test_recall_is_over_after_two_days(
    coach: Coach, telegram: TelegramInMemory, clock: HeldClock, owner: Person
) -> None:
    await run(coach, telegram, 1)
    clock.forward(48 * HOUR)

    await does(telegram, owner, "Recall …")

    assert consists_of(owner.last.text, ["recall-too-late"], "en")
    assert len(telegram.person(1).heard) == 1


async def test_correction_in_many_chats_needs_a_second_person(
    coach: Coach, telegram: TelegramInMemory
) -> None:
    author = await staffed(coach, telegram, 55, Role.SENDER)
    approver = await staffed(coach, telegram, 56, Role.APPROVER, Language.ES)
    many = coach.announcer._parts.agency.approval_above + 1
    await run(coach, telegram, *range(1, many + 1), author=55)
    await does(telegram, author, "Pause")
    number = await coach.database.run(newest)
    await coach.database.run(as_if_all_were_sent, number)

    await does(telegram, author, "Correct …", NEW["en"], NEW["es"], "Correct it now")

    assert consists_of(author.last.text, ["correct-waits"], "en")
    draft = await coach.database.run(newest)
    assert (await told(coach, draft)).state is BroadcastState.DRAFT
    await does(telegram, approver, "Corregir ahora")
    assert (await told(coach, draft)).state is BroadcastState.SCHEDULED


def as_if_all_were_sent(session: Session, number: int) -> None:
    broadcast = broadcasts.find(session, number)
    assert broadcast is not None
    waiting = broadcast.totals[DeliveryState.PENDING]
    change = {DeliveryState.PENDING: -waiting, DeliveryState.SENT: waiting}
    broadcasts.count(session, {number: Counter(change)})
