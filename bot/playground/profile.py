"""The methods about the bot itself: its names, commands and menu button."""

import json
import re
from collections.abc import Callable
from typing import Any

from bot.playground.parameters import Parameters
from bot.playground.refusals import Refusal, bad_request
from bot.playground.world import Change, Event, World

Method = Callable[[World, Parameters], Any]

MOST_COMMANDS = 100
MOST_COMMAND_BYTES = 7_800
LONGEST_COMMAND = 32
LONGEST_COMMAND_WORDS = 256
COMMAND = re.compile(r"[a-z0-9_]+")
LANGUAGE = re.compile(r"[a-z]{2}")
LIMITS = {"name": 64, "description": 512, "short_description": 120}


def get_me(world: World, parameters: Parameters) -> dict[str, Any]:  # noqa: ARG001 - every method has them
    """``getMe``."""
    return world.bot | {
        "can_join_groups": True,
        "can_read_all_group_messages": False,
        "supports_inline_queries": False,
        "can_connect_to_business": False,
        "has_main_web_app": False,
    }


def set_my_commands(world: World, parameters: Parameters) -> bool:
    """``setMyCommands``: one list a scope and language."""
    given = parameters.structure("commands")
    if not isinstance(given, list):
        raise bad_request("expected an Array of BotCommand")
    key = (_scope(world, parameters), _language(parameters))
    commands = [_command(one) for one in given]
    if len(commands) > MOST_COMMANDS or len(json.dumps(commands)) > MOST_COMMAND_BYTES:
        raise bad_request("BOT_COMMANDS_TOO_MUCH")
    world.commands[key] = commands
    world.tell(Event(Change.PROFILE, 0))
    return True


def _command(given: Any) -> dict[str, str]:
    if not isinstance(given, dict):
        raise bad_request("can't parse BotCommand: expected an Object")
    for name in ("command", "description"):
        if not isinstance(given.get(name), str):
            raise bad_request(f"can't parse BotCommand: Can't find field \"{name}\"")
    command = given["command"].strip().removeprefix("/")
    words = given["description"].strip()
    if not command:
        raise bad_request("command must be non-empty")
    if len(command) > LONGEST_COMMAND:
        raise bad_request(f"command length must not exceed {LONGEST_COMMAND}")
    if not words:
        raise bad_request("command description must be non-empty")
    if len(words) > LONGEST_COMMAND_WORDS:
        raise bad_request(f"command description length must not exceed {LONGEST_COMMAND_WORDS}")
    if not COMMAND.fullmatch(command):
        raise bad_request("BOT_COMMAND_INVALID")
    return {"command": command, "description": words}


def get_my_commands(world: World, parameters: Parameters) -> list[dict[str, str]]:
    """``getMyCommands``."""
    return world.commands.get((_scope(world, parameters), _language(parameters)), [])


def delete_my_commands(world: World, parameters: Parameters) -> bool:
    """``deleteMyCommands``."""
    world.commands.pop((_scope(world, parameters), _language(parameters)), None)
    world.tell(Event(Change.PROFILE, 0))
    return True


def commands_for(world: World, chat_id: int, language: str) -> list[dict[str, str]]:
    """Return the commands that a person sees behind the slash: the narrowest list wins."""
    chat = world.chats.get(chat_id)
    private = chat is None or chat.kind == "private"
    scopes = [f"chat:{chat_id}", "all_private_chats" if private else "all_group_chats", "default"]
    for scope in scopes:
        for tongue in (language[:2], ""):
            if (scope, tongue) in world.commands:
                return world.commands[scope, tongue]
    return []


def _scope(world: World, parameters: Parameters) -> str:
    scope = parameters.structure("scope") or {"type": "default"}
    kind = str(scope.get("type", ""))
    simple = ("default", "all_private_chats", "all_group_chats", "all_chat_administrators")
    if kind in simple:
        return kind
    if kind not in ("chat", "chat_administrators", "chat_member"):
        raise bad_request("can't parse BotCommandScope: Unsupported type specified")
    world.chat_of(Parameters.read(scope))
    member = f":{scope['user_id']}" if kind == "chat_member" else ""
    return f"{kind}:{scope['chat_id']}{member}"


def _language(parameters: Parameters) -> str:
    language = parameters.text("language_code")
    if language and not LANGUAGE.fullmatch(language):
        raise bad_request("invalid language code specified")
    return language


def _setter(name: str) -> Method:
    def set_it(world: World, parameters: Parameters) -> bool:
        words = parameters.text(name)
        if len(words) > LIMITS[name]:
            raise bad_request(f"{name.replace('_', ' ')} is too long")
        world.profile[name, _language(parameters)] = words
        world.tell(Event(Change.PROFILE, 0))
        return True

    return set_it


