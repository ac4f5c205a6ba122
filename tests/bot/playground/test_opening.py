"""The real bot behind the page and in the terminal, as somebody starts them."""

import asyncio
import contextlib
import os
import signal
import sys
from collections.abc import AsyncIterator
from pathlib import Path

import pytest
from aiohttp import ClientSession

from bot.playground.opening import moment_of, play
from bot.settings import Settings, SettingsError

ROOT = Path(__file__).parents[3]
CHAT = "/start\n1\nhello\n+1d\n/help\n"


@contextlib.asynccontextmanager
async def started(*arguments: str, typed: str = "") -> AsyncIterator[asyncio.subprocess.Process]:
    """Start the program as from a shell, with a few lines on its standard input."""
    quiet = {name: value for name, value in os.environ.items() if not name.startswith("TELEGRAM_")}
    program = await asyncio.create_subprocess_exec(
        sys.executable, "-m", "bot", *arguments,
        cwd=ROOT, env=quiet, stdin=asyncio.subprocess.PIPE,
        stdout=asyncio.subprocess.PIPE, stderr=asyncio.subprocess.PIPE,
    )  # fmt: skip
    assert program.stdin
    program.stdin.write(typed.encode())
    program.stdin.close()
    try:
        yield program
    finally:
        with contextlib.suppress(ProcessLookupError):
            program.kill()
        await program.wait()


async def said(*arguments: str, typed: str = "") -> tuple[int | None, str, str]:
    """Return exit code, output and complaints of a program that ends by itself."""
    async with started(*arguments, typed=typed) as program:
        out, complaints = await program.communicate()
    return program.returncode, out.decode(), complaints.decode()


@pytest.mark.parametrize(("language", "signs"), [("en", "coach: "), ("es", "bot: ")])
async def test_chat_from_a_pipe_is_the_same_every_time(language: str, signs: str) -> None:
    arguments = ("chat", "--language", language, "--now", "2026-11-23T09:00")

    first = await said(*arguments, typed=CHAT)
    second = await said(*arguments, typed=CHAT)

    code, transcript, complaints = first
    assert (code, complaints, second) == (0, "", first)
    assert [line for line in transcript.splitlines() if line.startswith("> ")] == [
        f"> {line}" for line in CHAT.splitlines()
    ]
    assert transcript.count(f"\n{signs}") >= 4


async def test_page_is_served_until_the_program_is_told_to_end() -> None:
    async with started("playground", "--port", "0") as program, ClientSession() as http:
        assert program.stdout
        address = (await program.stdout.readline()).decode().split()[4]
        async with http.get(address) as answer:
            status = answer.status
        program.send_signal(signal.SIGTERM)
        code = await program.wait()
        assert program.stderr
        complaints = await program.stderr.read()

    assert (status, code, complaints) == (200, 0, b"")


async def test_moment_that_is_none_is_named_in_one_line() -> None:
    code, out, complaints = await said("chat", "--now", "tomorrow")

    assert (code, out, complaints) == (
        1, "", "--now must look like 2026-11-23T09:00, not tomorrow.\n",
    )  # fmt: skip


async def test_port_that_is_taken_is_named_in_one_line() -> None:
    taken = await asyncio.start_server(lambda *_: None, "127.0.0.1", 0)
    port = taken.sockets[0].getsockname()[1]

    async with taken:
        with pytest.raises(SettingsError, match=f"PLAYGROUND_PORT: {port} cannot be had"):
            await play(Settings(), port)


def test_moment_is_read_in_the_agencys_time_zone() -> None:
    settings = Settings()

    moments = [
        moment_of(written, settings).isoformat()
        for written in ("2026-11-23T09:00", "2026-11-23T17:00+00:00")
    ]

    assert moments == ["2026-11-23T09:00:00-08:00"] * 2
