import io
import json
from datetime import date, time
from typing import Any

import pytest

from advice.scoring import LineError, answer, answer_lines, main, situation_of
from advice.situation import Contact, Window
from advice.terms import Channel, Outcome

LINE: dict[str, Any] = {
    "id": "a",
    "now": "2026-11-16T09:30",
    "time_zone": "America/Los_Angeles",
    "interview_at": "2026-11-10T10:00",
    "promised_by": "2026-11-12",
    "thank_you_sent": True,
    "contacts": [],
    "outcome": "pending",
}


def say(**changes: object) -> dict[str, object]:
    """Answer the line with some of its fields changed."""
    return answer(json.dumps({**LINE, **changes}).encode())


def test_line_is_answered_with_verdicts_rules_and_next_date() -> None:
    assert say() == {
        "id": "a",
        "verdicts": ["wait", "keep_searching"],
        "rules": ["hold-slightly-late", "search-meanwhile"],
        "next_date": "2026-11-30",
    }


def test_nothing_promised_counts_from_the_interview() -> None:
    assert say(promised_by=None)["next_date"] == "2026-11-25"


def test_no_interview_is_out_of_scope() -> None:
    assert say(interview_at=None) == {
        "id": "a",
        "verdicts": ["contact_agency", "out_of_scope"],
        "rules": ["stage-only-applied"],
        "next_date": None,
    }


def test_interview_to_come_gives_its_day() -> None:
    answered = say(interview_at="2026-11-16T09:31")

    assert (answered["verdicts"], answered["next_date"]) == (["out_of_scope"], "2026-11-16")


def test_more_time_without_a_date_waits_and_asks() -> None:
    answered = say(outcome="more_time", promised_by=None)

    assert (answered["verdicts"], answered["next_date"]) == (
        ["wait", "keep_searching", "ask"],
        None,
    )


def test_note_gives_the_date_when_asking_has_none() -> None:
    answered = say(outcome="next_round", thank_you_sent=False)

    assert (answered["verdicts"], answered["next_date"]) == (
        ["send_thank_you", "congratulate", "ask"],
        "2026-11-16",
    )


def test_date_of_asking_comes_before_that_of_the_note() -> None:
    answered = say(thank_you_sent=False)

    assert (answered["verdicts"], answered["next_date"]) == (
        ["wait", "keep_searching", "send_thank_you"],
        "2026-11-30",
    )


def test_everything_that_a_line_tells_is_read() -> None:
    contacts = [
        {"at": "2026-11-13T08:15", "channel": "phone"},
        {"at": "2026-11-13", "channel": "linkedin"},
    ]
    situation = situation_of({**LINE, "contacts": contacts, "through_agency": True})

    assert situation.now.isoformat() == "2026-11-16T09:30:00-08:00"
    assert (situation.interviewed_on, situation.interviewed_at) == (date(2026, 11, 10), time(10))
    assert (situation.promised, situation.window) == (
        True,
        Window(date(2026, 11, 12), date(2026, 11, 12)),
    )
    assert situation.contacts == (
        Contact(date(2026, 11, 13), Channel.PHONE, time(8, 15)),
        Contact(date(2026, 11, 13), Channel.OTHER, None),
    )
    assert (situation.outcome, situation.thank_you_sent, situation.through_agency) == (
        Outcome.PENDING,
        True,
        True,
    )


def test_moments_of_elsewhere_are_brought_to_the_candidates_clock() -> None:
    situation = situation_of({**LINE, "interview_at": "2026-11-11T03:00+00:00"})

    assert (situation.interviewed_on, situation.interviewed_at) == (date(2026, 11, 10), time(19))


def test_interview_may_be_known_by_its_day_alone() -> None:
    situation = situation_of({**LINE, "interview_at": "2026-11-10"})

    assert (situation.interviewed_on, situation.interviewed_at) == (date(2026, 11, 10), None)


def test_what_is_left_out_is_not_known() -> None:
    left = ("promised_by", "thank_you_sent", "contacts", "outcome")
    situation = situation_of({key: value for key, value in LINE.items() if key not in left})

    assert (situation.promised, situation.thank_you_sent, situation.outcome) == (False, None, None)
    assert (situation.contacts, situation_of({**LINE, "contacts": None}).contacts) == ((), None)


@pytest.mark.parametrize(
    ("changes", "error"),
    [
        ({"now": None}, "now must be an ISO minute"),
        ({"now": "2026-11-16"}, "now must be an ISO minute"),
        ({"now": "today"}, "now must be an ISO day or minute"),
        ({"now": "2026-11-16T25:00"}, "now must be an ISO day or minute"),
        ({"now": 5}, "now must be an ISO day or minute"),
        ({"time_zone": None}, "time_zone must be the name of a time zone"),
        ({"time_zone": "Mars/Olympus"}, "time_zone is not known: Mars/Olympus"),
        ({"time_zone": "../etc"}, "time_zone is not known: ../etc"),
        ({"time_zone": "America"}, "time_zone is not known: America"),
        ({"interview_at": "soon"}, "interview_at must be an ISO day or minute"),
        ({"promised_by": "2026-02-30"}, "promised_by must be an ISO day or minute"),
        ({"thank_you_sent": "yes"}, "thank_you_sent must be true, false or null"),
        ({"through_agency": 1}, "through_agency must be true, false or null"),
        ({"contacts": "none"}, "contacts must be a list of objects"),
        ({"contacts": ["none"]}, "contacts must be a list of objects"),
        ({"contacts": [{"channel": "email"}]}, "at is missing"),
        (
            {"contacts": [{"at": None, "channel": "email"}]},
            "a contact must have the moment at which it was made and its channel",
        ),
        (
            {"contacts": [{"at": "2026-11-13"}]},
            "a contact must have the moment at which it was made and its channel",
        ),
        (
            {"outcome": "hired"},
            "outcome must be one of pending, rejected, offer, more_time, next_round",
        ),
        ({"interview_at": "9999-12-30T10:00", "now": "9999-12-31T10:00"}, "a day is out of range"),
    ],
)
def test_line_that_cannot_be_read_says_why(changes: dict[str, object], error: str) -> None:
    assert say(**changes) == {"id": "a", "error": error}


def test_missing_interview_is_an_error() -> None:
    with pytest.raises(LineError, match="interview_at is missing"):
        situation_of({key: value for key, value in LINE.items() if key != "interview_at"})


@pytest.mark.parametrize(
    ("line", "error"),
    [
        (b"{", "this is no JSON"),
        (b"\xff\xfe\xfd", "this is no JSON"),
        (b"[" * 100_000, "this is no JSON"),
        (b"[1]", "a line must hold an object"),
        (b"null", "a line must hold an object"),
    ],
)
def test_line_that_is_no_object_has_no_id(line: bytes, error: str) -> None:
    answered = answer(line)

    assert answered["id"] is None
    assert str(answered["error"]).startswith(error)


def test_wrong_line_does_not_stop_the_next() -> None:
    written: list[str] = []
    lines = [b"{", b"  \n", json.dumps({**LINE, "id": "\ud800é"}).encode()]

    answer_lines(lines, written.append, lambda: None)

    assert [json.loads(line)["id"] for line in written] == [None, "\ud800é"]
    assert all(line.isascii() and line.endswith("\n") for line in written)


def test_command_reads_standard_input(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    lines = json.dumps(LINE).encode() + b"\n"
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(lines)))

    assert main() == 0
    assert json.loads(capsys.readouterr().out)["rules"] == [
        "hold-slightly-late",
        "search-meanwhile",
    ]
