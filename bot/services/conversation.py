"""Whatever a candidate writes: an answer, a question, a wish, a correction, or something else."""

from dataclasses import replace
from itertools import chain

from advice.terms import Intent, Question
from advice.understanding import (
    is_leave,
    is_what_now,
    names_subject,
    read_language,
    read_name,
    read_question,
    read_wish,
)
from advice.understanding.readings import QuestionReading
from bot.services import menu, preferences, reminders, strangers, taps, topics
from bot.services.answers import keep
from bot.services.cards import card_buttons
from bot.services.going_on import CORRECTABLE, go_on, respond
from bot.services.news import read_news
from bot.services.ports import Agency, Heard, Kind, Line, Reply, Rows, Said
from bot.services.presses import Deed, press
from bot.services.readings import Reading, Understood, nothing_promised, read_words
from bot.services.turn import Turn, button, paragraph
from bot.services.welcome import greet
from bot.services.wishes import WISHES, granted, open_question
from storage import answers, candidates, interviews
from storage.database import Session

WORDS_LIMIT = 1000  # characters of a message that are read; longer ones are asked to be shortened
# Questions that take any name: words are an answer unless they plainly ask something.
_NAMES = {Question.COMPANY, Question.ROLE, Question.INTERVIEWERS}
# Topics of messages that tell what was promised.
_LATE = frozenset([Intent.SLIGHTLY_OVERDUE, Intent.OVERDUE_FOLLOW_UP])
_OF_PROMISES = _LATE | {Intent.DECISION_DATE_UNKNOWN}
_ASKING_MARKS = "?¿"


def hear(session: Session, heard: Heard, *, agency: Agency) -> Said:
    """Understand what a candidate wrote, keep it, and say what comes next."""
    candidate = candidates.find(session, heard.chat_id)
    if candidate is None:
        return strangers.hear(session, heard, agency=agency)
    turn = Turn.of(session, heard, agency, candidate)
    said = turn.say(*_heard(turn))
    reminders.follow(turn)
    return said


def _heard(turn: Turn) -> tuple[Reply, ...]:
    words = turn.heard.words.strip()
    if len(words) > WORDS_LIMIT:
        return (paragraph("too-long", limit=WORDS_LIMIT), *open_question(turn))
    question = turn.question
    if question is not None and is_leave(words):
        return leave(turn)
    wish = read_wish(words)
    if wish is not None:
        turn.language = read_language(words) or turn.language
        return granted(turn, wish)
    pressed = _typed_button(turn, words)
    if pressed is not None:
        return taps.pressed(turn, pressed).replies
    if is_what_now(words):
        turn.language = read_language(words) or turn.language
        turn.candidate.resting = False
        return _offering_language(turn, (go_on(turn),))
    said = read_question(words)
    if said.distress:
        _answer_in(turn, said)
        return (paragraph("crisis"), *preferences.flag(turn, "distress"))
    if said.sensitive:
        _answer_in(turn, said)
        return (paragraph("warn-sensitive"), *open_question(turn))
    meant = topics.labelled(turn, words)
    if meant is not None:
        said = replace(said, intents=(meant,), choices=())
    return _understood(turn, question, words, said)


def _understood(
    turn: Turn, question: Question | None, words: str, said: QuestionReading
) -> tuple[Reply, ...]:
    marked = any(mark in words for mark in _ASKING_MARKS)
    told = read_news(turn, words, said) if question is None and not marked else None
    if told is not None:
        _answer_in(turn, said)
        return _offering_language(turn, _with_answer(turn, said, _told(turn, *told)))
    if question in _NAMES and said.intents == (Intent.OUT_OF_SCOPE,) and read_name(words) != words:
        said = QuestionReading(language=said.language)  # a sentence about the interview is none
    if question is not None:
        reading = read_words(turn.asked(question), words)
        if _is_an_answer(question, words, said, reading):
            if question not in _NAMES:
                _answer_in(turn, said)
            replies = respond(turn, question, reading)
            return _offering_language(turn, _with_answer(turn, said, replies))
    if said.intents or said.choices:
        return _answered(turn, said)
    pressed = menu.listed_label(turn, words)
    if pressed is not None:
        return taps.pressed(turn, pressed).replies
    if question is not None:
        return respond(turn, question, None)
    return (Reply((Line("not-understood"),), _what_next(turn)),)


def _is_an_answer(question: Question, words: str, said: QuestionReading, reading: Reading) -> bool:
    """Tell whether words answer the open question, perhaps besides asking something."""
    if reading is None:
        return False
    if question in _NAMES:
        is_bare = read_name(words, of_job=question is Question.ROLE) == words
        marked = any(mark in words for mark in _ASKING_MARKS)
        asks = (said.choices and (marked or (said.asks and said.is_sentence))) or (
            marked and said.is_sentence
        )
        return not is_bare or not (said.intents or asks)
    is_understood = isinstance(reading, Understood)
    if question is Question.PROMISE and said.intents:
        return _OF_PROMISES.issuperset(said.intents) and (is_understood or not said.asks)
    if question is Question.INTERVIEW_DATE and said.intents:
        return names_subject(question, words) and (is_understood or not said.asks)
    if question is Question.CONTACT and said.intents and not is_understood:
        return names_subject(question, words)
    if not said.asks or not (said.intents or said.choices):
        return True
    return (is_understood and reading != nothing_promised()) or names_subject(question, words)


