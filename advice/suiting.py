"""Whether general advice suits somebody's own case: the same etiquette, asked the other way round."""

from collections.abc import Iterable
from typing import Final

from advice.decide import advise
from advice.policy import DEFAULT_POLICY, Policy
from advice.situation import Situation
from advice.terms import Outcome, Topic, Verdict

# What can be advised in general, with the topic that decides whether it is right for somebody today.
TOPICS: Final = {
    Verdict.WAIT: Topic.CONTACT,
    Verdict.SEND_STATUS_EMAIL: Topic.CONTACT,
    Verdict.SEND_THANK_YOU: Topic.THANK_YOU,
    Verdict.KEEP_SEARCHING: Topic.SEARCH,
}


def suits(
    advised: Verdict, situations: Iterable[Situation], policy: Policy = DEFAULT_POLICY
) -> bool:
    """Tell whether nothing in somebody's own case speaks against general advice today.

    Advice to write suits only who is advised to write, and told nothing else about any of their
    interviews. Advice to wait suits everybody who is not advised to write now; advice to keep
    searching everybody without an offer.

    Args:
        advised: What the general advice says.
        situations: Each of their open interviews, today.
        policy: The numbers of the etiquette.

    Raises:
        KeyError: If it is not one of ``TOPICS``.
    """
    cases = tuple(situations)
    topic = TOPICS[advised]
    told = [verdicts for one in cases if (verdicts := advise(topic, one, policy).verdicts)]
    match advised:
        case Verdict.WAIT:
            return all(Verdict.SEND_STATUS_EMAIL not in verdicts for verdicts in told)
        case Verdict.KEEP_SEARCHING:
            return all(one.outcome is not Outcome.OFFER for one in cases)
        case _:
            return bool(told) and all(advised in verdicts for verdicts in told)
