"""Makes the file that a call orders; what makes it is imported with the first order."""

from collections.abc import Mapping
from typing import Any

from bot.pictures.card import Card
from bot.pictures.plan import Plan


def made(order: Mapping[str, Any]) -> bytes:
    """Return the content of a file.

    It takes a while: call it in a thread, and one at a time.

    Args:
        order: ``what`` is ``timeline`` or ``calendar``, and ``plan`` a `Plan` as JSON keeps it; or
            ``what`` is ``report`` and ``plan`` a `Card`.

    Raises:
        ValueError: If nobody makes such a thing.
    """
    match order["what"]:
        case "timeline":
            from bot.pictures.timeline import timeline_picture  # noqa: PLC0415 - a second, 40 MB

            return timeline_picture(Plan.from_json(order["plan"]))
        case "report":
            from bot.pictures.report import report_picture  # noqa: PLC0415 - as the timeline

            return report_picture(Card.from_json(order["plan"]))
        case "calendar":
            from bot.pictures.calendar import calendar_file  # noqa: PLC0415 - most runs never need it

            return calendar_file(Plan.from_json(order["plan"]))
        case _:
            raise ValueError("nobody makes such a file")
