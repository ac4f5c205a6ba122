"""Whatever staff send or press for the desk; what they do as candidates goes the common way."""

import asyncio
from collections.abc import Callable
from typing import Any

from telegram import Message, Poll, Update
from telegram.ext import filters

from bot.context import Context, Dependencies, converse, message_of
from bot.handlers.candidate import command_of, on_command, puzzle_of
from bot.services.desk import invitations, reception
from bot.services.desk.tally import Count, CountWantedError, Tally, tally_page
from bot.services.ports import Said, Sent
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
    await at_the_desk(
        update, context, reception.hear, message.text or "", sent=sent, puzzle=puzzle
    )


async def on_staff_edited(update: Update, context: Context) -> None:
    """Take a message that staff changed."""
    message = message_of(update)
    if (message.text or "").startswith("/"):
        await on_any_command(update, context)
        return
    puzzle = "other-anything" if message.text is None else None
    sent, words = sent_of(message), message.text or ""
    await at_the_desk(update, context, reception.mend, words, sent=sent, puzzle=puzzle)


async def on_staff_press(update: Update, context: Context) -> None:
    """Answer the press of a button of the desk."""
    query = update.callback_query
    await at_the_desk(
        update, context, reception.press, (query.data or "") if query is not None else ""
    )


async def on_any_command(update: Update, context: Context) -> None:
    """Answer a command of the desk, whoever gives it; all others go the common way."""
    text, chat = message_of(update).text or "", update.effective_chat
    name, rest = command_of(text)
    is_staff = chat is not None and chat.id in context.dependencies.staff
    is_theirs = name in reception.COMMANDS or (
        is_staff and name in (reception.LEAVE, *reception.BESIDES)
    )
    if name == "start" and rest.startswith(invitations.PREFIX):
        await converse(update, context, invitations.join, rest)
        _heed(update, context)
    elif text.startswith("/") and is_theirs:
        await at_the_desk(update, context, reception.command, rest, name=name)
        _heed(update, context)
    else:
        await on_command(update, context)


def _heed(update: Update, context: Context) -> None:
    """Hand the next messages of a chat to the desk, which knows whether it is one of staff."""
    if update.effective_chat is not None:
        context.dependencies.staff.add(update.effective_chat.id)


async def at_the_desk(
    update: Update, context: Context, unit: Callable[..., Said], words: str, **more: Any
) -> None:
    """Take an update of staff, with every number that its answer tells counted just before.

    Counting looks at all candidates, a page a transaction, so that others are answered meanwhile.
    """
    parts, counted = context.dependencies, dict[Count, Tally]()
    while True:
        try:
            await converse(update, context, unit, words, counted=counted, **more)
        except CountWantedError as wanted:
            counted[wanted.count] = await tally(parts, wanted.count)
        else:
            return


async def tally(parts: Dependencies, count: Count) -> Tally:
    """Count whom something reaches."""
    total, now = Tally(), parts.now()
    after: int | None = 0
    while after is not None:
        page, after = await parts.database.run(
            tally_page, count, after=after, now=now, agency=parts.agency
        )
        total += page
        await asyncio.sleep(0)
    return total


def sent_of(message: Message) -> Sent:
    """Return a message as it is, for what is to be passed on."""
    kind = next((name for name in _KINDS if getattr(message, name)), "other")
    if message.poll is not None and not _can_be_copied(message.poll):
        kind = "other"
    html = message.text_html if kind == "text" else message.caption_html
    return Sent(kind, html or "", message.media_group_id)


def _can_be_copied(poll: Poll) -> bool:
    """Tell whether Telegram copies a poll: a quiz only when the bot knows its answer."""
    return poll.type != Poll.QUIZ or bool(poll.correct_option_ids)
