"""A draft of a broadcast on its way through the desk, and how one step leads to the next.

A screen is one question about the draft with its buttons. Where somebody is stands in their row: the
draft, and the screen with what it was opened for. A press carries the draft, the screen and a value.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, NamedTuple

from advice.terms import Language
from bot.services.audience import Audience
from bot.services.desk.tally import Count, Tally
from bot.services.desk.work import Work
from bot.services.ports import Button, Line, Reply, Value
from bot.services.presses import Deed, press
from storage import broadcasts
from storage.broadcasts import Broadcast
from storage.states import BroadcastState, Kind

AREA = "draft"
HUB = "hub"  # the screen that shows every part


@dataclass(slots=True)
class Draft:
    """Somebody of the staff, and the draft that they are at work on."""

    work: Work
    broadcast: Broadcast

    @classmethod
    def of(cls, work: Work, number: int | None) -> "Draft | None":
        """Return a draft of the member's own; nothing when it is not theirs, or no draft any more."""
        found = None if number is None else broadcasts.find(work.session, number)
        if found is None or (found.kind, found.state) != (Kind.TIP, BroadcastState.DRAFT):
            return None
        return cls(work, found) if found.author == work.member.user_id else None

    @classmethod
    def new(cls, work: Work) -> "Draft":
        """Begin a draft."""
        number = broadcasts.make(
            work.session, kind=Kind.TIP, content={}, made_at=work.now, author=work.member.user_id
        )
        work.audit("draft-begun", f"broadcast {number}")
        made = cls.of(work, number)
        assert made is not None  # noqa: S101 - it has just been made
        return made

    @property
    def number(self) -> int:
        """The broadcast's number."""
        return self.broadcast.id

    @property
    def audience(self) -> Audience:
        """Whom it is for."""
        return Audience.of(self.broadcast.audience)

    @property
    def languages(self) -> tuple[Language, ...]:
        """The languages in which it is needed."""
        only = self.audience.language
        return tuple(Language) if only is None else (only,)

    @property
    def missing(self) -> tuple[Language, ...]:
        """The languages in which it is needed and not there."""
        return tuple(one for one in self.languages if not self.broadcast.content.get(one))

    def tally(self) -> Tally:
        """Return how many get it, as counted just before this turn.

        Raises:
            CountWantedError: If it has to be counted first.
        """
        return self.work.tally(Count(self.audience, self.broadcast.verdict))

    def amend(self, part: str, **changes: Any) -> None:
        """Change a part of the draft, and write down who did."""
        broadcasts.amend(self.work.session, self.number, **changes)
        self.work.audit("draft-changed", f"broadcast {self.number}", {"part": part})
        changed = broadcasts.find(self.work.session, self.number)
        assert changed is not None  # noqa: S101 - it has just been changed
        self.broadcast = changed

    def button(
        self, label: str, screen: str, value: object = "", **values: "Value | Line"
    ) -> Button:
        """Return a button of a screen."""
        return Button(Line(label, values), press(Deed.DESK, AREA, self.number, screen, value))


@dataclass(frozen=True, slots=True)
class Move:
    """Where a step leads.

    Attributes:
        to: The screen that comes next; none when the draft is left.
        arg: What that screen is opened for.
        said: What is said before it.
        toast: For a press, what appears at the button.
        is_quiet: Whether the screen is there already, and is not shown again.
    """

    to: str | None = HUB
    arg: str = ""
    said: tuple[Reply, ...] = ()
    toast: Line | None = None
    is_quiet: bool = False


def _not_read(_draft: Draft, _arg: str) -> Move | None:
    return None


class Screen(NamedTuple):
    """One question about a draft.

    Attributes:
        show: Puts it.
        press: Takes the value of one of its buttons; nothing when there is no such button any more.
        read: Takes a message, when it is no button's label; nothing when it cannot be understood.
    """

    show: Callable[[Draft, str], Reply]
    press: Callable[[Draft, str], Move | None]
    read: Callable[[Draft, str], Move | None] = _not_read
