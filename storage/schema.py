"""The tables' version: whether it is the one this program needs, and the ways forward and back."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from sqlalchemy import (
    Column,
    Connection,
    Engine,
    MetaData,
    PrimaryKeyConstraint,
    String,
    Table,
    func,
    inspect,
    select,
    text,
)
from sqlalchemy.exc import DBAPIError

from storage.engines import patient, reading, without_foreign_keys
from storage.errors import NotMigratedError, told
from storage.models import METADATA

if TYPE_CHECKING:
    from alembic.config import Config

HEAD = "0004"  # the newest step; a test keeps it true
# Alembic's own table, as it makes it.
_VERSION = Table(
    "alembic_version",
    MetaData(),
    Column("version_num", String(32), nullable=False),
    PrimaryKeyConstraint("version_num", name="alembic_version_pkc"),
)
GATE = 7_350_021_000_001  # the lock on PostgreSQL that lets one worker migrate at a time


def revision(engine: Engine) -> str | None:
    """Return the step that the tables stand at; nothing for an empty database.

    Raises:
        StorageError: If the database fails.
    """
    try:
        with engine.connect() as connection:
            version = text("SELECT version_num FROM alembic_version")
            return reading(connection).execute(version).scalar()
    except DBAPIError as error:
        cause = told(error)
        if isinstance(cause, NotMigratedError):
            return None
        raise cause from None


def is_current(engine: Engine) -> bool:
    """Tell whether the tables are those that this program needs; cheap, for every start."""
    return revision(engine) == HEAD


def prepare(engine: Engine) -> None:
    """Make the tables those that this program needs, as cheaply as a start should be.

    Current tables cost one SELECT. In an empty database they are created from the models, which the
    migrations equal; alembic, with its time and memory, is needed only to bring old ones forward.

    Raises:
        StorageError: If the database fails, or is newer than this program.
    """
    if is_current(engine) or _created(engine):
        return
    upgrade(engine)


def _created(engine: Engine) -> bool:
    """Create the tables in an empty database; False when there is anything in it."""
    try:
        with engine.connect() as connection, patient(connection).begin():
            _wait_at_the_gate(connection)
            if inspect(connection).get_table_names():
                return False
            METADATA.create_all(connection)
            _VERSION.create(connection)
            connection.execute(_VERSION.insert().values(version_num=HEAD))
    except DBAPIError as error:
        raise told(error) from None
    return True


def upgrade(engine: Engine, to: str = "head") -> None:
    """Bring the tables forward, all steps or none.

    Raises:
        StorageError: If the database fails, or is newer than this program.
    """
    from alembic import command  # noqa: PLC0415 - a start with current tables is spared the import

    _migrate(engine, lambda config: command.upgrade(config, to))


def downgrade(engine: Engine, to: str) -> None:
    """Take the tables back to an earlier step, or to ``base``, which is nothing at all.

    Raises:
        StorageError: If the database fails, or is newer than this program.
    """
    from alembic import command  # noqa: PLC0415 - as above

    _migrate(engine, lambda config: command.downgrade(config, to))


def _migrate(engine: Engine, step: "Callable[[Config], None]") -> None:
    from alembic.config import Config  # noqa: PLC0415 - as above
    from alembic.util import CommandError  # noqa: PLC0415 - as above

    config = Config()
    config.set_main_option("script_location", str(Path(__file__).parent / "migrations"))
    try:
        with (
            engine.connect() as connection,
            without_foreign_keys(connection),
            patient(connection).begin(),
        ):
            _wait_at_the_gate(connection)
            config.attributes["connection"] = connection
            step(config)
    except CommandError as error:
        raise NotMigratedError(f"the tables cannot be migrated: {error}") from error
    except DBAPIError as error:
        raise told(error) from None


def _wait_at_the_gate(connection: Connection) -> None:
    """Let workers that start at the same time migrate one after the other."""
    if connection.dialect.name == "postgresql":
        connection.execute(select(func.pg_advisory_xact_lock(GATE)))
