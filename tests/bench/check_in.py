"""The check-in that the simulated candidates go through, and its rehearsal before anything is measured."""

import json
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from bot.app import build_app
from bot.playground.telegram import TOKEN, TelegramInMemory
from bot.settings import Settings
from storage import candidates, interviews
from storage.database import Session
from storage.records import Interview

STEPS: tuple[dict[str, str], ...] = (
    {"text": "/start"},
    {"press": "ok:en:"},
    {"text": "Acme Logistics"},
    {"text": "warehouse lead"},
    {"text": "yesterday"},
    {"text": "they said by Friday of next week"},
    {"text": "yes"},
    {"text": "no"},
    {"text": "nothing yet"},
)
TOLD = (
    "company",
    "role",
    "interviewed_on",
    "promise_latest",
    "thank_you_sent",
    "contacts",
    "outcome",
)
CHAT = 5


class NotUnderstoodError(AssertionError):
    """The check-in that is to be measured does not work."""


async def rehearse(folder: Path) -> list[dict[str, Any]]:
    """Go through the check-in once and return its steps with the number of messages of each.

    Raises:
        NotUnderstoodError: If a fact that was told is not in the database at the end.
    """
    telegram = TelegramInMemory(lambda: datetime.now(UTC))
    settings = Settings(
        telegram_bot_token=TOKEN, database_url=f"sqlite:///{folder / 'rehearsal.db'}"
    )
    coach = build_app(settings, telegram)
    telegram.settles_with(coach.speaker.idle)
    await coach.start()
    person = telegram.person(CHAT)
    steps: list[dict[str, Any]] = []
    for step in STEPS:
        before = len(person.heard)
        if "press" in step:
            person.presses(step["press"])
        else:
            person.says(step["text"])
        await telegram.settled()
        steps.append({**step, "answers": len(person.heard) - before})
    interview = await coach.database.run(_interview)
    await coach.stop()
    missing = [name for name in TOLD if interview is None or getattr(interview, name) is None]
    if missing:
        raise NotUnderstoodError(f"not understood: {', '.join(missing)}")
    return steps


def _interview(session: Session) -> Interview | None:
    candidate = candidates.find(session, CHAT)
    return None if candidate is None else interviews.current(session, candidate)


def typed(steps: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """Return the same steps for a bot that knows no buttons and answers everything once."""
    return [{"text": step.get("text", "I agree")} for step in steps]


def write(steps: list[dict[str, Any]], path: Path) -> Path:
    """Write a script down for the process that plays it."""
    path.write_text(json.dumps(steps), encoding="utf-8")
    return path
