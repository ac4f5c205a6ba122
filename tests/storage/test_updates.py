import asyncio
from datetime import timedelta

import pytest
from sqlalchemy import func, select

from storage import candidates, interviews, updates
from storage.database import Call, Database, Session, Taken
from storage.models import UPDATES
from tests.storage.people import ALEX, BLAIR, HELLO, NOW, greet, interviewed, known

LONG_AGO = NOW - timedelta(days=20_000)
FAR_AHEAD = NOW + timedelta(days=20_000)


def times_greeted(session: Session, chat_id: int = ALEX) -> int:
    candidate = candidates.find(session, chat_id)
    return 0 if candidate is None else len(candidate.first_name)


def say_only(_session: Session) -> list[Call]:
    return [HELLO]


def stored_updates(session: Session) -> int:
    return session.execute(select(func.count()).select_from(UPDATES)).scalar_one()


async def test_update_takes_effect_and_is_remembered(database: Database) -> None:
    taken = await database.take(1, ALEX, greet)

    assert taken == Taken([HELLO], fresh=True, kept=True)
    assert await database.run(updates.unspoken) == [(1, ALEX, [HELLO])]


async def test_replayed_update_takes_effect_once_and_still_has_its_words(
    database: Database,
) -> None:
    await database.take(1, ALEX, greet)

    again = await database.take(1, ALEX, greet)

    assert again == Taken([HELLO], fresh=False, kept=True)
    assert await database.run(times_greeted) == 1


async def test_replayed_update_that_was_spoken_says_nothing(database: Database) -> None:
    await database.take(1, ALEX, greet)
    await database.run(updates.spoken, 1)

    again = await database.take(1, ALEX, greet)

    assert again == Taken([], fresh=False, kept=True)
    assert await database.run(times_greeted) == 1


async def test_same_update_twice_at_once_takes_effect_once(database: Database) -> None:
    both = await asyncio.gather(database.take(1, ALEX, greet), database.take(1, ALEX, greet))

    assert sorted(taken.fresh for taken in both) == [False, True]
    assert await database.run(times_greeted) == 1


async def test_updates_of_one_chat_at_once_all_take_effect(database: Database) -> None:
    await asyncio.gather(*(database.take(number, ALEX, greet) for number in range(8)))

    assert await database.run(times_greeted) == 8


async def test_chat_without_consent_leaves_no_trace(database: Database) -> None:
    taken = await database.take(1, ALEX, say_only)

    assert taken == Taken([HELLO], fresh=True, kept=False)
    assert await database.run(stored_updates) == 0


async def test_update_of_somebody_who_leaves_is_not_kept(database: Database) -> None:
    await database.take(1, ALEX, greet)

    def leave(session: Session) -> list[Call]:
        candidates.remove(session, ALEX)
        return [HELLO]

    taken = await database.take(2, ALEX, leave)

    assert taken == Taken([HELLO], fresh=True, kept=False)
    assert await database.run(stored_updates) == 0


async def test_candidate_and_current_interview_are_at_hand(database: Database) -> None:
    await database.run(interviewed)

    def look(session: Session) -> list[Call]:
        assert list(session.candidates.records) == [ALEX]
        assert list(session.interviews.records) == [(ALEX, 1)]
        assert interviews.current(session, known(session)) is not None
        return []

    assert (await database.take(1, ALEX, look)).fresh


async def test_another_chat_than_ones_own_is_reached_too(database: Database) -> None:
    await database.run(interviewed, BLAIR)

    def flag(session: Session) -> list[Call]:
        known(session)
        interviewed(session, BLAIR).company = "changed by another chat"
        return []

    await database.take(1, ALEX, flag)

    assert (await database.run(interviewed, BLAIR)).company == "changed by another chat"


async def test_update_with_nothing_to_say_waits_for_nobody(database: Database) -> None:
    def be_silent(session: Session) -> list[Call]:
        known(session)
        return []

    await database.take(1, ALEX, be_silent)

    assert await database.run(updates.unspoken) == []
    assert await database.take(1, ALEX, greet) == Taken([], fresh=False, kept=True)


async def test_unspoken_come_in_the_order_of_their_updates(database: Database) -> None:
    for number, chat_id in ((7, ALEX), (3, BLAIR), (5, ALEX)):
        await database.take(number, chat_id, greet, chat_id)
    await database.run(updates.spoken, 5)

    waiting = await database.run(updates.unspoken)

    assert [(update.update_id, update.chat_id) for update in waiting] == [(3, BLAIR), (7, ALEX)]


async def test_words_are_gone_once_spoken(database: Database) -> None:
    await database.take(1, ALEX, greet)
    await asyncio.gather(database.run(updates.spoken, 1), database.run(updates.spoken, 99))

    def words(session: Session) -> list[object]:
        return list(session.execute(select(UPDATES.c.calls)).scalars())

    assert await database.run(words) == [None]


async def test_old_updates_are_forgotten_when_they_were_spoken(database: Database) -> None:
    for number in (1, 2):
        await database.take(number, ALEX, greet)
    await database.run(updates.spoken, 1)

    await database.run(updates.forget_old, LONG_AGO)
    assert await database.run(stored_updates) == 2

    await database.run(updates.forget_old, FAR_AHEAD)
    assert await database.run(stored_updates) == 1
    assert [update.update_id for update in await database.run(updates.unspoken)] == [2]


async def test_failed_update_took_no_effect_and_may_come_again(database: Database) -> None:
    def fail(session: Session) -> list[Call]:
        greet(session)
        raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        await database.take(1, ALEX, fail)

    assert await database.run(times_greeted) == 0
    assert (await database.take(1, ALEX, greet)).fresh


async def test_words_that_are_no_json_fail_their_update_alone(database: Database) -> None:
    def mumble(session: Session) -> list[Call]:
        known(session)
        return [{"method": object()}]

    one, other = await asyncio.gather(
        database.take(1, ALEX, mumble),
        database.take(2, BLAIR, greet, BLAIR),
        return_exceptions=True,
    )

    assert isinstance(one, TypeError)
    assert other == Taken([HELLO], fresh=True, kept=True)
    assert await database.run(stored_updates) == 1


@pytest.mark.parametrize("size", [2, 64])
async def test_many_chats_at_once_each_get_their_own(database: Database, size: int) -> None:
    def say_whose(session: Session, chat_id: int) -> list[Call]:
        interviewed(session, chat_id).company = f"Company {chat_id}"
        return [{"method": "sendMessage", "params": {"chat_id": chat_id}}]

    for begun in (0, size):  # once new, once known
        taken = await asyncio.gather(
            *(database.take(begun + chat, chat, say_whose, chat) for chat in range(1, size + 1))
        )
        said = [one.calls[0]["params"]["chat_id"] for one in taken]
        assert said == list(range(1, size + 1))

    for chat in range(1, size + 1):
        [interview] = await database.run(interviews.all_of, chat)
        assert interview.company == f"Company {chat}"
