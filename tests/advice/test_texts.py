"""The texts of the etiquette: complete in both languages, true to the rules, easy to read."""

import re
from collections.abc import Iterator
from functools import cache
from typing import Any

import pyphen
import pytest
from fluent.syntax import FluentParser, ast

from advice import DEFAULT_POLICY, RULES, Catalog, guidance_catalog
from advice.catalog import GUIDANCE_CATALOG_FOLDER
from advice.sources import EVIDENCE, NUMBERS, SOURCES
from advice.terms import Language, Reason, Topic, Verdict
from advice.timeline import MilestoneKind
from tests.advice.cases import DUE, INTERVIEW, THURSDAY

EN, ES = Language.EN, Language.ES
# A value for everything that a text may say.
VALUES: dict[str, Any] = {
    **DEFAULT_POLICY.numbers,
    "next_date": DUE, "promised_on": THURSDAY, "earliest": INTERVIEW, "latest": DUE,
    "days_late": 4, "besides": 0, "contradiction": 1, "counted_from": 1, "several": 0, "tomorrow": 0,
    "through_agency": 0, "agency": "Pacific Staffing", "phone": "(916) 555-0100",
    "area": "US-CA", "conditions": "a", "day": "b", "keys": "A1",
}  # fmt: skip
LONG = 15  # words from which on the reading level of a text is measured
HIGHEST_GRADE = 8.0  # lower secondary school
USUAL_GRADE = 6.0  # of all that candidates read, taken together


@pytest.fixture(scope="module")
def catalog() -> Catalog:
    return guidance_catalog()


@cache
def messages(language: Language) -> dict[str, ast.Pattern]:
    """Return what stands in the files of a language, attributes too."""
    found: dict[str, ast.Pattern] = {}
    for file in sorted((GUIDANCE_CATALOG_FOLDER / language).glob("*.ftl")):
        for entry in FluentParser().parse(file.read_text(encoding="utf-8")).body:
            assert not isinstance(entry, ast.Junk), (file.name, entry.content)
            if isinstance(entry, ast.Message):
                if entry.value is not None:
                    found[entry.id.name] = entry.value
                for attribute in entry.attributes:
                    found[f"{entry.id.name}.{attribute.id.name}"] = attribute.value
    return found


def names_in(node: object) -> Iterator[str]:
    """Give the names of all values in a part of a text."""
    if isinstance(node, ast.VariableReference):
        yield node.id.name
    children = vars(node).values() if isinstance(node, ast.BaseNode) else ()
    for child in children:
        for part in child if isinstance(child, list) else [child]:
            yield from names_in(part)


def needed() -> set[str]:
    """Return the ids that rules, timeline, evidence and table ask for."""
    dashed = [name.replace("_", "-") for name in NUMBERS]
    return {
        *(rule.id for rule in RULES),
        *(f"gist-{rule.id}" for rule in RULES),
        *(f"because-{reason}" for reason in Reason),
        *(f"milestone-{kind}" for kind in MilestoneKind),
        *(f"when-{condition.id}" for rule in RULES for condition in rule.when),
        *(f"until-{rule.next_date.id}" for rule in RULES if rule.next_date),
        *(f"source-{key.lower()}" for key in SOURCES),
        *(f"number-{name}" for name in dashed),
        *(f"table-topic-{topic}" for topic in Topic),
        *(f"table-verdict-{verdict.replace('_', '-')}" for verdict in Verdict),
        *EVIDENCE,
        "offer-agency", "table-title", "table-intro", "table-numbers", "table-workdays", "table-when",
        "table-otherwise", "table-and", "table-until", "table-cites", "table-points",
        "table-decisions", "table-evidence",
    }  # fmt: skip


def test_both_languages_have_the_same_texts() -> None:
    assert messages(EN).keys() == messages(ES).keys()


def test_both_languages_use_the_same_values() -> None:
    english, spanish = (
        {name: set(names_in(pattern)) for name, pattern in messages(language).items()}
        for language in Language
    )

    assert english == spanish


@pytest.mark.parametrize("language", Language)
def test_catalog_finds_every_text_that_stands_in_the_files(
    catalog: Catalog, language: Language
) -> None:
    assert catalog.ids(language) == messages(language).keys()


def test_every_text_that_is_asked_for_exists_and_no_other(catalog: Catalog) -> None:
    meanwhile = {f"{rule.id}.meanwhile" for rule in RULES}
    needed_ids = needed()
    # A condition without a plain use still has its plain words.
    plain = {name.removesuffix(".not") for name in needed_ids}

    assert needed_ids <= catalog.ids(EN)
    assert catalog.ids(EN) - needed_ids - meanwhile - plain == set()


@pytest.mark.parametrize("language", Language)
def test_every_text_can_be_said(catalog: Catalog, language: Language) -> None:
    for name in sorted(catalog.ids(language)):
        said = catalog.text(language, name, **VALUES)

        assert said.strip() == said != ""
        assert "\n" not in said
        assert not re.search(r"[{}<>&\u2066-\u2069]|  ", said), name


@pytest.mark.parametrize("language", Language)
@pytest.mark.parametrize("reason", Reason)
def test_a_reason_is_two_sentences(catalog: Catalog, language: Language, reason: Reason) -> None:
    said = catalog.text(language, f"because-{reason}", **VALUES)

    assert len(re.findall(r"[.!?](?=\s|$)", said)) == 2


