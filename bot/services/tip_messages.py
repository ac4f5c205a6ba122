"""What a copy of a broadcast says: the words of staff, whom it comes from, how to get no more.

The content of a broadcast is a piece for each language. A piece is ``{"html": words}``, or the id of a
text that ships with the product, ``{"text": id}``, or messages to be copied,
``{"from": chat, "messages": numbers, "kind": "photo"}``. In a correction a piece takes the place of
what was sent; ``{"html": words, "is_caption": true}`` stands under a file.
"""

from collections.abc import Mapping, Sequence
from typing import Any

from advice.terms import Language
from bot.services.ports import Button, Copied, Kind, Line, Reply, Rows, Written
from bot.services.presses import Deed, press

Content = Mapping[str, Any]


def tip(content: Content, language: Language, *, broadcast_id: int, first_name: str) -> Reply:
    """Return a copy exactly as a candidate gets it, also for previews and test sends.

    Args:
        content: The content of the broadcast.
        language: The candidate's language; without a piece in it they get another.
        broadcast_id: The number of the broadcast, for its buttons.
        first_name: The candidate's.

    Raises:
        LookupError: If there is nothing to say.
    """
    piece = piece_of(content, language)
    if "messages" not in piece:
        return Reply((_words(piece, first_name), FOOTER), _buttons(broadcast_id))
    copied = Copied(piece["from"], tuple(piece["messages"]))
    if len(copied.message_ids) == 1:
        return Reply((), _under_media(broadcast_id), copied=copied)
    return Reply((FOOTER,), _buttons(broadcast_id), copied=copied)


def correction(
    content: Content,
    language: Language,
    *,
    broadcast_id: int,
    first_name: str,
    messages: Sequence[int],
) -> Reply:
    """Return what takes the place of a copy, in the message that was sent.

    Args:
        content: The content of the correction.
        language: The candidate's language.
        broadcast_id: The number of the broadcast that is corrected, for its buttons.
        first_name: The candidate's.
        messages: The messages of the copy; of several the first is mended, and the last has the
            buttons already.

    Raises:
        LookupError: If there is nothing to say.
    """
    piece = piece_of(content, language)
    words, is_caption = _words(piece, first_name), bool(piece.get("is_caption"))
    lines: tuple[Line | Written, ...] = (words,)
    buttons: Rows = ()
    if len(messages) == 1 and is_caption:
        buttons = _under_media(broadcast_id)
    elif len(messages) == 1:
        lines, buttons = (words, FOOTER), _buttons(broadcast_id)
    return Reply(lines, buttons, Kind.MEND, messages=tuple(messages), is_caption=is_caption)


def recall(messages: Sequence[int]) -> Reply:
    """Return what takes a copy away."""
    return Reply((), kind=Kind.RECALL, messages=tuple(messages))


def piece_of(content: Content, language: Language) -> Mapping[str, Any]:
    """Return what a content says in a language, or in another when it says nothing in it.

    Raises:
        LookupError: If it says nothing at all.
    """
    piece: Mapping[str, Any] | None = content.get(language) or next(iter(content.values()), None)
    if not piece:
        raise LookupError("there is nothing to say")
    return piece


def _words(piece: Mapping[str, Any], first_name: str) -> Line | Written:
    if "text" in piece:
        return Line(piece["text"])
    return Written(piece["html"], {"first_name": first_name})


FOOTER = Line("tip-footer")


def _buttons(broadcast_id: int) -> Rows:
    guidance = Button(Line("button-my-guidance"), press(Deed.TIP, broadcast_id, "open"))
    stop = Button(Line("button-no-more-tips"), press(Deed.TIP, broadcast_id, "stop"))
    return ((guidance,), (stop,))


def _under_media(broadcast_id: int) -> Rows:
    """Return the buttons under a message that has no footer: the first says whom it comes from."""
    about = Button(Line("button-about-the-assistant"), press(Deed.TIP, broadcast_id, "about"))
    return ((about,), *_buttons(broadcast_id))
