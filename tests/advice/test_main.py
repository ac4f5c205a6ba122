import io
import runpy
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from advice.__main__ import USAGE, main

COMMAND = Path(main.__code__.co_filename)


@pytest.fixture
def handler_kept() -> Iterator[None]:
    """Leave the handling of closed pipes as it was; the command changes it for its process."""
    kept = signal.getsignal(signal.SIGPIPE)
    yield
    signal.signal(signal.SIGPIPE, kept)


@pytest.fixture
def nothing_said(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO()))


def test_without_an_argument_the_table_is_printed_in_both_languages(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert main([]) == 0

    said = capsys.readouterr().out
    assert "The rules for the days after a job interview" in said
    assert "Las reglas para los días después de una entrevista de trabajo" in said


@pytest.mark.usefixtures("nothing_said")
@pytest.mark.parametrize("command", ["advise", "understand"])
def test_scoring_commands_end_with_their_input(
    command: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main([command]) == 0
    assert capsys.readouterr().out == ""


@pytest.mark.parametrize("option", ["-h", "--help"])
def test_help_names_the_commands(option: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main([option]) == 0
    assert capsys.readouterr().out == f"{USAGE}\n"


@pytest.mark.parametrize("arguments", [["dance"], ["advise", "now"]])
def test_anything_else_is_refused(
    arguments: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(arguments) == 2
    assert capsys.readouterr().err == f"{USAGE}\n"


@pytest.mark.usefixtures("handler_kept")
def test_module_runs_as_a_command(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("sys.argv", ["advice", "--help"])

    with pytest.raises(SystemExit) as ended:
        runpy.run_path(str(COMMAND), run_name="__main__")

    assert (ended.value.code, capsys.readouterr().out) == (0, f"{USAGE}\n")


def test_whoever_stops_reading_gets_no_error() -> None:
    with subprocess.Popen(
        [sys.executable, "-m", "advice"], stdout=subprocess.PIPE, stderr=subprocess.PIPE
    ) as printing:
        assert printing.stdout is not None
        assert printing.stderr is not None
        printing.stdout.close()

        assert printing.stderr.read() == b""
