"""Which concepts make which topic: read from the top, the first rule that applies speaks.

A rule names what must be heard: one entry for each thing, alternatives inside an entry separated by
blanks; and what must not be heard. No interview comes before everything, the note before what does
not name it, and a stated fact about dates before a generic question.
"""

from dataclasses import dataclass
from functools import cache
from typing import Final

from advice.terms import Intent
from advice.understanding.concepts import lexicon


@dataclass(frozen=True, slots=True)
class TopicRule:
    """One line of the table: these concepts heard and those not, so this is meant."""

    intent: Intent
    heard: tuple[str, ...]
    never: str = ""


_CONTACT: Final = "call text visit email write reach followup checkin ask update send"
_THEM: Final = "employer manager hr recruiter interviewer"
_OFFERS: Final = "other_offer offer got_job"

NO_INTERVIEW: Final = (
    TopicRule(Intent.OUT_OF_SCOPE, ("insult",), "note stop talk annoy"),
    TopicRule(
        Intent.OUT_OF_SCOPE, ("private",), f"interview held job recruiter hr rejected {_OFFERS}"
    ),
    TopicRule(
        Intent.OUT_OF_SCOPE,
        ("chatter",),
        f"promised no_reply {_OFFERS} need_job bot interview rejected nervous keep_on",
    ),
    TopicRule(Intent.OUT_OF_SCOPE, ("chatter",), f"interview job {_THEM}"),
    TopicRule(
        Intent.OUT_OF_SCOPE,
        ("to_come",),
        "note did_contact other_offer rejected promised correct no_reply keep_on held",
    ),
    TopicRule(
        Intent.OUT_OF_SCOPE,
        ("applied_only",),
        "note wording promised rejected other_offer keep_on correct need_job agency no_reply held",
    ),
    TopicRule(Intent.OUT_OF_SCOPE, ("clothes",), "note nervous promised"),
    TopicRule(
        Intent.OUT_OF_SCOPE,
        ("legal quit_job",),
        "note need_job other_offer got_job correct nervous promised rejected",
    ),
    TopicRule(
        Intent.OUT_OF_SCOPE, ("pay",), f"note need_job {_OFFERS} correct agency_facts effect"
    ),
    TopicRule(
        Intent.OUT_OF_SCOPE,
        ("resume",),
        "note need_job agency update correct followup keep_on rejected",
    ),
)

NOTE: Final = (
    TopicRule(
        Intent.NOTE_VS_FOLLOWUP, ("note", "same_thing", "followup checkin update reach annoy")
    ),
    TopicRule(Intent.NOTE_VS_FOLLOWUP, ("note", "combine", "followup checkin update decide ask")),
    TopicRule(Intent.NOTE_VS_FOLLOWUP, ("note", "followup checkin"), "no_reply forgot rejected"),
    TopicRule(Intent.NOTE_VS_FOLLOWUP, ("note", "decide update", "ask combine"), "no_reply"),
    TopicRule(
        Intent.REJECTED, ("rejected", "note"), "effect forgot required no_reply bad_interview how"
    ),
    TopicRule(Intent.THANK_YOU_NO_CONTACT, ("note small_note", "no_address"), "mistake no_reply"),
    TopicRule(
        Intent.THANK_YOU_NO_REPLY, ("note", "no_reply no_news ghosted"), "forgot no_address"
    ),
    TopicRule(Intent.THANK_YOU_NO_REPLY, ("note", "reply"), "forgot no_address paper combine"),
    TopicRule(Intent.THANK_YOU_MISTAKE, ("note small_note", "mistake"), "effect wording each"),
    TopicRule(Intent.THANK_YOU_TOO_LATE, ("note small_note", "forgot"), "effect each mistake"),
    TopicRule(
        Intent.THANK_YOU_TOO_LATE, ("note", "late still", "late-short late-long long-ago a-while")
    ),
    TopicRule(
        Intent.THANK_YOU_TOO_LATE, ("note", "late still"), "effect how_soon each wording required"
    ),
    TopicRule(Intent.THANK_YOU_MULTIPLE_INTERVIEWERS, ("note small_note", "each panel"), "rounds"),
    TopicRule(Intent.THANK_YOU_HOW, ("note small_note", "wording"), "how_soon effect"),
    TopicRule(Intent.THANK_YOU_EFFECT, ("note", "effect bad_interview"), "required wording"),
    TopicRule(
        Intent.THANK_YOU_CHANNEL, ("note", "text paper linkedin call visit"), "required how_soon"
    ),
    TopicRule(
        Intent.THANK_YOU_WHEN, ("note small_note", "how_soon when how_long too_soon"), "required"
    ),
    TopicRule(Intent.THANK_YOU_NEEDED, ("note", "required rounds")),
    TopicRule(Intent.THANK_YOU_WHEN, ("note", "weekday yesterday today")),
)

