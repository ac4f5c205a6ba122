"""Telegram in, one service call, Telegram out; the order of handlers is said here, once."""

from telegram.ext import (
    CallbackQueryHandler,
    ChatMemberHandler,
    MessageHandler,
    filters,
)

from bot.context import App
from bot.handlers.candidate import on_edited, on_other, on_press, on_words
from bot.handlers.errors import on_error
from bot.handlers.membership import on_group, on_membership
from bot.handlers.staff import (
    DESK_PRESS,
    OfStaff,
    on_any_command,
    on_staff_edited,
    on_staff_message,
    on_staff_press,
)


def register_all(app: App) -> None:
    """Register every handler; the first that fits takes an update."""
    private, edited = filters.ChatType.PRIVATE, filters.UpdateType.EDITED_MESSAGE
    of_staff = OfStaff(app.bot_data["dependencies"].staff)
    app.add_handlers(
        [
            MessageHandler(private & of_staff & ~filters.COMMAND & ~edited, on_staff_message),
            MessageHandler(private & of_staff & edited, on_staff_edited),
            CallbackQueryHandler(on_staff_press, pattern=DESK_PRESS),
            MessageHandler(private & filters.TEXT & ~filters.COMMAND & ~edited, on_words),
            CallbackQueryHandler(on_press),
            MessageHandler(private & filters.COMMAND & ~edited, on_any_command),
            MessageHandler(private & edited, on_edited),
            MessageHandler(private, on_other),
            ChatMemberHandler(on_membership, ChatMemberHandler.MY_CHAT_MEMBER),
            MessageHandler(filters.ChatType.GROUPS & ~edited, on_group),
        ]
    )
    app.add_error_handler(on_error)
