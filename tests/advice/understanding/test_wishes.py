"""Wishes: hear no more, be forgotten, talk to a person."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from advice.terms import Intent
from advice.understanding import read_question, read_wish

STOPS = (
    "stop", "STOP", "Stop!!!", "stop please", "pls stop", "stopp", "stop it", "stop now",
    "stop texting me", "stop sending me messages", "stop messaging me now", "please stop texting",
    "can you stop texting me", "i want you to stop", "quit", "QUIT", "quit texting me", "end",
    "revoke", "opt out", "opt me out", "cancel", "cancel messages", "unsubscribe",
    "unsubscribe me please", "unsuscribe", "no more", "no more messages", "leave me alone",
    "just leave me alone", "take me off your list", "remove me from this list", "dont text me",
    "don't message me anymore", "do not contact me again", "i dont want any more messages",
    "i don't want reminders", "i no longer wish to receive messages", "turn off notifications",
    "i want out", "enough", "no thanks, stop",
    "alto", "¡Alto!", "basta", "ya basta", "parar", "para ya", "baja", "BAJA", "dame de baja",
    "quiero darme de baja", "dar de baja por favor", "cancelar", "no más", "no mas",
    "ya no me escribas", "ya no me escriban por favor", "no me escriban más", "no me mandes mensajes",
    "ya no me manden nada", "deja de escribirme", "dejen de mandar mensajes", "dejame en paz",
    "déjenme en paz", "quiero salir", "quítame de la lista", "sáquenme de esta lista",
    "ya no quiero recibir mensajes", "no quiero recordatorios", "desuscribir", "para", "ya no",
    "no me molesten", "detente", "cancela los mensajes",
)  # fmt: skip

ERASURES = (
    "delete my data", "please delete my data", "Delete all my data now", "forget me",
    "erase everything you have on me", "remove my information", "can you delete my info",
    "i want my data deleted", "wipe my records", "delete my account", "forget everything i told you",
    "delete everything", "stop and delete my data", "how do i delete my data",
    "borra mis datos", "bórrame", "borra todo", "elimina mi información", "eliminen mis datos",
    "quiero que borren mis datos", "olvídame", "olviden todo lo que les dije",
    "borra todo lo que tienes de mí", "quiero eliminar mi cuenta", "no guarden mis datos",
)  # fmt: skip

PERSONS = (
    "human", "i want to talk to a person", "can I speak to a recruiter", "real person please",
    "let me talk to someone", "connect me with a human", "can someone call me",
    "is there someone i can talk to", "i need to speak with somebody at the agency",
    "quiero hablar con una persona", "humano", "una persona real por favor",
    "páseme con un reclutador", "puedo hablar con alguien de la agencia", "que me llame alguien",
)  # fmt: skip

NO_WISHES = (
    "", "🙂", "Acme", "Stop & Shop", "should I stop applying?", "stop worrying",
    "they cancelled my interview", "cancel my interview", "i want to quit my job",
    "do I stop looking for work", "Alto Foods", "Baja Fresh", "End Zone Sports", "Para Los Niños",
    "no me llaman", "they don't call me", "nobody calls me", "dejé de aplicar", "cuándo paro de buscar",
    "delete my facebook before the interview?", "I forgot to mention it", "olvidé decirles algo",
    "how to end the thank you email", "para qué es esto", "Call Center Rep", "Agent", "Operator",
    "Human Resources", "are you a real person", "eres una persona real", "talk to the hiring manager",
    "someone called me", "no", "no, not yet", "remove", "borra", "stop " * 20,
)  # fmt: skip


@pytest.mark.parametrize("words", STOPS)
def test_wish_to_hear_no_more_is_recognised(words: str) -> None:
    assert read_wish(words) is Intent.STOP


@pytest.mark.parametrize("words", ERASURES)
def test_wish_to_be_forgotten_is_recognised(words: str) -> None:
    assert read_wish(words) is Intent.PRIVACY_DELETE


@pytest.mark.parametrize("words", PERSONS)
def test_wish_for_a_person_is_recognised(words: str) -> None:
    assert read_wish(words) is Intent.HUMAN_HANDOFF


@pytest.mark.parametrize("words", NO_WISHES)
def test_what_is_no_wish_is_none(words: str) -> None:
    assert read_wish(words) is None


@pytest.mark.parametrize("words", [*STOPS, *ERASURES, *PERSONS])
def test_wish_is_what_a_question_would_be_answered_with(words: str) -> None:
    assert read_question(words).intents == (read_wish(words),)


@settings(max_examples=150, deadline=None)
@given(st.text(max_size=200) | st.sampled_from([*STOPS, *ERASURES, *PERSONS, *NO_WISHES]))
def test_case_and_courtesy_change_no_wish(words: str) -> None:
    assert read_wish(words.upper()) is read_wish(words)
    assert read_wish(words + " please") is read_wish(words)
    assert read_wish(words + " por favor :)") is read_wish(words)
