"""Chats that are not the candidate's own, and candidates who shut the bot out or let it in again."""

from telegram import ChatMember, Update

from bot.context import Context, language_of
from bot.keyboards import calls_of
from bot.services.membership import blocked, unblocked
from bot.services.ports import Said
from bot.services.turn import paragraph

_OUT = {ChatMember.BANNED, ChatMember.LEFT}


async def on_membership(update: Update, context: Context) -> None:
    """Keep that a candidate blocked the bot, or lifted the block (D15)."""
    change, parts = update.my_chat_member, context.dependencies
    if change is None or change.chat.type != change.chat.PRIVATE:
        return
    out = change.new_chat_member.status in _OUT
    await parts.database.run(blocked if out else unblocked, change.chat.id, now=parts.now())


async def on_group(update: Update, context: Context) -> None:
    """Say in a group that the bot talks in private only; nothing is kept."""
    chat, parts = update.effective_chat, context.dependencies
    if chat is None:
        return
    said = Said((paragraph("group-only-private"),), language_of(update))
    parts.speaker.say(chat.id, None, calls_of(said, parts.texts, chat_id=chat.id))
