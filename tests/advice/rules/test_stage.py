from datetime import date, time

import pytest

from advice import advise, advise_all
from advice.terms import Outcome, Topic, Verdict
from tests.advice.cases import INTERVIEW, TEN, at, by, november, told


@pytest.mark.parametrize("outcome", [None, *Outcome])
def test_interview_still_to_come_is_out_of_scope_until_its_day(outcome: Outcome | None) -> None:
    situation = told(at(november(8)), outcome=outcome, sent=None, contacts=None)

    shown = advise_all(situation)

    assert [(g.rule_id, g.verdicts, g.next_date) for g in shown] == [
        ("stage-interview-ahead", (Verdict.OUT_OF_SCOPE,), INTERVIEW)
    ]


@pytest.mark.parametrize(
    ("hour", "minute", "rule"), [(9, 59, "stage-interview-ahead"), (10, 0, "stage-held")]
)
def test_interview_of_today_is_held_from_its_minute_on(hour: int, minute: int, rule: str) -> None:
    situation = told(at(INTERVIEW, hour, minute), interviewed_at=TEN)

    assert advise(Topic.STAGE, situation).rule_id == rule


def test_interview_of_today_at_an_unknown_time_counts_as_held() -> None:
    situation = told(at(INTERVIEW, 0, 1), interviewed_at=None)

    assert advise(Topic.STAGE, situation).rule_id == "stage-held"


def test_interview_late_tonight_is_ahead_though_it_is_tomorrow_elsewhere() -> None:
    situation = told(at(INTERVIEW, 20), interviewed_at=time(21))

    assert advise(Topic.STAGE, situation).next_date == INTERVIEW


@pytest.mark.parametrize("outcome", [None, *Outcome])
def test_who_only_applied_is_sent_to_the_agency(outcome: Outcome | None) -> None:
    situation = told(
        at(november(9)),
        interviewed_on=None,
        interviewed_at=None,
        applied_only=True,
        outcome=outcome,
    )

    shown = advise_all(situation)

    assert [(g.rule_id, g.verdicts, g.next_date) for g in shown] == [
        ("stage-only-applied", (Verdict.OUT_OF_SCOPE, Verdict.CONTACT_AGENCY), None)
    ]


@pytest.mark.parametrize("applied_only", [None, False])
def test_unknown_day_is_asked_for(applied_only: bool | None) -> None:  # noqa: FBT001 - a case
    situation = told(at(november(9)), interviewed_on=None, applied_only=applied_only)

    shown = advise_all(situation)

    assert [(g.rule_id, g.verdicts) for g in shown] == [("stage-day-unknown", (Verdict.ASK,))]


@pytest.mark.parametrize(
    ("outcome", "rules"),
    [
        (Outcome.REJECTED, ["decision-rejected", "search-after-no"]),
        (Outcome.OFFER, ["decision-offer"]),
        (Outcome.NEXT_ROUND, ["decision-next-round"]),
    ],
)
def test_decision_needs_no_day(outcome: Outcome, rules: list[str]) -> None:
    situation = told(at(november(9)), interviewed_on=None, applied_only=None, outcome=outcome)

    assert [g.rule_id for g in advise_all(situation)] == rules


def test_before_the_interview_nothing_is_said_about_the_rest() -> None:
    situation = told(at(november(1)), sent=False, window=by(date(2026, 11, 12)))

    said = {topic: advise(topic, situation) for topic in Topic if topic is not Topic.STAGE}

    assert {topic: (g.rule_id, g.verdicts) for topic, g in said.items()} == {
        Topic.DECISION: ("decision-before-interview", ()),
        Topic.THANK_YOU: ("thank-you-before-interview", ()),
        Topic.CONTACT: ("status-request-before-interview", ()),
        Topic.SEARCH: ("search-before-interview", ()),
    }
