"""Wishes that are granted at once: no more messages, forgetting, a person, a greeting, help."""

from advice.terms import Intent
from bot.services import preferences
from bot.services.ports import Reply
from bot.services.turn import Turn, paragraph

WISHES = frozenset(
    [
        Intent.STOP,
        Intent.PRIVACY_DELETE,
        Intent.HUMAN_HANDOFF,
        Intent.GREETING,
        Intent.BOT_HELP,
    ]
)


def granted(turn: Turn, wish: Intent) -> tuple[Reply, ...]:
    """Grant a wish; the open question of the form follows where the wish leaves it open."""
    match wish:
        case Intent.STOP:
            return (preferences.stop(turn),)
        case Intent.PRIVACY_DELETE:
            return (preferences.ask_to_forget(),)
        case Intent.HUMAN_HANDOFF:
            told = preferences.flag(turn, "human")
            text = "human-told" if told else "human"
            return (paragraph(text), *told, *open_question(turn))
        case Intent.GREETING:
            return (paragraph("greeting"), *open_question(turn))
        case _:
            return (paragraph("help"), *open_question(turn))


def open_question(turn: Turn) -> tuple[Reply, ...]:
    """Return the open question of the form to be put again, when there is one."""
    question = turn.question
    return () if question is None else (turn.put(question),)
