"""The desk of the staff: which part of it takes a command, a message or a press.

To everybody else the desk does not exist: their words go to the conversation, and its commands are
answered like unknown ones. Rights are asked of the database each time.
"""

from collections.abc import Callable, Mapping

from bot.services import commands, conversation, taps
from bot.services.ports import Agency, Heard, Line, Reply, Said
from bot.services.presses import parse
from bot.services.turn import paragraph
from bot.services.work import Work
from storage.database import Session
from storage.states import Role

Step = Callable[[Work], tuple[Reply, ...]]
Area = Callable[[Work, str], Said]

# Commands by name, with the role that they need.
COMMANDS: Mapping[str, tuple[Role, Step]] = {}
# Who takes a message, by the first part of what the member was asked.
STEPS: Mapping[str, Step] = {}
# Who takes a press, by the first part of what stands behind the deed.
AREAS: Mapping[str, Area] = {}


def command(session: Session, heard: Heard, *, agency: Agency, name: str) -> Said:
    """Answer a command of the desk; to those who may not use it, as an unknown one."""
    work = Work.of(session, heard, agency)
    needed, step = COMMANDS[name]
    if work is None:
        return commands.command(session, heard, agency=agency, name=name)
    if not work.may(needed):
        return work.say(paragraph("desk-not-yours"))
    return work.say(*step(work))


def hear(session: Session, heard: Heard, *, agency: Agency, puzzle: str | None) -> Said:
    """Take a message of staff for what they were asked; otherwise they are a candidate like others.

    Args:
        session: The transaction.
        heard: The message, with what was sent.
        agency: What the agency's texts and rules need.
        puzzle: The id of the text that answers such a message of a candidate; none for words.
    """
    work = Work.of(session, heard, agency)
    if work is not None and work.member.asking is not None:
        return work.say(*STEPS[work.member.asking.partition(":")[0]](work))
    if puzzle is not None:
        return conversation.puzzled(session, heard, agency=agency, text=puzzle)
    return conversation.hear(session, heard, agency=agency)


def press(session: Session, heard: Heard, *, agency: Agency) -> Said:
    """Answer the press of a button of the desk."""
    work = Work.of(session, heard, agency)
    if work is None:
        return taps.tap(session, heard, agency=agency)
    asked = parse(heard.words)
    area, _, rest = (asked.value if asked is not None else "").partition(":")
    if area not in AREAS:
        return work.say(toast=Line("toast-stale"))
    return AREAS[area](work, rest)
