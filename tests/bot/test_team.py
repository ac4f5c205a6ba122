"""Who may do what: joining by a link, rights that end, and commands that others do not have."""

from dataclasses import replace
from datetime import timedelta

import pytest
from telegram import Message, Update

from bot.app import SHOWN_COMMANDS, build_app
from bot.playground.refusals import bad_request, unauthorized
from bot.services.desk import reception
from bot.services.desk.invitations import hash_of
from bot.services.ports import Heard
from storage import staff, updates
from storage.database import Session
from storage.models import INVITATIONS
from storage.states import Role
from tests.chats import Chat, consists_of
from tests.conftest import OWNER
from tests.staff import candidate, deeds, invited, joined, latest, looked, members, somebody

ON_SQLITE = pytest.mark.parametrize("kind", ["sqlite"], indirect=True)
DAY = timedelta(days=1)


def commands(chat: Chat) -> list[str]:
    return [one["command"] for one in chat.telegram.commands(chat.person)]


def is_greeted(said: list[str]) -> bool:
    names = ["welcome", "welcome-notice", "welcome-consent"]
    return len(said) == 1 and consists_of(said[0], names, "en")


async def test_who_opens_a_link_first_joins_and_is_told_what_is_kept(rosa: Chat) -> None:
    parameter = await invited(rosa)
    omar = somebody(rosa, 901, "Omar")

    said = await omar.say(f"/start {parameter}")

    assert len(said) == 1
    assert consists_of(said[0], ["team-joined", "team-joined-commands", "team-kept"], "en")
    assert consists_of(rosa.unread()[-1], ["team-somebody-joined"], "en")
    assert members(rosa) == [OWNER, 901]
    assert deeds(rosa)[-1] == (901, "staff-joined")


async def test_joining_leaves_nobody_a_candidate(rosa: Chat) -> None:
    omar = await joined(rosa, 901, "Omar")

    assert is_greeted(await omar.say("hello"))


@pytest.mark.parametrize("consent", [True, False])
async def test_link_that_is_used_is_answered_like_an_unknown_one(
    rosa: Chat, *, consent: bool
) -> None:
    parameter = await invited(rosa)
    omar, ana = somebody(rosa, 901, "Omar"), somebody(rosa, 102, "Ana")
    if consent:
        await candidate(rosa, 102)
    await omar.say(f"/start {parameter}")

    used = await ana.say(f"/start {parameter}")
    unknown = await ana.say("/start staff_nobody-knows-this")
    other = await ana.say("/start some-poster")

    assert used == unknown == other
    assert members(rosa) == [OWNER, 901]


async def test_link_that_is_too_old_adds_nobody(rosa: Chat) -> None:
    parameter = await invited(rosa)
    omar = somebody(rosa, 901, "Omar")
    rosa.clock.forward(DAY)

    said = await omar.say(f"/start {parameter}")

    assert is_greeted(said)
    assert members(rosa) == [OWNER]


async def test_links_that_wait_can_be_made_useless(rosa: Chat) -> None:
    parameter = await invited(rosa)
    omar = somebody(rosa, 901, "Omar")

    await rosa.press("Make waiting links useless")
    said = await omar.say(f"/start {parameter}")

    assert is_greeted(said)


async def test_owner_who_tries_a_link_does_not_use_it_up(rosa: Chat) -> None:
    parameter = await invited(rosa)
    omar = somebody(rosa, 901, "Omar")

    said = await rosa.say(f"/start {parameter}")
    await omar.say(f"/start {parameter}")

    assert consists_of(said[0], ["team-owner-already"], "en")
    assert members(rosa) == [OWNER, 901]


async def test_only_the_hash_of_a_link_is_kept(rosa: Chat) -> None:
    parameter = await invited(rosa)
    token = parameter.removeprefix("staff_")
    await rosa.coach.speaker.idle()

    with rosa.coach.database.session() as session:
        kept = str(session.execute(INVITATIONS.select()).all())
        said = str(updates.unspoken(session))
    assert hash_of(token) in kept
    assert token not in kept + said


