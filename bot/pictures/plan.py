"""What the plan of one interview says, in words already: plain values that JSON can keep."""

from collections.abc import Mapping
from dataclasses import asdict, dataclass
from datetime import date, datetime
from enum import StrEnum
from typing import Any


class StepKind(StrEnum):
    """What a step is; one interview has at most one step of a kind."""

    INTERVIEW = "interview"
    NOTE = "note"  # earliest: from when the note may go out; latest: the last day for it
    PROMISED = "promised"  # the days by which they said they would decide
    HOLD = "hold"  # latest: the day from which on asking is right
    ASK = "ask"
    ASKED = "asked"
    CLOSE = "close"


class Mark(StrEnum):
    """How a step stands to today."""

    NONE = ""
    NOW = "now"  # it is right today
    NEXT = "next"  # it is the next to come


@dataclass(frozen=True, slots=True)
class Step:
    """One step.

    Attributes:
        kind: What it is.
        earliest: Its first day.
        latest: Its last day, the same for a single day.
        label: What it is, in a few words.
        detail: A line about its days; may be empty.
        last: What its last day is, where that is worth a line of its own; else empty.
        mark: How it stands to today.
        last_mark: How its last day does, where that has words of its own.
        event: What a calendar calls it.
        words: What there is to say about it, in full.
    """

    kind: StepKind
    earliest: date
    latest: date
    label: str
    detail: str
    last: str
    mark: Mark
    last_mark: Mark
    event: str
    words: str


@dataclass(frozen=True, slots=True)
class Plan:
    """The plan of one interview.

    Attributes:
        key: Names the interview, the same for ever.
        title: The heading.
        name: The name of the interview; may be empty.
        language: The language of all words, as a code.
        today: The candidate's day.
        made_at: The moment, aware, at which the plan was made.
        steps: In the order of their first days.
        weekdays: The short name of the weekday of every day that is shown.
        days: The short form of every day that is shown.
        words: What today and the marks are called: ``today``, ``now``, ``next``.
    """

    key: str
    title: str
    name: str
    language: str
    today: date
    made_at: datetime
    steps: tuple[Step, ...]
    weekdays: Mapping[date, str]
    days: Mapping[date, str]
    words: Mapping[str, str]

    def to_json(self) -> dict[str, Any]:
        """Return the plan as values that JSON can keep."""
        return {
            **{name: getattr(self, name) for name in ("key", "title", "name", "language")},
            "today": self.today.isoformat(),
            "made_at": self.made_at.isoformat(),
            "steps": [
                asdict(step)
                | {"earliest": step.earliest.isoformat(), "latest": step.latest.isoformat()}
                for step in self.steps
            ],
            "weekdays": {day.isoformat(): words for day, words in self.weekdays.items()},
            "days": {day.isoformat(): words for day, words in self.days.items()},
            "words": dict(self.words),
        }

    @classmethod
    def from_json(cls, values: Mapping[str, Any]) -> "Plan":
        """Return the plan that was kept as JSON.

        Raises:
            KeyError: If something is missing.
            ValueError: If a day or a kind is none.
        """
        return cls(
            key=values["key"],
            title=values["title"],
            name=values["name"],
            language=values["language"],
            today=date.fromisoformat(values["today"]),
            made_at=datetime.fromisoformat(values["made_at"]),
            steps=tuple(_step(one) for one in values["steps"]),
            weekdays=_by_day(values["weekdays"]),
            days=_by_day(values["days"]),
            words=dict(values["words"]),
        )


def _step(values: Mapping[str, Any]) -> Step:
    return Step(
        kind=StepKind(values["kind"]),
        earliest=date.fromisoformat(values["earliest"]),
        latest=date.fromisoformat(values["latest"]),
        mark=Mark(values["mark"]),
        last_mark=Mark(values["last_mark"]),
        **{name: values[name] for name in ("label", "detail", "last", "event", "words")},
    )


def _by_day(values: Mapping[str, str]) -> dict[date, str]:
    return {date.fromisoformat(day): words for day, words in values.items()}
