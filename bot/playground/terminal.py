"""The same conversation in the terminal, also replayed from a file."""

import asyncio
import re
import threading
from collections.abc import AsyncIterator, Callable, Iterable
from datetime import timedelta

from bot.playground.deeds import THINGS
from bot.playground.people import Person
from bot.playground.stage import Stage
from bot.playground.transcript import Choice, Transcript

JUMP = re.compile(r"\+(\d{1,3})([mhdw])")
UNITS = {"m": "minutes", "h": "hours", "d": "days", "w": "weeks"}
ORDER = re.compile(r"!(\w+) ?(.*)")
RECRUITER = "recruiter>"  # a line that begins so is the recruiter's


class Seat:
    """One of the two people, and what they have on their screen."""

    def __init__(self, person: Person, mark: str = "") -> None:
        self.person, self.mark = person, mark
        self.transcript = Transcript(person, person.language_code or "en")
        self.last_said = 0
        self.is_taken = not mark  # the recruiter's screen is shown once they have acted

    def lines(self) -> list[str]:
        """Return what is new on the screen."""
        news = list(self.transcript.lines()) if self.is_taken else []
        return [f"{self.mark}{line}".rstrip() for line in news]


class Terminal:
    """Plays lines on a stage and writes what comes back.

    A line is a message, the number of a button, or a button's words. Beside that:
    ``+1d`` ``+3h`` ``+30m`` ``+2w`` and ``+morning`` move the clock; ``= 3`` says a number
    instead of pressing it; ``!photo``, ``!voice``, ``!sticker``, ``!location``, ``!contact``,
    ``!document`` and ``!video`` send such a thing; ``!edit words`` changes the last message;
    ``!block`` and ``!unblock`` shut the bot out and let it in. A line that begins with
    ``recruiter>`` is the recruiter's, who owns the bot; what they see is marked in the same way. A
    line that begins with ``#`` is a remark.

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
        self._candidate = Seat(stage.candidate)
        self._recruiter = Seat(stage.recruiter, f"{RECRUITER} ")

    async def play(self, typed: AsyncIterator[str]) -> None:
        """Play every line until there is no more."""
        self._write_clock()
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
        if line.startswith(RECRUITER):
            self._recruiter.is_taken = True
            self._do(self._recruiter, line.removeprefix(RECRUITER).strip())
        elif not await self._moved(line):
            self._do(self._candidate, line)
        await self._stage.telegram.settled()
        for seat in (self._candidate, self._recruiter):
            for seen in seat.lines():
                self._write(seen)

    async def _moved(self, line: str) -> bool:
        jump = JUMP.fullmatch(line)
        if jump is not None:
            await self._stage.forward(timedelta(**{UNITS[jump[2]]: int(jump[1])}))
        elif line == "+morning":
            await self._stage.forward_to_morning()
        else:
            return False
        self._write_clock()
        return True

    def _write_clock(self) -> None:
        self._write(self._candidate.transcript.clock_line(self._stage.clock.now()))

    def _do(self, seat: Seat, line: str) -> None:
        order = ORDER.fullmatch(line)
        choice = seat.transcript.choice(line)
        try:
            if order is not None:
                self._obey(seat, order[1], order[2])
            elif choice is not None:
                self._press(seat, choice)
            elif line:
                seat.last_said = seat.person.says(line.removeprefix("=").strip())
        except PermissionError:
            self._write(f"-- {seat.transcript.word('blocked')}")

    def _press(self, seat: Seat, choice: Choice) -> None:
        word = seat.transcript.word
        if "url" in choice.button:
            self._write(f"-- {word('link')}: {choice.button['url']}")
        elif "copy_text" in choice.button:
            self._write(f"-- {word('copy')}: {choice.button['copy_text']['text']}")
        else:
            wanted = choice.button.get("callback_data", choice.label)
            seat.person.presses(wanted, choice.message)

    def _obey(self, seat: Seat, name: str, words: str) -> None:
        person = seat.person
        if name == "edit" and words and seat.last_said:
            person.edits(seat.last_said, words)
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
