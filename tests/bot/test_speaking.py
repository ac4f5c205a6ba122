import asyncio
from collections.abc import Sequence
from datetime import UTC, datetime
from typing import Any

import pytest

from bot.http import AiohttpRequest, bot_url
from bot.pacing import Pace
from bot.playground.people import Person
from bot.playground.refusals import Refusal, bad_request, too_many_requests, unauthorized
from bot.playground.telegram import TOKEN, TelegramInMemory
from bot.speaking import Speaker
from tests.held_time import HeldTime, NoTime, turns
from tests.telegram_server import Way, telegram_server

URL = bot_url("http://telegram", TOKEN)
ANA, BEN, EVA, IDA = 7, 8, 9, 10
SERVER_ERROR = Refusal(500, "Internal Server Error")


class DatabaseAwayError(Exception):
    pass


class Records:
    """What the speaker has kept."""

    def __init__(self) -> None:
        self.spoken: list[int] = []
        self.batches: list[list[int]] = []
        self.blocked: list[int] = []
        self.away = 0

    async def mark_spoken(self, update_ids: Sequence[int]) -> None:
        if self.away:
            self.away -= 1
            raise DatabaseAwayError
        self.spoken += update_ids
        self.batches.append(list(update_ids))

    async def on_blocked(self, chat_id: int) -> None:
        self.blocked.append(chat_id)


def texts(chat_id: int, *words: str) -> list[dict[str, Any]]:
    return [
        {"method": "sendMessage", "params": {"chat_id": chat_id, "text": text}} for text in words
    ]


def heard(person: Person) -> list[str]:
    return [message.text for message in person.heard]


@pytest.fixture
def telegram() -> TelegramInMemory:
    made = TelegramInMemory(lambda: datetime.now(UTC))
    for chat_id in (ANA, BEN, EVA, IDA):
        made.person(chat_id).says("Hello")
    return made


@pytest.fixture
def ana(telegram: TelegramInMemory) -> Person:
    return telegram.person(ANA)


@pytest.fixture
def ben(telegram: TelegramInMemory) -> Person:
    return telegram.person(BEN)


@pytest.fixture
def records() -> Records:
    return Records()


@pytest.fixture
def time() -> NoTime:
    return NoTime()


def speaker_of(
    telegram: TelegramInMemory, records: Records, time: HeldTime, **more: Any
) -> Speaker:
    return Speaker(
        telegram,
        URL,
        mark_spoken=records.mark_spoken,
        on_blocked=records.on_blocked,
        retry_on=(DatabaseAwayError,),
        pace=more.pop("pace", Pace(clock=time.clock)),
        sleep=time.sleep,
        **more,
    )


@pytest.fixture
def speaker(telegram: TelegramInMemory, records: Records, time: NoTime) -> Speaker:
    return speaker_of(telegram, records, time)


async def test_words_are_spoken_in_order_and_marked(
    speaker: Speaker, ana: Person, records: Records
) -> None:
    speaker.say(ANA, 1, texts(ANA, "one", "two"))
    speaker.say(ANA, 2, texts(ANA, "three"))
    await speaker.idle()

    assert (heard(ana), records.spoken) == (["one", "two", "three"], [1, 2])


async def test_words_that_no_update_led_to_are_spoken_and_not_marked(
    speaker: Speaker, ana: Person, records: Records
) -> None:
    speaker.say(ANA, None, texts(ANA, "one"))
    await speaker.idle()

    assert (heard(ana), records.spoken) == (["one"], [])


async def test_update_that_led_to_no_words_is_marked(speaker: Speaker, records: Records) -> None:
    speaker.say(ANA, 1, [])
    await speaker.idle()

    assert records.spoken == [1]


async def test_words_that_are_waiting_are_not_said_twice(speaker: Speaker, ana: Person) -> None:
    speaker.resume([(1, ANA, texts(ANA, "one"))])
    speaker.say(ANA, 1, texts(ANA, "one"))
    await speaker.idle()

    assert heard(ana) == ["one"]


