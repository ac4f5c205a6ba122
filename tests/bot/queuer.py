"""A program that queues until it is killed, and says when a page is kept. Run by test_queueing_kill.py."""

import asyncio
import sys

from bot.services.broadcasts import queue_page
from storage.database import Database
from tests.bot.services.test_broadcasts import AGENCY, NOON


async def main(url: str) -> None:
    """Queue small pages for as long as there are any."""
    database = Database.open(url)
    while await database.run(queue_page, now=NOON, agency=AGENCY, limit=20):
        sys.stdout.write("page\n")
        sys.stdout.flush()
    database.close()
    sys.stdout.write("done\n")


if __name__ == "__main__":
    asyncio.run(main(*sys.argv[1:]))
