"""The hot path's way between records and rows: statements compiled once, values converted in bulk.

Statements and conversions are SQLAlchemy's own; what is left out is the work that it would repeat
at each execution.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, fields
from itertools import count
from operator import attrgetter
from typing import Any, Generic, TypeVar

from sqlalchemy import (
    ColumnElement,
    Connection,
    Dialect,
    Float,
    Insert,
    Select,
    Table,
    Update,
    bindparam,
    insert,
    update,
)
from sqlalchemy.engine.interfaces import DBAPICursor
from sqlalchemy.exc import DBAPIError
from sqlalchemy.types import TypeEngine

from storage.columns import Convert, NoneOr

Record = TypeVar("Record")
Row = tuple[Any, ...]


class Conversion:
    """How a row passes between us and a driver: a function for each place that needs one."""

    __slots__ = ("_steps",)

    def __init__(self, converts: Iterable[Convert]) -> None:
        """Take the conversions of all places, most of which need none."""
        self._steps = [
            (place, convert.bare if isinstance(convert, NoneOr) else convert)
            for place, convert in enumerate(converts)
            if convert is not None
        ]

    def __call__(self, values: Sequence[Any]) -> Row:
        """Return values, each converted; nothing stays nothing."""
        row = list(values)
        for place, convert in self._steps:
            value = row[place]
            if value is not None:
                row[place] = convert(value)
        return tuple(row)


class Reader:
    """How the rows of a question are read: the conversions of its columns."""

    __slots__ = ("_columns", "_conversions")

    def __init__(self, *columns: ColumnElement[Any]) -> None:
        """Take the columns in the order in which they are asked for."""
        self._columns = columns
        self._conversions: dict[str, Conversion] = {}

    def __call__(self, dialect: Dialect, row: Sequence[Any]) -> Row:
        """Return a driver's row in our own values."""
        conversion = self._conversions.get(dialect.name)
        if conversion is None:
            kinds = (column.type for column in self._columns)
            conversion = Conversion(_from_database(kind, dialect) for kind in kinds)
            self._conversions[dialect.name] = conversion
        return conversion(row)


@dataclass(frozen=True, slots=True)
class Compiled:
    """A statement for one kind of database."""

    words: str
    row: Conversion


class Prepared:
    """A statement whose parameters stand in a fixed order, compiled once a kind of database."""

    __slots__ = ("_columns", "_compiled", "_order", "_statement", "place")
    _places = count()

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
        self.place = next(self._places)  # statements are written in the order of their definition
        self._statement = statement
        self._order = order
        self._columns = columns
        self._compiled: dict[str, Compiled] = {}

    def row(self, dialect: Dialect, values: Sequence[Any]) -> Row:
        """Return parameters as the driver wants them."""
        return self._for(dialect).row(values)

    def fetch(self, connection: Connection, values: Sequence[Any]) -> Sequence[Any]:
        """Execute a question and return all rows as the driver gives them."""
        compiled = self._for(connection.dialect)
        row = compiled.row(values)
        with _cursor(connection, compiled.words) as cursor:
            cursor.execute(compiled.words, row)
            return cursor.fetchall()

    def execute_many(self, connection: Connection, rows: list[Row]) -> int:
        """Execute for each of some rows that are converted already; tell how many rows changed."""
        words = self._for(connection.dialect).words
        with _cursor(connection, words) as cursor:
            if len(rows) > 1:
                cursor.executemany(words, rows)
            else:
                cursor.execute(words, rows[0])
            return cursor.rowcount

    def _for(self, dialect: Dialect) -> Compiled:
        ready = self._compiled.get(dialect.name)
        if ready is None:
            ready = self._compiled[dialect.name] = self._compile(dialect)
        return ready

    def _compile(self, dialect: Dialect) -> Compiled:
        names = None if self._columns is None else list(self._columns)
        compiled = self._statement.compile(dialect=dialect, column_keys=names)
        order = tuple(compiled.positiontup or ())
        if order != self._order:
            raise ValueError(f"parameters stand in the order {order}, not {self._order}")
        kinds = (compiled.binds[name].type for name in order)
        return Compiled(str(compiled), Conversion(_to_database(kind, dialect) for kind in kinds))


@contextmanager
def _cursor(connection: Connection, words: str) -> Iterator[DBAPICursor]:
    """Open a cursor of the driver's in SQLAlchemy's transaction.

    SQLAlchemy's own would describe each column of each result anew: a third of a single take.
    """
    dialect = connection.dialect
    family = dialect.loaded_dbapi.Error
    cursor = connection.connection.cursor()
    try:
        yield cursor
    except family as error:
        lost = dialect.is_disconnect(error, connection.connection.dbapi_connection, cursor)
        if lost:
            connection.invalidate(error)
        raise DBAPIError.instance(
            words, None, error, family, connection_invalidated=lost, dialect=dialect
        ) from error
    finally:
        cursor.close()


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
        self.read = Reader(*table.columns)

    def make(self, values: Row) -> Record:
        """Return a record of the values of its fields."""
        return self.record(**dict(zip(self.names, values, strict=True)))


def _from_database(kind: TypeEngine[Any], dialect: Dialect) -> Convert:
    if isinstance(kind, Float):
        return None  # drivers give floats as they are, and psycopg's conversion wants to know more
    return kind.dialect_impl(dialect).result_processor(dialect, None)


def _to_database(kind: TypeEngine[Any], dialect: Dialect) -> Convert:
    return kind.dialect_impl(dialect).bind_processor(dialect)
