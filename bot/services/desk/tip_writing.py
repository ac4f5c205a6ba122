"""Writing a tip for the library: the words in both languages, then where it comes from."""

from collections.abc import Mapping
from typing import Any

from advice.terms import Language
from bot.services.desk.content import NAMES, fault
from bot.services.desk.draft import Draft
from bot.services.desk.work import Work
from bot.services.facts import cleaned
from bot.services.ports import Line, Reply, Rows
from bot.services.presses import Deed, press
from bot.services.turn import button, paragraph
from storage import tips
from storage.broadcasts import Broadcast
from storage.states import BroadcastState, DeliveryState, Kind
from storage.tips import Tip

AREA = "tips"
SOURCE = "source"  # what is asked for when the words are there
SOURCE_LIMIT = 120  # characters


def content_of(tip: Tip) -> Mapping[str, Any]:
    """Return what a tip says, as the content of a broadcast."""
    if tip.key is not None:
        return {language.value: {"text": tip.key} for language in Language}
    return tip.content or {}


def of_library(work: Work, tip_id: int) -> Tip:
    """Return a tip that is there.

    Raises:
        LookupError: If it is not.
    """
    tip = tips.find(work.session, tip_id)
    if tip is None:
        raise LookupError("there is no such tip")
    return tip


def begin(work: Work) -> tuple[Reply, ...]:
    """Go on with the tip that the member has begun, or begin one; it is in use when it is whole."""
    number = tips.unfinished(work.session, work.member.user_id)
    if number is None:
        number = tips.add(
            work.session,
            source="",
            written_on=work.local(work.now).date(),
            content={},
            made_by=work.member.user_id,
            rotates=False,
            retired_at=work.now,
        )
    return (ask(work, number, _missing(of_library(work, number)) or SOURCE),)


def ask(work: Work, tip_id: int, what: str) -> Reply:
    """Ask for the words in a language, or for the source."""
    work.turn_to(asking=f"{AREA}:{tip_id}:{what}")
    leave = button("button-tip-leave", press(Deed.DESK, AREA, "page", 0))
    name, company = (f"{{{known}}}" for known in NAMES)
    values = {} if what == SOURCE else {"name": name, "company": company}
    return paragraph(f"library-ask-{what}", ((leave,),), **values)


def _missing(tip: Tip) -> str | None:
    return next((code.value for code in Language if code.value not in content_of(tip)), None)


def hear(work: Work) -> tuple[Reply, ...] | int | None:
    """Take the words or the source; a number when the tip is whole.

    Nothing is returned for what is not for a tip.
    """
    _, number, what = (*(work.member.asking or "").split(":", 2), "", "")[:3]
    tip = tips.find(work.session, int(number)) if number.isdecimal() else None
    rows: Rows = ((button("button-tip-leave", ""),),)
    if tip is None or tip.key is not None or work.typed(rows) is not None:
        work.turn_to()
        return None if tip is None else (paragraph("library-left"),)
    problem = _take_source(work, tip) if what == SOURCE else _take_words(work, tip, what)
    if problem is not None:
        return (Reply((problem,)),)
    now = of_library(work, tip.id)
    following = _missing(now) or (None if now.source else SOURCE)
    if following is not None:
        return (ask(work, tip.id, following),)
    work.turn_to()
    return tip.id


def _take_words(work: Work, tip: Tip, code: str) -> Line | None:
    """Keep the words in one language, or say what is wrong with them.

    Who put the tip into the rotation has not seen them: it is taken out.
    """
    sent = work.heard.sent
    if sent is None or sent.kind != "text" or code not in set(Language):
        return Line("library-words-only")
    piece = {"html": sent.html}
    problem = fault(Draft(work, _as_broadcast(work, tip)), Language(code), piece)
    if problem is None:
        content = {**content_of(tip), code: piece}
        tips.mend(work.session, tip.id, content=content, rotates=False)
    return problem


def _take_source(work: Work, tip: Tip) -> Line | None:
    source = cleaned(work.heard.words)
    if not source or len(source) > SOURCE_LIMIT:
        return Line("library-source-limit", {"limit": SOURCE_LIMIT})
    tips.mend(work.session, tip.id, source=source, retired_at=None)
    return None


def _as_broadcast(work: Work, tip: Tip) -> Broadcast:
    """Return a tip as the broadcast that it would be, to measure it."""
    return Broadcast(
        id=tip.id,
        kind=Kind.TIP,
        state=BroadcastState.DRAFT,
        priority=10,
        made_at=work.now,
        starts_at=None,
        content=content_of(tip),
        totals=dict.fromkeys(DeliveryState, 0),
    )
