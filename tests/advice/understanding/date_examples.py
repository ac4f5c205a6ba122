"""Our own collection of what people type about days, and how a reading of it is judged.

One JSON object a line in ``data/dates_en.jsonl`` and ``dates_es.jsonl``. ``right`` holds every reading
that is accepted: a day, a span ("first..last": any part of it), "ask", "unknown", "reject" or "none".
The lines with ``held_back`` were written after the grammar worked on the others; the score counts there.
"""

import json
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from pathlib import Path

from advice.terms import Language
from advice.understanding.dates import read_interview_day, read_promise
from advice.understanding.readings import DateKind, DateReading

FOLDER = Path(__file__).with_name("data")


class Judgement(StrEnum):
    """How a reading compares with what is accepted."""

    RIGHT = "right"
    ASKED = "asked"  # where an answer was possible
    MISSED = "missed"  # not understood, or refused
    WRONG = "wrong"  # and confident


@dataclass(frozen=True, slots=True)
class Example:
    """Something that somebody typed, when, and what it can mean."""

    text: str
    language: Language
    now: datetime
    interviewed_on: date | None  # None when it answers when the interview was
    right: tuple[str, ...]
    held_back: bool

    @property
    def group(self) -> str:
        """Question and language: one of the four groups that are scored by themselves."""
        return f"{'interview' if self.interviewed_on is None else 'promise'} {self.language}"

    def read(self) -> DateReading:
        """Read the text as the answer to its question."""
        if self.interviewed_on is None:
            return read_interview_day(self.text, now=self.now, language=self.language)
        return read_promise(
            self.text, interviewed_on=self.interviewed_on, now=self.now, language=self.language
        )

    def judged(self, reading: DateReading) -> Judgement:
        """Compare a reading; a promise is judged by its last day."""
        if reading.latest is not None and reading.kind in {DateKind.DATE, DateKind.RANGE}:
            first = reading.earliest if self.interviewed_on is None else reading.latest
            inside = any(a <= str(first) and str(reading.latest) <= b for a, b in self._spans())
            return Judgement.RIGHT if inside else Judgement.WRONG
        said = "ask" if reading.kind is DateKind.CLARIFY else reading.kind.value
        if said in self.right:
            return Judgement.RIGHT
        return Judgement.ASKED if said == "ask" else Judgement.MISSED

    def _spans(self) -> Iterator[tuple[str, str]]:
        for accepted in self.right:
            first, _, last = accepted.partition("..")
            yield first, last or first


def examples() -> Iterator[Example]:
    """Read the whole collection."""
    for language in Language:
        yield from examples_of(FOLDER / f"dates_{language}.jsonl")


def examples_of(path: Path) -> Iterator[Example]:
    """Read a file of examples."""
    for line in map(json.loads, path.read_text(encoding="utf-8").splitlines()):
        on = line.get("interview_on")
        yield Example(
            line["text"],
            Language(line["language"]),
            datetime.fromisoformat(line["now"]),
            date.fromisoformat(on) if on else None,
            tuple(line["right"]),
            line.get("held_back", False),
        )


def score(collection: Iterable[Example]) -> dict[str, Counter[Judgement]]:
    """Count the judgements of each group."""
    found: dict[str, Counter[Judgement]] = {}
    for example in collection:
        group = found.setdefault(example.group, Counter())
        group[example.judged(example.read())] += 1
    return found
