"""The library of tips at the desk: listed, looked at, sent now, put into the rotation, retired."""

from collections.abc import Callable, Mapping
from typing import Any

from advice.suiting import TOPICS
from advice.terms import Language, Verdict
from bot.services.audience import Audience
from bot.services.desk import approval, drafting, rotation, tip_writing
from bot.services.desk.advised import told as advised
from bot.services.desk.content import summary
from bot.services.desk.shipped import Tag
from bot.services.desk.tally import Count
from bot.services.desk.tip_writing import AREA, content_of, of_library
from bot.services.desk.work import Work
from bot.services.ports import Line, Reply, Rows, Said, Value, Written
from bot.services.presses import Deed, press
from bot.services.turn import button, mended, paragraph, stacked
from storage import broadcasts, tips
from storage.states import Kind, Role
from storage.tips import Tip

PAGE = 10  # tips of one message
_CARD = "card"  # what a member is asked to whom a tip is shown
Step = Callable[[Work, Tip, str], Said]


def listed(work: Work) -> tuple[Reply, ...]:
    """``/tips``: what the library holds."""
    return (_page(work, 0),)


def _page(work: Work, first: int) -> Reply:
    """Show some of the library; the labels of the buttons can be typed (E13)."""
    work.turn_to(asking=f"{AREA}:page:{first}")
    return _listed(work, first)


def _listed(work: Work, first: int) -> Reply:
    found = tips.everything(work.session)
    shown = found[first : first + PAGE]
    entries = [_entry(work, one) for one in shown]
    lines = [Line("library-title", {"count": len(found)})]
    if entries:
        lines.append(stacked(*entries))
    opens = [button("button-tip-open", does(one.id, "open"), number=str(one.id)) for one in shown]
    rows: Rows = tuple(tuple(opens[i : i + 5]) for i in range(0, len(opens), 5))
    turning = [
        button(label, press(Deed.DESK, AREA, "page", at))
        for label, at, is_there in (
            ("button-tips-before", first - PAGE, first > 0),
            ("button-tips-after", first + PAGE, first + PAGE < len(found)),
        )
        if is_there
    ]
    add = button("button-tip-add", press(Deed.DESK, AREA, "add"))
    weekly = button("button-rotation", press(Deed.DESK, AREA, "week"))
    return Reply(tuple(lines), (*rows, *((tuple(turning),) if turning else ()), (add, weekly)))


def _entry(work: Work, tip: Tip) -> Line:
    values: dict[str, Value | Line] = {
        "number": str(tip.id),
        "says": summary(content_of(tip).get(work.member.language)),
        "tags": _tags(tip),
        "rotates": "yes" if tip.rotates else "no",
    }
    return Line("library-entry", values)


def _tags(tip: Tip) -> Line:
    """Name the tags, each once."""
    known = [tag for tag in Tag if tag.value in tip.tags]
    names: Line = Line("tags-none")
    for place, tag in enumerate(known):
        name = Line(f"tag-{tag.value}")
        names = name if place == 0 else Line("tags-more", {"first": names, "other": name})
    return names


def does(tip_id: int, what: str) -> str:
    """Return what a button about a tip says."""
    return press(Deed.DESK, AREA, tip_id, what)


def card(work: Work, tip: Tip) -> tuple[Reply, ...]:
    """Show a tip in both languages, where it comes from, and what can be done with it."""
    words = [
        Reply((_words(piece),), language=language)
        for language in Language
        if (piece := content_of(tip).get(language)) is not None
    ]
    work.turn_to(asking=f"{AREA}:{tip.id}:{_CARD}")
    return (*words, _about(work, tip))


def _words(piece: Mapping[str, Any]) -> Line | Written:
    return Line(piece["text"]) if "text" in piece else Written(piece["html"])


def _about(work: Work, tip: Tip) -> Reply:
    values: dict[str, Value | Line] = {
        "number": str(tip.id),
        "tags": _tags(tip),
        "source": _source(tip),
        "day": tip.written_on,
        "rotates": "yes" if tip.rotates else "no",
    }
    lines = (Line("library-tip", values), advised(tip.verdict))
    rotates = "out" if tip.rotates else "in"
    rows: list[tuple[Any, ...]] = [
        (
            button("button-tip-send", does(tip.id, "send")),
            button(f"button-tip-rotation-{rotates}", does(tip.id, f"rotation-{rotates}")),
        )
    ]
    if may_change(work, tip):
        rows.append(
            tuple(button(f"button-tip-{code}", does(tip.id, f"say-{code}")) for code in Language)
        )
        rows.append(
            (
                button("button-tip-tags", does(tip.id, "tags")),
                button("button-tip-advice", does(tip.id, "advice")),
            )
        )
    rows.append((button("button-tip-retire", does(tip.id, "retire")),))
    return Reply(lines, tuple(rows))


def _source(tip: Tip) -> Line | str:
    return Line(f"source-{tip.source.lower()}") if tip.key is not None else tip.source


def may_change(work: Work, tip: Tip) -> bool:
    """Tell whether the member may change the words: their own, or all for the owner; none that ships."""
    is_own = tip.made_by == work.member.user_id
    return tip.key is None and (is_own or work.may(Role.OWNER))


def pressed(work: Work, rest: str) -> Said:
    """Take a press of the library."""
    head, _, value = rest.partition(":")
    if head == "page" and value.isdecimal():
        return work.say(mended(_page(work, int(value))), toast=Line("toast-ok"))
    if head == "add":
        return work.say(*tip_writing.begin(work), toast=Line("toast-go-ahead"))
    if head == "week":
        return rotation.pressed(work, value)
    tip = tips.find(work.session, int(head)) if head.isdecimal() else None
    what, _, more = value.partition("-")
    if tip is None or what not in _STEPS or (tip.retired_at is not None and tip.source):
        return work.say(toast=Line("toast-stale"))
    return _STEPS[what](work, tip, more)


