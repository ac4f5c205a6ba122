"""A second person approves what is for many, or what a writer wrote: never the author, and once."""

import asyncio
from dataclasses import replace
from datetime import UTC, timedelta

import pytest

from bot.app import Coach, build_app
from bot.playground.clock import HeldClock
from bot.playground.telegram import TelegramInMemory
from bot.services.audience import Audience
from bot.services.desk import reception
from bot.services.desk.tally import Count, Tally
from bot.services.ports import Heard, Said
from bot.settings import Settings
from storage.database import Session
from storage.states import BroadcastState
from tests.chats import Chat, consists_of
from tests.conftest import OWNER
from tests.staff import candidate, deeds, drafted, joined, latest

ASKED = ["approval-ask", "*"]


def is_(said: str, *names: str, language: str = "en") -> bool:
    return consists_of(said, list(names), language)


async def waiting(author: Chat) -> None:
    """Let somebody compose and confirm what then waits."""
    await candidate(author, 101)
    await drafted(author)
    await author.press("Send …")
    await author.press("Send to 1")
    assert latest(author).state is BroadcastState.WAITING


async def test_writer_needs_an_approver_who_sees_what_candidates_will(rosa: Chat) -> None:
    omar = await joined(rosa, 901, "Omar")
    rosa.unread()

    await waiting(omar)

    said = rosa.unread()
    assert is_(said[0], "preview-in")
    assert is_(said[1], "*", "tip-footer")
    assert is_(said[-1], *ASKED)
    assert "Omar asks you to approve" in said[-1]
    assert rosa.person.last.labels == ["Approve", "Decline"]
    assert is_(omar.person.last.text, "approval-waits")


async def test_approver_reads_it_in_their_own_language(rosa: Chat) -> None:
    eva = await joined(rosa, 902, "Eva", "approver", language="es")
    omar = await joined(rosa, 901, "Omar")
    await waiting(omar)

    assert eva.person.last.labels == ["Aprobar", "Rechazar"]
    await eva.press("Aprobar")

    assert latest(rosa).approver == 902
    assert is_(eva.person.last.text, "approval-you-gave", "*", language="es")
    assert is_(omar.person.last.text, "approval-given", "*")


async def test_approved_broadcast_starts_and_both_are_told(rosa: Chat) -> None:
    omar = await joined(rosa, 901, "Omar")
    await waiting(omar)

    await rosa.press("Approve")

    found = latest(rosa)
    assert (found.state, found.approver) == (BroadcastState.SCHEDULED, OWNER)
    assert found.starts_at == rosa.clock.now()
    assert is_(omar.person.last.text, "approval-given", "*")
    assert deeds(rosa)[-2:] == [(901, "approval-asked"), (OWNER, "broadcast-approved")]


async def test_first_of_several_approvers_counts_and_the_others_are_told_what_happened(
    rosa: Chat,
) -> None:
    eva = await joined(rosa, 902, "Eva", "approver")
    omar = await joined(rosa, 901, "Omar")
    await waiting(omar)

    await eva.press("Approve")
    await rosa.press("Approve")
    late = rosa.person.last.text
    await rosa.press("Approve") if rosa.person.last.labels else None

    assert is_(late, "approval-over-approved")
    assert "Eva has approved" in late
    assert [deed for _, deed in deeds(rosa)].count("broadcast-approved") == 1


async def test_double_tap_approves_once(rosa: Chat) -> None:
    omar = await joined(rosa, 901, "Omar")
    await waiting(omar)
    card = rosa.person.last

    rosa.person.presses("Approve", card)
    rosa.person.presses("Approve", card)
    await rosa.telegram.settled()

    assert [deed for _, deed in deeds(rosa)].count("broadcast-approved") == 1
    assert rosa.person.unanswered == []


