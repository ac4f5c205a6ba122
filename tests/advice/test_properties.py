"""What must hold for every interview, whatever its dates."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, datetime, time, timedelta
from itertools import groupby

from hypothesis import assume, given
from hypothesis import strategies as st

from advice import Situation, advise, advise_all
from advice.case import NEVER
from advice.decide import verdicts_of
from advice.situation import Contact, Window
from advice.terms import Channel, Outcome, Topic, Verdict
from tests.advice.cases import SACRAMENTO, asked

FIRST, LAST = date(2026, 1, 1), date(2027, 6, 30)
LONG = 90  # days after an interview that are looked at

interview_days = st.dates(FIRST, LAST)
times = st.none() | st.times()
moments = st.datetimes(
    datetime(2026, 1, 1),  # noqa: DTZ001 - hypothesis adds the zone
    datetime(2027, 9, 30),  # noqa: DTZ001 - hypothesis adds the zone
    timezones=st.just(SACRAMENTO),
)
channels = st.sampled_from(Channel)


@st.composite
def situations(draw: st.DrawFn) -> Situation:
    day = draw(st.none() | interview_days)
    around = st.dates(FIRST - timedelta(days=5), LAST + timedelta(days=LONG))
    window = None
    if draw(st.booleans()):
        window = Window(*sorted((draw(around), draw(around))))
    contacts = st.lists(st.builds(Contact, around, channels, times), max_size=3).map(tuple)
    return Situation(
        now=draw(moments),
        interviewed_on=day,
        interviewed_at=draw(times),
        applied_only=draw(st.none() | st.booleans()),
        promised=draw(st.none() | st.booleans()),
        window=window,
        promise_said_on=draw(st.none() | around),
        thank_you_sent=draw(st.none() | st.booleans()),
        contacts=draw(st.none() | contacts),
        outcome=draw(st.none() | st.sampled_from(Outcome)),
        through_agency=draw(st.none() | st.booleans()),
        interviewers=draw(st.sampled_from([(), ("Ana",), ("Ana", "Tom")])),
    )


@st.composite
def held_interviews(draw: st.DrawFn) -> Situation:
    """Give interviews without news, everything told, seen at noon of their own day."""
    day = draw(interview_days)
    window = None
    if draw(st.booleans()):
        latest = day + timedelta(days=draw(st.integers(0, 40)))
        window = Window(draw(st.dates(day, latest)), latest)
    outcomes = [Outcome.PENDING, None] if window is None else [Outcome.PENDING, Outcome.MORE_TIME]
    return Situation(
        now=noon(day),
        interviewed_on=day,
        interviewed_at=draw(st.none() | st.times(max_value=time(11))),
        promised=window is not None,
        window=window,
        thank_you_sent=draw(st.none() | st.booleans()),
        contacts=(),
        outcome=draw(st.sampled_from(outcomes)),
        through_agency=draw(st.none() | st.booleans()),
    )


def noon(day: date) -> datetime:
    return datetime.combine(day, time(12), tzinfo=SACRAMENTO)


def days_of(situation: Situation, count: int = LONG) -> list[Situation]:
    """Return the same facts seen on each of the days that follow."""
    return [
        replace(situation, now=noon(situation.today + timedelta(days=i))) for i in range(count)
    ]


def phases(situations: Sequence[Situation], topic: Topic) -> list[tuple[Verdict, ...]]:
    """Return what a topic says day after day, each stretch once."""
    said = [advise(topic, situation).verdicts for situation in situations]
    return [verdicts for verdicts, _ in groupby(said)]


def is_told_to_write(situation: Situation) -> bool:
    return Verdict.SEND_STATUS_EMAIL in advise(Topic.CONTACT, situation).verdicts


@given(situations())
def test_every_situation_has_an_answer_from_every_topic(situation: Situation) -> None:
    for topic in Topic:
        assert advise(topic, situation).topic is topic

    assert verdicts_of(advise_all(situation))


@given(situations())
def test_next_date_is_among_the_values_of_the_texts(situation: Situation) -> None:
    for topic in Topic:
        guidance = advise(topic, situation)

        assert guidance.values.get("next_date") == guidance.next_date
        assert guidance.next_date != NEVER


@given(held_interviews())
def test_advice_about_contact_never_goes_back_as_days_pass_without_news(
    situation: Situation,
) -> None:
    due = Verdict.CONTACT_AGENCY if situation.through_agency else Verdict.SEND_STATUS_EMAIL

    assert phases(days_of(situation), Topic.CONTACT) == [(Verdict.WAIT,), (due,)]


@given(held_interviews())
def test_advice_about_the_note_never_goes_back_as_days_pass(situation: Situation) -> None:
    said = phases(days_of(situation), Topic.THANK_YOU)

    orders: dict[bool | None, list[tuple[Verdict, ...]]] = {
        True: [()],
        False: [(Verdict.WAIT_A_FEW_HOURS,), (Verdict.SEND_THANK_YOU,), ()],
        None: [(Verdict.WAIT_A_FEW_HOURS, Verdict.ASK), (Verdict.ASK,), ()],
    }
    order = orders[situation.thank_you_sent]
    assert said in (order, order[1:])


@given(held_interviews(), st.integers(0, 60), channels)
def test_after_a_contact_advice_never_goes_back_either(
    situation: Situation, later: int, channel: Channel
) -> None:
    made = asked(situation.today + timedelta(days=later), channel=channel)
    from_then_on = [replace(day, contacts=made) for day in days_of(situation)[later:]]

    said = phases(from_then_on, Topic.CONTACT)

    due = Verdict.CONTACT_AGENCY if situation.through_agency else Verdict.SEND_STATUS_EMAIL
    assert said in ([(Verdict.WAIT,), (due,)], [(Verdict.WAIT,), (Verdict.CONTACT_AGENCY,)])


@given(held_interviews(), st.integers(1, 60), st.integers(0, LONG))
def test_a_later_promise_is_never_pushier(situation: Situation, later: int, day: int) -> None:
    assume(situation.window is not None)
    assert situation.window is not None
    latest = situation.window.latest + timedelta(days=later)
    now = noon(situation.today + timedelta(days=day))
    sooner = replace(situation, now=now)
    longer = replace(sooner, window=Window(situation.window.earliest, latest))

    assert is_told_to_write(sooner) or not is_told_to_write(longer)


@given(held_interviews(), st.integers(0, 60), st.integers(0, LONG))
def test_a_promise_is_never_pushier_than_none(situation: Situation, later: int, day: int) -> None:
    latest = situation.today + timedelta(days=later)
    outcome = Outcome.PENDING
    now = noon(situation.today + timedelta(days=day))
    without = replace(situation, now=now, promised=False, window=None, outcome=outcome)
    promised = replace(without, promised=True, window=Window(latest, latest))

    assert is_told_to_write(without) or not is_told_to_write(promised)


@given(
    held_interviews(),
    st.lists(st.integers(0, 20), max_size=2),
    st.integers(1, 60),
    st.integers(20, LONG),
)
def test_a_later_promise_is_not_pushier_after_contacts_too_early_for_both(
    situation: Situation, early: list[int], later: int, day: int
) -> None:
    assume(situation.window is not None)
    assert situation.window is not None
    due = advise(Topic.CONTACT, situation).next_date
    assert due is not None
    made = [situation.today + timedelta(days=i) for i in early]
    contacts = asked(*(on for on in made if on < due))
    sooner = replace(situation, now=noon(situation.today + timedelta(days=day)), contacts=contacts)
    latest = situation.window.latest + timedelta(days=later)
    longer = replace(sooner, window=Window(situation.window.earliest, latest))

    assert is_told_to_write(sooner) or not is_told_to_write(longer)


@given(held_interviews(), st.lists(st.integers(0, 11), max_size=2), st.integers(0, 6))
def test_whoever_follows_the_advice_writes_once_for_each_promise(
    situation: Situation, early: list[int], hesitation: int
) -> None:
    assume(not situation.through_agency)
    contacts: list[date] = []
    written = 0
    told_for = 0
    for number, day in enumerate(days_of(situation)):
        contacts += [day.today for early_day in early if early_day == number]
        if is_told_to_write(replace(day, contacts=asked(*contacts))):
            told_for += 1
            if told_for > hesitation:
                contacts.append(day.today)
                written += 1

    assert written == 1


@given(situations(), st.none() | st.booleans())
def test_note_makes_no_difference_to_the_follow_up(
    situation: Situation,
    sent: bool | None,  # noqa: FBT001 - drawn
) -> None:
    one = advise(Topic.CONTACT, situation)
    other = advise(Topic.CONTACT, replace(situation, thank_you_sent=sent))

    assert (one.verdicts, one.next_date) == (other.verdicts, other.next_date)


@given(situations(), situations())
def test_follow_up_makes_no_difference_to_the_note(one: Situation, other: Situation) -> None:
    mixed = replace(
        one, contacts=other.contacts, window=other.window, promised=other.promised,
        through_agency=other.through_agency,
    )  # fmt: skip

    said, also = advise(Topic.THANK_YOU, one), advise(Topic.THANK_YOU, mixed)

    assert (said.rule_id, said.next_date) == (also.rule_id, also.next_date)


@given(situations())
def test_search_goes_on_while_an_interview_is_pending(situation: Situation) -> None:
    shown = advise_all(situation)

    pending = situation.outcome in {None, Outcome.PENDING, Outcome.MORE_TIME}
    held = advise(Topic.STAGE, situation).rule_id == "stage-held"
    if pending and held:
        assert Verdict.KEEP_SEARCHING in verdicts_of(shown)


@given(situations())
def test_verdicts_of_one_topic_stay_in_it(situation: Situation) -> None:
    note = {Verdict.SEND_THANK_YOU, Verdict.WAIT_A_FEW_HOURS}
    asking = {Verdict.WAIT, Verdict.SEND_STATUS_EMAIL}

    for guidance in advise_all(situation):
        assert guidance.topic is Topic.THANK_YOU or not note & set(guidance.verdicts)
        assert guidance.topic is Topic.CONTACT or not asking & set(guidance.verdicts)
