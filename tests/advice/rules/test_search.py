import pytest

from advice import advise
from advice.terms import Outcome, Topic, Verdict
from tests.advice.cases import DUE, THURSDAY, asked, at, by, november, told


@pytest.mark.parametrize("outcome", [None, Outcome.PENDING, Outcome.MORE_TIME])
@pytest.mark.parametrize("day", [9, 24, 60])
def test_search_goes_on_while_nothing_is_decided(outcome: Outcome | None, day: int) -> None:
    guidance = advise(Topic.SEARCH, told(at(november(day)), outcome=outcome))

    assert (guidance.rule_id, guidance.verdicts) == (
        "search-meanwhile",
        (Verdict.KEEP_SEARCHING,),
    )


def test_search_goes_on_when_the_silence_is_a_no() -> None:
    situation = told(at(november(60)), window=by(THURSDAY), contacts=asked(DUE))

    assert advise(Topic.SEARCH, situation).verdicts == (Verdict.KEEP_SEARCHING,)


@pytest.mark.parametrize(
    ("outcome", "rule", "verdicts"),
    [
        (Outcome.REJECTED, "search-after-no", (Verdict.KEEP_SEARCHING,)),
        (Outcome.OFFER, "search-after-decision", ()),
        (Outcome.NEXT_ROUND, "search-after-decision", ()),
    ],
)
def test_decision_changes_what_is_said_about_the_search(
    outcome: Outcome, rule: str, verdicts: tuple[Verdict, ...]
) -> None:
    guidance = advise(Topic.SEARCH, told(at(november(12)), outcome=outcome))

    assert (guidance.rule_id, guidance.verdicts) == (rule, verdicts)
