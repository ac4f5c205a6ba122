import asyncio
import json
import re
from collections.abc import AsyncIterator
from importlib.resources import files
from typing import Any

import pytest
from aiohttp import ClientResponse, ClientSession

from bot.playground.server import GUARD, STATIC, opened
from bot.playground.stage import CANDIDATE_ID, RECRUITER_ID, Stage
from bot.playground.telegram import TOKEN
from tests.bot.playground.conftest import MONDAY
from tests.bot.playground.kiosk import Kiosk


class Visitor:
    """Somebody whose browser has the page open."""

    def __init__(self, stage: Stage, address: str, http: ClientSession) -> None:
        self.stage, self.address, self.http = stage, address, http

    async def does(self, deed: str, **given: Any) -> ClientResponse:
        """Click, and wait until the bot has answered."""
        answer = await self.http.post(f"{self.address}do/{deed}", json=given)
        await self.stage.telegram.settled()
        return answer

    async def events(self) -> AsyncIterator[tuple[str, Any]]:
        """Give what the page is told."""
        async with self.http.get(f"{self.address}events") as response:
            name = ""
            async for raw in response.content:
                line = raw.decode().strip()
                if line.startswith("event: "):
                    name = line.removeprefix("event: ")
                elif line.startswith("data: "):
                    yield name, json.loads(line.removeprefix("data: "))

    async def everything(self) -> Any:
        """Return what a page that is opened now is told first."""
        async for _, told in self.events():
            return told
        return None


@pytest.fixture
async def visitor() -> AsyncIterator[Visitor]:
    stage = Stage(Kiosk, MONDAY)
    async with opened(stage, 0) as address, ClientSession() as http:
        yield Visitor(stage, address, http)


async def test_page_and_its_parts_are_served_and_guarded(visitor: Visitor) -> None:
    for name, kind in {
        "": "text/html",
        **{f"static/{name}": kind for name, kind in STATIC.items()},
    }.items():
        async with visitor.http.get(visitor.address + name) as answer:
            assert (answer.status, answer.content_type) == (200, kind)
            assert {header: answer.headers[header] for header in GUARD} == GUARD


def test_page_names_no_address_outside() -> None:
    static = files("bot.playground") / "static"
    texts = {one.name: one.read_text(encoding="utf-8") for one in static.iterdir()}

    found = {
        name: re.findall(r"(?:https?:)?//[\w.]+\.\w+[^\s\"')]*", text)
        for name, text in texts.items()
    }

    assert set(texts) == set(STATIC)
    assert {link for links in found.values() for link in links} == {"http://www.w3.org/2000/svg"}


def test_page_builds_no_markup_from_words() -> None:
    static = files("bot.playground") / "static"

    scripts = "".join(
        one.read_text(encoding="utf-8") for one in static.iterdir() if one.name.endswith(".js")
    )

    assert (
        re.findall(r"innerHTML|outerHTML|insertAdjacentHTML|document\.write|eval\(", scripts) == []
    )


async def test_page_that_comes_back_sees_the_whole_chat(visitor: Visitor) -> None:
    await visitor.does("say", chat=CANDIDATE_ID, text="/start")

    told = await visitor.everything()

    candidate, recruiter = told["chats"]
    assert [one["text"] for one in candidate["messages"]][:2] == [
        "/start",
        "Did you send the note?\n/month",
    ]
    assert [[button["does"] for button in row] for row in candidate["messages"][1]["keyboard"]] == [
        ["press", "press"], ["link", "copy"],
    ]  # fmt: skip
    assert (candidate["keys"], recruiter["messages"]) == ([["Next", "Help"]], [])
    assert told["clock"] == "2026-11-23T09:00-08:00"
    assert [one["command"] for one in recruiter["commands"]] == ["start", "month", "photo"]


async def test_page_is_told_what_changes(visitor: Visitor) -> None:
    told: list[tuple[str, Any]] = []
    begun, enough = asyncio.Event(), asyncio.Event()

    async def follow() -> None:
        async for event in visitor.events():
            told.append(event)
            begun.set()
            if event[0] == "clock":
                enough.set()

    following = asyncio.create_task(follow())
    await begun.wait()
    await visitor.does("say", chat=CANDIDATE_ID, text="/start")
    await visitor.does("press", chat=CANDIDATE_ID, message=2, value="yes")
    await visitor.does("say", chat=RECRUITER_ID, text="/oops")
    await visitor.does("say", chat=RECRUITER_ID, text="/think")
    await visitor.does("clock", days=1, hours=2)
    await enough.wait()
    following.cancel()

    seen = [
        (name, value["message"]["id"], value["message"]["edited"]) if name == "message"
        else (name, value.get("text", value.get("action", value.get("id")))) if name in {"toast", "deleted"}
        else (name, value["action"]) if name == "status"
        else (name,)
        for name, value in told
        if isinstance(value, dict)
    ]  # fmt: skip
    assert seen == [
        ("stage",),
        ("message", 1, False), ("message", 2, False), ("message", 3, False), ("status", ""),
        ("toast", "Noted: yes"), ("message", 2, True),
        ("message", 1, False), ("message", 2, False), ("deleted", 2),
        ("message", 3, False), ("status", "typing"),
    ]  # fmt: skip
    assert told[-1] == ("clock", "2026-11-24T11:00-08:00")


