"""What becomes of claims before anything is sent: a message that may leave, or an outcome without one."""

from dataclasses import dataclass, field
from datetime import datetime

from bot.services.ports import Said
from storage.claims import Claim
from storage.deliveries import Landed, Result

OUR_MISTAKES = (ValueError, TypeError, LookupError)  # one candidate's, never the database's


@dataclass(frozen=True, slots=True)
class Outgoing:
    """A message that may leave: the claims of what it says, and its words."""

    claims: tuple[Claim, ...]
    said: Said

    @property
    def claim(self) -> Claim:
        """The claim that the message leaves under; the others end as it ends."""
        return self.claims[0]


@dataclass(slots=True)
class Composed:
    """What became of some claims."""

    messages: list[Outgoing] = field(default_factory=list)
    unsent: list[Landed] = field(default_factory=list)

    def add(self, other: "Composed") -> None:
        """Take in what became of others."""
        self.messages += other.messages
        self.unsent += other.unsent


def ended(
    claim: Claim, result: Result, *, reason: str | None = None, until: datetime | None = None
) -> Landed:
    """Return how an attempt ended without a word of Telegram's."""
    return Landed(
        delivery_id=claim.delivery_id,
        chat_id=claim.chat_id,
        attempt=claim.attempt,
        result=result,
        reason=reason,
        until=until,
    )


def withheld(claim: Claim, why: str) -> Landed:
    """Return the end of an attempt that was not wanted, or not true, when its time came."""
    return ended(claim, Result.WITHHELD, reason=why)
