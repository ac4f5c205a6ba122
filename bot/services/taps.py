"""Whatever a candidate presses: each press has a visible answer, and one effect however often it comes."""

from datetime import date

from advice.terms import Intent, Question
from bot.services import preferences, reminders, shelf, topics
from bot.services.answers import is_already
from bot.services.cards import card, evidence, title
from bot.services.desk.work import Work
from bot.services.going_on import go_on, respond
from bot.services.plan import shown_plan
from bot.services.ports import Agency, Heard, Kind, Line, Reply, Said
from bot.services.presses import Deed, Press, parse, press
from bot.services.questions import NO_DAY, ask_line, calendar_page
from bot.services.readings import Understood, read_press
from bot.services.reminder_taps import reminded
from bot.services.tip_taps import reacted
from bot.services.turn import Turn, button, mended, paragraph
from bot.services.welcome import agree, greet, language_of, welcome
from bot.services.wishes import WISHES, granted, open_question
from storage import candidates
from storage.database import Session

# Facts that a button on the guidance card or in an answer tells without being asked.
_TOLD_UNASKED = {
    (Question.THANK_YOU, "yes"),
    (Question.HEARD_BACK, "rejected"),
    (Question.HEARD_BACK, "offer"),
}
_CHANGEABLE = tuple(Question)


def tap(session: Session, heard: Heard, *, agency: Agency) -> Said:
    """Answer the press of a button."""
    asked = parse(heard.words)
    candidate = candidates.find(session, heard.chat_id)
    if candidate is not None:
        turn = Turn.of(session, heard, agency, candidate)
        said = pressed(turn, heard.words)
        reminders.follow(turn)
        return said
    if asked is not None and asked.deed is Deed.TIP:
        work = Work.of(session, heard, agency)
        if work is not None:  # the preview of a tip: staff need not be candidates
            return work.say(toast=Line("toast-only-shown"))
    if asked is not None and asked.deed in {Deed.AGREE, Deed.AGREE_AND_REMIND}:
        turn = agree(session, heard, agency, asked.value)
        turn.candidate.wants_reminders = asked.deed is Deed.AGREE_AND_REMIND
        turn.candidate.wants_tips = asked.deed is Deed.AGREE_AND_REMIND
        settled = Reply((Line("welcome"), Line("agreed")), kind=Kind.MEND)
        return turn.say(settled, go_on(turn), toast=Line("toast-agreed"))
    if asked is not None and asked.deed is Deed.GREET_IN:
        code, _, source = asked.value.partition(":")
        language = language_of(code, heard.language)
        toast = Line("toast-language")
        return Said((welcome(language, source, kind=Kind.MEND),), language, toast)
    if asked is not None and asked.deed is Deed.PRIVACY:
        return Said((paragraph("privacy"),), heard.language, Line("toast-privacy"))
    return greet(heard, toast=Line("toast-consent-first"))


def pressed(turn: Turn, data: str) -> Said:
    """Answer a press of somebody who has agreed."""
    asked = parse(data)
    if asked is None:
        return stale(turn)
    match asked.deed:
        case Deed.ANSWER:
            return _answer(turn, asked)
        case Deed.CALENDAR:
            return _calendar(turn, asked)
        case Deed.ASK:
            return _ask(turn, asked)
        case Deed.WHY | Deed.CARD | Deed.PLAN | Deed.CHANGE:
            return _show(turn, asked)
        case Deed.OPEN | Deed.CLOSE | Deed.ADD | Deed.LIST:
            return _shelve(turn, asked)
        case Deed.REMIND:
            return reminded(turn, asked)
        case Deed.TIP:
            return reacted(turn, asked)
        case Deed.AGREE | Deed.AGREE_AND_REMIND | Deed.GREET_IN:
            return turn.say(toast=Line("toast-agreed-already"))
        case Deed.RESUME:
            turn.candidate.resting = False
            return turn.say(go_on(turn), toast=Line("toast-going-on"))
        case Deed.TOPIC:
            return _topic(turn, asked.value)
        case _:
            return _preference(turn, asked)


def stale(turn: Turn) -> Said:
    """Answer a press on an old keyboard: say so, and give a fresh one."""
    return turn.say(go_on(turn), toast=Line("toast-stale"))


def _answer(turn: Turn, asked: Press) -> Said:
    question = asked.question
    if question is None or asked.number != turn.number:
        return stale(turn)
    is_open = turn.question is question
    reading = read_press(turn.asked(question), asked.value)
    if reading is None:
        return stale(turn)
    understood = isinstance(reading, Understood)
    if (
        isinstance(reading, Understood)
        and not is_open
        and is_already(turn.interview, reading.changes)
    ):
        return turn.say(toast=Line("toast-noted-already"))
    if not is_open and (question, asked.value) not in _TOLD_UNASKED:
        return stale(turn)
    replies = respond(turn, question, reading)
    if turn.heard.message_id is None and understood and is_open:
        settled = Reply((ask_line(question), Line("settled")), kind=Kind.MEND)
        replies = (settled, *replies)
    return turn.say(*replies, toast=Line("toast-noted") if understood else Line("toast-one-more"))


