"""The page in a real browser, with a small bot behind it."""

import pytest
from playwright.async_api import Locator, ViewportSize, expect

from tests.bot.playground.kiosk import Kiosk
from tests.browser.conftest import DESKTOP, PHONE, SMALL_PHONE, Open, Screen

pytestmark = pytest.mark.browser

CONTRAST = """
(selector) => {
  const numbers = (colour) => {
    const canvas = document.createElement("canvas").getContext("2d", { willReadFrequently: true });
    canvas.fillStyle = colour; canvas.fillRect(0, 0, 1, 1);
    return [...canvas.getImageData(0, 0, 1, 1).data];
  };
  const light = ([r, g, b]) => [r, g, b].map((part) => part / 255)
    .map((part) => (part <= 0.03928 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4))
    .reduce((sum, part, place) => sum + part * [0.2126, 0.7152, 0.0722][place], 0);
  const below = (element) => {
    for (let one = element; one; one = one.parentElement) {
      const colour = numbers(getComputedStyle(one).backgroundColor);
      if (colour[3] > 200) return colour;
    }
    return [255, 255, 255, 255];
  };
  const element = document.querySelector(selector);
  const [a, b] = [light(numbers(getComputedStyle(element).color)), light(below(element))];
  return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
}
"""


def newest(chat: Locator) -> Locator:
    return chat.locator(".message").last


async def test_conversation_by_mouse_on_a_desktop(open_page: Open) -> None:
    screen = await open_page(Kiosk, DESKTOP)
    chat = screen.candidate

    await expect(chat.get_by_text("I repeat what you say, and I have buttons.")).to_be_visible()
    await chat.get_by_role("button", name="Start").click()
    await screen.answered()
    await expect(chat.locator(".said strong")).to_have_text("Did you send the note?")
    await screen.press("Not yet")
    await expect(chat.locator(".toast")).to_have_text("Noted: no")
    await expect(chat.locator(".message").nth(1)).to_contain_text("Hold until then.")
    await expect(chat.locator(".message").nth(1)).to_contain_text("edited")
    await chat.get_by_role("button", name="Next").click()
    await expect(newest(chat)).to_contain_text("Next")
    await screen.write("hello", screen.recruiter)
    await expect(newest(screen.recruiter)).to_contain_text("hello")
    await chat.locator(".log").get_by_role("button", name="/start").first.click()
    await screen.answered()
    await expect(chat.locator(".log .tap", has_text="Yes")).to_be_visible()


async def test_conversation_by_keyboard_on_a_phone(open_page: Open) -> None:
    screen = await open_page(Kiosk, PHONE)
    chat, keys = screen.candidate, screen.page.keyboard

    await chat.get_by_role("combobox").focus()
    await keys.type("/st")
    await expect(chat.get_by_role("option", name="/start")).to_have_attribute(
        "aria-selected", "true"
    )
    await keys.press("Enter")
    await screen.answered()
    await chat.locator(".log").focus()
    await keys.press("Tab")
    await expect(chat.get_by_role("button", name="Yes")).to_be_focused()
    for key in ("ArrowRight", "ArrowDown", "ArrowUp", "ArrowLeft", "End", "Home"):
        await keys.press(key)
    await expect(chat.get_by_role("button", name="Yes")).to_be_focused()
    await keys.press("Enter")
    await screen.answered()
    await expect(chat.locator(".toast")).to_have_text("Noted: yes")
    await expect(chat.get_by_role("button", name="Why?")).to_be_focused()
    await screen.page.get_by_role("tab", name="Ana").focus()
    await keys.press("ArrowRight")
    await expect(screen.recruiter).to_be_visible()
    await expect(chat).to_be_hidden()
    await expect(screen.page.get_by_role("tab", name="Rosa")).to_be_focused()


async def test_commands_are_chosen_with_the_arrows_or_left_alone(open_page: Open) -> None:
    screen = await open_page(Kiosk)
    chat, keys = screen.candidate, screen.page.keyboard
    line = chat.get_by_role("combobox")

    await chat.get_by_role("button", name="Commands").click()
    await expect(chat.get_by_role("option")).to_have_count(3)
    await keys.press("ArrowUp")
    await expect(chat.get_by_role("option", name="/photo")).to_have_attribute(
        "aria-selected", "true"
    )
    await keys.press("Tab")
    await expect(line).to_have_value("/photo ")
    await line.fill("/m")
    await keys.press("Escape")
    await expect(chat.get_by_role("listbox")).to_be_hidden()
    await line.fill("/m")
    await chat.get_by_role("option", name="/month").click()
    await screen.answered()
    await expect(chat.get_by_role("button", name="28", exact=True)).to_be_visible()


async def test_own_message_is_mended_with_the_arrow_up(open_page: Open) -> None:
    screen = await open_page(Kiosk)
    await screen.write("helo")
    keys, line = screen.page.keyboard, screen.candidate.get_by_role("combobox")

    await keys.press("ArrowUp")
    await expect(screen.candidate.get_by_text("Editing your message")).to_be_visible()
    await keys.press("Escape")
    await expect(line).to_have_value("")
    await keys.press("ArrowUp")
    await line.fill("hello")
    await keys.press("Enter")
    await screen.answered()

    await expect(screen.candidate.locator(".mine")).to_contain_text("hello")
    await expect(newest(screen.candidate)).to_contain_text("Now: hello")