# What a verdict line begins with, by the first verdict of its rule.
OPENINGS = {
    Verdict.WAIT: {EN: "Not yet: ", ES: "Todavía no: "},
    Verdict.WAIT_A_FEW_HOURS: {EN: "Wait a few hours: ", ES: "Espera unas horas: "},
    Verdict.SEND_THANK_YOU: {EN: "Yes", ES: "Sí"},
    Verdict.SEND_STATUS_EMAIL: {EN: "Yes", ES: "Sí"},
    Verdict.KEEP_SEARCHING: {EN: "Keep searching: ", ES: "Sigue buscando: "},
    Verdict.CONGRATULATE: {EN: "Congratulations", ES: "¡Felicidades"},
}


@pytest.mark.parametrize("language", Language)
def test_the_verdict_comes_first(catalog: Catalog, language: Language) -> None:
    for rule in RULES:
        if Verdict.ASK in rule.verdicts and Verdict.CONGRATULATE not in rule.verdicts:
            openings = [{EN: "First ", ES: "Primero "}[language], OPENINGS[Verdict.WAIT][language]]
        elif rule.verdicts and rule.verdicts[0] in OPENINGS:
            openings = [OPENINGS[rule.verdicts[0]][language]]
        else:
            continue
        said = catalog.text(language, rule.id, **VALUES)

        assert said.startswith(tuple(openings)), rule.id


def test_a_rule_of_waiting_says_its_day(catalog: Catalog) -> None:
    assert catalog.text(EN, "hold-late", **VALUES) == (
        "Not yet: hold until Monday, November 30, 2026."
    )
    assert catalog.text(ES, "hold-late", **VALUES) == (
        "Todavía no: espera hasta el lunes, 30 de noviembre de 2026."
    )


def test_a_rule_of_waiting_says_for_what_beside_another_verdict(catalog: Catalog) -> None:
    beside = {**VALUES, "besides": 1}

    assert catalog.text(EN, "hold-late", **beside).startswith(
        "Do not ask about the decision yet: "
    )
    assert catalog.text(ES, "hold-late", **beside).startswith(
        "Todavía no preguntes por la decisión: "
    )


def test_several_interviewers_are_written_to_one_by_one(catalog: Catalog) -> None:
    for name in ("same-day", "on-time", "last-call", "late", "few-hours"):
        said = [
            catalog.text(language, f"thank-you-{name}", **{**VALUES, "several": 1})
            for language in Language
        ]

        assert "each interviewer" in said[0]
        assert "of their own" in said[0]
        assert "distinta a cada persona" in said[1]


@pytest.mark.parametrize("name", EVIDENCE)
def test_surveys_have_their_year_and_the_same_numbers_in_both_languages(
    catalog: Catalog, name: str
) -> None:
    english, spanish = (catalog.text(language, name) for language in Language)

    assert re.search(r"\([A-Z].* 20\d\d\)", english)
    assert numbers(english) == numbers(spanish)


def numbers(words: str) -> list[str]:
    return sorted(re.findall(r"\d+(?:\.\d+)?", words.replace("1,500", "1500")))


def test_no_text_promises_an_offer(catalog: Catalog) -> None:
    for name in catalog.ids(EN):
        said = catalog.text(EN, name, **VALUES).lower()

        assert not re.search(r"you will (get|win|be hired)|guarantee|for sure", said), name


@pytest.mark.parametrize("language", Language)
def test_note_and_status_email_are_not_mixed_up(catalog: Catalog, language: Language) -> None:
    note = {EN: "thank-you note", ES: "nota de agradecimiento"}[language]
    asking = {EN: "status email", ES: "correo breve"}[language]

    for rule in RULES:
        said = catalog.text(language, rule.id, **VALUES)
        if rule.topic is Topic.THANK_YOU:
            assert asking not in said
        elif rule.id != "status-request-beside-note":
            assert note not in said


def grade(words: str) -> float:
    """Return the Flesch-Kincaid grade of an English text."""
    sentences = [part for part in re.split(r"[.!?:](?:\s|$)", words) if part.strip()]
    each = re.findall(r"[A-Za-z]+(?:['’-][A-Za-z]+)*", words)
    hyphens = pyphen.Pyphen(lang="en_US")
    syllables = sum(len(hyphens.positions(word)) + 1 for word in each)
    return 0.39 * len(each) / len(sentences) + 11.8 * syllables / len(each) - 15.59


def to_candidates(catalog: Catalog) -> dict[str, str]:
    """Return the English texts that candidates read, a weekday standing for each date."""
    spoken = r"gist-|table-|number-|when-|until-|source-|evidence-"
    return {
        name: re.sub(r"(\w+day), \w+ \d+, \d{4}", r"\1", catalog.text(EN, name, **VALUES))
        for name in sorted(catalog.ids(EN))
        if not re.match(spoken, name)
    }


def test_measure_tells_easy_from_hard() -> None:
    easy = "The dog ran home. It was glad. We gave it a bone and a bowl of milk."
    hard = "Considerable organizational complexity necessitates interdepartmental deliberation."

    assert grade(easy) < USUAL_GRADE < HIGHEST_GRADE < grade(hard)


def test_texts_for_candidates_are_easy_to_read(catalog: Catalog) -> None:
    texts = to_candidates(catalog)
    hard = {
        name: round(grade(words), 1)
        for name, words in texts.items()
        if len(words.split()) >= LONG and grade(words) > HIGHEST_GRADE
    }

    assert hard == {}
    assert grade(" ".join(texts.values())) <= USUAL_GRADE
