"""The documents name what is there."""

import re
from dataclasses import fields
from pathlib import Path

import pytest

from bot.app import SHOWN_COMMANDS
from bot.cli import COMMANDS
from bot.services.desk.reception import COMMANDS as DESK_COMMANDS
from bot.settings import Settings

ROOT = Path(__file__).parents[1]
README = (ROOT / "README.md").read_text(encoding="utf-8")
ARCHITECTURE = (ROOT / "ARCHITECTURE.md").read_text(encoding="utf-8")


def modules() -> list[str]:
    """Return every module of the product as a path."""
    return sorted(
        path.relative_to(ROOT).as_posix()
        for package in ("advice", "storage", "bot")
        for path in (ROOT / package).rglob("*.py")
        if path.name != "__init__.py" and "migrations" not in path.parts
    )


@pytest.mark.parametrize("setting", [field.name for field in fields(Settings)])
def test_every_setting_stands_in_the_readme(setting: str) -> None:
    assert f"`{setting.upper()}`" in README


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_of_the_program_stands_in_the_readme(command: str) -> None:
    assert f"`{command}`" in README or f"bot {command}`" in README


@pytest.mark.parametrize("command", SHOWN_COMMANDS)
def test_every_command_of_the_chat_stands_in_the_readme(command: str) -> None:
    assert command == "start" or f"`/{command}`" in README


@pytest.mark.parametrize("command", DESK_COMMANDS)
def test_every_command_of_the_desk_stands_in_the_readme(command: str) -> None:
    assert f"`/{command}`" in README


@pytest.mark.parametrize("module", modules())
def test_every_module_stands_in_the_architecture(module: str) -> None:
    folder, _, name = module.rpartition("/")

    assert re.search(rf"^{re.escape(folder)}/$", ARCHITECTURE, re.MULTILINE)
    assert f"{name} " in ARCHITECTURE or f"{name}," in ARCHITECTURE


def test_every_target_of_the_makefile_that_readme_names_is_there() -> None:
    targets = set(re.findall(r"^([a-z]+):", (ROOT / "Makefile").read_text("utf-8"), re.MULTILINE))
    named = set(re.findall(r"`make ([a-z]+)`", README)) | set(
        re.findall(r"^make ([a-z]+)", README, re.MULTILINE)
    )

    assert named - targets == set()
