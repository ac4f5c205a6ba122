"""Failures to order: refusals, broken connections, calls that are kept on their way."""

import asyncio
from dataclasses import dataclass, field
from typing import Literal

from telegram.error import NetworkError

from bot.playground.parameters import Parameters
from bot.playground.refusals import Refusal
from bot.refusals import NeverLeft, NoAnswerInTime

When = Literal["before", "after"]


class Dropped(Exception):  # noqa: N818 - what happened to the connection, not a mistake
    """The connection broke.

    Attributes:
        acted: Whether the server had heard the call and acted on it.
    """

    def __init__(self, *, acted: bool) -> None:
        super().__init__("the connection broke")
        self.acted = acted

    def as_error(self) -> NetworkError:
        """Return what the bot's own network would raise."""
        if self.acted:
            return NoAnswerInTime("Telegram did not answer in time")
        return NeverLeft("Telegram could not be reached")


@dataclass(slots=True, eq=False)
class Held:
    """Calls that are kept on their way until they are released.

    Attributes:
        reached: Set as soon as one waits.
    """

    method: str
    reached: asyncio.Event = field(default_factory=asyncio.Event)
    released: asyncio.Event = field(default_factory=asyncio.Event)

    def release(self) -> None:
        """Let them through, and all that follow."""
        self.released.set()


@dataclass(slots=True)
class _Order:
    """A failure of some calls to come; without a refusal the connection breaks."""

    method: str
    when: When
    times: int
    chat_id: int | None
    refusal: Refusal | None = None

    def meets(self, method: str, parameters: Parameters) -> bool:
        """Say whether this call is one of them."""
        right_chat = self.chat_id is None or parameters.structure("chat_id") == self.chat_id
        return self.times > 0 and self.method.lower() == method.lower() and right_chat


@dataclass(slots=True)
class Troubles:
    """What was ordered, and what a call meets."""

    orders: list[_Order] = field(default_factory=list)
    held: list[Held] = field(default_factory=list)

    def refuse(self, method: str, refusal: Refusal, times: int, chat_id: int | None) -> None:
        """Let the next calls be refused."""
        self.orders.append(_Order(method, "before", times, chat_id, refusal))

    def drop(self, method: str, when: When, times: int, chat_id: int | None) -> None:
        """Let the connection break at the next calls."""
        self.orders.append(_Order(method, when, times, chat_id))

    def hold(self, method: str) -> Held:
        """Keep calls on their way."""
        self.held.append(Held(method))
        return self.held[-1]

    def meet(self, when: When, method: str, parameters: Parameters) -> None:
        """Raise what was ordered for this call at this point, if anything was."""
        for order in self.orders:
            if order.when == when and order.meets(method, parameters):
                order.times -= 1
                raise order.refusal or Dropped(acted=when == "after")

    async def travel(self, method: str) -> None:
        """Take the time that a network takes: one turn of the loop, or until released."""
        await asyncio.sleep(0)
        for held in self.held:
            if held.method.lower() == method.lower() and not held.released.is_set():
                held.reached.set()
                await held.released.wait()
