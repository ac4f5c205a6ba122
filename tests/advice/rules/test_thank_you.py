from datetime import UTC, date, datetime, time
from zoneinfo import ZoneInfo

import pytest

from advice import advise
from advice.terms import Outcome, Topic, Verdict
from tests.advice.cases import INTERVIEW, SACRAMENTO, asked, at, by, november, told

SEND, LATER, ASK = Verdict.SEND_THANK_YOU, Verdict.WAIT_A_FEW_HOURS, Verdict.ASK


@pytest.mark.parametrize(
    ("now", "rule", "verdicts", "next_day"),
    [
        (at(INTERVIEW, 10, 0), "thank-you-few-hours", (LATER,), 9),
        (at(INTERVIEW, 11, 59), "thank-you-few-hours", (LATER,), 9),
        (at(INTERVIEW, 12, 0), "thank-you-on-time", (SEND,), 10),
        (at(november(10), 23, 59), "thank-you-on-time", (SEND,), 10),
        (at(november(11), 0, 0), "thank-you-last-call", (SEND,), 13),
        (at(november(13), 23, 59), "thank-you-last-call", (SEND,), 13),
        (at(november(14), 0, 0), "thank-you-late", (SEND,), 24),
        (at(november(24), 23, 59), "thank-you-late", (SEND,), 24),
        (at(november(25), 0, 0), "thank-you-too-late", (), None),
    ],
)
def test_note_not_sent_has_its_days(
    now: datetime, rule: str, verdicts: tuple[Verdict, ...], next_day: int | None
) -> None:
    guidance = advise(Topic.THANK_YOU, told(now, sent=False))

    assert (guidance.rule_id, guidance.verdicts) == (rule, verdicts)
    assert guidance.next_date == (None if next_day is None else november(next_day))


@pytest.mark.parametrize(
    ("now", "rule", "verdicts"),
    [
        (at(INTERVIEW, 11, 59), "thank-you-few-hours-unknown", (LATER, ASK)),
        (at(INTERVIEW, 12, 0), "thank-you-unknown", (ASK,)),
        (at(november(24), 23, 59), "thank-you-unknown", (ASK,)),
        (at(november(25), 0, 0), "thank-you-too-late", ()),
    ],
)
def test_unknown_note_is_asked_for_within_its_days(
    now: datetime, rule: str, verdicts: tuple[Verdict, ...]
) -> None:
    guidance = advise(Topic.THANK_YOU, told(now, sent=None))

    assert (guidance.rule_id, guidance.verdicts) == (rule, verdicts)


@pytest.mark.parametrize("day", [9, 10, 13, 14, 25, 60])
def test_note_already_sent_is_not_sent_again(day: int) -> None:
    guidance = advise(Topic.THANK_YOU, told(at(november(day)), sent=True))

    assert (guidance.rule_id, guidance.verdicts) == ("thank-you-sent", ())


@pytest.mark.parametrize("outcome", [Outcome.REJECTED, Outcome.OFFER])
def test_no_note_after_the_decision(outcome: Outcome) -> None:
    guidance = advise(Topic.THANK_YOU, told(at(november(10)), sent=False, outcome=outcome))

    assert guidance.verdicts == ()


def test_note_of_today_without_a_time_has_words_of_its_own() -> None:
    situation = told(at(INTERVIEW, 9), interviewed_at=None, sent=False)

    guidance = advise(Topic.THANK_YOU, situation)

    assert (guidance.rule_id, guidance.verdicts) == ("thank-you-same-day", (SEND,))


def test_note_of_yesterday_without_a_time_is_on_time() -> None:
    situation = told(at(november(10), 0, 0), interviewed_at=None, sent=False)

    assert advise(Topic.THANK_YOU, situation).rule_id == "thank-you-on-time"


