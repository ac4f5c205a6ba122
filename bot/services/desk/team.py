"""The team: who of the staff may do what, and taking rights away again; what each is told of themselves."""

from dataclasses import replace
from datetime import date

from advice.terms import Language
from bot.services.desk.invitations import AREA, INVITED, ask_term, made, name_of, team_button
from bot.services.desk.work import Work, team
from bot.services.ports import Line, Reply, Rows, Said
from bot.services.turn import mended, paragraph, stacked
from bot.services.welcome import other
from storage import audit, broadcasts, staff
from storage.staff import Member
from storage.states import Role

TOGETHER = 20  # members in one paragraph, so that a long list is cut between paragraphs
MOST_BUTTONS = 80  # Telegram takes a hundred


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
        (team_button("button-team-remove", "remove", one.user_id, name=name_of(one)),)
        for one in members[:MOST_BUTTONS]
        if one.role is not Role.OWNER
    )
    invitations: Rows = tuple(
        (team_button(f"button-invite-{role.value}", "invite", role.value),) for role in INVITED
    )
    withdraw: Rows = ((team_button("button-links-withdraw", "withdraw"),),) if waiting else ()
    return Reply(tuple(lines), (*invitations, *withdraw, *removals))


def _entry(work: Work, member: Member) -> Line:
    values: dict[str, str | Line] = {
        "name": name_of(member),
        "number": str(member.user_id),
        "role": Line(f"role-{member.role.value}"),
    }
    if member.expires_at is None:
        return Line("team-entry", values)
    return Line("team-entry-until", {**values, "day": work.local(member.expires_at).date()})


def hear(work: Work) -> tuple[Reply, ...] | None:
    """Take the label of a button that is shown; anything else is no business of the team's."""
    _, what, value = (*(work.member.asking or "").split(":", 2), "", "")[:3]
    typed = work.typed(_shown(work, what, value).buttons) if work.may(Role.OWNER) else None
    if typed is None:
        work.turn_to()
        return None
    return pressed(work, typed.split(":", 2)[2]).replies


def _shown(work: Work, what: str = "", value: str = "") -> Reply:
    """Return what is asked about the team, the list if nothing is."""
    if what == "invite" and value in INVITED:
        return ask_term(Role(value))
    member = _removable(work, value) if what == "remove" else None
    return _list(work) if member is None else _ask_to_remove(member)


def _turned(work: Work, toast: str, *, what: str = "", value: str = "") -> Said:
    """Put a question in place of the message that was pressed, and remember which."""
    work.turn_to(asking=":".join(filter(None, (AREA, what, value))))
    return work.say(mended(_shown(work, what, value)), toast=Line(toast))


def pressed(work: Work, rest: str) -> Said:
    """Take a press: the language is each member's own, the rest is the owner's."""
    what, _, value = rest.partition(":")
    if what == "language" and value in set(Language):
        return _spoken(work, Language(value))
    if not work.may(Role.OWNER):
        return work.say(toast=Line("toast-stale"))
    match what:
        case "list":
            return _turned(work, "toast-ok")
        case "invite" if value in INVITED:
            return _turned(work, "toast-one-more", what=what, value=value)
        case "link" if (link := made(work, value)) is not None:
            work.turn_to(asking=AREA)
            return work.say(mended(link), _list(work), toast=Line("toast-link"))
        case "withdraw":
            count = staff.withdraw_invitations(work.session, work.now)
            work.audit("links-withdrawn", detail={"count": count})
            return _turned(work, "toast-links-withdrawn")
        case "remove" if _removable(work, value) is not None:
            return _turned(work, "toast-one-more", what=what, value=value)
        case "removed" if (member := _removable(work, value)) is not None:
            return _removed(work, member)
        case _:
            return _turned(work, "toast-stale")


def _removable(work: Work, number: str) -> Member | None:
    """Return a member whose rights can be taken away: anybody but the owner."""
    members = {str(one.user_id): one for one in team(work.session, work.agency, work.now)}
    member = members.get(number)
    return None if member is None or member.role is Role.OWNER else member


def _ask_to_remove(member: Member) -> Reply:
    rows: Rows = (
        (team_button("button-team-remove-yes", "removed", member.user_id),),
        (team_button("button-team-back", "list"),),
    )
    return Reply((Line("team-ask-remove", {"name": name_of(member)}),), rows)


def _removed(work: Work, member: Member) -> Said:
    """Take all rights away; that holds from this moment, for every worker."""
    staff.remove(work.session, member.user_id)
    work.audit("staff-removed", f"staff {member.user_id}", {"role": member.role.value})
    work.turn_to(asking=AREA)
    told = Reply((Line("team-you-left"),), to=member.user_id, language=member.language)
    return work.say(mended(_list(work)), told, toast=Line("toast-removed"))


def help_with_the_desk(work: Work) -> Reply:
    """Say which commands the member has besides."""
    texts = ("help-desk", "help-desk-owner") if work.may(Role.OWNER) else ("help-desk",)
    return Reply(tuple(map(Line, texts)))


def settings(work: Work) -> Reply:
    """Say in which language the desk speaks, and offer the other."""
    wanted = other(work.member.language)
    change = team_button(f"button-language-{wanted.value}", "language", wanted.value)
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
        "name": name_of(member),
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
