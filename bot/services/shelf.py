"""The candidate's interviews: listed, switched between, added and closed."""

from bot.services.cards import title
from bot.services.ports import Button, Line, Reply
from bot.services.presses import Deed, press
from bot.services.turn import Turn, button
from storage import interviews, reminders
from storage.records import Interview

SHELF_LIMIT = 20  # open interviews that get buttons; older ones come up when some are closed


def listed(turn: Turn) -> Reply:
    """List the open interviews, the current one marked, with buttons to switch, close and add."""
    kept = [
        interview
        for interview in interviews.all_of(turn.session, turn.candidate.chat_id)
        if interview.closed_at is None
    ][-SHELF_LIMIT:]
    if not kept:
        return Reply((Line("interviews-none"),), ((_add(turn),),))
    lines = [Line("interviews-title")]
    rows: list[tuple[Button, ...]] = []
    for interview in kept:
        is_current = interview.number == turn.candidate.current
        entry = "interviews-entry-current" if is_current else "interviews-entry"
        lines.append(Line(entry, {"interview": title(interview), "number": str(interview.number)}))
        row = [_close(interview)]
        if not is_current:
            row.insert(0, _open(interview))
        rows.append(tuple(row))
    return Reply(tuple(lines), (*rows, (_add(turn),)))


def _open(interview: Interview) -> Button:
    data = press(Deed.OPEN, interview.number)
    return button("button-open-interview", data, interview=title(interview))


def _close(interview: Interview) -> Button:
    data = press(Deed.CLOSE, interview.number)
    return button("button-close-interview", data, interview=title(interview))


def _add(turn: Turn) -> Button:
    return button("button-add-interview", press(Deed.ADD, turn.candidate.interviews))


def switch(turn: Turn, number: int) -> bool:
    """Talk about another interview from now on; False when there is no such open one."""
    interview = interviews.by_number(turn.session, turn.candidate.chat_id, number)
    if interview is None or interview.closed_at is not None:
        return False
    _turn_to(turn, interview)
    return True


def add(turn: Turn) -> None:
    """Begin another interview."""
    _turn_to(turn, interviews.begin(turn.session, turn.candidate, now=turn.heard.now))


def close(turn: Turn, number: int) -> Interview | None:
    """Close an interview and turn to the newest one still open; None when it is not there."""
    interview = interviews.by_number(turn.session, turn.candidate.chat_id, number)
    if interview is None or interview.closed_at is not None:
        return None
    interview.closed_at = turn.heard.now
    reminders.cancel(turn.session, interview.chat_id, interview.number)
    if turn.candidate.current == number:
        left = [
            other
            for other in interviews.all_of(turn.session, turn.candidate.chat_id)
            if other.closed_at is None and other.number != number
        ]
        _turn_to(turn, left[-1] if left else None)
        turn.candidate.resting = not left
    return interview


def _turn_to(turn: Turn, interview: Interview | None) -> None:
    turn.interview = interview
    candidate = turn.candidate
    candidate.current = None if interview is None else interview.number
    candidate.asking, candidate.pending, candidate.resting = None, None, False
