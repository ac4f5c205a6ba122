"""The texts by language and id; the one module that knows of Fluent.

A folder holds one folder for each language, full of ``.ftl`` files. Reading one finds where each
text stands; a text is parsed when it is first asked for, so that a start costs next to nothing.
"""

import re
from collections.abc import Iterable
from datetime import date
from functools import cached_property
from pathlib import Path
from threading import Lock
from typing import TYPE_CHECKING, Any, Final

from fluent.runtime import FluentBundle, FluentResource
from fluent.runtime.resolver import TextElement

from advice.locale_data import load_lightly
from advice.terms import Language

if TYPE_CHECKING:
    from importlib.resources.abc import Traversable

GUIDANCE_CATALOG_FOLDER: Final = Path(__file__).with_name("locales")

# An entry begins with its name at the start of a line; whatever belongs to it is indented.
_ENTRY: Final = re.compile(r"^(-?[a-zA-Z][\w-]*)[ ]*=(.*(?:\n(?![a-zA-Z#-]).*)*)", re.MULTILINE)
_ATTRIBUTE: Final = re.compile(r"^[ ]+\.([a-zA-Z][\w-]*)[ ]*=", re.MULTILINE)
_NO_VALUE: Final = re.compile(r"[^=]*=[ ]*\r?\n\s*\.")
_REFERENCE: Final = re.compile(r"\{\s*(-?[a-zA-Z][\w-]*)")


class TextError(LookupError):
    """A text cannot be said: it is not there, or not written as Fluent wants it."""

    def __init__(self, text_id: str, language: Language, why: str) -> None:
        super().__init__(f"{text_id} ({language.value}): {why}")
        self.text_id, self.language = text_id, language


class MissingText(TextError):  # noqa: N818 - reads as what is wrong
    """There is no such text, or it needs a value that it was not given."""


class Catalog:
    """Texts by language and id; ids may name attributes, as in ``rule.meanwhile``."""

    def __init__(
        self, folder: "Path | Traversable", languages: Iterable[Language] = tuple(Language)
    ) -> None:
        """Find the texts of a folder.

        Args:
            folder: Where the folders of the languages lie.
            languages: Which of them to read.
        """
        self._shelves = {language: _Shelf(folder / language.value) for language in languages}
        self._shelf_of = self._shelves.__getitem__

    def text(self, language: Language, text_id: str, /, **values: str | int | date) -> str:
        """Return a text with its values in place.

        Args:
            language: The language to say it in.
            text_id: Which text.
            **values: What it may use; more than it needs is fine.

        Raises:
            MissingText: If there is no such text, or a value is missing or of the wrong kind.
            TextError: If it cannot be parsed.
        """
        shelf = self._shelf_of(language)
        pattern = shelf.patterns.get(text_id)
        if pattern is None:
            pattern = shelf.patterns[text_id] = shelf.pattern(text_id, language)
        if isinstance(pattern, str):
            return pattern
        said, errors = shelf.bundle.format_pattern(pattern, values)
        if errors:
            raise MissingText(text_id, language, str(errors[0]))
        return str(said)

    def ids(self, language: Language) -> frozenset[str]:
        """Return the ids of all texts of a language, attributes too."""
        return self._shelf_of(language).ids

    def has(self, text_id: str) -> bool:
        """Tell whether every language has a text."""
        return all(text_id in shelf.ids for shelf in self._shelves.values())


class _Shelf:
    """The texts of one language: where they stand, and those that were parsed already."""

    def __init__(self, folder: "Path | Traversable") -> None:
        files = sorted(
            (file for file in folder.iterdir() if file.name.endswith(".ftl")),
            key=lambda file: file.name,
        )
        self._sources: dict[str, str] = {}
        for file in files:
            self._sources |= {
                entry[1]: entry[0] for entry in _ENTRY.finditer(file.read_text(encoding="utf-8"))
            }
        self.ids = frozenset(self._ids())
        self.patterns: dict[str, Any] = {}  # ready to be said; a text without values is a str
        self._language = folder.name
        self._shelved: set[str] = set()
        self._parsing = Lock()

    @cached_property
    def bundle(self) -> FluentBundle:
        """What says the texts; its language's data are loaded when the first one is said."""
        load_lightly(self._language)
        return FluentBundle([self._language], use_isolating=False)

    def _ids(self) -> Iterable[str]:
        for name, source in self._sources.items():
            if not name.startswith("-"):
                if not _NO_VALUE.match(source):
                    yield name
                yield from (f"{name}.{found[1]}" for found in _ATTRIBUTE.finditer(source))

    def pattern(self, text_id: str, language: Language) -> Any:
        """Return what a text's id stands for, ready to be said.

        Raises:
            MissingText: If there is no such text.
            TextError: If it cannot be parsed.
        """
        if text_id not in self.ids:
            raise MissingText(text_id, language, "there is no such text")
        name, _, attribute = text_id.partition(".")
        with self._parsing:  # threads may ask for the same text for the first time
            self._take(name)
        if not self.bundle.has_message(name):
            raise TextError(text_id, language, "it is not written as Fluent wants it")
        message = self.bundle.get_message(name)
        pattern: Any = message.attributes[attribute] if attribute else message.value
        return pattern.value if isinstance(pattern, TextElement) else pattern

    def _take(self, name: str) -> None:
        """Parse an entry and whatever it refers to."""
        if name in self._shelved or name not in self._sources:
            return
        self._shelved.add(name)
        self.bundle.add_resource(FluentResource(self._sources[name]))
        for reference in _REFERENCE.findall(self._sources[name]):
            self._take(reference)


def guidance_catalog() -> Catalog:
    """Return the catalog of the etiquette's texts."""
    return Catalog(GUIDANCE_CATALOG_FOLDER)
