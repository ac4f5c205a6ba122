"""Files that are made when they are sent: what waits to be said holds an order, not the bytes."""

import asyncio
import logging
from collections.abc import Awaitable, Callable, Mapping
from typing import Any

from telegram import InputFile

_log = logging.getLogger(__name__)

Order = Mapping[str, Any]
Maker = Callable[[Order], bytes]
Gatherer = Callable[[Order], Awaitable[bytes]]

FIELDS = {"sendPhoto": "photo", "sendDocument": "document"}  # where a method takes its file


class Files:
    """Makes files beside the event loop, one at a time: it takes all of a core and some memory.

    Args:
        make: Gives the content for an order; it is called in a thread.
        gather: Gives the content of what has to be gathered first, by ``what`` of the order: it
            waits for others, and needs no thread.
    """

    def __init__(self, make: Maker | None, gather: Mapping[str, Gatherer] | None = None) -> None:
        self._make = make
        self._gather = gather or {}
        self._turn = asyncio.Lock()

    async def made(self, order: Order) -> InputFile | None:
        """Return the file of an order, None if it cannot be made.

        Args:
            order: ``what`` and ``name``, and whatever the maker wants to know.
        """
        gather = self._gather.get(order.get("what", ""))
        try:
            async with self._turn:
                if gather is not None:
                    content = await gather(order)
                elif self._make is not None:
                    content = await asyncio.to_thread(self._make, order)
                else:
                    return None
        except Exception as error:  # noqa: BLE001 - whatever a library raises, the queue goes on
            _log.error("A %s could not be made: %s", order.get("what"), type(error).__name__)
            return None
        return InputFile(content, filename=order["name"])
