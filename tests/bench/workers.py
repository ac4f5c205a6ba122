"""Several processes send one broadcast from PostgreSQL: the pace of all together, and copies that came twice.

python -m tests.bench.workers [--counts 1 2 4] [--rates 25 200] [--seconds 20]

By rights all of them together keep within two per cent of the rate, and no second has more than the
rate and what a turn may catch up.
"""

import argparse
import sys
import time
from contextlib import ExitStack
from typing import Any

from bot.ticks import AHEAD
from storage.database import Database
from tests.bench.broadcasting import audience, nobody, queued
from tests.bench.places import database_of
from tests.bench.runs import environment, line, process

WARM = 3  # seconds before anything is measured


def measure(count: int, rate: int, seconds: int) -> tuple[dict[str, Any], dict[str, Any]]:
    """Let so many processes send, and return what Telegram saw at the begin and at the end."""
    with database_of("postgresql") as url, ExitStack() as stack:
        database = Database.open(url)
        queued(database, audience(database, rate * (seconds + WARM + 5)))
        database.close()
        marks = [str(rate * WARM), str(rate * (WARM + seconds))]
        server = ["-m", "tests.bench.candidates", "--script", str(nobody()), "--candidates", "0"]
        telegram = stack.enter_context(
            process([sys.executable, *server, "--unasked-marks", *marks], stdout=-1)
        )
        address = f"http://127.0.0.1:{line(telegram)['port']}"
        bot = ["-m", "tests.bench.daytime", address, url, str(rate), str(time.monotonic())]
        for _ in range(count):
            stack.enter_context(process([sys.executable, *bot], env=environment()))
        line(telegram)  # the first poll
        return line(telegram), line(telegram)


def main() -> int:
    """Measure and print; 1 if a copy came twice."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--counts", type=int, nargs="+", default=[1, 2, 4])
    parser.add_argument("--rates", type=int, nargs="+", default=[25, 200])
    parser.add_argument("--seconds", type=int, default=20)
    asked = parser.parse_args()
    doubled = 0
    for rate in asked.rates:
        for count in asked.counts:
            first, last = measure(count, rate, asked.seconds)
            pace = (last["unasked"] - first["unasked"]) / (last["at"] - first["at"])
            allowed = rate * (1 + AHEAD.total_seconds())
            print(  # noqa: T201 - a command
                f"{count} processes at {rate}: {pace:.2f} a second ({pace / rate - 1:+.2%}),"
                f" at most {last['most']} in a second (allowed {allowed:.0f}),"
                f" {last['doubled']} came twice",
                flush=True,
            )
            doubled += last["doubled"]
    return int(doubled > 0)


if __name__ == "__main__":
    sys.exit(main())
