"""The whole check-in on the page, with the real bot behind it."""

from collections.abc import Callable, Iterator

import pytest
from playwright.async_api import expect

from advice.terms import Language
from bot.playground.opening import coach_of
from bot.playground.stage import Build
from bot.services.ports import Line
from bot.settings import Settings
from bot.texts import Texts
from tests.browser.conftest import DESKTOP, PHONE, Open

pytestmark = pytest.mark.browser

# What is pressed after the company was written, until the guidance is there; ids of labels.
ANSWERS = (
    "button-skip",
    "button-yesterday",
    "button-not-said",
    "button-note-not-yet",
    "button-contact-no",
    "button-heard-pending",
)
HOLD = {
    Language.EN: "Not yet: hold until Tuesday, December 8, 2026.",
    Language.ES: "Todavía no: espera hasta el martes, 8 de diciembre de 2026.",
}


@pytest.fixture
def coach() -> Iterator[Build]:
    with coach_of(Settings()) as build:
        yield build


@pytest.fixture
def label() -> Callable[[str, Language], str]:
    settings = Settings()
    texts = Texts(
        agency=settings.agency_name, phone=settings.agency_phone, site=settings.agency_site
    )
    return lambda name, language: texts.plain(Line(name), language)


async def test_check_in_by_mouse_ends_in_guidance(
    open_page: Open, coach: Build, label: Callable[[str, Language], str]
) -> None:
    screen = await open_page(coach, DESKTOP)

    await screen.candidate.get_by_role("button", name="Start").click()
    await screen.answered()
    await screen.press(label("button-agree", Language.EN))
    await screen.write("Bright <Lab> & Co")
    for name in ANSWERS:
        await screen.press(label(name, Language.EN))

    await expect(screen.candidate.locator(".said").last).to_contain_text(HOLD[Language.EN])
    await screen.press(label("button-why", Language.EN))
    await screen.press(label("button-next-steps", Language.EN))
    steps = screen.candidate.locator(".message:not(.mine)", has_text="Bright <Lab> & Co")
    await expect(steps.last).to_be_attached()
    assert screen.stage.candidate.unanswered == []


async def test_check_in_by_keyboard_ends_in_guidance(
    open_page: Open, coach: Build, label: Callable[[str, Language], str]
) -> None:
    screen = await open_page(coach, PHONE)
    keys = screen.page.keyboard
    await screen.speak("ES")
    await expect(screen.candidate.get_by_role("button", name="Iniciar")).to_be_visible()

    await screen.candidate.get_by_role("combobox").focus()
    await keys.type("/start")
    await keys.press("Enter")
    await screen.answered()
    for name in ("button-agree", "company", *ANSWERS):
        if name == "company":
            await screen.candidate.get_by_role("combobox").focus()
            await keys.type("Café Ñandú")
        else:
            await screen.candidate.locator(".log").focus()
            await keys.press("Tab")
            button = screen.candidate.locator(".tap", has_text=label(name, Language.ES)).last
            while not await button.evaluate("(button) => button === document.activeElement"):
                await keys.press("ArrowRight")
        await keys.press("Enter")
        await screen.answered()

    await expect(screen.candidate.locator(".said").last).to_contain_text(HOLD[Language.ES])
    assert screen.stage.candidate.unanswered == []