def _with_answer(
    turn: Turn, said: QuestionReading, replies: tuple[Reply, ...]
) -> tuple[Reply, ...]:
    """Say first what belongs to a question asked besides; a card that follows has the verdict."""
    asked = tuple(intent for intent in said.intents if intent not in WISHES)
    if asked and (said.asks or not _LATE.isdisjoint(asked)):
        answer = topics.answer(turn, asked, verdict=turn.question is not None)
        return (topics.beside(answer, said.choices), *replies)
    if said.asks and said.choices:
        return (topics.offer(said.choices), *replies)
    return replies


def _told(turn: Turn, question: Question, reading: Reading) -> tuple[Reply, ...]:
    """Take news; what is only half told opens its question."""
    if not isinstance(reading, Understood):
        turn.candidate.asking = question
    return respond(turn, question, reading)


def _answer_in(turn: Turn, said: QuestionReading) -> None:
    """Answer in the language of the words when they are plainly in the other one."""
    if said.language is not None:
        turn.language = said.language


def _offering_language(turn: Turn, replies: tuple[Reply, ...]) -> tuple[Reply, ...]:
    """Add an offer to switch when the answer is in another language than the candidate's own."""
    if turn.language is turn.candidate.language:
        return replies
    switch = button("button-switch-language", press(Deed.LANGUAGE, turn.language))
    place = max(i for i, reply in enumerate(replies) if reply.kind is not Kind.TELL_OWNER)
    last = replies[place]
    offering = replace(last, buttons=(*last.buttons, (switch,)))
    return (*replies[:place], offering, *replies[place + 1 :])


def _answered(turn: Turn, said: QuestionReading) -> tuple[Reply, ...]:
    """Answer a question, then put the open question of the form again: nothing is lost.

    Beside an answer that is likely but not certain stand buttons of what else may be meant.
    """
    _answer_in(turn, said)
    wish = next((intent for intent in said.intents if intent in WISHES), None)
    if not said.intents:
        replies = (topics.offer(said.choices), *open_question(turn))
    elif wish is not None:
        first, *others = granted(turn, wish)
        replies = (topics.beside(first, said.choices), *others)
    else:
        answer = topics.answer(turn, said.intents)
        replies = (topics.beside(answer, said.choices), *open_question(turn))
    return _offering_language(turn, replies)


def _what_next(turn: Turn) -> Rows:
    """Return what can be done when nothing is asked: the buttons of the card, or going on."""
    if turn.interview is None or turn.candidate.resting:
        return go_on(turn).buttons
    return card_buttons(turn)


def _typed_button(turn: Turn, words: str) -> str | None:
    """Return the press of the button whose label was typed (E13), among those that are on show."""
    question = turn.question
    rows: Rows = turn.put(question).buttons if question is not None else card_buttons(turn)
    corrections = (
        button(label, press(Deed.ASK, turn.number, corrected))
        for corrected, label in CORRECTABLE.items()
        if turn.interview is not None
    )
    for shown in chain(*rows, corrections, menu.always(turn)):
        if turn.agency.wording.means(words, shown.label):
            return shown.press
    if turn.agency.wording.means(words, Line("button-switch-language")):
        return press(Deed.LANGUAGE, read_language(words) or turn.language)
    return None


def leave(turn: Turn) -> tuple[Reply, ...]:
    """Leave the form; what was said stays, and no more messages is the next offer (E8)."""
    candidate = turn.candidate
    candidate.asking, candidate.pending, candidate.resting = None, None, True
    rows: Rows = (
        (button("button-go-on", press(Deed.RESUME)),),
        (button("button-stop-messages", press(Deed.STOP)),),
    )
    return (paragraph("left-the-form", rows),)


def mend(session: Session, heard: Heard, *, agency: Agency) -> Said:
    """Take an edited message for a changed answer; one that was no answer is heard anew."""
    candidate = candidates.find(session, heard.chat_id)
    given = None
    if candidate is not None and heard.message_id is not None:
        given = answers.by_message(session, heard.chat_id, heard.message_id)
    if candidate is None or given is None:
        return hear(session, heard, agency=agency)
    turn = Turn.of(session, heard, agency, candidate)
    interview = interviews.by_number(session, heard.chat_id, given.number)
    if interview is None:
        return hear(session, heard, agency=agency)
    turn.interview = interview
    reading = read_words(turn.asked(given.question), heard.words.strip())
    if not isinstance(reading, Understood):
        candidate.current, candidate.asking = interview.number, given.question
        return turn.say(*respond(turn, given.question, reading))
    keep(turn, interview, given.question, reading.changes)
    reminders.follow(turn)
    if candidate.current != interview.number:
        turn.interview = interviews.current(session, candidate)
    repeat = reading.repeat or Line("changed")
    return turn.say(Reply((repeat,)), go_on(turn))


def puzzled(session: Session, heard: Heard, *, agency: Agency, text: str) -> Said:
    """Answer something that is not words: one kind line, then the open question again."""
    candidate = candidates.find(session, heard.chat_id)
    if candidate is None:
        return Said((paragraph(text), *greet(heard).replies), heard.language)
    turn = Turn.of(session, heard, agency, candidate)
    return turn.say(paragraph(text), *open_question(turn))
