"""``python -m bot``: see cli.py."""

import sys

from bot.cli import main

sys.exit(main())