def _getter(name: str) -> Method:
    def get_it(world: World, parameters: Parameters) -> dict[str, str]:
        language = _language(parameters)
        general = world.profile.get((name, ""), "")
        return {name: world.profile.get((name, language)) or general}

    return get_it


def set_chat_menu_button(world: World, parameters: Parameters) -> bool:
    """``setChatMenuButton``: for one private chat, or for all where none is named."""
    button = parameters.structure("menu_button") or {"type": "default"}
    if button.get("type") not in ("default", "commands", "web_app"):
        raise bad_request("can't parse menu button: MenuButton has unsupported type")
    chat_id = parameters.whole("chat_id")
    if chat_id:
        world.chat_of(parameters)
    world.menus[chat_id] = button
    world.tell(Event(Change.PROFILE, chat_id))
    return True


def get_chat_menu_button(world: World, parameters: Parameters) -> dict[str, Any]:
    """``getChatMenuButton``."""
    general = world.menus.get(0, {"type": "default"})
    return world.menus.get(parameters.whole("chat_id"), general)


def get_chat(world: World, parameters: Parameters) -> dict[str, Any]:
    """``getChat``."""
    chat = world.chat_of(parameters)
    return chat.to_json() | {
        "accent_color_id": 0,
        "max_reaction_count": 11,
        "accepted_gift_types": {
            "unlimited_gifts": False,
            "limited_gifts": False,
            "unique_gifts": False,
            "premium_subscription": False,
            "gifts_from_channels": False,
        },
    }


def get_chat_member(world: World, parameters: Parameters) -> dict[str, Any]:
    """``getChatMember``."""
    chat = world.chat_of(parameters)
    user_id = parameters.whole("user_id")
    people = {**world.users, world.bot["id"]: world.bot}
    if user_id not in people:
        raise bad_request("user not found")
    inside = {chat.chat_id: "member", world.bot["id"]: "member"}
    status = world.members.get(chat.chat_id, inside).get(user_id, "left")
    return {"status": status, "user": people[user_id]}


def leave_chat(world: World, parameters: Parameters) -> bool:
    """``leaveChat``."""
    chat = world.open_chat_of(parameters)
    if chat.kind == "private":
        raise bad_request("chat member status can't be changed in private chats")
    chat.shut = Refusal(403, f"Forbidden: bot is not a member of the {chat.kind} chat")
    world.tell(Event(Change.SHUT, chat.chat_id))
    return True


def get_file(world: World, parameters: Parameters) -> dict[str, Any]:
    """``getFile``."""
    stored = world.files.get(parameters.text("file_id"))
    if stored is None:
        raise bad_request("invalid file_id")
    return {
        "file_id": stored.file_id,
        "file_unique_id": f"unique-{stored.file_id}",
        "file_size": len(stored.upload.content),
        "file_path": stored.path,
    }


def set_webhook(world: World, parameters: Parameters) -> bool:
    """``setWebhook``: remembered only; nothing is delivered by it."""
    url = parameters.text("url")
    if url and not url.startswith("https://"):
        raise bad_request("bad webhook: An HTTPS URL must be provided for webhook")
    if len(parameters.text("secret_token")) > 256:
        raise bad_request("secret token is too long")
    world.webhook = {"url": url} if url else {}
    return delete_or_keep(world, parameters)


def delete_webhook(world: World, parameters: Parameters) -> bool:
    """``deleteWebhook``."""
    world.webhook = {}
    return delete_or_keep(world, parameters)


def delete_or_keep(world: World, parameters: Parameters) -> bool:
    """Throw the waiting updates away where that was asked for."""
    if parameters.flag("drop_pending_updates"):
        world.updates.forget()
    return True


def get_webhook_info(world: World, parameters: Parameters) -> dict[str, Any]:  # noqa: ARG001 - every method has them
    """``getWebhookInfo``."""
    return {
        "url": world.webhook.get("url", ""),
        "has_custom_certificate": False,
        "pending_update_count": len(world.updates.unconfirmed),
    }


METHODS: dict[str, Method] = {
    "getMe": get_me,
    "setMyCommands": set_my_commands,
    "getMyCommands": get_my_commands,
    "deleteMyCommands": delete_my_commands,
    "setMyName": _setter("name"),
    "getMyName": _getter("name"),
    "setMyDescription": _setter("description"),
    "getMyDescription": _getter("description"),
    "setMyShortDescription": _setter("short_description"),
    "getMyShortDescription": _getter("short_description"),
    "setChatMenuButton": set_chat_menu_button,
    "getChatMenuButton": get_chat_menu_button,
    "getChat": get_chat,
    "getChatMember": get_chat_member,
    "leaveChat": leave_chat,
    "getFile": get_file,
    "setWebhook": set_webhook,
    "deleteWebhook": delete_webhook,
    "getWebhookInfo": get_webhook_info,
}
