"""One question about many numbers: all of them in one parameter, so that the statement stays the same."""

from collections.abc import Callable, Sequence
from typing import Any

from sqlalchemy import (
    ARRAY,
    BigInteger,
    Boolean,
    ColumnElement,
    Dialect,
    Text,
    TypeDecorator,
    bindparam,
)
from sqlalchemy.ext.compiler import compiles
from sqlalchemy.sql.compiler import SQLCompiler
from sqlalchemy.types import TypeEngine


class Numbers(TypeDecorator[Sequence[int]]):
    """Numbers as one parameter: a JSON list for SQLite, an array elsewhere."""

    impl = Text
    cache_ok = True

    def load_dialect_impl(self, dialect: Dialect) -> TypeEngine[Any]:
        """Return text for SQLite, an array elsewhere."""
        kind = Text() if dialect.name == "sqlite" else ARRAY(BigInteger)
        return dialect.type_descriptor(kind)

    def bind_processor(self, dialect: Dialect) -> Callable[[Any], Any] | None:
        """Return what makes one parameter of numbers."""
        return _as_text if dialect.name == "sqlite" else list


class Among(ColumnElement[bool]):
    """Whether a column holds one of some numbers, which are one parameter."""

    inherit_cache = False
    type = Boolean()

    def __init__(self, column: ColumnElement[Any], name: str) -> None:
        """Ask of a column; the parameter has this name."""
        self.column = column
        self.numbers = bindparam(name, type_=Numbers())

    def self_group(self, against: object = None) -> ColumnElement[bool]:
        """Stand as it is: a comparison with true would hide it from the indexes of SQLite."""
        _ = against
        return self


@compiles(Among, "sqlite")
def _on_sqlite(element: Among, compiler: SQLCompiler, **how: Any) -> str:
    column, numbers = _told(element, compiler, how)
    return f"{column} IN (SELECT value FROM json_each({numbers}))"  # noqa: S608 - a parameter's mark


@compiles(Among)
def _elsewhere(element: Among, compiler: SQLCompiler, **how: Any) -> str:
    column, numbers = _told(element, compiler, how)
    return f"{column} = ANY({numbers})"


def _told(element: Among, compiler: SQLCompiler, how: dict[str, Any]) -> tuple[str, str]:
    return compiler.process(element.column, **how), compiler.process(element.numbers, **how)


def _as_text(numbers: Sequence[int]) -> str:
    return f"[{','.join(map(str, numbers))}]"
