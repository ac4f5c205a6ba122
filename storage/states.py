"""The states of what the bot sends by itself."""

from enum import StrEnum


class Kind(StrEnum):
    """What a broadcast does in the chats."""

    TIP = "tip"  # a new message
    CORRECTION = "correction"  # edits what was sent
    RECALL = "recall"  # deletes what was sent


class BroadcastState(StrEnum):
    """Where a broadcast stands; only a running one is sent from."""

    DRAFT = "draft"
    SCHEDULED = "scheduled"
    RUNNING = "running"
    PAUSED = "paused"
    CANCELLED = "cancelled"
    FINISHED = "finished"


class DeliveryState(StrEnum):
    """Where one copy stands; the last six are outcomes."""

    PENDING = "pending"
    SENDING = "sending"  # claimed by a worker until its lease ends
    SENT = "sent"
    BLOCKED = "blocked"  # the candidate shut the bot out
    FAILED = "failed"
    UNCONFIRMED = "unconfirmed"  # perhaps sent: its worker died, or the connection broke
    CANCELLED = "cancelled"
    WITHHELD = "withheld"  # not wanted, or not true any more, when its time came
