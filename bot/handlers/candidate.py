"""Whatever a candidate sends or presses in the private chat."""

from telegram import Message, Update

from bot.context import Context, converse, message_of
from bot.services.commands import command
from bot.services.conversation import hear, mend, puzzled
from bot.services.taps import tap

# The first attribute of a message that is set names its kind, and so the text that answers it.
_KINDS = (
    ("photo", "other-photo"),
    ("voice", "other-voice"),
    ("video_note", "other-voice"),
    ("audio", "other-voice"),
    ("sticker", "other-sticker"),
    ("animation", "other-sticker"),
    ("location", "other-location"),
    ("venue", "other-location"),
    ("contact", "other-contact"),
    ("video", "other-video"),
    ("document", "other-file"),
    ("poll", "other-poll"),
)


async def on_words(update: Update, context: Context) -> None:
    """Answer whatever a candidate writes."""
    message = message_of(update)
    text = puzzle_of(message)
    if text is not None:
        await converse(update, context, puzzled, "", text=text)
    else:
        await converse(update, context, hear, message.text or "")


async def on_press(update: Update, context: Context) -> None:
    """Answer the press of a button."""
    query = update.callback_query
    await converse(update, context, tap, (query.data or "") if query is not None else "")


async def on_command(update: Update, context: Context) -> None:
    """Answer a command; one that stands inside other words is read as words."""
    text = message_of(update).text or ""
    if not text.startswith("/"):
        await converse(update, context, hear, text)
        return
    name, rest = command_of(text)
    await converse(update, context, command, rest, name=name)


def command_of(text: str) -> tuple[str, str]:
    """Return the name of a command and what stands behind it; a group's form names the bot too."""
    head, _, rest = text.removeprefix("/").partition(" ")
    return head.partition("@")[0].lower(), rest


async def on_edited(update: Update, context: Context) -> None:
    """Take an edited message for a changed answer."""
    text = message_of(update).text
    if text is None:
        await converse(update, context, puzzled, "", text="other-anything")
    elif text.startswith("/"):
        await on_command(update, context)
    else:
        await converse(update, context, mend, text)


async def on_other(update: Update, context: Context) -> None:
    """Answer what is no text: one kind, useful line, and the open question again."""
    await converse(update, context, puzzled, "", text=puzzle_of(message_of(update)))


def puzzle_of(message: Message) -> str | None:
    """Return the id of the text that answers a message of which no words can be read."""
    if message.text is None:
        return next((text for name, text in _KINDS if getattr(message, name)), "other-anything")
    if message.forward_origin is not None:
        return "other-forward"
    return None if any(character.isalnum() for character in message.text) else "emoji-only"
