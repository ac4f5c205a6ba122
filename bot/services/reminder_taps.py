"""The buttons under a reminder: done, another day, none any more, heard back."""

from advice.terms import Channel, Question, Topic
from bot.services import plans
from bot.services.answers import give
from bot.services.going_on import go_on
from bot.services.plans import Occasion
from bot.services.ports import Line, Said
from bot.services.preferences import coming
from bot.services.presses import Press, remind_parts
from bot.services.readings import Understood, contacted, note
from bot.services.reminders import SNOOZED
from bot.services.shelf import switch
from bot.services.turn import Turn, paragraph
from storage import reminders
from storage.records import ContactMade

ANOTHER_DAY = {"1d": 1, "3d": 3}  # days


def reminded(turn: Turn, asked: Press) -> Said:
    """Answer the press of a button under a reminder."""
    parts = remind_parts(asked)
    if parts is None:
        return turn.say(go_on(turn), toast=Line("toast-stale"))
    number, topic, what = parts
    if what == "stop":
        turn.candidate.wants_reminders = False
        reminders.cancel(turn.session, turn.candidate.chat_id)
        return turn.say(paragraph("reminders-stopped"), toast=Line("toast-reminders-off"))
    if number > turn.candidate.interviews or (
        number != turn.candidate.current and not switch(turn, number)
    ):
        return turn.say(go_on(turn), toast=Line("toast-stale"))
    if what in ANOTHER_DAY:
        return _another_day(turn, topic, ANOTHER_DAY[what])
    if what == "heard":
        turn.candidate.asking, turn.candidate.pending = Question.HEARD_BACK, None
        return turn.say(turn.put(Question.HEARD_BACK), toast=Line("toast-go-ahead"))
    if what == "done":
        return _done(turn, topic)
    return turn.say(toast=Line("toast-noted"))  # there is nothing to record


def _another_day(turn: Turn, topic: Topic, days: int) -> Said:
    if not turn.candidate.wants_reminders:
        return turn.say(coming(turn), toast=Line("toast-reminders-off"))
    told = plans.true_now(topic, turn.situation, turn.agency.policy)
    if told is None:
        return turn.say(go_on(turn), toast=Line("toast-noted-already"))
    due = plans.tomorrow(turn.now, days, turn.agency.policy, turn.agency.courtesy)
    reminders.keep(
        turn.session,
        turn.candidate.chat_id,
        turn.number,
        topic,
        rule_id=f"{told[0]}{SNOOZED}",
        due_at=due,
    )
    moved = paragraph("reminder-moved", day=due.date())
    return turn.say(moved, toast=Line("toast-reminder-moved"))


def _done(turn: Turn, topic: Topic) -> Said:
    """Record what the candidate did; what needs no record is only acknowledged."""
    told = plans.true_now(topic, turn.situation, turn.agency.policy)
    if topic is Topic.THANK_YOU and not turn.situation.thank_you_sent:
        give(turn, Question.THANK_YOU, note(turn.asked(Question.THANK_YOU), sent=True).changes)
        return turn.say(go_on(turn), toast=Line("toast-noted"))
    if told is not None and told[0] is Occasion.STATUS_EMAIL:
        asked = turn.asked(Question.CONTACT)
        made = contacted(asked, (ContactMade(turn.today, Channel.EMAIL),))
        if isinstance(made, Understood):
            give(turn, Question.CONTACT, made.changes)
        return turn.say(go_on(turn), toast=Line("toast-noted"))
    if topic is Topic.STAGE:
        return turn.say(go_on(turn), toast=Line("toast-going-on"))
    return turn.say(toast=Line("toast-noted-already"))
