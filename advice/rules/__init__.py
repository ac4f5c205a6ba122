"""The rules in reading order: topic by topic, and within a topic the first that applies decides."""

from typing import Final

from advice.rule import Rule
from advice.rules import decision, follow_up, search, stage, status_request, thank_you

RULES: Final[tuple[Rule, ...]] = (
    *stage.RULES,
    *decision.RULES,
    *thank_you.RULES,
    *status_request.RULES,
    *follow_up.RULES,
    *search.RULES,
)
