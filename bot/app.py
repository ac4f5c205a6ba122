"""Where the parts meet, and the one place that asks the clock."""

import asyncio
import contextlib
import logging
import os
import secrets
from collections.abc import Callable, Sequence
from datetime import UTC, datetime, timedelta
from functools import partial
from typing import Any

from telegram import Update
from telegram.ext import Application, ContextTypes, ExtBot
from telegram.request import BaseRequest

from advice import Policy
from advice.terms import Language
from bot.announcing import Announcer
from bot.context import App, Context, Dependencies
from bot.handlers import register_all
from bot.http import bot_url, caller
from bot.pacing import Pace
from bot.pictures.making import made
from bot.pictures.outcomes import outcomes_file
from bot.polling import Poller
from bot.reading import read_update
from bot.roster import Roster
from bot.services.delivery import at_once
from bot.services.desk.shipped import stock
from bot.services.membership import blocked
from bot.services.ports import Agency, Line
from bot.settings import Settings
from bot.speaking import Speaker
from bot.texts import Texts
from bot.ticks import Sender, worker_of
from storage import pace, schema, updates
from storage.database import Database, Session, StorageError

log = logging.getLogger(__name__)

# The commands shown to candidates, in this order.
SHOWN_COMMANDS = (
    "start", "next", "interviews", "reminders", "undo", "cancel", "settings", "help", "privacy", "about",
    "mydata", "forget", "stop",
)  # fmt: skip
KEPT_UPDATES = timedelta(days=7)  # Telegram repeats an update for at most one day
TOKEN_BYTES = 24  # of chance in a link that makes somebody staff
PRUNING = 3600.0  # seconds between two looks at what can be thrown away


def now() -> datetime:
    """Return the moment, aware, in UTC: the only clock of the product."""
    return datetime.now(UTC)


class CoachApplication(Application[Any, Context, Any, Any, Any, Any]):
    """The library's application, which lets "the database is away" through to the poller."""

    async def process_error(
        self, update: object, error: Exception, job: Any = None, coroutine: Any = None
    ) -> bool:
        """Hand an error to the handlers; one of the database goes up, so that the update comes again."""
        if isinstance(error, StorageError):
            raise error
        return await super().process_error(update, error, job, coroutine)


