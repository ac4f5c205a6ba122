"""From a situation to guidance: the first rule of a topic that applies."""

from collections.abc import Iterable, Mapping
from datetime import date
from typing import Final

from advice.case import Case
from advice.policy import DEFAULT_POLICY, Policy
from advice.rule import Guidance, Rule
from advice.rules import RULES
from advice.situation import Situation
from advice.terms import Topic, Verdict

_BY_TOPIC: Final[Mapping[Topic, tuple[Rule, ...]]] = {
    topic: tuple(rule for rule in RULES if rule.topic is topic) for topic in Topic
}
# Whose next date stands for the whole situation, the first that has one.
_WHOSE_DATE: Final = (Topic.STAGE, Topic.CONTACT, Topic.THANK_YOU)


def advise(topic: Topic, situation: Situation, policy: Policy = DEFAULT_POLICY) -> Guidance:
    """Return what the etiquette says about one topic today.

    Args:
        topic: What is asked about.
        situation: What is known.
        policy: The numbers of the etiquette.

    Raises:
        OverflowError: If a day lies past the calendar's end.
        UnknownAreaError: If there is no calendar for the policy's area.
    """
    case = Case(situation, policy)
    return Guidance.of(_rule_for(topic, case), case, case.values())


def advise_all(situation: Situation, policy: Policy = DEFAULT_POLICY) -> tuple[Guidance, ...]:
    """Return the guidance of every topic that has something to say today, in reading order.

    There is always at least one. All but the first have ``besides`` among their values, so that
    their texts say what they are about. It raises what ``advise`` raises.
    """
    case = Case(situation, policy)
    values = case.values()
    first, *others = [rule for topic in Topic if (rule := _rule_for(topic, case)).verdicts]
    alone = Guidance.of(first, case, values)
    if not others:
        return (alone,)
    beside = {**values, "besides": 1}
    return (alone, *(Guidance.of(rule, case, beside) for rule in others))


def verdicts_of(given: Iterable[Guidance]) -> tuple[Verdict, ...]:
    """Return the verdicts of several pieces of guidance, each once, in the order of the terms."""
    held = {verdict for guidance in given for verdict in guidance.verdicts}
    return tuple(verdict for verdict in Verdict if verdict in held)


def next_date_of(given: Iterable[Guidance]) -> date | None:
    """Return the day to look again: the interview's, else that of asking, else that of the note."""
    days = {guidance.topic: guidance.next_date for guidance in given}
    return next((day for topic in _WHOSE_DATE if (day := days.get(topic)) is not None), None)


def _rule_for(topic: Topic, case: Case) -> Rule:
    return next(rule for rule in _BY_TOPIC[topic] if rule.applies(case))
