import pytest

from advice import advise, advise_all
from advice.decide import next_date_of, verdicts_of
from advice.terms import Outcome, Topic, Verdict
from tests.advice.cases import DUE, THURSDAY, asked, at, by, november, told


@pytest.mark.parametrize("sent", [None, True, False])
def test_rejected_candidate_calls_the_agency_and_keeps_searching(
    sent: bool | None,  # noqa: FBT001 - a case
) -> None:
    shown = advise_all(told(at(november(10)), outcome=Outcome.REJECTED, sent=sent))

    assert [g.rule_id for g in shown] == ["decision-rejected", "search-after-no"]
    assert set(verdicts_of(shown)) == {Verdict.CONTACT_AGENCY, Verdict.KEEP_SEARCHING}
    assert next_date_of(shown) is None


@pytest.mark.parametrize("sent", [None, True, False])
def test_offer_is_congratulated_and_told_to_the_agency(
    sent: bool | None,  # noqa: FBT001 - a case
) -> None:
    shown = advise_all(told(at(november(10)), outcome=Outcome.OFFER, sent=sent))

    assert [g.rule_id for g in shown] == ["decision-offer"]
    assert set(verdicts_of(shown)) == {Verdict.CONGRATULATE, Verdict.CONTACT_AGENCY}


def test_next_round_is_congratulated_and_its_day_asked_for() -> None:
    shown = advise_all(told(at(november(10)), outcome=Outcome.NEXT_ROUND))

    assert [g.rule_id for g in shown] == ["decision-next-round"]
    assert set(verdicts_of(shown)) == {Verdict.CONGRATULATE, Verdict.ASK}
    assert next_date_of(shown) is None


@pytest.mark.parametrize(
    ("day", "rules"),
    [
        (24, ["decision-next-round", "thank-you-late"]),
        (25, ["decision-next-round"]),
    ],
)
def test_note_is_still_sent_after_an_invitation_within_its_days(
    day: int, rules: list[str]
) -> None:
    shown = advise_all(told(at(november(day)), outcome=Outcome.NEXT_ROUND, sent=False))

    assert [g.rule_id for g in shown] == rules


def test_unknown_note_is_asked_for_once_after_an_invitation() -> None:
    shown = advise_all(told(at(november(10)), outcome=Outcome.NEXT_ROUND, sent=None))

    assert verdicts_of(shown) == (Verdict.CONGRATULATE, Verdict.ASK)


@pytest.mark.parametrize("outcome", [Outcome.REJECTED, Outcome.OFFER, Outcome.NEXT_ROUND])
def test_decision_ends_the_asking(outcome: Outcome) -> None:
    situation = told(at(DUE), window=by(THURSDAY), outcome=outcome, contacts=asked(november(1)))

    guidance = advise(Topic.CONTACT, situation)

    assert (guidance.rule_id, guidance.verdicts) == ("status-request-after-decision", ())


def test_more_time_is_said_but_is_no_decision() -> None:
    situation = told(at(november(10)), window=by(THURSDAY), outcome=Outcome.MORE_TIME)

    assert advise(Topic.DECISION, situation).rule_id == "decision-more-time"
    assert [g.rule_id for g in advise_all(situation)] == ["hold-new-promise", "search-meanwhile"]


@pytest.mark.parametrize("outcome", [None, Outcome.PENDING])
def test_without_an_answer_the_decision_is_open(outcome: Outcome | None) -> None:
    guidance = advise(Topic.DECISION, told(at(november(10)), outcome=outcome))

    assert (guidance.rule_id, guidance.verdicts) == ("decision-open", ())
