"""The measure of all: a bare echo bot on python-telegram-bot with its default settings."""

import sys
from typing import Any

from telegram import Update
from telegram.ext import Application, ContextTypes, MessageHandler, filters


async def echo(update: Update, _context: ContextTypes.DEFAULT_TYPE) -> None:
    """Say what was said."""
    if update.message is not None:
        await update.message.reply_text(update.message.text or "…")


def main() -> None:
    """Poll the address given on the command line."""
    application: Application[Any, Any, Any, Any, Any, Any] = (
        Application.builder().token("1:echo").base_url(f"{sys.argv[1]}/bot").build()
    )
    application.add_handler(MessageHandler(filters.ALL, echo))
    application.run_polling()


if __name__ == "__main__":
    main()