async def test_words_are_shown_as_words_and_never_as_markup(open_page: Open) -> None:
    screen = await open_page(Kiosk)
    words = '<img src=x onerror="document.title=1"> & <b>bold</b> javascript:alert(1)'

    await screen.write(words)

    for message in await screen.candidate.locator(".said").all():
        await expect(message).to_have_text(words)
    await expect(screen.candidate.locator(".said img, .said b")).to_have_count(0)


async def test_chat_is_still_there_after_a_reload(open_page: Open) -> None:
    screen = await open_page(Kiosk)
    await screen.write("/start")
    await screen.press("Yes")
    before = await screen.candidate.locator(".said").all_inner_texts()

    await screen.page.reload()
    await expect(newest(screen.candidate)).to_be_visible()

    assert await screen.candidate.locator(".said").all_inner_texts() == before
    await screen.press("Why?")
    await expect(screen.candidate.locator(".toast")).to_have_text("Noted: yes+")


async def test_reset_begins_anew_in_the_language_that_was_chosen(open_page: Open) -> None:
    screen = await open_page(Kiosk)
    await screen.write("/start")

    await screen.speak("ES")
    await expect(
        screen.page.get_by_role("button", name="Próxima mañana laborable")
    ).to_be_visible()
    await screen.page.get_by_role("button", name="Empezar de nuevo").click()
    await expect(screen.candidate.get_by_text("¿Qué puede hacer este bot?")).to_be_visible()
    await screen.candidate.get_by_role("button", name="Iniciar").click()

    await expect(screen.candidate.locator(".said strong")).to_have_text("¿Enviaste la nota?")
    assert await screen.page.locator("html").get_attribute("lang") == "es"


async def test_clock_moves_and_what_is_due_is_said(open_page: Open) -> None:
    screen = await open_page(Kiosk)
    page = screen.page
    await screen.write("/later")

    await page.get_by_role("button", name="+1 day", exact=True).click()
    await expect(newest(screen.candidate)).to_contain_text("It is time.")
    await expect(screen.candidate.locator(".day")).to_have_text(
        ["Monday, November 23", "Tuesday, November 24"]
    )
    for label, moment in (
        ("+1 hour", "2026-11-24T10:00-08:00"),
        ("+3 days", "2026-11-27T10:00-08:00"),
        ("Next working morning", "2026-11-30T09:00-08:00"),
        ("+1 week", "2026-12-07T09:00-08:00"),
    ):
        await page.get_by_role("button", name=label).click()
        await expect(page.locator("#moment-time")).to_have_attribute("datetime", moment)
    await expect(page.locator("#announcer")).to_have_text(
        "The clock shows Monday, December 7, 2026, 9:00 AM."
    )


async def test_everything_that_is_not_words_is_shown(open_page: Open) -> None:
    screen = await open_page(Kiosk)
    chat = screen.candidate

    await screen.write("/photo")
    picture = chat.get_by_role("img", name="Your next days.")
    await expect(picture).to_have_js_property("naturalWidth", 320)
    await picture.click()
    await expect(screen.page.locator("#viewer")).to_be_visible()
    await screen.page.keyboard.press("Escape")
    await expect(chat.get_by_role("link", name="interview.ics")).to_be_visible()
    for name in ("Photo", "Document", "Video", "Voice message", "Sticker", "Location", "Contact"):
        await chat.get_by_role("button", name="Send something else").click()
        await chat.get_by_role("menuitem", name=name).click()
        await screen.answered()
    await expect(chat.locator(".mine")).to_have_count(8)
    await chat.get_by_role("button", name="Send something else").click()
    await screen.page.keyboard.press("ArrowUp")
    await screen.page.keyboard.press("Enter")
    await expect(chat.locator(".pane-state")).to_have_text("blocked by this person")
    await expect(chat.get_by_role("combobox")).to_be_disabled()


async def test_alerts_typing_deleted_messages_links_and_copies_are_shown(open_page: Open) -> None:
    screen = await open_page(Kiosk)
    chat, page = screen.candidate, screen.page
    await page.context.grant_permissions(["clipboard-read", "clipboard-write"])

    await screen.write("/think")
    await expect(chat.locator(".pane-state")).to_have_text("is typing")
    await screen.write("/oops")
    await expect(chat.get_by_text("This goes away.")).to_have_count(0)
    await screen.write("/month")
    await screen.press("Alert")
    await expect(page.get_by_role("dialog")).to_contain_text("Read this.")
    await page.get_by_role("button", name="OK").click()
    await screen.write("/start")
    await screen.press("Copy")
    await expect(chat.locator(".toast")).to_have_text("Copied")
    assert await page.evaluate("navigator.clipboard.readText()") == "Thank you for your time."
    await expect(chat.locator(".tap", has_text="Agency")).to_contain_text("opens a link")


