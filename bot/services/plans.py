"""When the bot will write first about an interview, and what is true to say when that moment comes."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from zoneinfo import ZoneInfo

from advice import Guidance, MilestoneKind, Policy, advise, timeline
from advice.situation import Situation
from advice.terms import Reason, Topic, Verdict
from bot.services.hours import DEFAULT_COURTESY, Courtesy, at, next_open

REMINDED = (Topic.STAGE, Topic.THANK_YOU, Topic.CONTACT)  # topics with reminders


class Occasion(StrEnum):
    """Why the bot writes first; each has a text, ``reminder-`` and its value, and a short name."""

    COME_BACK = "come-back"  # the interview that was still to come is over
    NOTE_OPENS = "note-opens"  # a few hours have passed: the thank-you note may go out
    NOTE_BEST = "note-best"  # the best day for the note
    NOTE_LAST_CALL = "note-last-call"  # the last good day for the note
    PROMISE_ENDS = "promise-ends"  # the promised day is over without news
    STATUS_EMAIL = "status-email"  # the status email is right now
    ANSWER_OVERDUE = "answer-overdue"  # the answer to it did not come


@dataclass(frozen=True, slots=True)
class Wish:
    """One moment at which to write first; aware, in the candidate's zone."""

    occasion: Occasion
    due: datetime


def wishes(
    situation: Situation, policy: Policy, courtesy: Courtesy = DEFAULT_COURTESY
) -> dict[Topic, Wish]:
    """Return for each topic the next moment at which to write first, if there is one.

    Moments that fall into quiet hours or on a day off are moved to the next open one.
    """
    zone = zone_of(situation.now)
    coming: dict[Topic, Wish] = {}
    for topic, occasion, moment in _moments(situation, policy, courtesy, zone):
        due = next_open(moment, zone, policy.holidays, courtesy)
        if due > situation.now and (topic not in coming or due < coming[topic].due):
            coming[topic] = Wish(occasion, due)
    return coming


def zone_of(moment: datetime) -> ZoneInfo:
    """Return the time zone of a moment on a candidate's clock.

    Raises:
        TypeError: If the moment is on no candidate's clock.
    """
    zone = moment.tzinfo
    if not isinstance(zone, ZoneInfo):
        raise TypeError("reminders are planned on a candidate's clock")
    return zone


def _moments(
    situation: Situation, policy: Policy, courtesy: Courtesy, zone: ZoneInfo
) -> Iterator[tuple[Topic, Occasion, datetime]]:
    morning = courtesy.quiet_until
    for step in timeline(situation, policy):
        match step.kind:
            case MilestoneKind.INTERVIEW:
                over = _over(situation, policy, zone)
                moment = (
                    at(step.earliest, courtesy.after_interview, zone) if over is None else over
                )
                if situation.promised is None:
                    yield Topic.STAGE, Occasion.COME_BACK, moment
                if over is not None and situation.thank_you_sent is False:
                    yield Topic.THANK_YOU, Occasion.NOTE_OPENS, over
            case MilestoneKind.NOTE_UNTIL if situation.thank_you_sent is False:
                yield Topic.THANK_YOU, Occasion.NOTE_BEST, at(step.earliest, morning, zone)
                yield Topic.THANK_YOU, Occasion.NOTE_LAST_CALL, at(step.latest, morning, zone)
            case MilestoneKind.PROMISED | MilestoneKind.PROMISED_WINDOW:
                moment = at(step.latest, courtesy.promise_over, zone)
                yield Topic.CONTACT, Occasion.PROMISE_ENDS, moment
            case MilestoneKind.STATUS_EMAIL_FROM | MilestoneKind.ASK_AGENCY_FROM:
                yield Topic.CONTACT, Occasion.STATUS_EMAIL, at(step.earliest, morning, zone)
            case MilestoneKind.CLOSE_ON:
                yield Topic.CONTACT, Occasion.ANSWER_OVERDUE, at(step.earliest, morning, zone)
            case _:
                pass  # the other steps are no moments to write


def _over(situation: Situation, policy: Policy, zone: ZoneInfo) -> datetime | None:
    """Return when the few hours after the interview have passed, when its hour is known."""
    day, clock = situation.interviewed_on, situation.interviewed_at
    if day is None or clock is None:
        return None
    begun = at(day, clock, zone).astimezone(ZoneInfo("UTC"))
    return (begun + timedelta(hours=policy.note_hours)).astimezone(zone)


def true_now(
    topic: Topic, situation: Situation, policy: Policy
) -> tuple[Occasion, Guidance] | None:
    """Return what is worth writing first about a topic at this moment; nothing when all is said.

    It asks the etiquette anew: what was planned may not be true any more.
    """
    given = advise(topic, situation, policy)
    match topic:
        case Topic.STAGE:
            day = situation.interviewed_on
            held = day is not None and day <= situation.today and not given.verdicts
            unasked = situation.promised is None and situation.outcome is None
            return (Occasion.COME_BACK, given) if held and unasked else None
        case Topic.THANK_YOU if Verdict.SEND_THANK_YOU in given.verdicts:
            last = given.because in {Reason.NOTE_LAST_CALL, Reason.NOTE_LATE}
            return (Occasion.NOTE_LAST_CALL if last else Occasion.NOTE_BEST, given)
        case Topic.CONTACT:
            occasion = _about_contact(given, situation)
            return None if occasion is None else (occasion, given)
        case _:
            return None


def _about_contact(given: Guidance, situation: Situation) -> Occasion | None:
    if Verdict.SEND_STATUS_EMAIL in given.verdicts or given.because is Reason.AGENCY_ASKS:
        return Occasion.STATUS_EMAIL
    if given.because is Reason.CLOSED:
        return Occasion.ANSWER_OVERDUE
    window = situation.window
    waits = given.verdicts == (Verdict.WAIT,) and given.because is not Reason.ANSWER_AWAITED
    if waits and window is not None and situation.today >= window.latest:
        return Occasion.PROMISE_ENDS
    return None


def tomorrow(now: datetime, days: int, policy: Policy, courtesy: Courtesy) -> datetime:
    """Return the morning a few days from now, or the first open moment after it."""
    zone = zone_of(now)
    morning = at((now + timedelta(days=days)).date(), courtesy.quiet_until, zone)
    return next_open(morning, zone, policy.holidays, courtesy)
