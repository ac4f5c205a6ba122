"""One turn of a conversation: who speaks, about which interview, at what moment of theirs."""

from dataclasses import dataclass
from datetime import date, datetime

from advice.situation import Situation
from advice.terms import Language, Question
from bot.services.facts import local, situation_of
from bot.services.ports import Agency, Button, Heard, Kind, Line, Reply, Rows, Said
from bot.services.questions import ask, number_of, open_question
from bot.services.readings import Asked
from storage import interviews
from storage.database import Session
from storage.records import Candidate, Interview


@dataclass(slots=True)
class Turn:
    """What every step of the conversation needs; made anew from the database for each update."""

    session: Session
    heard: Heard
    agency: Agency
    candidate: Candidate
    interview: Interview | None
    now: datetime  # on the candidate's clock
    language: Language  # to answer in; the candidate's unless they wrote in the other one
    changed: bool = False  # facts changed: what was planned from them follows

    @classmethod
    def of(cls, session: Session, heard: Heard, agency: Agency, candidate: Candidate) -> "Turn":
        """Begin a turn."""
        interview = interviews.current(session, candidate)
        now = local(heard.now, candidate)
        return cls(session, heard, agency, candidate, interview, now, candidate.language)

    @property
    def today(self) -> date:
        """The candidate's day."""
        return self.now.date()

    @property
    def number(self) -> int:
        """The number of the interview being talked about, or of the one that would be next."""
        return number_of(self.candidate, self.interview)

    @property
    def situation(self) -> Situation:
        """What is known about the interview now."""
        return situation_of(self.interview, self.now)

    @property
    def question(self) -> Question | None:
        """The question whose answer the bot waits for."""
        return open_question(self.candidate, self.situation)

    def asked(self, question: Question) -> Asked:
        """Return what an answer to a question is read against."""
        return Asked(
            question=question,
            candidate=self.candidate,
            interview=self.interview,
            now=self.now,
            agency=self.agency,
        )

    def put(self, question: Question) -> Reply:
        """Put a question."""
        return ask(question, self.candidate, self.interview, self.today)

    def say(self, *replies: Reply, toast: Line | None = None) -> Said:
        """Close the turn with what is to be said."""
        return Said(replies, self.language, toast)


def paragraph(text: str, /, buttons: Rows = (), **values: str | int | date | Line) -> Reply:
    """Return a message of one paragraph."""
    return Reply((Line(text, values),), buttons)


def stacked(*lines: Line) -> Line:
    """Return lines as one paragraph, one below the other."""
    first, *more = lines
    for line in more:
        first = Line("one-below-the-other", {"above": first, "below": line})
    return first


def mended(reply: Reply) -> Reply:
    """Return the same words and buttons, put in place of the message that was pressed."""
    return Reply(reply.lines, reply.buttons, Kind.MEND)


def button(text: str, data: str, **values: str | int | date | Line) -> Button:
    """Return a button with a label from the catalogs."""
    return Button(Line(text, values), data)
