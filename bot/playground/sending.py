"""The methods that put a message into a chat."""

from collections.abc import Callable
from datetime import timedelta
from typing import Any

from bot.playground.buttons import checked_markup
from bot.playground.chats import Chat, Message
from bot.playground.entities import caption_words, message_words
from bot.playground.media import media_body, poll_of, stored_media
from bot.playground.parameters import Parameters, Upload
from bot.playground.refusals import bad_request
from bot.playground.world import Change, Event, World

Method = Callable[[World, Parameters], Any]

ACTIONS = frozenset(
    [
        "typing",
        "upload_photo",
        "record_video",
        "upload_video",
        "record_voice",
        "upload_voice",
        "upload_document",
        "choose_sticker",
        "find_location",
        "record_video_note",
        "upload_video_note",
        "cancel",
    ]
)
NOT_COPIED = ("forward_origin", "media_group_id")
MOST_FORWARDED = 100
EDITABLE_FOR = timedelta(hours=48)


def post(
    world: World,
    chat: Chat,
    parameters: Parameters,
    body: dict[str, Any],
    file: Upload | None = None,
) -> Message:
    """Check keyboard and reply, then put the message into the chat."""
    markup = checked_markup(parameters.structure("reply_markup"))
    inline = markup if markup and "inline_keyboard" in markup else None
    reply_to = _replied(chat, parameters)
    message = Message(
        chat=chat,
        message_id=chat.next_id(),
        sent_at=world.now(),
        sender=world.bot,
        body=body,
        markup=inline,
        file=file,
        reply_to=reply_to,
    )
    world.say(chat, message)
    if markup and inline is None:
        chat.keys = markup if "keyboard" in markup else None
        world.tell(Event(Change.KEYS, chat.chat_id))
    return message


def _replied(chat: Chat, parameters: Parameters) -> Message | None:
    wanted = parameters.structure("reply_parameters")
    if not wanted:
        return None
    found = chat.find(int(wanted.get("message_id", 0)))
    if found is None and not wanted.get("allow_sending_without_reply"):
        raise bad_request("message to be replied not found")
    return found


def send_message(world: World, parameters: Parameters) -> dict[str, Any]:
    """``sendMessage``."""
    body = message_words(parameters)
    return post(world, world.open_chat_of(parameters), parameters, body).to_json()


def _media_method(kind: str) -> Method:
    def send(world: World, parameters: Parameters) -> dict[str, Any]:
        caption = {} if kind in ("sticker", "video_note") else caption_words(parameters)
        chat = world.open_chat_of(parameters)
        stored = stored_media(world, kind, parameters.upload(kind))
        body = media_body(kind, stored) | caption
        return post(world, chat, parameters, body, stored.upload).to_json()

    return send


def send_media_group(world: World, parameters: Parameters) -> list[dict[str, Any]]:
    """``sendMediaGroup``: two to ten of them, all or none."""
    wanted = parameters.structure("media") or []
    chat = world.open_chat_of(parameters)
    if not 1 < len(wanted) <= 10:
        raise bad_request("media group must include 2-10 items")
    parts: list[tuple[dict[str, Any], Upload]] = []
    for one in wanted:
        stored = stored_media(world, one["type"], parameters.attached(one.get("media", "")))
        words = caption_words(Parameters(one))
        group = {"media_group_id": f"group-{chat.last_id + 1}"}
        parts.append((media_body(one["type"], stored) | words | group, stored.upload))
    bare = Parameters({})
    return [post(world, chat, bare, body, upload).to_json() for body, upload in parts]


def send_location(world: World, parameters: Parameters) -> dict[str, Any]:
    """``sendLocation``."""
    place = {name: _number(parameters, name) for name in ("latitude", "longitude")}
    return post(world, world.open_chat_of(parameters), parameters, {"location": place}).to_json()


def send_contact(world: World, parameters: Parameters) -> dict[str, Any]:
    """``sendContact``."""
    names = ("phone_number", "first_name", "last_name")
    body = {"contact": {name: parameters.text(name) for name in names if parameters.text(name)}}
    for name in names[:2]:
        if name not in body["contact"]:
            raise bad_request(f'parameter "{name}" is required')
    return post(world, world.open_chat_of(parameters), parameters, body).to_json()


def send_dice(world: World, parameters: Parameters) -> dict[str, Any]:
    """``sendDice``; it always falls on four, since the playground repeats itself."""
    body = {"dice": {"emoji": parameters.text("emoji", "🎲"), "value": 4}}
    return post(world, world.open_chat_of(parameters), parameters, body).to_json()


