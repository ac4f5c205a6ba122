"""What candidates tell without being asked, once the questions are through."""

from advice.terms import Channel, Outcome, Question
from advice.understanding import read_contacts, read_outcome
from bot.services.readings import Understood, contacted, heard
from bot.services.turn import Turn
from storage.records import ContactMade


def read_news(turn: Turn, words: str, *, asks: bool) -> tuple[Question, Understood] | None:
    """Return the answer that words give to a question nobody has asked; None when they give none.

    Words that also ask something tell no news by "nothing yet"; a day alone tells of no contact.
    """
    if turn.interview is None or turn.interview.interviewed_on is None:
        return None
    outcome = read_outcome(words)
    if outcome is not None and (outcome is not Outcome.PENDING or not asks):
        return Question.HEARD_BACK, heard(turn.asked(Question.HEARD_BACK), outcome)
    made = read_contacts(
        words,
        now=turn.now,
        interviewed_on=turn.interview.interviewed_on,
        language=turn.candidate.language,
    ).contacts
    if not made or any(one.channel is Channel.OTHER for one in made):
        return None
    reading = contacted(
        turn.asked(Question.CONTACT), tuple(ContactMade(one.on, one.channel) for one in made)
    )
    return (Question.CONTACT, reading) if isinstance(reading, Understood) else None
