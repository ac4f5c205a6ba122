"""What a candidate's free words ask or say: answered when it is clear, offered when it is not.

Rules over concepts and a scorer learned from example phrases both speak. Where they agree, or the
scorer is certain, the topic is answered; where they do not, up to three are offered; where neither
has anything, nothing is.
"""

import re
from dataclasses import dataclass
from functools import cache
from typing import Final

from advice.terms import Intent
from advice.understanding.care import is_distress, is_sensitive
from advice.understanding.concepts import lexicon
from advice.understanding.language import language_of
from advice.understanding.lateness import Late
from advice.understanding.readings import QuestionReading
from advice.understanding.scorer import INTENTS, Message, Scorer, scorer
from advice.understanding.spelling import plain
from advice.understanding.topic_rules import RULES, are_opposed, rule_for
from advice.understanding.wishes import wish_in
from advice.understanding.words import Phrases, essential, tree_of, words_in

AGREED: Final = 0.25  # likely enough when a rule says the same
ALONE: Final = 0.55  # likely enough when no rule does
HASTY: Final = 0.85  # likely enough for the topic whose general answer is "write now"
STRAY: Final = 0.06  # no advice is given when it is this likely to be about something else
STRAY_AGREED: Final = 0.2  # the same, when a rule speaks for the advice
CLOSE: Final = (
    0.2  # a second topic as likely as this is too close when it is advised the other way
)
ASIDE: Final = 0.5  # likely enough to say that the bot is for something else
WORTH_OFFERING: Final = 0.02
CERTAIN: Final = 0.95  # nothing is offered beside an answer as likely as this
MOST_OFFERED: Final = 3
LONGEST_NAME: Final = 5  # words; more of them are no name of a company or a vacancy
LONGEST_SENTENCE_NAME: Final = 10  # words; more of them are no name, whatever they are
SHORTEST_SENTENCE: Final = 3  # words
LONGEST_ANSWER: Final = 8  # words

Intents = tuple[Intent, ...]

_NO_ADVICE: Final = frozenset(
    [
        Intent.GREETING,
        Intent.BOT_HELP,
        Intent.HUMAN_HANDOFF,
        Intent.PRIVACY_DELETE,
        Intent.STOP,
        Intent.OUT_OF_SCOPE,
    ]
)
_ASKING_MARKS: Final = "?¿"
_ASKING: Final = ("may", "how", "wording", "when", "how_long", "how_soon", "who", "required")
_JOINT: Final = re.compile(
    r"[?!;\n]+|\band also\b|\by tambien\b|\banother question\b|\botra pregunta\b"
    r"|,? and (?=(?:can|should|do|how|when|what|is) )|,? y (?=(?:puedo|debo|como|cuando|que) )"
)


@dataclass(frozen=True, slots=True)
class Opinion:
    """What rules and scorer make of one message.

    Attributes:
        ruled: The intent of the first rule that applies.
        ranked: Every intent with its likelihood, the likeliest first.
        late: What the words say about time gone by.
    """

    ruled: Intent | None
    ranked: tuple[tuple[Intent, float], ...]
    late: Late

    @property
    def best(self) -> Intent:
        """The likeliest intent."""
        return self.ranked[0][0]

    @property
    def is_certain(self) -> bool:
        """Whether nothing needs to be offered beside the likeliest intent."""
        return self.ranked[0][1] >= CERTAIN

    def likelihood(self, intent: Intent) -> float:
        """How likely an intent is."""
        return dict(self.ranked)[intent]


def read_question(words: str) -> QuestionReading:
    """What free words ask or say.

    A short run of words that makes no sentence ("Stop & Shop", "Call Center Rep") is taken for a
    name: nothing is answered, at most offered.
    """
    text = plain(words)
    tokens = words_in(text)
    sensitive = is_sensitive(words)
    if not tokens:
        return QuestionReading(sensitive=sensitive)
    wish = wish_in(tokens)
    intents, choices = _topics(text, essential(text)) if wish is None else ((wish,), ())
    return QuestionReading(
        intents,
        choices,
        language_of(words, tokens),
        is_distress(tokens),
        sensitive,
        asks=any(mark in words for mark in _ASKING_MARKS) or _asks(tokens),
        is_sentence=_is_sentence(tokens),
    )


def opinion(tokens: list[str], model: Scorer | None = None) -> Opinion:
    """What rules and scorer make of words that are spelt as the lists spell them.

    Args:
        tokens: The words, at least one.
        model: The scorer to ask; without one, that of all example phrases.
    """
    model = model or scorer()
    message = Message.of(model.mended(tokens), lexicon())
    shares = zip(INTENTS, model.rank(message), strict=True)
    ranked = tuple(sorted(shares, key=lambda pair: -pair[1]))
    ruled = None if message.rule is None else RULES[message.rule].intent
    return Opinion(ruled, ranked, message.late)


