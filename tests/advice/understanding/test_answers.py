"""Short answers to the check-in's questions."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from advice.terms import Outcome, Question
from advice.understanding import (
    is_dont_know,
    is_leave,
    is_skip,
    is_what_now,
    names_subject,
    read_outcome,
    read_yes_no,
)


@pytest.mark.parametrize(
    "words",
    [
        "yes", "Yep!", "yup", "yeah", "si", "SÍ", "simón", "claro que sí", "of course", "done",
        "already sent it", "yes I did", "I did", "sent it yesterday", "ya", "ya lo mandé",
        "Sí, ya la mandé", "ya les di las gracias", "I think so", "creo que sí",
        "yes but only to the manager", "yes, I emailed both of them this morning", "yes please",
    ],
)  # fmt: skip
def test_yes_is_yes(words: str) -> None:
    assert read_yes_no(words) is True


@pytest.mark.parametrize(
    "words",
    [
        "no", "Nope", "nah", "not yet", "no, not yet", "todavía no", "aun no", "nel", "nunca",
        "I haven't", "I didn't", "I forgot", "se me olvidó", "no but i will", "not really",
        "I don't think so", "creo que no", "no lo he mandado", "voy a mandarla mañana",
    ],
)  # fmt: skip
def test_no_is_no(words: str) -> None:
    assert read_yes_no(words) is False


@pytest.mark.parametrize(
    "words",
    [
        "", "🙂", "maybe", "not sure", "no sé", "i don't know", "tal vez", "yes and no",
        "no problem", "Acme Foods", "what", "next week", "word " * 40,
        "we talked for a long while and in the end I think yes", "sent no",
        "ya fue la entrevista",
    ],
)  # fmt: skip
def test_neither_is_neither(words: str) -> None:
    assert read_yes_no(words) is None


@pytest.mark.parametrize(
    "words",
    ["skip", "Skip please", "omitir", "saltar", "n/a", "prefiero no decir", "next question"],
)
def test_skip_is_recognised(words: str) -> None:
    assert is_skip(words)


@pytest.mark.parametrize(
    "words", ["i don't know", "idk", "no sé", "no idea", "no me acuerdo", "I'm not sure", "sepa"]
)
def test_not_knowing_is_recognised(words: str) -> None:
    assert is_dont_know(words)


@pytest.mark.parametrize(
    "words", ["cancel", "Cancelar", "cancel please", "salir", "never mind", "not now", "ahora no"]
)
def test_leaving_is_recognised(words: str) -> None:
    assert is_leave(words)


@pytest.mark.parametrize(
    "words",
    ["What now?", "what should I do now please", "¿Y ahora qué hago?", "que sigue", "whats next"],
)
def test_asking_what_to_do_is_recognised(words: str) -> None:
    assert is_what_now(words)


@pytest.mark.parametrize(
    "words",
    [
        "", "Skip Logistics", "word " * 20, "they cancelled my interview", "cancel my interview",
        "I forgot to send it", "leave me alone", "next week", "yes", "no",
    ],
)  # fmt: skip
def test_names_sentences_and_answers_are_none_of_these(words: str) -> None:
    assert not is_skip(words)
    assert not is_dont_know(words)
    assert not is_leave(words)
    assert not is_what_now(words)


@pytest.mark.parametrize(
    ("words", "outcome"),
    [
        ("no", Outcome.PENDING),
        ("nothing yet", Outcome.PENDING),
        ("todavía nada", Outcome.PENDING),
        ("still waiting", Outcome.PENDING),
        ("no me han llamado", Outcome.PENDING),
        ("no offer yet", Outcome.PENDING),
        ("they never answered me", Outcome.PENDING),
        ("they rejected me", Outcome.REJECTED),
        ("they said no", Outcome.REJECTED),
        ("they went with someone else", Outcome.REJECTED),
        ("no me escogieron", Outcome.REJECTED),
        ("no quedé", Outcome.REJECTED),
        ("I got the job!", Outcome.OFFER),
        ("they made an offer", Outcome.OFFER),
        ("me ofrecieron el puesto", Outcome.OFFER),
        ("they need more time", Outcome.MORE_TIME),
        ("necesitan más tiempo", Outcome.MORE_TIME),
        ("they haven't decided", Outcome.MORE_TIME),
        ("second round next week", Outcome.NEXT_ROUND),
        ("me citaron para otra entrevista", Outcome.NEXT_ROUND),
        ("I have an offer from another company", None),
        ("yes", None),
        ("Acme", None),
        ("", None),
    ],
)
def test_outcome_is_read(words: str, outcome: Outcome | None) -> None:
    assert read_outcome(words) is outcome


@settings(max_examples=100, deadline=None)
@given(st.text(max_size=200))
def test_any_text_is_an_answer_or_none_whatever_its_case(words: str) -> None:
    for read in (read_yes_no, read_outcome, is_skip, is_dont_know, is_leave, is_what_now):
        assert read(words.upper()) == read(words)


@pytest.mark.parametrize(
    ("question", "words"),
    [
        (Question.INTERVIEW_DATE, "I interviewed Tuesday, may I call"),
        (Question.INTERVIEW_DATE, "la entrevista fue el martes, les llamo?"),
        (Question.PROMISE, "they said Friday, should I wait"),
        (Question.PROMISE, "me dijeron que el viernes"),
        (Question.CONTACT, "I called on Monday"),
        (Question.THANK_YOU, "anything"),
    ],
)
def test_words_name_what_the_question_is_about(question: Question, words: str) -> None:
    assert names_subject(question, words)


@pytest.mark.parametrize(
    ("question", "words"),
    [
        (Question.INTERVIEW_DATE, "may I call on Tuesday"),
        (Question.PROMISE, "may I write on Friday"),
        (Question.CONTACT, "a card or an email"),
    ],
)
def test_words_that_name_a_day_or_a_channel_only_do_not(question: Question, words: str) -> None:
    assert not names_subject(question, words)
