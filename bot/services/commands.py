"""The commands of a candidate: each one is answered in every state, before consent too."""

from collections.abc import Callable

from bot.services import preferences, reminders, shelf
from bot.services.answers import take_back
from bot.services.conversation import leave
from bot.services.going_on import go_on
from bot.services.ports import Agency, Heard, Line, Reply, Said
from bot.services.questions import ask_line
from bot.services.turn import Turn, paragraph
from bot.services.welcome import greet
from storage import candidates
from storage.database import Session

_OPEN_TO_ALL = ("help", "privacy", "about")


def command(session: Session, heard: Heard, *, agency: Agency, name: str) -> Said:
    """Answer a command; an unknown one gets one kind line and the open question."""
    candidate = candidates.find(session, heard.chat_id)
    if name == "start" and candidate is None:
        return greet(heard, heard.words.strip())
    if candidate is None:
        if name in _OPEN_TO_ALL:
            return Said((paragraph(name),), heard.language)
        return greet(heard)
    turn = Turn.of(session, heard, agency, candidate)
    said = turn.say(*_COMMANDS.get(name, _unknown)(turn))
    reminders.follow(turn)
    return said


def _start(turn: Turn) -> tuple[Reply, ...]:
    turn.candidate.blocked_at = None
    turn.changed = True  # what came due while the bot was shut out is planned anew
    turn.candidate.resting = False
    turn.candidate.first_name = turn.heard.first_name or turn.candidate.first_name
    return (paragraph("welcome-back"), go_on(turn))


def _next(turn: Turn) -> tuple[Reply, ...]:
    candidate = turn.candidate
    candidate.asking, candidate.pending, candidate.resting = None, None, False
    return (go_on(turn),)


def _undo(turn: Turn) -> tuple[Reply, ...]:
    question = take_back(turn)
    if question is None:
        return (paragraph("nothing-to-undo"), go_on(turn))
    again = turn.put(question)
    return (Reply((Line("undone", {"question": ask_line(question)}),)), again)


def _cancel(turn: Turn) -> tuple[Reply, ...]:
    if turn.question is None:
        return (paragraph("nothing-to-cancel"),)
    return leave(turn)


def _unknown(turn: Turn) -> tuple[Reply, ...]:
    return (paragraph("unknown-command"), go_on(turn))


def _saying(text: str) -> Callable[[Turn], tuple[Reply, ...]]:
    def say(turn: Turn) -> tuple[Reply, ...]:
        question = turn.question
        return (paragraph(text), *(() if question is None else (turn.put(question),)))

    return say


_COMMANDS: dict[str, Callable[[Turn], tuple[Reply, ...]]] = {
    "start": _start,
    "next": _next,
    "interviews": lambda turn: (shelf.listed(turn),),
    "reminders": lambda turn: (preferences.coming(turn),),
    "undo": _undo,
    "cancel": _cancel,
    "settings": lambda turn: (preferences.settings(turn),),
    "stop": lambda turn: (preferences.stop(turn),),
    "mydata": preferences.my_data,
    "forget": lambda _: (preferences.ask_to_forget(),),
    "help": _saying("help"),
    "privacy": _saying("privacy"),
    "about": _saying("about"),
}
COMMANDS = tuple(_COMMANDS)