def decide(said: Opinion) -> tuple[Intents, Intents]:
    """What is answered, and what is offered instead or beside it."""
    offered = _worth_offering(said)
    if is_clear(said):
        others = () if said.is_certain else offered
        return (said.best,), tuple(intent for intent in others if intent is not said.best)
    return (), offered


def is_clear(said: Opinion) -> bool:
    """Whether the likeliest intent may be answered."""
    intent, likelihood = said.ranked[0]
    if intent is Intent.OUT_OF_SCOPE:
        return likelihood >= ASIDE
    agreed = said.ruled is intent
    needed = AGREED if agreed else ALONE
    if intent is Intent.OVERDUE_FOLLOW_UP and said.late is not Late.LONG:
        needed = HASTY
    if likelihood < needed or intent in _NO_ADVICE:
        return likelihood >= needed
    if said.ruled is Intent.OUT_OF_SCOPE or _is_close_to_the_opposite(said):
        return False
    return said.likelihood(Intent.OUT_OF_SCOPE) <= (STRAY_AGREED if agreed else STRAY)


def _is_close_to_the_opposite(said: Opinion) -> bool:
    """Whether a rule or the second likeliest topic would be advised the other way."""
    second, likelihood = said.ranked[1]
    if likelihood > CLOSE and are_opposed(said.best, second):
        return True
    ruled = said.ruled
    return ruled is not None and not said.is_certain and are_opposed(said.best, ruled)


def _worth_offering(said: Opinion) -> Intents:
    """The likeliest intents, and what the rules say; nothing when all would be out of scope."""
    likely = [
        intent for intent, likelihood in said.ranked[:MOST_OFFERED] if likelihood >= WORTH_OFFERING
    ]
    if said.ruled is not None and said.ruled not in likely:
        likely = [*likely[: MOST_OFFERED - 1], said.ruled]
    return () if likely == [Intent.OUT_OF_SCOPE] else tuple(likely)


def _topics(text: str, tokens: list[str]) -> tuple[Intents, Intents]:
    if _is_plain_answer(tokens):
        return (), ()
    if len(tokens) <= LONGEST_NAME and lexicon().sentence_words.isdisjoint(tokens):
        rule = rule_for(lexicon().hear(tokens).mask)
        meant = None if rule is None else RULES[rule].intent
        if meant is None or _may_be_a_name(tokens):
            return (), () if meant in {None, Intent.OUT_OF_SCOPE} else (meant,)
    both = _two_questions(text)
    if both:
        return both, ()
    said = opinion(tokens)
    intents, choices = decide(said)
    is_aside = intents == (Intent.OUT_OF_SCOPE,) and said.ruled is not Intent.OUT_OF_SCOPE
    if is_aside and _is_short_and_strange(tokens):
        return (), ()
    return intents, choices


def _is_plain_answer(tokens: list[str]) -> bool:
    """Whether a few words are only a yes, a no, a day or a number."""
    if len(tokens) > LONGEST_ANSWER:
        return False
    words = lexicon().answer_words
    return all(token in words or token[0].isdecimal() for token in tokens)


def _is_sentence(tokens: list[str]) -> bool:
    """Whether words are too many for a name, or make a sentence and hold no word usual in names."""
    words = lexicon()
    if len(tokens) > LONGEST_SENTENCE_NAME:
        return True
    return (
        len(tokens) >= SHORTEST_SENTENCE
        and not words.sentence_words.isdisjoint(tokens)
        and words.name_words.isdisjoint(tokens)
    )


def _may_be_a_name(tokens: list[str]) -> bool:
    """Whether a few words hold one that is usual in names, or strange."""
    return not lexicon().name_words.isdisjoint(tokens) or _is_short_and_strange(tokens)


def _is_short_and_strange(tokens: list[str]) -> bool:
    """Whether there are few words and one of them is in no list and in no two examples."""
    known = scorer().is_known
    return len(tokens) <= LONGEST_NAME and not all(known(token) for token in tokens)


def _two_questions(text: str) -> Intents:
    """Both answers when the message plainly asks two things, else none."""
    parts = [tokens for part in _JOINT.split(text) if len(tokens := essential(part)) >= 3]
    if len(parts) != 2 or not all(map(_asks, parts)):
        return ()
    asked = [opinion(part) for part in parts]
    if not all(is_clear(said) and (said.ruled is said.best or said.is_certain) for said in asked):
        return ()
    both = tuple(said.best for said in asked)
    if both[0] is both[1] or any(said.late is not Late.UNTOLD for said in asked):
        return ()
    return both if _NO_ADVICE.isdisjoint(both) else ()


def _asks(tokens: list[str]) -> bool:
    """Whether words ask whether, how, when or whom, rather than tell something."""
    words = lexicon()
    if words.hear(tokens).mask & words.mask_of(*_ASKING):
        return True
    return bool(_asking_phrases().all_in(tokens))


@cache
def _asking_phrases() -> Phrases:
    return tree_of({"of_asking": 1})