async def test_what_was_unspoken_is_spoken_before_what_is_new(
    speaker: Speaker, ana: Person, records: Records
) -> None:
    speaker.resume([(1, ANA, texts(ANA, "one")), (2, ANA, texts(ANA, "two"))])
    speaker.say(ANA, 3, texts(ANA, "three"))
    await speaker.idle()

    assert (heard(ana), records.spoken) == (["one", "two", "three"], [1, 2, 3])


async def test_marks_are_gathered(
    telegram: TelegramInMemory, records: Records, ana: Person
) -> None:
    time = HeldTime()
    speaker = speaker_of(telegram, records, time)
    for update_id in range(5):
        speaker.say(ANA, update_id, texts(ANA, str(update_id)))
    await turns(60)
    await time.forward(1)

    assert (len(heard(ana)), records.batches) == (5, [[0, 1, 2, 3, 4]])


async def test_marks_are_tried_again_when_the_database_is_away(
    speaker: Speaker, records: Records, time: NoTime
) -> None:
    records.away = 2
    speaker.say(ANA, 1, texts(ANA, "one"))
    await speaker.idle()
    await turns()

    assert (records.spoken, time.pauses.count(0.5), time.pauses.count(1.0)) == ([1], 1, 1)


async def test_chats_are_spoken_to_side_by_side(
    telegram: TelegramInMemory, speaker: Speaker
) -> None:
    held = telegram.hold("sendMessage")
    for chat_id in (ANA, BEN, EVA):
        speaker.say(chat_id, chat_id, texts(chat_id, "one"))
    await turns()
    under_way = 100 - speaker._slots._value

    held.release()
    await speaker.idle()

    assert under_way == 3


async def test_only_so_many_calls_are_under_way(
    telegram: TelegramInMemory, records: Records, time: NoTime
) -> None:
    speaker = speaker_of(telegram, records, time, at_once=2)
    held = telegram.hold("sendMessage")
    for chat_id in (ANA, BEN, EVA):
        speaker.say(chat_id, chat_id, texts(chat_id, "one"))
    await turns()
    under_way = telegram._rest.doing

    held.release()
    await speaker.idle()

    assert (under_way, records.spoken) == (2, [ANA, BEN, EVA])


async def test_press_is_answered_at_once_though_the_chat_waits(
    telegram: TelegramInMemory, speaker: Speaker, ana: Person, records: Records
) -> None:
    await speaker.said(ANA, 1, texts(ANA, "one"))
    keyboard = {"inline_keyboard": [[{"text": "Yes", "callback_data": "yes"}]]}
    question = {"chat_id": ANA, "text": "Sure?", "reply_markup": keyboard}
    speaker.say(ANA, 2, [{"method": "sendMessage", "params": question}])
    await speaker.idle()
    query_id = ana.presses("Yes")
    held = telegram.hold("sendMessage")
    speaker.say(ANA, 3, texts(ANA, "slow"))
    toast = {"callback_query_id": query_id, "text": "Noted"}
    speaker.say(ANA, 4, [{"method": "answerCallbackQuery", "params": toast}, *texts(ANA, "after")])
    await turns(60)
    toasts, words = [one.text for one in ana.toasts], heard(ana)

    held.release()
    await speaker.idle()

    assert (toasts, words) == (["Noted"], ["one", "Sure?"])
    assert (heard(ana)[2:], records.spoken) == (["slow", "after"], [1, 2, 3, 4])


async def test_press_that_is_too_old_to_be_answered_is_no_trouble(
    speaker: Speaker, ana: Person, records: Records, caplog: pytest.LogCaptureFixture
) -> None:
    toast = {"method": "answerCallbackQuery", "params": {"callback_query_id": "5", "text": "x"}}
    speaker.say(ANA, 1, [toast, *texts(ANA, "after")])
    await speaker.idle()

    assert (heard(ana), records.spoken, caplog.text) == (["after"], [1], "")


