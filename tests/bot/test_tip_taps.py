"""What candidates do about a tip: its buttons, opting out, and what is kept of it."""

from dataclasses import dataclass
from datetime import timedelta

import pytest

from storage import candidates
from storage.broadcasts import Broadcast
from storage.database import Session
from tests.chats import Chat, consists_of
from tests.staffed import confirm, told

BUTTONS = {
    "en": ("My guidance", "No more tips"),
    "es": ("Mi orientación", "No más consejos"),
}


@dataclass
class Tipped:
    """A candidate who has got a tip."""

    chat: Chat
    number: int

    async def broadcast(self) -> Broadcast:
        return await told(self.chat.coach, self.number)

    async def wants_tips(self) -> bool:
        return await self.chat.coach.database.run(wants, self.chat.person.chat_id)


def wants(session: Session, chat_id: int) -> bool:
    candidate = candidates.find(session, chat_id)
    assert candidate is not None
    return candidate.wants_tips


async def send(chat: Chat) -> int:
    now = chat.coach.announcer._parts.now()
    number = await chat.coach.database.run(confirm, now=now)
    await chat.coach.tick()
    await chat.telegram.settled()
    return number


AGREE = {"en": "Agree, with reminders and tips", "es": "Acepto, con avisos y consejos"}


@pytest.fixture(params=["en", "es"])
async def tipped(request: pytest.FixtureRequest, chat: Chat, chat_es: Chat) -> Tipped:
    """A candidate with a tip as their newest message."""
    player = chat_es if request.param == "es" else chat
    await player.say("/start")
    await player.press(AGREE[player.language])
    return Tipped(player, await send(player))


async def test_tip_leads_to_the_own_guidance_and_is_counted_once(tipped: Tipped) -> None:
    guidance, _ = BUTTONS[tipped.chat.language]
    tip = tipped.chat.person.last

    said = [await tipped.chat.press(guidance)]
    tipped.chat.person.presses(guidance, tip)
    await tipped.chat.telegram.settled()

    assert consists_of(said[0][0], ["ask-company"], tipped.chat.language)
    assert (await tipped.broadcast()).tapped == 1
    assert tipped.chat.person.unanswered == []


async def test_one_tap_ends_all_tips_with_one_confirmation(tipped: Tipped) -> None:
    _, stop = BUTTONS[tipped.chat.language]
    tip = tipped.chat.person.last

    said = await tipped.chat.press(stop)
    before = len(tipped.chat.person.heard)
    tipped.chat.person.presses(stop, tip)
    await tipped.chat.telegram.settled()

    assert consists_of(said[0], ["tips-stopped"], tipped.chat.language)
    assert len(said) == 1
    assert len(tipped.chat.person.heard) == before
    assert not await tipped.wants_tips()
    assert (await tipped.broadcast()).opted_out == 1
    assert tipped.chat.person.unanswered == []


async def test_who_stopped_gets_no_other_tip(tipped: Tipped) -> None:
    await tipped.chat.press(BUTTONS[tipped.chat.language][1])
    before = len(tipped.chat.person.heard)

    number = await send(tipped.chat)

    assert len(tipped.chat.person.heard) == before
    assert (await told(tipped.chat.coach, number)).excluded == {"opted-out": 1}


@pytest.mark.parametrize("way", ["/stop", "stop", "BAJA", "no more messages please"])
async def test_opting_out_in_words_counts_for_the_last_tip(chat: Chat, way: str) -> None:
    await chat.say("/start")
    await chat.press(AGREE["en"])
    numbers = [await send(chat)]
    chat.clock.forward(timedelta(days=1))
    numbers.append(await send(chat))

    await chat.say(way)
    await chat.say(way)

    found = [(await told(chat.coach, number)).opted_out for number in numbers]
    assert found == [0, 1]


async def test_opting_out_in_the_settings_counts_for_the_last_tip(chat: Chat) -> None:
    await chat.say("/start")
    await chat.press(AGREE["en"])
    number = await send(chat)

    await chat.say("/settings")
    for label in ("Turn tips off", "Turn tips on", "Turn tips off"):
        await chat.press(label)

    assert (await told(chat.coach, number)).opted_out == 1


@pytest.mark.parametrize(("days", "count"), [(7, 1), (8, 0)])
async def test_opting_out_later_is_not_the_tips_doing(chat: Chat, days: int, count: int) -> None:
    await chat.say("/start")
    await chat.press(AGREE["en"])
    number = await send(chat)
    chat.clock.forward(timedelta(days=days) - timedelta(seconds=1 if days == 7 else 0))

    await chat.say("/stop")

    assert (await told(chat.coach, number)).opted_out == count


async def test_candidate_sees_what_is_kept_of_tips(chat: Chat) -> None:
    await chat.say("/start")
    await chat.press(AGREE["en"])
    assert "You got no tips." in (await chat.say("/mydata"))[-1]
    await send(chat)
    await chat.press("My guidance")

    kept = (await chat.say("/mydata"))[-1]

    assert "Tips that you got: 1" in kept
    assert "The last one: Monday, November 23, 2026" in kept
    assert "“My guidance”: 1" in kept


async def test_start_lifts_a_block_and_renews_no_wish_for_tips(chat: Chat) -> None:
    await chat.say("/start")
    await chat.press(AGREE["en"])
    await send(chat)
    await chat.press("No more tips")
    chat.person.blocks()
    await chat.telegram.settled()
    chat.person.unblocks()
    await chat.say("/start")
    before = len(chat.person.heard)

    number = await send(chat)

    assert len(chat.person.heard) == before
    assert (await told(chat.coach, number)).excluded == {"opted-out": 1}


async def test_who_blocked_the_bot_gets_tips_again_after_start(chat: Chat) -> None:
    await chat.say("/start")
    await chat.press(AGREE["en"])
    chat.person.blocks()
    await chat.telegram.settled()
    shut_out = await send(chat)
    chat.person.unblocks()
    await chat.say("/start")

    number = await send(chat)

    assert (await told(chat.coach, shut_out)).excluded == {"blocked": 1}
    assert sum((await told(chat.coach, number)).totals.values()) == 1


@pytest.mark.parametrize("data", ["tip:", "tip:x:open", "tip:1:dance", "tip:999:open"])
async def test_forged_press_has_an_answer_and_no_effect(chat: Chat, data: str) -> None:
    await chat.say("/start")
    await chat.press(AGREE["en"])
    number = await send(chat)
    markup = chat.person.last.markup
    assert markup is not None
    markup["inline_keyboard"][0][0]["callback_data"] = data

    await chat.press(data)

    assert chat.person.unanswered == []
    broadcast = await told(chat.coach, number)
    assert (broadcast.tapped, broadcast.opted_out) == (0, 0)


async def test_labels_under_a_tip_can_be_typed(tipped: Tipped) -> None:
    guidance, stop = BUTTONS[tipped.chat.language]

    said = [await tipped.chat.say(words) for words in (guidance, stop)]

    assert consists_of(said[0][0], ["ask-company"], tipped.chat.language)
    assert consists_of(said[1][0], ["tips-stopped"], tipped.chat.language)
    assert not await tipped.wants_tips()
    assert (await tipped.broadcast()).opted_out == 1
