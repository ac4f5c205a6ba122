"""Whatever staff send or press for the desk; what they do as candidates goes the common way."""

from telegram import Message, Update
from telegram.ext import filters

from bot.context import Context, converse, message_of
from bot.handlers.candidate import puzzle_of
from bot.services import desk
from bot.services.ports import Sent
from bot.services.presses import Deed

DESK_PRESS = f"^{Deed.DESK}:"
_KINDS = (
    "text", "photo", "animation", "document", "video", "voice", "audio", "video_note", "sticker", "poll",
    "location", "contact",
)  # fmt: skip


class OfStaff(filters.UpdateFilter):
    """Lets through what comes from the chats of staff."""

    def __init__(self, chats: set[int]) -> None:
        """Look into a set of chats that others keep up to date."""
        super().__init__()
        self._chats = chats

    def filter(self, update: Update) -> bool:
        """Tell whether an update comes from staff."""
        chat = update.effective_chat
        return chat is not None and chat.id in self._chats


async def on_staff_message(update: Update, context: Context) -> None:
    """Answer a message of staff."""
    message = message_of(update)
    puzzle, sent = puzzle_of(message), sent_of(message)
    await converse(update, context, desk.hear, message.text or "", sent=sent, puzzle=puzzle)


async def on_staff_press(update: Update, context: Context) -> None:
    """Answer the press of a button of the desk."""
    query = update.callback_query
    await converse(update, context, desk.press, (query.data or "") if query is not None else "")


def sent_of(message: Message) -> Sent:
    """Return a message as it is, for what is to be passed on."""
    kind = next((name for name in _KINDS if getattr(message, name)), "other")
    html = message.text_html if kind == "text" else message.caption_html
    return Sent(kind, html or "", message.media_group_id)
