"""The word lists: which kind of token a word or phrase is, in either language; read at first use."""

import tomllib
from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from importlib import resources
from typing import Final, NamedTuple

from advice.understanding.days.grammar import CODES
from advice.understanding.days.numbers import VAGUE
from advice.understanding.days.words import pieces_of

LANGUAGES: Final = ("en", "es")
WEEKDAYS: Final = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
MONTHS: Final = (
    "january", "february", "march", "april", "may", "june",
    "july", "august", "september", "october", "november", "december",
)  # fmt: skip
SHORTEST_MENDED: Final = 5
"""Letters; shorter words have too many neighbours that are words themselves."""
_AT_ONCE: Final = 20
"""Phrases; a text that is taken apart is short."""
_HEARD_ALIKE: Final = frozenset(
    frozenset(pair) for pair in ("bv", "ck", "cs", "sz", "cz", "gj", "hj", "iy", "ao", "kq")
)


class Entry(NamedTuple):
    """What a word or phrase is."""

    code: str
    value: object
    spanish: bool


def _value(kind: str, key: str) -> object:
    match kind:
        case "WEEKDAY" | "WEEKDAYS" | "WEAK_WEEKDAY":
            return WEEKDAYS.index(key)
        case "MONTH" | "WEAK_MONTH":
            return MONTHS.index(key) + 1
        case "VAGUE_NUMBER":
            return VAGUE[key]
        case "MIX":
            return tuple(key.split("-"))
        case "HOUR" | "DAY" | "UNIT" | "PLURAL" | "SEASON" | "HOLIDAY" | "PORTION":
            return key
        case _:
            return int(key)


class Phrases:
    """A set of phrases that are looked for anywhere in a text."""

    def __init__(self, phrases: Iterable[str]) -> None:
        self._by_first: dict[str, list[tuple[str, ...]]] = {}
        for phrase in phrases:
            first, *rest = phrase.split()
            self._by_first.setdefault(first, []).append(tuple(rest))

    def places(self, words: Sequence[str]) -> Iterator[int]:
        """Find where phrases begin."""
        for place, word in enumerate(words):
            for rest in self._by_first.get(word, ()):
                if tuple(words[place + 1 : place + 1 + len(rest)]) == rest:
                    yield place
                    break

    def are_in(self, words: Sequence[str]) -> bool:
        """Whether any of them stands in a text."""
        return next(self.places(words), None) is not None


class Lexicon:
    """Every word list, ready for looking up."""

    def __init__(self, tables: dict[str, dict[str, dict[str, str]]]) -> None:
        self.entries: dict[str, Entry] = {}
        self.longest: dict[str, int] = {}
        self._near: dict[str, list[str]] = {}
        self._mendable: set[str] = set()
        self._own: set[str] = set()
        said: dict[str, list[str]] = {}
        for language, table in tables.items():
            for kind, listed in table.items():
                for key, line in listed.items():
                    if kind in {"unknown", "negation", "other", "asking"}:
                        said.setdefault(key, []).extend(phrases_of(line))
                    elif kind == "look-alikes":
                        self._own.update(phrases_of(line))
                    elif kind == "mended":
                        self._mendable.update(phrases_of(line))
                    else:
                        self._add(kind, key, line, spanish=language == "es")
        for known in sorted(self._mendable):
            for shorter in _shortened(known):
                self._near.setdefault(shorter, []).append(known)
        self.vague, self.doubt, self.unsaid, self.denied, self.saying, self.other, self.asking = (
            Phrases(said[key])
            for key in ("vague", "doubt", "unsaid", "not", "say", "matters", "first")
        )

    def _add(self, kind: str, key: str, line: str, *, spanish: bool) -> None:
        name, value = (key, None) if kind == "means" else (kind, _value(kind, key))
        for phrase in phrases_of(line):
            known = self.entries.get(phrase)
            if known is None:
                self.entries[phrase] = Entry(CODES[name], value, spanish)
            elif known.spanish is not spanish:
                self.entries[phrase] = known._replace(spanish=False)
            first, *rest = phrase.split()
            self.longest[first] = max(self.longest.get(first, 0), 1 + len(rest))

    def mended(self, word: str) -> str | None:
        """Return the word about days that is one slip of the finger away, if there is one."""
        if len(word) < SHORTEST_MENDED or word in self._own:
            return None
        tried: list[str] = [*self._near.get(word, ())]
        for shorter in _shortened(word):
            tried += self._near.get(shorter, ())
            if shorter in self._mendable:
                tried.append(shorter)
        for known in tried:
            alike = word[0] == known[0] or frozenset((word[0], known[0])) in _HEARD_ALIKE
            if alike and _one_slip(word, known):
                return known
        return None


def phrases_of(line: str) -> Iterator[str]:
    """Split a line of a word list into phrases, spelled as texts are once they are taken apart."""
    phrases = line.split(",")
    for start in range(0, len(phrases), _AT_ONCE):
        words: list[str] = []
        for piece in [*pieces_of(",".join(phrases[start : start + _AT_ONCE])), ","]:
            if piece != ",":
                words.append(piece)
            else:
                yield " ".join(words)
                words = []


def _shortened(word: str) -> list[str]:
    return list(dict.fromkeys(word[:i] + word[i + 1 :] for i in range(len(word))))


def _one_slip(word: str, known: str) -> bool:
    if len(word) != len(known):
        return True
    wrong = [i for i, (a, b) in enumerate(zip(word, known, strict=True)) if a != b]
    swapped = (
        len(wrong) == 2
        and wrong[1] == wrong[0] + 1
        and word[wrong[0]] == known[wrong[1]]
        and word[wrong[1]] == known[wrong[0]]
    )
    return len(wrong) == 1 or swapped


@cache
def lexicon() -> Lexicon:
    """Return the word lists of both languages; they are read once."""
    folder = resources.files(__package__)
    return Lexicon(
        {
            language: tomllib.loads(
                (folder / f"words_{language}.toml").read_text(encoding="utf-8")
            )
            for language in LANGUAGES
        }
    )
