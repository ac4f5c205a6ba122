"""The moments at which the bot means to write first, over whatever a candidate may have told."""

from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from advice import DEFAULT_POLICY, advise
from advice.situation import Contact, Situation, Window
from advice.terms import Channel, Outcome, Topic
from advice.workdays import is_workday
from bot.services.hours import DEFAULT_COURTESY
from bot.services.plans import REMINDED, Occasion, Wish, true_now, wishes

HOLIDAYS = DEFAULT_POLICY.holidays
HONOLULU, PACIFIC = ZoneInfo("Pacific/Honolulu"), ZoneInfo("America/Los_Angeles")
ZONES = (
    *(HONOLULU, ZoneInfo("America/Anchorage"), PACIFIC, ZoneInfo("America/Phoenix")),
    *(ZoneInfo("America/Denver"), ZoneInfo("America/Chicago"), ZoneInfo("America/New_York")),
)
# Around the changes of the clocks, the end of the year and a leap day.
TURNS = [date(2026, 3, 8), date(2026, 11, 1), date(2026, 12, 31), date(2028, 2, 29)]
DECIDED = (Outcome.REJECTED, Outcome.OFFER)


@st.composite
def situations(draw: st.DrawFn) -> Situation:
    """Give something that a candidate may have told, at some moment of theirs."""
    day = draw(st.sampled_from(TURNS)) + timedelta(days=draw(st.integers(-12, 12)))
    clock = draw(st.times().map(lambda each: each.replace(microsecond=0)))
    zone = draw(st.sampled_from(ZONES))
    held = day + timedelta(days=draw(st.integers(-40, 5)))
    promised = draw(st.sampled_from([None, False, True]))
    first = held + timedelta(days=draw(st.integers(0, 15)))
    asked = held + timedelta(days=draw(st.integers(0, 40)))
    contacts = draw(
        st.sampled_from([None, (), (Contact(min(asked, max(day, held)), Channel.EMAIL),)])
    )
    return Situation(
        now=datetime.combine(day, clock, zone).astimezone(UTC).astimezone(zone),
        interviewed_on=held,
        interviewed_at=draw(st.sampled_from([None, time(8, 30), time(16), time(23, 30)])),
        promised=promised,
        window=Window(first, first + timedelta(days=draw(st.integers(0, 6))))
        if promised
        else None,
        thank_you_sent=draw(st.sampled_from([None, False, True])),
        contacts=contacts,
        outcome=draw(st.sampled_from([None, *Outcome])),
        through_agency=draw(st.sampled_from([None, False, True])),
        company_known=True,
        role_settled=True,
    )


@given(situations())
def test_bot_means_to_write_only_in_the_future_on_working_days_and_not_at_night(
    situation: Situation,
) -> None:
    coming = wishes(situation, DEFAULT_POLICY)

    assert coming.keys() <= set(REMINDED)
    for wish in coming.values():
        local = wish.due.astimezone(situation.now.tzinfo)
        assert wish.due > situation.now
        assert is_workday(local.date(), HOLIDAYS)
        assert DEFAULT_COURTESY.quiet_until <= local.time() < DEFAULT_COURTESY.quiet_from


@given(situations().filter(lambda situation: situation.outcome in DECIDED))
def test_nothing_is_planned_about_a_decision_that_has_fallen(situation: Situation) -> None:
    assert Topic.CONTACT not in wishes(situation, DEFAULT_POLICY)
    assert true_now(Topic.CONTACT, situation, DEFAULT_POLICY) is None


@given(situations(), st.sampled_from(REMINDED))
def test_what_is_said_when_the_moment_comes_is_what_the_etiquette_says(
    situation: Situation, topic: Topic
) -> None:
    told = true_now(topic, situation, DEFAULT_POLICY)

    assert told is None or told[1] == advise(topic, situation, DEFAULT_POLICY)


@pytest.mark.parametrize("zone", ZONES, ids=str)
@pytest.mark.parametrize(
    ("held", "promised", "due"),
    [
        (date(2026, 3, 5), date(2026, 3, 9), "2026-03-09T16:00"),  # after the clocks went forward
        (date(2026, 10, 29), date(2026, 11, 2), "2026-11-02T16:00"),  # after they went back
        (date(2026, 12, 29), date(2027, 1, 1), "2027-01-04T09:00"),  # New Year's Day, a Friday
        (date(2028, 2, 25), date(2028, 2, 29), "2028-02-29T16:00"),  # a leap day
    ],
)
def test_promised_day_ends_at_four_on_the_wall_of_the_candidate(
    zone: ZoneInfo, held: date, promised: date, due: str
) -> None:
    situation = Situation(
        now=datetime.combine(held, time(18), zone),
        interviewed_on=held,
        promised=True,
        window=Window(promised, promised),
        thank_you_sent=True,
        contacts=(),
        outcome=Outcome.PENDING,
    )

    wish = wishes(situation, DEFAULT_POLICY)[Topic.CONTACT]

    assert wish == Wish(Occasion.PROMISE_ENDS, datetime.fromisoformat(due).replace(tzinfo=zone))
