from datetime import date, timedelta

from advice.terms import Language
from storage import audience, broadcasts, candidates, deliveries, tips
from storage.audience import Reach, Wanted
from storage.database import Session
from storage.deliveries import Recipient
from storage.states import Kind
from tests.storage.people import NOW, interviewed, somebody

NOVEMBER = date(2026, 11, 1)


def known(session: Session, chat_id: int, **about: object) -> None:
    """Remember a candidate who wants tips, unless something else is said about them."""
    candidate = somebody(chat_id)
    candidate.wants_tips = True
    for name, value in about.items():
        setattr(candidate, name, value)
    candidates.add(session, candidate)


def found(session: Session, wanted: Wanted) -> list[int]:
    return [one.chat_id for one in audience.page(session, wanted, after=0, limit=100)]


def test_nothing_said_means_everybody_whether_they_want_tips_or_not(session: Session) -> None:
    known(session, 1)
    known(session, 2, wants_tips=False)
    known(session, 3, blocked_at=NOW)

    people = audience.page(session, Wanted(), after=0, limit=100)

    assert [(one.chat_id, one.wants_tips, one.blocked_at) for one in people] == [
        (1, True, None),
        (2, False, None),
        (3, True, NOW),
    ]


def test_pages_follow_each_other_without_gap_or_repetition(session: Session) -> None:
    for chat_id in (5, 1, 4, 2, 3):
        known(session, chat_id)

    first = audience.page(session, Wanted(), after=0, limit=2)
    second = audience.page(session, Wanted(), after=first[-1].chat_id, limit=2)
    third = audience.page(session, Wanted(), after=second[-1].chat_id, limit=2)

    assert [[one.chat_id for one in page] for page in (first, second, third)] == [
        [1, 2],
        [3, 4],
        [5],
    ]


def test_language_and_source_choose_together(session: Session) -> None:
    known(session, 1, language=Language.ES, source="poster")
    known(session, 2, language=Language.ES)
    known(session, 3, source="poster")

    assert found(session, Wanted(language=Language.ES)) == [1, 2]
    assert found(session, Wanted(source="poster")) == [1, 3]
    assert found(session, Wanted(language=Language.ES, source="poster")) == [1]


def test_last_interview_is_the_one_that_counts(session: Session) -> None:
    known(session, 1)
    interviewed(session, 1).interviewed_on = NOVEMBER
    interview = interviewed(session, 1)
    candidate = candidates.find(session, 1)
    assert candidate is not None
    candidate.current = None
    interviewed(session, 1).interviewed_on = NOVEMBER + timedelta(days=10)
    assert interview.interviewed_on == NOVEMBER

    assert found(session, Wanted(interviewed_from=NOVEMBER + timedelta(days=10))) == [1]
    assert found(session, Wanted(interviewed_from=NOVEMBER + timedelta(days=11))) == []
    assert found(session, Wanted(interviewed_to=NOVEMBER)) == []
    assert found(session, Wanted(interviewed_to=NOVEMBER + timedelta(days=10))) == [1]


def test_who_was_never_interviewed_is_in_no_span_of_days(session: Session) -> None:
    known(session, 1)

    assert found(session, Wanted(interviewed_from=date(2000, 1, 1))) == []
    assert found(session, Wanted(interviewed_to=date(2100, 1, 1))) == []


def test_who_had_a_tip_already_is_left_out(session: Session) -> None:
    known(session, 1)
    known(session, 2)
    tip = tips.add(session, source="handbook", written_on=NOVEMBER)
    number = broadcasts.make(session, kind=Kind.TIP, content={}, made_at=NOW, tip_id=tip)
    deliveries.queue(session, number, [Recipient(1, NOW, "1")])

    assert found(session, Wanted(without_tip=tip)) == [2]
    assert found(session, Wanted(without_tip=tip + 1)) == [1, 2]


def test_reach_counts_who_gets_nothing_and_nobody_twice(session: Session) -> None:
    known(session, 1)
    known(session, 2, wants_tips=False)
    known(session, 3, wants_tips=False, blocked_at=NOW)
    known(session, 4, blocked_at=NOW)
    known(session, 5, language=Language.ES)

    assert audience.reach(session, Wanted()) == Reach(matching=5, opted_out=1, blocked=2)
    assert audience.reach(session, Wanted(language=Language.ES)) == Reach(1, 0, 0)


def test_sources_come_with_their_numbers_the_most_first(session: Session) -> None:
    for chat_id, source in ((1, "site"), (2, "poster"), (3, "poster"), (4, None), (5, "fair")):
        known(session, chat_id, source=source)

    assert list(audience.sources(session).items()) == [("poster", 2), ("fair", 1), ("site", 1)]
    assert list(audience.sources(session, limit=1)) == ["poster"]
