"""The desk of the staff: which part of it takes a command, a message or a press.

To everybody else the desk does not exist: their words go to the conversation, and its commands are
answered like unknown ones. Rights are asked of the database each time.
"""

from collections.abc import Callable, Mapping
from dataclasses import replace

from bot.services import commands, conversation, taps
from bot.services.desk import (
    approval,
    drafting,
    journal,
    library,
    mending,
    overview,
    running,
    team,
    tip_writing,
)
from bot.services.desk.work import Counted, Work
from bot.services.ports import Agency, Heard, Line, Reply, Said
from bot.services.presses import parse
from bot.services.turn import paragraph
from storage.database import Session
from storage.states import Role

LEAVE = "cancel"  # the command that leaves what one is at

Command = Callable[[Work], tuple[Reply, ...]]
Step = Callable[[Work], tuple[Reply, ...] | None]
Area = Callable[[Work, str], Said]

# Commands by name, with the role that they need.
COMMANDS: Mapping[str, tuple[Role, Command]] = {
    "broadcast": (Role.WRITER, drafting.begin),
    "broadcasts": (Role.WRITER, overview.latest),
    "tips": (Role.WRITER, library.listed),
    "staff": (Role.OWNER, team.listed),
    "audit": (Role.OWNER, journal.latest),
}
# Commands of candidates to whose answer the desk adds something for staff.
BESIDES: Mapping[str, Callable[[Work], Reply]] = {
    "help": team.help_with_the_desk,
    "mydata": team.kept,
    "settings": team.settings,
}


def _opened(work: Work) -> tuple[Reply, ...] | None:
    """Take the typed label of a button of the overview, which leads to any part of the desk."""
    typed = work.typed(overview.listed(work).buttons)
    work.turn_to()
    return None if typed is None else _pressed(work, typed).replies


# Who takes a message, by the first part of what the member was asked; one that is not for them is
# taken as a candidate's.
STEPS: Mapping[str, Step] = {
    "draft": drafting.hear,
    "approval": approval.hear,
    "card": approval.answer,
    "team": team.hear,
    overview.LIST: _opened,
    "audit": journal.hear,
    mending.ASKING: mending.hear,
    running.AREA: running.hear,
    tip_writing.AREA: library.hear,
}
# Who takes a press, by the first part of what stands behind the deed.
AREAS: Mapping[str, Area] = {
    "draft": drafting.pressed,
    "approval": approval.pressed,
    "team": team.pressed,
    "audit": journal.pressed,
    running.AREA: running.pressed,
    tip_writing.AREA: library.pressed,
}


def command(
    session: Session, heard: Heard, *, agency: Agency, name: str, counted: Counted | None = None
) -> Said:
    """Answer a command of the desk; to those who may not use it, as an unknown one."""
    work = Work.of(session, heard, agency, counted)
    if work is None:
        return commands.command(session, heard, agency=agency, name=name)
    if name == LEAVE:
        return _leave(work)
    if name in BESIDES:
        said = commands.command(session, heard, agency=agency, name=name)
        besides = replace(BESIDES[name](work), language=work.member.language)
        return replace(said, replies=(*said.replies, besides))
    needed, step = COMMANDS[name]
    if not work.may(needed):
        return work.say(paragraph("desk-not-yours"))
    return work.say(*step(work))


def _leave(work: Work) -> Said:
    """Leave what the member is at, which stays as it is; else the command is a candidate's."""
    if work.member.asking is None:
        return commands.command(work.session, work.heard, agency=work.agency, name=LEAVE)
    is_draft = work.member.composing is not None
    work.turn_to()
    return work.say(paragraph("desk-left-draft" if is_draft else "desk-left"))


def hear(
    session: Session,
    heard: Heard,
    *,
    agency: Agency,
    puzzle: str | None,
    counted: Counted | None = None,
) -> Said:
    """Take a message of staff for what they were asked; otherwise they are a candidate like others.

    Args:
        session: The transaction.
        heard: The message, with what was sent.
        agency: What the agency's texts and rules need.
        puzzle: The id of the text that answers such a message of a candidate; none for words.
        counted: What was counted for this turn.
    """
    work = Work.of(session, heard, agency, counted)
    if work is not None and work.member.asking is not None:
        replies = STEPS[work.member.asking.partition(":")[0]](work)
        if replies is not None:
            return work.say(*replies)
    if puzzle is not None:
        return conversation.puzzled(session, heard, agency=agency, text=puzzle)
    return conversation.hear(session, heard, agency=agency)


def mend(
    session: Session,
    heard: Heard,
    *,
    agency: Agency,
    puzzle: str | None,
    counted: Counted | None = None,
) -> Said:
    """Take a message that staff changed for a change of what they compose; else as a candidate's."""
    work = Work.of(session, heard, agency, counted)
    replies = drafting.mend(work) if work is not None else None
    if work is not None and replies is not None:
        return work.say(*replies)
    if puzzle is not None:
        return conversation.puzzled(session, heard, agency=agency, text=puzzle)
    return conversation.mend(session, heard, agency=agency)


def press(
    session: Session, heard: Heard, *, agency: Agency, counted: Counted | None = None
) -> Said:
    """Answer the press of a button of the desk."""
    work = Work.of(session, heard, agency, counted)
    if work is None:
        return taps.tap(session, heard, agency=agency)
    return _pressed(work, heard.words)


def _pressed(work: Work, data: str) -> Said:
    asked = parse(data)
    area, _, rest = (asked.value if asked is not None else "").partition(":")
    if area not in AREAS:
        return work.say(toast=Line("toast-stale"))
    return AREAS[area](work, rest)
