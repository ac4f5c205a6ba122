"""Whom a draft is for: what is asked of candidates, how many that are, and who gets nothing and why."""

from collections.abc import Mapping
from dataclasses import replace
from hashlib import sha256

from advice.terms import Language
from bot.services.audience import Audience, Stage
from bot.services.desk.draft import Draft, Move, Screen
from bot.services.desk.tally import Tally
from bot.services.facts import NAME_LIMIT, cleaned, is_a_name
from bot.services.ports import Button, Line, Reply, Rows
from bot.services.turn import paragraph, stacked
from storage import audience as stored
from storage import segments

TO, STAGE, SINCE, SOURCE, SEGMENT, NAMING = "to", "stage", "since", "source", "segment", "naming"
SPANS = (7, 14, 30, 90)  # days since the last interview that are offered
MOST_SEGMENTS = 20
_ANY = "any"


def described(audience: Audience) -> Line:
    """Say whom a broadcast is for, a line for each thing that is asked of candidates."""
    lines = []
    if audience.language is not None:
        lines.append(Line("to-language", {"language": audience.language.value}))
    if audience.stage is not None:
        lines.append(Line("to-stage", {"stage": Line(f"stage-{audience.stage.value}")}))
    if audience.since_days is not None:
        lines.append(Line("to-since", {"days": audience.since_days}))
    if audience.before_days is not None:
        lines.append(Line("to-before", {"days": audience.before_days}))
    if audience.source is not None:
        lines.append(Line("to-source", {"source": audience.source}))
    if audience.without_tip is not None:
        lines.append(Line("to-without-tip"))
    return stacked(*lines) if lines else Line("to-everyone")


def reached(tally: Tally) -> Line:
    """Say how many get it, and how many of those who were chosen do not, and why."""
    left_out = [
        Line(f"excluded-{why.value}", {"count": count})
        for why, count in sorted(tally.excluded.items())
        if count
    ]
    number = Line("to-reached", {"count": tally.recipients})
    return stacked(number, *left_out)


def _show(draft: Draft, _arg: str) -> Reply:
    chosen = draft.audience
    lines = [Line("to-title"), described(chosen), reached(draft.tally()), Line("to-asked-again")]
    if chosen.language is not None:
        lines.append(Line("to-language-not-for-jobs"))
    pick = draft.button
    rows: Rows = (
        (pick("button-to-everyone", TO, "everyone"),),
        (pick("button-to-stage", STAGE, "open"), pick("button-to-since", SINCE, "open")),
        (pick("button-to-source", SOURCE, "open"), pick("button-to-segments", SEGMENT, "open")),
        (
            *(
                pick(f"button-to-{language.value}", TO, language.value)
                for language in Language
                if language is not chosen.language
            ),
            *((pick("button-to-both", TO, _ANY),) if chosen.language is not None else ()),
        ),
        (pick("button-to-save", NAMING, "open"), pick("button-draft-back", TO, "back")),
    )
    return Reply(tuple(lines), rows)


def _press(draft: Draft, value: str) -> Move | None:
    match value:
        case "back":
            return Move(toast=Line("toast-draft"))
        case "everyone":
            return _choose(draft, _for_this(draft, Audience()))
        case "open":
            return Move(TO, toast=Line("toast-ok"))
        case _ if value == _ANY or value in set(Language):
            language = None if value == _ANY else Language(value)
            return _choose(draft, replace(draft.audience, language=language))
        case _:
            return None


def _for_this(draft: Draft, audience: Audience) -> Audience:
    """Return an audience for this draft: a tip of the library is for those who have not had it."""
    return replace(audience, without_tip=draft.broadcast.tip_id)


def _choose(draft: Draft, audience: Audience) -> Move:
    if audience != draft.audience:
        draft.amend("audience", audience=audience.written())
    return Move(TO, toast=Line("toast-draft-kept"))


def _menu(draft: Draft, text: str, screen: str, buttons: list[Button]) -> Reply:
    """Put a question with a button for each answer, two in a row."""
    pairs = tuple(tuple(buttons[i : i + 2]) for i in range(0, len(buttons), 2))
    last = (
        draft.button("button-to-any", screen, _ANY),
        draft.button("button-desk-back", screen, "back"),
    )
    return paragraph(text, (*pairs, last))


def _show_stages(draft: Draft, _arg: str) -> Reply:
    stages = [draft.button(f"stage-{one.value}", STAGE, one.value) for one in Stage]
    return _menu(draft, "to-ask-stage", STAGE, stages)


