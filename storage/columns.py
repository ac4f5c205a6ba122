"""Column types: aware moments in UTC, days, closed sets as short text, small lists as JSON.

SQLite gets ISO text that sorts like time; PostgreSQL gets its own types. The conversions are handed
out whole, by ``bind_processor`` and ``result_processor``: a value passes one function, not three.
"""

import json
from collections.abc import Callable, Sequence
from datetime import UTC, date, datetime, time
from enum import StrEnum
from operator import attrgetter
from typing import Any, Generic, TypeVar

from sqlalchemy import JSON, Boolean, Date, DateTime, Dialect, Text, Time, TypeDecorator
from sqlalchemy.types import TypeEngine

from advice.terms import Channel
from storage.records import ContactMade

Member = TypeVar("Member", bound=StrEnum)
Convert = Callable[[Any], Any] | None


class NoneOr:
    """A conversion that lets nothing stay nothing; ``bare`` is for who has looked already."""

    __slots__ = ("bare",)

    def __init__(self, bare: Callable[[Any], Any]) -> None:
        """Keep a conversion of values that are there."""
        self.bare = bare

    def __call__(self, value: Any) -> Any:
        """Convert a value, if there is one."""
        return None if value is None else self.bare(value)


class Moment(TypeDecorator[datetime]):
    """An aware moment, kept and returned in UTC; a naive one is refused."""

    impl = DateTime(timezone=True)
    cache_ok = True

    def load_dialect_impl(self, dialect: Dialect) -> TypeEngine[Any]:
        """Return text for SQLite, a timestamp with time zone elsewhere."""
        return _native(dialect, DateTime(timezone=True))

    def bind_processor(self, dialect: Dialect) -> Convert:
        """Return what makes a moment fit to keep."""
        return NoneOr(_moment_as_text if _is_sqlite(dialect) else _in_utc)

    def result_processor(self, dialect: Dialect, coltype: object) -> Convert:
        """Return what makes a moment of what was kept."""
        _ = coltype
        return NoneOr(_moment_of_text if _is_sqlite(dialect) else _in_utc)


class Day(TypeDecorator[date]):
    """A calendar day."""

    impl = Date
    cache_ok = True

    def load_dialect_impl(self, dialect: Dialect) -> TypeEngine[Any]:
        """Return text for SQLite, a date elsewhere."""
        return _native(dialect, Date())

    def bind_processor(self, dialect: Dialect) -> Convert:
        """Return what makes a day fit to keep."""
        return NoneOr(date.isoformat) if _is_sqlite(dialect) else None

    def result_processor(self, dialect: Dialect, coltype: object) -> Convert:
        """Return what makes a day of what was kept."""
        _ = coltype
        return NoneOr(date.fromisoformat) if _is_sqlite(dialect) else None


class Clock(TypeDecorator[time]):
    """A time on the candidate's clock."""

    impl = Time
    cache_ok = True

    def load_dialect_impl(self, dialect: Dialect) -> TypeEngine[Any]:
        """Return text for SQLite, a time elsewhere."""
        return _native(dialect, Time())

    def bind_processor(self, dialect: Dialect) -> Convert:
        """Return what makes a time fit to keep."""
        return NoneOr(time.isoformat) if _is_sqlite(dialect) else None

    def result_processor(self, dialect: Dialect, coltype: object) -> Convert:
        """Return what makes a time of what was kept."""
        _ = coltype
        return NoneOr(time.fromisoformat) if _is_sqlite(dialect) else None


class Truth(TypeDecorator[bool]):
    """Yes or no."""

    impl = Boolean
    cache_ok = True

    def bind_processor(self, dialect: Dialect) -> Convert:
        """Return nothing: both drivers take a truth as it is."""
        _ = dialect
        return None

    def result_processor(self, dialect: Dialect, coltype: object) -> Convert:
        """Return what makes a truth of what was kept."""
        _ = coltype
        return NoneOr(bool) if _is_sqlite(dialect) else None


