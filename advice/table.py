"""The rule table as a recruiter reads it: numbers, rules, sources and evidence, in one language."""

import textwrap
from collections.abc import Iterable, Iterator
from functools import partial
from typing import Final

from advice.catalog import Catalog
from advice.policy import Policy
from advice.rule import Rule
from advice.rules import RULES
from advice.sources import DECISIONS, EVIDENCE, NUMBERS, POINTS
from advice.terms import Language, Topic

WIDTH: Final = 99
NUMBER_WIDTH: Final = 3
KEY_WIDTH: Final = 24  # the longest key of a source, and two spaces


def rule_table(language: Language, catalog: Catalog, policy: Policy) -> Iterator[str]:
    """Give the lines of the printed rule table.

    Args:
        language: The language to print it in.
        catalog: The texts of the etiquette.
        policy: The numbers that it shows.

    Raises:
        MissingText: If a text or one of its values is not there.
    """
    text = partial(catalog.text, language, **policy.numbers)
    yield from _title(text("table-title"), "=")
    yield from _paragraph(text("table-intro"))
    yield from _title(text("table-numbers"))
    for name, source in NUMBERS.items():
        words = f"{text('number-' + _dashed(name))} ({source})"
        yield from _entry(str(policy.numbers[name]).rjust(NUMBER_WIDTH), words, NUMBER_WIDTH + 2)
    yield from _paragraph(text("table-workdays", area=policy.holidays.area))
    for topic in Topic:
        yield from _title(text(f"table-topic-{topic.value}"))
        for rule in RULES:
            if rule.topic is topic:
                yield from _rule(rule, text)
    for title, keys in (("table-points", POINTS), ("table-decisions", DECISIONS)):
        yield from _title(text(title))
        for key in keys:
            yield from _entry(key, text(f"source-{key.lower()}"), KEY_WIDTH)
    yield from _title(text("table-evidence"))
    for name in EVIDENCE:
        yield from _entry(name.removeprefix("evidence-"), text(name), KEY_WIDTH)


def _rule(rule: Rule, text: "partial[str]") -> Iterator[str]:
    """Give the lines of one rule: its id and verdicts, what it is, when, until when, where from."""
    verdicts = [text(f"table-verdict-{_dashed(verdict)}") for verdict in rule.verdicts]
    yield rule.id + (f"  →  {', '.join(verdicts)}" if verdicts else "")
    yield from _indented(text(f"gist-{rule.id}"))
    yield from _indented(_conditions(rule, text))
    if rule.next_date is not None:
        yield from _indented(text("table-until", day=text(f"until-{rule.next_date.id}")))
    yield from _indented(text("table-cites", keys=", ".join(rule.cites)))
    yield ""


def _conditions(rule: Rule, text: "partial[str]") -> str:
    if not rule.when:
        return text("table-otherwise")
    conditions = (text(f"when-{condition.id}") for condition in rule.when)
    return text("table-when", conditions=f", {text('table-and')} ".join(conditions))


def _dashed(name: str) -> str:
    return name.replace("_", "-")


def _title(words: str, line: str = "-") -> Iterable[str]:
    return "", words, line * len(words), ""


def _paragraph(words: str) -> Iterable[str]:
    return *_wrapped(words, "", ""), ""


def _indented(words: str) -> Iterable[str]:
    return _wrapped(words, "    ", "    ")


def _entry(key: str, words: str, width: int) -> Iterable[str]:
    return _wrapped(words, key.ljust(width), " " * width)


def _wrapped(words: str, first: str, others: str) -> list[str]:
    return textwrap.wrap(
        words, WIDTH, initial_indent=first, subsequent_indent=others, break_on_hyphens=False
    )