@pytest.mark.parametrize("reason", [True, False])
async def test_declined_broadcast_is_a_draft_again_and_the_author_hears_why(
    rosa: Chat, *, reason: bool
) -> None:
    omar = await joined(rosa, 901, "Omar")
    await waiting(omar)

    await rosa.press("Decline")
    assert latest(rosa).state is BroadcastState.WAITING
    if reason:
        await rosa.say("The date is <wrong>")
    else:
        await rosa.say("without a reason")

    names = ["approval-declined", "approval-reason"] if reason else ["approval-declined"]
    assert latest(rosa).state is BroadcastState.DRAFT
    assert is_(omar.person.last.text, *names)
    assert ("The date is <wrong>" in omar.person.last.text) is reason
    assert is_(rosa.person.last.text, "approval-you-declined")
    await omar.press("Open the draft")
    assert is_(omar.person.last.text, "draft-title", "*")


async def test_reason_stays_between_the_two(rosa: Chat) -> None:
    omar = await joined(rosa, 901, "Omar")
    await waiting(omar)
    await rosa.press("Decline")
    await rosa.say("UNMISTAKABLE reason")
    await rosa.coach.speaker.idle()

    with rosa.coach.database.session() as session:
        kept = str(session.connection.exec_driver_sql("SELECT * FROM audit").all())
        kept += str(session.connection.exec_driver_sql("SELECT * FROM broadcasts").all())
    assert "UNMISTAKABLE" not in kept


async def test_another_approves_while_one_looks_for_a_reason(rosa: Chat) -> None:
    eva = await joined(rosa, 902, "Eva", "approver")
    omar = await joined(rosa, 901, "Omar")
    await waiting(omar)
    await rosa.press("Decline")
    await eva.press("Approve")

    said = await rosa.say("too late")

    assert is_(said[0], "approval-over-approved")
    assert latest(rosa).state is BroadcastState.SCHEDULED


async def test_without_anybody_who_may_approve_it_stays_a_draft(rosa: Chat) -> None:
    omar = await joined(rosa, 901, "Omar")
    await candidate(omar, 101)
    await drafted(omar)
    agency = replace(rosa.coach._parts.agency, owner_id=None)
    rosa.coach._application.bot_data["dependencies"] = replace(rosa.coach._parts, agency=agency)

    await omar.press("Send …")
    await omar.press("Send to 1")

    assert latest(rosa).state is BroadcastState.DRAFT
    assert is_(omar.person.heard[-2].text, "approval-nobody")


async def test_author_takes_it_back_and_the_card_says_so(rosa: Chat) -> None:
    omar = await joined(rosa, 901, "Omar")
    await waiting(omar)
    await omar.say("/broadcasts")
    await omar.press("Open 1")

    await omar.press("Take it back")
    await rosa.press("Approve")

    assert latest(rosa).state is BroadcastState.DRAFT
    assert is_(rosa.person.last.text, "approval-over")


async def test_what_was_changed_since_is_shown_again_before_it_is_approved(rosa: Chat) -> None:
    omar = await joined(rosa, 901, "Omar")
    await waiting(omar)
    card = rosa.person.last
    await omar.say("/broadcasts")
    await omar.press("Open 1")
    await omar.press("Take it back")
    await omar.press("English text")
    await omar.say("Something else altogether.")
    await omar.press("Send …")
    await omar.press("Send to 1")

    rosa.person.presses("Approve", card)
    await rosa.telegram.settled()

    assert latest(rosa).state is BroadcastState.WAITING
    assert is_(rosa.person.last.text, "approval-changed", "*")
    assert "Something else altogether." in rosa.person.heard[-4].text


async def test_number_that_changed_is_shown_again_before_it_is_approved(rosa: Chat) -> None:
    omar = await joined(rosa, 901, "Omar")
    await waiting(omar)
    await candidate(rosa, 102)

    await rosa.press("Approve")
    changed = rosa.person.last.text
    await rosa.press("Approve")

    assert is_(changed, "approval-changed", "*")
    assert "2 people get it." in changed
    assert latest(rosa).state is BroadcastState.SCHEDULED


