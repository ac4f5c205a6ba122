"""The real program is killed under load, again and again: nobody is left without an answer."""

import asyncio
import os
import random
import sys
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from datetime import UTC, datetime
from pathlib import Path

import pytest

from bot.playground.people import Person
from bot.playground.telegram import TOKEN, TelegramInMemory
from bot.playground.world import Change, Event
from storage import candidates, interviews, updates
from storage.database import Database, Session
from tests.bench.check_in import STEPS, TOLD
from tests.telegram_server import TelegramServer, telegram_server

CHATS = 64
KILLS, MOST_KILLS = 5, 12
ROOT = Path(__file__).parents[2]


class Chatter:
    """Somebody who goes through the check-in, never waiting longer than for some answer."""

    def __init__(self, person: Person) -> None:
        self.person = person
        self.heard: list[str] = []  # the words of each message when it came, without repetitions
        self._news = asyncio.Event()

    def hear(self, words: str) -> bool:
        self._news.set()
        if words in self.heard:
            return False
        self.heard.append(words)
        return True

    async def say(self, step: Mapping[str, str]) -> None:
        self._news.clear()
        if "press" in step:
            self.person.presses(step["press"])
        else:
            self.person.says(step["text"])
        await self._news.wait()

    async def talk(self) -> None:
        for step in STEPS:
            await self.say(step)


class Company:
    """Everybody who talks to the bot at the same time."""

    def __init__(self, telegram: TelegramInMemory, size: int) -> None:
        self.chatters = {
            chat_id: Chatter(telegram.person(chat_id)) for chat_id in range(1, size + 1)
        }
        self._to_hear = 0
        self._heard = asyncio.Event()
        telegram.watch(self._watch)

    def _watch(self, event: Event) -> None:
        message = event.message
        if event.change is not Change.SAID or message is None or not message.from_bot:
            return
        if self.chatters[event.chat_id].hear(message.text):
            self._to_hear -= 1
            if self._to_hear <= 0:
                self._heard.set()

    async def talk(self) -> None:
        await asyncio.gather(*(chatter.talk() for chatter in self.chatters.values()))

    @property
    def heard(self) -> int:
        """How many messages have come, repetitions aside."""
        return sum(len(chatter.heard) for chatter in self.chatters.values())

    async def hear(self, more: int) -> None:
        """Wait until so many more messages have come that nobody had heard before."""
        self._to_hear = more
        self._heard.clear()
        await self._heard.wait()


@asynccontextmanager
async def program(server: TelegramServer, url: str) -> AsyncIterator[asyncio.subprocess.Process]:
    """Run the real program until the end of the context, and kill it there."""
    environment = {
        name: value for name, value in os.environ.items() if "proxy" not in name.lower()
    }
    process = await asyncio.create_subprocess_exec(
        sys.executable,
        "-m",
        "bot",
        "run",
        cwd=ROOT,
        env=environment
        | {
            "TELEGRAM_BOT_TOKEN": TOKEN,
            "TELEGRAM_API_URL": server.base_url,
            "DATABASE_URL": url,
            "LOG_LEVEL": "ERROR",
        },
        stderr=asyncio.subprocess.DEVNULL,
    )
    try:
        yield process
    finally:
        if process.returncode is None:
            process.kill()
        await process.wait()


async def undisturbed(url: str) -> tuple[list[str], str]:
    """Return what somebody hears whose bot is never killed, and what a second /start is told.

    Nothing is kept of a /start before consent; after a crash it may be heard again after it.
    """
    telegram = TelegramInMemory(lambda: datetime.now(UTC))
    company = Company(telegram, 1)
    async with telegram_server(telegram) as server, program(server, url):
        await company.talk()
        await telegram.settled()
        heard = list(company.chatters[1].heard)
        await company.chatters[1].say({"text": "/start"})
        await telegram.settled()
    return heard, company.chatters[1].heard[len(heard)]


def facts(session: Session, chat_id: int) -> tuple[int, list[str]]:
    """Return how many interviews a chat has, and what is missing of what was told."""
    candidate = candidates.find(session, chat_id)
    if candidate is None:
        return 0, list(TOLD)
    interview = interviews.current(session, candidate)
    return candidate.interviews, [name for name in TOLD if getattr(interview, name) is None]


@pytest.mark.kill
async def test_killed_under_load_every_chat_gets_every_answer_and_no_update_counts_twice(
    url: str, tmp_path: Path
) -> None:
    chance = random.Random(20)  # noqa: S311 - nothing secret, and the same moments every time
    expected, again = await undisturbed(f"sqlite:///{tmp_path / 'undisturbed.db'}")
    telegram = TelegramInMemory(lambda: datetime.now(UTC))
    company = Company(telegram, CHATS)

    kills = 0
    async with telegram_server(telegram) as server:
        server.latency = 0.02
        talking = asyncio.create_task(company.talk())
        while (left := CHATS * len(expected) - company.heard) > 0 and kills < MOST_KILLS:
            async with program(server, url):
                await company.hear(min(left, chance.randint(1, 40)))
                await asyncio.sleep(chance.uniform(0, 0.01))
            kills += 1
        async with program(server, url) as last:
            await talking
            await telegram.settled()
            last.terminate()  # politely: what is spoken is marked so
            await last.wait()

    database = Database.open(url)
    unspoken = await database.run(updates.unspoken)
    known = [await database.run(facts, chat_id) for chat_id in company.chatters]
    database.close()
    lost = [
        chat_id
        for chat_id, chatter in company.chatters.items()
        if [words for words in chatter.heard if words != again] != expected
    ]
    assert (kills >= KILLS, lost, unspoken) == (True, [], [])
    assert known == [(1, [])] * CHATS