class Coach:
    """The running product: a database, a way to Telegram and the handlers between them."""

    def __init__(
        self, settings: Settings, request: BaseRequest, clock: Callable[[], datetime]
    ) -> None:
        """Put the parts together; nothing is opened or sent yet.

        Args:
            settings: The settings.
            request: The way to Telegram: the network, or the in-memory Telegram.
            clock: Gives the moment, aware, in UTC.
        """
        self.settings, self._request, self._clock = settings, request, clock
        self.database = Database.open(
            settings.database_url, synchronous=settings.database_synchronous
        )
        self.texts = Texts(
            agency=settings.agency_name, phone=settings.agency_phone, site=settings.agency_site
        )
        self._base_url = bot_url(settings.telegram_api_url, settings.token)
        self.speaker = Speaker(
            request,
            self._base_url,
            mark_spoken=self._mark_spoken,
            on_blocked=self._blocked,
            make=made,
            gather={"outcomes": partial(outcomes_file, self.database)},
            retry_on=(StorageError,),
            pace=Pace(
                per_second=None
            ),  # a candidate sets the pace of answers; Telegram's 429 is heeded
        )
        self._application = self._built()
        self._poller = Poller(
            request,
            self._base_url,
            self._application.process_update,
            read=lambda raw: read_update(raw, self._application.bot),
            on_error=self._failed,
            retry_on=(StorageError,),
            room=self.speaker.room,
        )
        self.sender = Sender(
            self._parts,
            caller(request),
            self._base_url,
            worker_of(settings.token, f"{os.uname().nodename}:{os.getpid()}"),
            at_once=at_once(settings.broadcast_rate),
            paid=settings.paid_broadcasts,
        )
        self.roster = Roster(self._parts, caller(request), self._base_url, SHOWN_COMMANDS)
        self.announcer = Announcer(self._parts, caller(request), self._base_url)
        self._tasks: list[asyncio.Task[None]] = []

    def _built(self) -> App:
        settings = self.settings
        bot = ExtBot(
            settings.token,
            base_url=self._base_url.removesuffix(settings.token),
            request=self._request,
            get_updates_request=self._request,
        )
        builder = Application.builder().application_class(CoachApplication).updater(None)
        application: App = builder.bot(bot).context_types(ContextTypes(context=Context)).build()
        agency = Agency(
            time_zone=settings.agency_time_zone,
            policy=Policy.of(settings.agency_holidays),
            wording=self.texts,
            owner_id=settings.owner_id,
            approval_above=settings.approval_above,
            token=lambda: secrets.token_urlsafe(TOKEN_BYTES),
            link=lambda payload: f"https://t.me/{application.bot.username}?start={payload}",
        )
        self._parts = Dependencies(self.database, self.speaker, self.texts, agency, self._clock)
        application.bot_data["dependencies"] = self._parts
        register_all(application)
        return application

    async def start(self) -> None:
        """Bring the tables up to date, say what was decided but not yet spoken, and listen.

        Raises:
            StorageError: If the database cannot be used.
            telegram.error.TelegramError: If the token is wrong or Telegram cannot be reached.
        """
        schema.prepare(self.database.engine)
        await self._application.initialize()
        await self.roster.open()
        rate = float(self.settings.broadcast_rate)
        await self.database.run(pace.set_rate, self.sender.worker.bot_id, rate)
        await self.database.run(stock, self._clock())
        self.speaker.resume(await self.database.run(updates.unspoken))
        self._tasks = [
            asyncio.create_task(self._poller.run()),
            asyncio.create_task(self._introduce()),
            asyncio.create_task(self._prune()),
            asyncio.create_task(self.sender.run()),
            asyncio.create_task(self.announcer.run()),
            asyncio.create_task(self.roster.run()),
        ]

    async def give_up(self) -> None:
        """Close what was opened when the start did not succeed."""
        await self._request.shutdown()
        self.database.close()

    async def run(self) -> None:
        """Listen until stopped.

        Raises:
            telegram.error.InvalidToken: If Telegram withdraws the token.
        """
        await self._tasks[0]

    async def stop(self) -> None:
        """Finish what is in hand, say what was decided, and close."""
        await self._poller.stop()
        for task in self._tasks[1:]:
            task.cancel()
        await asyncio.gather(*self._tasks, return_exceptions=True)
        await self.sender.finish()
        await self.speaker.finish()
        await self._application.shutdown()
        self.database.close()

    async def tick(self) -> None:
        """Do what is due by the clock; returns when nothing is in the air any more."""
        await self.database.run(updates.forget_old, self._clock() - KEPT_UPDATES)
        await self.announcer.rest()
        await self.roster.look()
        await self.sender.turn()
        await self.sender.idle()
        await self.announcer.rest()

    async def _prune(self) -> None:
        while True:
            with contextlib.suppress(StorageError):
                await self.database.run(updates.forget_old, self._clock() - KEPT_UPDATES)
            await asyncio.sleep(PRUNING)

    async def _mark_spoken(self, update_ids: Sequence[int]) -> None:
        await self.database.run(_mark_spoken, update_ids)

    async def _blocked(self, chat_id: int) -> None:
        await self.database.run(blocked, chat_id, now=self._clock())

    async def _failed(self, update: Update, error: Exception) -> None:
        await self._application.process_error(update, error)

    async def _introduce(self) -> None:
        """Tell Telegram the commands and the description, in every language (D11)."""
        call = caller(self._request)
        for language in Language:
            text = partial(self.texts.plain, language=language)
            commands = [
                {"command": name, "description": text(Line(f"command-{name}"))}
                for name in SHOWN_COMMANDS
            ]
            # English is also what everybody else gets: a list without a language.
            codes = ("", "en") if language is Language.EN else (language.value,)
            for code in codes:
                for method, params in (
                    ("setMyCommands", {"commands": commands}),
                    ("setMyDescription", {"description": text(Line("bot-description"))}),
                    (
                        "setMyShortDescription",
                        {"short_description": text(Line("bot-short-description"))},
                    ),
                ):
                    await self._quietly(call, method, {**params, "language_code": code})

    async def _quietly(self, call: Any, method: str, params: dict[str, object]) -> None:
        try:
            await call(f"{self._base_url}/{method}", params)
        except Exception as error:  # noqa: BLE001 - an introduction is a courtesy; nothing depends on it
            log.warning("%s was not taken: %s", method, type(error).__name__)


def _mark_spoken(session: Session, update_ids: Sequence[int]) -> None:
    for update_id in update_ids:
        updates.spoken(session, update_id)


def build_app(
    settings: Settings, request: BaseRequest, clock: Callable[[], datetime] = now
) -> Coach:
    """Put the product together over a way to Telegram."""
    return Coach(settings, request, clock)
