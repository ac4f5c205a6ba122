"""Invitations: links that make whoever opens them first one of the staff, and joining by one."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import timedelta
from hashlib import sha256

from bot.services import commands
from bot.services.desk.starting import clock
from bot.services.desk.work import Work, team
from bot.services.ports import Agency, Button, Heard, Line, Reply, Rows, Said
from bot.services.presses import Deed, press
from bot.services.turn import paragraph
from storage import audit, staff
from storage.database import Session
from storage.staff import Member
from storage.states import Role

AREA = "team"
PREFIX = "staff_"  # of the start parameter that makes somebody staff
LINK_HOLDS = timedelta(hours=24)
TERMS: Mapping[str, int | None] = {"none": None, "quarter": 90, "year": 365}  # days of the rights
INVITED = (Role.WRITER, Role.SENDER, Role.APPROVER)


def team_button(label: str, *parts: object, **values: str) -> Button:
    """Return a button of the team's."""
    return Button(Line(label, values), press(Deed.DESK, AREA, *parts))


def name_of(member: Member) -> str:
    """Return what a member is called, whatever Telegram gave."""
    return member.name or str(member.user_id)


def ask_term(role: Role) -> Reply:
    """Ask how long the rights are to last."""
    rows: Rows = tuple(
        (team_button(f"button-term-{term}", "link", f"{role.value}-{term}"),) for term in TERMS
    )
    values = {"role": Line(f"role-{role.value}"), "may": Line(f"role-{role.value}-may")}
    return Reply(
        (Line("team-ask-term", values),), (*rows, (team_button("button-team-back", "list"),))
    )


def made(work: Work, value: str) -> Reply | None:
    """Make a link of a role and a term; only its hash is kept. Nothing when there are no such."""
    written, _, term = value.partition("-")
    if written not in INVITED or term not in TERMS:
        return None
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
    values: dict[str, str | Line] = {
        "role": Line(f"role-{role.value}"),
        "clock": clock(local.time()),
    }
    lines = (
        Line("team-link", {**values, "day": local.date()}),
        Line("team-link-itself", {"link": work.agency.link(PREFIX + token)}),
    )
    return Reply(lines)


def hash_of(token: str) -> str:
    """Return what is kept of a token."""
    return sha256(token.encode()).hexdigest()


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
                "name": name_of(member),
                "role": Line(f"role-{member.role.value}"),
            }
            told = Reply((Line("team-somebody-joined", values),), to=one.user_id)
            return (replace(told, language=one.language),)
    return ()