async def test_everything_on_the_page_can_be_done(visitor: Visitor) -> None:
    candidate = visitor.stage.candidate
    first = await (await visitor.does("say", chat=CANDIDATE_ID, text=" hello ")).json()
    await visitor.does("edit", chat=CANDIDATE_ID, message=first["id"], text="bye")
    await visitor.does("edit", chat=CANDIDATE_ID, message=first["id"], text=" ")
    await visitor.does("say", chat=CANDIDATE_ID, text=" ")
    await visitor.does("say", chat=CANDIDATE_ID, text="/start")
    await visitor.does("key", chat=CANDIDATE_ID, value="Next")
    for kind in ("photo", "document", "video", "voice", "sticker", "location", "contact"):
        await visitor.does("send", chat=CANDIDATE_ID, kind=kind)
    await visitor.does("block", chat=CANDIDATE_ID, on=True)
    await visitor.does("block", chat=CANDIDATE_ID, on=True)
    shut = candidate.private.shut is not None
    await visitor.does("block", chat=CANDIDATE_ID, on=False)

    assert [one.text or one.kind for one in candidate.chat if not one.from_bot] == [
        "bye", "/start", "Next", "photo", "document", "video", "voice", "sticker", "location", "contact",
    ]  # fmt: skip
    assert (shut, candidate.private.shut) == (True, None)


async def test_language_and_reset_begin_anew(visitor: Visitor) -> None:
    await visitor.does("say", chat=CANDIDATE_ID, text="x")
    await visitor.does("clock", morning=True)
    await visitor.does("language", language="es")
    await visitor.does("reset")
    await visitor.does("say", chat=CANDIDATE_ID, text="/start")

    told = await visitor.everything()

    assert (told["language"], told["clock"]) == ("es", "2026-11-23T09:00-08:00")
    assert [one["text"] for one in told["chats"][0]["messages"]][1] == "¿Enviaste la nota?\n/month"


@pytest.mark.parametrize(
    ("deed", "given", "status"),
    [
        ("dance", {}, 404),
        ("say", {}, 400),
        ("say", {"chat": "Ana", "text": "x"}, 400),
        ("say", {"chat": 5, "text": "x"}, 409),
        ("press", {"chat": CANDIDATE_ID, "message": 99, "value": "yes"}, 409),
        ("edit", {"chat": CANDIDATE_ID, "message": 99, "text": "x"}, 409),
        ("send", {"chat": CANDIDATE_ID, "kind": "pigeon"}, 400),
        ("clock", {"days": 400}, 400),
        ("clock", {"days": -1}, 400),
        ("language", {"language": "fr"}, 400),
    ],
)
async def test_what_cannot_be_done_changes_nothing(
    visitor: Visitor, deed: str, given: dict[str, Any], status: int
) -> None:
    before = await visitor.everything()

    answer = await visitor.does(deed, **given)

    assert answer.status == status
    assert await visitor.everything() == before


async def test_who_has_blocked_the_bot_cannot_write(visitor: Visitor) -> None:
    await visitor.does("block", chat=CANDIDATE_ID, on=True)

    answer = await visitor.does("say", chat=CANDIDATE_ID, text="x")

    assert answer.status == 409


@pytest.mark.parametrize("headers", [{"Host": "evil.example"}, {"Origin": "https://evil.example"}])
async def test_other_sites_are_turned_away(visitor: Visitor, headers: dict[str, str]) -> None:
    answer = await visitor.http.post(f"{visitor.address}do/reset", json={}, headers=headers)

    assert answer.status == 403


async def test_form_of_another_site_is_not_taken(visitor: Visitor) -> None:
    answers = [
        await visitor.http.post(f"{visitor.address}do/reset", data="{}"),
        await visitor.http.post(
            f"{visitor.address}do/reset", data="x", headers={"Content-Type": "application/json"}
        ),
    ]

    assert [answer.status for answer in answers] == [415, 400]


async def test_forwards_and_strange_buttons_are_shown_for_what_they_are(visitor: Visitor) -> None:
    candidate = visitor.stage.candidate
    candidate.forwards("news", sender="Eva")
    url = f"/bot{TOKEN}/"
    markup = {"inline_keyboard": [[{"text": "B", "switch_inline_query": "x"}]]}
    await visitor.stage.telegram.call(
        f"{url}sendMessage", {"chat_id": CANDIDATE_ID, "text": "x", "reply_markup": markup}
    )
    await visitor.stage.telegram.call(
        f"{url}forwardMessage",
        {"chat_id": CANDIDATE_ID, "from_chat_id": CANDIDATE_ID, "message_id": 2},
    )
    visitor.stage.telegram.group(-5, candidate).welcomes_bot(by=candidate)

    messages = (await visitor.everything())["chats"][0]["messages"]

    assert [one["forwarded"] for one in messages[:3]] == ["Eva", None, "Interview coach"]
    assert messages[1]["keyboard"] == [
        [{"text": "B", "style": "", "does": "nothing", "value": ""}]
    ]


async def test_pictures_are_shown_and_files_are_kept(visitor: Visitor) -> None:
    await visitor.does("say", chat=CANDIDATE_ID, text="/photo")

    picture = await visitor.http.get(f"{visitor.address}files/photos-1")
    document = await visitor.http.get(f"{visitor.address}files/documents-2")
    missing = [
        (await visitor.http.get(visitor.address + path)).status for path in ("files/x", "static/x")
    ]

    assert (picture.content_type, "Content-Disposition" in picture.headers) == ("image/png", False)
    assert document.headers["Content-Disposition"] == "attachment"
    assert missing == [404, 404]