def _press_stage(draft: Draft, value: str) -> Move | None:
    if value in ("open", "back"):
        return _opened(STAGE, value)
    if value != _ANY and value not in set(Stage):
        return None
    stage = None if value == _ANY else Stage(value)
    return _choose(draft, replace(draft.audience, stage=stage))


def _opened(screen: str, value: str) -> Move:
    return Move(screen if value == "open" else TO, toast=Line("toast-ok"))


def _show_spans(draft: Draft, _arg: str) -> Reply:
    spans = [
        draft.button(f"button-to-{side}-days", SINCE, f"{side}-{days}", days=days)
        for days in SPANS
        for side in ("since", "before")
    ]
    return _menu(draft, "to-ask-since", SINCE, spans)


def _press_span(draft: Draft, value: str) -> Move | None:
    if value in ("open", "back"):
        return _opened(SINCE, value)
    side, _, days = value.partition("-")
    if value != _ANY and (side not in ("since", "before") or days not in map(str, SPANS)):
        return None
    since = int(days) if side == "since" else None
    before = int(days) if side == "before" else None
    return _choose(draft, replace(draft.audience, since_days=since, before_days=before))


def _sources(draft: Draft) -> Mapping[str, tuple[str, int]]:
    """Return the deep links that brought candidates, by a short mark that fits into a button."""
    found = stored.sources(draft.work.session)
    return {
        sha256(source.encode()).hexdigest()[:10]: (source, count)
        for source, count in found.items()
    }


def _show_sources(draft: Draft, _arg: str) -> Reply:
    known = _sources(draft)
    buttons = [
        draft.button("button-to-this-source", SOURCE, mark, source=source, count=count)
        for mark, (source, count) in known.items()
    ]
    return _menu(draft, "to-ask-source" if known else "to-no-sources", SOURCE, buttons)


def _press_source(draft: Draft, value: str) -> Move | None:
    if value in ("open", "back"):
        return _opened(SOURCE, value)
    if value == _ANY:
        return _choose(draft, replace(draft.audience, source=None))
    found = _sources(draft).get(value)
    return None if found is None else _choose(draft, replace(draft.audience, source=found[0]))


def _show_segments(draft: Draft, _arg: str) -> Reply:
    saved = segments.everything(draft.work.session)
    rows: Rows = tuple(
        (
            draft.button("button-segment", SEGMENT, f"use-{one.id}", name=one.name),
            draft.button("button-segment-delete", SEGMENT, f"drop-{one.id}", name=one.name),
        )
        for one in saved
    )
    back = (draft.button("button-desk-back", SEGMENT, "back"),)
    return paragraph("to-ask-segment" if saved else "to-no-segments", (*rows, back))


def _press_segment(draft: Draft, value: str) -> Move | None:
    if value in ("open", "back"):
        return _opened(SEGMENT, value)
    what, _, number = value.partition("-")
    session = draft.work.session
    segment = segments.find(session, int(number)) if number.isdecimal() else None
    if segment is None:
        return None
    if what == "use":
        return _choose(draft, _for_this(draft, Audience.of(segment.audience)))
    if what == "drop":
        segments.remove(session, segment.id)
        draft.work.audit("segment-deleted", f"segment {segment.id}")
        return Move(SEGMENT, toast=Line("toast-segment-deleted"))
    return None


def _show_naming(draft: Draft, _arg: str) -> Reply:
    return paragraph("to-ask-name", ((draft.button("button-desk-back", NAMING, "back"),),))


def _press_naming(_draft: Draft, value: str) -> Move | None:
    return _opened(NAMING, value) if value in ("open", "back") else None


def _read_name(draft: Draft, _arg: str) -> Move | None:
    """Keep the choice under the name that was typed."""
    name, session = cleaned(draft.work.heard.words), draft.work.session
    if not is_a_name(name) or len(name) > NAME_LIMIT // 2:
        return None
    names = {one.name for one in segments.everything(session)}
    if name not in names and len(names) >= MOST_SEGMENTS:
        return Move(SEGMENT, said=(paragraph("to-segments-full", most=MOST_SEGMENTS),))
    segments.save(
        session,
        name,
        replace(draft.audience, without_tip=None).written(),
        made_by=draft.work.member.user_id,
        made_at=draft.work.now,
    )
    draft.work.audit("segment-saved")
    return Move(TO, said=(paragraph("to-segment-saved", name=name),))


SCREENS: Mapping[str, Screen] = {
    TO: Screen(_show, _press),
    STAGE: Screen(_show_stages, _press_stage),
    SINCE: Screen(_show_spans, _press_span),
    SOURCE: Screen(_show_sources, _press_source),
    SEGMENT: Screen(_show_segments, _press_segment),
    NAMING: Screen(_show_naming, _press_naming, _read_name),
}
