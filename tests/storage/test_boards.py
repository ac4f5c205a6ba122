"""Boards: who may draw them, and when they are drawn again."""

from storage import boards, broadcasts
from storage.broadcasts import Broadcast
from storage.database import Database, Session
from storage.deliveries import Result
from storage.states import BroadcastState
from tests.databases import ON_POSTGRESQL
from tests.storage.people import NOW
from tests.storage.sending import SECOND, announce, audience, claim, landed, record

STAFF = 900


def shown(session: Session, *chats: int) -> int:
    """Let a broadcast run whose board is to be drawn."""
    audience(session, *chats)
    number = announce(session, *chats)
    boards.open_at(session, number, STAFF)
    return number


def draw(session: Session, claimed: Broadcast, *, again: int | None = None) -> None:
    moment = None if again is None else NOW + again * SECOND
    boards.drawn(session, claimed, message=5, state=claimed.state, again=moment)


def claimed(session: Session, after: int = 0) -> list[int]:
    return [one.id for one in boards.claim(session, NOW + after * SECOND)]


def test_board_is_drawn_by_one_only(session: Session) -> None:
    number = shown(session, 1)

    assert (claimed(session), claimed(session, 1)) == ([number], [])


def test_board_whose_drawer_died_is_drawn_by_another(session: Session) -> None:
    number = shown(session, 1)
    claimed(session)

    assert claimed(session, 31) == [number]


def test_board_is_drawn_again_when_it_was_said(session: Session) -> None:
    number = shown(session, 1)
    [one] = boards.claim(session, NOW)
    draw(session, one, again=3)

    assert [claimed(session, after) for after in (2, 3)] == [[], [number]]
    told = broadcasts.find(session, number)
    assert told is not None
    assert (told.board_message, told.board_state) == (5, BroadcastState.RUNNING)


def test_another_state_has_the_board_drawn_at_once(session: Session) -> None:
    number = shown(session, 1)
    [one] = boards.claim(session, NOW)
    draw(session, one, again=None)

    assert claimed(session, 99) == []
    broadcasts.move(session, number, BroadcastState.PAUSED)
    assert claimed(session) == [number]


def test_what_changes_while_a_board_is_drawn_has_it_drawn_again(session: Session) -> None:
    number = shown(session, 1)
    [one] = boards.claim(session, NOW)
    [copy] = claim(session)
    record(session, landed(copy, Result.SENT))  # it is finished now
    draw(session, one, again=None)

    assert claimed(session) == [number]


def test_broadcast_that_nobody_watches_has_no_board(session: Session) -> None:
    audience(session, 1)
    number = announce(session, 1)
    broadcasts.move(session, number, BroadcastState.PAUSED)

    assert claimed(session) == []


@ON_POSTGRESQL
def test_board_that_one_worker_claims_no_other_sees(database: Database) -> None:
    with database.session() as session:
        number = shown(session, 1)

    with database.session() as one, database.session() as other:
        assert (claimed(one), claimed(other)) == ([number], [])
