from typing import Any

import pytest
from telegram.error import BadRequest, Forbidden

from bot.playground.people import Person
from bot.playground.telegram import BOT, TelegramInMemory
from tests.bot.playground.conftest import CallIt


def commands(*names: str) -> list[dict[str, str]]:
    return [{"command": name, "description": f"About {name}"} for name in names]


async def test_bot_knows_itself(call: CallIt) -> None:
    assert (await call("getMe"))["username"] == BOT["username"]


async def test_narrowest_list_of_commands_in_ones_own_language_wins(
    telegram: TelegramInMemory, ana: Person, call: CallIt
) -> None:
    await call("setMyCommands", commands=commands("start"))
    general = telegram.commands(ana)
    await call("setMyCommands", commands=commands("inicio"), language_code="es")
    spanish = telegram.commands(ana)
    await call("setMyCommands", commands=commands("desk"), scope={"type": "chat", "chat_id": 7})
    own = telegram.commands(ana)
    await call("deleteMyCommands", scope={"type": "chat", "chat_id": 7})

    assert [general, spanish, own] == [commands("start"), commands("inicio"), commands("desk")]
    assert telegram.commands(ana) == await call("getMyCommands", language_code="es")
    assert await call("getMyCommands", scope={"type": "all_private_chats"}) == []


@pytest.mark.parametrize(
    ("params", "words"),
    [
        ({"commands": commands("a" * 33)}, "Command length must not exceed 32"),
        ({"commands": commands("/")}, "Command must be non-empty"),
        ({"commands": commands("Start")}, "BOT_COMMAND_INVALID"),
        ({"commands": commands("to-do")}, "BOT_COMMAND_INVALID"),
        ({"commands": [{"command": "a", "description": " "}]}, "Command description must be non-empty"),
        ({"commands": [{"command": "a", "description": "x" * 257}]}, "must not exceed 256"),
        ({"commands": [{"command": "a"}]}, "Can't find field \"description\""),
        ({"commands": ["a"]}, "expected an Object"),
        ({"commands": commands(*(f"c{number}" for number in range(101)))}, "BOT_COMMANDS_TOO_MUCH"),
        ({"commands": [{"command": f"c{n}", "description": "x" * 256} for n in range(40)]}, "BOT_COMMANDS_TOO_MUCH"),
        ({"commands": "x"}, "can't parse commands JSON object"),
        ({"commands": {}}, "Expected an Array of BotCommand"),
        ({"commands": commands("a"), "language_code": "english"}, "Invalid language code specified"),
        ({"commands": commands("a"), "scope": {"type": "chat", "chat_id": 99}}, "Chat not found"),
        ({"commands": commands("a"), "scope": {"type": "world"}}, "Unsupported type specified"),
    ],
)  # fmt: skip
async def test_commands_beyond_the_limits_are_refused(
    ana: Person, telegram: TelegramInMemory, call: CallIt, params: dict[str, Any], words: str
) -> None:
    with pytest.raises(BadRequest, match=f"(?i){words}"):
        await call("setMyCommands", **params)

    assert telegram.commands(ana) == []


async def test_commands_at_the_limits_are_taken(ana: Person, call: CallIt) -> None:
    longest = [{"command": "a" * 32, "description": "ñ" * 256}]
    member = {"type": "chat_member", "chat_id": 7, "user_id": 7}

    await call("setMyCommands", commands=longest)
    await call("setMyCommands", commands=longest, scope=member)

    assert ana.chat_id == 7
    assert await call("getMyCommands") == longest
    assert await call("getMyCommands", scope=member) == longest


@pytest.mark.parametrize(
    ("name", "method", "longest"),
    [("name", "Name", 64), ("description", "Description", 512), ("short_description", "ShortDescription", 120)],
)  # fmt: skip
async def test_names_keep_to_their_limits_and_languages(
    call: CallIt, name: str, method: str, longest: int
) -> None:
    await call(f"setMy{method}", **{name: "ñ" * longest})
    await call(f"setMy{method}", **{name: "corto"}, language_code="es")
    with pytest.raises(BadRequest, match="is too long"):
        await call(f"setMy{method}", **{name: "ñ" * (longest + 1)})

    assert await call(f"getMy{method}") == {name: "ñ" * longest}
    assert await call(f"getMy{method}", language_code="es") == {name: "corto"}
    assert await call(f"getMy{method}", language_code="fr") == {name: "ñ" * longest}


async def test_menu_button_is_set_for_all_or_for_one(ana: Person, call: CallIt) -> None:
    await call("setChatMenuButton", menu_button={"type": "commands"})
    await call("setChatMenuButton", chat_id=ana.chat_id, menu_button={"type": "default"})
    with pytest.raises(BadRequest, match="unsupported type"):
        await call("setChatMenuButton", menu_button={"type": "window"})

    assert await call("getChatMenuButton") == {"type": "commands"}
    assert await call("getChatMenuButton", chat_id=7) == {"type": "default"}


async def test_chats_and_their_members_can_be_looked_up(
    telegram: TelegramInMemory, ana: Person, call: CallIt
) -> None:
    telegram.group(-1_000_000_000_005, ana, title="Desk").welcomes_bot(by=ana)
    eva = telegram.person(8, first_name="Eva")
    desk = -1_000_000_000_005

    chats = [await call("getChat", chat_id=chat_id) for chat_id in (7, desk)]
    members = [
        (await call("getChatMember", chat_id=chat_id, user_id=user_id))["status"]
        for chat_id, user_id in ((7, 7), (desk, 7), (desk, eva.chat_id))
    ]
    with pytest.raises(BadRequest, match="User not found"):
        await call("getChatMember", chat_id=7, user_id=99)

    assert [(one["type"], one.get("title")) for one in chats] == [
        ("private", None),
        ("supergroup", "Desk"),
    ]
    assert members == ["member", "member", "left"]


async def test_bot_that_left_a_group_cannot_write_there(
    telegram: TelegramInMemory, ana: Person, call: CallIt
) -> None:
    group = telegram.group(-5, ana)
    group.welcomes_bot(by=ana)

    await call("leaveChat", chat_id=-5)
    with pytest.raises(Forbidden, match="bot is not a member of the group chat"):
        await call("sendMessage", chat_id=-5, text="x")
    with pytest.raises(BadRequest, match="private chats"):
        await call("leaveChat", chat_id=7)

    assert group.messages == []


async def test_files_are_found_by_id(
    telegram: TelegramInMemory, ana: Person, call: CallIt
) -> None:
    ana.sends_document(b"words")

    found = await call("getFile", file_id="document-1")
    with pytest.raises(BadRequest, match="Invalid file_id"):
        await call("getFile", file_id="none")

    assert telegram.file_at("1:any", found["file_path"])[0] == 404
    assert found["file_size"] == 5


async def test_webhook_is_remembered_and_can_throw_updates_away(
    telegram: TelegramInMemory, ana: Person, call: CallIt
) -> None:
    ana.says("waits")

    await call("setWebhook", url="https://a.example/hook")
    told = await call("getWebhookInfo")
    await call("deleteWebhook", drop_pending_updates=True)
    for params in ({"url": "http://a.example"}, {"url": "https://a", "secret_token": "s" * 257}):
        with pytest.raises(BadRequest):
            await call("setWebhook", **params)

    assert (told["url"], told["pending_update_count"]) == ("https://a.example/hook", 1)
    assert (await call("getWebhookInfo"))["url"] == ""
    assert telegram.world.updates.unconfirmed == ()
