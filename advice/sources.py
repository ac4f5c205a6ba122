"""Where the etiquette comes from: the points of the agency's article, and what was decided besides.

Each key has a text, ``source-`` and the key in small letters; the rules cite by key.
"""

from typing import Final

from advice.rule import Guidance
from advice.terms import Reason

# The points of the agency's article about calling and thanking after an interview.
POINTS: Final = (
    "A1", "A2", "A3", "A4", "A5", "A6", "A7", "A8", "A9", "A10", "A11", "A12", "A13", "A14",
)  # fmt: skip

# The decisions where the article is silent.
DECISIONS: Final = (
    "D-few-hours",
    "D-note-window",
    "D-overdue",
    "D-patience",
    "D-no-promise",
    "D-window",
    "D-more-time",
    "D-one-status-email",
    "D-too-early-contact",
    "D-rejected",
    "D-offer",
    "D-next-round",
    "D-employer-writes",
    "D-several-interviewers",
    "D-through-agency",
    "D-only-applied",
    "D-interview-ahead",
)

SOURCES: Final = POINTS + DECISIONS

# The decision that each number of the policy comes from.
NUMBERS: Final = {
    "note_hours": "D-few-hours",
    "note_days": "D-note-window",
    "note_last_days": "D-note-window",
    "note_limit_days": "D-note-window",
    "slightly_late_days": "D-overdue",
    "patience_days": "D-patience",
    "answer_days": "D-one-status-email",
}

# The surveys that a card may quote; each has a text of this id.
EVIDENCE: Final = (
    "evidence-note-counts",
    "evidence-note-decides",
    "evidence-note-stands-out",
    "evidence-note-channel",
    "evidence-too-pushy",
    "evidence-takes-weeks",
    "evidence-silence",
)

_COUNTS, _DECIDES, _STANDS_OUT, _CHANNEL, _PUSHY, _WEEKS, _SILENCE = EVIDENCE

_FITTING: Final = {
    Reason.NOTE_TOO_EARLY: (_COUNTS, _DECIDES, _CHANNEL),
    Reason.NOTE_FRESH: (_COUNTS, _DECIDES, _STANDS_OUT, _CHANNEL),
    Reason.NOTE_LAST_CALL: (_COUNTS, _DECIDES, _STANDS_OUT, _CHANNEL),
    Reason.NOTE_LATE: (_COUNTS, _STANDS_OUT, _CHANNEL),
    Reason.NOTE_UNKNOWN: (_COUNTS, _DECIDES),
    Reason.NOTE_SENT: (_COUNTS, _DECIDES),
    Reason.PROMISE_UNKNOWN: (_PUSHY, _WEEKS),
    Reason.NEW_DATE_UNKNOWN: (_PUSHY, _WEEKS),
    Reason.CONTACTS_UNKNOWN: (_PUSHY,),
    Reason.NEW_PROMISE: (_PUSHY, _WEEKS),
    Reason.PROMISE_OPEN: (_PUSHY, _WEEKS),
    Reason.SLIGHTLY_LATE: (_PUSHY, _WEEKS),
    Reason.LATE: (_PUSHY, _WEEKS),
    Reason.NO_PROMISE: (_PUSHY, _WEEKS),
    Reason.EARLY_CONTACT: (_PUSHY, _WEEKS),
    Reason.OVERDUE: (_WEEKS, _SILENCE),
    Reason.AGENCY_ASKS: (_WEEKS, _SILENCE),
    Reason.ANSWER_AWAITED: (_PUSHY, _SILENCE),
    Reason.CLOSED: (_SILENCE,),
    Reason.OPTIONS_OPEN: (_WEEKS, _SILENCE),
}


def evidence_for(guidance: Guidance) -> tuple[str, ...]:
    """Return the ids of the evidence that fits a piece of guidance, the strongest first."""
    return _FITTING.get(guidance.because, ())