def _calendar(turn: Turn, asked: Press) -> Said:
    if asked.value == NO_DAY:
        return turn.say(toast=Line("toast-pick-a-day"))
    if (
        asked.question is None
        or turn.question is not asked.question
        or asked.number != turn.number
    ):
        return stale(turn)
    try:
        month = date.fromisoformat(f"{asked.value}-01")
    except ValueError:
        return stale(turn)
    page = calendar_page(asked.question, turn.candidate, turn.interview, month, turn.today)
    toast = Line("calendar-month", {"month": month.month, "year": str(month.year)})
    return turn.say(mended(page), toast=toast)


def _ask(turn: Turn, asked: Press) -> Said:
    if asked.question is None or asked.number != turn.number or turn.interview is None:
        return stale(turn)
    turn.candidate.asking, turn.candidate.pending = asked.question, None
    turn.candidate.resting = False
    return turn.say(turn.put(asked.question), toast=Line("toast-go-ahead"))


def _show(turn: Turn, asked: Press) -> Said:
    if asked.number != turn.number or turn.interview is None:
        return stale(turn)
    match asked.deed:
        case Deed.WHY:
            return turn.say(evidence(turn), toast=Line("toast-why"))
        case Deed.PLAN:
            return turn.say(*shown_plan(turn), toast=Line("toast-plan"))
        case Deed.CHANGE:
            return turn.say(_changes(turn), toast=Line("toast-change"))
        case _:
            turn.candidate.asking = None
            return turn.say(card(turn), toast=Line("toast-card"))


def _changes(turn: Turn) -> Reply:
    """Ask which answer is to be changed."""
    buttons = [
        button(
            "button-change-" + question.replace("_", "-"), press(Deed.ASK, turn.number, question)
        )
        for question in _CHANGEABLE
    ]
    rows = tuple(tuple(buttons[i : i + 2]) for i in range(0, len(buttons), 2))
    return Reply((Line("which-answer"),), rows)


def _shelve(turn: Turn, asked: Press) -> Said:
    if asked.deed is Deed.LIST:
        return turn.say(shelf.listed(turn), toast=Line("toast-interviews"))
    if asked.deed is Deed.ADD:
        if asked.value != str(turn.candidate.interviews):
            return turn.say(go_on(turn), toast=Line("toast-added-already"))
        shelf.add(turn)
        return turn.say(go_on(turn), toast=Line("toast-added"))
    if asked.deed is Deed.OPEN:
        if not shelf.switch(turn, asked.number):
            return turn.say(shelf.listed(turn), toast=Line("toast-stale"))
        about = Reply((Line("now-about", {"interview": title_of(turn)}),))
        return turn.say(about, go_on(turn), toast=Line("toast-opened"))
    closed = shelf.close(turn, asked.number)
    if closed is None:
        return turn.say(shelf.listed(turn), toast=Line("toast-closed-already"))
    told = Reply((Line("closed", {"interview": title(closed)}),))
    return turn.say(told, shelf.listed(turn), toast=Line("toast-closed"))


def title_of(turn: Turn) -> Line:
    """Name the interview being talked about."""
    assert turn.interview is not None  # noqa: S101 - the caller has just turned to it
    return title(turn.interview)


def _topic(turn: Turn, value: str) -> Said:
    try:
        intent = Intent(value)
    except ValueError:
        return stale(turn)
    if intent in WISHES:
        return turn.say(*granted(turn, intent), toast=Line("toast-ok"))
    answer = topics.answer(turn, (intent,))
    return turn.say(answer, *open_question(turn), toast=Line("toast-ok"))


def _preference(turn: Turn, asked: Press) -> Said:
    match asked.deed:
        case Deed.LANGUAGE:
            if not preferences.set_language(turn, asked.value):
                return stale(turn)
            return turn.say(paragraph("language-set"), go_on(turn), toast=Line("toast-language"))
        case Deed.ZONE:
            if not preferences.set_zone(turn, asked.value):
                return stale(turn)
            return turn.say(mended(preferences.settings(turn)), toast=Line("toast-zone"))
        case Deed.TOGGLE:
            if not preferences.toggle(turn, asked.value):
                return stale(turn)
            return turn.say(mended(preferences.settings(turn)), toast=Line("toast-ok"))
        case Deed.SETTINGS:
            return turn.say(preferences.settings(turn), toast=Line("toast-ok"))
        case Deed.PRIVACY:
            return turn.say(paragraph("privacy"), toast=Line("toast-privacy"))
        case Deed.STOP:
            return turn.say(preferences.stop(turn), toast=Line("toast-stopped"))
        case Deed.FORGET if asked.value == "yes":
            return turn.say(preferences.forget(turn), toast=Line("toast-forgotten"))
        case Deed.FORGET:
            return turn.say(paragraph("forget-kept"), go_on(turn), toast=Line("toast-ok"))
        case _:
            return stale(turn)
