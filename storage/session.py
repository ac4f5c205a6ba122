"""What a unit of work is given: one open transaction that remembers what was read and changed."""

from collections.abc import Collection, Hashable, Mapping, Sequence
from operator import attrgetter
from typing import Any, Generic, TypeVar, TypeVarTuple, overload

from sqlalchemy import (
    ARRAY,
    BigInteger,
    Connection,
    CursorResult,
    Executable,
    bindparam,
    func,
    select,
)
from sqlalchemy.sql.selectable import TypedReturnsRows

from storage.models import CANDIDATES, INTERVIEWS
from storage.records import Candidate, Interview
from storage.rows import Prepared, Record, Row, Shape

Key = TypeVar("Key", bound=Hashable)
Columns = TypeVarTuple("Columns")
Parameters = Mapping[str, Any] | Sequence[Mapping[str, Any]] | None

CANDIDATE = Shape(CANDIDATES, Candidate, key=1)
INTERVIEW = Shape(INTERVIEWS, Interview, key=2)

HOLD = Prepared(
    select(func.pg_advisory_xact_lock(bindparam("chat_id", type_=BigInteger))), "chat_id"
)


def _hold_free() -> Prepared:
    """Return the statement that takes those locks of many that nobody has, in their order."""
    chats = func.unnest(bindparam("chats", type_=ARRAY(BigInteger))).column_valued("chat")
    return Prepared(select(chats).where(func.pg_try_advisory_xact_lock(chats)), "chats")


HOLD_FREE = _hold_free()


class Shelf(Generic[Record, Key]):
    """The records of one kind that this transaction has seen, each with its values when loaded."""

    __slots__ = ("_connection", "_loaded", "_shape", "records")

    def __init__(self, connection: Connection, shape: Shape[Record]) -> None:
        self.records: dict[Key, Record | None] = {}  # None: known not to exist
        self._connection = connection
        self._shape = shape
        self._loaded: dict[Key, Row] = {}  # what the database holds; nothing for new records

    def place(self, key: Key, row: Sequence[Any]) -> Record:
        """Take in a row as the driver gave it; a record that is here already wins."""
        record = self.records.get(key)
        if record is None:
            values = self._shape.read(self._connection.dialect, row)
            record = self.records[key] = self._shape.make(values)
            self._loaded[key] = values
        return record

    def drop(self, key: Key) -> None:
        """Know that a record does not exist any more; what was changed in it is not written."""
        self.records[key] = None
        self._loaded.pop(key, None)

    def flush(self) -> None:
        """Write what is new, and what differs from what was loaded."""
        shape, dialect = self._shape, self._connection.dialect
        new: list[Row] = []
        changed: list[Row] = []
        for key, record in self.records.items():
            if record is None:
                continue
            values = shape.values(record)
            loaded = self._loaded.get(key)
            if loaded is None:
                new.append(shape.insert.row(dialect, values))
            elif values != loaded:
                turned = values[shape.key :] + values[: shape.key]
                changed.append(shape.update.row(dialect, turned))
            else:
                continue
            self._loaded[key] = values
        if new:
            shape.insert.execute_many(self._connection, new)
        if changed:
            shape.update.execute_many(self._connection, changed)


class Session:
    """One transaction, open while a unit of work runs; on SQLite shared by the units of a group.

    Records are found and changed in memory and written in bulk: before any other statement, and
    before the commit. Every unit of the transaction sees the same record of a candidate.
    """

    __slots__ = (
        "_held",
        "_marked",
        "_writes",
        "candidates",
        "connection",
        "interviews",
        "staff",
        "taken",
    )

    def __init__(self, connection: Connection) -> None:
        self.connection = connection
        self.candidates: Shelf[Candidate, int] = Shelf(connection, CANDIDATE)
        self.interviews: Shelf[Interview, tuple[int, int]] = Shelf(connection, INTERVIEW)
        # Updates that took effect, and what they still have to say.
        self.taken: dict[int, list[dict[str, Any]]] = {}
        self.staff: set[int] = set()  # chats of staff that were looked up: their updates are kept
        self._marked: set[Hashable] = set()
        self._writes: dict[Prepared, list[Row]] = {}
        # SQLite has one writer and needs no locks of ours.
        self._held: set[int] | None = None if connection.dialect.name == "sqlite" else set()

    @overload
    def execute(
        self, statement: TypedReturnsRows[*Columns], parameters: Parameters = None
    ) -> CursorResult[*Columns]: ...

    @overload
    def execute(
        self, statement: Executable, parameters: Parameters = None
    ) -> CursorResult[*tuple[Any, ...]]: ...

    def execute(
        self, statement: Executable, parameters: Parameters = None
    ) -> CursorResult[*tuple[Any, ...]]:
        """Execute a Core statement after everything that was changed until now.

        Records that are in memory do not notice what a statement changes in their rows.
        """
        self.flush()
        return self.connection.execute(statement, parameters)

    def ask(self, statement: Prepared, *values: object) -> Sequence[Any]:
        """Execute a prepared question and return its rows as the driver gives them.

        Changes of this transaction that are still in memory are not seen.
        """
        return statement.fetch(self.connection, values)

    def write(self, statement: Prepared, *values: object) -> None:
        """Have a prepared statement executed with the next writing, in bulk with others like it.

        Statements that were defined earlier are written earlier.
        """
        row = statement.row(self.connection.dialect, values)
        self._writes.setdefault(statement, []).append(row)

    def mark(self, *things: Hashable) -> None:
        """Remember that something about a thing waits to be written."""
        self._marked.update(things)

    def settle(self, *things: Hashable) -> None:
        """Write what waits, if any of it is about one of these things, before they are asked for."""
        if not self._marked.isdisjoint(things):
            self.flush()

    def hold(self, chat_id: int) -> None:
        """Let no other transaction work on a chat until this one has ended."""
        if self._held is not None and chat_id not in self._held:
            HOLD.fetch(self.connection, (chat_id,))
            self._held.add(chat_id)

    def hold_free(self, chats: Collection[int]) -> set[int]:
        """Hold those of some chats that no other transaction works on, without waiting; tell which."""
        if self._held is None:
            return set(chats)
        wanted = sorted(set(chats) - self._held)
        if wanted:
            self._held.update(row[0] for row in HOLD_FREE.fetch(self.connection, (wanted,)))
        return self._held.intersection(chats)

    def flush(self) -> None:
        """Write what was changed until now."""
        self.candidates.flush()
        self.interviews.flush()
        self._marked.clear()
        writes, self._writes = self._writes, {}
        for statement in sorted(writes, key=_place):
            statement.execute_many(self.connection, writes[statement])


_place = attrgetter("place")
