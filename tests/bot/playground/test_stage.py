"""A whole broadcast on the stage, from the first word to the report, by a clock that jumps."""

from collections.abc import AsyncIterator
from datetime import timedelta

import pytest

from bot.playground.opening import coach_of
from bot.playground.people import Person
from bot.playground.stage import Stage
from bot.settings import Settings
from tests.bot.playground.conftest import MONDAY

HOUR, DAY = timedelta(hours=1), timedelta(days=1)


@pytest.fixture
async def stage() -> AsyncIterator[Stage]:
    """The real bot with a candidate and a recruiter who owns it."""
    with coach_of(Settings()) as build:
        stage = Stage(build, MONDAY)
        await stage.open()
        yield stage
        await stage.close()


async def does(stage: Stage, person: Person, *steps: str) -> None:
    """Press each label; what is no label is written."""
    for step in steps:
        if step in {label for message in person.heard for label in message.labels}:
            person.presses(step)
        else:
            person.says(step)
        await stage.telegram.settled()


async def agreed(stage: Stage) -> None:
    await does(stage, stage.candidate, "/start", "Agree, with reminders and tips")


async def test_broadcast_is_composed_sent_answered_and_reported(stage: Stage) -> None:
    await agreed(stage)
    await does(stage, stage.recruiter, "/broadcast", "Breathe.", "Respira.", "Send …", "1")
    await stage.forward(HOUR)

    tip = stage.candidate.last
    assert tip.text.startswith("Breathe.")
    await does(stage, stage.candidate, "My guidance")
    await does(stage, stage.recruiter, "Report")

    board, *_, report = stage.recruiter.heard[-3:]
    assert "100%: 1 of 1" in board.text
    assert report.kind == "photo"
    assert "Tapped a button: 1." in report.text
    assert stage.candidate.unanswered == stage.recruiter.unanswered == []


@pytest.mark.parametrize("thing", ["poll", "album"])
async def test_whatever_the_recruiter_sends_arrives_with_the_next_jump(
    stage: Stage, thing: str
) -> None:
    await agreed(stage)
    await does(stage, stage.recruiter, "/broadcast")
    if thing == "poll":
        stage.recruiter.sends_poll()
    else:
        stage.recruiter.sends_album(caption="Us")
    await stage.telegram.settled()
    before = len(stage.candidate.heard)
    await does(stage, stage.recruiter, "That is all")
    if thing == "poll":
        await does(stage, stage.recruiter, "The same for both")
    else:
        await does(stage, stage.recruiter, "Nosotras")
    await does(stage, stage.recruiter, "Send …", "1")
    await stage.forward(HOUR)

    kinds = [message.kind for message in stage.candidate.heard[before:]]
    assert kinds == (["poll"] if thing == "poll" else ["photo", "photo", "text"])


async def test_tips_come_round_by_the_jumping_clock(stage: Stage) -> None:
    await agreed(stage)
    await does(stage, stage.recruiter, "/tips", "Weekly rotation", "Tue", "11:00 a.m.")
    await does(stage, stage.recruiter, "Everyone who wants tips")
    before = len(stage.candidate.heard)

    await stage.forward(9 * DAY)

    tips = [one for one in stage.candidate.heard[before:] if "No more tips" in one.labels]
    assert [tip.sent_at.isoformat()[:13] for tip in tips] == ["2026-11-24T11", "2026-12-01T11"]
