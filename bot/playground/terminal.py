"""The same conversation in the terminal, also replayed from a file."""

import asyncio
import re
import threading
from collections.abc import AsyncIterator, Callable, Iterable
from datetime import timedelta

from bot.playground.deeds import THINGS
from bot.playground.stage import Stage
from bot.playground.transcript import Choice, Transcript

JUMP = re.compile(r"\+(\d{1,3})([mhdw])")
UNITS = {"m": "minutes", "h": "hours", "d": "days", "w": "weeks"}
ORDER = re.compile(r"!(\w+) ?(.*)")


class Terminal:
    """Plays lines on a stage and writes what comes back.

    A line is a message, the number of a button, or a button's words. Beside that:
    ``+1d`` ``+3h`` ``+30m`` ``+2w`` and ``+morning`` move the clock; ``= 3`` says a number
    instead of pressing it; ``!photo``, ``!voice``, ``!sticker``, ``!location``, ``!contact``,
    ``!document`` and ``!video`` send such a thing; ``!edit words`` changes the last message;
    ``!block`` and ``!unblock`` shut the bot out and let it in. A line that begins with ``#``
    is a remark.

    Args:
        stage: Where it happens; already open.
        write: Takes the lines that are to be seen.
        ask: Called when the next line is awaited; shows the prompt, where somebody sits.
            Without it what was typed is written too, so that a replayed chat can be read.
    """

    def __init__(
        self, stage: Stage, write: Callable[[str], None], ask: Callable[[], None] | None = None
    ) -> None:
        self._stage, self._write, self._ask = stage, write, ask
        self._transcript = Transcript(stage.candidate, stage.candidate.language_code or "en")
        self._last_said = 0

    async def play(self, typed: AsyncIterator[str]) -> None:
        """Play every line until there is no more."""
        self._write(self._transcript.clock_line(self._stage.clock.now()))
        if self._ask is not None:
            self._ask()
        async for line in typed:
            await self.play_line(line.strip())
            if self._ask is not None:
                self._ask()

    async def play_line(self, line: str) -> None:
        """Play one line and write what it leads to."""
        if not line or line.startswith("#"):
            return
        if self._ask is None:
            self._write(f"> {line}")
        if not await self._moved(line):
            self._do(line)
        await self._stage.telegram.settled()
        for seen in self._transcript.lines():
            self._write(seen)

    async def _moved(self, line: str) -> bool:
        jump = JUMP.fullmatch(line)
        if jump is not None:
            await self._stage.forward(timedelta(**{UNITS[jump[2]]: int(jump[1])}))
        elif line == "+morning":
            await self._stage.forward_to_morning()
        else:
            return False
        self._write(self._transcript.clock_line(self._stage.clock.now()))
        return True

    def _do(self, line: str) -> None:
        person = self._stage.candidate
        order = ORDER.fullmatch(line)
        choice = self._transcript.choice(line)
        try:
            if order is not None:
                self._obey(order[1], order[2])
            elif choice is not None:
                self._press(choice)
            else:
                self._last_said = person.says(line.removeprefix("=").strip())
        except PermissionError:
            self._write(f"-- {self._transcript.word('blocked')}")

    def _press(self, choice: Choice) -> None:
        if "url" in choice.button:
            self._write(f"-- {self._transcript.word('link')}: {choice.button['url']}")
        elif "copy_text" in choice.button:
            self._write(
                f"-- {self._transcript.word('copy')}: {choice.button['copy_text']['text']}"
            )
        else:
            wanted = choice.button.get("callback_data", choice.label)
            self._stage.candidate.presses(wanted, choice.message)

    def _obey(self, name: str, words: str) -> None:
        person = self._stage.candidate
        if name == "edit" and words and self._last_said:
            person.edits(self._last_said, words)
        elif name == "block":
            person.blocks()
        elif name == "unblock":
            person.unblocks()
        elif name in THINGS:
            THINGS[name](person)
        else:
            self._write(f"-- !{name}?")


async def read(source: Iterable[str]) -> AsyncIterator[str]:
    """Give the lines of a file, a pipe or a keyboard without stopping the event loop."""
    loop = asyncio.get_running_loop()
    lines: asyncio.Queue[str | None] = asyncio.Queue()

    def follow() -> None:
        for line in source:
            loop.call_soon_threadsafe(lines.put_nowait, line)
        loop.call_soon_threadsafe(lines.put_nowait, None)

    threading.Thread(target=follow, daemon=True).start()
    while (line := await lines.get()) is not None:
        yield line
