"""A small bot that does a little of everything; the playground is tested with it."""

from datetime import timedelta
from typing import Any

from telegram import (
    BotCommand,
    CallbackQuery,
    CopyTextButton,
    InlineKeyboardButton,
    InlineKeyboardMarkup,
    Message,
    ReplyKeyboardMarkup,
    Update,
)
from telegram.constants import ChatAction
from telegram.ext import (
    Application,
    CallbackQueryHandler,
    CommandHandler,
    ContextTypes,
    MessageHandler,
    filters,
)

from bot.playground.clock import HeldClock
from bot.playground.pictures import tiny_png
from bot.playground.telegram import TOKEN, TelegramInMemory

Context = ContextTypes.DEFAULT_TYPE
WORDS = {
    "en": ("Did you send the note?", "Yes", "Not yet", "Hold until then.", "Noted"),
    "es": ("¿Enviaste la nota?", "Sí", "Todavía no", "Espera hasta entonces.", "Anotado"),
}


class Kiosk:
    """The bot, as the stage wants it."""

    def __init__(self, telegram: TelegramInMemory, clock: HeldClock) -> None:
        self.clock = clock
        self.waiting: dict[int, object] = {}
        builder = Application.builder().token(TOKEN)
        self.app = builder.request(telegram).get_updates_request(telegram).build()
        for name, answer in (
            ("start", start),
            ("photo", photo),
            ("month", month),
            ("think", think),
        ):
            self.app.add_handler(CommandHandler(name, answer))
        self.app.add_handler(CommandHandler("later", self._later))
        self.app.add_handler(CommandHandler("oops", oops))
        self.app.add_handler(CallbackQueryHandler(press))
        self.app.add_handler(MessageHandler(filters.UpdateType.EDITED_MESSAGE, mended))
        self.app.add_handler(MessageHandler(filters.TEXT, echo))
        self.app.add_handler(MessageHandler(filters.ALL, thing))

    async def start(self) -> None:
        await self.app.initialize()
        await self.app.bot.set_my_commands(
            [
                BotCommand("start", "Begin"),
                BotCommand("month", "A calendar"),
                BotCommand("photo", "A picture"),
            ]
        )
        await self.app.bot.set_my_description("I repeat what you say, and I have buttons.")
        assert self.app.updater
        await self.app.start()
        await self.app.updater.start_polling()

    async def stop(self) -> None:
        assert self.app.updater
        await self.app.updater.stop()
        await self.app.stop()
        await self.app.shutdown()

    async def tick(self) -> None:
        for chat_id, due in tuple(self.waiting.items()):
            if isinstance(due, type(self.clock.now())) and due <= self.clock.now():
                del self.waiting[chat_id]
                await self.app.bot.send_message(chat_id, "It is time.")

    async def _later(self, update: Update, _: Context) -> None:
        message = of(update)
        self.waiting[message.chat_id] = self.clock.now() + timedelta(days=1)
        await message.reply_text("Tomorrow.")


def of(update: Update) -> Message:
    assert update.effective_message
    return update.effective_message


def words(update: Update) -> tuple[str, str, str, str, str]:
    assert update.effective_user
    return WORDS.get(update.effective_user.language_code or "en", WORDS["en"])


async def start(update: Update, _: Context) -> None:
    question, yes, no, *_rest = words(update)
    rows: list[list[InlineKeyboardButton]] = [
        [
            InlineKeyboardButton(yes, callback_data="yes"),
            InlineKeyboardButton(no, callback_data="no"),
        ],
        [
            InlineKeyboardButton("Agency", url="https://agency.example/"),
            InlineKeyboardButton("Copy", copy_text=CopyTextButton("Thank you for your time.")),
        ],
    ]
    message = of(update)
    await message.reply_html(f"<b>{question}</b>\n/month", reply_markup=InlineKeyboardMarkup(rows))
    await message.reply_text(
        "👇", reply_markup=ReplyKeyboardMarkup([["Next", "Help"]], resize_keyboard=True)
    )


async def press(update: Update, _: Context) -> None:
    query: CallbackQuery | None = update.callback_query
    assert query
    *_rest, hold, noted = words(update)
    if query.data == "alert":
        await query.answer("Read this.", show_alert=True)
        return
    await query.answer(f"{noted}: {query.data}")
    if query.data == "more":
        await of(update).reply_text("\n".join(f"Line {number}" for number in range(60)))
        return
    again = InlineKeyboardMarkup([[InlineKeyboardButton("Why?", callback_data=f"{query.data}+")]])
    await query.edit_message_text(hold, reply_markup=again)


async def month(update: Update, _: Context) -> None:
    days = [InlineKeyboardButton(str(day), callback_data=f"day-{day}") for day in range(1, 29)]
    rows: Any = [days[first : first + 7] for first in range(0, 28, 7)]
    last = (InlineKeyboardButton(word.title(), callback_data=word) for word in ("alert", "more"))
    rows.append(list(last))
    await of(update).reply_text("Which day?", reply_markup=InlineKeyboardMarkup(rows))


async def photo(update: Update, _: Context) -> None:
    await of(update).reply_photo(tiny_png(320, 180), caption="Your next days.")
    await of(update).reply_document(b"BEGIN:VCALENDAR\n", filename="interview.ics")


async def think(update: Update, _: Context) -> None:
    await of(update).reply_chat_action(ChatAction.TYPING)


async def oops(update: Update, _: Context) -> None:
    sent = await of(update).reply_text("This goes away.")
    await sent.delete()


async def mended(update: Update, _: Context) -> None:
    await of(update).reply_text(f"Now: {of(update).text}")


async def echo(update: Update, _: Context) -> None:
    await of(update).reply_text(of(update).text or "")


async def thing(update: Update, _: Context) -> None:
    await of(update).reply_text("Thank you, but I only read words.")