async def test_link_fits_into_a_start_parameter(rosa: Chat) -> None:
    parameter = await invited(rosa)

    assert len(parameter) <= 64
    assert parameter.replace("_", "").replace("-", "").isalnum()


async def test_rights_for_a_term_end_with_it(rosa: Chat) -> None:
    parameter = await invited(rosa, term="90 days")
    omar = somebody(rosa, 901, "Omar")
    await omar.say(f"/start {parameter}")
    await candidate(rosa, 901, "Omar")

    rosa.clock.forward(90 * DAY - timedelta(minutes=1))
    before = await omar.say("/broadcasts")
    rosa.clock.forward(timedelta(minutes=1))
    after = await omar.say("/broadcasts")

    assert consists_of(before[0], ["overview-empty"], "en")
    assert consists_of(after[0], ["unknown-command"], "en")


@pytest.mark.parametrize("command", reception.COMMANDS)
async def test_to_others_a_command_of_the_desk_is_like_an_unknown_one(
    rosa: Chat, command: str
) -> None:
    ana = somebody(rosa, 102, "Ana")

    before = [await ana.say(f"/{command}"), await ana.say("/nonsense")]
    await candidate(rosa, 102)
    after = [await ana.say(f"/{command}"), await ana.say("/nonsense")]

    assert before[0] == before[1]
    assert after[0] == after[1]
    assert members(rosa) == []


async def test_button_of_the_desk_does_nothing_for_others(rosa: Chat) -> None:
    ana = await candidate(rosa, 102)
    await rosa.say("/broadcast")
    stolen = rosa.person.last.keyboard[0][0]["callback_data"]
    ana.person.last.markup = {"inline_keyboard": [[{"text": "x", "callback_data": stolen}]]}

    said = await ana.press(stolen)

    assert consists_of(said[0], ["ask-company"], "en")
    assert ana.person.toasts[-1].text.startswith("That button is out of date")


@pytest.mark.parametrize(
    ("role", "may"),
    [
        ("writer", ["broadcast", "broadcasts"]),
        ("sender", ["broadcast", "broadcasts"]),
        ("approver", ["broadcast", "broadcasts"]),
    ],
)
async def test_role_may_do_what_stands_in_the_table(rosa: Chat, role: str, may: list[str]) -> None:
    omar = await joined(rosa, 901, "Omar", role)

    for command, (needed, _) in reception.COMMANDS.items():
        said = await omar.say(f"/{command}")
        refused = consists_of(said[0], ["desk-not-yours"], "en")
        assert refused is (needed is Role.OWNER)
        assert command not in may or not refused
        await omar.say("/cancel")


async def test_who_is_removed_can_do_nothing_from_that_moment(rosa: Chat) -> None:
    omar = await joined(rosa, 901, "Omar")
    await omar.say("/broadcast")

    await rosa.say("/staff")
    await rosa.press("Remove Omar")
    await rosa.press("Yes, remove")
    told = omar.unread()
    said = await omar.say("A text for many")
    pressed = await omar.press("Back to the draft")

    assert consists_of(told[-1], ["team-you-left"], "en")
    assert is_greeted(said)
    assert is_greeted(pressed)
    assert members(rosa) == [OWNER]
    assert deeds(rosa)[-1] == (OWNER, "staff-removed")


async def test_removal_by_another_worker_holds_at_once(rosa: Chat) -> None:
    omar = await joined(rosa, 901, "Omar")
    await omar.say("/broadcast")
    other = build_app(rosa.coach.settings, rosa.telegram, rosa.clock.now)

    await other.database.run(staff.remove, 901)
    other.database.close()
    said = await omar.say("A text for many")

    assert is_greeted(said)


