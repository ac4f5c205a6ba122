"""What a draft says: words in both languages, or messages of any kind that are passed on as they are."""

import re
from collections.abc import Mapping
from html import unescape
from typing import Any

from advice.terms import Language
from bot.services.desk.draft import HUB, Draft, Move, Screen
from bot.services.ports import Line, Reply, Rows, Sent
from bot.services.tip_messages import tip
from bot.services.turn import paragraph
from bot.services.welcome import other

SAY, MORE = "say", "more"
NAMES = ("first_name", "agency")  # what staff may write in braces
_IN_BRACES = tuple(f"{{{name}}}" for name in NAMES)
TEXT_LIMIT = 4096  # as Telegram counts a message
LONGEST_NAME = "\N{MATHEMATICAL BOLD CAPITAL W}" * 64  # a first name as long as Telegram allows
MOST_MESSAGES = 10  # that are passed on together
SHOWN = 60  # characters of a text that the hub quotes
_TOLD = "!"  # behind the name of an album that was answered with a refusal
_BRACES = re.compile(r"\{([^{}<>]*)\}")
_TAG = re.compile(r"<[^>]*>")

Piece = Mapping[str, Any]


def summary(piece: Piece | None) -> Line:
    """Say shortly what a draft says in one language."""
    if piece is None:
        return Line("draft-piece-missing")
    if "messages" in piece:
        kind = piece["kind"].replace("_", "-")
        return Line("draft-piece-copied", {"kind": kind, "count": len(piece["messages"])})
    if "text" in piece:
        return Line("draft-piece-text", {"text": Line(f"{piece['text']}.label")})
    words = " ".join(unescape(_TAG.sub("", piece["html"])).split())
    return Line(
        "draft-piece-words", {"words": words if len(words) <= SHOWN else f"{words[:SHOWN]}…"}
    )


def _show(draft: Draft, arg: str) -> Reply:
    """Ask for the words in one language."""
    language = Language(arg)
    name, company = _IN_BRACES
    lines = [Line("draft-ask", {"language": arg, "name": name, "company": company})]
    rows: Rows = ()
    if _is_for_both(draft.broadcast.content.get(other(language))):
        rows = ((draft.button("button-draft-same", SAY, f"same-{arg}"),),)
    if draft.broadcast.content.get(language):
        lines.append(Line("draft-ask-again"))
    return Reply(tuple(lines), (*rows, (draft.button("button-draft-back", SAY, "back"),)))


def _press(draft: Draft, value: str) -> Move | None:
    if value == "back":
        return Move(toast=Line("toast-draft"))
    same, _, code = value.partition("-")
    if same != "same" or code not in set(Language):
        return None
    piece = draft.broadcast.content.get(other(Language(code)))
    if piece is None or not _is_for_both(piece):
        return None
    _keep(draft, Language(code), piece)
    return _next(draft, toast=Line("toast-draft-kept"))


def _is_for_both(piece: Piece | None) -> bool:
    """Tell whether a piece has no words, so that both languages can have it."""
    return piece is not None and "messages" in piece and not piece.get("words")


def _read(draft: Draft, arg: str) -> Move | None:
    """Take a message for what the draft says in one language."""
    sent, language = draft.work.heard.sent, Language(arg)
    if sent is None or draft.work.heard.message_id is None:
        return None
    if sent.kind == "text":
        piece = {"html": sent.html, "message": draft.work.heard.message_id}
        problem = fault(draft, language, piece)
        if problem is not None:
            return Move(SAY, arg, (Reply((problem,)),))
        _keep(draft, language, piece)
        return _next(draft, Reply((Line("draft-kept", {"language": arg}),)))
    problem = _not_passed_on(sent)
    if problem is not None:
        return Move(SAY, arg, (Reply((problem,)),))
    _keep(draft, language, _joined(None, draft, sent))
    return Move(MORE, f"{arg}-{sent.group or ''}")


def fault(draft: Draft, language: Language, piece: Piece) -> Line | None:
    """Return what is wrong with a text, if anything is: names in braces, or its length."""
    unknown = [name for name in _BRACES.findall(piece["html"]) if name not in NAMES]
    if unknown:
        known = " ".join(_IN_BRACES)
        return Line("draft-name-unknown", {"name": f"{{{unescape(unknown[0])}}}", "known": known})
    reply = tip(
        {language.value: piece}, language, broadcast_id=draft.number, first_name=LONGEST_NAME
    )
    beyond = draft.work.agency.wording.length(reply.lines, language) - TEXT_LIMIT
    return Line("draft-too-long", {"beyond": beyond}) if beyond > 0 else None