def _open(work: Work, tip: Tip, _: str) -> Said:
    return work.say(*card(work, tip), toast=Line("toast-ok"))


def _send(work: Work, tip: Tip, _: str) -> Said:
    """Begin a broadcast of the tip, to those who have not had it."""
    number = broadcasts.make(
        work.session,
        kind=Kind.TIP,
        content=content_of(tip),
        made_at=work.now,
        author=work.member.user_id,
        tip_id=tip.id,
        verdict=tip.verdict,
        audience=Audience(without_tip=tip.id).written(),
    )
    work.audit("draft-begun", f"broadcast {number}")
    work.turn_to(composing=number)
    return work.say(*drafting.begin(work), toast=Line("toast-draft"))


def _turn(work: Work, tip: Tip, to: str) -> Said:
    """Put a tip into the weekly rotation, or take it out."""
    if to not in ("in", "out"):
        return work.say(toast=Line("toast-stale"))
    if not work.may(Role.SENDER):
        return work.say(toast=Line("toast-role-forbids"))
    if to == "in" and not _is_approved(work, tip):
        return work.say(paragraph("library-second-person"), toast=Line("toast-one-more"))
    if tip.rotates is not (to == "in"):
        tips.mend(work.session, tip.id, rotates=to == "in")
        work.audit(f"tip-rotation-{to}", f"tip {tip.id}")
    return _changed(work, tip)


def _is_approved(work: Work, tip: Tip) -> bool:
    """Tell whether what a member wrote may go out by itself: to many, a second person says so."""
    if tip.key is not None or not approval.is_needed(
        work, work.tally(Count(Audience())).recipients
    ):
        return True
    return work.may(Role.APPROVER) and tip.made_by != work.member.user_id


def _retire(work: Work, tip: Tip, _: str) -> Said:
    if not (may_change(work, tip) or work.may(Role.SENDER)):
        return work.say(toast=Line("toast-role-forbids"))
    tips.mend(work.session, tip.id, retired_at=work.now)
    work.audit("tip-retired", f"tip {tip.id}")
    return work.say(
        mended(paragraph("library-retired", number=str(tip.id))), toast=Line("toast-ok")
    )


def _say(work: Work, tip: Tip, code: str) -> Said:
    if not may_change(work, tip) or code not in set(Language):
        return work.say(toast=Line("toast-role-forbids"))
    return work.say(tip_writing.ask(work, tip.id, code), toast=Line("toast-go-ahead"))


def _tag(work: Work, tip: Tip, value: str) -> Said:
    """Ask what a tip is about, each tag on or off."""
    if not may_change(work, tip):
        return work.say(toast=Line("toast-role-forbids"))
    if value in set(Tag):
        tags = {*tip.tags} ^ {value}
        tips.mend(work.session, tip.id, tags=tuple(tag for tag in Tag if tag.value in tags))
        work.audit("tip-changed", f"tip {tip.id}")
    now = of_library(work, tip.id)
    rows: Rows = tuple(
        (
            button(
                f"button-tag-{'off' if tag.value in now.tags else 'on'}",
                does(tip.id, f"tags-{tag.value}"),
                tag=Line(f"tag-{tag.value}"),
            ),
        )
        for tag in Tag
    )
    back = button("button-tip-back", does(tip.id, "card"))
    asked = Line("library-ask-tags", {"tags": _tags(now)})
    return work.say(mended(Reply((asked,), (*rows, (back,)))), toast=Line("toast-ok"))


def _advice(work: Work, tip: Tip, value: str) -> Said:
    """Ask what a tip advises to do now."""
    if not may_change(work, tip):
        return work.say(toast=Line("toast-role-forbids"))
    if value == "none" or value in set(TOPICS):
        verdict = None if value == "none" else Verdict(value)
        tips.mend(work.session, tip.id, verdict=verdict)
        work.audit("tip-changed", f"tip {tip.id}")
        return _changed(work, tip)
    rows: Rows = tuple(
        (button(f"advised-{one.value.replace('_', '-')}", does(tip.id, f"advice-{one.value}")),)
        for one in TOPICS
    )
    none = button("advised-none", does(tip.id, "advice-none"))
    return work.say(mended(paragraph("advised-ask", (*rows, (none,)))), toast=Line("toast-ok"))


def _changed(work: Work, tip: Tip) -> Said:
    """Show the card anew in the message that was pressed."""
    return work.say(mended(_about(work, of_library(work, tip.id))), toast=Line("toast-ok"))


def _card(work: Work, tip: Tip, _: str) -> Said:
    return _changed(work, tip)


_STEPS: Mapping[str, Step] = {
    "open": _open,
    "card": _card,
    "send": _send,
    "rotation": _turn,
    "retire": _retire,
    "say": _say,
    "tags": _tag,
    "advice": _advice,
}


def hear(work: Work) -> tuple[Reply, ...] | None:
    """Take the typed label of what is shown, or what a member writes for a tip of theirs."""
    _, head, value = (*(work.member.asking or "").split(":", 2), "", "")[:3]
    tip = tips.find(work.session, int(head)) if head.isdecimal() else None
    if head == "page" or value == _CARD:
        first = int(value) if value.isdecimal() else 0
        shown = _listed(work, first) if tip is None else _about(work, tip)
        typed = work.typed(shown.buttons)
        work.turn_to()
        return None if typed is None else pressed(work, typed.split(":", 2)[2]).replies
    told = tip_writing.hear(work)
    if not isinstance(told, int):
        return told
    work.audit("tip-written", f"tip {told}")
    return card(work, of_library(work, told))
