"""What comes next in a conversation: the first fact that is missing, else the guidance."""

from advice import advise
from advice.terms import Question, Topic
from bot.services.answers import give, is_already
from bot.services.cards import because, card, headline
from bot.services.facts import situation_of
from bot.services.ports import Line, Reply
from bot.services.presses import Deed, press
from bot.services.readings import Reading, Refused, Unclear, Understood
from bot.services.turn import Turn, button, paragraph
from storage.records import Interview

# Questions whose answers are repeated in words, with a button to correct them.
CORRECTABLE = {
    Question.INTERVIEW_DATE: "button-not-that-day",
    Question.PROMISE: "button-not-that-promise",
    Question.CONTACT: "button-not-that-contact",
}


def go_on(turn: Turn) -> Reply:
    """Put the open question; the guidance card when nothing is missing, a rest when at rest."""
    question = turn.question
    if question is not None:
        return turn.put(question)
    if turn.interview is None:
        data = press(Deed.ADD, turn.candidate.interviews)
        return paragraph("at-rest-no-interview", ((button("button-add-interview", data),),))
    if turn.candidate.resting and turn.situation.outcome is None:
        rows = ((button("button-go-on", press(Deed.RESUME)),),)
        return paragraph("at-rest", rows)
    return card(turn)


def take(turn: Turn, question: Question, reading: Understood) -> tuple[Reply, ...]:
    """Keep an understood answer, repeat what could have been misread, and go on."""
    before = turn.interview
    if not is_already(turn.interview, reading.changes):
        give(turn, question, reading.changes)
    else:
        turn.candidate.asking, turn.candidate.pending = None, None
    upcoming = go_on(turn)
    if before is not None and turn.interview is not before:
        return (decided(turn, before), upcoming)
    if reading.repeat is None:
        return (upcoming,)
    fix = button(CORRECTABLE[question], press(Deed.ASK, turn.number, question))
    if turn.question is None:
        return (Reply((reading.repeat,), ((fix,),)), upcoming)
    return (Reply((reading.repeat, *upcoming.lines), (*upcoming.buttons, (fix,))),)


def decided(turn: Turn, interview: Interview) -> Reply:
    """Say what an answer of the employer means that began another interview."""
    situation = situation_of(interview, turn.now)
    given = advise(Topic.DECISION, situation, turn.agency.policy)
    return Reply((headline(given), because(given)))


def respond(turn: Turn, question: Question, reading: Reading) -> tuple[Reply, ...]:
    """Answer what an answer turned out to be; None means that it was none."""
    match reading:
        case Understood():
            return take(turn, question, reading)
        case Unclear():
            if reading.pending is not None:
                turn.candidate.asking, turn.candidate.pending = question, reading.pending
                return (turn.put(question),)
            again = turn.put(question)
            return (Reply((reading.line,), reading.buttons or again.buttons),)
        case Refused():
            again = turn.put(question)
            return (Reply((reading.line, *again.lines), again.buttons),)
        case None:
            again = turn.put(question)
            return (Reply((Line(f"unclear-{_dashed(question)}"), *again.lines), again.buttons),)


def _dashed(question: Question) -> str:
    return question.replace("_", "-")