RESULT: Final = (
    TopicRule(
        Intent.COMPETING_OFFER, ("other_offer", "offer wait deadline may got_job"), "interview"
    ),
    TopicRule(Intent.REJECTED, ("rejected",), "nervous no_news other_offer correct"),
    TopicRule(
        Intent.OFFER_RECEIVED, ("got_job",), "other_offer nervous no_news who ask may meaning"
    ),
    TopicRule(Intent.COMPETING_OFFER, ("other_offer",), "keep_on need_job who interview"),
    TopicRule(
        Intent.OFFER_RECEIVED, ("got_job offer",), "other_offer nervous no_news who ask promised"
    ),
    TopicRule(Intent.CORRECT_OR_ADD_INFO, ("correct",), "promised nervous no_news did_contact"),
)

WISHES: Final = (
    TopicRule(Intent.PRIVACY_DELETE, ("delete", "data messages"), "interview clothes"),
    TopicRule(
        Intent.STOP, ("stop", "messages"), "call visit email reach followup checkin ask send"
    ),
    TopicRule(Intent.BOT_HELP, ("bot_or_person",)),
    TopicRule(Intent.HUMAN_HANDOFF, ("human", "talk"), "interview promised"),
    TopicRule(Intent.BOT_HELP, ("bot",), "talk human insult data hello"),
)

WAITING: Final = (
    TopicRule(Intent.OVERDUE_FOLLOW_UP, ("late-long",), "did_contact no_reply"),
    TopicRule(Intent.SLIGHTLY_OVERDUE, ("late-short",), "did_contact no_reply too_much"),
    TopicRule(Intent.ALREADY_OVER_CONTACTED, ("did_contact", "many_times too_much apologize")),
    TopicRule(Intent.ALREADY_OVER_CONTACTED, ("many_times", _CONTACT, "too_much may")),
    TopicRule(
        Intent.NO_RESPONSE_AFTER_FOLLOWUP, ("did_contact i_sent", "no_reply no_news ghosted")
    ),
    TopicRule(Intent.NO_RESPONSE_AFTER_FOLLOWUP, ("again", "followup email send call")),
    TopicRule(Intent.NO_RESPONSE_AFTER_FOLLOWUP, ("followup checkin update email", "no_reply")),
    TopicRule(Intent.DECISION_DATE_UNKNOWN, ("no_date",), "nervous too_soon"),
    TopicRule(Intent.WHO_TO_CONTACT, ("who", f"{_CONTACT} {_THEM}"), "human talk bot"),
    TopicRule(Intent.STATUS_EMAIL_HOW, ("wording", _CONTACT), "annoy how_long when too_soon"),
    TopicRule(Intent.FEAR_OF_ANNOYING, ("annoy afraid", f"{_CONTACT} {_THEM}"), "how_long bot"),
    TopicRule(Intent.FEAR_OF_ANNOYING, ("annoy",), "bot how_long meaning keep_on"),
    TopicRule(Intent.KEEP_SEARCHING, ("keep_on",), "human agency_facts need_job"),
    TopicRule(Intent.WHEN_TO_FOLLOW_UP, ("how_long when too_soon", f"{_CONTACT} wait"), "meaning"),
    TopicRule(Intent.SILENCE_MEANING, ("nervous meaning",), "need_job bot"),
    TopicRule(Intent.SILENCE_MEANING, ("no_news ghosted",)),
)

