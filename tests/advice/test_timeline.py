from datetime import date, time

import pytest

from advice import timeline
from advice.situation import Situation
from advice.terms import Outcome
from advice.timeline import MilestoneKind
from tests.advice.cases import DUE, INTERVIEW, THURSDAY, asked, at, by, november, told

Steps = list[tuple[str, date, date]]


def steps(situation: Situation) -> Steps:
    return [(step.kind.value, step.earliest, step.latest) for step in timeline(situation)]


def kinds(situation: Situation) -> list[str]:
    return [step.kind.value for step in timeline(situation)]


def test_plan_of_a_fresh_interview_names_every_step() -> None:
    situation = told(at(INTERVIEW, 11), window=by(THURSDAY, november(11)), sent=False)

    assert steps(situation) == [
        ("interview", INTERVIEW, INTERVIEW),
        ("note-from", INTERVIEW, INTERVIEW),
        ("note-until", november(10), november(13)),
        ("promised-window", november(11), THURSDAY),
        ("hold-until", INTERVIEW, DUE),
        ("status-email-from", DUE, DUE),
        ("close-on-at-soonest", november(37), november(37)),
    ]


def test_late_interview_lets_the_note_go_out_tomorrow() -> None:
    situation = told(at(INTERVIEW, 23, 30), interviewed_at=time(23), sent=False)

    assert ("note-from", november(10), november(10)) in steps(situation)


def test_promise_of_one_day_is_one_day() -> None:
    assert ("promised", THURSDAY, THURSDAY) in steps(told(at(INTERVIEW), window=by(THURSDAY)))


def test_late_note_has_its_last_day() -> None:
    situation = told(at(november(14)), sent=None)

    assert ("note-late", november(24), november(24)) in steps(situation)


def test_note_that_is_too_late_is_no_step() -> None:
    assert kinds(told(at(november(25)), sent=False)) == [
        "interview", "status-email-from", "close-on-at-soonest",
    ]  # fmt: skip


def test_closing_day_moves_along_until_the_email_is_sent() -> None:
    situation = told(at(november(31)), window=by(THURSDAY))

    assert steps(situation)[-1] == ("close-on-at-soonest", november(38), november(38))


def test_email_sent_has_its_day_and_its_end() -> None:
    situation = told(at(november(32)), window=by(THURSDAY), contacts=asked(november(31)))

    assert steps(situation) == [
        ("interview", INTERVIEW, INTERVIEW),
        ("promised", THURSDAY, THURSDAY),
        ("status-email-sent", november(31), november(31)),
        ("close-on", november(38), november(38)),
    ]


def test_agency_asks_about_its_own_interview() -> None:
    situation = told(at(november(20)), through_agency=True)

    assert kinds(situation) == ["interview", "hold-until", "ask-agency-from"]


@pytest.mark.parametrize(
    ("outcome", "expected"),
    [
        (Outcome.REJECTED, ["interview"]),
        (Outcome.OFFER, ["interview"]),
        (Outcome.NEXT_ROUND, ["interview", "note-from", "note-until"]),
    ],
)
def test_decision_leaves_little_to_plan(outcome: Outcome, expected: list[str]) -> None:
    situation = told(at(november(10)), window=by(THURSDAY), sent=False, outcome=outcome)

    assert kinds(situation) == expected


def test_dates_that_do_not_fit_are_not_planned_with() -> None:
    assert kinds(told(at(november(10)), window=by(november(8)))) == ["interview"]


def test_more_time_without_a_date_has_no_day_to_ask() -> None:
    assert kinds(told(at(november(10)), outcome=Outcome.MORE_TIME)) == ["interview"]


def test_interview_still_to_come_is_the_only_step() -> None:
    assert kinds(told(at(november(8)), window=by(THURSDAY), sent=False)) == ["interview"]


def test_without_an_interview_there_is_no_plan() -> None:
    assert timeline(told(at(november(8)), interviewed_on=None)) == ()


def test_every_kind_of_step_comes_up_somewhere() -> None:
    somewhere = {
        kind
        for day in (10, 14, 31)
        for window in (None, by(THURSDAY), by(THURSDAY, november(11)))
        for contacts in ((), asked(november(31)))
        for agency in (False, True)
        for kind in kinds(
            told(
                at(november(day)),
                window=window,
                contacts=contacts,
                through_agency=agency,
                sent=False,
            )
        )
    }

    assert somewhere == {kind.value for kind in MilestoneKind}