def send_poll(world: World, parameters: Parameters) -> dict[str, Any]:
    """``sendPoll``."""
    options = parameters.structure("options") or []
    texts = [one if isinstance(one, str) else str(one.get("text", "")) for one in options]
    question = parameters.text("question")
    if not question:
        raise bad_request("poll question must be non-empty")
    if not 1 <= len(texts) <= 12 or not all(1 <= len(text) <= 100 for text in texts):
        raise bad_request("poll must have between 1 and 12 options of 1-100 characters")
    chat = world.open_chat_of(parameters)
    poll = poll_of(chat.chat_id, chat.last_id + 1, question, texts) | {
        "type": parameters.text("type", "regular"),
        "allows_multiple_answers": parameters.flag("allows_multiple_answers"),
        "allows_revoting": parameters.flag("allows_revoting"),
    }
    return post(world, chat, parameters, {"poll": poll}).to_json()


def send_chat_action(world: World, parameters: Parameters) -> bool:
    """``sendChatAction``: the dots that show until the next message."""
    chat = world.open_chat_of(parameters)
    if parameters.text("action") not in ACTIONS:
        raise bad_request("wrong parameter action in request")
    chat.action = "" if parameters.text("action") == "cancel" else parameters.text("action")
    world.tell(Event(Change.ACTION, chat.chat_id))
    return True


def copy_message(world: World, parameters: Parameters) -> dict[str, int]:
    """``copyMessage``: the same content under the bot's name; a caption may be replaced."""
    chat = world.open_chat_of(parameters)
    origin = _original(world, parameters, parameters.whole("message_id"), "message to copy")
    body = _copied(origin)
    if "caption" in parameters.values and origin.file is not None:
        body.pop("caption_entities", None)
        body.pop("caption", None)
        body |= caption_words(parameters)
    return {"message_id": post(world, chat, parameters, body, origin.file).message_id}


def copy_messages(world: World, parameters: Parameters) -> list[dict[str, int]]:
    """``copyMessages``: those that cannot be found are left out, unless none can."""
    chat = world.open_chat_of(parameters)
    bare = Parameters({})
    return [
        {"message_id": post(world, chat, bare, _copied(one), one.file).message_id}
        for one in _originals(world, parameters)
    ]


def forward_message(world: World, parameters: Parameters) -> dict[str, Any]:
    """``forwardMessage``."""
    chat = world.open_chat_of(parameters)
    number = parameters.whole("message_id")
    origin = _original(world, parameters, number, "message to forward")
    return post(world, chat, Parameters({}), _forwarded(origin), origin.file).to_json()


def forward_messages(world: World, parameters: Parameters) -> list[dict[str, int]]:
    """``forwardMessages``."""
    chat = world.open_chat_of(parameters)
    bare = Parameters({})
    return [
        {"message_id": post(world, chat, bare, _forwarded(one), one.file).message_id}
        for one in _originals(world, parameters)
    ]


def _copied(origin: Message) -> dict[str, Any]:
    return {name: value for name, value in origin.body.items() if name not in NOT_COPIED}


def _forwarded(origin: Message) -> dict[str, Any]:
    known = origin.body.get("forward_origin") or {
        "type": "user",
        "date": int(origin.sent_at.timestamp()),
        "sender_user": origin.sender,
    }
    return _copied(origin) | {"forward_origin": known}


def _original(world: World, parameters: Parameters, number: int, what: str) -> Message:
    found = world.chat_of(parameters, "from_chat_id").find(number)
    if found is None:
        raise bad_request(f"{what} not found")
    return found


def _originals(world: World, parameters: Parameters) -> list[Message]:
    numbers = parameters.structure("message_ids") or []
    if not numbers:
        raise bad_request("message identifiers are not specified")
    if len(numbers) > MOST_FORWARDED:
        raise bad_request("too many message identifiers specified")
    source = world.chat_of(parameters, "from_chat_id")
    found = [one for number in numbers if (one := source.find(int(number))) is not None]
    if not found:
        raise bad_request("there are no messages to forward")
    return found


def _number(parameters: Parameters, name: str) -> float:
    try:
        return float(parameters.values[name])
    except (KeyError, TypeError, ValueError):
        raise bad_request(f"{name} is empty") from None


METHODS: dict[str, Method] = {
    "sendMessage": send_message,
    "sendPhoto": _media_method("photo"),
    "sendDocument": _media_method("document"),
    "sendVideo": _media_method("video"),
    "sendVoice": _media_method("voice"),
    "sendAudio": _media_method("audio"),
    "sendAnimation": _media_method("animation"),
    "sendSticker": _media_method("sticker"),
    "sendVideoNote": _media_method("video_note"),
    "sendMediaGroup": send_media_group,
    "sendLocation": send_location,
    "sendContact": send_contact,
    "sendDice": send_dice,
    "sendPoll": send_poll,
    "sendChatAction": send_chat_action,
    "copyMessage": copy_message,
    "copyMessages": copy_messages,
    "forwardMessage": forward_message,
    "forwardMessages": forward_messages,
}
