"""Whether, how and when a candidate turned to the employer."""

from datetime import date, datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from advice.situation import Contact
from advice.terms import Channel
from advice.understanding import read_contacts
from advice.understanding.readings import ContactsReading

NOW = datetime(2026, 11, 23, 9, 0)  # noqa: DTZ001 - a candidate's own clock; a Monday
HELD = date(2026, 11, 12)
THURSDAY, FRIDAY, SUNDAY = date(2026, 11, 19), date(2026, 11, 20), date(2026, 11, 22)


@pytest.mark.parametrize(
    ("words", "contacts"),
    [
        ("I called on Friday", [(FRIDAY, Channel.PHONE)]),
        ("les mandé un correo ayer", [(SUNDAY, Channel.EMAIL)]),
        ("I texted her yesterday", [(SUNDAY, Channel.TEXT)]),
        ("fui en persona el viernes", [(FRIDAY, Channel.IN_PERSON)]),
        ("messaged them on linkedin 11/19", [(THURSDAY, Channel.OTHER)]),
        ("yesterday", [(SUNDAY, Channel.OTHER)]),
        (
            "I called on Thursday and emailed yesterday",
            [(THURSDAY, Channel.PHONE), (SUNDAY, Channel.EMAIL)],
        ),
        (
            "I called and emailed on Friday",
            [(FRIDAY, Channel.EMAIL), (FRIDAY, Channel.PHONE)],
        ),
        ("called thursday, friday", [(THURSDAY, Channel.PHONE), (FRIDAY, Channel.PHONE)]),
        ("well, I called yesterday", [(SUNDAY, Channel.PHONE)]),
    ],
)
def test_contact_is_read_with_its_day(words: str, contacts: list[tuple[date, Channel]]) -> None:
    reading = read_contacts(words, now=NOW, interviewed_on=HELD)

    assert reading.contacts == tuple(Contact(on, channel) for on, channel in contacts)
    assert reading.understood


@pytest.mark.parametrize(
    ("words", "channel"),
    [
        ("yes, I called them", Channel.PHONE),
        ("les escribí", Channel.EMAIL),
        ("I emailed last week", Channel.EMAIL),
    ],
)
def test_contact_without_a_day_is_half_an_answer(words: str, channel: Channel) -> None:
    reading = read_contacts(words, now=NOW)

    assert (reading.understood, reading.contacts, reading.channel) == (False, (), channel)


@pytest.mark.parametrize(
    "words",
    [
        "no", "not yet", "nobody", "nada", "I haven't called or emailed", "no les he llamado",
        "no I didn't call", "solo esperé",
    ],
)  # fmt: skip
def test_no_contact_is_an_answer(words: str) -> None:
    reading = read_contacts(words, now=NOW)

    assert (reading.understood, reading.contacts) == (True, ())


def test_contact_before_the_interview_is_none() -> None:
    reading = read_contacts("I called on Friday", now=NOW, interviewed_on=SUNDAY)

    assert (reading.understood, reading.contacts, reading.channel) == (False, (), Channel.PHONE)


def test_day_before_the_interview_without_a_channel_is_not_understood() -> None:
    reading = read_contacts("on Friday", now=NOW, interviewed_on=SUNDAY)

    assert (reading.understood, reading.contacts, reading.channel) == (False, (), None)


@pytest.mark.parametrize("words", ["Acme", "yes", ""])
def test_what_tells_nothing_is_not_understood(words: str) -> None:
    reading = read_contacts(words, now=NOW)

    assert (reading.understood, reading.contacts, reading.channel) == (False, (), None)


@settings(max_examples=100, deadline=None)
@given(st.text(max_size=120))
def test_no_contact_lies_ahead_whatever_is_typed(words: str) -> None:
    reading = read_contacts(words, now=NOW)

    assert all(contact.on <= NOW.date() for contact in reading.contacts)


@pytest.mark.parametrize(
    "words",
    [
        "they called me yesterday",
        "he called me back on friday",
        "she called",
        "the manager emailed me today",
        "I got an email from them this morning",
        "I received a call yesterday",
        "me escribieron un correo ayer",
        "me mandaron un correo el viernes",
        "recibí una llamada ayer",
        "ya me llamaron",
    ],
)
def test_contact_that_the_employer_made_is_told_from_the_candidates_own(words: str) -> None:
    assert read_contacts(words, now=NOW, interviewed_on=HELD) == ContactsReading(by_them=True)


@pytest.mark.parametrize("words", ["I called the agency yesterday", "ayer llamé a la agencia"])
def test_contact_with_the_agency_is_none_with_the_employer(words: str) -> None:
    assert read_contacts(words, now=NOW, interviewed_on=HELD) == ContactsReading()


@pytest.mark.parametrize(
    "words",
    [
        "they called me on thursday and I called them back yesterday",
        "I called them yesterday but they called me back this morning",
        "les llamé ayer pero no me contestaron",
    ],
)
def test_contact_that_answers_another_is_told_apart_from_it(words: str) -> None:
    reading = read_contacts(words, now=NOW, interviewed_on=HELD)

    assert reading.contacts == (Contact(SUNDAY, Channel.PHONE),)
