"""The outcomes of a broadcast as a file for spreadsheets: a line for each candidate, by number."""

import csv
from collections.abc import Iterator, Mapping, Sequence
from datetime import datetime
from io import StringIO
from typing import Any

from storage import outcomes
from storage.database import Database
from storage.outcomes import Outcome

PAGE = 500  # lines read in one transaction
FIRST_SIGNS = (
    "=",
    "+",
    "-",
    "@",
    "\t",
    "\r",
)  # a spreadsheet would take what follows for a formula


async def outcomes_file(database: Database, order: Mapping[str, Any]) -> bytes:
    """Return the file as UTF-8, with the mark by which spreadsheets know it.

    Args:
        database: Where the outcomes are; they are read page by page.
        order: Its ``plan`` names the ``broadcast``, the heads of the ``columns`` and the words for
            the ``states`` and the ``reasons``.
    """
    plan = order["plan"]
    text = StringIO(newline="")
    lines = csv.writer(text)
    lines.writerow(plan["columns"])
    after = ""
    while page := await database.run(outcomes.page, plan["broadcast"], after=after, limit=PAGE):
        lines.writerows(_lines(page, plan))
        after = page[-1].key
    return text.getvalue().encode("utf-8-sig")


def _lines(page: Sequence[Outcome], plan: Mapping[str, Any]) -> Iterator[list[str]]:
    states, reasons = plan["states"], plan["reasons"]
    for one in page:
        yield [
            str(one.chat_id),
            safe(states.get(one.state.value, one.state.value)),
            safe(reasons.get(one.reason, one.reason or "")),
            str(one.attempt),
            _written(one.due_at),
            _written(one.landed_at),
            "" if one.message_id is None else str(one.message_id),
            _written(one.tapped_at),
            _written(one.opted_out_at),
        ]


def _written(moment: datetime | None) -> str:
    return "" if moment is None else moment.isoformat(" ", "seconds")


def safe(words: str) -> str:
    """Return words that no spreadsheet takes for a formula."""
    return f"'{words}" if words.startswith(FIRST_SIGNS) else words
