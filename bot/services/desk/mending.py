"""Corrections and recalls: what was sent is changed or taken back, through the same machinery."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from advice.terms import Language
from bot.services.broadcasts import MENDING, RECALLABLE
from bot.services.desk import approval
from bot.services.desk.progress import does
from bot.services.desk.work import Work
from bot.services.ports import Kind as Doing
from bot.services.ports import Line, Reply, Rows, Said
from bot.services.tip_messages import correction
from bot.services.turn import button, mended, paragraph
from storage import broadcasts
from storage.broadcasts import Broadcast
from storage.states import BroadcastState, DeliveryState, Kind, Role

ASKING = "correct"  # the first part of what a member is asked while they write a correction
OVER = (BroadcastState.PAUSED, BroadcastState.FINISHED, BroadcastState.CANCELLED)
WITH_CAPTION = ("photo", "video", "animation", "document", "audio", "voice")
LONGEST_WORDS, LONGEST_CAPTION = 3500, 900  # signs with their markup; the footer needs room too


def correct(work: Work, broadcast: Broadcast, _: str) -> Said:
    """Begin a correction: ask for the new words in the first language."""
    why_not = _uncorrectable(broadcast)
    if why_not is not None:
        return work.say(paragraph(why_not), toast=Line("toast-one-more"))
    draft = _drafted(work, Kind.CORRECTION, broadcast)
    return work.say(_ask(work, draft, broadcast), toast=Line("toast-go-ahead"))


def _drafted(work: Work, kind: Kind, original: Broadcast) -> int:
    """Draft what changes or takes back a broadcast, and return its number."""
    return broadcasts.make(
        work.session,
        kind=kind,
        content={},
        made_at=work.now,
        priority=MENDING,
        author=work.member.user_id,
        original=original.id,
    )


def _uncorrectable(broadcast: Broadcast) -> str | None:
    """Return the id of the text that says why a broadcast cannot be corrected, if it cannot."""
    if broadcast.kind is not Kind.TIP or not broadcast.totals[DeliveryState.SENT]:
        return "correct-nothing"
    if broadcast.state not in OVER:
        return "correct-pause-first"
    pieces = broadcast.content.values()
    if any("messages" in piece and not _has_words(piece) for piece in pieces):
        return "correct-no-words"
    if broadcast.state is BroadcastState.PAUSED and any("messages" in piece for piece in pieces):
        return "correct-cancel-first"  # what is still to come is copied as it stands
    return None


def _has_words(piece: Mapping[str, Any]) -> bool:
    is_captioned = piece.get("kind") in WITH_CAPTION and bool(piece.get("words", True))
    return piece.get("kind") == "text" or is_captioned


def _is_caption(piece: Mapping[str, Any]) -> bool:
    return "messages" in piece and piece.get("kind") != "text"


def _ask(work: Work, draft: int, original: Broadcast) -> Reply:
    """Ask for the words in the next language, or show what will stand there and ask to confirm."""
    told = broadcasts.find(work.session, draft)
    written: Mapping[str, Any] = {} if told is None else told.content
    missing = [language for language in Language if language in original.content]
    missing = [language for language in missing if language not in written]
    drop = button("button-correct-drop", does("drop", draft))
    if missing:
        work.turn_to(asking=f"{ASKING}:{draft}:{missing[0]}")
        return paragraph(f"correct-ask-{missing[0]}", ((drop,),))
    work.turn_to()
    yes = button("button-correct-yes", does("mend", draft))
    number, count = str(original.id), original.totals[DeliveryState.SENT]
    return paragraph("correct-confirm", ((yes,), (drop,)), number=number, count=count)


def hear(work: Work) -> tuple[Reply, ...] | None:
    """Take the new words in one language, or the label of the button that leaves it (E13)."""
    _, number, language = (*(work.member.asking or "").split(":", 2), "", "")[:3]
    draft = broadcasts.find(work.session, int(number)) if number.isdecimal() else None
    original = _original(work, draft)
    if draft is None or original is None or draft.state is not BroadcastState.DRAFT:
        work.turn_to()
        return None
    if work.typed(((button("button-correct-drop", ""),),)) is not None:
        return dropped(work, draft, "").replies
    sent, is_caption = work.heard.sent, _is_caption(original.content.get(language, {}))
    limit = LONGEST_CAPTION if is_caption else LONGEST_WORDS
    drop: Rows = ((button("button-correct-drop", does("drop", draft.id)),),)
    if sent is None or sent.kind != "text" or not sent.html:
        return (paragraph("correct-words-only", drop),)
    if len(sent.html) > limit:
        return (paragraph("correct-too-long", drop, limit=limit),)
    piece: dict[str, Any] = {"html": sent.html}
    if is_caption:
        piece["is_caption"] = True
    content = {**draft.content, language: piece}
    broadcasts.amend(work.session, draft.id, content=content)
    following = _ask(work, draft.id, original)
    if work.member.asking is not None:
        return (following,)
    previews = [_preview(work, content, Language(code), original) for code in content]
    return (*previews, following)


def _preview(
    work: Work, content: Mapping[str, Any], language: Language, original: Broadcast
) -> Reply:
    """Return what will stand in the chat of a candidate, as a message to look at."""
    name = work.member.name
    seen = correction(content, language, broadcast_id=original.id, first_name=name, messages=(0,))
    return Reply(seen.lines, seen.buttons, language=language)


def _original(work: Work, draft: Broadcast | None) -> Broadcast | None:
    if draft is None or draft.original is None:
        return None
    return broadcasts.find(work.session, draft.original)


def confirmed(work: Work, draft: Broadcast, _: str) -> Said:
    """Let a correction run that was looked at."""
    original = _original(work, draft)
    is_whole = original is not None and draft.content.keys() >= original.content.keys()
    if original is None or draft.kind is not Kind.CORRECTION or not is_whole:
        return work.say(toast=Line("toast-stale"))
    if original.state not in OVER:
        return work.say(paragraph("correct-pause-first"), toast=Line("toast-one-more"))
    if draft.state is BroadcastState.DRAFT and _needs_another(work, draft, original):
        return _ask_another(work, draft, original)
    if not _begin(work, draft.id):
        return work.say(toast=Line("toast-already-so"))
    if original.state is BroadcastState.PAUSED:  # what is still to come says the new words
        broadcasts.amend(work.session, original.id, OVER, content=draft.content)
    work.audit("correction-confirmed", f"broadcast {original.id}", {"correction": draft.id})
    told = Line("correct-begun", {"number": str(original.id)})
    return work.say(Reply((told,), kind=Doing.MEND), toast=Line("toast-ok"))


def _needs_another(work: Work, draft: Broadcast, original: Broadcast) -> bool:
    """Tell whether somebody else has to approve a correction, as they would a broadcast."""
    if draft.author != work.member.user_id:
        return not work.may(Role.APPROVER)
    return approval.is_needed(work, original.totals[DeliveryState.SENT])


def _ask_another(work: Work, draft: Broadcast, original: Broadcast) -> Said:
    """Show a correction to all who may approve it; the first press lets it run."""
    asked = approval.approvers(work, draft.author)
    if not asked:
        return work.say(paragraph("correct-nobody"), toast=Line("toast-one-more"))
    yes: Rows = ((button("button-correct-yes", does("mend", draft.id)),),)
    number, count = str(original.id), original.totals[DeliveryState.SENT]
    card = paragraph("correct-approve", yes, name=work.member.name, number=number, count=count)
    shown: list[Reply] = [mended(paragraph("correct-waits", count=len(asked)))]
    for one in asked:
        for code in draft.content:
            seen = _preview(work, draft.content, Language(code), original)
            shown.append(replace(seen, to=one.user_id))
        shown.append(replace(card, to=one.user_id, language=one.language))
    work.audit("approval-asked", f"broadcast {draft.id}", {"recipients": count})
    return work.say(*shown, toast=Line("toast-approval-asked"))


def dropped(work: Work, draft: Broadcast, _: str) -> Said:
    """Throw a correction away that was not confirmed."""
    if draft.kind is not Kind.CORRECTION or draft.state is not BroadcastState.DRAFT:
        return work.say(toast=Line("toast-already-so"))
    broadcasts.discard(work.session, draft.id)
    if (work.member.asking or "").startswith(f"{ASKING}:{draft.id}:"):
        work.turn_to()
    return work.say(Reply((Line("correct-dropped"),), kind=Doing.MEND), toast=Line("toast-ok"))


def _begin(work: Work, number: int) -> bool:
    """Let a draft be queued at once; tell whether it was one."""
    if not broadcasts.amend(work.session, number, starts_at=work.now):
        return False
    return broadcasts.move(work.session, number, BroadcastState.SCHEDULED)


def recall(work: Work, broadcast: Broadcast, _: str) -> Said:
    """Ask once more before what was sent is taken back."""
    why_not = _unrecallable(work, broadcast)
    if why_not is not None:
        return work.say(paragraph(why_not), toast=Line("toast-one-more"))
    return work.say(asked_to_recall(broadcast), toast=Line("toast-one-more"))


def asked_to_recall(broadcast: Broadcast) -> Reply:
    """Return the question whether a broadcast is to be taken back."""
    yes = button("button-recall-yes", does("recall-yes", broadcast.id))
    no = button("button-broadcast-cancel-no", does("keep", broadcast.id))
    number, count = str(broadcast.id), broadcast.totals[DeliveryState.SENT]
    return paragraph("recall-ask", ((yes,), (no,)), number=number, count=count)


def _unrecallable(work: Work, broadcast: Broadcast) -> str | None:
    if broadcast.kind is not Kind.TIP or not broadcast.totals[DeliveryState.SENT]:
        return "correct-nothing"
    if broadcast.state not in OVER:
        return "correct-pause-first"
    ended = broadcast.ended_at
    return "recall-too-late" if ended is not None and ended <= work.now - RECALLABLE else None


def recalled(work: Work, broadcast: Broadcast, _: str) -> Said:
    """Take back what was sent, and send no more of it."""
    why_not = _unrecallable(work, broadcast)
    if why_not is not None:
        return work.say(paragraph(why_not), toast=Line("toast-one-more"))
    if broadcasts.mending(work.session, broadcast.id, Kind.RECALL) is not None:
        return work.say(toast=Line("toast-already-so"))
    broadcasts.move(work.session, broadcast.id, BroadcastState.CANCELLED)
    number = _drafted(work, Kind.RECALL, broadcast)
    _begin(work, number)
    work.audit("recall-confirmed", f"broadcast {broadcast.id}", {"recall": number})
    told = Line("recall-begun", {"number": str(broadcast.id)})
    return work.say(Reply((told,), kind=Doing.MEND), toast=Line("toast-ok"))
