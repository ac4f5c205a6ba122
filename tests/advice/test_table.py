import pytest

from advice import DEFAULT_POLICY, RULES, Policy, guidance_catalog
from advice.sources import EVIDENCE, NUMBERS, SOURCES
from advice.table import WIDTH, rule_table
from advice.terms import Language


def printed(language: Language, policy: Policy = DEFAULT_POLICY) -> list[str]:
    return list(rule_table(language, guidance_catalog(), policy))


@pytest.mark.parametrize("language", Language)
def test_table_names_every_rule_with_its_verdicts(language: Language) -> None:
    heads = [line.split("  →  ")[0] for line in printed(language)]

    assert [line for line in heads if line in {rule.id for rule in RULES}] == [
        rule.id for rule in RULES
    ]
    assert sum("→" in line for line in printed(language)) == sum(
        bool(rule.verdicts) for rule in RULES
    )


@pytest.mark.parametrize("language", Language)
def test_table_shows_every_source_and_every_survey(language: Language) -> None:
    firsts = {line.split()[0] for line in printed(language) if line.strip()}

    assert {*SOURCES, *(name.removeprefix("evidence-") for name in EVIDENCE)} <= firsts


@pytest.mark.parametrize("language", Language)
def test_table_shows_the_numbers_of_the_policy(language: Language) -> None:
    policy = Policy(note_hours=4, patience_days=12)

    lines = printed(language, policy)

    numbers = [int(line.split()[0]) for line in lines if line[:3].strip().isdigit()]
    assert numbers[: len(NUMBERS)] == [4, 1, 3, 10, 3, 12, 5]


@pytest.mark.parametrize("language", Language)
def test_lines_fit_on_a_page(language: Language) -> None:
    assert max(map(len, printed(language))) <= WIDTH


def test_conditions_and_days_are_said_in_words() -> None:
    text = " ".join(" ".join(printed(Language.EN)).split())

    assert (
        "hold-no-promise → wait Nothing was promised: hold until working day 10 after the interview. "
        "If no day was promised Next date: the day from which on asking is right "
        "Source: A2, A3, D-no-promise, D-employer-writes"
    ) in text
