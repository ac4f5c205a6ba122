"""What is answered where the words may mean several things: the answer, and buttons beside it."""

from collections.abc import Callable

import pytest

from advice.terms import Intent, Language
from advice.understanding import read_question, read_wish
from advice.understanding.phrases import read_phrases
from advice.understanding.readings import QuestionReading
from bot.playground.telegram import TelegramInMemory
from bot.services.ports import Kind, Line, Reply
from bot.services.topics import beside, topic_id
from bot.services.turn import button
from bot.services.wishes import WISHES
from bot.texts import Texts
from tests.chats import Chat, consists_of
from tests.conftest import OWNER

ON_SQLITE = pytest.mark.parametrize("kind", ["sqlite"], indirect=True)


@pytest.fixture(scope="module")
def texts() -> Texts:
    return Texts(agency="Pacific Staffing", phone="916-555-0100", site="example.org")


def asked(fits: Callable[[QuestionReading], bool]) -> str:
    """Return the first English question among the examples whose reading fits."""
    questions = (
        p.words for p in read_phrases() if p.language is Language.EN and p.words[-1] == "?"
    )
    return next(words for words in questions if fits(read_question(words)))


def is_likely(said: QuestionReading) -> bool:
    """Tell whether advice is given, and something else may be meant."""
    return bool(said.choices) and WISHES.isdisjoint(said.intents) and said.intents != ()


async def agreed(chat: Chat) -> None:
    await chat.say("/start")
    await chat.press("I agree")


@ON_SQLITE
async def test_likely_answer_comes_with_buttons_and_the_form_goes_on(
    chat: Chat, texts: Texts
) -> None:
    words = asked(is_likely)
    said = read_question(words)
    await agreed(chat)

    first, second = await chat.say(words)

    topics = [topic_id(intent) for intent in said.intents]
    offered = [Line(f"{topic_id(choice)}.label") for choice in said.choices]
    assert consists_of(first, [*topics, "or-did-you-mean"], "en")
    assert consists_of(second, ["ask-company"], "en")
    assert chat.person.heard[-2].labels == [texts.plain(label, Language.EN) for label in offered]


@ON_SQLITE
async def test_unclear_question_is_offered_and_the_form_goes_on(chat: Chat) -> None:
    words = asked(lambda said: said.intents == () and bool(said.choices))
    await agreed(chat)

    first, second = await chat.say(words)

    assert consists_of(first, ["which-topic"], "en")
    assert consists_of(second, ["ask-company"], "en")


@ON_SQLITE
async def test_button_beside_an_answer_is_pressed_or_typed_with_the_same_effect(
    chat: Chat,
) -> None:
    words = asked(is_likely)
    await agreed(chat)
    await chat.say(words)
    label = chat.person.heard[-2].labels[0]

    pressed = await chat.press(label)
    typed = await chat.say(label)

    assert pressed == typed
    assert consists_of(typed[-1], ["ask-company"], "en")


@ON_SQLITE
async def test_wish_that_was_offered_is_granted_when_pressed(chat: Chat) -> None:
    await agreed(chat)
    await chat.say("operator?")

    said = await chat.press("I want to talk to a person")

    assert consists_of(said[0], ["human-told"], "en")
    assert consists_of(said[-1], ["ask-company"], "en")


@ON_SQLITE
async def test_wish_in_the_other_language_offers_to_switch_to_the_candidate_alone(
    chat: Chat, telegram: TelegramInMemory
) -> None:
    owner = telegram.person(OWNER, "Olga", "en")
    words = next(
        p.words
        for p in read_phrases()
        if p.intent is Intent.HUMAN_HANDOFF
        and p.language is Language.ES
        and read_wish(p.words) is None
        and read_question(p.words).intents == (Intent.HUMAN_HANDOFF,)
        and read_question(p.words).language is Language.ES
    )
    owner.says("/start")
    await agreed(chat)

    told, *_ = await chat.say(words)

    assert consists_of(told, ["human-told"], "es")
    assert "Seguir en español" in chat.person.last.labels
    assert owner.last.labels == []


@pytest.mark.parametrize("language", Language)
@pytest.mark.parametrize("intent", [i for i in Intent if i not in WISHES])
@ON_SQLITE
async def test_label_of_every_topic_that_is_typed_asks_for_it(
    chat: Chat, texts: Texts, intent: Intent, language: Language
) -> None:
    label = texts.plain(Line(f"{topic_id(intent)}.label"), language)
    await agreed(chat)

    said = await chat.say(label)

    assert consists_of(said[0], [topic_id(intent)], language)
    assert consists_of(said[1], ["ask-company"], language)


def test_buttons_beside_an_answer_leave_its_kind_and_its_own_buttons() -> None:
    reply = Reply((Line("settled"),), ((button("button-skip", "x"),),), Kind.MEND)

    with_choices = beside(reply, (Intent.REJECTED,))

    assert with_choices.kind is Kind.MEND
    assert [row[0].press for row in with_choices.buttons] == ["x", "topic:rejected"]
    assert beside(reply, ()) == reply
