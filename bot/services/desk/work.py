"""One turn of somebody of the staff: who it is, what they did, and what every step of theirs needs."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

from bot.services.desk.tally import Count, CountWantedError, Tally
from bot.services.ports import Agency, Heard, Line, Reply, Rows, Said
from storage import audit, staff
from storage.database import Session
from storage.staff import Member
from storage.states import Role

Counted = Mapping[Count, Tally]

_RANK = {role: place for place, role in enumerate(Role)}


@dataclass(slots=True)
class Work:
    """What every step of the desk needs; made anew from the database for each update."""

    session: Session
    heard: Heard
    agency: Agency
    member: Member
    counted: Counted = field(default_factory=dict)

    @classmethod
    def of(
        cls, session: Session, heard: Heard, agency: Agency, counted: Counted | None = None
    ) -> "Work | None":
        """Begin a turn of staff; nothing for everybody else.

        Who owns the bot is a setting: the owner is staff from their first message on, and who was
        the owner before is none.
        """
        member = staff.find(session, heard.chat_id, heard.now)
        is_owner = heard.chat_id == agency.owner_id
        if is_owner and (member is None or member.role is not Role.OWNER):
            member = Member(
                user_id=heard.chat_id,
                role=Role.OWNER,
                name=heard.first_name,
                language=heard.language,
                added_at=heard.now,
            )
            staff.put(session, member)
        if member is None or (member.role is Role.OWNER and not is_owner):
            return None
        return cls(session, heard, agency, member, counted or {})

    @property
    def now(self) -> datetime:
        """The moment, aware, in UTC."""
        return self.heard.now

    def local(self, moment: datetime) -> datetime:
        """Return a moment on the agency's clock."""
        return moment.astimezone(ZoneInfo(self.agency.time_zone))

    def may(self, role: Role) -> bool:
        """Tell whether the member may do what a role may do."""
        return may(self.member, role)

    def tally(self, count: Count) -> Tally:
        """Return how many candidates something reaches, as counted just before this turn.

        Raises:
            CountWantedError: If it has to be counted first; the turn is taken again with the number.
        """
        if count not in self.counted:
            raise CountWantedError(count)
        return self.counted[count]

    def typed(self, rows: Rows) -> str | None:
        """Return what the button says whose label the member typed (E13)."""
        for row in rows:
            for button in row:
                if self.agency.wording.means(self.heard.words, button.label):
                    return button.press
        return None

    def turn_to(self, *, composing: int | None = None, asking: str | None = None) -> None:
        """Remember what the member is at work on, and what their next message answers."""
        staff.turn_to(self.session, self.member.user_id, composing=composing, asking=asking)
        self.member = replace(self.member, composing=composing, asking=asking)

    def audit(
        self, deed: str, about: str | None = None, detail: Mapping[str, Any] | None = None
    ) -> None:
        """Write down what the member did."""
        audit.note(
            self.session,
            at=self.now,
            actor=self.member.user_id,
            deed=deed,
            about=about,
            detail=detail,
        )

    def say(self, *replies: Reply, toast: Line | None = None) -> Said:
        """Close the turn with what is to be said."""
        return Said(replies, self.member.language, toast)


def team(session: Session, agency: Agency, now: datetime) -> Iterable[Member]:
    """Give everybody of the staff, the oldest member first; who was the owner before is none."""
    for member in staff.everybody(session, now):
        if member.role is not Role.OWNER or member.user_id == agency.owner_id:
            yield member


def may(member: Member, role: Role) -> bool:
    """Tell whether somebody may do what a role may do: each may do all that those below it may."""
    return _RANK[member.role] >= _RANK[role]
