"""How late an answer is, as far as the words tell."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from advice.understanding.lateness import Late, how_late
from advice.understanding.words import words_of

_TIME_WORDS = words_of(
    "they said promised a two 3 1st 24th 2wks 5x week weeks days ago been its now monday friday"
    " yesterday late by the ya van hace semanas dijeron el lunes es business or past 9999 once"
)


@pytest.mark.parametrize(
    ("words", "late"),
    [
        ("they said two days and its been 3 weeks", Late.LONG),
        ("me dijeron dos días y ya van tres semanas", Late.LONG),
        ("they said a couple of days, it's been a month", Late.LONG),
        ("said 1wk, been 5wks", Late.LONG),
        ("was supposed to hear 2 weeks ago", Late.LONG),
        ("10 business days past the promised date", Late.LONG),
        ("quedaron de avisarme hace semanas", Late.LONG),
        ("they said by march and it's already june", Late.LONG),
        ("they said the 1st, today is the 24th", Late.LONG),
        ("they said 24 hours and its been 20 days", Late.LONG),
        ("dijo una semana y ya van seis", Late.LONG),
        ("they said a week and its been 8 days", Late.SHORT),
        ("they said 2 days. day 4 now", Late.SHORT),
        ("quedaron de llamarme el viernes y ya es lunes", Late.SHORT),
        ("they said monday, nothing", Late.SHORT),
        ("me tenían que avisar ayer", Late.SHORT),
        ("they're late by two days", Late.SHORT),
        ("they said the 10th and its the 13th", Late.SHORT),
        ("they promised within 48h, been 3d", Late.SHORT),
        ("they said two weeks and its been one week", Late.NOT_YET),
        ("dijeron un mes y van dos semanas", Late.NOT_YET),
        ("i interviewed three weeks ago", Late.LONG_AGO),
        ("hace semanas de mi entrevista", Late.LONG_AGO),
        ("my interview was 3 days ago", Late.A_WHILE),
        ("they said friday", Late.UNTOLD),
        ("they told me by the end of the week", Late.UNTOLD),
        ("should i call", Late.UNTOLD),
        ("two people interviewed me on monday", Late.UNTOLD),
        ("the 3rd floor, 1200 employees, 12345 miles", Late.UNTOLD),
        ("", Late.UNTOLD),
    ],
)
def test_words_tell_how_late_an_answer_is(words: str, late: Late) -> None:
    assert how_late(words_of(words)) is late


@settings(max_examples=200, deadline=None)
@given(
    st.lists(
        st.sampled_from(_TIME_WORDS),
        max_size=14,
    )
)
def test_any_run_of_time_words_is_one_of_these(words: list[str]) -> None:
    assert how_late(words) in Late
