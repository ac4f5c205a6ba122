"""The bot is killed while it sends a broadcast, again and again: what is lost, what comes twice.

python -m tests.bench.broadcast_kill [--rounds 200] [--kinds sqlite postgresql]
"""

import sys
from datetime import datetime

from storage.database import Session
from tests.bench.kills import bench
from tests.tips import begin, welcome


def announce(session: Session, chats: range, now: datetime) -> None:
    """Start a broadcast to candidates who are new."""
    welcome(session, chats)
    begin(session, chats, due_at=now)


if __name__ == "__main__":
    sys.exit(bench("a broadcast in each round", announce))
