"""HTML as the server reads it: plain text, its entities, and every way of being refused."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from html import escape
from typing import Any

from bot.playground.refusals import Refusal, bad_request

KINDS = {
    "b": "bold",
    "strong": "bold",
    "i": "italic",
    "em": "italic",
    "u": "underline",
    "ins": "underline",
    "s": "strikethrough",
    "strike": "strikethrough",
    "del": "strikethrough",
    "tg-spoiler": "spoiler",
    "span": "spoiler",
    "code": "code",
    "pre": "pre",
    "blockquote": "blockquote",
    "a": "text_link",
    "tg-emoji": "custom_emoji",
    "tg-time": "date_time",
}
NAMED = {"lt": "<", "gt": ">", "amp": "&", "quot": '"'}
SPACES = " \t\r\n\0\v"
LONGEST_REFERENCE = 10


def units(text: str) -> int:
    """Return how many UTF-16 units a text has: the measure of entities."""
    return len(text.encode("utf-16-le")) // 2


@dataclass(slots=True)
class _Open:
    """A start tag whose end has not come yet."""

    tag: str
    attributes: dict[str, str]
    offset: int
    position: int


@dataclass(slots=True)
class _Reader:
    """Walks once through the source."""

    source: str
    at: int = 0
    plain: list[str] = field(default_factory=list)
    length: int = 0
    open: list[_Open] = field(default_factory=list)
    entities: list[dict[str, Any]] = field(default_factory=list)

    def read(self) -> tuple[str, list[dict[str, Any]]]:
        while self.at < len(self.source):
            character = self.source[self.at]
            if character == "<":
                self._tag()
            elif character == "&":
                self._add(self._reference())
            else:
                self._add(character)
                self.at += 1
        if self.open:
            raise _broken(f'Can\'t find end tag corresponding to start tag "{self.open[-1].tag}"')
        self.entities.sort(key=lambda entity: (entity["offset"], -entity["length"]))
        return "".join(self.plain), self.entities

    def _add(self, text: str) -> None:
        self.plain.append(text)
        self.length += units(text)

    def _reference(self) -> str:
        """Read ``&lt;``, ``&#39;`` or ``&#x1F600;``; anything else is an ampersand."""
        end = self.source.find(";", self.at, self.at + LONGEST_REFERENCE + 1)
        bare = self.source[self.at + 1 : end if end != -1 else self.at + 5]
        named = next((name for name in NAMED if bare == name), None)
        meant = NAMED[named] if named else _numbered(bare) if end != -1 else None
        if meant is None:
            self.at += 1
            return "&"
        self.at = end + 1
        return meant

    def _tag(self) -> None:
        begin, self.at = self.at, self.at + 1
        if self.source.startswith("/", self.at):
            self._end_tag(begin)
        else:
            self._start_tag(begin)

    def _start_tag(self, begin: int) -> None:
        tag = self._until(SPACES + ">").lower()
        if self.at >= len(self.source):
            raise _broken("Unclosed start tag", self._byte(begin))
        if tag not in KINDS:
            raise _broken(f'Unsupported start tag "{tag}"', self._byte(begin))
        attributes = self._attributes(tag, begin)
        if tag == "span" and attributes.get("class") != "tg-spoiler":
            raise _broken('Tag "span" must have class "tg-spoiler"', self._byte(begin))
        self.open.append(_Open(tag, attributes, self.length, len(self.plain)))

    def _attributes(self, tag: str, begin: int) -> dict[str, str]:
        found: dict[str, str] = {}
        while True:
            self._skip_spaces()
            if self.source.startswith(">", self.at):
                self.at += 1
                return found
            name = self._until(SPACES + "=>/\"'")
            if not name:
                if self.at >= len(self.source):
                    raise _broken("Unclosed start tag", self._byte(begin))
                raise _broken(f'Empty attribute name in the tag "{tag}"', self._byte(begin))
            self._skip_spaces()
            found[name] = ""
            if self.source.startswith("=", self.at):
                self.at += 1
                self._skip_spaces()
                found[name] = self._value()
            if self.at >= len(self.source):
                raise _broken(f'Unclosed start tag "{tag}"', self._byte(begin))

    def _value(self) -> str:
        quote = self.source[self.at : self.at + 1]
        if quote not in ("'", '"') or not quote:
            begin = self.at
            while self.source[self.at : self.at + 1].isalnum() or self.source.startswith(
                (".", "-"), self.at
            ):
                self.at += 1
            if self.at < len(self.source) and self.source[self.at] not in SPACES + ">":
                raise _broken("Unexpected end of name token", self._byte(begin))
            return self.source[begin : self.at].lower()
        self.at += 1
        value: list[str] = []
        while self.at < len(self.source) and self.source[self.at] != quote:
            if self.source[self.at] == "&":
                value.append(self._reference())
            else:
                value.append(self.source[self.at])
                self.at += 1
        self.at += 1
        return "".join(value)

    def _end_tag(self, begin: int) -> None:
        if not self.open:
            raise _broken("Unexpected end tag", self._byte(begin))
        self.at += 1
        tag = self._until(SPACES + ">").lower()
        self._skip_spaces()
        if not self.source.startswith(">", self.at):
            raise _broken("Unclosed end tag", self._byte(begin))
        self.at += 1
        opened = self.open.pop()
        if tag and tag != opened.tag:
            raise _broken(
                "Unmatched end tag",
                self._byte(begin),
                f', expected "</{opened.tag}>", found "</{tag}>"',
            )
        if self.length > opened.offset:
            self._close(opened)

    def _close(self, opened: _Open) -> None:
        entity: dict[str, Any] = {
            "type": KINDS[opened.tag],
            "offset": opened.offset,
            "length": self.length - opened.offset,
        }
        wanted = opened.attributes
        if opened.tag == "a":
            url = wanted.get("href") or "".join(self.plain[opened.position :])
            if not url.startswith(("http://", "https://", "tg://")):
                return
            entity["url"] = url
        elif opened.tag == "tg-emoji":
            if not wanted.get("emoji-id", "").isdigit():
                raise _broken("Invalid custom emoji identifier specified")
            entity["custom_emoji_id"] = wanted["emoji-id"]
        elif opened.tag == "tg-time":
            entity["unix_time"] = int(wanted.get("unix", "0") or 0)
            entity["date_time_format"] = wanted.get("format", "")
        elif opened.tag == "blockquote" and "expandable" in wanted:
            entity["type"] = "expandable_blockquote"
        elif opened.tag == "code" and wanted.get("class", "").startswith("language-"):
            entity["language"] = wanted["class"].removeprefix("language-")
        self._keep(opened.tag, entity)

    def _keep(self, tag: str, entity: dict[str, Any]) -> None:
        """Add an entity; code inside pre over the same words is one entity."""
        last = self.entities[-1] if self.entities else None
        same = last is not None and (last["offset"], last["length"]) == (
            entity["offset"],
            entity["length"],
        )
        if same and last is not None and tag == "pre" and last["type"] == "code":
            last["type"] = "pre"
        else:
            self.entities.append(entity)

    def _until(self, ends: str) -> str:
        begin = self.at
        while self.at < len(self.source) and self.source[self.at] not in ends:
            self.at += 1
        return self.source[begin : self.at]

    def _skip_spaces(self) -> None:
        while self.at < len(self.source) and self.source[self.at] in SPACES:
            self.at += 1

    def _byte(self, position: int) -> int:
        return len(self.source[:position].encode())