async def test_owner_cannot_be_removed(rosa: Chat) -> None:
    await joined(rosa, 901, "Omar", "approver")
    await rosa.say("/staff")

    assert "Remove Rosa" not in rosa.person.last.labels
    assert "Remove Omar" in rosa.person.last.labels


async def test_former_owner_has_no_rights_and_is_not_listed(rosa: Chat) -> None:
    await rosa.say("/staff")
    agency = replace(rosa.coach._parts.agency, owner_id=902)
    now = rosa.clock.now()

    def team_as_seen_by(session: Session, chat_id: int, name: str) -> str:
        heard = Heard(chat_id=chat_id, now=now, words="", first_name=name)
        return str(reception.command(session, heard, agency=agency, name="staff"))

    said = await rosa.coach.database.run(team_as_seen_by, OWNER, "Rosa")
    listed = await rosa.coach.database.run(team_as_seen_by, 902, "Eva")

    assert "welcome-consent" in said
    assert "Eva" in listed
    assert "Rosa" not in listed


async def test_commands_of_the_desk_are_shown_to_its_members_alone(rosa: Chat) -> None:
    ana = await candidate(rosa, 102)
    omar = await joined(rosa, 901, "Omar", language="es")

    await looked(rosa)

    assert commands(ana) == list(SHOWN_COMMANDS)
    assert commands(rosa) == [*reception.COMMANDS, *SHOWN_COMMANDS]
    assert commands(omar)[:2] == ["broadcast", "broadcasts"]
    assert not {"staff", "audit"} & set(commands(omar))
    described = rosa.telegram.commands(omar.person)[0]["description"]
    assert described == "Enviar un consejo a muchas personas"


async def test_commands_go_with_the_rights(rosa: Chat) -> None:
    omar = await joined(rosa, 901, "Omar")
    await looked(rosa)

    await rosa.coach.database.run(staff.remove, 901)
    await looked(rosa)

    assert commands(omar) == list(SHOWN_COMMANDS)


async def test_commands_of_who_was_removed_while_the_bot_was_away_go_at_the_next_start(
    rosa: Chat,
) -> None:
    omar = await joined(rosa, 901, "Omar")
    await looked(rosa)
    await rosa.coach.database.run(staff.remove, 901)

    other = build_app(rosa.coach.settings, rosa.telegram, rosa.clock.now)
    await other.roster.open()
    await other.roster.look()
    other.database.close()

    assert commands(omar) == list(SHOWN_COMMANDS)


@ON_SQLITE
async def test_list_that_telegram_refuses_is_not_offered_again_and_again(rosa: Chat) -> None:
    await joined(rosa, 901, "Omar")
    await looked(rosa)
    await rosa.coach.database.run(staff.remove, 901)
    rosa.telegram.refuse("deleteMyCommands", bad_request("chat not found"), times=10)

    await looked(rosa)
    await looked(rosa)

    assert sum(call.method == "deleteMyCommands" for call in rosa.telegram.calls) == 3


@ON_SQLITE
async def test_list_that_did_not_arrive_is_offered_again(rosa: Chat) -> None:
    omar = await joined(rosa, 901, "Omar")
    await looked(rosa)
    await rosa.coach.database.run(staff.remove, 901)
    rosa.telegram.drop("deleteMyCommands", "before")

    await looked(rosa)
    assert commands(omar) != list(SHOWN_COMMANDS)

    await looked(rosa)
    assert commands(omar) == list(SHOWN_COMMANDS)


def written(update_id: int, words: str) -> Update:
    """Return an update as Telegram repeats it when it does not know that it was heard."""
    chat = {"id": OWNER, "type": "private", "first_name": "Rosa"}
    sender = {"id": OWNER, "is_bot": False, "first_name": "Rosa", "language_code": "en"}
    length = len(words.split(maxsplit=1)[0])
    message = {
        "message_id": update_id,
        "date": 1_795_453_200,
        "chat": chat,
        "from": sender,
        "text": words,
        "entities": [{"type": "bot_command", "offset": 0, "length": length}],
    }
    return Update(update_id, Message.de_json(message, None))


