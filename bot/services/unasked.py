"""How often the bot has written first to a candidate, by their own day and week, and when it may again."""

from datetime import date, datetime, timedelta

from bot.services import plans
from bot.services.hours import next_open
from bot.services.ports import Agency
from storage.records import Candidate


def opening(
    candidate: Candidate, moment: datetime, agency: Agency, *, weekly: bool
) -> datetime | None:
    """Return when the bot may write first to a candidate, when that is not now.

    Args:
        candidate: The candidate.
        moment: Now, on their clock.
        agency: The limits.
        weekly: Whether the limit of the week counts too; what people asked for goes beyond it.
    """
    courtesy, policy = agency.courtesy, agency.policy
    if weekly and _in_week(candidate, moment) >= courtesy.most_a_week:
        return plans.tomorrow(moment, 7 - moment.weekday(), policy, courtesy)
    if _on_day(candidate, moment) >= courtesy.most_a_day:
        return plans.tomorrow(moment, 1, policy, courtesy)
    open_at = next_open(moment, plans.zone_of(moment), policy.holidays, courtesy)
    return open_at if open_at > moment else None


def count(candidate: Candidate, moment: datetime) -> None:
    """Count a message that leaves now, by the candidate's clock."""
    candidate.unasked = _on_day(candidate, moment) + 1
    candidate.unasked_on = moment.date()
    candidate.unasked_in_week = _in_week(candidate, moment) + 1
    candidate.unasked_week = _monday(moment)


def uncount(candidate: Candidate) -> None:
    """Take back that a message was counted: it did not leave."""
    candidate.unasked = max(0, candidate.unasked - 1)
    candidate.unasked_in_week = max(0, candidate.unasked_in_week - 1)


def _on_day(candidate: Candidate, moment: datetime) -> int:
    return candidate.unasked if candidate.unasked_on == moment.date() else 0


def _in_week(candidate: Candidate, moment: datetime) -> int:
    return candidate.unasked_in_week if candidate.unasked_week == _monday(moment) else 0


def _monday(moment: datetime) -> date:
    return moment.date() - timedelta(days=moment.weekday())