def _numbered(bare: str) -> str | None:
    digits, base = (bare[2:], 16) if bare[:2] in ("#x", "#X") else (bare[1:], 10)
    if not bare.startswith("#"):
        return None
    try:
        code = int(digits, base)
    except ValueError:
        return None
    return chr(code) if 0 < code <= 0x10FFFF and not 0xD800 <= code <= 0xDFFF else None


def _broken(words: str, byte: int | None = None, more: str = "") -> Refusal:
    place = "" if byte is None else f" at byte offset {byte}"
    return bad_request(f"Can't parse entities: {words}{place}{more}")


def parse_html(source: str) -> tuple[str, list[dict[str, Any]]]:
    """Return the plain text and its entities.

    Raises:
        Refusal: With the server's own words, if the HTML is broken.
    """
    return _Reader(source).read()


OPENING = {
    "bold": "<b>",
    "italic": "<i>",
    "underline": "<u>",
    "strikethrough": "<s>",
    "spoiler": "<tg-spoiler>",
    "code": "<code>",
    "pre": "<pre>",
    "blockquote": "<blockquote>",
    "expandable_blockquote": "<blockquote expandable>",
}


def to_html(text: str, entities: Iterable[dict[str, Any]]) -> str:
    """Write a text and its entities as HTML again; found links and commands stay plain."""
    marks: dict[int, list[str]] = {}
    for entity in entities:
        tag = OPENING.get(entity["type"])
        if entity["type"] == "text_link":
            tag = f'<a href="{escape(entity["url"])}">'
        if tag is None:
            continue
        end = entity["offset"] + entity["length"]
        marks.setdefault(entity["offset"], []).append(tag)
        marks.setdefault(end, []).insert(0, f"</{tag[1:].split()[0].rstrip('>')}>")
    out: list[str] = []
    at = 0
    for character in text:
        out.extend(marks.pop(at, ()))
        out.append(escape(character, quote=False))
        at += units(character)
    out.extend(marks.pop(at, ()))
    return "".join(out)
