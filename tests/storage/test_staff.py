from dataclasses import replace
from datetime import timedelta

import pytest
from sqlalchemy import delete, text, update

from advice.terms import Language
from storage import audit, segments, staff
from storage.database import Database, Session
from storage.errors import StorageError
from storage.models import AUDIT
from storage.staff import Member
from storage.states import Role
from tests.storage.people import NOW

HOUR = timedelta(hours=1)
ROSA = Member(user_id=7, role=Role.SENDER, name="Rosa", language=Language.ES, added_at=NOW)


def invited(session: Session, **more: object) -> None:
    staff.invite(
        session,
        "hash",
        role=Role.WRITER,
        made_by=9,
        made_at=NOW,
        expires_at=NOW + HOUR,
        **more,  # type: ignore[arg-type] # of the kinds that the test means
    )


def test_member_comes_back_as_they_were_put(session: Session) -> None:
    staff.put(session, ROSA)

    assert staff.find(session, 7, NOW) == ROSA
    assert staff.everybody(session, NOW) == [ROSA]
    assert 7 in session.staff


def test_member_is_put_again_with_what_changed(session: Session) -> None:
    staff.put(session, ROSA)
    staff.put(session, replace(ROSA, role=Role.APPROVER))

    assert [one.role for one in staff.everybody(session, NOW)] == [Role.APPROVER]


def test_rights_end_at_their_moment(session: Session) -> None:
    staff.put(session, replace(ROSA, expires_at=NOW + HOUR))

    assert staff.find(session, 7, NOW + HOUR - timedelta(seconds=1)) is not None
    assert staff.find(session, 7, NOW + HOUR) is None
    assert staff.ids(session, NOW + HOUR) == []


def test_who_is_removed_has_no_rights(session: Session) -> None:
    staff.put(session, ROSA)

    assert staff.remove(session, 7)
    assert not staff.remove(session, 7)
    assert staff.find(session, 7, NOW) is None


def test_link_is_used_once(session: Session) -> None:
    invited(session, rights_days=90)

    first = staff.accept(session, "hash", 7, NOW)
    second = staff.accept(session, "hash", 8, NOW)

    assert first == staff.Invitation(Role.WRITER, 9, 90)
    assert second is None


def test_link_is_good_until_its_moment(session: Session) -> None:
    invited(session)

    assert staff.accept(session, "hash", 7, NOW + HOUR) is None
    assert staff.accept(session, "other", 7, NOW) is None
    assert staff.accept(session, "hash", 7, NOW) is not None


def test_links_that_wait_can_be_counted_and_taken_back(session: Session) -> None:
    invited(session)

    assert staff.open_invitations(session, NOW) == 1
    assert staff.withdraw_invitations(session, NOW) == 1
    assert staff.open_invitations(session, NOW) == 0
    assert staff.accept(session, "hash", 7, NOW) is None


def test_audit_tells_the_latest_first_page_by_page(session: Session) -> None:
    for deed in ("one", "two", "three"):
        audit.note(session, at=NOW, actor=7, deed=deed, about="broadcast 1", detail={"to": 3})

    first = audit.latest(session, limit=2)
    more = audit.latest(session, limit=2, before=first[-1].id)

    assert [one.deed for one in first] == ["three", "two"]
    assert [(one.deed, one.actor, one.about, one.detail) for one in more] == [
        ("one", 7, "broadcast 1", {"to": 3})
    ]


@pytest.mark.parametrize("forging", [update(AUDIT).values(actor=8), delete(AUDIT)])
def test_what_was_written_down_cannot_be_changed(database: Database, forging: object) -> None:
    with database.session() as session:
        audit.note(session, at=NOW, actor=7, deed="did")

    with pytest.raises(StorageError), database.session() as session:
        session.execute(forging)  # type: ignore[call-overload] # either of the two statements

    with database.session() as session:
        assert [(one.actor, one.deed) for one in audit.latest(session)] == [(7, "did")]


def test_audit_cannot_be_emptied_at_once_on_postgresql(database: Database, kind: str) -> None:
    if kind == "sqlite":
        return  # it has no such statement
    with database.session() as session:
        audit.note(session, at=NOW, actor=7, deed="did")

    with pytest.raises(StorageError), database.session() as session:
        session.execute(text("TRUNCATE audit"))

    with database.session() as session:
        assert len(audit.latest(session)) == 1


def test_segment_of_the_same_name_is_replaced(session: Session) -> None:
    segments.save(session, "Late", {"stage": "overdue"}, made_by=7, made_at=NOW)
    segments.save(session, "Late", {"stage": "holding"}, made_by=8, made_at=NOW)
    segments.save(session, "All", {}, made_by=7, made_at=NOW)

    kept = segments.everything(session)

    assert [(one.name, one.audience) for one in kept] == [
        ("All", {}),
        ("Late", {"stage": "holding"}),
    ]
    assert segments.find(session, kept[1].id) == kept[1]
    assert segments.remove(session, kept[1].id)
    assert segments.find(session, kept[1].id) is None
    assert not segments.remove(session, kept[1].id)
