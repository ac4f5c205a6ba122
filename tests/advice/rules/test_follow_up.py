from datetime import date

import pytest

from advice import advise
from advice.situation import Contact
from advice.terms import Outcome, Topic, Verdict
from tests.advice.cases import DUE, THURSDAY, asked, at, by, november, told


@pytest.mark.parametrize(
    ("day", "rule", "days_late"),
    [
        (9, "hold-promise-open", None),
        (12, "hold-promise-open", None),
        (13, "hold-slightly-late", 1),
        (15, "hold-slightly-late", 1),  # a Sunday
        (17, "hold-slightly-late", 3),
        (18, "hold-late", 4),
        (29, "hold-late", 9),
    ],
)
def test_waiting_has_its_reasons_as_days_pass(day: int, rule: str, days_late: int | None) -> None:
    guidance = advise(Topic.CONTACT, told(at(november(day)), window=by(THURSDAY)))

    assert (guidance.rule_id, guidance.verdicts, guidance.next_date) == (
        rule,
        (Verdict.WAIT,),
        DUE,
    )
    assert guidance.values.get("days_late") == days_late


def test_two_days_late_on_day_four_means_neither_calling_nor_writing() -> None:
    promised = november(12)  # "in a couple of days", said on a Tuesday
    situation = told(at(november(16)), interviewed_on=november(10), window=by(promised))

    guidance = advise(Topic.CONTACT, situation)

    assert (guidance.rule_id, guidance.verdicts) == ("hold-slightly-late", (Verdict.WAIT,))
    assert "A1" in guidance.cites


def test_three_weeks_after_a_promise_of_two_days_one_email_is_right() -> None:
    situation = told(at(november(33)), interviewed_on=november(10), window=by(november(12)))

    guidance = advise(Topic.CONTACT, situation)

    assert guidance.verdicts == (Verdict.SEND_STATUS_EMAIL,)
    assert {"A5", "A6", "A7"} <= set(guidance.cites)


@pytest.mark.parametrize("contacts", [asked(november(10)), asked(november(10), november(13))])
@pytest.mark.parametrize("today", [november(13), november(29)])
def test_early_contact_is_neither_repeated_nor_excused(
    contacts: tuple[Contact, ...], today: date
) -> None:
    situation = told(at(today), window=by(THURSDAY), contacts=contacts)

    guidance = advise(Topic.CONTACT, situation)

    assert (guidance.rule_id, guidance.verdicts, guidance.next_date) == (
        "hold-after-early-contact",
        (Verdict.WAIT,),
        DUE,
    )


def test_after_an_early_contact_one_email_is_still_right() -> None:
    situation = told(at(DUE), window=by(THURSDAY), contacts=asked(november(13)))

    assert advise(Topic.CONTACT, situation).verdicts == (Verdict.SEND_STATUS_EMAIL,)


@pytest.mark.parametrize("day", [9, 23, 34])
def test_more_time_holds_until_the_new_day(day: int) -> None:
    situation = told(
        at(november(day)), window=by(november(20)), outcome=Outcome.MORE_TIME, contacts=None
    )

    guidance = advise(Topic.CONTACT, situation)

    assert (guidance.rule_id, guidance.next_date) == ("hold-new-promise", november(38))


def test_nothing_promised_is_a_wait_of_its_own() -> None:
    guidance = advise(Topic.CONTACT, told(at(november(10))))

    assert (guidance.rule_id, guidance.next_date) == ("hold-no-promise", november(24))