def _not_passed_on(sent: Sent) -> Line | None:
    """Return why a message cannot be passed on as it is, if it cannot."""
    if sent.kind == "other":
        return Line("draft-cannot-copy")
    return Line("draft-name-in-caption") if _BRACES.search(sent.html) else None


def _joined(piece: Piece | None, draft: Draft, sent: Sent) -> Piece:
    """Return a piece with one more message; Telegram wants their numbers in order."""
    heard = draft.work.heard
    kept = () if piece is None else piece["messages"]
    return {
        "from": heard.chat_id,
        "messages": sorted({*kept, heard.message_id}),
        "kind": sent.kind if piece is None else piece["kind"],
        "words": bool(sent.html) or (piece is not None and bool(piece.get("words"))),
    }


def _show_more(draft: Draft, arg: str) -> Reply:
    """Say that a message is kept, and wait for others."""
    language = Language(arg.partition("-")[0])
    piece = draft.broadcast.content.get(language) or {"messages": ()}
    values = {"count": len(piece["messages"]), "most": MOST_MESSAGES}
    text = "draft-more-album" if arg.partition("-")[2] else "draft-more"
    done = draft.button("button-draft-that-is-all", MORE, f"all-{language.value}")
    again = draft.button("button-draft-anew", MORE, f"anew-{language.value}")
    return paragraph(text, ((done,), (again,)), **values)


def _press_more(draft: Draft, value: str) -> Move | None:
    what, _, code = value.partition("-")
    if code not in set(Language):
        return None
    if what == "all":
        return _next(draft, toast=Line("toast-draft-kept"))
    return Move(SAY, code, toast=Line("toast-go-ahead")) if what == "anew" else None


def _read_more(draft: Draft, arg: str) -> Move | None:
    """Take one more message; the parts of an album are answered once."""
    sent = draft.work.heard.sent
    if sent is None or draft.work.heard.message_id is None:
        return None
    code, _, group = arg.partition("-")
    piece = draft.broadcast.content.get(code)
    if piece is None or "messages" not in piece:
        return _read(draft, code)
    problem = _not_passed_on(sent)
    if problem is None and len(piece["messages"]) >= MOST_MESSAGES:
        problem = Line("draft-enough", {"most": MOST_MESSAGES})
    is_same_album = sent.group is not None and group.rstrip(_TOLD) == sent.group
    if problem is not None:
        was_told = is_same_album and group.endswith(_TOLD)
        told = f"{code}-{sent.group}{_TOLD}" if sent.group else arg
        return Move(MORE, told, () if was_told else (Reply((problem,)),), is_quiet=was_told)
    _keep(draft, Language(code), _joined(piece, draft, sent))
    return Move(MORE, f"{code}-{sent.group or ''}", is_quiet=is_same_album)


def _keep(draft: Draft, language: Language, piece: Piece) -> None:
    content = {**draft.broadcast.content, language.value: piece}
    draft.amend(f"content-{language.value}", content=content)


def _next(draft: Draft, *said: Reply, toast: Line | None = None) -> Move:
    """Go on to the language that is still missing, else to the whole."""
    if draft.missing:
        return Move(SAY, draft.missing[0].value, said, toast)
    return Move(HUB, "", said, toast)


def mended(draft: Draft) -> Reply | None:
    """Take a change of a message that the draft consists of; nothing when it is none of those."""
    heard = draft.work.heard
    for code, piece in draft.broadcast.content.items():
        if heard.message_id in piece.get("messages", ()):
            return paragraph("draft-copy-changed")
        if heard.message_id is None or piece.get("message") != heard.message_id:
            continue
        if heard.sent is None or heard.sent.kind != "text":
            return None
        changed = {**piece, "html": heard.sent.html}
        problem = fault(draft, Language(code), changed)
        if problem is not None:
            return Reply((problem, Line("draft-not-changed")))
        _keep(draft, Language(code), changed)
        return paragraph("draft-words-changed", language=code)
    return None


SAYING = Screen(_show, _press, _read)
COLLECTING = Screen(_show_more, _press_more, _read_more)
