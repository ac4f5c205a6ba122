"""Keyboards under messages, and what the server refuses of them."""

import json
from typing import Any

from bot.playground.refusals import Refusal, bad_request

MOST_BUTTONS = 100
MOST_BYTES = 10_000
LONGEST_DATA = 64
LONGEST_COPY = 256
KINDS = (
    "url",
    "callback_data",
    "callback_game",
    "pay",
    "switch_inline_query",
    "switch_inline_query_chosen_chat",
    "switch_inline_query_current_chat",
    "login_url",
    "web_app",
    "copy_text",
)
STYLES = ("danger", "success", "primary")


def checked_markup(markup: Any, *, inline_only: bool = False) -> dict[str, Any] | None:
    """Return the markup if the server would take it; an empty keyboard counts as none.

    Raises:
        Refusal: Otherwise.
    """
    if markup is None or markup == "":
        return None
    if not isinstance(markup, dict):
        raise bad_request("object expected as reply markup")
    for name, check in (("keyboard", _check_key), ("inline_keyboard", _check_inline)):
        rows = markup.get(name)
        if not rows:
            continue
        if name == "keyboard" and inline_only:
            raise bad_request("inline keyboard expected")
        _check_rows(name, rows)
        for row in rows:
            for button in row:
                check(button)
        return {**markup, name: [row for row in rows if row]}
    if inline_only and (markup.get("remove_keyboard") or markup.get("force_reply")):
        raise bad_request("inline keyboard expected")
    return markup if markup.get("remove_keyboard") or markup.get("force_reply") else None


def _check_rows(name: str, rows: Any) -> None:
    if not isinstance(rows, list) or not all(isinstance(row, list) for row in rows):
        raise bad_request(f'field "{name}" must be an Array of Arrays')
    too_many = sum(len(row) for row in rows) > MOST_BUTTONS
    if too_many or len(json.dumps(rows, ensure_ascii=False).encode()) > MOST_BYTES:
        raise bad_request("reply markup is too long")


def _check_key(button: Any) -> None:
    text = button if isinstance(button, str) else button.get("text", "")
    if not text:
        raise bad_request("keyboard button text must be non-empty")


def _check_inline(button: Any) -> None:
    if not isinstance(button, dict):
        raise _unread("InlineKeyboardButton must be an Object")
    if "text" not in button:
        raise _unread('Can\'t find field "text"')
    if button.get("style", "primary") not in STYLES:
        raise _unread("invalid button style specified")
    kind = next((name for name in KINDS if button.get(name) not in (None, "")), None)
    if kind is None:
        raise _unread("Text buttons are unallowed in the inline keyboard")
    if not str(button["text"]).strip():
        raise bad_request("inline keyboard button text must be non-empty")
    if kind == "url":
        _check_url(str(button["url"]))
    elif kind == "callback_data" and len(str(button["callback_data"]).encode()) > LONGEST_DATA:
        raise bad_request("BUTTON_DATA_INVALID")
    elif kind == "copy_text":
        words = button["copy_text"].get("text") if isinstance(button["copy_text"], dict) else None
        if not isinstance(words, str) or not 1 <= len(words) <= LONGEST_COPY:
            raise bad_request("BUTTON_COPY_TEXT_INVALID")


def _check_url(url: str) -> None:
    scheme, _, rest = url.partition("://")
    host = rest.split("/")[0].split("?")[0]
    if not rest and ":" not in url:  # an address without its scheme counts as http
        scheme, host = "http", url.split("/", maxsplit=1)[0]
    good = (scheme.lower() in ("http", "https") and "." in host) or (
        scheme.lower() == "tg" and host.replace("_", "").replace("-", "").isalnum()
    )
    if not good or any(character.isspace() for character in url):
        words = "Wrong HTTP URL" if scheme.lower() != "tg" else "Wrong tg URL"
        raise bad_request(f"inline keyboard button URL '{url}' is invalid: {words}")


def _unread(words: str) -> Refusal:
    return bad_request(f"can't parse inline keyboard button: {words}")
