"""The bot on a clock that begins in the morning of a working day, as a program to be measured.

python -m tests.bench.daytime <address of Telegram> <address of the database> <messages a second>
    [<the machine's seconds at that morning, for processes that share a clock>]
"""

import sys

import uvloop

from bot.settings import FREE_RATE, Settings
from tests.bench.mortal import clock_from, serve
from tests.due import MORNING


def main() -> None:
    """Serve until ended."""
    address, url, rate, *begun = sys.argv[1:]
    settings = Settings(
        telegram_bot_token="1:bench",  # noqa: S106 - nobody's
        telegram_api_url=address,
        database_url=url,
        broadcast_rate=int(rate),
        paid_broadcasts=int(rate) > FREE_RATE,
        log_level="ERROR",
    )
    clock = clock_from(MORNING, *map(float, begun))
    uvloop.run(serve(settings, clock, drain=False))


if __name__ == "__main__":
    main()
