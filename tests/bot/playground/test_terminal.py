import io
from collections.abc import AsyncIterator
from datetime import timedelta

import pytest

from bot.playground.stage import Stage
from bot.playground.terminal import Terminal, read
from tests.bot.playground.conftest import MONDAY
from tests.bot.playground.kiosk import Kiosk


@pytest.fixture
async def stage() -> AsyncIterator[Stage]:
    stage = Stage(Kiosk, MONDAY, language="en", holidays=[MONDAY.date() + timedelta(days=1)])
    await stage.open()
    yield stage
    await stage.close()


async def played(stage: Stage, script: str) -> list[str]:
    lines: list[str] = []
    await Terminal(stage, lines.append).play(read(io.StringIO(script)))
    return lines


async def test_chat_is_replayed_line_by_line(stage: Stage) -> None:
    script = "# a remark\n\n/start\n1\nwhy?\nhello\n!edit bye\n"

    assert await played(stage, script) == [
        "-- clock: 2026-11-23 09:00",
        "> /start",
        "coach: Did you send the note?",
        "    /month",
        "    [1] Yes  [2] Not yet",
        "    [3] Agency  [4] Copy",
        "coach: 👇",
        "    keys: [5] Next  [6] Help",
        "> 1",
        "(note: Noted: yes)",
        "coach (changed): Hold until then.",
        "    [1] Why?",
        "    keys: [2] Next  [3] Help",
        "> why?",
        "(note: Noted: yes+)",
        "coach (changed): …",
        "    [1] Why?",
        "    keys: [2] Next  [3] Help",
        "> hello",
        "coach: hello",
        "> !edit bye",
        "coach: Now: bye",
    ]


async def test_chat_in_spanish_has_spanish_signs(stage: Stage) -> None:
    stage.speak("es")

    lines = await played(stage, "/start\nsí\n!block\nhola\n!unblock\n")

    assert lines[0] == "-- reloj: 2026-11-23 09:00"
    assert lines[8:] == [
        "> sí",
        "(nota: Anotado: yes)",
        "bot (cambia): Espera hasta entonces.",
        "    [1] Why?",
        "    teclas: [2] Next  [3] Help",
        "> !block",
        "> hola",
        "-- el bot está bloqueado",
        "> !unblock",
    ]


async def test_links_and_copies_are_shown(stage: Stage) -> None:
    lines = await played(stage, "/start\n3\nCopy\n")

    assert lines[8:] == [
        "> 3",
        "-- link: https://agency.example/",
        "> Copy",
        "-- copied: Thank you for your time.",
    ]


async def test_numbers_press_and_keys_speak(stage: Stage) -> None:
    lines = await played(stage, "/start\n6\n= 1\n77\n")

    assert lines[8:] == ["> 6", "coach: Help", "> = 1", "coach: 1", "> 77", "coach: 77"]


async def test_clock_moves_and_what_is_due_is_said(stage: Stage) -> None:
    lines = await played(stage, "/later\n+3h\n+90m\n+1d\n+1w\n+morning\n")

    assert lines[1:] == [
        "> /later",
        "coach: Tomorrow.",
        "> +3h",
        "-- clock: 2026-11-23 12:00",
        "> +90m",
        "-- clock: 2026-11-23 13:30",
        "> +1d",
        "-- clock: 2026-11-24 13:30",
        "coach: It is time.",
        "> +1w",
        "-- clock: 2026-12-01 13:30",
        "> +morning",
        "-- clock: 2026-12-02 09:00",
    ]


async def test_pictures_files_alerts_and_deleted_messages_are_told(stage: Stage) -> None:
    lines = await played(stage, "/photo\n!photo\n!dance\n!edit x\n/oops\n/month\nAlert\n")

    assert [line for line in lines if not line.startswith(("    ", ">"))][1:] == [
        "coach: [photo] Your next days.",
        "coach: [document interview.ics]",
        "coach: Thank you, but I only read words.",
        "-- !dance?",
        "coach: Now: x",
        "coach: Which day?",
        "(alert: Read this.)",
    ]


async def test_message_taken_away_later_is_told(stage: Stage) -> None:
    lines: list[str] = []
    terminal = Terminal(stage, lines.append)
    await terminal.play_line("hello")
    url = "/bot1000000001:in-memory-telegram-knows-only-this/deleteMessage"

    await stage.telegram.call(url, {"chat_id": stage.candidate.chat_id, "message_id": 2})
    await terminal.play_line("!block")

    assert lines == ["> hello", "coach: hello", "> !block", "-- coach took a message away"]


async def test_message_that_grew_is_told_by_what_came_to_it(stage: Stage) -> None:
    lines: list[str] = []
    terminal = Terminal(stage, lines.append)
    await terminal.play_line("hello")
    url = "/bot1000000001:in-memory-telegram-knows-only-this/editMessageText"

    for text in ("hello\n\nAnswered.", "bye"):
        await stage.telegram.call(url, {"chat_id": 101, "message_id": 2, "text": text})
        await terminal.play_line("!unblock")

    assert [line for line in lines if "changed" in line] == [
        "coach (changed): … Answered.",
        "coach (changed): bye",
    ]


async def test_hidden_addresses_are_written_out(stage: Stage) -> None:
    lines: list[str] = []
    terminal = Terminal(stage, lines.append)
    await terminal.play_line("hello")
    url = "/bot1000000001:in-memory-telegram-knows-only-this/sendMessage"
    text = '😀 <a href="https://agency.example/">Write</a> to us'

    await stage.telegram.call(url, {"chat_id": 101, "text": text, "parse_mode": "HTML"})
    await terminal.play_line("!unblock")

    assert lines[-1] == "coach: 😀 Write (https://agency.example/) to us"


async def test_prompt_is_shown_where_somebody_sits(stage: Stage) -> None:
    lines: list[str] = []
    terminal = Terminal(stage, lines.append, lambda: lines.append("?"))

    await terminal.play(read(io.StringIO("hello\n")))

    assert lines[1:] == ["?", "coach: hello", "?"]


async def test_recruiter_speaks_and_presses_and_their_screen_is_shown_from_then_on(
    stage: Stage,
) -> None:
    lines = await played(stage, "hello\nrecruiter> /start\nrecruiter> 1\nrecruiter> !edit bye\n")

    assert lines == [
        "-- clock: 2026-11-23 09:00",
        "> hello",
        "coach: hello",
        "> recruiter> /start",
        "recruiter> coach: Did you send the note?",
        "recruiter>     /month",
        "recruiter>     [1] Yes  [2] Not yet",
        "recruiter>     [3] Agency  [4] Copy",
        "recruiter> coach: 👇",
        "recruiter>     keys: [5] Next  [6] Help",
        "> recruiter> 1",
        "recruiter> (note: Noted: yes)",
        "recruiter> coach (changed): Hold until then.",
        "recruiter>     [1] Why?",
        "recruiter>     keys: [2] Next  [3] Help",
        "> recruiter> !edit bye",
        "recruiter> coach: Now: bye",
    ]
