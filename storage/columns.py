"""Column types: aware moments in UTC, days, closed sets as short text, small lists as JSON.

SQLite gets ISO text that sorts like time; PostgreSQL gets its own types.
"""

from collections.abc import Sequence
from datetime import UTC, date, datetime, time
from enum import StrEnum
from typing import Any, Generic, TypeVar

from sqlalchemy import JSON, Date, DateTime, Dialect, Text, Time, TypeDecorator
from sqlalchemy.types import TypeEngine

from advice.terms import Channel
from storage.records import ContactMade

Member = TypeVar("Member", bound=StrEnum)


class Moment(TypeDecorator[datetime]):
    """An aware moment, kept and returned in UTC; a naive one is refused."""

    impl = DateTime(timezone=True)
    cache_ok = True

    def load_dialect_impl(self, dialect: Dialect) -> TypeEngine[Any]:
        """Return text for SQLite, a timestamp with time zone elsewhere."""
        return _native(dialect, DateTime(timezone=True))

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> object:
        """Return the moment as the database keeps it."""
        if value is None:
            return None
        if value.tzinfo is None:
            raise ValueError("a moment without a time zone cannot be kept")
        if value.tzinfo is not UTC:
            value = value.astimezone(UTC)
        if dialect.name != "sqlite":
            return value
        return value.isoformat(" ", "microseconds")[:26]

    def process_result_value(self, value: object, dialect: Dialect) -> datetime | None:
        """Return the moment, aware, in UTC."""
        _ = dialect
        if isinstance(value, str):
            return datetime.fromisoformat(value).replace(tzinfo=UTC)
        return value.astimezone(UTC) if isinstance(value, datetime) else None


class Day(TypeDecorator[date]):
    """A calendar day."""

    impl = Date
    cache_ok = True

    def load_dialect_impl(self, dialect: Dialect) -> TypeEngine[Any]:
        """Return text for SQLite, a date elsewhere."""
        return _native(dialect, Date())

    def process_bind_param(self, value: date | None, dialect: Dialect) -> object:
        """Return the day as the database keeps it."""
        return value.isoformat() if value is not None and dialect.name == "sqlite" else value

    def process_result_value(self, value: object, dialect: Dialect) -> date | None:
        """Return the day."""
        _ = dialect
        if isinstance(value, str):
            return date.fromisoformat(value)
        return value if isinstance(value, date) else None


class Clock(TypeDecorator[time]):
    """A time on the candidate's clock."""

    impl = Time
    cache_ok = True

    def load_dialect_impl(self, dialect: Dialect) -> TypeEngine[Any]:
        """Return text for SQLite, a time elsewhere."""
        return _native(dialect, Time())

    def process_bind_param(self, value: time | None, dialect: Dialect) -> object:
        """Return the time as the database keeps it."""
        return value.isoformat() if value is not None and dialect.name == "sqlite" else value

    def process_result_value(self, value: object, dialect: Dialect) -> time | None:
        """Return the time."""
        _ = dialect
        if isinstance(value, str):
            return time.fromisoformat(value)
        return value if isinstance(value, time) else None


class Word(TypeDecorator[Member], Generic[Member]):
    """A member of a closed set, kept as its value."""

    impl = Text
    cache_ok = True

    def __init__(self, members: type[Member]) -> None:
        super().__init__()
        self.members = members
        self._by_value = {member.value: member for member in members}

    def process_bind_param(self, value: Member | None, dialect: Dialect) -> str | None:
        """Return the member's value."""
        _ = dialect
        return None if value is None else value.value

    def process_result_value(self, value: str | None, dialect: Dialect) -> Member | None:
        """Return the member."""
        _ = dialect
        return None if value is None else self._by_value[value]


class Names(TypeDecorator[tuple[str, ...]]):
    """A few names in their order, kept as a JSON list."""

    impl = JSON(none_as_null=True)
    cache_ok = True

    def process_bind_param(self, value: tuple[str, ...] | None, dialect: Dialect) -> object:
        """Return the names as a list."""
        _ = dialect
        return None if value is None else list(value)

    def process_result_value(
        self, value: Sequence[str] | None, dialect: Dialect
    ) -> tuple[str, ...] | None:
        """Return the names as a tuple."""
        _ = dialect
        return None if value is None else tuple(value)


class Contacts(TypeDecorator[tuple[ContactMade, ...]]):
    """The contacts made, kept as a JSON list of pairs of day and channel."""

    impl = JSON(none_as_null=True)
    cache_ok = True

    def process_bind_param(
        self, value: tuple[ContactMade, ...] | None, dialect: Dialect
    ) -> object:
        """Return the contacts as pairs."""
        _ = dialect
        if value is None:
            return None
        return [[contact.on.isoformat(), contact.channel.value] for contact in value]

    def process_result_value(
        self, value: Sequence[tuple[str, str]] | None, dialect: Dialect
    ) -> tuple[ContactMade, ...] | None:
        """Return the contacts."""
        _ = dialect
        if value is None:
            return None
        return tuple(ContactMade(date.fromisoformat(on), Channel(by)) for on, by in value)


def _native(dialect: Dialect, kind: TypeEngine[Any]) -> TypeEngine[Any]:
    return dialect.type_descriptor(Text() if dialect.name == "sqlite" else kind)
