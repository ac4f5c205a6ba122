"""From what services say to calls of the Bot API: words, buttons, toasts, within Telegram's limits."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date

from advice.terms import Language
from bot.services.ports import PICTURES, Attachment, Copied, Kind, Line, Reply, Rows, Said, Tree
from bot.texts import Texts, units, without_markup

TEXT_LIMIT = 4096  # characters of a message after its markup is parsed
CAPTION_LIMIT = 1024  # characters of the words under a file, counted in the same way
TOAST_LIMIT = 200

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
        language = reply.language or said.language
        where = chat_id if reply.to is None else reply.to
        mended = reply.messages[0] if reply.messages else pressed
        if reply.kind is Kind.TELL_OWNER:
            if owner_id is not None:
                calls += _messages(reply, texts, language, owner_id)
        elif reply.kind is Kind.RECALL:
            calls.append(_recall(where, reply.messages))
        elif reply.kind is Kind.MEND and mended is not None:
            calls.append(_mended(reply, texts, language, where, mended))
        else:
            calls += _messages(reply, texts, language, where)
    return calls


def _recall(chat_id: int, messages: tuple[int, ...]) -> Call:
    if len(messages) == 1:
        params: Call = {"chat_id": chat_id, "message_id": messages[0]}
        return {"method": "deleteMessage", "params": params}
    return {
        "method": "deleteMessages",
        "params": {"chat_id": chat_id, "message_ids": list(messages)},
    }


def _mended(reply: Reply, texts: Texts, language: Language, chat_id: int, number: int) -> Call:
    params = next(_params(reply, texts, language, chat_id)) | {"message_id": number}
    if not reply.is_caption:
        return {"method": "editMessageText", "params": params}
    params["caption"] = params.pop("text")
    params.pop("link_preview_options")
    return {"method": "editMessageCaption", "params": params}


def _messages(reply: Reply, texts: Texts, language: Language, chat_id: int) -> Iterator[Call]:
    if reply.attachment is not None:
        under = _captioned(reply, texts, language)
        yield _file(reply.attachment, under, texts, language, chat_id)
        if under is reply:
            return
    if reply.copied is not None:
        yield _copy(reply.copied, reply, texts, language, chat_id)
        if len(reply.copied.message_ids) == 1:
            return
    for params in _params(reply, texts, language, chat_id):
        yield {"method": "sendMessage", "params": params}


def _copy(copied: Copied, reply: Reply, texts: Texts, language: Language, chat_id: int) -> Call:
    """Return the call that says messages again; several at once can have no buttons."""
    params: Call = {"chat_id": chat_id, "from_chat_id": copied.chat_id}
    if len(copied.message_ids) > 1:
        params["message_ids"] = list(copied.message_ids)
        return {"method": "copyMessages", "params": params}
    params["message_id"] = copied.message_ids[0]
    if reply.buttons:
        params["reply_markup"] = keyboard(reply.buttons, texts, language)
    return {"method": "copyMessage", "params": params}


def _captioned(reply: Reply, texts: Texts, language: Language) -> Reply:
    """Return what stands under a file: all of the reply, or its first line if it is too long."""
    if units(without_markup(texts.paragraphs(reply.lines, language))) <= CAPTION_LIMIT:
        return reply
    return Reply(reply.lines[:1])


def _file(
    attachment: Attachment, under: Reply, texts: Texts, language: Language, chat_id: int
) -> Call:
    """Return a call with the order for a file; who speaks it makes the file and puts it in."""
    params: Call = {
        "chat_id": chat_id,
        "caption": texts.paragraphs(under.lines, language),
        "parse_mode": "HTML",
    }
    if under.buttons:
        params["reply_markup"] = keyboard(under.buttons, texts, language)
    order = {
        "what": attachment.what.value,
        "name": texts.plain(attachment.name, language),
        "plan": _told(attachment.plan, texts, language),
    }
    method = "sendPhoto" if attachment.what in PICTURES else "sendDocument"
    return {"method": method, "params": params, "make": order}


def _told(value: Tree, texts: Texts, language: Language) -> object:
    """Return values as JSON can keep them: lines as plain words, days written out."""
    if isinstance(value, Line):
        return texts.plain(value, language)
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, Mapping):
        return {name: _told(one, texts, language) for name, one in value.items()}
    if isinstance(value, Sequence) and not isinstance(value, str):
        return [_told(one, texts, language) for one in value]
    return value


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
    """Join paragraphs to messages within the limit, for which markup does not count."""
    part = ""
    for paragraph in paragraphs:
        longer = f"{part}\n\n{paragraph}" if part else paragraph
        if len(longer) > TEXT_LIMIT // 2 and part and _is_too_long(longer):
            yield part
            part = paragraph
        else:
            part = longer
    yield part


def _is_too_long(html: str) -> bool:
    return units(without_markup(html)) > TEXT_LIMIT


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
