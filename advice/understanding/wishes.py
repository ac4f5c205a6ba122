"""Wishes that are granted at once: write no more, delete my data, let me talk to a person.

Only plain words count, and every word must belong to the wish or to good manners: "stop" is a wish,
"Stop & Shop" is an employer, and "should I stop applying" is a question.
"""

from dataclasses import dataclass
from functools import cache
from typing import Final

from advice.terms import Intent
from advice.understanding.words import Phrases, listed, tables, tree_of, words_of

_LONGEST: Final = 16  # words; a longer message is not only a wish


@dataclass(frozen=True, slots=True)
class _Wish:
    """How one wish is worded.

    Attributes:
        intent: What it is.
        alone: Phrases that say it by themselves.
        bare: Messages that say it when they say nothing else at all.
        together: Lists of which each must give a word or a phrase, where none of ``alone`` is said.
        beside: Words that may stand beside.
    """

    intent: Intent
    alone: Phrases
    bare: frozenset[str]
    together: tuple[Phrases, ...]
    beside: frozenset[str]

    def is_said(self, words: list[str]) -> bool:
        """Whether the words say this wish and nothing else."""
        if " ".join(words) in self.bare:
            return True
        covered = [word in self.beside for word in words]
        is_alone = _cover(self.alone, words, covered)
        parts = [_cover(part, words, covered) for part in self.together]
        return all(covered) and (is_alone or (bool(parts) and all(parts)))


def _cover(phrases: Phrases, words: list[str], covered: list[bool]) -> bool:
    """Mark the words that belong to one of the phrases; whether there was any."""
    found = False
    for place in range(len(words)):
        phrase, end = phrases.longest(words, place)
        if phrase is not None:
            found = True
            covered[place:end] = [True] * (end - place)
    return found


def read_wish(words: str) -> Intent | None:
    """STOP, PRIVACY_DELETE or HUMAN_HANDOFF when the words say plainly that, else None.

    >>> read_wish("pls stop texting me!!")
    <Intent.STOP: 'stop'>
    >>> read_wish("Stop & Shop") is None and read_wish("should I stop applying?") is None
    True
    """
    return wish_in(words_of(words))


def wish_in(words: list[str]) -> Intent | None:
    """The wish in words that are spelt as the lists spell them."""
    wishes, openings = _wishes()
    if len(words) > _LONGEST or openings.isdisjoint(words):
        return None
    return next((wish.intent for wish in wishes if wish.is_said(words)), None)


@cache
def _wishes() -> tuple[tuple[_Wish, ...], frozenset[str]]:
    """The wishes in the order in which they are looked for, and the words that any begins with."""
    manners = _list("of_manners")
    wishes = (
        _Wish(
            Intent.PRIVACY_DELETE,
            _tree("of_erase_alone"),
            frozenset(),
            (_tree("of_erase"), _tree("of_kept")),
            manners | _list("of_erase_beside"),
        ),
        _Wish(
            Intent.STOP,
            _tree("of_stop_alone"),
            _list("of_stop_bare"),
            (),
            manners | _list("of_stop_beside"),
        ),
        _Wish(
            Intent.HUMAN_HANDOFF,
            _tree("of_person_alone"),
            frozenset(),
            (_tree("of_talk"), _tree("of_person")),
            manners | _list("of_person_beside"),
        ),
    )
    openings = {
        word for wish in wishes for tree in (wish.alone, *wish.together[:1]) for word in tree.next
    }
    bare = {message.split()[0] for wish in wishes for message in wish.bare}
    return wishes, frozenset(openings | bare)


def _list(name: str) -> frozenset[str]:
    return frozenset(listed(name, tables().values()))


def _tree(name: str) -> Phrases:
    return tree_of({name: 1})
