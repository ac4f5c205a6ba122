"""The words: both catalogs as one, values made safe for Telegram, and what typed words mean."""

import re
import unicodedata
from collections.abc import Iterable, Mapping
from datetime import date
from functools import lru_cache
from html import escape, unescape
from pathlib import Path

from advice.catalog import Catalog, guidance_catalog
from advice.terms import Language
from bot.services.ports import Line, Value, Written

CATALOG_FOLDER = Path(__file__).with_name("locales")
KEPT = 4096  # rendered texts that are kept: those without values, and those of days and numbers
LISTS = 8  # lists of labels whose meanings are kept
LONGEST_LABEL = 200  # characters; longer words are no button's label
SHORT_NUMBER = 4  # digits of a day or a year; longer numbers may be somebody's

_MARKUP = re.compile(r"<[^>]*>")
_PLACE = re.compile(r"\{(\w+)\}")
_RIGHT_TO_LEFT = re.compile(
    "[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff\U00010800-\U00010fff\U0001e800-\U0001efff]"
)
_ISOLATE, _END_ISOLATE = "\u2068", "\u2069"

Values = Mapping[str, Value | Line]
Items = tuple[tuple[str, Value | Line], ...]


class Texts:
    """Every text of the product, in every language, ready for Telegram.

    What is kept for the next time holds nothing that a person has typed.
    """

    def __init__(self, *, agency: str, phone: str, site: str) -> None:
        """Read both catalogs.

        Args:
            agency: The name of the agency.
            phone: Its telephone number.
            site: The address of its web site.
        """
        self._own = Catalog(CATALOG_FOLDER)
        self._catalogs: dict[str, Catalog] = {}
        for catalog in (guidance_catalog(), self._own):
            self._catalogs |= dict.fromkeys(catalog.ids(Language.EN), catalog)
        self._agency = {"agency": _safe(agency), "phone": _safe(phone), "site": _safe(site)}
        self._rendered = lru_cache(KEPT)(self._render)
        self._meant = lru_cache(KEPT)(self._meanings)
        self._typed = lru_cache(LISTS)(self._by_meaning)

    def has(self, text: str) -> bool:
        """Tell whether there is a text of this id."""
        return text in self._catalogs

    def render(self, line: Line | Written, language: Language) -> str:
        """Return a paragraph as Telegram's HTML.

        Raises:
            MissingText: If there is no such text, or it needs a value that the line does not have.
        """
        if isinstance(line, Written):
            return self._filled(line)
        items = _kept_items(line.values)
        if items is None:
            return self._render(line.id, language, tuple(line.values.items()))
        return self._rendered(line.id, language, items)

    def _filled(self, line: Written) -> str:
        """Put values in place of their names; a name without a value stays as it was written."""
        values = self._agency | {name: _safe(value) for name, value in line.values.items()}
        return _PLACE.sub(lambda found: values.get(found[1], found[0]), line.html)

    def plain(self, line: Line, language: Language) -> str:
        """Return a text for places without markup: buttons, toasts, the list of commands."""
        html = self.render(line, language)
        return without_markup(html)

    def paragraphs(self, lines: Iterable[Line | Written], language: Language) -> str:
        """Return a message: its paragraphs with an empty line in between."""
        return "\n\n".join(self.render(line, language) for line in lines)

    def length(self, lines: Iterable[Line | Written], language: Language) -> int:
        """Return how long a message of these paragraphs is, as Telegram counts."""
        return units(without_markup(self.paragraphs(lines, language)))

    def means(self, words: str, label: Line) -> bool:
        """Tell whether words are a button's label, typed, in any language.

        Case, accents, punctuation and spaces make no difference.
        """
        if len(words) > LONGEST_LABEL:
            return False
        items = _kept_items(label.values)
        if items is None:
            meanings = self._meanings(label.id, tuple(label.values.items()))
        else:
            meanings = self._meant(label.id, items)
        return _folded_again(words) in meanings

    def which(self, words: str, labels: tuple[str, ...]) -> str | None:
        """Return the id of the label that words are, typed, in any language; the first of several.

        Args:
            words: What was typed.
            labels: The ids of labels that need no values.
        """
        return (
            None if len(words) > LONGEST_LABEL else self._typed(labels).get(_folded_again(words))
        )

    def language_of(self, words: str, label: Line) -> Language | None:
        """Return the language in which words are a button's label, typed; nothing when in none."""
        typed = _folded_again(words)
        return next((one for one in Language if folded(self.plain(label, one)) == typed), None)

    def _render(self, text: str, language: Language, items: Items) -> str:
        values: dict[str, Value] = dict(self._agency)
        for name, value in items:
            if isinstance(value, Line):
                values[name] = self.render(value, language)
            else:
                values[name] = _safe(value) if isinstance(value, str) else value
        return self._catalogs.get(text, self._own).text(language, text, **values)

    def _meanings(self, text: str, items: Items) -> frozenset[str]:
        label = Line(text, dict(items))
        return frozenset(folded(self.plain(label, language)) for language in Language) - {""}

    def _by_meaning(self, labels: tuple[str, ...]) -> dict[str, str]:
        pairs = ((meaning, text) for text in labels for meaning in self._meanings(text, ()))
        by_meaning: dict[str, str] = {}
        for meaning, text in pairs:
            by_meaning.setdefault(meaning, text)
        return by_meaning


def without_markup(html: str) -> str:
    """Return the words of a rendered text as they are read.

    >>> without_markup("<b>R&amp;D</b>")
    'R&D'
    """
    if "<" not in html and "&" not in html:
        return html
    return unescape(_MARKUP.sub("", html))


def units(text: str) -> int:
    """Return how long a text is as Telegram counts: in UTF-16, where an emoji is two or more."""
    return len(text.encode("utf-16-le")) // 2


def folded(words: str) -> str:
    """Return words without case, accents, punctuation and spaces.

    >>> folded("¿Por qué?") == folded("por que")
    True
    """
    if not words.isascii():
        words = unicodedata.normalize("NFKD", words)
    return "".join(filter(str.isalnum, words.casefold()))


# One message is held against a dozen labels in a row.
_folded_again = lru_cache(1)(folded)


def _safe(value: str) -> str:
    """Return what a person may have typed so that it can stand inside a text of ours."""
    value = escape(value, quote=False)
    if value.isascii() or not _RIGHT_TO_LEFT.search(value):
        return value
    return f"{_ISOLATE}{value}{_END_ISOLATE}"


def _kept_items(values: Values) -> Items | None:
    """Return values as a key when nobody can have typed them: days and short numbers, or none."""
    if not values:
        return ()
    for value in values.values():
        if type(value) is str:
            if len(value) > SHORT_NUMBER or not value.isdecimal():
                return None
        elif type(value) is not int and type(value) is not date:
            return None
    return tuple(values.items())
