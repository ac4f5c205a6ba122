from dataclasses import FrozenInstanceError, fields, replace
from datetime import date
from typing import Any

import pytest

from advice import DEFAULT_POLICY, Policy, advise
from advice.sources import NUMBERS, SOURCES
from advice.terms import Topic
from tests.advice.cases import at, november, told

DEFAULTS = {
    "note_hours": 2,
    "note_days": 1,
    "note_last_days": 3,
    "note_limit_days": 10,
    "slightly_late_days": 3,
    "patience_days": 10,
    "answer_days": 5,
}


def overriding(numbers: dict[str, int]) -> dict[str, Any]:
    return dict(numbers)


def test_the_numbers_are_those_of_the_etiquette() -> None:
    assert dict(DEFAULT_POLICY.numbers) == DEFAULTS


def test_every_field_is_a_number_or_the_calendar() -> None:
    names = {field.name for field in fields(Policy)}

    assert names == {*DEFAULTS, "holidays", "numbers"}


def test_every_number_has_its_decision() -> None:
    assert NUMBERS.keys() == DEFAULTS.keys()
    assert set(NUMBERS.values()) <= set(SOURCES)


def test_a_policy_cannot_be_changed() -> None:
    with pytest.raises(FrozenInstanceError):
        DEFAULT_POLICY.note_hours = 3  # type: ignore[misc]  # that is what the test is about


def test_the_agency_is_in_california_unless_told_otherwise() -> None:
    assert (DEFAULT_POLICY.holidays.area, Policy.of("US-NV").holidays.area) == ("US-CA", "US-NV")


@pytest.mark.parametrize("name", DEFAULTS)
def test_a_negative_number_is_refused(name: str) -> None:
    with pytest.raises(ValueError, match="negative"):
        replace(DEFAULT_POLICY, **overriding({name: -1}))


@pytest.mark.parametrize(
    "numbers", [{"note_days": 4}, {"note_last_days": 11}, {"note_limit_days": 2}]
)
def test_spans_of_the_note_out_of_order_are_refused(numbers: dict[str, int]) -> None:
    with pytest.raises(ValueError, match="follow one another"):
        replace(DEFAULT_POLICY, **overriding(numbers))


def test_the_calendar_decides_the_day() -> None:
    situation = told(at(november(10)))

    days = {
        area: advise(Topic.CONTACT, situation, Policy.of(area)).next_date
        for area in ("US-CA", "GB")
    }

    assert days == {"US-CA": date(2026, 11, 24), "GB": date(2026, 11, 23)}


@pytest.mark.parametrize(
    ("changed", "day"),
    [({"patience_days": 0}, None), ({"patience_days": 1}, november(10)), ({}, november(24))],
)
def test_patience_is_a_number_of_the_policy(changed: dict[str, int], day: date | None) -> None:
    guidance = advise(
        Topic.CONTACT, told(at(november(9))), replace(DEFAULT_POLICY, **overriding(changed))
    )

    assert guidance.next_date == day
