"""The calendar file of a plan, read back as a calendar reads it."""

from dataclasses import replace
from datetime import date, timedelta
from typing import Any

from icalendar import Calendar

from bot.pictures.calendar import calendar_file
from bot.pictures.making import made
from bot.pictures.plan import Plan, StepKind
from tests.plans import ALONE, ASKED, LONGEST, PAST_DUE, plan, step


def events(drawn: Plan) -> list[Any]:
    return list(Calendar.from_ical(calendar_file(drawn)).walk("VEVENT"))


def days(drawn: Plan) -> list[tuple[str, date, date]]:
    """Return what each event is called, its first day and the day after its last."""
    return [
        (str(one["SUMMARY"]), one.decoded("DTSTART"), one.decoded("DTEND"))
        for one in events(drawn)
    ]


def uids(drawn: Plan) -> list[str]:
    return [str(one["UID"]) for one in events(drawn)]


def test_each_step_still_to_come_is_an_event_of_whole_days() -> None:
    assert days(LONGEST) == [
        ("Send the note (Café Río)", date(2026, 11, 25), date(2026, 11, 26)),
        ("Hold: no call and no email (Café Río)", date(2026, 11, 23), date(2026, 12, 11)),
        ("The days they named (Café Río)", date(2026, 11, 24), date(2026, 11, 28)),
        ("If no news: one short status email (Café Río)", date(2026, 12, 11), date(2026, 12, 12)),
        (
            "If no answer: treat the job as closed (Café Río)",
            date(2026, 12, 18),
            date(2026, 12, 19),
        ),
    ]


def test_interview_still_to_come_is_an_event() -> None:
    assert days(ALONE) == [("interview (Café Río)", date(2026, 11, 30), date(2026, 12, 1))]


def test_what_is_past_is_no_event() -> None:
    assert [day for _, day, _ in days(PAST_DUE)] == [date(2026, 12, 1)]
    assert [day for _, day, _ in days(ASKED)] == [date(2026, 11, 25)]


def test_hold_that_is_over_today_is_no_event() -> None:
    assert days(plan(step(StepKind.HOLD, 0, 0))) == []


def test_a_second_import_replaces_the_events_of_the_first() -> None:
    moved = plan(step(StepKind.ASK, 20))
    later = replace(moved, made_at=moved.made_at + timedelta(hours=1))
    first, second = events(plan(step(StepKind.ASK, 18)))[0], events(later)[0]

    assert first["UID"] == second["UID"]
    assert first["SEQUENCE"] < second["SEQUENCE"]
    assert first.decoded("DTSTAMP") < second.decoded("DTSTAMP")


def test_no_two_events_and_no_two_interviews_share_a_uid() -> None:
    other = replace(LONGEST, key="101/2")

    assert len({*uids(LONGEST), *uids(other)}) == 10


def test_file_has_what_calendars_ask_for() -> None:
    calendar = Calendar.from_ical(calendar_file(LONGEST))

    assert (calendar["VERSION"], calendar["METHOD"]) == ("2.0", "PUBLISH")
    assert calendar["PRODID"] == "-//Interview coach//Plan//EN"
    for event in calendar.walk("VEVENT"):
        assert event.decoded("DTSTAMP") == LONGEST.made_at
        assert event["DTSTART"].params["VALUE"] == "DATE"
        assert event["TRANSP"] == "TRANSPARENT"
        assert "ATTENDEE" not in event
        assert "ORGANIZER" not in event
        assert str(event["DESCRIPTION"]).startswith("All there is to say about: ")


def test_lines_end_and_fold_as_the_standard_says() -> None:
    label = "Sí, señora; primero, después: \\ y “más” " * 4
    drawn = plan(step(StepKind.ASK, 1, label=label))
    content = calendar_file(drawn)

    assert content.endswith(b"END:VCALENDAR\r\n")
    assert all(len(line) <= 75 for line in content.split(b"\r\n"))
    assert str(events(drawn)[0]["SUMMARY"]) == f"{label} (Café Río)"


def test_same_plan_gives_the_same_bytes() -> None:
    assert calendar_file(LONGEST) == calendar_file(LONGEST)


def test_order_is_written() -> None:
    order = {"what": "calendar", "plan": LONGEST.to_json()}

    assert made(order) == calendar_file(LONGEST)
