"""The hot path's way between records and rows: statements compiled once, values converted in bulk.

Statements and conversions are SQLAlchemy's own; what is left out is the work that it would repeat
at each execution.
"""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import fields
from operator import attrgetter
from typing import Any, Generic, TypeVar

from sqlalchemy import (
    Connection,
    Dialect,
    Insert,
    Select,
    Table,
    Update,
    bindparam,
    insert,
    update,
)
from sqlalchemy.sql.compiler import SQLCompiler
from sqlalchemy.types import TypeEngine

Record = TypeVar("Record")
Convert = Callable[[Any], Any]
Row = tuple[Any, ...]


class Prepared:
    """A statement whose parameters stand in a fixed order, compiled once a kind of database."""

    __slots__ = ("_columns", "_compiled", "_order", "_statement")

    def __init__(
        self,
        statement: Insert | Update | Select[*tuple[Any, ...]],
        *order: str,
        columns: Sequence[str] | None = None,
    ) -> None:
        """Keep a statement.

        Args:
            statement: What to execute.
            order: Its parameters, as rows will give them; checked when it is compiled.
            columns: The columns that an insert fills; none for other statements.
        """
        self._statement = statement
        self._order = order
        self._columns = columns
        self._compiled: dict[str, tuple[str, tuple[Convert | None, ...]]] = {}

    def row(self, dialect: Dialect, values: Sequence[Any]) -> Row:
        """Return parameters as the driver wants them."""
        return converted(self._for(dialect)[1], values)

    def execute(self, connection: Connection, values: Sequence[Any]) -> Sequence[Any]:
        """Execute once and return all rows as the driver gives them."""
        words, converts = self._for(connection.dialect)
        result = connection.exec_driver_sql(words, converted(converts, values))
        return result.all() if result.returns_rows else ()

    def execute_many(self, connection: Connection, rows: list[Row]) -> None:
        """Execute for each of some rows that are converted already."""
        words, _ = self._for(connection.dialect)
        connection.exec_driver_sql(words, rows if len(rows) > 1 else rows[0])

    def _for(self, dialect: Dialect) -> tuple[str, tuple[Convert | None, ...]]:
        ready = self._compiled.get(dialect.name)
        if ready is None:
            ready = self._compiled[dialect.name] = self._compile(dialect)
        return ready

    def _compile(self, dialect: Dialect) -> tuple[str, tuple[Convert | None, ...]]:
        names = None if self._columns is None else list(self._columns)
        compiled = self._statement.compile(dialect=dialect, column_keys=names)
        if not isinstance(compiled, SQLCompiler):
            raise TypeError("only statements can be prepared")
        order = tuple(compiled.positiontup or ())
        if order != self._order:
            raise ValueError(f"parameters stand in the order {order}, not {self._order}")
        return str(compiled), tuple(_to_database(compiled.binds[n].type, dialect) for n in order)


class Shape(Generic[Record]):
    """How one kind of record lies in its table; the key's columns come first in both."""

    def __init__(self, table: Table, record: type[Record], key: int) -> None:
        """Match a record with a table.

        Args:
            table: Has a column for each field, of the same name and in the same order.
            record: A dataclass.
            key: How many of the first columns are the primary key.
        """
        self.table = table
        self.record = record
        self.names = tuple(field.name for field in fields(record))  # type: ignore[arg-type] # a dataclass
        self.key = key
        self.values: Callable[[Record], Row] = attrgetter(*self.names)
        self.insert = Prepared(insert(table), *self.names, columns=self.names)
        rest = self.names[key:]
        where = [table.c[name] == bindparam(f"key_{name}") for name in self.names[:key]]
        change = update(table).where(*where).values({n: bindparam(f"new_{n}") for n in rest})
        self.update = Prepared(
            change, *(f"new_{n}" for n in rest), *(f"key_{n}" for n in self.names[:key])
        )
        self._readers: dict[str, tuple[Convert | None, ...]] = {}

    def read(self, dialect: Dialect, row: Sequence[Any]) -> Row:
        """Return a driver's row as values of the record's fields."""
        converts = self._readers.get(dialect.name)
        if converts is None:
            kinds = (column.type for column in self.table.columns)
            converts = tuple(from_database(kind, dialect) for kind in kinds)
            self._readers[dialect.name] = converts
        return converted(converts, row)

    def make(self, values: Row) -> Record:
        """Return a record of the values of its fields."""
        return self.record(**dict(zip(self.names, values, strict=True)))


def converted(converts: Iterable[Convert | None], values: Sequence[Any]) -> Row:
    """Return values, each converted; nothing stays nothing."""
    return tuple(
        [
            value if value is None or convert is None else convert(value)
            for convert, value in zip(converts, values, strict=True)
        ]
    )


def _to_database(kind: TypeEngine[Any], dialect: Dialect) -> Convert | None:
    return kind.dialect_impl(dialect).bind_processor(dialect)


def from_database(kind: TypeEngine[Any], dialect: Dialect) -> Convert | None:
    """Return what turns a driver's value of a column's type into ours."""
    return kind.dialect_impl(dialect).result_processor(dialect, None)
