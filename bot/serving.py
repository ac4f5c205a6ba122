"""Serving Telegram until told to stop, and checking beforehand that this will work."""

import asyncio
import gc
import logging
import signal
import sys

from telegram.error import InvalidToken, NetworkError, TelegramError

from bot.app import build_app
from bot.http import AiohttpRequest, bot_url
from bot.services.delivery import at_once
from bot.settings import EXAMPLE_PHONE, EXAMPLE_SITE, Settings
from storage import schema
from storage.database import Database, StorageError

log = logging.getLogger(__name__)

FOR_REPLIES = 128  # connections, besides those of what the bot sends by itself
FIRST_PAUSE, LONGEST_PAUSE = 1.0, 30.0  # seconds between attempts to reach Telegram at the start
SETTLED = 1.0  # seconds after the start at which what lives as long as the process is there


def examples_left(settings: Settings) -> list[str]:
    """Return a line for each setting that still holds its example, which candidates would see."""
    left = []
    if settings.agency_phone == EXAMPLE_PHONE:
        left.append(
            "AGENCY_PHONE is still the example number; candidates would be told to call it."
        )
    if settings.agency_site == EXAMPLE_SITE:
        left.append("AGENCY_SITE is still the example address; candidates would be sent there.")
    return left


async def serve(settings: Settings) -> int:
    """Serve Telegram; return the exit code once a signal asked to stop.

    Raises:
        StorageError: If the database cannot be used.
    """
    for line in examples_left(settings):
        log.warning(line)
    asked_to_stop = asyncio.Event()
    loop = asyncio.get_running_loop()
    for name in (signal.SIGINT, signal.SIGTERM):
        loop.add_signal_handler(name, asked_to_stop.set)
    connections = FOR_REPLIES + at_once(settings.broadcast_rate)
    app = build_app(settings, AiohttpRequest(connections=connections))
    pause = FIRST_PAUSE
    while not asked_to_stop.is_set():
        try:
            await app.start()
            break
        except InvalidToken:
            await app.give_up()
            print("TELEGRAM_BOT_TOKEN is refused by Telegram.", file=sys.stderr)
            return 1
        except NetworkError as error:
            log.warning(
                "Telegram is out of reach (%s); again in %.0f s", type(error).__name__, pause
            )
            try:
                await asyncio.wait_for(asked_to_stop.wait(), pause)
            except TimeoutError:
                pause = min(2 * pause, LONGEST_PAUSE)
    else:
        await app.give_up()
        return 0
    log.info("listening")
    loop.call_later(SETTLED, look_for_garbage_less)
    running = asyncio.create_task(app.run())
    stopping = asyncio.create_task(asked_to_stop.wait())
    await asyncio.wait({running, stopping}, return_when=asyncio.FIRST_COMPLETED)
    stopping.cancel()
    refused = running.done() and isinstance(running.exception(), InvalidToken)
    await app.stop()
    if refused:
        print("TELEGRAM_BOT_TOKEN is refused by Telegram.", file=sys.stderr)
    return int(refused)


def look_for_garbage_less() -> None:
    """Leave what lives as long as the process out of the search for garbage, and search less often.

    Updates leave little behind: measured, five per cent of what a message costs.
    """
    gc.collect()
    gc.freeze()
    gc.set_threshold(10_000, 20, 50)


def _tables(stands_at: str | None) -> str:
    if stands_at is None:
        return "not made yet: python -m bot migrate makes them, and so does the first start"
    return "good" if stands_at == schema.HEAD else "behind: run python -m bot migrate"


async def check(settings: Settings) -> int:
    """Say of settings, database, tables and token whether they are good; return the exit code."""
    wrong = 0
    for line in examples_left(settings):
        print(f"note      {line}")
    print("settings  good")
    try:
        database = Database.open(settings.database_url)
        try:
            stands_at = schema.revision(database.engine)
        finally:
            database.close()
        print("database  good")
        print(f"tables    {_tables(stands_at)}")
        wrong += stands_at != schema.HEAD
    except StorageError as error:
        print(f"database  DATABASE_URL: {error}")
        wrong += 1
    if not await _token_is_good(settings):
        wrong += 1
    elif settings.owner_id is not None:
        wrong += not await _owner_is_there(settings)
    return int(wrong > 0)


async def _token_is_good(settings: Settings) -> bool:
    if settings.telegram_bot_token is None:
        print("token     TELEGRAM_BOT_TOKEN is missing; the playground works without")
        return False
    request = AiohttpRequest()
    await request.initialize()
    try:
        me = await request.call(f"{bot_url(settings.telegram_api_url, settings.token)}/getMe", {})
    except InvalidToken:
        print("token     TELEGRAM_BOT_TOKEN is refused by Telegram")
        return False
    except TelegramError as error:
        print(f"token     TELEGRAM_API_URL is out of reach ({type(error).__name__})")
        return False
    finally:
        await request.shutdown()
    print(f"token     good: @{me.get('username')}")
    return True


async def _owner_is_there(settings: Settings) -> bool:
    """Tell whether the bot can write to the owner, who must have written to it once."""
    request = AiohttpRequest()
    await request.initialize()
    try:
        url = bot_url(settings.telegram_api_url, settings.token)
        await request.call(f"{url}/getChat", {"chat_id": settings.owner_id})
    except TelegramError as error:
        print(f"owner     OWNER_ID cannot be written to ({error.message}): send /start to the bot")
        return False
    finally:
        await request.shutdown()
    print("owner     good")
    return True
