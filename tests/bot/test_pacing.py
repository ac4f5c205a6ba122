from itertools import islice

from bot.pacing import Pace, growing
from tests.held_time import HeldTime

ANA, BEN, EVA, IDA = 1, 2, 3, 4


def test_pauses_double_up_to_the_longest() -> None:
    assert list(islice(growing(1, 5), 5)) == [1, 2, 4, 5, 5]


def test_conversation_is_not_delayed() -> None:
    time = HeldTime()
    pace = Pace(clock=time.clock)

    waits = [pace.wait(ANA) for _ in range(30)]

    assert waits == [0.0] * 30


def test_flood_is_held_to_the_average() -> None:
    time = HeldTime()
    pace = Pace(per_second=2, burst=3, clock=time.clock)
    spoken_at: list[float] = []

    while len(spoken_at) < 7:
        wait = pace.wait(ANA)
        time.now += wait
        if not wait:
            spoken_at.append(time.now)

    assert spoken_at == [0, 0, 0, 0.5, 1.0, 1.5, 2.0]


def test_flood_in_one_chat_delays_no_other() -> None:
    time = HeldTime()
    pace = Pace(burst=1, clock=time.clock)

    pace.wait(ANA)

    assert (pace.wait(ANA), pace.wait(BEN)) == (1.0, 0.0)


def test_stock_fills_up_while_nothing_is_said() -> None:
    time = HeldTime()
    pace = Pace(burst=2, clock=time.clock)
    for _ in range(2):
        pace.wait(ANA)

    time.now = 60

    assert [pace.wait(ANA) for _ in range(3)] == [0.0, 0.0, 1.0]


def test_without_a_guard_nothing_waits() -> None:
    pace = Pace(per_second=None)

    assert [pace.wait(ANA) for _ in range(1000)] == [0.0] * 1000


def test_chat_waits_exactly_as_long_as_telegram_asks() -> None:
    time = HeldTime()
    pace = Pace(clock=time.clock)

    pace.asked_to_wait(ANA, 17)
    time.now = 5

    assert (pace.wait(ANA), pace.wait(BEN)) == (12, 0)


def test_chat_may_speak_when_the_pause_is_over() -> None:
    time = HeldTime()
    pace = Pace(clock=time.clock)
    pace.asked_to_wait(ANA, 17)

    time.now = 17

    assert pace.wait(ANA) == 0


def test_pauses_asked_for_in_several_chats_hold_everybody() -> None:
    time = HeldTime()
    pace = Pace(clock=time.clock)

    for chat in (ANA, BEN, EVA):
        pace.asked_to_wait(chat, 9)

    assert pace.wait(IDA) == 9


def test_pauses_asked_for_one_after_the_other_hold_nobody_else() -> None:
    time = HeldTime()
    pace = Pace(clock=time.clock)

    for chat in (ANA, BEN, EVA):
        pace.asked_to_wait(chat, 9)
        time.now += 10

    assert pace.wait(IDA) == 0


def test_chats_that_rest_are_forgotten() -> None:
    time = HeldTime()
    pace = Pace(clock=time.clock)

    for chat in range(100_000):
        time.now += 0.01
        pace.wait(chat)

    assert len(pace._full_at) < 2048
