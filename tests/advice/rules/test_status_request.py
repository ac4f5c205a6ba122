from datetime import date, time

import pytest

from advice import advise, advise_all
from advice.case import CONTACT_AHEAD, CONTACT_BEFORE_INTERVIEW, PROMISE_BEFORE_INTERVIEW
from advice.decide import verdicts_of
from advice.situation import Contact, Situation
from advice.terms import Channel, Outcome, Topic, Verdict
from tests.advice.cases import (
    DUE,
    DUE_UNPROMISED,
    INTERVIEW,
    THURSDAY,
    asked,
    at,
    by,
    november,
    told,
)

CLOSE = november(37)  # December 7: five working days after DUE


def contact(situation: Situation) -> tuple[str, tuple[Verdict, ...], date | None]:
    """Return what is said about turning to the employer."""
    guidance = advise(Topic.CONTACT, situation)
    return guidance.rule_id, guidance.verdicts, guidance.next_date


@pytest.mark.parametrize(
    ("day", "expected"),
    [
        (29, ("hold-late", (Verdict.WAIT,), DUE)),
        (30, ("status-request-now", (Verdict.SEND_STATUS_EMAIL,), None)),
        (200, ("status-request-now", (Verdict.SEND_STATUS_EMAIL,), None)),
    ],
)
def test_email_is_right_from_the_tenth_working_day_after_the_promise(
    day: int, expected: tuple[object, ...]
) -> None:
    day_of_asking = date(2027, 5, 1) if day == 200 else november(day)

    assert contact(told(at(day_of_asking), window=by(THURSDAY))) == expected


@pytest.mark.parametrize(
    ("day", "expected"),
    [
        (23, ("hold-no-promise", (Verdict.WAIT,), DUE_UNPROMISED)),
        (24, ("status-request-now", (Verdict.SEND_STATUS_EMAIL,), None)),
    ],
)
def test_without_a_promise_it_is_right_ten_working_days_after_the_interview(
    day: int, expected: tuple[object, ...]
) -> None:
    assert contact(told(at(november(day)))) == expected


@pytest.mark.parametrize(("day", "rule"), [(29, "hold-late"), (30, "status-request-now")])
def test_lateness_counts_from_the_last_promised_day(day: int, rule: str) -> None:
    situation = told(at(november(day)), window=by(THURSDAY, earliest=november(10)))

    assert contact(situation)[0] == rule


@pytest.mark.parametrize("channel", Channel)
@pytest.mark.parametrize(
    ("today", "expected"),
    [
        (DUE, ("status-request-answer-awaited", (Verdict.WAIT,), CLOSE)),
        (november(36), ("status-request-answer-awaited", (Verdict.WAIT,), CLOSE)),
        (CLOSE, ("status-request-closed", (Verdict.CONTACT_AGENCY,), None)),
        (november(60), ("status-request-closed", (Verdict.CONTACT_AGENCY,), None)),
    ],
)
def test_one_request_is_followed_by_five_working_days_and_then_by_nothing(
    channel: Channel, today: date, expected: tuple[object, ...]
) -> None:
    situation = told(at(today), window=by(THURSDAY), contacts=asked(DUE, channel=channel))

    assert contact(situation) == expected


def test_closed_case_keeps_searching_with_the_agency_and_waits_no_more() -> None:
    shown = advise_all(told(at(CLOSE), window=by(THURSDAY), contacts=asked(DUE)))

    assert verdicts_of(shown) == (Verdict.KEEP_SEARCHING, Verdict.CONTACT_AGENCY)


def test_second_request_does_not_start_the_wait_again() -> None:
    situation = told(at(CLOSE), window=by(THURSDAY), contacts=asked(DUE, november(36)))

    assert contact(situation)[0] == "status-request-closed"


@pytest.mark.parametrize(
    ("asked_on", "rule"),
    [(29, "status-request-now"), (30, "status-request-answer-awaited")],
)
def test_request_counts_from_the_day_on_which_it_is_right(asked_on: int, rule: str) -> None:
    situation = told(at(november(31)), window=by(THURSDAY), contacts=asked(november(asked_on)))

    assert contact(situation)[0] == rule


@pytest.mark.parametrize(
    ("today", "expected"),
    [
        (november(29), ("hold-late", (Verdict.WAIT,), DUE)),
        (DUE, ("status-request-through-agency", (Verdict.CONTACT_AGENCY,), None)),
    ],
)
def test_agency_asks_about_its_own_interview(today: date, expected: tuple[object, ...]) -> None:
    situation = told(at(today), window=by(THURSDAY), through_agency=True)

    assert contact(situation) == expected


@pytest.mark.parametrize(
    ("sent", "rule"),
    [(False, "beside-note"), (True, "now"), (None, "now")],
)
def test_email_and_late_note_are_kept_apart_on_the_day_when_both_are_right(
    sent: bool | None,  # noqa: FBT001 - a case
    rule: str,
) -> None:
    situation = told(at(DUE_UNPROMISED), sent=sent)

    assert contact(situation)[:2] == (f"status-request-{rule}", (Verdict.SEND_STATUS_EMAIL,))


def test_day_after_the_notes_last_day_has_the_email_alone() -> None:
    assert contact(told(at(november(25)), sent=False))[0] == "status-request-now"


