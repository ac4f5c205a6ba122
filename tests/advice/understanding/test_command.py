"""The command that answers lines of JSON."""

import io
import json
import subprocess
import sys

import pytest

from advice.understanding.command import main

NOW = {"now": "2026-11-23T09:00", "time_zone": "America/Los_Angeles"}


def answered(*lines: str) -> list[dict[str, object]]:
    """What the command writes for some lines."""
    out = io.StringIO()
    main(lines, out)
    return [json.loads(line) for line in out.getvalue().splitlines()]


def answer(**line: object) -> dict[str, object]:
    """What the command writes for one line."""
    (only,) = answered(json.dumps(line))
    return only


def test_interview_day_is_answered_with_the_day() -> None:
    said = answer(id=1, expecting="interview", text="last tuesday", language="en", **NOW)

    assert said == {
        "id": 1,
        "kind": "date",
        "from": "2026-11-17",
        "to": "2026-11-17",
        "choices": [],
        "reason": None,
    }


def test_promise_is_counted_from_the_interview() -> None:
    said = answer(
        id="p", expecting="promise", text="en una semana", interview_on="2026-11-19", **NOW
    )

    assert (said["kind"], said["to"]) == ("date", "2026-11-26")


def test_day_with_two_readings_is_answered_with_choices() -> None:
    said = answer(id=4, expecting="interview", text="monday", **NOW)

    assert (said["kind"], said["from"]) == ("clarify", None)
    assert sorted(said["choices"]) == [["2026-11-16"] * 2, ["2026-11-23"] * 2]  # type: ignore[call-overload] # a list


def test_question_is_answered_with_intents_choices_and_language() -> None:
    said = answer(id=3, expecting="question", text="shoud i call them?")

    assert said == {"id": 3, "intents": ["should_i_call"], "choices": [], "language": "en"}


@pytest.mark.parametrize("text", ["", "asdfgh", "Acme Foods"])
def test_where_nothing_is_understood_the_bot_would_say_what_it_is_for(text: str) -> None:
    said = answer(id=5, expecting="question", text=text)

    assert said == {"id": 5, "intents": ["out_of_scope"], "choices": [], "language": None}


def test_blank_lines_are_passed_over() -> None:
    assert answered("", "  \n") == []


@pytest.mark.parametrize(
    "line",
    [
        "nonsense", "[]", "7", '"text"', '{"id": 7}', '{"id": 7, "expecting": "question"}',
        '{"id": 7, "expecting": "weather", "text": "x"}', '{"id": 7, "expecting": 3, "text": "x"}',
        '{"id": 7, "expecting": "interview", "text": "x"}',
        '{"id": 7, "expecting": "interview", "text": "x", "now": "then"}',
        '{"id": 7, "expecting": "promise", "text": "x", "now": "2026-11-23T09:00"}',
        '{"id": 7, "expecting": "promise", "text": "x", "interview_on": "soon"}',
        '{"id": 7, "expecting": "question", "text": "x", "language": "fr"}',
        '{"id": 7, "expecting": "question", "text": "x", "language": ["en"]}',
        '{"id": 7, "expecting": "promise", "text": "x", "interview_on": "2026-13-01"}',
        '{"id": 7, "expecting": "interview", "text": "x", "now": "2026-11-23T09:00Z", "time_zone": "Moon"}',
        "[" * 100_000, '[9' + "9" * 5000,
    ],
)  # fmt: skip
def test_unreadable_line_is_answered_with_an_error(line: str) -> None:
    (said,) = answered(line)

    assert said.keys() == {"id", "error"}
    assert said["id"] == (7 if line.startswith("{") else None)
    assert said["error"]


@pytest.mark.parametrize(
    ("field", "value"),
    [("now", "then"), ("interview_on", "soon"), ("language", "fr"), ("expecting", "weather")],
)
def test_error_names_the_field_and_what_it_held(field: str, value: str) -> None:
    line = {"expecting": "promise", "text": "x", "interview_on": "2026-11-19", "language": "en"}

    said = answer(**{**line, **NOW, field: value})

    assert field in str(said["error"])
    assert value in str(said["error"])


@pytest.mark.parametrize(
    ("now", "zone", "yesterday"),
    [
        ("2026-11-23T09:00", "America/Los_Angeles", "2026-11-22"),
        ("2026-11-23T00:30", "Asia/Tokyo", "2026-11-22"),
        ("2026-11-23T03:00+00:00", "America/Los_Angeles", "2026-11-21"),
        ("2026-11-22T20:00Z", "Asia/Tokyo", "2026-11-22"),
        ("2026-11-23T03:00Z", None, "2026-11-22"),
    ],
)
def test_day_is_that_of_the_candidates_own_clock(
    now: str, zone: str | None, yesterday: str
) -> None:
    said = answer(expecting="interview", text="yesterday", now=now, time_zone=zone)

    assert said["from"] == yesterday


@pytest.mark.parametrize(
    "text",
    ["x" * 100_000, "call " * 20_000, "?" * 100_000, "😀" * 50_000, "هل اتصل بهم؟", "\u202ecall\x00", ""],
)  # fmt: skip
@pytest.mark.parametrize("expecting", ["question", "interview", "promise"])
def test_any_text_is_answered(text: str, expecting: str) -> None:
    said = answer(id=1, expecting=expecting, text=text, interview_on="2026-11-19", **NOW)

    assert "error" not in said


def test_standard_input_is_utf_8_whatever_the_machine_says() -> None:
    lines = b'{"id": 1, "expecting": "question", "text": "hola, qu\xc3\xa9 tal"}\n'
    broken = b'{"id": 2, "expecting": "question", "text": "caf\xe9"}\n'

    done = subprocess.run(
        [sys.executable, "-m", "advice", "understand"],
        input=lines + broken,
        capture_output=True,
        check=True,
        env={"LC_ALL": "C", "PYTHONUTF8": "0"},
    )

    first, second = map(json.loads, done.stdout.splitlines())
    assert first["intents"] == ["greeting"]
    assert (second["id"], "error" in second) == (2, False)


def test_command_reads_standard_input_and_goes_on_after_an_error() -> None:
    lines = '{"id": 1}\n{"id": 2, "expecting": "question", "text": "me rechazaron"}\n'

    done = subprocess.run(
        [sys.executable, "-m", "advice", "understand"],
        input=lines,
        capture_output=True,
        text=True,
        check=True,
    )

    first, second = map(json.loads, done.stdout.splitlines())
    assert (first["id"], "error" in first) == (1, True)
    assert (second["id"], second["intents"]) == (2, ["rejected"])


def test_standard_input_is_read_in_this_process_too(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(
        sys, "stdin", io.StringIO('{"id": 1, "expecting": "question", "text": ""}')
    )
    out = io.StringIO()
    monkeypatch.setattr(sys, "stdout", out)

    assert main() == 0
    assert json.loads(out.getvalue())["id"] == 1