async def test_answer_to_a_press_keeps_the_pause_that_telegram_asks_for(
    telegram: TelegramInMemory, speaker: Speaker, time: NoTime, records: Records
) -> None:
    telegram.refuse("answerCallbackQuery", too_many_requests(3))
    toast = {"method": "answerCallbackQuery", "params": {"callback_query_id": "5", "text": "x"}}
    speaker.say(ANA, 1, [toast])
    await speaker.idle()

    assert (time.pauses[0], records.spoken) == (3, [1])


async def test_pause_that_telegram_asks_for_is_kept_exactly_and_nothing_is_lost(
    telegram: TelegramInMemory, records: Records, ana: Person, ben: Person
) -> None:
    time = HeldTime()
    speaker = speaker_of(telegram, records, time)
    telegram.refuse("sendMessage", too_many_requests(17), chat_id=ANA)
    speaker.say(ANA, 1, texts(ANA, "one"))
    speaker.say(BEN, 2, texts(BEN, "other"))
    speaker.say(ANA, 3, texts(ANA, "two"))
    await turns(60)
    meanwhile = (heard(ana), heard(ben))

    await time.forward(16.9)
    shortly_before = heard(ana)
    await time.forward(0.1)
    await turns(60)

    assert (meanwhile, shortly_before) == (([], ["other"]), [])
    assert heard(ana) == ["one", "two"]


async def test_pauses_in_several_chats_hold_everybody(
    telegram: TelegramInMemory, records: Records
) -> None:
    time = HeldTime()
    speaker = speaker_of(telegram, records, time)
    for chat_id in (ANA, BEN, EVA):
        telegram.refuse("sendMessage", too_many_requests(9), chat_id=chat_id)
        speaker.say(chat_id, chat_id, texts(chat_id, "one"))
    await turns(60)

    speaker.say(IDA, IDA, texts(IDA, "one"))
    await turns(60)
    before = heard(telegram.person(IDA))
    await time.forward(9)
    await turns(60)

    assert (before, heard(telegram.person(IDA))) == ([], ["one"])


async def test_flood_in_one_chat_is_spoken_at_its_pace(
    telegram: TelegramInMemory, records: Records, ana: Person
) -> None:
    time = HeldTime()
    speaker = speaker_of(
        telegram, records, time, pace=Pace(per_second=1, burst=2, clock=time.clock)
    )
    speaker.say(ANA, 1, texts(ANA, *"abcd"))
    await turns(60)
    at_once = heard(ana)

    await time.forward(1)
    await turns(60)

    assert (at_once, heard(ana)) == (["a", "b"], ["a", "b", "c"])


async def test_who_blocked_the_bot_keeps_nothing_from_others_to_whom_an_update_speaks_too(
    telegram: TelegramInMemory, speaker: Speaker, ana: Person, ben: Person, records: Records
) -> None:
    ben.blocks()
    calls = [*texts(BEN, "for Ben", "also for Ben"), *texts(ANA, "for Ana")]

    speaker.say(BEN, 1, calls)
    speaker.say(ANA, 2, calls)
    await speaker.idle()

    assert heard(ana) == ["for Ana", "for Ana"]
    assert (records.blocked, sorted(records.spoken)) == ([BEN, BEN], [1, 2])
    assert len([call for call in telegram.calls if call.refused]) == 2


async def test_candidate_who_blocked_the_bot_is_marked_and_not_written_to_again(
    telegram: TelegramInMemory, speaker: Speaker, ana: Person, ben: Person, records: Records
) -> None:
    ana.blocks()
    speaker.say(ANA, 1, texts(ANA, "one", "two"))
    speaker.say(BEN, 2, texts(BEN, "other"))
    await speaker.idle()

    refused = [call for call in telegram.calls if call.refused]
    assert (records.blocked, sorted(records.spoken)) == ([ANA], [1, 2])
    assert (len(refused), heard(ben)) == (1, ["other"])


async def test_request_that_never_left_is_repeated_with_growing_pauses(
    telegram: TelegramInMemory, speaker: Speaker, ana: Person, time: NoTime, records: Records
) -> None:
    telegram.drop("sendMessage", "before", times=8)
    speaker.say(ANA, 1, texts(ANA, "one"))
    await speaker.idle()

    assert (heard(ana), records.spoken) == (["one"], [1])
    assert time.pauses[:8] == [0.5, 1, 2, 4, 8, 16, 30, 30]