@pytest.mark.parametrize(
    ("today", "expected"),
    [
        (november(23), ("status-request-promise-unknown-early", DUE_UNPROMISED)),
        (november(24), ("status-request-promise-unknown", None)),
    ],
)
@pytest.mark.parametrize("promised", [None, True])
def test_unknown_promise_is_asked_for(
    today: date,
    expected: tuple[object, ...],
    promised: bool | None,  # noqa: FBT001 - a case
) -> None:
    situation = Situation(now=at(today), interviewed_on=INTERVIEW, promised=promised, contacts=())

    rule, verdicts, next_date = contact(situation)

    assert (rule, next_date) == expected
    assert Verdict.ASK in verdicts
    assert (Verdict.WAIT in verdicts) == (next_date is not None)


@pytest.mark.parametrize(
    ("today", "rule"),
    [(november(29), "hold-late"), (DUE, "status-request-contacts-unknown")],
)
def test_unknown_contacts_are_asked_for_when_it_is_time(today: date, rule: str) -> None:
    situation = told(at(today), window=by(THURSDAY), contacts=None)

    assert contact(situation)[0] == rule


def test_known_window_needs_no_word_about_a_promise() -> None:
    situation = Situation(
        now=at(november(10)), interviewed_on=INTERVIEW, window=by(THURSDAY), contacts=()
    )

    assert contact(situation)[0] == "hold-promise-open"


@pytest.mark.parametrize("outcome", [None, Outcome.PENDING, Outcome.MORE_TIME])
@pytest.mark.parametrize(
    ("contacts", "latest", "kind"),
    [
        (asked(november(8)), THURSDAY, CONTACT_BEFORE_INTERVIEW),
        (asked(november(41)), THURSDAY, CONTACT_AHEAD),
        ((), november(8), PROMISE_BEFORE_INTERVIEW),
    ],
)
def test_dates_that_do_not_fit_are_asked_about(
    outcome: Outcome | None, contacts: tuple[Contact, ...], latest: date, kind: int
) -> None:
    situation = told(at(november(40)), window=by(latest), contacts=contacts, outcome=outcome)

    guidance = advise(Topic.CONTACT, situation)

    assert (guidance.rule_id, guidance.verdicts) == (
        "status-request-contradiction",
        (Verdict.ASK,),
    )
    assert guidance.values["contradiction"] == kind
    assert Verdict.KEEP_SEARCHING in verdicts_of(advise_all(situation))


@pytest.mark.parametrize(
    ("contacts", "latest"),
    [(asked(INTERVIEW), THURSDAY), (asked(november(40)), THURSDAY), ((), INTERVIEW)],
)
def test_dates_at_the_edge_fit(contacts: tuple[Contact, ...], latest: date) -> None:
    situation = told(at(november(40)), window=by(latest), contacts=contacts)

    assert advise(Topic.CONTACT, situation).values["contradiction"] == 0


@pytest.mark.parametrize(
    ("on", "at_time", "kind"),
    [
        (INTERVIEW, time(9, 59), CONTACT_BEFORE_INTERVIEW),
        (INTERVIEW, time(10), 0),
        (november(40), time(12), 0),
        (november(40), time(12, 1), CONTACT_AHEAD),
    ],
)
def test_time_of_a_contact_tells_before_from_after(on: date, at_time: time, kind: int) -> None:
    made = Contact(on, Channel.PHONE, at_time)

    guidance = advise(Topic.CONTACT, told(at(november(40)), contacts=(made,)))

    assert guidance.values["contradiction"] == kind


def test_time_of_a_contact_tells_nothing_when_that_of_the_interview_is_unknown() -> None:
    made = Contact(INTERVIEW, Channel.PHONE, time(8))

    guidance = advise(Topic.CONTACT, told(at(november(10)), contacts=(made,), interviewed_at=None))

    assert guidance.values["contradiction"] == 0


def test_more_time_without_a_date_waits_and_asks() -> None:
    for promised in (None, False, True):
        situation = told(at(DUE), promised=promised, outcome=Outcome.MORE_TIME)

        shown = advise_all(situation)

        assert verdicts_of(shown) == (Verdict.WAIT, Verdict.KEEP_SEARCHING, Verdict.ASK)


@pytest.mark.parametrize(
    ("today", "expected"),
    [
        (november(43), ("hold-new-promise", (Verdict.WAIT,), november(44))),
        (november(44), ("status-request-now", (Verdict.SEND_STATUS_EMAIL,), None)),
    ],
)
def test_more_time_without_a_date_counts_from_the_day_it_was_asked_for(
    today: date, expected: tuple[object, ...]
) -> None:
    situation = told(
        at(today), promised=False, promise_said_on=november(30), outcome=Outcome.MORE_TIME
    )

    assert contact(situation) == expected


@pytest.mark.parametrize(
    ("today", "expected"),
    [
        (november(43), ("hold-new-promise", (Verdict.WAIT,), november(44))),
        (november(44), ("status-request-now", (Verdict.SEND_STATUS_EMAIL,), None)),
    ],
)
def test_new_date_starts_the_count_anew_and_forgets_earlier_requests(
    today: date, expected: tuple[object, ...]
) -> None:
    situation = told(
        at(today), window=by(november(30)), contacts=asked(DUE), outcome=Outcome.MORE_TIME
    )

    assert contact(situation) == expected
