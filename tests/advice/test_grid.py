"""Tens of thousands of situations: every rule decides some, every topic answers all of them."""

from collections import Counter
from collections.abc import Iterator
from datetime import date, time, timedelta
from functools import cache
from itertools import product

from advice import RULES, Guidance, advise, advise_all, guidance_catalog
from advice.decide import next_date_of, verdicts_of
from advice.situation import Contact, Situation, Window
from advice.terms import Language, Outcome, Topic, Verdict
from tests.advice.cases import INTERVIEW, TEN, asked, at, by, november, told
from tests.advice.oracle import expected

NOWS = [
    at(INTERVIEW - timedelta(days=1)),
    *(at(INTERVIEW, hour, minute) for hour, minute in ((9, 59), (11, 59), (12, 0))),
    *(at(november(day)) for day in (10, 13, 14, 17, 18, 24, 25, 29, 30, 36, 37)),
]
TIMES: list[time | None] = [None, TEN]
WINDOWS: list[Window | None] = [
    None, by(november(8)), by(INTERVIEW), by(november(12), november(11)), by(november(30)),
]  # fmt: skip
SENT: list[bool | None] = [None, False, True]
CONTACTS: list[tuple[Contact, ...]] = [
    (), asked(november(8)), asked(november(10)), asked(november(24)),
    asked(november(10), november(30)), asked(november(31), november(36)),
]  # fmt: skip
OUTCOMES: list[Outcome | None] = [None, *Outcome]
AGENCY: list[bool | None] = [None, True]


@cache
def told_in_full() -> tuple[Situation, ...]:
    """Return interviews about which everything is told."""
    return tuple(
        told(
            now,
            interviewed_at=at_time,
            window=window,
            sent=sent,
            contacts=contacts,
            outcome=outcome,
            through_agency=agency,
        )
        for now, at_time, window, sent, contacts, outcome, agency in product(
            NOWS, TIMES, WINDOWS, SENT, CONTACTS, OUTCOMES, AGENCY
        )
    )


def told_in_part() -> Iterator[Situation]:
    """Give interviews about which something is not told."""
    days: list[date | None] = [None, INTERVIEW]
    for now, day, applied, promised, contacts, outcome in product(
        NOWS, days, (None, True, False), (None, True, False), (None, ()), OUTCOMES
    ):
        yield told(
            now,
            interviewed_on=day,
            interviewed_at=None,
            applied_only=applied,
            promised=promised,
            contacts=contacts,
            outcome=outcome,
            sent=None,
        )


def everywhere() -> Iterator[Situation]:
    yield from told_in_full()
    yield from told_in_part()


def test_the_grid_is_wide() -> None:
    assert len(told_in_full()) >= 20_000


def test_the_rules_say_what_the_decisions_say() -> None:
    differing = [
        (situation, said, wanted)
        for situation in told_in_full()
        if (
            said := (
                set(verdicts_of(shown := advise_all(situation))),
                next_date_of(shown),
            )
        )
        != (wanted := expected(situation))
    ]

    assert differing[:3] == []


def test_every_topic_always_answers_and_every_rule_decides_somewhere() -> None:
    decided = Counter(
        advise(topic, situation).rule_id for situation in told_in_full()[::7] for topic in Topic
    )
    decided.update(
        advise(topic, situation).rule_id for situation in told_in_part() for topic in Topic
    )

    assert {rule.id for rule in RULES} - decided.keys() == set()


def test_what_is_shown_is_what_each_topic_says() -> None:
    for situation in told_in_full()[::13]:
        each = [advise(topic, situation) for topic in Topic]

        shown = advise_all(situation)

        assert [(g.rule_id, g.because, g.next_date) for g in shown] == [
            (g.rule_id, g.because, g.next_date) for g in each if g.verdicts
        ]


def test_guidance_after_the_first_knows_that_it_stands_beside_another() -> None:
    for situation in told_in_full()[::13]:
        first, *others = advise_all(situation)

        assert first.values["besides"] == 0
        assert all(given.values["besides"] == 1 for given in others)


def test_something_is_always_said_and_never_twice() -> None:
    for situation in everywhere():
        verdicts = verdicts_of(advise_all(situation))

        assert verdicts
        assert len(verdicts) == len(set(verdicts))


def test_next_dates_do_not_lie_in_the_past() -> None:
    for situation in everywhere():
        days = [given.next_date for given in advise_all(situation)]

        assert all(day is None or day >= situation.today for day in days)


def test_waiting_for_the_employer_and_writing_to_it_never_hold_together() -> None:
    for situation in everywhere():
        verdicts = set(verdicts_of(advise_all(situation)))

        assert not {Verdict.WAIT, Verdict.SEND_STATUS_EMAIL} <= verdicts
        assert not {Verdict.SEND_THANK_YOU, Verdict.WAIT_A_FEW_HOURS} <= verdicts


def shapes() -> dict[tuple[object, ...], Guidance]:
    """Return one piece of guidance for each rule and each set of values that it came with."""
    found: dict[tuple[object, ...], Guidance] = {}
    for situation in (*told_in_full()[::7], *told_in_part()):
        for topic in Topic:
            given = advise(topic, situation)
            found.setdefault((given.rule_id, *sorted(given.values)), given)
    return found


def test_every_text_has_the_values_it_needs_wherever_its_rule_decides() -> None:
    catalog = guidance_catalog()

    for given in shapes().values():
        for text in (given.rule_id, f"{given.rule_id}.meanwhile", f"because-{given.because}"):
            for language in Language:
                if catalog.has(text):
                    assert catalog.text(language, text, **given.values)
