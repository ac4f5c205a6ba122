"""Despair, and numbers that are never kept."""

import pytest

from advice.understanding import read_question


@pytest.mark.parametrize(
    "words",
    [
        "I want to kill myself", "i wanna die", "I just want to end it all", "thinking about suicide",
        "i dont want to live anymore", "there is no point in living", "im better off dead",
        "I feel hopeless", "i cant take it anymore", "they rejected me and i want to die",
        "ya no quiero vivir", "me quiero morir", "quiero matarme", "no le veo sentido a la vida",
        "ya no puedo más", "estarían mejor sin mí", "Estoy cansada de vivir", "quiero desaparecer",
        "no me llamaron, me dan ganas de morir",
    ],
)  # fmt: skip
def test_despair_is_heard(words: str) -> None:
    assert read_question(words).distress


@pytest.mark.parametrize(
    "words",
    [
        "", "I'm dying to know", "this wait is killing me", "the suspense is killing me",
        "I'd die of embarrassment", "my phone is dead", "i bombed the interview",
        "I interviewed at the suicide prevention hotline", "I hurt myself at work",
        "me muero de ganas de saber", "me está matando la espera", "me muero de nervios",
        "ya no puedo más con la espera", "me quería morir de la pena", "me quiero morir de la pena",
        "el plazo murió", "acme",
    ],
)  # fmt: skip
def test_impatience_is_no_despair(words: str) -> None:
    assert not read_question(words).distress


@pytest.mark.parametrize(
    "words",
    [
        "my ssn is 123-45-6789", "123 45 6789", "social 123456789", "my card 4111 1111 1111 1111",
        "mi tarjeta es 4111-1111-1111-1111", "account number 000123456789", "routing: 121000358",
        "mi cuenta es la 12345678", "passport A12345678", "mi pasaporte G1234567",
        "driver's license D1234567", "seguro social 987 65 4321", "my pin is 4321",
    ],
)  # fmt: skip
def test_numbers_that_are_never_kept_are_seen(words: str) -> None:
    assert read_question(words).sensitive


@pytest.mark.parametrize(
    "words",
    [
        "", "call 916 555 0100", "(916) 555-0123", "11/20/2026", "2026-11-20",
        "I interviewed with 3 people", "they asked for my social security number",
        "my order 4111 1111 1111 1112", "pay is 18.50 an hour", "my forklift license from 2019",
        "they said my account manager would call in 3 days",
    ],
)  # fmt: skip
def test_other_numbers_are_not_sensitive(words: str) -> None:
    assert not read_question(words).sensitive
