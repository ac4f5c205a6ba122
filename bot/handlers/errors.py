"""When something went wrong: a line in the log without anybody's words, a kind line in the chat."""

import logging

from telegram import Update

from bot.context import Context, language_of
from bot.keyboards import calls_of
from bot.services.ports import Line, Said
from bot.services.turn import paragraph

log = logging.getLogger(__name__)


async def on_error(update: object, context: Context) -> None:
    """Log what happened and tell the candidate that nothing is lost.

    The database being away never comes here: such an update is tried again, see app.py.
    """
    error = context.error
    place = error.__traceback__ if error is not None else None
    while place is not None and place.tb_next is not None:
        place = place.tb_next
    where = f"{place.tb_frame.f_code.co_filename}:{place.tb_lineno}" if place else "?"
    log.error("%s at %s", type(error).__name__, where)
    if not isinstance(update, Update):
        return
    chat, parts = update.effective_chat, context.dependencies
    if chat is None:
        return
    said = Said((paragraph("something-went-wrong"),), language_of(update), Line("toast-sorry"))
    query = update.callback_query
    calls = calls_of(
        said, parts.texts, chat_id=chat.id, query_id=query.id if query is not None else None
    )
    parts.speaker.say(chat.id, None, calls)
