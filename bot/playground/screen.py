"""What the page is told: chats, messages and changes as plain values, words never as markup."""

from typing import Any

from bot.playground.chats import Message, Toast
from bot.playground.people import Person
from bot.playground.stage import RECRUITER_ID, Stage

SHOWN = ("location", "contact", "poll", "dice")
TIMED = ("voice", "video", "audio", "video_note", "animation")


def message_view(message: Message) -> dict[str, Any]:
    """Return a message as the page shows it."""
    body = message.body
    return {
        "id": message.message_id,
        "at": message.sent_at.isoformat(timespec="minutes"),
        "mine": not message.from_bot,
        "kind": message.kind,
        "text": message.text,
        "entities": message.entities,
        "keyboard": [[_button(button) for button in row] for row in message.keyboard],
        "edited": message.edited,
        "file": _file(message),
        "more": next((body[name] for name in SHOWN if name in body), None),
        "forwarded": _origin(body.get("forward_origin")),
        "reply": message.reply_to.text[:120] if message.reply_to else None,
    }


def _button(button: dict[str, Any]) -> dict[str, Any]:
    seen = {"text": button["text"], "style": button.get("style", "")}
    if "url" in button:
        return seen | {"does": "link", "value": button["url"]}
    if "copy_text" in button:
        return seen | {"does": "copy", "value": button["copy_text"]["text"]}
    if "callback_data" in button:
        return seen | {"does": "press", "value": button["callback_data"]}
    return seen | {"does": "nothing", "value": ""}


def _file(message: Message) -> dict[str, Any] | None:
    if message.file is None:
        return None
    carried = message.body[message.kind]
    fields = carried[-1] if isinstance(carried, list) else carried
    return {
        "id": fields["file_id"],
        "name": message.file.name,
        "type": message.file.mime_type,
        "size": len(message.file.content),
        "width": fields.get("width", 0),
        "height": fields.get("height", 0),
        "seconds": fields.get("duration", 0),
    }


def _origin(origin: dict[str, Any] | None) -> str | None:
    if origin is None:
        return None
    known: dict[str, Any] = origin.get("sender_user", {})
    return str(origin.get("sender_user_name") or known.get("first_name", ""))


def chat_view(stage: Stage, person: Person) -> dict[str, Any]:
    """Return one chat with its whole history."""
    return {
        "id": person.chat_id,
        "role": "recruiter" if person.chat_id == RECRUITER_ID else "candidate",
        "name": person.user["first_name"],
        "messages": [message_view(one) for one in person.chat],
        **status_view(stage, person),
    }


def status_view(stage: Stage, person: Person) -> dict[str, Any]:
    """Return what stands around the messages of a chat."""
    keys = person.private.keys or {}
    words = stage.telegram.world.profile
    language = (person.language_code or "")[:2]
    return {
        "chat": person.chat_id,
        "action": person.private.action,
        "keys": person.keys,
        "placeholder": keys.get("input_field_placeholder", ""),
        "commands": stage.telegram.commands(person),
        "description": words.get(("description", language)) or words.get(("description", ""), ""),
        "shut": person.private.shut is not None,
    }


def clock_view(stage: Stage) -> str:
    """Return the moment of the clock with its offset."""
    return stage.clock.now().isoformat(timespec="minutes")


def stage_view(stage: Stage) -> dict[str, Any]:
    """Return everything, for a page that has just been opened."""
    names = stage.telegram.world.profile
    return {
        "clock": clock_view(stage),
        "bot": names.get(("name", "")) or stage.telegram.world.bot["first_name"],
        "language": stage.candidate.language_code,
        "chats": [chat_view(stage, person) for person in stage.people],
    }


def toast_view(toast: Toast) -> dict[str, Any]:
    """Return the answer to a press."""
    return {"text": toast.text, "alert": toast.alert, "url": toast.url, "query": toast.query_id}
