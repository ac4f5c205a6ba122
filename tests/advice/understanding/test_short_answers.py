"""Short answers to the check-in's questions."""

from datetime import date, datetime

import pytest

from advice.situation import Contact
from advice.terms import Channel, Intent, Language, Outcome
from advice.understanding import (
    is_dont_know,
    is_leave,
    is_skip,
    read_contacts,
    read_language,
    read_outcome,
    read_question,
    read_wish,
    read_yes_no,
)

NOW = datetime(2026, 11, 23, 9, 0)  # noqa: DTZ001 - a candidate's own clock; a Monday


@pytest.mark.parametrize(
    "words", ["yes", "Yep!", "si", "Sí, ya la mandé", "already sent it", "yes I did"]
)
def test_yes_is_yes(words: str) -> None:
    assert read_yes_no(words) is True


@pytest.mark.parametrize("words", ["no", "Nope", "not yet", "todavía no", "aun no", "no, not yet"])
def test_no_is_no(words: str) -> None:
    assert read_yes_no(words) is False


@pytest.mark.parametrize("words", ["", "maybe", "Acme Foods", "i don't know", "word " * 40])
def test_neither_is_neither(words: str) -> None:
    assert read_yes_no(words) is None


@pytest.mark.parametrize("words", ["skip", "Skip please", "omitir", "saltar"])
def test_skip_is_recognised(words: str) -> None:
    assert is_skip(words)


@pytest.mark.parametrize("words", ["i don't know", "no sé", "no idea", "no me acuerdo"])
def test_not_knowing_is_recognised(words: str) -> None:
    assert is_dont_know(words)


@pytest.mark.parametrize("words", ["cancel", "Cancelar", "cancel please"])
def test_leaving_is_recognised(words: str) -> None:
    assert is_leave(words)


@pytest.mark.parametrize("words", ["Skip Logistics", "word " * 20, "they cancelled my interview"])
def test_names_and_sentences_are_no_short_answers(words: str) -> None:
    assert not (is_skip(words))
    assert not (is_dont_know(words))
    assert not (is_leave(words))


@pytest.mark.parametrize(
    ("words", "outcome"),
    [
        ("nothing yet", Outcome.PENDING),
        ("todavía nada", Outcome.PENDING),
        ("they rejected me", Outcome.REJECTED),
        ("they went with someone else", Outcome.REJECTED),
        ("no me escogieron", Outcome.REJECTED),
        ("I got the job!", Outcome.OFFER),
        ("me ofrecieron el puesto", Outcome.OFFER),
        ("they need more time", Outcome.MORE_TIME),
        ("necesitan más tiempo", Outcome.MORE_TIME),
        ("second round next week", Outcome.NEXT_ROUND),
        ("I have an offer from another company", None),
        ("Acme", None),
    ],
)
def test_outcome_is_read(words: str, outcome: Outcome | None) -> None:
    assert read_outcome(words) is outcome


@pytest.mark.parametrize(
    ("words", "contacts"),
    [
        ("I called on Friday", [(date(2026, 11, 20), Channel.PHONE)]),
        ("les mandé un correo ayer", [(date(2026, 11, 22), Channel.EMAIL)]),
        (
            "I called on Thursday and emailed yesterday",
            [(date(2026, 11, 19), Channel.PHONE), (date(2026, 11, 22), Channel.EMAIL)],
        ),
    ],
)
def test_contact_is_read_with_its_day(words: str, contacts: list[tuple[date, Channel]]) -> None:
    reading = read_contacts(words, now=NOW, interviewed_on=date(2026, 11, 17))

    assert reading.understood
    assert reading.contacts == tuple(Contact(on, channel) for on, channel in contacts)


def test_contact_without_a_day_is_half_an_answer() -> None:
    reading = read_contacts("yes, I called them", now=NOW)

    assert (reading.understood, reading.contacts, reading.channel) == (False, (), Channel.PHONE)


@pytest.mark.parametrize(
    "words", ["no", "not yet", "I haven't called or emailed", "no les he llamado"]
)
def test_no_contact_is_an_answer(words: str) -> None:
    reading = read_contacts(words, now=NOW)

    assert (reading.understood, reading.contacts) == (True, ())


def test_contact_before_the_interview_is_none() -> None:
    reading = read_contacts("I called on Friday", now=NOW, interviewed_on=date(2026, 11, 22))

    assert reading.contacts == ()
    assert not reading.understood


STOPS = (
    "stop", "STOP", "quit", "end", "revoke", "opt out", "cancel", "unsubscribe", "alto", "basta",
    "parar", "baja", "cancelar", "no más", "no mas", "dame de baja", "ya no me escribas",
    "stop texting me", "leave me alone", "stop please", "Stop!!!",
)  # fmt: skip


@pytest.mark.parametrize("words", STOPS)
def test_wish_to_hear_no_more_is_recognised(words: str) -> None:
    assert read_wish(words) is Intent.STOP


@pytest.mark.parametrize(
    "words", ["delete my data", "forget me", "borra mis datos", "erase everything you have on me"]
)
def test_wish_to_be_forgotten_is_recognised(words: str) -> None:
    assert read_wish(words) is Intent.PRIVACY_DELETE


@pytest.mark.parametrize(
    "words",
    [
        "Stop & Shop",
        "should I stop applying?",
        "they cancelled my interview",
        "Acme",
        "",
        "stop worrying",
    ],
)
def test_what_is_no_wish_is_none(words: str) -> None:
    assert read_wish(words) is None


@pytest.mark.parametrize(
    ("words", "language"),
    [
        ("should i call them", Language.EN),
        ("puedo llamar a la empresa", Language.ES),
        ("no me han dicho nada", Language.ES),
        ("Acme", None),
        ("ok", None),
        ("", None),
        ("12", None),
    ],
)
def test_language_is_read_where_the_words_tell(words: str, language: Language | None) -> None:
    assert read_language(words) is language


@pytest.mark.parametrize("words", ["I want to kill myself", "ya no quiero vivir"])
def test_despair_is_heard(words: str) -> None:
    assert read_question(words).distress


@pytest.mark.parametrize(
    "words", ["I'm dying to know", "this wait is killing me", "me muero de ganas"]
)
def test_impatience_is_no_despair(words: str) -> None:
    assert not read_question(words).distress


@pytest.mark.parametrize("words", ["my ssn is 123-45-6789", "mi tarjeta es 4111 1111 1111 1111"])
def test_numbers_that_are_never_kept_are_seen(words: str) -> None:
    assert read_question(words).sensitive


@pytest.mark.parametrize(
    "words", ["call 916 555 0100", "11/20/2026", "I interviewed with 3 people"]
)
def test_other_numbers_are_not_sensitive(words: str) -> None:
    assert not read_question(words).sensitive
