"""The bot is killed while it sends reminders, again and again: what is lost, what comes twice.

python -m tests.bench.reminder_kill [--rounds 200] [--kinds sqlite postgresql]
"""

import sys

from tests.bench.kills import bench
from tests.due import remind

if __name__ == "__main__":
    sys.exit(bench("reminders", remind))
