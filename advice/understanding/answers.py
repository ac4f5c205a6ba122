"""Short answers to the questions of the check-in: yes, no, skip, I don't know, what they answered."""

from functools import cache
from typing import Final

from advice.terms import Outcome, Question
from advice.understanding.concepts import lexicon
from advice.understanding.words import Phrases, listed, tables, tree_of, words_of

_YES: Final = 1
_NO: Final = 2
_UNSURE: Final = 4
_LONGEST_YES_NO: Final = 25  # words; nobody needs more to say yes or no
_EARLY: Final = 5  # words before which a longer answer says its yes or its no
_LONGEST_PHRASE: Final = 8  # words around a plain phrase such as "skip"

_SUBJECTS: Final = {
    Question.INTERVIEW_DATE: ("interview", "held"),
    Question.PROMISE: ("promised", "no_date", "hear", "decide", "deadline"),
    Question.CONTACT: ("did_contact", "i_sent"),
}

_NEXT_ROUND: Final = 1
_MORE_TIME: Final = 2
_PENDING: Final = 4
_OUTCOMES: Final = (  # from the one that outweighs the others
    ("rejected", Outcome.REJECTED),
    ("got_job", Outcome.OFFER),
    ("offer", Outcome.OFFER),
)


def read_yes_no(words: str) -> bool | None:
    """True for a yes, False for a no, None for neither or both.

    >>> read_yes_no("ya lo mandé ayer"), read_yes_no("not yet"), read_yes_no("maybe")
    (True, False, None)
    """
    tokens = words_of(words)
    if len(tokens) > _LONGEST_YES_NO:
        return None
    phrases, plain = _yes_and_no()
    said = phrases.all_in(tokens)
    kinds = {kind for _, _, kind in said}
    if not said or said[0][0] > _EARLY or _UNSURE in kinds:
        return None
    if len(kinds) > 1 and tokens[0] not in plain:
        return None
    return said[0][2] == _YES


@cache
def _yes_and_no() -> tuple[Phrases, frozenset[str]]:
    """What says yes, no or neither; and the words that decide, whatever is added."""
    kinds = {"of_unknown": _UNSURE, "of_yes": _YES, "of_no": _NO, "of_unsure": _UNSURE}
    return tree_of(kinds), frozenset(listed("of_plain_yes_no", tables().values()))


def is_skip(words: str) -> bool:
    """Whether the candidate would rather not answer this question."""
    return _is_only("of_skip", words)


def is_dont_know(words: str) -> bool:
    """Whether the candidate does not know the answer, or no longer."""
    return _is_only("of_unknown", words)


def is_leave(words: str) -> bool:
    """Whether the candidate wants out of the questions: "cancel", "salir", "not now"."""
    return _is_only("of_leaving", words)


def is_what_now(words: str) -> bool:
    """Whether the candidate asks what to do, and nothing more: "what now?", "¿y ahora qué hago?"."""
    return _is_only("of_what_now", words)


def _is_only(name: str, words: str) -> bool:
    """Whether a phrase of a list is said, and nothing but good manners beside it."""
    tokens = words_of(words)
    if len(tokens) > _LONGEST_PHRASE:
        return False
    phrases, manners = _with_manners(name)
    said = phrases.all_in(tokens)
    inside = {place for start, end, _ in said for place in range(start, end)}
    return bool(said) and all(
        place in inside or token in manners for place, token in enumerate(tokens)
    )


@cache
def _with_manners(name: str) -> tuple[Phrases, frozenset[str]]:
    return tree_of({name: 1}), frozenset(listed("of_polite", tables().values()))


def names_subject(question: Question, words: str) -> bool:
    """Whether words say themselves what a question of the check-in is about, or need not.

    "I interviewed Tuesday, may I call?" tells when the interview was; "may I call on Tuesday" does not.

    >>> names_subject(Question.INTERVIEW_DATE, "may i call on tuesday")
    False
    """
    if question not in _SUBJECTS:
        return True
    heard = lexicon().hear(words_of(words)).mask
    return bool(heard & lexicon().mask_of(*_SUBJECTS[question]))


def read_outcome(words: str) -> Outcome | None:
    """What the employer answered, as far as the words tell; an offer of another employer is none.

    >>> read_outcome("they went with someone else"), read_outcome("todavía nada")
    (<Outcome.REJECTED: 'rejected'>, <Outcome.PENDING: 'pending'>)
    """
    tokens = words_of(words)
    said = _results().all_in(tokens)
    left = list(tokens)
    for start, end, _ in said:
        if end - start > 1:  # "no offer yet" is no offer, but "no" may be part of "they said no"
            left[start:end] = [""] * (end - start)
    words_heard, kinds = lexicon(), {kind for _, _, kind in said}
    heard = words_heard.hear(left).mask
    if heard & words_heard.mask_of("other_offer"):
        return None
    for concept, outcome in _OUTCOMES:
        if heard & words_heard.mask_of(concept):
            return outcome
    if _NEXT_ROUND in kinds:
        return Outcome.NEXT_ROUND
    if _MORE_TIME in kinds:
        return Outcome.MORE_TIME
    if _PENDING in kinds or heard & words_heard.mask_of("no_news", "no_reply"):
        return Outcome.PENDING
    return None


@cache
def _results() -> Phrases:
    return tree_of(
        {"of_pending": _PENDING, "of_more_time": _MORE_TIME, "of_next_round": _NEXT_ROUND}
    )
