"""Commands, addresses and mentions that the server finds in plain words by itself."""

import re
from collections.abc import Iterable
from typing import Any

from bot.playground.markup import parse_html, units
from bot.playground.parameters import Parameters
from bot.playground.refusals import Refusal, bad_request

LONGEST_TEXT = 4096
LONGEST_CAPTION = 1024
MOST_BYTES = 1 << 15
FOUND = (
    ("bot_command", re.compile(r"(?<![\w/<>])/\w{1,64}(?:@\w{3,32})?(?![\w/])", re.ASCII)),
    ("url", re.compile(r"\bhttps?://[^\s<>\"']+[^\s<>\"'.,;:!?)\]]")),
    ("email", re.compile(r"\b[\w.+-]+@[\w-]+(?:\.[\w-]+)+\b")),
    ("mention", re.compile(r"(?<![\w@])@\w{4,32}\b", re.ASCII)),
    ("phone_number", re.compile(r"(?<![\w+])\+?\d[\d ()-]{8,16}\d(?!\w)")),
)


def found_in(text: str, taken: Iterable[dict[str, Any]] = ()) -> list[dict[str, Any]]:
    """Return all entities of a text in order: those already known and those in plain words."""
    entities = list(taken)
    for kind, pattern in FOUND:
        for match in pattern.finditer(text):
            offset, length = units(text[: match.start()]), units(match.group())
            if not any(
                one["offset"] < offset + length and offset < one["offset"] + one["length"]
                for one in entities
                if one["type"] in ("code", "pre", "text_link", "url", "email")
            ):
                entities.append({"type": kind, "offset": offset, "length": length})
    return sorted(entities, key=lambda one: (one["offset"], -one["length"]))


def read_text(
    parameters: Parameters, name: str, *, given: str = "entities"
) -> tuple[str, list[dict[str, Any]]]:
    """Return the words of a parameter and their entities, without spaces around them.

    Raises:
        Refusal: If the markup is broken or the source is beyond 32 KiB.
    """
    source = parameters.text(name)
    if len(source.encode()) > MOST_BYTES:
        raise bad_request("text is too long")
    mode = parameters.text("parse_mode").lower()
    if mode not in ("", "none", "html"):
        raise bad_request("unsupported parse_mode")
    if mode == "html":
        text, entities = parse_html(source)
    else:
        text, entities = source, [dict(one) for one in parameters.structure(given) or ()]
        _check_given(text, entities)
    return _trimmed(text, entities)


def message_words(parameters: Parameters) -> dict[str, Any]:
    """Return the text of a message as the fields of its body.

    Raises:
        Refusal: If nothing or too much is said. Telegram counts characters, not UTF-16 units,
            after the entities are parsed.
    """
    if not parameters.text("text"):
        raise bad_request("message text is empty")
    text, entities = read_text(parameters, "text")
    if not text:
        raise bad_request("text must be non-empty")
    if len(text) > LONGEST_TEXT:
        raise bad_request("message is too long")
    return _fields("text", "entities", text, entities)


def caption_words(parameters: Parameters) -> dict[str, Any]:
    """Return the caption of a message as the fields of its body; there may be none."""
    text, entities = read_text(parameters, "caption", given="caption_entities")
    if len(text) > LONGEST_CAPTION:
        raise bad_request("message caption is too long")
    return _fields("caption", "caption_entities", text, entities) if text else {}


def _fields(
    name: str, entities_name: str, text: str, entities: list[dict[str, Any]]
) -> dict[str, Any]:
    every = found_in(text, entities)
    return {name: text} | ({entities_name: every} if every else {})


def _trimmed(text: str, entities: list[dict[str, Any]]) -> tuple[str, list[dict[str, Any]]]:
    """Take the spaces off both ends and move the entities along."""
    words = text.strip()
    before = units(text[: len(text) - len(text.lstrip())])
    end = units(words)
    kept: list[dict[str, Any]] = []
    for entity in entities:
        start = max(0, entity["offset"] - before)
        stop = min(end, entity["offset"] + entity["length"] - before)
        if stop > start:
            kept.append({**entity, "offset": start, "length": stop - start})
    return words, kept


def _check_given(text: str, entities: list[dict[str, Any]]) -> None:
    whole = units(text)
    for entity in entities:
        if not {"type", "offset", "length"} <= entity.keys():
            raise _unread(next(iter({"type", "offset", "length"} - entity.keys())))
        if entity["offset"] > whole:
            raise bad_request(
                f"entity begins after the end of the text at UTF-16 offset {entity['offset']}"
            )


def _unread(field: str) -> Refusal:
    return bad_request(f"can't parse MessageEntity: Can't find field \"{field}\"")
