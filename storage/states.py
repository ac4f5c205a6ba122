"""The states of what the bot sends by itself."""

from enum import StrEnum


class Kind(StrEnum):
    """What a broadcast does in the chats."""

    TIP = "tip"  # a new message
    CORRECTION = "correction"  # edits what was sent
    RECALL = "recall"  # deletes what was sent


class Role(StrEnum):
    """What somebody of the staff may do; each role may also do all that stands above it."""

    WRITER = "writer"  # drafts broadcasts and keeps the library of tips
    SENDER = "sender"  # sends, pauses and cancels
    APPROVER = "approver"  # approves what another has written
    OWNER = "owner"  # adds and removes staff, sees who got what, reads the audit


class BroadcastState(StrEnum):
    """Where a broadcast stands; only a running one is sent from."""

    DRAFT = "draft"
    WAITING = "waiting"  # for a second person's approval
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
