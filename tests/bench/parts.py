"""An echo over the product's own network parts and nothing else: what the rest has to add to."""

import gc
import sys
from typing import Any

import uvloop
from telegram import Bot, Update

from bot.http import AiohttpRequest, bot_url
from bot.pacing import Pace
from bot.polling import Poller
from bot.speaking import Speaker


async def nothing(*_: object) -> None:
    """Keep nothing: there is no database here."""


async def serve(address: str, *, raw: bool) -> None:
    """Echo until ended."""
    request = AiohttpRequest()
    await request.initialize()
    base_url = bot_url(address, "1:parts")
    bot = Bot("1:parts", request=request)
    speaker = Speaker(
        request, base_url, mark_spoken=nothing, on_blocked=nothing, pace=Pace(per_second=None)
    )

    def read(update: dict[str, Any]) -> tuple[int, int, str]:
        if raw:
            message = update["message"]
            return update["update_id"], message["chat"]["id"], message["text"]
        known = Update.de_json(update, bot)
        assert known is not None
        assert known.message is not None
        return known.update_id, known.message.chat_id, known.message.text or "…"

    async def handle(update: tuple[int, int, str]) -> None:
        update_id, chat_id, text = update
        params = {"chat_id": chat_id, "text": text}
        speaker.say(chat_id, update_id, [{"method": "sendMessage", "params": params}])

    gc.collect()
    gc.freeze()
    await Poller(request, base_url, handle, read=read, on_error=nothing).run()


if __name__ == "__main__":
    uvloop.run(serve(sys.argv[1], raw="--raw" in sys.argv))
