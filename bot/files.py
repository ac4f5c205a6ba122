"""Files that are made when they are sent: what waits to be said holds an order, not the bytes."""

import asyncio
import logging
from collections.abc import Callable, Mapping
from typing import Any

from telegram import InputFile

_log = logging.getLogger(__name__)

Maker = Callable[[Mapping[str, Any]], bytes]

FIELDS = {"sendPhoto": "photo", "sendDocument": "document"}  # where a method takes its file


class Files:
    """Makes files beside the event loop, one at a time: it takes all of a core and some memory.

    Args:
        make: Gives the content for an order; it is called in a thread.
    """

    def __init__(self, make: Maker | None) -> None:
        self._make = make
        self._turn = asyncio.Lock()

    async def made(self, order: Mapping[str, Any]) -> InputFile | None:
        """Return the file of an order, None if it cannot be made.

        Args:
            order: ``what`` and ``name``, and whatever the maker wants to know.
        """
        if self._make is None:
            return None
        try:
            async with self._turn:
                content = await asyncio.to_thread(self._make, order)
        except Exception as error:  # noqa: BLE001 - whatever a library raises, the queue goes on
            _log.error("A %s could not be made: %s", order.get("what"), type(error).__name__)
            return None
        return InputFile(content, filename=order["name"])
