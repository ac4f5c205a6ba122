"""Photos, documents and the other things that are not words."""

import struct
from collections.abc import Sequence
from typing import Any

from bot.playground.parameters import Upload
from bot.playground.refusals import bad_request
from bot.playground.world import StoredFile, World

PNG = b"\x89PNG\r\n\x1a\n"
LARGEST_PHOTO = 10 << 20
LARGEST_FILE = 50 << 20
FOLDERS = {
    "photo": "photos",
    "document": "documents",
    "video": "videos",
    "voice": "voice",
    "audio": "music",
    "animation": "animations",
    "sticker": "stickers",
    "video_note": "video_notes",
}
TIMED = ("video", "voice", "audio", "animation", "video_note")
SIZED = ("video", "animation", "sticker")
TYPES = {
    "video": "video/mp4",
    "voice": "audio/ogg",
    "audio": "audio/mpeg",
    "animation": "video/mp4",
}


def stored_media(world: World, kind: str, given: Upload | str | None) -> StoredFile:
    """Return the file that a call sends, be it new or known by its id.

    Raises:
        Refusal: If there is none, it is empty or too large.
    """
    if given is None or given == "":
        raise bad_request(f"there is no {kind} in the request")
    if isinstance(given, str):
        if given in world.files:
            return world.files[given]
        words = (
            "wrong HTTP URL specified"
            if "://" in given
            else "wrong file identifier/HTTP URL specified"
        )
        raise bad_request(words)
    if not given.content:
        raise bad_request("file must be non-empty")
    if len(given.content) > (LARGEST_PHOTO if kind == "photo" else LARGEST_FILE):
        raise bad_request(f"file is too big for a {kind}")
    if kind == "photo":
        given = picture_of(given)
    return world.store(FOLDERS[kind], given)


def picture_of(upload: Upload) -> Upload:
    """Return a picture under the type that it is, whatever it was called.

    Raises:
        Refusal: If it is no picture.
    """
    if size_of(upload.content) is None:
        raise bad_request("IMAGE_PROCESS_FAILED")
    ending = "png" if upload.content.startswith(PNG) else "jpeg"
    return Upload(f"photo.{ending}", upload.content, f"image/{ending}")


def media_body(kind: str, stored: StoredFile) -> dict[str, Any]:
    """Return the content of a message that carries a file."""
    upload = stored.upload
    fields: dict[str, Any] = {
        "file_id": stored.file_id,
        "file_unique_id": f"unique-{stored.file_id}",
        "file_size": len(upload.content),
    }
    if kind == "photo":
        width, height = size_of(upload.content) or (1, 1)
        return {"photo": [{**fields, "width": width, "height": height}]}
    if kind in TIMED:
        fields["duration"] = 3
    if kind in SIZED:
        fields |= {"width": 512, "height": 512}
    if kind == "video_note":
        fields["length"] = 240
    if kind == "sticker":
        fields |= {"type": "regular", "is_animated": False, "is_video": False, "emoji": "👍"}
    if kind in ("document", "video", "audio", "animation"):
        fields["file_name"] = upload.name
    if kind not in ("sticker", "video_note"):
        fields["mime_type"] = TYPES.get(kind, upload.mime_type)
    body: dict[str, Any] = {kind: fields}
    if kind == "animation":  # the server names it twice
        apart = ("duration", "width", "height")
        body["document"] = {name: fields[name] for name in fields if name not in apart}
    return body


def size_of(content: bytes) -> tuple[int, int] | None:
    """Return width and height of a PNG or JPEG picture, or nothing if it is neither."""
    if content.startswith(PNG) and len(content) >= 24:
        width, height = struct.unpack(">II", content[16:24])
        return int(width), int(height)
    if content.startswith(b"\xff\xd8"):
        return _jpeg_size(content)
    return None


def _jpeg_size(content: bytes) -> tuple[int, int] | None:
    at = 2
    while at + 9 < len(content) and content[at] == 0xFF:
        marker, length = content[at + 1], int.from_bytes(content[at + 2 : at + 4])
        if 0xC0 <= marker <= 0xCF and marker not in (0xC4, 0xC8, 0xCC):
            height, width = struct.unpack(">HH", content[at + 5 : at + 9])
            return int(width), int(height)
        at += 2 + length
    return None


def poll_of(
    chat_id: int, message_id: int, question: str, options: Sequence[str]
) -> dict[str, Any]:
    """Return a poll that nobody has answered yet, as the Bot API has it."""
    return {
        "id": f"poll-{chat_id}-{message_id}",
        "question": question,
        "options": [
            {"persistent_id": str(place), "text": text, "voter_count": 0}
            for place, text in enumerate(options)
        ],
        "total_voter_count": 0,
        "is_closed": False,
        "is_anonymous": True,
        "type": "regular",
        "allows_multiple_answers": False,
        "allows_revoting": False,
        "members_only": False,
    }
