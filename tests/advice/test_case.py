import pytest

from advice.case import NEVER, Case
from advice.policy import DEFAULT_POLICY
from advice.situation import Window
from tests.advice.cases import THURSDAY, at, by, november, told


@pytest.mark.parametrize(
    ("window", "days_late"), [(None, 0), (by(november(25)), 0), (by(THURSDAY), 4)]
)
def test_lateness_is_counted_from_a_promise_alone(window: Window | None, days_late: int) -> None:
    case = Case(told(at(november(18)), window=window), DEFAULT_POLICY)

    assert case.days_late == days_late


def test_days_that_cannot_be_counted_do_not_come() -> None:
    case = Case(told(at(november(1))), DEFAULT_POLICY)

    assert {case.note_from, case.note_limit, case.due, case.soonest, case.close_on} == {NEVER}


def test_values_hold_no_day_that_does_not_come() -> None:
    for situation in (
        told(at(november(1))),
        told(at(november(30))),
        told(at(november(1)), interviewed_on=None),
    ):
        assert NEVER not in Case(situation, DEFAULT_POLICY).values().values()
