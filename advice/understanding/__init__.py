"""Candidates' words: days, questions, wishes and short answers, in English and Spanish."""

from advice.understanding.answers import (
    is_dont_know,
    is_leave,
    is_skip,
    is_what_now,
    names_subject,
    read_outcome,
    read_yes_no,
)
from advice.understanding.contacts import read_contacts
from advice.understanding.dates import read_interview_day, read_promise
from advice.understanding.language import read_language
from advice.understanding.names import is_about_an_interview, read_name
from advice.understanding.topics import read_question
from advice.understanding.wishes import read_wish

__all__ = [
    "is_about_an_interview",
    "is_dont_know",
    "is_leave",
    "is_skip",
    "is_what_now",
    "names_subject",
    "read_contacts",
    "read_interview_day",
    "read_language",
    "read_name",
    "read_outcome",
    "read_promise",
    "read_question",
    "read_wish",
    "read_yes_no",
]