SERVICE: Final = (
    TopicRule(Intent.CONTACT_AGENCY, ("need_job agency_facts",), "interview promised nervous"),
    TopicRule(Intent.BOT_HELP, ("help",), _CONTACT),
    TopicRule(Intent.PRIVACY_DELETE, ("data",), _CONTACT),
    TopicRule(Intent.HUMAN_HANDOFF, ("talk",), "manager interview"),
    TopicRule(Intent.GREETING, ("hello bye",), "job interview may how employer"),
)

CONTACT: Final = (
    TopicRule(Intent.SHOULD_I_CALL, ("call text visit",), "note"),
    TopicRule(
        Intent.SHOULD_I_EMAIL_CHECKIN,
        ("email write reach followup checkin update send", "may"),
        "who human agency note",
    ),
    TopicRule(Intent.HUMAN_HANDOFF, ("human",), "who interview employer"),
    TopicRule(Intent.STOP, ("stop",), "job interview"),
)

RULES: Final = (*NO_INTERVIEW, *NOTE, *RESULT, *WISHES, *WAITING, *SERVICE, *CONTACT)


def rule_for(mask: int) -> int | None:
    """The place in ``RULES`` of the first rule that applies to the concepts heard."""
    if not mask:
        return None
    for place, (first, others, never) in enumerate(_ready_rules()):
        if mask & first and not mask & never and all(mask & other for other in others):
            return place
    return None


@cache
def _ready_rules() -> tuple[tuple[int, tuple[int, ...], int], ...]:
    """The rules with their words turned into masks: heard first, heard besides, not heard."""
    words = lexicon()

    def ready(rule: TopicRule) -> tuple[int, tuple[int, ...], int]:
        first, *others = (words.mask_of(*entry.split()) for entry in rule.heard)
        return first, tuple(others), words.mask_of(*rule.never.split())

    return tuple(ready(rule) for rule in RULES)


# What is usually advised: write now; send the note; wait. Taking one for another does harm.
_WRITE_NOW: Final = frozenset([Intent.OVERDUE_FOLLOW_UP])
_SEND_THE_NOTE: Final = frozenset(
    [
        Intent.THANK_YOU_NEEDED,
        Intent.THANK_YOU_WHEN,
        Intent.THANK_YOU_HOW,
        Intent.THANK_YOU_CHANNEL,
        Intent.THANK_YOU_TOO_LATE,
        Intent.THANK_YOU_MULTIPLE_INTERVIEWERS,
        Intent.THANK_YOU_NO_CONTACT,
        Intent.THANK_YOU_EFFECT,
        Intent.NOTE_VS_FOLLOWUP,
    ]
)
_WAIT: Final = frozenset(
    [
        Intent.SHOULD_I_CALL,
        Intent.SHOULD_I_EMAIL_CHECKIN,
        Intent.WHEN_TO_FOLLOW_UP,
        Intent.SLIGHTLY_OVERDUE,
        Intent.NO_RESPONSE_AFTER_FOLLOWUP,
        Intent.DECISION_DATE_UNKNOWN,
        Intent.SILENCE_MEANING,
        Intent.FEAR_OF_ANNOYING,
        Intent.ALREADY_OVER_CONTACTED,
        Intent.THANK_YOU_NO_REPLY,
    ]
)


def are_opposed(one: Intent, other: Intent) -> bool:
    """Whether the usual advice on one topic goes against that on another."""
    usual = (_WRITE_NOW, _SEND_THE_NOTE, _WAIT)
    first = next((advice for advice in usual if one in advice), None)
    second = next((advice for advice in usual if other in advice), None)
    return first is not None and second is not None and first is not second
