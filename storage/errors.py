"""What can go wrong with the database, each in one line that a person can act on.

They are raised without the driver's errors, which quote the rows: a log must not hold what candidates
wrote.
"""

from sqlalchemy.exc import DBAPIError, IntegrityError, OperationalError


class StorageError(Exception):
    """The database could not do what was asked; the root of this family."""


class BadAddressError(StorageError):
    """The database's address cannot be understood."""


class DatabaseAwayError(StorageError):
    """The database cannot be reached, opened, or written to."""


class DatabaseLockedError(StorageError):
    """Another process kept the database for too long."""


class NotMigratedError(StorageError):
    """The tables are not those that this version needs."""


class RefusedError(StorageError):
    """The database would not take a row: it exists already, or what it belongs to does not."""


class CommitUnsureError(StorageError):
    """The connection broke while committing: nobody can say whether the unit took effect."""


SERIALISATION, DEADLOCK, LOCK_WAIT = "40001", "40P01", "55P03"
_MISSING = ("42P01", "42703")  # a table, a column


def code_of(error: DBAPIError) -> str:
    """Return SQLSTATE on PostgreSQL, SQLite's name of the error there; empty when there is none."""
    cause = error.orig
    return getattr(cause, "sqlstate", None) or getattr(cause, "sqlite_errorname", None) or ""


def is_locked(error: DBAPIError) -> bool:
    """Tell whether another process holds what is needed, so that waiting helps."""
    code = code_of(error)
    return code == LOCK_WAIT or code.startswith(("SQLITE_BUSY", "SQLITE_LOCKED"))


def is_passing(error: DBAPIError) -> bool:
    """Tell whether the same transaction may well succeed when it is repeated."""
    if is_away(error) or is_locked(error):
        return True
    return code_of(error) in {SERIALISATION, DEADLOCK}


def is_away(error: DBAPIError) -> bool:
    """Tell whether the server was not reached or the connection broke."""
    if error.connection_invalidated:
        return True
    code = code_of(error)
    return isinstance(error, OperationalError) and (not code or code[:2] in {"08", "57", "53"})


def told(error: DBAPIError) -> StorageError:
    """Return one of this family that says in one line what a driver's error means."""
    line = str(error.orig).strip().split("\n")[0]
    code = code_of(error)
    if isinstance(error, IntegrityError):
        return RefusedError(f"the database refused a row: {line}")
    if is_locked(error):
        return DatabaseLockedError(f"the database is in use by another process: {line}")
    if code in _MISSING or line.startswith(("no such table", "no such column")):
        return NotMigratedError(f"the tables are not up to date: {line}; migrate first")
    return DatabaseAwayError(f"the database cannot be used: {line}")
