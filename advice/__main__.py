"""The rule table, printed for recruiters; and the commands that score the rules and understanding.

Without an argument the table is printed in every language. ``advise`` answers situations and
``understand`` answers words, both as lines of JSON on standard input.
"""

import contextlib
import signal
import sys
from collections.abc import Sequence

from advice.catalog import guidance_catalog
from advice.policy import DEFAULT_POLICY
from advice.scoring import main as advise
from advice.table import rule_table
from advice.terms import Language

USAGE = """usage: python -m advice [advise | understand]

Without an argument it prints the rules, in every language.

advise      reads situations as lines of JSON and answers each with one
understand  reads words as lines of JSON and answers each with one"""


def main(arguments: Sequence[str]) -> int:
    """Run a command; the exit status is 2 when there is no such command."""
    match list(arguments):
        case []:
            return print_table()
        case ["advise"]:
            return advise()
        case ["understand"]:
            from advice.understanding.command import main as understand  # noqa: PLC0415 - loads every phrase

            understand()
            return 0
        case ["-h" | "--help"]:
            print(USAGE)
            return 0
        case _:
            print(USAGE, file=sys.stderr)
            return 2


def print_table() -> int:
    """Print the rule table, one language after the other."""
    catalog = guidance_catalog()
    for language in Language:
        print(*rule_table(language, catalog, DEFAULT_POLICY), sep="\n")
    return 0


if __name__ == "__main__":
    with contextlib.suppress(AttributeError):  # not every system has it
        signal.signal(signal.SIGPIPE, signal.SIG_DFL)  # whoever stops reading ends the printing
    sys.exit(main(sys.argv[1:]))
