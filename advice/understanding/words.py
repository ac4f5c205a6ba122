"""The word lists as data: one table a language, and a tree of phrases for looking them up."""

import re
import tomllib
from collections.abc import Iterable, Mapping
from functools import cache
from pathlib import Path
from sys import intern
from typing import Final

from advice.terms import Language
from advice.understanding.spelling import plain, spread, tokens_of

_PAUSE: Final = re.compile(r"[.,?!;:\n]+")
FOLDER: Final = Path(__file__).parent

Table = Mapping[str, str]


class Phrases:
    """Phrases with a mask each; the longest that begins at a place is found at once."""

    __slots__ = ("is_closed", "mask", "next")

    def __init__(self) -> None:
        self.mask = 0  # of the phrase that ends here, if one does
        self.is_closed = False  # the words inside it stand for nothing by themselves
        self.next: dict[str, Phrases] = _NOTHING_MORE

    def end_of(self, phrase: str) -> "Phrases":
        """The branch at which a phrase ends, grown where needed."""
        branch = self
        for word in phrase.split():
            if branch.next is _NOTHING_MORE:
                branch.next = {}
            following = branch.next.get(word)
            if following is None:
                following = branch.next[intern(word)] = Phrases()
            branch = following
        return branch

    def all_in(self, tokens: list[str]) -> list[tuple[int, int, int]]:
        """Every phrase in a message, the longest at each place: start, end and mask."""
        found: list[tuple[int, int, int]] = []
        place = 0
        while place < len(tokens):
            phrase, end = self.longest(tokens, place)
            if phrase is not None:
                found.append((place, end, phrase.mask))
            place = max(end, place + 1)
        return found

    def longest(self, tokens: list[str], place: int) -> tuple["Phrases | None", int]:
        """The longest phrase that goes on from here with the token at a place, and its end."""
        branch, found, end = self, None, place
        while place < len(tokens):
            following = branch.next.get(tokens[place])
            if following is None:
                break
            branch = following
            place += 1
            if branch.mask:
                found, end = branch, place
        return found, end


# What follows the end of a phrase: most branches end here, and share this one empty branch list.
_NOTHING_MORE: dict[str, Phrases] = {}


@cache
def tables() -> dict[Language, Table]:
    """The word lists of every language."""
    return {
        language: tomllib.loads((FOLDER / f"words_{language}.toml").read_text(encoding="utf-8"))
        for language in Language
    }


def listed(name: str, among: Iterable[Table]) -> list[str]:
    """The entries of a list in all the tables, made plain."""
    together = ",".join(table[name] for table in among)
    return [entry for part in spread(together).split(",") if (entry := part.strip())]


def tree_of(masks: Mapping[str, int]) -> Phrases:
    """The phrases of some lists of every language, each with the mask of its list.

    A phrase that stands in two lists has the mask of the later one.
    """
    tree = Phrases()
    for name, mask in masks.items():
        for phrase in listed(name, tables().values()):
            tree.end_of(phrase).mask = mask
    return tree


@cache
def _spellings() -> tuple[dict[str, str], frozenset[str]]:
    """Other spellings, each with the one that is meant; and the words that are only polite."""
    every = tables().values()
    spelt = dict(pair.split("=") for pair in listed("of_spellings", every))
    return spelt, frozenset(listed("of_courtesy", every))


def words_in(text: str) -> list[str]:
    """The words of a plain text, spelt as the lists spell them, without "please"."""
    spelt, polite = _spellings()
    words = [spelt.get(word, word) for word in tokens_of(text) if word not in polite]
    return _without_por_favor(words) if "favor" in words else words


def _without_por_favor(words: list[str]) -> list[str]:
    kept: list[str] = []
    for word in words:
        if word == "favor" and kept[-1:] == ["por"]:
            kept.pop()
        else:
            kept.append(word)
    return kept


def words_of(words: str) -> list[str]:
    """The words of a message, spelt as the lists spell them, without "please".

    >>> words_of("Shoud I txt HER, pls?")
    ['should', 'i', 'text', 'her']
    """
    return words_in(plain(words))


def essential(text: str) -> list[str]:
    """The words of a plain text without the greeting before a pause and the thanks after one.

    >>> essential("hola, can i call them? thank you so much!")
    ['can', 'i', 'call', 'them']
    """
    parts = [words for part in _PAUSE.split(text) if (words := words_in(part))]
    openings, closings = _courtesies()
    while len(parts) > 1 and " ".join(parts[-1]) in closings:
        del parts[-1]
    while len(parts) > 1 and " ".join(parts[0]) in openings:
        del parts[0]
    return [word for words in parts for word in words]


@cache
def _courtesies() -> tuple[frozenset[str], frozenset[str]]:
    every = tables().values()
    return frozenset(listed("of_openings", every)), frozenset(listed("of_closings", every))
