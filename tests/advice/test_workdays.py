from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from advice.workdays import (
    StateHolidays,
    UnknownAreaError,
    add_workdays,
    is_workday,
    working_days_between,
)

CALIFORNIA = StateHolidays("US-CA")
FRIDAY = date(2026, 11, 20)
MONDAY = date(2026, 11, 23)
WEDNESDAY = date(2026, 11, 25)
AFTER_THANKSGIVING = date(2026, 11, 30)
days = st.dates(date(2020, 1, 1), date(2035, 12, 31))


def test_weekend_is_passed_over() -> None:
    assert add_workdays(FRIDAY, 1) == MONDAY


def test_no_working_day_after_a_saturday_is_that_saturday() -> None:
    saturday = date(2026, 11, 21)

    assert add_workdays(saturday, 0) == saturday


@pytest.mark.parametrize("start", [FRIDAY, date(2026, 11, 21), date(2026, 11, 22)])
def test_counting_from_a_weekend_is_counting_from_friday(start: date) -> None:
    assert add_workdays(start, 1) == MONDAY


def test_public_holidays_of_the_state_are_passed_over() -> None:
    assert add_workdays(WEDNESDAY, 1, CALIFORNIA) == AFTER_THANKSGIVING


def test_holidays_may_be_any_collection() -> None:
    assert add_workdays(WEDNESDAY, 1, {date(2026, 11, 26)}) == date(2026, 11, 27)


def test_counting_backwards_is_refused() -> None:
    with pytest.raises(ValueError, match="forwards"):
        add_workdays(FRIDAY, -1)


def test_end_of_the_calendar_is_an_error() -> None:
    with pytest.raises(OverflowError):
        add_workdays(date(9999, 12, 30), 5)


def test_day_after_thanksgiving_is_a_holiday_in_california_but_not_everywhere() -> None:
    day = date(2026, 11, 27)

    assert (is_workday(day, CALIFORNIA), is_workday(day, StateHolidays("US"))) == (False, True)


def test_holiday_on_a_saturday_is_observed_on_friday() -> None:
    assert date(2026, 7, 3) in CALIFORNIA


def test_what_is_no_day_is_no_holiday() -> None:
    assert "2026-11-26" not in CALIFORNIA


def test_unknown_area_is_named_when_the_first_day_is_counted() -> None:
    calendar = StateHolidays("US-QQ")

    with pytest.raises(UnknownAreaError, match="US-QQ"):
        add_workdays(FRIDAY, 1, calendar)


def test_unknown_country_is_named_too() -> None:
    with pytest.raises(UnknownAreaError, match="QQ"):
        StateHolidays("QQ").of(2026)


def test_calendar_is_a_collection_in_order() -> None:
    listed = list(CALIFORNIA)

    assert len(listed) == len(CALIFORNIA)
    assert listed == sorted(listed)
    assert (listed[0].year, listed[-1].year) == (2000, 2099)
    assert all(day in CALIFORNIA for day in listed)


def test_calendars_of_the_same_area_are_equal() -> None:
    assert StateHolidays("US-CA") == CALIFORNIA
    assert hash(StateHolidays("US-CA")) == hash(CALIFORNIA)
    assert StateHolidays("US") != CALIFORNIA


def test_nothing_lies_between_a_day_and_an_earlier_one() -> None:
    assert working_days_between(MONDAY, FRIDAY) == 0


@given(start=days, count=st.integers(0, 30))
def test_counting_forth_and_back_agree(start: date, count: int) -> None:
    assert working_days_between(start, add_workdays(start, count, CALIFORNIA), CALIFORNIA) == count


@given(start=days, count=st.integers(1, 30))
def test_the_day_found_is_a_working_day(start: date, count: int) -> None:
    assert is_workday(add_workdays(start, count, CALIFORNIA), CALIFORNIA)


@given(start=days, first=st.integers(0, 15), second=st.integers(0, 15))
def test_counting_in_two_steps_is_counting_in_one(start: date, first: int, second: int) -> None:
    stop = add_workdays(start, first, CALIFORNIA)

    assert add_workdays(stop, second, CALIFORNIA) == add_workdays(
        start, first + second, CALIFORNIA
    )


@given(start=days, later=st.integers(0, 20), count=st.integers(0, 15))
def test_a_later_start_never_ends_earlier(start: date, later: int, count: int) -> None:
    after = start + timedelta(days=later)

    assert add_workdays(start, count, CALIFORNIA) <= add_workdays(after, count, CALIFORNIA)
