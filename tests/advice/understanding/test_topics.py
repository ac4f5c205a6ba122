"""What free words ask: the topics, where they are clear, and what is offered where they are not."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from advice.terms import Intent, Language
from advice.understanding import read_question
from advice.understanding.concepts import lexicon
from advice.understanding.lateness import Late
from advice.understanding.phrases import read_phrases
from advice.understanding.readings import QuestionReading
from advice.understanding.scorer import Message
from advice.understanding.topic_rules import RULES
from advice.understanding.topics import Opinion, decide, is_clear
from advice.understanding.words import words_of

PHRASES = list(read_phrases())
phrases = st.sampled_from(PHRASES).map(lambda phrase: phrase.words)
some_text = st.text(max_size=300) | phrases | st.tuples(phrases, phrases).map(" ".join)


def opined(
    best: Intent,
    likelihood: float,
    *,
    ruled: Intent | None = None,
    stray: float = 0.0,
    late: Late = Late.UNTOLD,
) -> Opinion:
    """An opinion with one likely intent; what is left goes to another."""
    rest = Intent.GREETING if best is not Intent.GREETING else Intent.BOT_HELP
    left = 1 - likelihood - stray
    pairs = [(best, likelihood), (rest, left)]
    if best is not Intent.OUT_OF_SCOPE:
        pairs.append((Intent.OUT_OF_SCOPE, stray))
    return Opinion(ruled, tuple(sorted(pairs, key=lambda pair: -pair[1])), late)


@pytest.mark.parametrize(
    ("words", "intent"),
    [
        ("shoud i call her??", Intent.SHOULD_I_CALL),
        ("puedo llamarles?", Intent.SHOULD_I_CALL),
        ("can I email them to check in?", Intent.SHOULD_I_EMAIL_CHECKIN),
        ("how many days should I wait before following up", Intent.WHEN_TO_FOLLOW_UP),
        ("they said friday and it's monday", Intent.SLIGHTLY_OVERDUE),
        ("me dijeron dos días y ya van tres semanas", Intent.OVERDUE_FOLLOW_UP),
        ("template for a status email please", Intent.STATUS_EMAIL_HOW),
        ("le escribo a RH o al gerente?", Intent.WHO_TO_CONTACT),
        ("i followed up and nobody answered", Intent.NO_RESPONSE_AFTER_FOLLOWUP),
        ("no me dijeron cuándo iban a decidir", Intent.DECISION_DATE_UNKNOWN),
        ("does silence mean i didn't get it", Intent.SILENCE_MEANING),
        ("no quiero parecer desesperada si les escribo", Intent.FEAR_OF_ANNOYING),
        ("i already called four times", Intent.ALREADY_OVER_CONTACTED),
        ("tengo que mandar nota de agradecimiento?", Intent.THANK_YOU_NEEDED),
        ("is it too late for a thank you note", Intent.THANK_YOU_TOO_LATE),
        ("me rechazaron", Intent.REJECTED),
        ("how much should I ask for salary?", Intent.OUT_OF_SCOPE),
        ("I applied last week, no interview yet, should I call?", Intent.OUT_OF_SCOPE),
        ("hello", Intent.GREETING),
        ("quiero hablar con una persona", Intent.HUMAN_HANDOFF),
        ("stop", Intent.STOP),
    ],
)
def test_plain_question_is_answered(words: str, intent: Intent) -> None:
    assert read_question(words).intents == (intent,)


def test_message_with_two_questions_is_answered_twice() -> None:
    said = read_question("should i send a thank you note, and can I also call them?")

    assert said.intents == (Intent.THANK_YOU_NEEDED, Intent.SHOULD_I_CALL)


def test_two_questions_of_which_one_is_unclear_are_read_as_one() -> None:
    said = read_question("should I wait? should I maybe do that other thing?")

    assert len(said.intents) <= 1


def test_question_and_what_is_told_beside_it_are_one_question() -> None:
    said = read_question(
        "should I text the thank you or email it? he only gave me his cell number"
    )

    assert said.intents == (Intent.THANK_YOU_CHANNEL,)


def test_question_and_thanks_are_one_question() -> None:
    assert read_question("can i call them? thank you so much!").intents == (Intent.SHOULD_I_CALL,)


def test_fact_about_dates_is_not_parted_from_its_question() -> None:
    said = read_question("they said friday and its monday. can i call them?")

    assert said.intents == (Intent.SLIGHTLY_OVERDUE,)


@pytest.mark.parametrize(
    "words",
    [
        "Acme Foods", "Kaiser Permanente", "Stop & Shop", "Call Center Rep", "Follow Up Boss",
        "Best Buy", "Offer Up", "Thank You Bakery", "Note Labs", "El Pollo Loco", "Indeed",
        "HR Manager", "Recruiter", "Agente de ventas", "warehouse lead", "forklift",
        "I Love Juice Bar", "Visiting Angels", "Panadería La Esperanza", "asdfgh",
        "yes", "no", "not yet", "todavía no", "yesterday", "last tuesday", "el martes", "2 weeks",
        "in a couple of days", "11/20", "idk", "", "🙂", "???",
    ],
)  # fmt: skip
def test_names_and_short_answers_are_no_questions(words: str) -> None:
    assert read_question(words).intents == ()


def test_name_that_says_something_too_is_only_offered() -> None:
    assert read_question("operator") == QuestionReading(choices=(Intent.HUMAN_HANDOFF,))


@pytest.mark.parametrize(
    ("words", "asks"),
    [
        ("should I call them", True),
        ("les puedo escribir", True),
        ("is it too late now", True),
        ("they rejected me", False),
        ("me rechazaron", False),
        ("they rejected me?", True),
    ],
)
def test_asking_is_told_from_telling(words: str, asks: bool) -> None:  # noqa: FBT001 - a case
    assert read_question(words).asks is asks


@pytest.mark.parametrize(
    ("words", "is_sentence"),
    [
        ("Acme Foods", False),
        ("We Care Home Health", False),
        ("El Pollo Loco", False),
        ("they never told me a day", True),
        ("no me dijeron nada de eso", True),
        ("aaa bbb ccc ddd eee fff ggg hhh iii jjj kkk", True),
    ],
)
def test_sentence_is_told_from_a_name(words: str, is_sentence: bool) -> None:  # noqa: FBT001 - a case
    assert read_question(words).is_sentence is is_sentence


def test_language_distress_and_numbers_come_with_the_topic() -> None:
    said = read_question("¿puedo llamar? ya no quiero vivir, mi seguro social es 123-45-6789")

    assert (said.language, said.distress, said.sensitive) == (Language.ES, True, True)


def test_number_without_words_is_still_sensitive() -> None:
    assert read_question("4111 1111 1111 1111").sensitive


def test_what_rule_and_scorer_agree_on_needs_less() -> None:
    intent = Intent.SHOULD_I_CALL

    assert is_clear(opined(intent, 0.45, stray=0.15, ruled=intent))
    assert not is_clear(opined(intent, 0.45, stray=0.05))
    assert is_clear(opined(intent, 0.55))


def test_advice_is_not_given_where_a_stray_message_is_likely() -> None:
    assert not is_clear(opined(Intent.SHOULD_I_CALL, 0.6, stray=0.3))
    assert is_clear(opined(Intent.SHOULD_I_CALL, 0.6, stray=0.05))


def test_what_a_rule_calls_out_of_scope_is_never_advised_about() -> None:
    intent = Intent.SHOULD_I_CALL
    doubtful = opined(intent, 0.99, ruled=Intent.OUT_OF_SCOPE)

    assert decide(doubtful) == ((), (intent, Intent.OUT_OF_SCOPE))


def test_topic_that_a_rule_would_advise_the_other_way_needs_to_be_certain() -> None:
    waiting, note = Intent.SHOULD_I_CALL, Intent.THANK_YOU_NEEDED

    assert not is_clear(opined(waiting, 0.8, ruled=note))
    assert is_clear(opined(waiting, 0.95, ruled=note))
    assert is_clear(opined(waiting, 0.8, ruled=Intent.SILENCE_MEANING))


def test_topic_with_its_opposite_close_behind_is_not_answered() -> None:
    late, overdue = Intent.SLIGHTLY_OVERDUE, Intent.OVERDUE_FOLLOW_UP
    close = Opinion(late, ((late, 0.7), (overdue, 0.25), (Intent.OUT_OF_SCOPE, 0.05)), Late.SHORT)
    far = Opinion(late, ((late, 0.8), (overdue, 0.15), (Intent.OUT_OF_SCOPE, 0.05)), Late.SHORT)

    assert (is_clear(close), is_clear(far)) == (False, True)


def test_write_now_needs_weeks_or_certainty() -> None:
    intent = Intent.OVERDUE_FOLLOW_UP

    assert not is_clear(opined(intent, 0.8, ruled=intent))
    assert is_clear(opined(intent, 0.8, ruled=intent, late=Late.LONG))
    assert is_clear(opined(intent, 0.9))


def test_out_of_scope_needs_to_be_likely() -> None:
    aside = Intent.OUT_OF_SCOPE
    doubtful = Opinion(aside, ((aside, 0.45), (Intent.STOP, 0.4)), Late.UNTOLD)

    assert is_clear(opined(aside, 0.6))
    assert not is_clear(doubtful)


def test_service_is_given_even_where_it_may_be_a_stray_message() -> None:
    assert is_clear(opined(Intent.BOT_HELP, 0.55, stray=0.4))


def test_certain_answer_stands_alone_and_a_likely_one_has_others_beside_it() -> None:
    certain = opined(Intent.REJECTED, 0.95)
    likely = opined(Intent.REJECTED, 0.8)

    assert decide(certain) == ((Intent.REJECTED,), ())
    assert decide(likely) == ((Intent.REJECTED,), (Intent.GREETING,))


def test_what_the_rule_says_is_offered_when_nothing_is_clear() -> None:
    unclear = opined(Intent.REJECTED, 0.4, ruled=Intent.KEEP_SEARCHING, stray=0.25)

    assert decide(unclear) == ((), (Intent.REJECTED, Intent.GREETING, Intent.KEEP_SEARCHING))


def test_out_of_scope_by_itself_is_never_offered() -> None:
    nothing = Opinion(None, ((Intent.OUT_OF_SCOPE, 0.4), (Intent.STOP, 0.01)), Late.UNTOLD)

    assert decide(nothing) == ((), ())


def test_every_rule_is_more_often_right_than_wrong_about_the_examples() -> None:
    right, wrong = dict.fromkeys(RULES, 0), dict.fromkeys(RULES, 0)
    for phrase in PHRASES:
        place = Message.of(words_of(phrase.words), lexicon()).rule
        if place is not None:
            rule = RULES[place]
            (right if rule.intent is phrase.intent else wrong)[rule] += 1

    assert [rule for rule in RULES if right[rule] <= wrong[rule]] == []


@settings(max_examples=200, deadline=None)
@given(some_text)
def test_any_text_is_read_and_the_same_each_time(words: str) -> None:
    said = read_question(words)

    assert len(said.intents) <= 2
    assert len(said.choices) <= 3
    assert read_question(words) == said


def test_very_long_text_is_read_as_far_as_it_is_looked_at() -> None:
    words = "should i call them? " + "x" * 100_000

    assert read_question(words) == read_question(words + "y")


@settings(max_examples=150, deadline=None)
@given(some_text, st.sampled_from([" please", " pls", " por favor", " :)", " 🙂", "!!", " <3"]))
def test_courtesy_and_smileys_change_nothing(words: str, added: str) -> None:
    assert read_question(words + added) == read_question(words)


@settings(max_examples=150, deadline=None)
@given(phrases)
def test_courtesy_before_the_words_changes_nothing(words: str) -> None:
    assert read_question("please " + words) == read_question(words)
    assert read_question("Por favor, " + words) == read_question(words)


@settings(max_examples=200, deadline=None)
@given(some_text)
def test_upper_case_changes_nothing(words: str) -> None:
    assert read_question(words.upper()) == read_question(words)