async def test_messages_of_the_hidden_chat_are_counted_on_its_tab(open_page: Open) -> None:
    screen = await open_page(Kiosk, PHONE)
    await screen.write("/later")

    await screen.page.get_by_role("tab", name="Rosa").click()
    await screen.page.get_by_role("button", name="+1 day", exact=True).click()

    await expect(screen.page.get_by_role("tab", name="Ana")).to_contain_text("1 new message")
    await screen.page.get_by_role("tab", name="Ana").click()
    await expect(screen.page.get_by_role("tab", name="Ana")).not_to_contain_text("new message")


async def test_reader_of_old_messages_is_not_pulled_away(open_page: Open) -> None:
    screen = await open_page(Kiosk, SMALL_PHONE)
    for number in range(8):
        await screen.write(f"message {number}")
    await screen.write("/later")
    log = screen.candidate.locator(".log")
    await log.evaluate("(log) => { log.scrollTop = 0; }")

    await screen.page.get_by_role("button", name="+1 day", exact=True).click()
    down = screen.candidate.get_by_role("button", name="1 new message")
    await expect(down).to_be_visible()
    top = await log.evaluate("(log) => log.scrollTop")
    await down.click()

    assert top < 40
    await expect(newest(screen.candidate)).to_be_in_viewport()


async def test_long_answer_is_read_from_its_start(open_page: Open) -> None:
    screen = await open_page(Kiosk, PHONE)
    await screen.write("/month")

    await screen.press("More")
    box = await newest(screen.candidate).bounding_box()
    log = await screen.candidate.locator(".log").bounding_box()
    await screen.candidate.get_by_role("button", name="To the newest message").click()

    assert box
    assert log
    assert 0 <= box["y"] - log["y"] < 40
    await expect(screen.candidate.get_by_role("button", name="To the newest")).to_be_hidden()


async def test_page_says_when_the_bot_has_ended(open_page: Open) -> None:
    screen = await open_page(Kiosk)

    await screen.page.route("**/events", lambda route: route.abort())
    await screen.page.reload()

    await expect(screen.page.get_by_role("alert")).to_contain_text(
        "The bot is not running any more."
    )
    assert [one for one in screen.complaints if "ERR_FAILED" not in one] == []
    screen.complaints.clear()


@pytest.mark.parametrize("size", [DESKTOP, PHONE, SMALL_PHONE])
@pytest.mark.parametrize("language", ["EN", "ES"])
async def test_nothing_is_wider_than_the_screen(
    open_page: Open, size: ViewportSize, language: str
) -> None:
    screen = await open_page(Kiosk, size)
    await screen.speak(language)
    for words in ("/start", "/month", "/photo", "w" * 300, "https://a.example/" + "x" * 200):
        await screen.write(words)

    widths = await screen.page.evaluate(
        "[document.documentElement, ...document.querySelectorAll('.log')]"
        ".filter((one) => one.scrollWidth > one.clientWidth).length"
    )

    assert widths == 0


@pytest.mark.parametrize("scheme", ["light", "dark"])
async def test_words_stand_out_from_what_lies_behind_them(open_page: Open, scheme: str) -> None:
    screen = await open_page(Kiosk, DESKTOP, scheme)
    await screen.write("/start")
    await screen.write("/start", screen.recruiter)
    selectors = (
        ".brand p", ".leaf-month", "#moment-date", ".jumps button", ".quiet", ".role", ".day span",
        ".said strong", ".message .when", ".mine .when", ".mine .command", ".tap", ".key", ".menu",
        ".is-recruiter .mine .when", ".is-recruiter .mine .command", ".is-recruiter .face",
        ".face", ".send",
    )  # fmt: skip

    weak = {
        name: ratio
        for name in selectors
        if (ratio := await screen.page.evaluate(CONTRAST, name)) < 4.5
    }

    assert weak == {}


async def test_everything_has_a_name_and_a_role(open_page: Open) -> None:
    screen = await open_page(Kiosk, PHONE)
    await screen.write("/start")

    nameless = await screen.page.locator("button, textarea, input, [role]").evaluate_all(
        """(all) => all.filter((one) => one.checkVisibility()
            && !(one.textContent.trim() || one.ariaLabel || one.labels?.length
                 || one.getAttribute("aria-labelledby") || ["listbox", "status"].includes(one.role)
                 || one.getAttribute("role") === "group"))
          .map((one) => one.outerHTML)"""
    )

    assert nameless == []
    await expect(screen.candidate.get_by_role("log")).to_have_accessible_name(
        "Chat of Ana, candidate, with the coach"
    )
    await expect(screen.candidate.get_by_role("combobox")).to_have_accessible_name("Message")
    await tab_stops_are_few(screen)


async def tab_stops_are_few(screen: Screen) -> None:
    """However many buttons there are in the chat, Tab stops at one of them."""
    await screen.write("/month")
    await screen.write("/month")

    stops = screen.candidate.locator('.tap[tabindex="0"]')

    await expect(stops).to_have_count(1)
    await expect(stops).to_have_text("1")
