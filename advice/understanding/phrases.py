"""The example phrases that recruiters keep, and the fixed rule that splits them into two halves."""

import tomllib
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from advice.terms import Intent, Language
from advice.understanding.words import words_of

FOLDER: Final = Path(__file__).with_name("examples")


@dataclass(frozen=True, slots=True)
class Phrase:
    """One example: what somebody might type, in which language, and what it asks."""

    words: str
    language: Language
    intent: Intent

    @property
    def key(self) -> str:
        """The words as they are compared: two phrases with one key are the same example."""
        return " ".join(words_of(self.words)) or self.words

    @property
    def is_held_back(self) -> bool:
        """Whether the phrase is kept for measuring; half of all phrases are, by their words alone."""
        return zlib.crc32(self.key.encode()) % 2 == 1


def read_phrases(folder: Path = FOLDER) -> Iterator[Phrase]:
    """Every example phrase, intent by intent; a file is named after its intent."""
    for intent in Intent:
        table = tomllib.loads((folder / f"{intent}.toml").read_text(encoding="utf-8"))
        for language in Language:
            for line in table[language].splitlines():
                if line.strip():
                    yield Phrase(line.strip(), language, intent)