def test_few_hours_reach_past_midnight() -> None:
    situation = told(at(november(10), 0, 30), interviewed_at=time(23), sent=False)

    guidance = advise(Topic.THANK_YOU, situation)

    assert (guidance.rule_id, guidance.next_date) == ("thank-you-few-hours", november(10))
    assert guidance.values["tomorrow"] == 0


def test_late_interview_sends_the_note_tomorrow() -> None:
    situation = told(at(INTERVIEW, 23, 30), interviewed_at=time(22, 30), sent=False)

    guidance = advise(Topic.THANK_YOU, situation)

    assert (guidance.next_date, guidance.values["tomorrow"]) == (november(10), 1)


@pytest.mark.parametrize(
    ("now", "rule"),
    [
        # The clocks jump from 2 to 3 on March 8: at a quarter to four 1 h 45 have passed.
        (datetime(2026, 3, 8, 3, 45), "thank-you-few-hours"),  # noqa: DTZ001 - gets its zone below
        (datetime(2026, 3, 8, 4, 0), "thank-you-on-time"),  # noqa: DTZ001 - gets its zone below
    ],
)
def test_hours_are_real_hours_when_the_clocks_go_forward(now: datetime, rule: str) -> None:
    situation = told(
        now.replace(tzinfo=SACRAMENTO),
        interviewed_on=date(2026, 3, 8),
        interviewed_at=time(1),
        sent=False,
    )

    assert advise(Topic.THANK_YOU, situation).rule_id == rule


@pytest.mark.parametrize(
    ("moment", "rule"),
    [
        # The clocks fall back from 2 to 1 on November 1: 1:30 comes twice, an hour apart.
        (datetime(2026, 11, 1, 9, 29, tzinfo=UTC), "thank-you-few-hours"),
        (datetime(2026, 11, 1, 9, 30, tzinfo=UTC), "thank-you-on-time"),
    ],
)
def test_hours_are_real_hours_when_the_clocks_go_back(moment: datetime, rule: str) -> None:
    situation = told(
        moment.astimezone(SACRAMENTO),
        interviewed_on=date(2026, 11, 1),
        interviewed_at=time(0, 30),
        sent=False,
    )

    assert advise(Topic.THANK_YOU, situation).rule_id == rule


def test_days_are_those_of_the_candidate() -> None:
    moment = datetime(2026, 11, 11, 6, 0, tzinfo=UTC)  # still November 10 in Sacramento

    rules = [
        advise(Topic.THANK_YOU, told(moment.astimezone(zone), sent=False)).rule_id
        for zone in (SACRAMENTO, ZoneInfo("Europe/Madrid"))
    ]

    assert rules == ["thank-you-on-time", "thank-you-last-call"]


def test_interview_on_a_saturday_leaves_until_monday() -> None:
    situation = told(at(date(2026, 11, 16)), interviewed_on=date(2026, 11, 14), sent=False)

    assert advise(Topic.THANK_YOU, situation).rule_id == "thank-you-on-time"


@pytest.mark.parametrize(("names", "several"), [((), 0), (("Ana",), 0), (("Ana", "Tom"), 1)])
def test_several_interviewers_get_a_note_each(names: tuple[str, ...], several: int) -> None:
    guidance = advise(Topic.THANK_YOU, told(at(november(10)), sent=False, interviewers=names))

    assert guidance.values["several"] == several


def test_candidate_sends_the_note_though_the_agency_arranged_the_interview() -> None:
    guidance = advise(Topic.THANK_YOU, told(at(november(10)), sent=False, through_agency=True))

    assert (guidance.verdicts, guidance.values["through_agency"]) == ((SEND,), 1)


def test_contacts_and_promises_do_not_touch_the_note() -> None:
    plain = told(at(november(12)), sent=False)
    busy = told(
        at(november(12)), sent=False, contacts=asked(november(10)), window=by(november(20))
    )

    assert advise(Topic.THANK_YOU, plain).rule_id == advise(Topic.THANK_YOU, busy).rule_id
