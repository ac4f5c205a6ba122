"""The stage of the playground: a clock, a Telegram, a candidate, a recruiter and the bot."""

from collections.abc import Callable, Container
from datetime import date, datetime, timedelta
from typing import Protocol

from bot.playground.clock import HeldClock
from bot.playground.people import Person
from bot.playground.telegram import TelegramInMemory
from bot.playground.world import Event

CANDIDATE_ID = 101
RECRUITER_ID = 202
RECRUITER_NAME = "Rosa"
HOUR = timedelta(hours=1)  # the bot of a long jump acts as if it had been awake all the time


class Playable(Protocol):
    """A bot that can be put on the stage."""

    async def start(self) -> None:
        """Begin to poll."""

    async def stop(self) -> None:
        """Finish and close."""

    async def tick(self) -> None:
        """Do what is due by the clock."""


Build = Callable[[TelegramInMemory, HeldClock], Playable]


class Stage:
    """Everything that a reset throws away and sets up anew.

    Args:
        build: Puts the bot together over a Telegram and a clock.
        start: Where the clock stands at first, in the time zone of the people.
        name: The candidate's first name.
        language: The language of both people's own Telegram.
        holidays: Days that are no working days.
    """

    clock: HeldClock
    telegram: TelegramInMemory
    candidate: Person
    recruiter: Person

    def __init__(
        self,
        build: Build,
        start: datetime,
        *,
        name: str = "Ana",
        language: str = "en",
        holidays: Container[date] = (),
    ) -> None:
        self._build, self._start, self._name = build, start, name
        self._holidays = holidays
        self._language = language
        self._watchers: list[Callable[[Event], None]] = []
        self._set()

    def _set(self) -> None:
        self.clock = HeldClock(self._start)
        self.telegram = TelegramInMemory(self.clock.now)
        self.clock.listen(lambda _: self.telegram.look_at_the_clock())
        self.candidate = self.telegram.person(
            CANDIDATE_ID, first_name=self._name, language_code=self._language
        )
        self.recruiter = self.telegram.person(
            RECRUITER_ID, first_name=RECRUITER_NAME, language_code=self._language
        )
        for watcher in self._watchers:
            self.telegram.watch(watcher)
        self._bot = self._build(self.telegram, self.clock)

    def watch(self, watcher: Callable[[Event], None]) -> None:
        """Tell somebody of everything that people see change, after a reset too."""
        self._watchers.append(watcher)
        self.telegram.watch(watcher)

    @property
    def people(self) -> tuple[Person, Person]:
        """The candidate and the recruiter."""
        return self.candidate, self.recruiter

    def person(self, chat_id: int) -> Person:
        """Return one of the two.

        Raises:
            LookupError: If it is neither.
        """
        for person in self.people:
            if person.chat_id == chat_id:
                return person
        raise LookupError(f"nobody has the id {chat_id}")

    async def open(self) -> None:
        """Let the bot begin."""
        await self._bot.start()

    async def close(self) -> None:
        """Let the bot finish."""
        await self._bot.stop()

    async def reset(self) -> None:
        """Throw everything away but the language, and begin anew."""
        await self.close()
        self._set()
        await self.open()

    def speak(self, language: str) -> None:
        """Change the language of both people's own Telegram, now and after a reset."""
        self._language = language
        for person in self.people:
            person.language_code = language

    async def forward(self, by: timedelta) -> datetime:
        """Move the clock hour by hour, and let the bot do and say in each what has become due.

        Raises:
            ValueError: If ``by`` is negative.
        """
        if by < timedelta(0):
            raise ValueError("the clock only goes forward")
        end = self.clock.now() + by
        while (left := end - self.clock.now()) > timedelta(0):
            self.clock.forward(min(left, HOUR))
            await self._bot.tick()
            await self.telegram.settled()  # so that it is dated when it was said
        return end

    async def forward_to_morning(self) -> datetime:
        """Move the clock to the next working morning."""
        moment = self.clock.next_working_morning(self._holidays)
        return await self.forward(moment - self.clock.now())
