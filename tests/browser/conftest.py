"""A real Chromium in front of the page; whatever it complains of or asks for is noted."""

import shutil
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import dataclass, field
from datetime import datetime
from urllib.parse import urlsplit
from zoneinfo import ZoneInfo

import pytest
from playwright.async_api import Browser, Locator, Page, ViewportSize, async_playwright

from bot.playground.server import opened
from bot.playground.stage import CANDIDATE_ID, RECRUITER_ID, Build, Stage

MONDAY = datetime(2026, 11, 23, 9, tzinfo=ZoneInfo("America/Los_Angeles"))
DESKTOP = ViewportSize(width=1280, height=800)
PHONE = ViewportSize(width=390, height=844)
SMALL_PHONE = ViewportSize(width=360, height=640)
QUIET = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-dev-shm-usage",
)


@dataclass
class Screen:
    """The page on somebody's screen."""

    stage: Stage
    page: Page
    complaints: list[str] = field(default_factory=list)
    hosts: set[str | None] = field(default_factory=set)

    @property
    def candidate(self) -> Locator:
        """The candidate's chat."""
        return self.page.locator(f"#chat-{CANDIDATE_ID}")

    @property
    def recruiter(self) -> Locator:
        """The recruiter's chat."""
        return self.page.locator(f"#chat-{RECRUITER_ID}")

    async def write(self, words: str, chat: Locator | None = None) -> None:
        """Write a message by hand, and wait for the answer."""
        line = (chat or self.candidate).get_by_role("combobox")
        await line.fill(words)
        await line.press("Enter")
        await self.answered()

    async def press(self, label: str, chat: Locator | None = None) -> None:
        """Press the newest button with a label by mouse, and wait for the answer."""
        button = (chat or self.candidate).locator(".log .tap", has_text=label).last
        await button.click()
        await self.answered()

    async def speak(self, language: str) -> None:
        """Choose the language of the candidate's Telegram: "EN" or "ES"."""
        await self.page.locator(".languages label", has_text=language).click()

    async def answered(self) -> None:
        """Wait until the server has got what the page sent, and the bot has come to rest."""
        await self.page.evaluate("fetch('/static/icon.svg')")
        await self.stage.telegram.settled()


Open = Callable[..., Awaitable[Screen]]


@pytest.fixture
async def chromium() -> AsyncIterator[Browser]:
    program = shutil.which("chromium")
    if program is None:
        pytest.skip("there is no Chromium here")
    async with async_playwright() as playwright:
        browser = await playwright.chromium.launch(executable_path=program, args=QUIET)
        yield browser
        await browser.close()


@pytest.fixture
async def open_page(chromium: Browser) -> AsyncIterator[Open]:
    """Open the page with a bot; at the end nothing may have been complained of or fetched outside."""
    screens: list[Screen] = []
    async with AsyncExitStack() as stack:

        async def open_it(
            build: Build, size: ViewportSize = DESKTOP, scheme: str = "light"
        ) -> Screen:
            screen = await stack.enter_async_context(_screen(chromium, build, size, scheme))
            screens.append(screen)
            return screen

        yield open_it
    assert [screen.complaints for screen in screens] == [[] for _ in screens]
    assert [screen.hosts for screen in screens] == [{"127.0.0.1"} for _ in screens]


@asynccontextmanager
async def _screen(
    chromium: Browser, build: Build, size: ViewportSize, scheme: str
) -> AsyncIterator[Screen]:
    stage = Stage(build, MONDAY)
    async with opened(stage, 0) as address:
        context = await chromium.new_context(
            viewport=size,
            color_scheme="dark" if scheme == "dark" else "light",
            reduced_motion="reduce",
        )
        context.set_default_timeout(10_000)
        page = await context.new_page()
        screen = Screen(stage, page)
        page.on("console", lambda said: screen.complaints.append(f"{said.type}: {said.text}"))
        page.on("pageerror", lambda error: screen.complaints.append(str(error)))
        page.on("request", lambda request: screen.hosts.add(urlsplit(request.url).hostname))
        await page.goto(address)
        await screen.candidate.get_by_role("combobox").wait_for()
        yield screen
        await context.close()
