"""Forgetting a candidate leaves nothing of theirs, in any table; staff who were one stay staff (D3)."""

import pytest
from sqlalchemy import select

from storage.models import METADATA
from tests.chats import Chat, consists_of
from tests.conftest import OWNER
from tests.staff import candidate, drafted, joined, latest, members, somebody

UNMISTAKABLE = 7_710_199  # as a chat's number it stands in no other value by chance


def places_of(chat: Chat, chat_id: int) -> list[str]:
    """Return every column of every table in which a chat's number stands, alone or inside of words."""
    found = []
    with chat.coach.database.session() as session:
        for table in METADATA.sorted_tables:
            for row in session.execute(select(table)).mappings():
                found += [
                    f"{table.name}.{key}"
                    for key, value in row.items()
                    if str(chat_id) in str(value)
                ]
    return sorted(set(found))


async def interviewed(ana: Chat) -> None:
    for words in ("Acme", "cashier", "last thursday", "in two days", "no", "no", "nothing yet"):
        await ana.say(words)
    await ana.say("I want to talk to a person")


async def test_nothing_of_a_candidate_is_left(rosa: Chat) -> None:
    await drafted(rosa)
    ana = await candidate(rosa, UNMISTAKABLE)
    await interviewed(ana)
    await rosa.press("Send …")
    await rosa.press("Send to 1")
    await rosa.coach.tick()
    assert {"candidates.chat_id", "deliveries.chat_id", "interviews.chat_id"} <= set(
        places_of(rosa, UNMISTAKABLE)
    )

    await ana.say("/forget")
    await ana.press("Yes, delete everything")
    await rosa.coach.speaker.idle()

    assert places_of(rosa, UNMISTAKABLE) == []
    assert latest(rosa).author == OWNER


async def test_staff_who_were_a_candidate_stay_staff_and_nothing_else(rosa: Chat) -> None:
    omar = await joined(rosa, UNMISTAKABLE, "Omar")
    await candidate(rosa, UNMISTAKABLE, "Omar")
    await omar.say("Acme")
    await omar.say("/broadcast")
    await omar.say("/cancel")

    await omar.say("/forget")
    await omar.press("Yes, delete everything")
    await rosa.coach.speaker.idle()

    assert members(rosa) == [OWNER, UNMISTAKABLE]
    assert places_of(rosa, UNMISTAKABLE) == [
        "audit.about",
        "audit.actor",
        "broadcasts.author",
        "invitations.used_by",
        "staff.user_id",
    ]
    said = await omar.say("/broadcasts")
    assert consists_of(said[0], ["overview-title", "*"], "en")


@pytest.mark.parametrize("words", ["/start staff_never-made", "/broadcast", "hello"])
async def test_nothing_is_kept_of_who_never_agreed(rosa: Chat, words: str) -> None:
    eva = somebody(rosa, UNMISTAKABLE, "Eva")

    await eva.say(words)
    await rosa.coach.speaker.idle()

    assert places_of(rosa, UNMISTAKABLE) == []
