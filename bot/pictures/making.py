"""Makes the file that a call orders; what makes it is imported with the first order."""

from collections.abc import Mapping
from typing import Any

from bot.pictures.plan import Plan


def made(order: Mapping[str, Any]) -> bytes:
    """Return the content of a file.

    It takes a while: call it in a thread, and one at a time.

    Args:
        order: ``what`` is ``timeline`` or ``calendar``; ``plan`` is a `Plan` as JSON keeps it.

    Raises:
        ValueError: If nobody makes such a thing.
    """
    plan = Plan.from_json(order["plan"])
    if order["what"] == "timeline":
        from bot.pictures.timeline import timeline_picture  # noqa: PLC0415 - a second, 40 MB

        return timeline_picture(plan)
    if order["what"] == "calendar":
        from bot.pictures.calendar import calendar_file  # noqa: PLC0415 - most runs never need it

        return calendar_file(plan)
    raise ValueError("nobody makes such a file")
