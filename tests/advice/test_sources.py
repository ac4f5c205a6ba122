from advice import RULES, advise, evidence_for, guidance_catalog
from advice.sources import DECISIONS, EVIDENCE, POINTS, SOURCES
from advice.terms import Reason, Topic, Verdict
from tests.advice.cases import THURSDAY, at, by, november, told


def test_every_point_and_every_decision_is_there() -> None:
    assert tuple(f"A{number}" for number in range(1, 15)) == POINTS
    assert len(DECISIONS) == 17
    assert len(set(SOURCES)) == len(SOURCES)


def test_every_source_is_cited_and_nothing_else() -> None:
    cited = {key for rule in RULES for key in rule.cites}

    assert cited == set(SOURCES)


def test_every_rule_says_where_it_comes_from() -> None:
    assert [rule.id for rule in RULES if not rule.cites] == []


def test_ids_of_rules_are_unique() -> None:
    ids = [rule.id for rule in RULES]

    assert sorted(ids) == sorted(set(ids))


def test_only_the_last_rule_of_a_topic_has_no_conditions() -> None:
    for topic in Topic:
        rules = [rule for rule in RULES if rule.topic is topic]

        assert [rule.id for rule in rules if not rule.when] == [rules[-1].id]


def test_every_reason_is_given_by_a_rule() -> None:
    assert {rule.because for rule in RULES} == set(Reason)


def test_every_verdict_is_given_by_a_rule() -> None:
    assert {verdict for rule in RULES for verdict in rule.verdicts} == set(Verdict)


def test_a_verdict_of_waiting_names_its_end_unless_it_also_asks() -> None:
    waiting = {Verdict.WAIT, Verdict.WAIT_A_FEW_HOURS}
    endless = [
        rule.id
        for rule in RULES
        if waiting & set(rule.verdicts) and not rule.next_date and Verdict.ASK not in rule.verdicts
    ]

    assert endless == []


def test_every_survey_fits_some_guidance() -> None:
    situations = [
        told(at(november(day)), window=window, sent=sent)
        for day in (9, 10, 14, 30)
        for window in (None, by(THURSDAY))
        for sent in (None, False, True)
    ]
    shown = {
        entry
        for situation in situations
        for topic in Topic
        for entry in evidence_for(advise(topic, situation))
    }

    assert shown == set(EVIDENCE)
    assert all(guidance_catalog().has(entry) for entry in EVIDENCE)


def test_waiting_is_explained_by_what_pushing_does() -> None:
    guidance = advise(Topic.CONTACT, told(at(november(13)), window=by(THURSDAY)))

    assert evidence_for(guidance) == ("evidence-too-pushy", "evidence-takes-weeks")


def test_interview_still_to_come_needs_no_survey() -> None:
    assert evidence_for(advise(Topic.STAGE, told(at(november(1))))) == ()
