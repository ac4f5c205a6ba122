"""The team: who of the staff may do what, links that add somebody, and taking rights away again."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date, timedelta
from hashlib import sha256

from advice.terms import Language
from bot.services import commands
from bot.services.ports import Agency, Button, Heard, Line, Reply, Rows, Said
from bot.services.presses import Deed, press
from bot.services.turn import mended, paragraph, stacked
from bot.services.welcome import other
from bot.services.work import Work, team
from storage import audit, broadcasts, staff
from storage.database import Session
from storage.staff import Member
from storage.states import Role

AREA = "team"
PREFIX = "staff_"  # of the start parameter that makes somebody staff
LINK_HOLDS = timedelta(hours=24)
TERMS: Mapping[str, int | None] = {"none": None, "quarter": 90, "year": 365}  # days of the rights
TOGETHER = 20  # members in one paragraph, so that a long list is cut between paragraphs
MOST_BUTTONS = 80  # Telegram takes a hundred
INVITED = (Role.WRITER, Role.SENDER, Role.APPROVER)


def listed(work: Work) -> tuple[Reply, ...]:
    """``/staff``: everybody of the team, with what the owner can do about them."""
    work.turn_to(asking=AREA)
    return (_list(work),)


def _list(work: Work) -> Reply:
    members = list(team(work.session, work.agency, work.now))
    waiting = staff.open_invitations(work.session, work.now)
    entries = [_entry(work, one) for one in members]
    together = [stacked(*entries[i : i + TOGETHER]) for i in range(0, len(entries), TOGETHER)]
    lines = [Line("team-title"), *together]
    if waiting:
        lines.append(Line("team-links-wait", {"count": waiting}))
    removals: Rows = tuple(
        (_button("button-team-remove", "remove", one.user_id, name=_name(one)),)
        for one in members[:MOST_BUTTONS]
        if one.role is not Role.OWNER
    )
    invitations: Rows = tuple(
        (_button(f"button-invite-{role.value}", "invite", role.value),) for role in INVITED
    )
    withdraw: Rows = ((_button("button-links-withdraw", "withdraw"),),) if waiting else ()
    return Reply(tuple(lines), (*invitations, *withdraw, *removals))


def _entry(work: Work, member: Member) -> Line:
    values: dict[str, str | Line] = {
        "name": _name(member),
        "number": str(member.user_id),
        "role": Line(f"role-{member.role.value}"),
    }
    if member.expires_at is None:
        return Line("team-entry", values)
    return Line("team-entry-until", {**values, "day": work.local(member.expires_at).date()})


def _name(member: Member) -> str:
    return member.name or str(member.user_id)


def _button(label: str, *parts: object, **values: str) -> Button:
    return Button(Line(label, values), press(Deed.DESK, AREA, *parts))


def hear(work: Work) -> tuple[Reply, ...] | None:
    """Take the label of one of the list's buttons; anything else is no business of the team's."""
    typed = work.typed(_list(work).buttons) if work.may(Role.OWNER) else None
    if typed is None:
        work.turn_to()
        return None
    return pressed(work, typed.split(":", 2)[2]).replies


def pressed(work: Work, rest: str) -> Said:
    """Take a press: the language is each member's own, the rest is the owner's."""
    what, _, value = rest.partition(":")
    if what == "language" and value in set(Language):
        return _spoken(work, Language(value))
    if not work.may(Role.OWNER):
        return work.say(toast=Line("toast-stale"))
    match what:
        case "list":
            return work.say(mended(_list(work)), toast=Line("toast-ok"))
        case "invite" if value in INVITED:
            return work.say(mended(_ask_term(Role(value))), toast=Line("toast-one-more"))
        case "link":
            return _linked(work, value)
        case "withdraw":
            count = staff.withdraw_invitations(work.session, work.now)
            work.audit("links-withdrawn", detail={"count": count})
            return work.say(mended(_list(work)), toast=Line("toast-links-withdrawn"))
        case "remove" | "removed" if value.isdecimal():
            return _removal(work, int(value), is_sure=what == "removed")
        case _:
            return work.say(mended(_list(work)), toast=Line("toast-stale"))


def _ask_term(role: Role) -> Reply:
    rows: Rows = tuple(
        (_button(f"button-term-{term}", "link", f"{role.value}-{term}"),) for term in TERMS
    )
    values = {"role": Line(f"role-{role.value}"), "may": Line(f"role-{role.value}-may")}
    return Reply((Line("team-ask-term", values),), (*rows, (_button("button-team-back", "list"),)))


def _linked(work: Work, value: str) -> Said:
    """Make a link that adds whoever opens it first; only its hash is kept."""
    written, _, term = value.partition("-")
    if written not in INVITED or term not in TERMS:
        return work.say(mended(_list(work)), toast=Line("toast-stale"))
    role, token = Role(written), work.agency.token()
    until = work.now + LINK_HOLDS
    staff.invite(
        work.session,
        hash_of(token),
        role=role,
        made_by=work.member.user_id,
        made_at=work.now,
        expires_at=until,
        rights_days=TERMS[term],
    )
    work.audit("staff-invited", detail={"role": role.value, "days": TERMS[term]})
    local = work.local(until)
    minute = f"{local.minute:02d}"
    values: dict[str, str | Line] = {
        "role": Line(f"role-{role.value}"),
        "clock": Line("clock", {"hour": local.hour, "minute": minute}),
    }
    lines = (
        Line("team-link", {**values, "day": local.date()}),
        Line("team-link-itself", {"link": work.agency.link(PREFIX + token)}),
    )
    return work.say(mended(Reply(lines)), _list(work), toast=Line("toast-link"))


def hash_of(token: str) -> str:
    """Return what is kept of a token."""
    return sha256(token.encode()).hexdigest()


def _removal(work: Work, user_id: int, *, is_sure: bool) -> Said:
    """Ask once more, then take all rights away; that holds from this moment, for every worker."""
    members = {one.user_id: one for one in team(work.session, work.agency, work.now)}
    member = members.get(user_id)
    if member is None or member.role is Role.OWNER:
        return work.say(mended(_list(work)), toast=Line("toast-stale"))
    if not is_sure:
        rows: Rows = (
            (_button("button-team-remove-yes", "removed", user_id),),
            (_button("button-team-back", "list"),),
        )
        ask = Reply((Line("team-ask-remove", {"name": _name(member)}),), rows)
        return work.say(mended(ask), toast=Line("toast-one-more"))
    staff.remove(work.session, user_id)
    work.audit("staff-removed", f"staff {user_id}", {"role": member.role.value})
    told = Reply((Line("team-you-left"),), to=user_id, language=member.language)
    return work.say(mended(_list(work)), told, toast=Line("toast-removed"))


def help_with_the_desk(work: Work) -> Reply:
    """Say which commands the member has besides."""
    texts = ("help-desk", "help-desk-owner") if work.may(Role.OWNER) else ("help-desk",)
    return Reply(tuple(map(Line, texts)))


def settings(work: Work) -> Reply:
    """Say in which language the desk speaks, and offer the other."""
    wanted = other(work.member.language)
    change = _button(f"button-language-{wanted.value}", "language", wanted.value)
    return paragraph("desk-language", ((change,),))


def _spoken(work: Work, language: Language) -> Said:
    """Speak another language with the member from now on."""
    work.member = replace(work.member, language=language)
    staff.put(work.session, work.member)
    return work.say(mended(settings(work)), toast=Line("toast-language"))


def kept(work: Work) -> Reply:
    """Say what is kept about the member as staff."""
    member = work.member
    values: dict[str, str | int | Line | date] = {
        "name": _name(member),
        "number": str(member.user_id),
        "role": Line(f"role-{member.role.value}"),
        "language": Line(f"button-language-{member.language.value}"),
        "day": work.local(member.added_at).date(),
        "by": "-" if member.added_by is None else str(member.added_by),
        "drafts": broadcasts.written_by(work.session, member.user_id),
        "deeds": audit.count_of(work.session, member.user_id),
    }
    lines = [Line("my-data-staff", values)]
    if member.expires_at is not None:
        lines.append(Line("my-data-staff-until", {"day": work.local(member.expires_at).date()}))
    return Reply(tuple(lines))


def join(session: Session, heard: Heard, *, agency: Agency) -> Said:
    """Make who opens a good link one of the staff; any other is answered like an unknown one (D18)."""
    token = heard.words.strip().removeprefix(PREFIX)
    work = Work.of(session, heard, agency)
    if work is not None and work.may(Role.OWNER):
        return work.say(paragraph("team-owner-already"))
    offered = staff.accept(session, hash_of(token), heard.chat_id, heard.now)
    if offered is None:
        return commands.command(session, heard, agency=agency, name="start")
    member = Member(
        user_id=heard.chat_id,
        role=offered.role,
        name=heard.first_name,
        language=heard.language,
        added_at=heard.now,
        added_by=offered.made_by,
    )
    if offered.rights_days is not None:
        member = replace(member, expires_at=heard.now + timedelta(days=offered.rights_days))
    staff.put(session, member)
    audit.note(
        session,
        at=heard.now,
        actor=heard.chat_id,
        deed="staff-joined",
        about=f"staff {heard.chat_id}",
        detail={"role": offered.role.value},
    )
    return Said((_greeting(member), *_to_inviter(session, member, agency, heard)), member.language)


def _greeting(member: Member) -> Reply:
    values = {
        "role": Line(f"role-{member.role.value}"),
        "may": Line(f"role-{member.role.value}-may"),
    }
    return Reply((Line("team-joined", values), Line("team-joined-commands"), Line("team-kept")))


def _to_inviter(
    session: Session, member: Member, agency: Agency, heard: Heard
) -> tuple[Reply, ...]:
    """Tell who made the link that it was used, and by whom."""
    for one in team(session, agency, heard.now):
        if one.user_id == member.added_by:
            values: dict[str, str | Line] = {
                "name": _name(member),
                "role": Line(f"role-{member.role.value}"),
            }
            told = Reply((Line("team-somebody-joined", values),), to=one.user_id)
            return (replace(told, language=one.language),)
    return ()
