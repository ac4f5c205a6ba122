"""From what services say to calls of the Bot API: words, buttons, toasts, within Telegram's limits."""

from collections.abc import Iterator

from advice.terms import Language
from bot.services.ports import Kind, Line, Reply, Rows, Said
from bot.texts import Texts

TEXT_LIMIT = 4096  # characters of a message after its markup is parsed
TOAST_LIMIT = 200
DATA_LIMIT = 64  # bytes of a button's data

Call = dict[str, object]


def calls_of(
    said: Said,
    texts: Texts,
    *,
    chat_id: int,
    owner_id: int | None = None,
    query_id: str | None = None,
    pressed: int | None = None,
) -> list[Call]:
    """Return the Bot API's calls that say something.

    Args:
        said: What is to be said.
        texts: The words.
        chat_id: Where.
        owner_id: The owner's chat.
        query_id: The press that is answered; it always gets a visible text.
        pressed: The message that was pressed, for replies that change it.
    """
    calls: list[Call] = []
    if query_id is not None:
        toast = texts.plain(said.toast or Line("toast-ok"), said.language)[:TOAST_LIMIT]
        calls.append(
            {
                "method": "answerCallbackQuery",
                "params": {"callback_query_id": query_id, "text": toast},
            }
        )
    for reply in said.replies:
        if reply.kind is Kind.TELL_OWNER:
            if owner_id is not None:
                calls += _messages(reply, texts, said.language, owner_id)
        elif reply.kind is Kind.MEND and pressed is not None:
            params = next(_params(reply, texts, said.language, chat_id))
            calls.append({"method": "editMessageText", "params": params | {"message_id": pressed}})
        else:
            calls += _messages(reply, texts, said.language, chat_id)
    return calls


def _messages(reply: Reply, texts: Texts, language: Language, chat_id: int) -> Iterator[Call]:
    for params in _params(reply, texts, language, chat_id):
        yield {"method": "sendMessage", "params": params}


def _params(reply: Reply, texts: Texts, language: Language, chat_id: int) -> Iterator[Call]:
    """Give the parameters of one message, or of several where one would be too long."""
    parts = list(_parts([texts.render(line, language) for line in reply.lines]))
    for part in parts:
        params: Call = {
            "chat_id": chat_id,
            "text": part,
            "parse_mode": "HTML",
            "link_preview_options": {"is_disabled": True},
        }
        if part is parts[-1] and reply.buttons:
            params["reply_markup"] = keyboard(reply.buttons, texts, language)
        yield params


def _parts(paragraphs: list[str]) -> Iterator[str]:
    """Join paragraphs to messages within the limit; markup counts too, to be on the safe side."""
    part = ""
    for paragraph in paragraphs:
        longer = f"{part}\n\n{paragraph}" if part else paragraph
        if len(longer.encode("utf-16-le")) // 2 > TEXT_LIMIT and part:
            yield part
            part = paragraph
        else:
            part = longer
    yield part


def keyboard(rows: Rows, texts: Texts, language: Language) -> Call:
    """Return an inline keyboard."""
    return {
        "inline_keyboard": [
            [
                {"text": texts.plain(button.label, language), "callback_data": button.press}
                for button in row
            ]
            for row in rows
        ]
    }
