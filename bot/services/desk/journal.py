"""The journal: what staff did, in words, for the owner."""

from datetime import date

from bot.services.desk.starting import clock
from bot.services.desk.work import Work
from bot.services.ports import Line, Reply, Rows, Said
from bot.services.presses import Deed, press
from bot.services.turn import button, mended, paragraph, stacked
from storage import audit, staff
from storage.audit import Entry
from storage.states import Role

AREA = "audit"
PAGE = 12  # entries of one message


def latest(work: Work) -> tuple[Reply, ...]:
    """``/audit``: the latest entries; that somebody looked is one, too."""
    work.audit("audit-read")
    work.turn_to(asking=AREA)
    return (_page(work, None),)


def hear(work: Work) -> tuple[Reply, ...] | None:
    """Turn the page when its button is typed."""
    before = (work.member.asking or "").partition(":")[2]
    page = _page(work, int(before) if before.isdecimal() else None)
    typed = work.typed(page.buttons) if work.may(Role.OWNER) else None
    if typed is None:
        work.turn_to()
        return None
    return pressed(work, typed.rpartition(":")[2]).replies


def pressed(work: Work, rest: str) -> Said:
    """Turn the page."""
    if not work.may(Role.OWNER) or not rest.isdecimal():
        return work.say(toast=Line("toast-stale"))
    work.turn_to(asking=f"{AREA}:{rest}")
    return work.say(mended(_page(work, int(rest))), toast=Line("toast-ok"))


def _page(work: Work, before: int | None) -> Reply:
    entries = audit.latest(work.session, PAGE + 1, before=before)
    if not entries:
        return paragraph("audit-empty")
    names = {one.user_id: one.name for one in staff.everybody(work.session, work.now)}
    lines = (Line("audit-title"), stacked(*(_said(work, one, names) for one in entries[:PAGE])))
    if len(entries) <= PAGE:
        return Reply(lines)
    older = press(Deed.DESK, AREA, entries[PAGE - 1].id)
    rows: Rows = ((button("button-older", older),),)
    return Reply(lines, rows)


def _said(work: Work, entry: Entry, names: dict[int, str]) -> Line:
    """Say one entry: when, who, what, and to what."""
    local = work.local(entry.at)
    text = f"audit-{entry.deed}"
    known = work.agency.wording.has(text)
    part = str((entry.detail or {}).get("part", "other"))
    did = Line(text if known else "audit-other", {"part": part, "deed": entry.deed})
    values: dict[str, str | date | Line] = {
        "day": local.date(),
        "clock": clock(local.time()),
        "name": names.get(entry.actor) or str(entry.actor),
        "did": did,
    }
    about = _about(entry)
    if about is None:
        return Line("audit-entry", values)
    return Line("audit-entry-about", {**values, "about": about})


def _about(entry: Entry) -> str | Line | None:
    kind, _, number = (entry.about or "").partition(" ")
    count = (entry.detail or {}).get("recipients")
    if not number:
        return entry.about
    if kind not in ("broadcast", "segment", "staff", "tip"):
        return entry.about
    if kind == "broadcast" and isinstance(count, int):
        return Line("audit-about-broadcast-to", {"number": number, "count": count})
    return Line(f"audit-about-{kind}", {"number": number})
