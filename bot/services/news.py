"""What candidates tell without being asked, once the questions are through."""

from advice.terms import Channel, Intent, Outcome, Question
from advice.understanding import is_about_an_interview, read_contacts, read_outcome
from advice.understanding.readings import ContactsReading, QuestionReading
from bot.services.ports import Line
from bot.services.readings import (
    Reading,
    Refused,
    Unclear,
    Understood,
    contacted,
    heard,
    read_words,
    when_contacted,
)
from bot.services.turn import Turn
from storage.records import ContactMade, Interview

# Guesses about a call or a message of theirs whose content is not told.
_GUESSES = {Intent.OFFER_RECEIVED, Intent.REJECTED}
# What words are about that tell of an answer of theirs.
_TOPICS = {Outcome.REJECTED: Intent.REJECTED, Outcome.OFFER: Intent.OFFER_RECEIVED}
# What words are about that tell of a call or a message to the employer.
_OF_CONTACTS = {Intent.ALREADY_OVER_CONTACTED, Intent.NO_RESPONSE_AFTER_FOLLOWUP}


def read_news(turn: Turn, words: str, said: QuestionReading) -> tuple[Question, Reading] | None:
    """Return the answer that words give to a question nobody has asked; None when they give none.

    What they are understood to say as a whole must go with it: "nothing yet" beside a topic is no
    news, and a day alone tells of no contact. A contact without its day is half an answer.
    """
    interview = turn.interview
    if interview is not None and interview.applied_only:
        return _invitation(turn, words, said)
    if interview is None or interview.interviewed_on is None:
        return None
    outcome = read_outcome(words)
    if outcome is not None and _goes_with(outcome, said):
        return Question.HEARD_BACK, heard(turn.asked(Question.HEARD_BACK), outcome)
    made = read_contacts(
        words,
        now=turn.now,
        interviewed_on=interview.interviewed_on,
        language=turn.candidate.language,
    )
    if made.by_them and _GUESSES.issuperset(said.intents):
        return Question.HEARD_BACK, Unclear(Line("ask-heard-back"))
    reading = _contact(turn, interview, made, said)
    return None if reading is None else (Question.CONTACT, reading)


def _goes_with(outcome: Outcome, said: QuestionReading) -> bool:
    """Tell whether what was understood as a whole says the same as the outcome, or nothing."""
    topic = _TOPICS.get(outcome)
    return topic in said.intents if topic is not None else not said.intents


def _invitation(turn: Turn, words: str, said: QuestionReading) -> tuple[Question, Reading] | None:
    """Return what words tell of an interview to somebody who had only applied until now."""
    question = Question.INTERVIEW_DATE
    if not {Intent.OUT_OF_SCOPE}.issuperset(said.intents):
        return None
    if not is_about_an_interview(words):
        reading = read_words(turn.asked(question), words) if not said.intents else None
        return None if reading is None or isinstance(reading, Refused) else (question, reading)
    reading = read_words(turn.asked(question), words)
    return question, Unclear(Line("ask-interview-date")) if reading is None else reading


def _contact(
    turn: Turn, interview: Interview, made: ContactsReading, said: QuestionReading
) -> Reading:
    channel = made.channel
    if channel is not None:
        known = {Channel.OTHER, *(one.channel for one in interview.contacts or ())}
        likeliest = (*said.intents, *said.choices)[:1]
        is_news = channel not in known and _OF_CONTACTS.issuperset(likeliest)
        return when_contacted(channel) if is_news else None
    is_doubtful = said.asks and not said.intents
    if is_doubtful or not made.contacts or not _OF_CONTACTS.issuperset(said.intents):
        return None
    if any(one.channel is Channel.OTHER for one in made.contacts):
        return None
    contacts = tuple(ContactMade(one.on, one.channel) for one in made.contacts)
    reading = contacted(turn.asked(Question.CONTACT), contacts)
    return reading if isinstance(reading, Understood) else None