class Word(TypeDecorator[Member], Generic[Member]):
    """A member of a closed set, kept as its value."""

    impl = Text
    cache_ok = True

    def __init__(self, members: type[Member]) -> None:
        super().__init__()
        self.members = members

    def bind_processor(self, dialect: Dialect) -> Convert:
        """Return what makes a value of a member."""
        _ = dialect
        return NoneOr(attrgetter("_value_"))

    def result_processor(self, dialect: Dialect, coltype: object) -> Convert:
        """Return what makes a member of a value."""
        _ = dialect, coltype
        return NoneOr({member.value: member for member in self.members}.__getitem__)


class Json(TypeDecorator[Any]):
    """A value of lists, objects, strings and numbers; nothing is NULL."""

    impl = JSON(none_as_null=True)
    cache_ok = True

    def bind_processor(self, dialect: Dialect) -> Convert:
        """Return what makes a value fit to keep."""
        return NoneOr(self._to(dialect, _same))

    def result_processor(self, dialect: Dialect, coltype: object) -> Convert:
        """Return what makes a value of what was kept."""
        _ = coltype
        return NoneOr(self._from(dialect, _same))

    def _to(self, dialect: Dialect, step: Callable[[Any], Any]) -> Callable[[Any], Any]:
        """Return a conversion that takes a step first."""
        if _is_sqlite(dialect):
            return _ENCODE if step is _same else lambda value: _ENCODE(step(value))
        wrap = self.impl_instance.dialect_impl(dialect).bind_processor(dialect)
        return lambda value: wrap(step(value)) if wrap else step(value)

    def _from(self, dialect: Dialect, step: Callable[[Any], Any]) -> Callable[[Any], Any]:
        """Return a conversion that takes a step last."""
        if _is_sqlite(dialect):
            return lambda value: step(_DECODE(value))
        return step


class Names(Json):
    """A few names in their order, kept as a JSON list."""

    cache_ok = True

    def bind_processor(self, dialect: Dialect) -> Convert:
        """Return what makes names fit to keep."""
        return NoneOr(self._to(dialect, list))

    def result_processor(self, dialect: Dialect, coltype: object) -> Convert:
        """Return what makes names of what was kept."""
        _ = coltype
        return NoneOr(self._from(dialect, tuple))


class Contacts(Json):
    """The contacts made, kept as a JSON list of pairs of day and channel."""

    cache_ok = True

    def bind_processor(self, dialect: Dialect) -> Convert:
        """Return what makes contacts fit to keep."""
        return NoneOr(self._to(dialect, _pairs))

    def result_processor(self, dialect: Dialect, coltype: object) -> Convert:
        """Return what makes contacts of what was kept."""
        _ = coltype
        return NoneOr(self._from(dialect, _contacts))


_ENCODE = json.JSONEncoder(separators=(",", ":"), check_circular=False).encode
_DECODE = json.JSONDecoder().decode


def _is_sqlite(dialect: Dialect) -> bool:
    return dialect.name == "sqlite"


def _native(dialect: Dialect, kind: TypeEngine[Any]) -> TypeEngine[Any]:
    return dialect.type_descriptor(Text() if _is_sqlite(dialect) else kind)


def _in_utc(moment: datetime) -> datetime:
    if moment.tzinfo is UTC:
        return moment
    if moment.tzinfo is None:
        raise ValueError("a moment without a time zone cannot be kept")
    return moment.astimezone(UTC)


def _moment_as_text(moment: datetime) -> str:
    return _in_utc(moment).isoformat(" ", "microseconds")[:26]


def _moment_of_text(text: str) -> datetime:
    return datetime.fromisoformat(text + "Z")


def _same(value: Any) -> Any:
    return value


def _pairs(contacts: Sequence[ContactMade]) -> list[tuple[str, str]]:
    return [(contact.on.isoformat(), contact.channel.value) for contact in contacts]


def _contacts(pairs: Sequence[tuple[str, str]]) -> tuple[ContactMade, ...]:
    return tuple([ContactMade(date.fromisoformat(on), Channel(by)) for on, by in pairs])
