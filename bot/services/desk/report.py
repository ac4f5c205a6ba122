"""The report of a broadcast: what became of it, as a picture and in words, and what can still be done."""

from collections.abc import Mapping
from datetime import datetime

from bot.services.desk.progress import counts, does, excluded, mending, moment, reason, span
from bot.services.desk.work import Work
from bot.services.ports import Attachment, Button, Line, Reply, Rows, Tree, What
from bot.services.turn import button, stacked
from storage import outcomes
from storage.broadcasts import Broadcast
from storage.outcomes import Tally
from storage.states import BroadcastState, DeliveryState, Kind, Role

MOST_REASONS = 8  # shown; the file for the owner has all
# What became of the copies, in the order of the picture.
SHOWN = (
    DeliveryState.SENT,
    DeliveryState.BLOCKED,
    DeliveryState.FAILED,
    DeliveryState.UNCONFIRMED,
    DeliveryState.WITHHELD,
    DeliveryState.CANCELLED,
    DeliveryState.PENDING,
)
_WITH_REASONS = (DeliveryState.FAILED, DeliveryState.UNCONFIRMED, DeliveryState.WITHHELD)


def report(work: Work, broadcast: Broadcast) -> Reply:
    """Return the report of a broadcast, also before it is over."""
    tallies = outcomes.reasons(work.session, broadcast.id)
    number = str(broadcast.id)
    lines = [
        Line("report-title", {"number": number, "state": broadcast.state.value}),
        Line("report-delivered", _delivered(broadcast)),
        counts(broadcast),
        *_reasons(work, tallies),
        *excluded(broadcast),
    ]
    if broadcast.kind is Kind.TIP:
        reactions = {"tapped": broadcast.tapped, "opted_out": broadcast.opted_out}
        lines.append(Line("report-reactions", reactions))
    lines += _took(work, broadcast)
    name = Line("report-picture-name", {"number": number})
    picture = Attachment(What.REPORT, name, _picture(work, broadcast))
    return Reply(tuple(lines), _buttons(work, broadcast), attachment=picture)


def _delivered(broadcast: Broadcast) -> dict[str, int]:
    total, sent = sum(broadcast.totals.values()), broadcast.totals[DeliveryState.SENT]
    percent = int(100 * sent / total) if total else 0
    return {"sent": sent, "total": total, "percent": percent}


def _reasons(work: Work, tallies: list[Tally]) -> list[Line]:
    found = [one for one in tallies if one.state in _WITH_REASONS]
    lines = [
        Line(
            "report-reason",
            {
                "state": one.state.value,
                "reason": reason(one.reason, work.agency),
                "count": one.count,
            },
        )
        for one in found[:MOST_REASONS]
    ]
    return [stacked(*lines)] if lines else []


def _took(work: Work, broadcast: Broadcast) -> list[Line]:
    if broadcast.started_at is None:
        return []
    length = span((broadcast.ended_at or work.now) - broadcast.started_at)
    return [Line("report-took", {**moment(broadcast.started_at, work.agency), "length": length})]


def _picture(work: Work, broadcast: Broadcast) -> Mapping[str, Tree]:
    """Return what the picture says."""
    started: datetime = broadcast.started_at or broadcast.made_at
    shown = [state for state in SHOWN if broadcast.totals[state] or state is DeliveryState.SENT]
    facts: list[Tree] = []
    if broadcast.kind is Kind.TIP:
        facts.append(_fact("report-fact-tapped", broadcast.tapped))
        facts.append(_fact("report-fact-opted-out", broadcast.opted_out))
    if broadcast.excluded:
        facts.append(_fact("report-fact-excluded", sum(broadcast.excluded.values())))
    if broadcast.started_at is not None:
        length = span((broadcast.ended_at or work.now) - broadcast.started_at)
        facts.append({"label": Line("report-fact-took"), "value": length})
    return {
        "title": Line(
            "report-heading", {"number": str(broadcast.id), "kind": broadcast.kind.value}
        ),
        "day": Line("report-day", moment(started, work.agency)),
        "share": Line("report-share", _delivered(broadcast)),
        "delivered": Line("report-share-of", _delivered(broadcast)),
        "parts": [
            {
                "kind": state.value,
                "count": broadcast.totals[state],
                "label": Line(f"report-part-{state.value}"),
                "value": Line("report-number", {"count": broadcast.totals[state]}),
            }
            for state in shown
        ],
        "facts": facts,
    }


def _fact(label: str, count: int) -> Tree:
    return {"label": Line(label), "value": Line("report-number", {"count": count})}


def _buttons(work: Work, broadcast: Broadcast) -> Rows:
    rows: list[tuple[Button, ...]] = []
    unconfirmed = broadcast.totals[DeliveryState.UNCONFIRMED]
    if unconfirmed and broadcast.state is BroadcastState.FINISHED and work.may(Role.SENDER):
        data = does("again", broadcast.id)
        rows.append((button("button-send-again", data, count=unconfirmed),))
    if work.may(Role.SENDER):
        rows += mending(broadcast)
    if work.may(Role.OWNER):
        rows.append((button("button-outcomes", does("csv", broadcast.id)),))
    return tuple(rows)
