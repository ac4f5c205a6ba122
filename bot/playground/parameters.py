"""The parameters of one call, read as the server reads them: everything may be text."""

import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

from bot.playground.refusals import bad_request

STRUCTURED = frozenset(
    {
        "allowed_updates",
        "caption_entities",
        "commands",
        "entities",
        "link_preview_options",
        "media",
        "menu_button",
        "message_ids",
        "options",
        "reply_markup",
        "reply_parameters",
        "scope",
    }
)
WHOLE = frozenset(
    {
        "cache_time",
        "from_chat_id",
        "chat_id",
        "limit",
        "message_id",
        "message_thread_id",
        "offset",
        "timeout",
        "user_id",
    }
)
TRUE = (True, 1, "true", "True", "1", "yes")


@dataclass(frozen=True, slots=True)
class Upload:
    """A file that came with a call."""

    name: str
    content: bytes
    mime_type: str = "application/octet-stream"


@dataclass(frozen=True, slots=True)
class Parameters:
    """What a call brought along.

    Attributes:
        values: Plain JSON values; nested ones are objects, never JSON inside text.
        uploads: Files by the name of their part.
    """

    values: Mapping[str, Any]
    uploads: Mapping[str, Upload] = field(default_factory=dict)

    @classmethod
    def read(
        cls, values: Mapping[str, Any], uploads: Mapping[str, Upload] | None = None
    ) -> "Parameters":
        """Take the values as they came: real JSON, form fields or anything between."""
        plain = {name: _plain(name, value) for name, value in values.items() if value is not None}
        return cls(plain, uploads or {})

    def text(self, name: str, default: str = "") -> str:
        """Return a text, empty if it is missing."""
        return str(self.values.get(name, default))

    def whole(self, name: str, default: int = 0) -> int:
        """Return a whole number; what is none counts as the default, as on the server."""
        try:
            return int(self.values.get(name, default))
        except (TypeError, ValueError):
            return default

    def flag(self, name: str) -> bool:
        """Return whether something was asked for."""
        return self.values.get(name) in TRUE

    def structure(self, name: str) -> Any:
        """Return a nested value, or nothing."""
        return self.values.get(name)

    def upload(self, name: str) -> Upload | str | None:
        """Return a file that was sent along, else the id or address that stands for one."""
        if name in self.uploads:
            return self.uploads[name]
        given = self.values.get(name)
        return self.attached(given) if isinstance(given, str) else None

    def attached(self, given: str) -> Upload | str:
        """Follow ``attach://part`` to its file."""
        if not given.startswith("attach://"):
            return given
        part = self.uploads.get(given.removeprefix("attach://"))
        if part is None:
            raise bad_request("wrong file identifier/HTTP URL specified")
        return part


def _plain(name: str, value: Any) -> Any:
    if not isinstance(value, str):
        return value
    if name in STRUCTURED:
        return _decoded(name, value) if value else None
    if name in WHOLE:
        try:
            return int(value)
        except ValueError:
            return value
    return value


def _decoded(name: str, value: str) -> Any:
    decode: Callable[[str], Any] = json.loads
    try:
        return decode(value)
    except ValueError:
        said = {
            "reply_markup": "reply keyboard markup JSON object",
            "commands": "commands JSON object",
        }
        raise bad_request(f"can't parse {said.get(name, name + ' JSON object')}") from None
