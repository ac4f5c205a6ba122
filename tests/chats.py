"""Chats written down: who says what, and which texts answer, named by id and not by wording."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import timedelta
from functools import cache
from pathlib import Path

from fluent.syntax import FluentParser, ast

from bot.app import Coach
from bot.playground.clock import HeldClock
from bot.playground.deeds import THINGS
from bot.playground.people import Person
from bot.playground.telegram import TelegramInMemory

ROOT = Path(__file__).parents[1]
ANYTHING = "*"  # in place of an id: paragraphs that the chat is not about
JUMPS = {"h": "hours", "d": "days", "m": "minutes"}


@cache
def patterns(language: str) -> dict[str, str]:
    """Return for each text of a language what it looks like, whatever its values."""
    found = {}
    for folder in ("advice/locales", "bot/locales"):
        for file in sorted((ROOT / folder / language).glob("*.ftl")):
            resource = FluentParser().parse(file.read_text(encoding="utf-8"))
            for entry in resource.body:
                if not isinstance(entry, ast.Message):
                    continue
                name = entry.id.name
                if entry.value is not None:
                    found[name] = _looks(entry.value)
                for attribute in entry.attributes:
                    found[f"{name}.{attribute.id.name}"] = _looks(attribute.value)
    return found


def _looks(pattern: ast.Pattern) -> str:
    parts = []
    for element in pattern.elements:
        if isinstance(element, ast.TextElement):
            parts.append(re.escape(re.sub(r"</?\w+>", "", element.value)))
        elif isinstance(element.expression, ast.SelectExpression):
            variants = (_looks(variant.value) for variant in element.expression.variants)
            parts.append(f"(?:{'|'.join(variants)})")
        elif isinstance(element.expression, ast.StringLiteral):
            parts.append(re.escape(element.expression.value))
        else:
            parts.append("(?:.*)")
    return "".join(parts)


def consists_of(message: str, names: list[str], language: str) -> bool:
    """Tell whether a message is made of the texts of these ids, whatever their values."""
    known = patterns(language)
    looks = "\n\n".join(".*" if name == ANYTHING else known[name] for name in names)
    return re.fullmatch(looks, message, re.DOTALL) is not None


@dataclass
class Chat:
    """A candidate in front of the running bot."""

    coach: Coach
    telegram: TelegramInMemory
    clock: HeldClock
    person: Person
    language: str = "en"
    others: Mapping[str, "Chat"] = field(default_factory=dict)
    seen: int = 0  # messages of the bot that were looked at

    async def say(self, words: str) -> list[str]:
        """Write, and return the messages that came back."""
        before = len(self.person.heard)
        self.person.says(words)
        return await self._answer(before)

    async def press(self, label: str) -> list[str]:
        """Press a button of the newest message that has it."""
        before = len(self.person.heard)
        self.person.presses(label)
        return await self._answer(before)

    async def send(self, thing: str) -> list[str]:
        """Send something that is no text, and return the messages that came back."""
        before = len(self.person.heard)
        THINGS[thing](self.person)
        return await self._answer(before)

    async def _answer(self, before: int) -> list[str]:
        await self.telegram.settled()
        self.seen = len(self.person.heard)
        return [message.text for message in self.person.heard[before:]]

    def unread(self) -> list[str]:
        """Return what the bot has said since this chat was looked at last."""
        seen, self.seen = self.seen, len(self.person.heard)
        return [message.text for message in self.person.heard[seen:]]

    async def play(self, script: str) -> None:
        """Play a written chat and hold every answer against it.

        A line ``> words`` is written, ``[label]`` pressed, ``+3d`` moves the clock; each ``<`` line
        names the texts of one message that must come back, in order. ``~ es`` says that answers
        come in that language from here on. ``@ ana`` goes on in another's chat, beginning with what
        the bot has said there meanwhile; ``!photo`` sends such a thing.
        """
        said: list[str] = []
        player = self
        for number, line in steps(script):
            if line[0] in ">[@!":
                assert said == [], f"line {number}: before it the bot also said {said}"
            match line[0], line[1:].strip():
                case ">", words:
                    said = await player.say(words)
                case "[", label:
                    said = await player.press(label.removesuffix("]").strip())
                case "@", name:
                    player = self.others[name]
                    said = player.unread()
                case "!", thing:
                    said = await player.send(thing)
                case "+", jump:
                    self.clock.forward(timedelta(**{JUMPS[jump[-1]]: int(jump[:-1])}))
                    self.telegram.look_at_the_clock()
                case "~", language:
                    player.language = language
                case "<", names:
                    assert said, f"line {number}: the bot said nothing more"
                    player._compare(number, said.pop(0), names.split())
                case _:
                    raise AssertionError(f"line {number} says nothing: {line}")
        assert said == [], f"at the end the bot also said {said}"
        assert player.person.unanswered == []

    def _compare(self, number: int, message: str, names: list[str]) -> None:
        assert consists_of(message, names, self.language), f"line {number}: {names}: {message}"


def steps(script: str) -> Iterator[tuple[int, str]]:
    """Give the lines of a written chat that do something, with their numbers."""
    for number, line in enumerate(script.splitlines(), start=1):
        if line.strip() and not line.startswith("#"):
            yield number, line.strip()
