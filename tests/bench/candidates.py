"""Candidates who write to a bot as fast as it answers, and a lean Telegram between them.

A process of its own that does as little as possible, so that the bot is what is measured. A step of
the script is ``{"text": ...}`` or ``{"press": ...}``, with ``"answers"``: how many messages the bot
sends for it, one unless said. Standard output is one JSON object a line: where it listens, the first
poll, and each mark that was asked for. A mark tells also how long the answers since the last one took,
and how many messages came to others, whom the bot wrote to by itself.
"""

import argparse
import asyncio
import json
import random
import re
import sys
import time
from collections import deque
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from typing import Any

import uvloop

_LENGTH = re.compile(rb"content-length: *(\d+)", re.IGNORECASE)
_CHAT = re.compile(rb'chat_id(?:": ?"?|=)(-?\d+)')
_OFFSET = re.compile(rb'offset(?:": ?"?|=)(\d+)')
_DATE = 1_700_000_000
_A_RUN = 100_000  # numbers of chats and updates that a second has room for

Step = Mapping[str, Any]


@dataclass(slots=True)
class Candidate:
    """One simulated person: where they are in the script, and what they still wait for."""

    chat_id: int
    step: int = 0
    wrote_at: float = 0.0
    waiting_for: int = 0  # messages that the bot still owes for what was written last


def update_of(step: Step, update_id: int, chat_id: int) -> dict[str, Any]:
    """Return a step as Telegram would send it."""
    person = {"id": chat_id, "is_bot": False, "first_name": "Ana", "language_code": "en"}
    chat = {"id": chat_id, "type": "private", "first_name": "Ana"}
    message: dict[str, Any] = {"message_id": update_id, "date": _DATE, "chat": chat}
    if "press" in step:
        bot = {"id": 1, "is_bot": True, "first_name": "Coach", "username": "coach_bot"}
        query = {
            "id": str(update_id),
            "from": person,
            "chat_instance": "1",
            "data": step["press"],
            "message": {**message, "from": bot, "text": "…"},
        }
        return {"update_id": update_id, "callback_query": query}
    text = step["text"]
    message |= {"from": person, "text": text}
    if text.startswith("/"):
        length = len(text.split()[0])
        message["entities"] = [{"type": "bot_command", "offset": 0, "length": length}]
    return {"update_id": update_id, "message": message}


