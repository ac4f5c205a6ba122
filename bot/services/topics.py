"""Answers to what candidates ask: by their own dates wherever those are known, else by the rule."""

from advice import advise
from advice.terms import Intent, Outcome, Question, Topic
from bot.services.cards import because, headline
from bot.services.ports import Button, Line, Reply, Rows
from bot.services.presses import Deed, press
from bot.services.turn import Turn, button

# Which topic's guidance decides what a candidate asked; the words choose the topic only.
_OWN_CASE = {
    Topic.CONTACT: (
        Intent.SHOULD_I_CALL,
        Intent.SHOULD_I_EMAIL_CHECKIN,
        Intent.WHEN_TO_FOLLOW_UP,
        Intent.SLIGHTLY_OVERDUE,
        Intent.OVERDUE_FOLLOW_UP,
        Intent.STATUS_EMAIL_HOW,
        Intent.NO_RESPONSE_AFTER_FOLLOWUP,
        Intent.DECISION_DATE_UNKNOWN,
        Intent.SILENCE_MEANING,
        Intent.FEAR_OF_ANNOYING,
        Intent.ALREADY_OVER_CONTACTED,
        Intent.THANK_YOU_NO_REPLY,
    ),
    Topic.THANK_YOU: (
        Intent.THANK_YOU_NEEDED,
        Intent.THANK_YOU_WHEN,
        Intent.THANK_YOU_HOW,
        Intent.THANK_YOU_CHANNEL,
        Intent.THANK_YOU_TOO_LATE,
        Intent.THANK_YOU_MULTIPLE_INTERVIEWERS,
        Intent.THANK_YOU_NO_CONTACT,
        Intent.THANK_YOU_EFFECT,
        Intent.NOTE_VS_FOLLOWUP,
    ),
}
TOPIC_OF = {intent: topic for topic, intents in _OWN_CASE.items() for intent in intents}

# What the words already told, as an answer that one tap records.
_TELLS = {
    Intent.REJECTED: (Question.HEARD_BACK, Outcome.REJECTED.value, "button-record-rejected"),
    Intent.OFFER_RECEIVED: (Question.HEARD_BACK, Outcome.OFFER.value, "button-record-offer"),
}


def topic_id(intent: Intent) -> str:
    """Return the id of the text of an intent."""
    return "topic-" + intent.replace("_", "-")


_BY_LABEL = {f"{topic_id(intent)}.label": intent for intent in Intent}
_LABELS = tuple(_BY_LABEL)


def answer(turn: Turn, intents: tuple[Intent, ...], *, verdict: bool = True) -> Reply:
    """Answer one or two questions in one message.

    Args:
        turn: The turn.
        intents: What was asked.
        verdict: False when the verdict by the candidate's own dates follows anyway.
    """
    lines: list[Line] = []
    buttons: list[tuple[Button, ...]] = []
    told: set[Topic] = set()
    for intent in intents:
        topic = TOPIC_OF.get(intent)
        own = topic is not None and _knows(turn)
        if topic is not None and own and verdict and topic not in told:
            given = advise(topic, turn.situation, turn.agency.policy)
            lines += [headline(given), because(given)]
            told.add(topic)
        lines.append(Line(f"{topic_id(intent)}.own" if own else topic_id(intent)))
        if intent in _TELLS and turn.interview is not None:
            question, value, label = _TELLS[intent]
            data = press(Deed.ANSWER, turn.number, question, value)
            buttons.append((button(label, data),))
    return Reply(tuple(lines), tuple(buttons))


def _knows(turn: Turn) -> bool:
    """Tell whether the candidate's own dates can decide: an interview that has been held."""
    held = turn.situation.interviewed_on
    return held is not None and held <= turn.today


def offer(choices: tuple[Intent, ...]) -> Reply:
    """Ask which of a few questions was meant."""
    return Reply((Line("which-topic"),), _buttons(choices))


def beside(reply: Reply, choices: tuple[Intent, ...]) -> Reply:
    """Add to an answer what else may have been meant, when there is something."""
    if not choices:
        return reply
    lines = (*reply.lines, Line("or-did-you-mean"))
    return Reply(lines, (*reply.buttons, *_buttons(choices)), reply.kind)


def _buttons(choices: tuple[Intent, ...]) -> Rows:
    return tuple(
        (button(f"{topic_id(choice)}.label", press(Deed.TOPIC, choice.value)),)
        for choice in choices
    )


def labelled(turn: Turn, words: str) -> Intent | None:
    """Return the intent whose button's label was typed (E13)."""
    label = turn.agency.wording.which(words, _LABELS)
    return None if label is None else _BY_LABEL[label]
