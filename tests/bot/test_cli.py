"""The program as it is started: what it lists, and what it says of wrong settings."""

import asyncio
import signal
import subprocess
import sys
from pathlib import Path

import pytest
from aiohttp.test_utils import unused_port

from bot.cli import COMMANDS, main
from bot.playground.telegram import TOKEN, TelegramInMemory
from bot.serving import check, serve
from bot.settings import Settings
from storage import schema
from storage.engines import open_engine
from tests.conftest import OWNER
from tests.telegram_server import telegram_server

ROOT = Path(__file__).parents[2]
ON_SQLITE = pytest.mark.parametrize("kind", ["sqlite"], indirect=True)


@pytest.fixture(autouse=True)
def nothing_set(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.chdir(tmp_path)
    for name in ("TELEGRAM_BOT_TOKEN", "TELEGRAM_API_URL", "DATABASE_URL", "OWNER_ID"):
        monkeypatch.delenv(name, raising=False)


def test_help_lists_every_command(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        main(["--help"])

    told = capsys.readouterr().out
    assert [name for name in COMMANDS if name not in told] == []


@pytest.mark.parametrize(
    ("name", "value", "arguments"),
    [
        ("TELEGRAM_BOT_TOKEN", "", ["run"]),
        ("TELEGRAM_BOT_TOKEN", "wrong", ["check"]),
        ("DATABASE_URL", "nonsense", ["migrate"]),
        ("AGENCY_TIME_ZONE", "Mars", ["check"]),
    ],
)
def test_wrong_setting_is_one_line_that_names_it(
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    name: str,
    value: str,
    arguments: list[str],
) -> None:
    monkeypatch.setenv(name, value)

    status = main(arguments)

    told = capsys.readouterr().err.strip().splitlines()[-1]
    assert status == 1
    assert name in told


def test_migrate_makes_the_tables(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("DATABASE_URL", f"sqlite:///{tmp_path / 'new' / 'coach.sqlite'}")

    assert main(["migrate"]) == 0
    assert (tmp_path / "new" / "coach.sqlite").exists()


@ON_SQLITE
async def test_check_finds_everything_good(
    url: str, telegram: TelegramInMemory, capsys: pytest.CaptureFixture[str]
) -> None:
    telegram.person(OWNER, "Olga").says("/start")
    async with telegram_server(telegram) as server:
        status = await check(
            Settings(
                telegram_bot_token=TOKEN,
                telegram_api_url=server.base_url,
                database_url=url,
                owner_id=OWNER,
                agency_phone="(916) 555-0199",
                agency_site="https://agency.example",
            )
        )

    assert capsys.readouterr().out.count("good") == 5
    assert status == 0


@ON_SQLITE
async def test_check_names_what_is_wrong(
    blank_url: str, telegram: TelegramInMemory, capsys: pytest.CaptureFixture[str]
) -> None:
    async with telegram_server(telegram) as server:
        status = await check(
            Settings(
                telegram_bot_token="123:wrong",  # noqa: S106 - an example
                telegram_api_url=server.base_url,
                database_url=blank_url,
            )
        )
    away = await check(
        Settings(
            telegram_bot_token=TOKEN,
            telegram_api_url=f"http://127.0.0.1:{unused_port()}",
            database_url="sqlite:////proc/nowhere/coach.sqlite",
        )
    )

    told = capsys.readouterr().out
    assert (status, away) == (1, 1)
    for name in ("AGENCY_PHONE", "TELEGRAM_BOT_TOKEN", "TELEGRAM_API_URL", "DATABASE_URL"):
        assert name in told
    assert "not made yet" in told


@ON_SQLITE
async def test_check_tells_tables_that_are_behind(
    blank_url: str, capsys: pytest.CaptureFixture[str]
) -> None:
    engine = open_engine(blank_url)
    schema.upgrade(engine, "0001")
    engine.dispose()

    status = await check(Settings(database_url=blank_url))

    assert status == 1
    assert "behind: run python -m bot migrate" in capsys.readouterr().out


@pytest.mark.parametrize("port", ["99999", "-1", "http"])
def test_port_that_is_none_is_refused(port: str, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        main(["playground", f"--port={port}"])

    assert "must be a number from 0 to 65535" in capsys.readouterr().err


@ON_SQLITE
async def test_serving_ends_politely_when_asked(url: str, telegram: TelegramInMemory) -> None:
    async with telegram_server(telegram) as server:
        settings = Settings(
            telegram_bot_token=TOKEN, telegram_api_url=server.base_url, database_url=url
        )
        serving = asyncio.create_task(serve(settings))
        ana = telegram.person(5, "Ana")
        ana.says("/start")
        await telegram.settled()
        signal.raise_signal(signal.SIGTERM)

        assert await serving == 0
    assert len(ana.heard) == 1


@ON_SQLITE
async def test_refused_token_ends_serving(
    url: str, telegram: TelegramInMemory, capsys: pytest.CaptureFixture[str]
) -> None:
    async with telegram_server(telegram) as server:
        settings = Settings(
            telegram_bot_token="123:wrong",  # noqa: S106 - an example
            telegram_api_url=server.base_url,
            database_url=url,
        )

        assert await serve(settings) == 1
    assert "TELEGRAM_BOT_TOKEN" in capsys.readouterr().err


def test_what_stays_is_left_out_of_the_search_for_garbage() -> None:
    program = (
        "import gc; from bot.serving import look_for_garbage_less as settle;"
        "before = gc.get_threshold(); settle();"
        "assert gc.get_freeze_count() > 10_000 and gc.get_threshold() > before"
    )

    subprocess.run([sys.executable, "-c", program], check=True, cwd=ROOT)


def test_program_runs_without_the_client_that_it_does_not_use() -> None:
    program = (
        "import sys; from bot.cli import main; assert main(['run']) == 1;"
        "import bot.serving; assert not hasattr(sys.modules['httpx'], 'Client')"
    )

    subprocess.run(
        [sys.executable, "-c", program], check=True, cwd=ROOT, env={"TELEGRAM_BOT_TOKEN": ""}
    )
