"""What was sent is corrected or taken back, from everybody who got it."""

from datetime import timedelta

import pytest

from bot.services.copies import NOT_SENT
from storage import broadcasts
from storage.states import BroadcastState, DeliveryState, Kind
from tests.bot.test_tip_messages import change, counts, kept, labels
from tests.desk import HOUR, MINUTE, PENDING, SENT, Desk
from tests.tips import begin, standing

STAFF = 900
MENDED = {"en": {"html": "It is <i>Tuesday</i>, {first_name}."}, "es": {"html": "Es martes."}}


async def test_correction_takes_the_place_of_the_words_and_keeps_the_way_out(desk: Desk) -> None:
    number = await desk.tell(1)
    await desk.go_on()
    mending = await desk.database.run(begin, [1], MENDED, kind=Kind.CORRECTION, original=number)

    await desk.go_on()

    [message] = desk.telegram.person(1).heard
    assert message.text.startswith("It is Tuesday, Alex.\n\n")
    assert "automated assistant" in message.text
    assert labels(desk, 1) == ["My guidance", "No more tips"]
    assert f"tip:{number}:stop" in str(message.markup)
    assert await desk.standing(mending) == {1: SENT}


async def test_recall_takes_every_message_of_a_copy_away(desk: Desk) -> None:
    piece = {"from": STAFF, "messages": await kept(desk, "One", "Two"), "kind": "text"}
    number = await desk.tell(1, content={"en": piece})
    await desk.go_on()
    recall = await desk.database.run(begin, [1], {}, kind=Kind.RECALL, original=number)

    await desk.go_on()

    assert desk.got(1) == 0
    assert await desk.standing(recall) == {1: SENT}


async def test_mistake_is_taken_back_at_night_and_from_who_opted_out(desk: Desk) -> None:
    number = await desk.tell(1)
    await desk.go_on()
    await desk.database.run(change, 1, wants_tips=False, unasked=9, unasked_in_week=9)
    desk.clock.moment += 15 * HOUR
    recall = await desk.database.run(begin, [1], {}, kind=Kind.RECALL, original=number)

    await desk.go_on()

    assert (desk.got(1), await desk.standing(recall)) == (0, {1: SENT})
    assert await desk.database.run(counts, 1) == (9, 9)


async def test_who_never_got_it_has_nothing_to_be_changed(desk: Desk) -> None:
    number = await desk.tell(1)
    await desk.database.run(broadcasts.move, number, BroadcastState.CANCELLED)
    mending = await desk.database.run(begin, [1], MENDED, kind=Kind.CORRECTION, original=number)

    await desk.go_on()

    assert (await desk.database.run(standing, mending))[1] == (DeliveryState.WITHHELD, NOT_SENT)


async def test_words_of_several_messages_are_mended_in_the_first(desk: Desk) -> None:
    piece = {"from": STAFF, "messages": await kept(desk, "One", "Two"), "kind": "text"}
    number = await desk.tell(1, content={"en": piece})
    await desk.go_on()
    await desk.database.run(begin, [1], MENDED, kind=Kind.CORRECTION, original=number)

    await desk.go_on()

    first, second, last = desk.telegram.person(1).heard
    assert (first.text, first.markup) == ("It is Tuesday, Alex.", None)
    assert second.text == "Two"
    assert last.markup is not None


async def test_caption_of_a_copied_picture_is_mended(desk: Desk) -> None:
    desk.telegram.person(STAFF).says("hello")
    picture = desk.telegram.person(STAFF).sends_photo(caption="Monday")
    piece = {"from": STAFF, "messages": [picture], "kind": "photo"}
    number = await desk.tell(1, content={"en": piece})
    await desk.go_on()
    caption = {"en": {"html": "<b>Tuesday</b>", "is_caption": True}}
    await desk.database.run(begin, [1], caption, kind=Kind.CORRECTION, original=number)

    await desk.go_on()

    assert desk.telegram.person(1).last.body["caption"] == "Tuesday"
    assert len(labels(desk, 1)) == 3


async def test_correction_that_changes_nothing_has_succeeded(desk: Desk) -> None:
    number = await desk.tell(1)
    await desk.go_on()
    await desk.database.run(begin, [1], MENDED, kind=Kind.CORRECTION, original=number)
    await desk.go_on()
    again = await desk.database.run(begin, [1], MENDED, kind=Kind.CORRECTION, original=number)

    await desk.go_on()

    assert await desk.standing(again) == {1: SENT}


@pytest.mark.parametrize("kind", [Kind.CORRECTION, Kind.RECALL])
async def test_message_that_the_candidate_deleted_needs_no_recall_and_fails_to_be_corrected(
    desk: Desk, kind: Kind
) -> None:
    number = await desk.tell(1)
    await desk.go_on()
    desk.telegram.person(1).last.deleted = True
    mending = await desk.database.run(begin, [1], MENDED, kind=kind, original=number)

    await desk.go_on()

    expected = SENT if kind is Kind.RECALL else DeliveryState.FAILED
    assert await desk.standing(mending) == {1: expected}


async def test_message_older_than_two_days_cannot_be_taken_back(desk: Desk) -> None:
    number = await desk.tell(1)
    await desk.go_on()
    desk.telegram.person(1).last.sent_at -= timedelta(days=3)
    recall = await desk.database.run(begin, [1], {}, kind=Kind.RECALL, original=number)

    await desk.go_on()

    assert await desk.database.run(standing, recall) == {
        1: (DeliveryState.FAILED, "the message cannot be deleted any more")
    }


@pytest.mark.parametrize("kind", [Kind.CORRECTION, Kind.RECALL])
async def test_what_may_be_done_twice_is_tried_again_a_little_later(
    desk: Desk, kind: Kind
) -> None:
    number = await desk.tell(1)
    await desk.go_on()
    mending = await desk.database.run(begin, [1], MENDED, kind=kind, original=number)
    method = "deleteMessage" if kind is Kind.RECALL else "editMessageText"
    desk.telegram.drop(method, "after", times=1)

    await desk.go_on()
    at_first = await desk.standing(mending)
    desk.clock.moment += MINUTE
    await desk.go_on()

    assert (at_first, await desk.standing(mending)) == ({1: PENDING}, {1: SENT})
