"""What the press of a button says: short, readable, at most 64 bytes, safe to be pressed years later."""

from dataclasses import dataclass
from enum import StrEnum

from advice.terms import Question, Topic

SOURCE_LIMIT = 56  # bytes of a deep link's payload that a consent button can carry


class Deed(StrEnum):
    """What a press asks for; the first part of its data."""

    AGREE = "ok"  # ok:<language>:<source>
    GREET_IN = "hi"  # hi:<language>:<source>, the language before consent
    ANSWER = "a"  # a:<number>:<question>:<value>
    CALENDAR = "cal"  # cal:<number>:<question>:<month>
    ASK = "ask"  # ask:<number>:<question>
    WHY = "why"  # why:<number>, and so on
    CARD = "card"
    PLAN = "plan"
    CHANGE = "change"
    OPEN = "open"
    CLOSE = "close"
    ADD = "add"
    LIST = "list"
    RESUME = "go"
    TOPIC = "topic"  # topic:<intent>
    LANGUAGE = "lang"  # lang:<language>
    ZONE = "zone"  # zone:<IANA name>
    SETTINGS = "set"
    PRIVACY = "privacy"
    STOP = "stop"
    FORGET = "forget"  # forget:yes or forget:no
    REMIND = "rem"  # rem:<number>:<topic>:<what>
    AGREE_AND_REMIND = "okr"  # as AGREE, with reminders and tips
    TOGGLE = "toggle"  # toggle:reminders or toggle:tips
    TIP = "tip"  # tip:<broadcast>:<what>, under a tip
    DESK = "d"  # d:<area>:<more>, of staff


@dataclass(frozen=True, slots=True)
class Press:
    """A press taken apart."""

    deed: Deed
    number: int = 0
    question: Question | None = None
    value: str = ""


_NUMBERED = {Deed.WHY, Deed.CARD, Deed.PLAN, Deed.CHANGE, Deed.OPEN, Deed.CLOSE}
_OF_A_QUESTION = {Deed.ANSWER, Deed.CALENDAR, Deed.ASK}


def press(deed: Deed, *parts: object) -> str:
    """Write a press down."""
    return ":".join((deed, *map(str, parts)))


def remind_parts(asked: Press) -> tuple[int, Topic, str] | None:
    """Take apart what a button under a reminder says: interview, topic, what to do."""
    number, topic, what = (*asked.value.split(":", 2), "", "")[:3]
    if not number.isdecimal() or topic not in set(Topic):
        return None
    return int(number), Topic(topic), what


def parse(data: str) -> Press | None:
    """Take a press apart; None for what no button of ours says (they may be old, or forged)."""
    head, _, rest = data.partition(":")
    try:
        deed = Deed(head)
        if deed in _NUMBERED:
            return Press(deed, number=int(rest))
        if deed in _OF_A_QUESTION:
            number, question, value = (*rest.split(":", 2), "")[:3]
            return Press(deed, int(number), Question(question), value)
    except ValueError:
        return None
    return Press(deed, value=rest)