async def test_moment_that_passed_while_it_waited_means_at_once(rosa: Chat) -> None:
    omar = await joined(rosa, 901, "Omar")
    await candidate(omar, 101)
    await drafted(omar)
    await omar.press("When")
    await omar.say("10:00")
    await omar.press("Back to the draft")
    await omar.press("Send …")
    await omar.press("Send to 1")
    rosa.clock.forward(timedelta(hours=2))

    await rosa.press("Approve")

    assert latest(rosa).starts_at == rosa.clock.now()
    assert is_(rosa.person.last.text, "approval-you-gave", "when-now")


@pytest.mark.parametrize("role", ["writer", "sender"])
async def test_who_may_not_approve_gets_no_card_and_their_press_does_nothing(
    rosa: Chat, role: str
) -> None:
    ben = await joined(rosa, 903, "Ben", role)
    omar = await joined(rosa, 901, "Omar")
    ben.unread()
    await waiting(omar)
    data = rosa.person.last.keyboard[0][0]["callback_data"]
    await ben.say("/broadcasts")
    ben.person.last.markup = {"inline_keyboard": [[{"text": "x", "callback_data": data}]]}

    await ben.press("x")

    assert latest(rosa).state is BroadcastState.WAITING
    assert ben.person.toasts[-1].text.startswith("That button is out of date")


async def test_author_cannot_approve_their_own(rosa: Chat) -> None:
    eva = await joined(rosa, 902, "Eva", "approver")
    await rosa.say("/staff")  # the owner is on the team, and may approve
    settings = replace(rosa.coach._parts.agency, approval_above=0)
    rosa.coach._application.bot_data["dependencies"] = replace(rosa.coach._parts, agency=settings)
    await waiting(eva)
    data = rosa.person.last.keyboard[0][0]["callback_data"]
    eva.person.last.markup = {"inline_keyboard": [[{"text": "x", "callback_data": data}]]}

    await eva.press("x")

    assert eva.person.toasts[-1].text == "Nobody approves their own broadcast."
    assert latest(rosa).state is BroadcastState.WAITING


@pytest.mark.parametrize(("above", "state"), [(2, "scheduled"), (1, "waiting")])
async def test_many_recipients_need_a_second_person(
    settings: Settings, telegram: TelegramInMemory, clock: HeldClock, above: int, state: str
) -> None:
    coach: Coach = build_app(
        replace(settings, approval_above=above), telegram, lambda: clock.now().astimezone(UTC)
    )
    telegram.settles_with(coach.speaker.idle)
    await coach.start()
    rosa = Chat(coach, telegram, clock, telegram.person(OWNER, "Rosa", "en"))
    await joined(rosa, 902, "Eva", "approver")
    for chat_id in (101, 102):
        await candidate(rosa, chat_id)
    await drafted(rosa)

    await rosa.press("Send …")
    await rosa.press("Send to 2")
    found = latest(rosa).state
    await coach.stop()

    assert found == state


async def test_approver_who_shut_the_bot_out_keeps_nothing_from_the_others(rosa: Chat) -> None:
    eva = await joined(rosa, 902, "Eva", "approver")
    omar = await joined(rosa, 901, "Omar")
    ben = await joined(rosa, 903, "Ben", "approver")
    eva.person.blocks()
    await rosa.telegram.settled()

    await waiting(omar)

    assert is_(ben.person.last.text, *ASKED)
    assert is_(omar.person.last.text, "approval-waits")


async def test_waiting_broadcast_can_be_looked_at_again(rosa: Chat) -> None:
    omar = await joined(rosa, 901, "Omar")
    await waiting(omar)

    await rosa.say("/broadcasts")
    await rosa.press("Open 1")

    assert is_(rosa.person.last.text, "approval-look", "*")
    await rosa.press("Approve")
    assert latest(rosa).state is BroadcastState.SCHEDULED