async def test_request_that_may_have_arrived_is_repeated_once(
    telegram: TelegramInMemory, speaker: Speaker, ana: Person, ben: Person
) -> None:
    telegram.drop("sendMessage", "after", times=3, chat_id=ANA)
    speaker.say(ANA, 1, texts(ANA, "one"))
    speaker.say(BEN, 2, texts(BEN, "other"))
    await speaker.idle()

    assert (heard(ana), heard(ben)) == (["one", "one"], ["other"])


async def test_request_that_may_have_arrived_is_repeated_more_often_when_nothing_gets_through(
    telegram: TelegramInMemory, speaker: Speaker, ana: Person, records: Records
) -> None:
    telegram.drop("sendMessage", "after", times=9, chat_id=ANA)
    speaker.say(ANA, 1, texts(ANA, "one"))
    await speaker.idle()

    assert (len(heard(ana)), records.spoken) == (5, [1])


async def test_trouble_of_telegram_itself_is_waited_out_while_nothing_gets_through(
    telegram: TelegramInMemory, speaker: Speaker, ana: Person
) -> None:
    telegram.refuse("sendMessage", SERVER_ERROR, times=40)
    speaker.say(ANA, 1, texts(ANA, "one"))
    await speaker.idle()

    assert heard(ana) == ["one"]


async def test_message_that_alone_is_trouble_is_left_out_in_the_end(
    telegram: TelegramInMemory,
    speaker: Speaker,
    ana: Person,
    ben: Person,
    caplog: pytest.LogCaptureFixture,
) -> None:
    telegram.refuse("sendMessage", SERVER_ERROR, times=5, chat_id=ANA)
    speaker.say(ANA, 1, texts(ANA, "one", "two"))
    speaker.say(BEN, 2, texts(BEN, "other"))
    await speaker.idle()

    assert (heard(ana), heard(ben)) == (["two"], ["other"])
    assert "Internal Server Error" in caplog.text


async def test_message_that_is_refused_is_left_out_and_logged_without_words(
    speaker: Speaker, ana: Person, records: Records, caplog: pytest.LogCaptureFixture
) -> None:
    broken = {
        "method": "sendMessage",
        "params": {"chat_id": ANA, "text": "<acme>", "parse_mode": "HTML"},
    }
    speaker.say(ANA, 1, [broken, *texts(ANA, "two")])
    await speaker.idle()

    assert (heard(ana), records.spoken) == (["two"], [1])
    assert ("sendMessage was refused" in caplog.text, "acme" in caplog.text) == (True, False)


@pytest.mark.parametrize(
    "words", ["message is not modified: same", "message to delete not found", "query is too old"]
)
async def test_refusal_that_says_all_is_well_is_no_trouble(
    telegram: TelegramInMemory,
    speaker: Speaker,
    ana: Person,
    caplog: pytest.LogCaptureFixture,
    words: str,
) -> None:
    telegram.refuse("sendMessage", bad_request(words))
    speaker.say(ANA, 1, texts(ANA, "one", "two"))
    await speaker.idle()

    assert (heard(ana), caplog.text) == (["two"], "")


async def test_message_that_is_gone_is_said_anew(speaker: Speaker, ana: Person) -> None:
    edit = {"chat_id": ANA, "message_id": 99, "text": "new words"}
    speaker.say(ANA, 1, [{"method": "editMessageText", "params": edit}])
    await speaker.idle()

    assert heard(ana) == ["new words"]


async def test_chat_that_moved_is_left_alone(
    telegram: TelegramInMemory, speaker: Speaker, ana: Person, records: Records
) -> None:
    moved = Refusal(400, "Bad Request: group chat was upgraded", {"migrate_to_chat_id": -5})
    telegram.refuse("sendMessage", moved)
    speaker.say(ANA, 1, texts(ANA, "one"))
    await speaker.idle()

    assert (heard(ana), records.spoken) == ([], [1])