class Telegram:
    """The state behind all connections: unconfirmed updates, the open poll, the candidates.

    Whoever has come to the end of the script makes room for somebody new.
    """

    def __init__(self, script: Sequence[Step], options: argparse.Namespace) -> None:
        self.loop = asyncio.get_running_loop()
        self.script = script
        self.latency: float = options.latency
        self.marks = deque[int](options.marks)
        self.unasked_marks = deque[int](options.unasked_marks)
        self.pause: float = options.pause
        self.taken: list[float] = []  # seconds for each answer since the last mark
        self.unasked = 0  # messages that nobody asked for
        self.reached: set[int] = set()  # who got them
        self.lately = deque[float]()  # when those of the last second came
        self.most = 0  # that came within a second, since the last mark
        self.to_come: int = options.candidates
        self.candidates: dict[int, Candidate] = {}
        self.pending: deque[tuple[int, bytes]] = deque()
        self.polled = False
        # A bot may have met the candidates of an earlier run in the same database.
        self.next_chat = self.last_update = int(time.time()) * _A_RUN
        self.answered = 0
        self.calls = 0
        self.open_poll: Connection | None = None

    def begin(self) -> None:
        """Let the candidates write their first words."""
        for _ in range(self.to_come):
            self.come()

    def come(self) -> None:
        """Let somebody new begin."""
        candidate = Candidate(self.next_chat)
        self.next_chat += 1
        self.candidates[candidate.chat_id] = candidate
        self.say(candidate)

    def say(self, candidate: Candidate) -> None:
        """Let a candidate take the next step."""
        step = self.script[candidate.step]
        candidate.step += 1
        candidate.waiting_for = step.get("answers", 1)
        candidate.wrote_at = self.loop.time()
        self.last_update += 1
        update = update_of(step, self.last_update, candidate.chat_id)
        self.pending.append((self.last_update, json.dumps(update).encode()))
        if self.open_poll is not None:
            connection, self.open_poll = self.open_poll, None
            self.loop.call_soon(self.give, connection)

    def go_on(self, candidate: Candidate) -> None:
        """Take in that a candidate has everything that was owed."""
        self.answered += 1
        self.taken.append(self.loop.time() - candidate.wrote_at)
        if self.marks and self.answered >= self.marks[0]:
            self.marks.popleft()
            self.tell_mark()
        if self.pause:
            self.loop.call_later(self.pause * random.uniform(0.5, 1.5), self.next, candidate)  # noqa: S311 - no secret
        else:
            self.next(candidate)

    def next(self, candidate: Candidate) -> None:
        """Let a candidate go on, or make room for somebody new."""
        if candidate.step < len(self.script):
            self.say(candidate)
            return
        del self.candidates[candidate.chat_id]
        self.come()

    def tell_mark(self) -> None:
        """Tell what was seen so far, and of the answers since the last mark how long they took."""
        taken, self.taken = sorted(self.taken), []
        tell(
            event="mark",
            answered=self.answered,
            at=time.monotonic(),
            median=taken[len(taken) // 2] if taken else 0.0,
            p99=taken[len(taken) * 99 // 100] if taken else 0.0,
            unasked=self.unasked,
            doubled=self.unasked - len(self.reached),
            most=self.most,
        )
        self.most = 0

    def arrived(self, chat_id: int) -> None:
        """Take in a message to somebody who did not write."""
        now = time.monotonic()
        self.unasked += 1
        self.reached.add(chat_id)
        self.lately.append(now)
        while self.lately[0] <= now - 1:
            self.lately.popleft()
        self.most = max(self.most, len(self.lately))
        if self.unasked_marks and self.unasked >= self.unasked_marks[0]:
            self.unasked_marks.popleft()
            self.tell_mark()

    def poll(self, connection: "Connection", body: bytes) -> None:
        """Answer getUpdates when there is something to tell."""
        if not self.polled:
            self.polled = True
            tell(event="first poll", at=time.monotonic())
            self.loop.call_later(0.3, self.begin)
        if (offset := _OFFSET.search(body)) is not None:
            confirmed = int(offset[1])
            while self.pending and self.pending[0][0] < confirmed:
                self.pending.popleft()
        if self.pending:
            self.give(connection)
        elif b'"timeout": 0' in body or b'"timeout":0' in body:
            connection.answer(b'{"ok":true,"result":[]}')
        else:
            self.open_poll = connection

    def give(self, connection: "Connection") -> None:
        """Hand the oldest unconfirmed updates over."""
        batch = [raw for _, raw in islice(self.pending, 100)]
        connection.answer(b'{"ok":true,"result":[' + b",".join(batch) + b"]}")

    def spoken(self, body: bytes) -> bytes:
        """Take in a message of the bot; its candidate may now go on."""
        found = _CHAT.search(body)
        chat_id = int(found[1]) if found else 0
        candidate = self.candidates.get(chat_id)
        if candidate is not None and candidate.waiting_for:
            candidate.waiting_for -= 1
            if not candidate.waiting_for:
                self.go_on(candidate)
        elif candidate is None:
            self.arrived(chat_id)
        self.calls += 1
        return (
            b'{"ok":true,"result":{"message_id":%d,"date":%d,"chat":{"id":%d,"type":"private",'
            b'"first_name":"Ana"},"from":{"id":1,"is_bot":true,"first_name":"Coach",'
            b'"username":"coach_bot"},"text":"..."}}'
        ) % (self.calls, _DATE, chat_id)

    def heard(self, method: bytes, body: bytes) -> bytes:
        """Answer any method but getUpdates."""
        if method == b"sendMessage":
            return self.spoken(body)
        if method == b"getMe":
            me = {"id": 1, "is_bot": True, "first_name": "Coach", "username": "coach_bot"}
            return json.dumps({"ok": True, "result": me}).encode()
        return b'{"ok":true,"result":true}'


class Connection(asyncio.Protocol):
    """One keep-alive connection; requests on it are answered in order."""

    def __init__(self, telegram: Telegram) -> None:
        self.telegram = telegram
        self.rest = b""
        self.transport: asyncio.Transport | None = None

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        assert isinstance(transport, asyncio.Transport) or hasattr(transport, "write")
        self.transport = transport  # type: ignore[assignment]  # uvloop's own class

    def data_received(self, data: bytes) -> None:
        self.rest += data
        while (head_end := self.rest.find(b"\r\n\r\n")) >= 0:
            head = self.rest[:head_end]
            length = _LENGTH.search(head)
            end = head_end + 4 + (int(length[1]) if length else 0)
            if len(self.rest) < end:
                return
            body, self.rest = self.rest[head_end + 4 : end], self.rest[end:]
            method = head[: head.index(b" HTTP")].rpartition(b"/")[2]
            if self.telegram.latency:
                half = self.telegram.latency / 2
                self.telegram.loop.call_later(half, self.serve, method, body)
            else:
                self.serve(method, body)

    def serve(self, method: bytes, body: bytes) -> None:
        """Do what a request asks."""
        if method == b"getUpdates":
            self.telegram.poll(self, body)
        else:
            self.answer(self.telegram.heard(method, body))

    def answer(self, payload: bytes) -> None:
        """Send an answer, after the way it has to travel."""
        whole = (
            b"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: %d\r\n\r\n"
            % len(payload)
        ) + payload
        if self.telegram.latency:
            self.telegram.loop.call_later(self.telegram.latency / 2, self.write, whole)
        else:
            self.write(whole)

    def write(self, whole: bytes) -> None:
        """Send, unless the bot has gone meanwhile."""
        if self.transport is not None and not self.transport.is_closing():
            self.transport.write(whole)


def tell(**what: object) -> None:
    """Print one line for the process that started this one."""
    sys.stdout.write(json.dumps(what) + "\n")
    sys.stdout.flush()


async def serve(options: argparse.Namespace, script: Sequence[Step]) -> None:
    """Listen on loopback until ended."""
    telegram = Telegram(script, options)
    loop = asyncio.get_running_loop()
    server = await loop.create_server(lambda: Connection(telegram), "127.0.0.1", 0)
    tell(event="listening", port=server.sockets[0].getsockname()[1])
    await server.serve_forever()


def main() -> None:
    """Read the command line and serve."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--candidates", type=int, required=True)
    parser.add_argument("--script", required=True, help="a JSON file: a list of steps")
    parser.add_argument("--latency", type=float, default=0.0, help="seconds there and back")
    parser.add_argument("--pause", type=float, default=0.0, help="seconds before the next words")
    parser.add_argument("--marks", type=int, nargs="*", default=[])
    parser.add_argument("--unasked-marks", type=int, nargs="*", default=[])
    options = parser.parse_args()
    script = json.loads(Path(options.script).read_text(encoding="utf-8"))
    uvloop.run(serve(options, script))


if __name__ == "__main__":
    main()