async def test_photo_that_is_changed_while_it_waits_is_a_draft_again(rosa: Chat) -> None:
    omar = await joined(rosa, 901, "Omar")
    await candidate(omar, 101)
    await omar.say("/broadcast")
    number = omar.person.sends_photo(caption="Come to the fair")
    await rosa.telegram.settled()
    await omar.press("That is all")
    await omar.say("Ven a la feria")
    await omar.press("Send …")
    await omar.press("Send to 1")

    omar.person.edits(number, "Something else altogether")
    await rosa.telegram.settled()

    assert latest(rosa).state is BroadcastState.DRAFT
    assert is_(omar.person.last.text, "draft-changed-while-waiting")
    await rosa.press("Approve")
    assert is_(rosa.person.last.text, "approval-over")


async def test_photo_that_is_changed_after_it_was_approved_stops_the_broadcast(rosa: Chat) -> None:
    omar = await joined(rosa, 901, "Omar")
    ana = await candidate(omar, 101)
    await omar.say("/broadcast")
    number = omar.person.sends_photo(caption="Come to the fair")
    await rosa.telegram.settled()
    await omar.press("That is all")
    await omar.say("Ven a la feria")
    await omar.press("When")
    await omar.say("tomorrow 10:00")
    await omar.press("Back to the draft")
    await omar.press("Send …")
    await omar.press("Send to 1")
    await rosa.press("Approve")
    before = len(ana.person.heard)

    omar.person.edits(number, "Something else altogether")
    await rosa.telegram.settled()
    rosa.clock.forward(timedelta(days=1, hours=3))
    await rosa.coach.tick()

    assert latest(rosa).state is BroadcastState.CANCELLED
    assert is_(omar.person.last.text, "approval-changed-after")
    assert is_(rosa.person.last.text, "approval-changed-after")
    assert len(ana.person.heard) == before


@pytest.mark.parametrize(("words", "state"), [("approve", "scheduled"), ("Decline", "waiting")])
async def test_answer_can_be_typed(rosa: Chat, words: str, state: str) -> None:
    omar = await joined(rosa, 901, "Omar")
    await rosa.say("/cancel")
    await waiting(omar)

    said = await rosa.say(words)

    assert latest(rosa).state == state
    assert is_(
        said[0], *(["approval-you-gave", "*"] if state == "scheduled" else ["approval-ask-why"])
    )


async def test_other_words_of_an_approver_go_their_usual_way(rosa: Chat) -> None:
    omar = await joined(rosa, 901, "Omar")
    await rosa.say("/cancel")
    await waiting(omar)

    said = await rosa.say("hello")

    assert is_(said[0], "welcome", "welcome-notice", "welcome-consent")
    assert latest(rosa).state is BroadcastState.WAITING


async def test_two_workers_at_the_same_moment_approve_once(rosa: Chat) -> None:
    eva = await joined(rosa, 902, "Eva", "approver")
    omar = await joined(rosa, 901, "Omar")
    await waiting(omar)
    cards = {chat.person.chat_id: chat.person.last for chat in (rosa, eva)}
    other = build_app(rosa.coach.settings, rosa.telegram, rosa.clock.now)
    agency, now = rosa.coach._parts.agency, rosa.clock.now()
    counted = {Count(Audience()): Tally(1)}

    def approve(session: Session, chat_id: int) -> Said:
        data = cards[chat_id].keyboard[0][0]["callback_data"]
        heard = Heard(chat_id=chat_id, now=now, words=data)
        return reception.press(session, heard, agency=agency, counted=counted)

    said = await asyncio.gather(
        rosa.coach.database.run(approve, OWNER), other.database.run(approve, 902)
    )
    other.database.close()

    toasts = sorted(one.toast.id for one in said if one.toast is not None)
    assert toasts == ["toast-approval-over", "toast-approved"]
    assert [deed for _, deed in deeds(rosa)].count("broadcast-approved") == 1