async def test_bot_that_is_refused_itself_keeps_its_words_for_another_start(
    telegram: TelegramInMemory, speaker: Speaker, ana: Person, records: Records
) -> None:
    telegram.refuse("sendMessage", unauthorized())
    speaker.say(ANA, 1, texts(ANA, "one", "two"))
    await speaker.idle()

    assert (heard(ana), records.spoken) == ([], [])


async def test_who_waits_is_told_when_the_words_are_spoken(speaker: Speaker, ana: Person) -> None:
    spoken = await speaker.said(ANA, None, texts(ANA, "one"))

    assert (spoken, heard(ana)) == (True, ["one"])


async def test_who_waits_is_not_kept_waiting_and_the_words_are_spoken_later(
    telegram: TelegramInMemory, speaker: Speaker, ana: Person
) -> None:
    held = telegram.hold("sendMessage")
    spoken = await speaker.said(ANA, 1, texts(ANA, "one"), within=0.01)
    before = heard(ana)

    held.release()
    await speaker.idle()

    assert (spoken, before, heard(ana)) == (False, [], ["one"])


async def test_who_waits_for_words_that_wait_already_is_not_told(
    telegram: TelegramInMemory, speaker: Speaker
) -> None:
    held = telegram.hold("sendMessage")
    speaker.say(ANA, 1, texts(ANA, "one"))

    spoken = await speaker.said(ANA, 1, texts(ANA, "one"))
    held.release()
    await speaker.idle()

    assert spoken is False


async def test_finishing_speaks_and_marks_what_can_be_spoken(
    speaker: Speaker, ana: Person, records: Records
) -> None:
    speaker.say(ANA, 1, texts(ANA, "one"))

    await speaker.finish()

    assert (heard(ana), records.spoken) == (["one"], [1])


async def test_finishing_leaves_what_takes_too_long_on_record(
    telegram: TelegramInMemory, records: Records, ana: Person
) -> None:
    time = HeldTime()
    speaker = speaker_of(telegram, records, time)
    telegram.refuse("sendMessage", too_many_requests(60), chat_id=BEN)
    telegram.refuse("answerCallbackQuery", too_many_requests(60))
    toast = {"method": "answerCallbackQuery", "params": {"callback_query_id": "5", "text": "x"}}
    speaker.say(BEN, 1, texts(BEN, "other"))
    speaker.say(ANA, 2, texts(ANA, "one"))
    speaker.say(EVA, 3, [toast])

    await speaker.finish(within=0.01)
    await turns()

    assert (heard(ana), records.spoken) == (["one"], [2])


async def test_very_much_that_waits_asks_for_no_more(
    telegram: TelegramInMemory, speaker: Speaker
) -> None:
    held = telegram.hold("sendMessage")
    for update_id in range(10_001):
        speaker.say(update_id, update_id, texts(ANA, "one"))
    waiting = asyncio.create_task(speaker.room())
    await turns()
    before = waiting.done()

    held.release()
    await speaker.idle()
    await waiting

    assert before is False


async def test_words_are_spoken_over_a_network_that_breaks(records: Records) -> None:
    telegram = TelegramInMemory(lambda: datetime.now(UTC))
    telegram.person(ANA).says("Hello")
    time = NoTime()
    async with telegram_server(telegram) as server, AiohttpRequest(read_timeout=0.2) as network:
        for way in (Way.DROP_BEFORE, Way.SILENT):
            server.meddle("sendMessage", way)
        speaker = Speaker(
            network,
            bot_url(server.base_url, TOKEN),
            mark_spoken=records.mark_spoken,
            on_blocked=records.on_blocked,
            sleep=time.sleep,
        )
        speaker.say(ANA, 1, texts(ANA, "one"))
        speaker.say(ANA, 2, texts(ANA, "two"))
        await speaker.idle()

    assert heard(telegram.person(ANA)) == ["one", "one", "two"]
    assert records.spoken == [1, 2]
