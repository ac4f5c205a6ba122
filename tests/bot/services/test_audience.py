"""Whom a broadcast is for: who that is on a day, and who gets nothing and why."""

from collections import Counter
from datetime import UTC, date, datetime, timedelta

import pytest

from advice import DEFAULT_POLICY
from advice.terms import Language, Outcome, Verdict
from bot.services.audience import Audience, Chosen, Excluded, Stage, choose
from storage import audience, candidates, interviews
from storage.database import Session
from tests.due import MORNING, PACIFIC, waits_for_news
from tests.storage.people import somebody

TODAY = date(2026, 12, 8)  # a Tuesday
YESTERDAY, TOMORROW = TODAY - timedelta(days=1), TODAY + timedelta(days=1)
EVERYBODY = Audience()


def joined(session: Session, chat_id: int, *, wants_tips: bool = True) -> None:
    candidate = somebody(chat_id)
    candidate.wants_tips = wants_tips
    candidates.add(session, candidate)


def told(session: Session, chat_id: int, **facts: object) -> None:
    """Remember a candidate who has told of one more interview."""
    if candidates.find(session, chat_id) is None:
        joined(session, chat_id)
    candidate = candidates.find(session, chat_id)
    assert candidate is not None
    interview = waits_for_news(session, candidate, "Acme")
    for name, value in facts.items():
        setattr(interview, name, value)


def chosen(
    session: Session,
    audience_: Audience = EVERYBODY,
    verdict: Verdict | None = None,
    now: datetime = MORNING,
) -> Chosen:
    wanted = audience_.wanted(now, PACIFIC.key)
    people = audience.page(session, wanted, after=0, limit=100)
    return choose(
        session, people, audience=audience_, verdict=verdict, now=now, policy=DEFAULT_POLICY
    )


def who(session: Session, audience_: Audience = EVERYBODY, **more: object) -> list[int]:
    found = chosen(session, audience_, **more)  # type: ignore[arg-type] # of the kinds that the test means
    return [one.chat_id for one in found.recipients]


def test_opted_out_and_blocked_get_nothing_and_are_counted_once(session: Session) -> None:
    joined(session, 1)
    joined(session, 2, wants_tips=False)
    joined(session, 3, wants_tips=False)
    shut = candidates.find(session, 3)
    assert shut is not None
    shut.blocked_at = MORNING

    found = chosen(session)

    assert [one.chat_id for one in found.recipients] == [1]
    assert found.excluded == Counter({Excluded.OPTED_OUT: 1, Excluded.BLOCKED: 1})


@pytest.mark.parametrize(
    ("stage", "facts"),
    [
        (Stage.NOTE_DUE, {"interviewed_on": YESTERDAY, "thank_you_sent": False}),
        (Stage.HOLDING, {"interviewed_on": YESTERDAY}),
        (Stage.OVERDUE, {}),
        (Stage.CLOSED, {"outcome": Outcome.REJECTED}),
        (Stage.NO_INTERVIEW, {"interviewed_on": TOMORROW, "thank_you_sent": None}),
    ],
)
def test_stage_chooses_who_has_come_so_far(
    session: Session, stage: Stage, facts: dict[str, object]
) -> None:
    told(session, 1, **facts)

    assert who(session, Audience(stage=stage)) == [1]


def test_other_stages_are_left_out_with_the_reason(session: Session) -> None:
    told(session, 1)
    joined(session, 2)

    found = chosen(session, Audience(stage=Stage.OVERDUE))

    assert [one.chat_id for one in found.recipients] == [1]
    assert found.excluded == Counter({Excluded.OTHER_STAGE: 1})


def test_who_told_of_nothing_yet_and_who_closed_all_stand_apart(session: Session) -> None:
    joined(session, 1)
    told(session, 2, closed_at=MORNING)

    assert who(session, Audience(stage=Stage.NO_INTERVIEW)) == [1]
    assert who(session, Audience(stage=Stage.CLOSED)) == [2]


def test_who_has_two_interviews_can_be_at_two_stages(session: Session) -> None:
    told(session, 1)
    told(session, 1, interviewed_on=YESTERDAY)

    assert who(session, Audience(stage=Stage.OVERDUE)) == [1]
    assert who(session, Audience(stage=Stage.HOLDING)) == [1]


def test_advice_is_held_back_from_those_whose_case_says_the_opposite(session: Session) -> None:
    told(session, 1)
    told(session, 2, interviewed_on=YESTERDAY)

    write = chosen(session, verdict=Verdict.SEND_STATUS_EMAIL)
    wait = chosen(session, verdict=Verdict.WAIT)

    assert [one.chat_id for one in write.recipients] == [1]
    assert write.excluded == Counter({Excluded.OTHER_ADVICE: 1})
    assert [one.chat_id for one in wait.recipients] == [2]


def test_the_day_is_the_candidates_own(session: Session) -> None:
    told(session, 1, interviewed_on=TODAY, thank_you_sent=False)
    evening = datetime(2026, 12, 9, 7, 30, tzinfo=UTC)  # still Tuesday in Sacramento
    interview = interviews.by_number(session, 1, 1)
    assert interview is not None

    assert who(session, Audience(stage=Stage.NOTE_DUE), now=evening) == [1]


@pytest.mark.parametrize(("days", "since", "before"), [(6, [1], []), (7, [1], [1]), (8, [], [1])])
def test_time_since_the_last_interview_counts_in_the_agencys_days(
    session: Session, days: int, since: list[int], before: list[int]
) -> None:
    told(session, 1, interviewed_on=TODAY - timedelta(days=days))

    assert who(session, Audience(since_days=7)) == since
    assert who(session, Audience(before_days=7)) == before


@pytest.mark.parametrize(
    "one",
    [
        EVERYBODY,
        Audience(language=Language.ES, stage=Stage.OVERDUE, source="poster"),
        Audience(since_days=7, before_days=3, without_tip=4),
    ],
)
def test_audience_comes_back_as_it_was_written_down(one: Audience) -> None:
    assert Audience.of(one.written()) == one
    assert None not in one.written().values()
