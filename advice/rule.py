"""The shapes of the etiquette: a rule, what it consists of, and the guidance it gives."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date

from advice.case import Case, Value
from advice.terms import Reason, Topic, Verdict


@dataclass(frozen=True, slots=True)
class Condition:
    """A question about a case that is answered with yes or no; ``~`` turns the answer around.

    Attributes:
        id: Its text is ``when-`` and this; the negation's is that text's attribute ``not``.
        test: Answers it.
    """

    id: str
    test: Callable[[Case], bool]

    def __invert__(self) -> "Condition":
        return Condition(f"{self.id}.not", lambda case: not self.test(case))


@dataclass(frozen=True, slots=True)
class NextDate:
    """A day on which the answer changes, or the last one on which it holds.

    Attributes:
        id: Its text is ``until-`` and this.
        find: Finds it; a rule points only to days that its conditions make known.
    """

    id: str
    find: Callable[[Case], date | None]


@dataclass(frozen=True, slots=True, kw_only=True)
class Rule:
    """One rule of a topic; read aloud, it is the etiquette.

    Attributes:
        id: Also the id of its text, with the verdict first; its attribute ``meanwhile``, where
            there is one, says what to do meanwhile, and ``gist-`` and the id what the rule is.
        topic: What it is about.
        when: All of these must hold; a topic's last rule has none.
        verdicts: What holds then; none when there is nothing to do or to leave.
        because: Why.
        next_date: When to look again.
        cites: Where it comes from, as keys of ``SOURCES``.
    """

    id: str
    topic: Topic
    when: tuple[Condition, ...]
    verdicts: tuple[Verdict, ...] = ()
    because: Reason
    next_date: NextDate | None = None
    cites: tuple[str, ...]

    def applies(self, case: Case) -> bool:
        """Tell whether every condition holds."""
        for condition in self.when:  # noqa: SIM110 - the innermost loop; all() costs twice as much
            if not condition.test(case):
                return False
        return True


@dataclass(frozen=True, slots=True, kw_only=True)
class Guidance:
    """What a rule says about one situation.

    Attributes:
        topic: What it is about.
        rule_id: The rule that decided; also the id of its text.
        verdicts: What holds today; none when there is nothing to do or to leave.
        because: Why; its text is ``because-`` and the value.
        next_date: The day on which the answer changes, or the last day of a thank-you note's span.
        values: What the texts may say; ``next_date`` among them when there is one.
        cites: Where the rule comes from, as keys of ``SOURCES``.
    """

    topic: Topic
    rule_id: str
    verdicts: tuple[Verdict, ...]
    because: Reason
    next_date: date | None
    values: Mapping[str, Value]
    cites: tuple[str, ...]

    @classmethod
    def of(cls, rule: Rule, case: Case, values: Mapping[str, Value]) -> "Guidance":
        """Return what a rule that applies says about a case."""
        day = None if rule.next_date is None else rule.next_date.find(case)
        if day is not None:
            values = {**values, "next_date": day}
        return cls(
            topic=rule.topic,
            rule_id=rule.id,
            verdicts=rule.verdicts,
            because=rule.because,
            next_date=day,
            values=values,
            cites=rule.cites,
        )