async def test_repeated_update_of_staff_has_one_effect_and_is_answered_once(rosa: Chat) -> None:
    rosa.person.private.known = True
    process = rosa.coach._application.process_update

    for _ in range(2):
        await process(written(5000, "/broadcast"))
        await rosa.telegram.settled()

    assert len(rosa.person.heard) == 2  # that a draft begins, and the first question
    assert latest(rosa).id == 1


async def test_what_staff_decided_before_a_crash_is_said_after_it(rosa: Chat) -> None:
    rosa.telegram.refuse("sendMessage", unauthorized())  # what was decided cannot be said
    await rosa.say("/broadcast")
    assert rosa.person.heard == []

    other = build_app(rosa.coach.settings, rosa.telegram, rosa.clock.now)
    other.speaker.resume(await other.database.run(updates.unspoken))
    await other.speaker.idle()
    other.database.close()

    said = [message.text for message in rosa.person.heard]
    assert [
        consists_of(one, [name], "en")
        for one, name in zip(said, ["draft-begun", "draft-ask"], strict=True)
    ] == [True, True]


async def test_staff_find_their_commands_in_the_help_and_others_do_not(rosa: Chat) -> None:
    ana = await candidate(rosa, 102)
    omar = await joined(rosa, 901, "Omar")

    assert consists_of((await omar.say("/help"))[-1], ["help-desk"], "en")
    assert consists_of((await rosa.say("/staff"))[0], ["team-title", "*"], "en")
    assert consists_of((await rosa.say("/help"))[-1], ["help-desk", "help-desk-owner"], "en")
    assert all(f"/{command}:" in rosa.person.last.text for command in reception.COMMANDS)
    assert "/broadcast" not in str(await ana.say("/help"))


async def test_staff_are_shown_what_is_kept_of_them(rosa: Chat) -> None:
    parameter = await invited(rosa, "sender", "One year")
    omar = somebody(rosa, 901, "Omar")
    await omar.say(f"/start {parameter}")

    said = await omar.say("/mydata")

    assert is_greeted(said[:1])
    assert consists_of(said[1], ["my-data-staff", "my-data-staff-until"], "en")


async def test_each_member_chooses_the_language_of_the_desk(rosa: Chat) -> None:
    omar = await joined(rosa, 901, "Omar")
    await omar.say("/settings")

    await omar.press("Español")
    said = await omar.say("/broadcast")

    assert omar.person.toasts[-1].text == "Ahora en español."
    assert consists_of(said[0], ["draft-begun"], "es")
    await looked(rosa)
    assert commands(omar)[0] == "broadcast"


async def test_journal_tells_what_staff_did_page_by_page(rosa: Chat) -> None:
    for _ in range(8):
        await rosa.say("/broadcast")
        await rosa.press("Back to the draft")
        await rosa.press("Delete draft")
        await rosa.press("Yes, delete it")

    said = await rosa.say("/audit")
    await rosa.say("older")

    first, more = said[0].splitlines(), rosa.person.last.text.splitlines()
    assert "Rosa read the journal" in first[2]
    assert "Rosa deleted a draft (broadcast" in first[3]
    assert "Rosa began a draft (broadcast" in more[-1]
    assert (len(first), len(more)) == (2 + 12, 2 + 5)
    assert rosa.person.last.labels == []


async def test_everything_about_the_team_can_be_typed(rosa: Chat) -> None:
    omar = await joined(rosa, 901, "Omar")
    for words in ("/staff", "add a sender", "back to the team", "add a sender", "90 days"):
        await rosa.say(words)
    await rosa.say("make waiting links useless")
    await rosa.say("remove omar")

    await rosa.say("yes, remove")

    assert members(rosa) == [OWNER]
    assert consists_of(omar.unread()[-1], ["team-you-left"], "en")
    assert is_greeted(await rosa.say("anything else"))
