import json
import subprocess
import sys
import threading

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Engine, inspect, text

from storage import schema
from storage.database import Database, DatabaseAwayError, NotMigratedError
from storage.engines import open_engine
from storage.models import METADATA
from tests.databases import ON_POSTGRESQL, ON_SQLITE
from tests.storage.people import known, somebody


def steps() -> list[str]:
    """Return the migrations there are, oldest first."""
    scripts = ScriptDirectory("storage/migrations")
    return [script.revision for script in scripts.walk_revisions()][::-1]


def tables_of(engine: Engine) -> set[str]:
    return set(inspect(engine).get_table_names()) - {"alembic_version"}


def test_head_is_the_newest_migration() -> None:
    assert steps()[-1] == schema.HEAD


def test_empty_database_is_not_current(blank_url: str) -> None:
    engine = open_engine(blank_url)

    assert schema.revision(engine) is None
    assert not schema.is_current(engine)
    engine.dispose()


def test_upgraded_database_is_current_and_equals_the_models(blank_url: str) -> None:
    engine = open_engine(blank_url)

    schema.upgrade(engine)

    assert schema.is_current(engine)
    with engine.connect() as connection:
        context = MigrationContext.configure(connection, opts={"compare_type": True})
        assert compare_metadata(context, METADATA) == []
    engine.dispose()


def test_constraints_are_those_of_the_models(blank_url: str) -> None:
    migrated = open_engine(blank_url)
    schema.upgrade(migrated)
    found = constraints_of(migrated)
    schema.downgrade(migrated, "base")

    with migrated.begin() as connection:
        METADATA.create_all(connection)

    assert constraints_of(migrated) == found
    migrated.dispose()


def constraints_of(engine: Engine) -> dict[str, list[str]]:
    """Return what reflection tells of keys, checks and indexes, by table."""
    inspector = inspect(engine)
    return {
        table: sorted(
            json.dumps(one, default=str, sort_keys=True)
            for many in (
                [inspector.get_pk_constraint(table)],
                inspector.get_foreign_keys(table),
                inspector.get_check_constraints(table),
                inspector.get_indexes(table),
            )
            for one in many
        )
        for table in sorted(tables_of(engine))
    }


def test_prepared_database_is_the_migrated_one(blank_url: str) -> None:
    engine = open_engine(blank_url)

    schema.prepare(engine)
    prepared = constraints_of(engine)

    assert schema.is_current(engine)
    with engine.connect() as connection:
        context = MigrationContext.configure(connection, opts={"compare_type": True})
        assert compare_metadata(context, METADATA) == []
    schema.downgrade(engine, "base")
    schema.upgrade(engine)
    assert constraints_of(engine) == prepared
    engine.dispose()


def test_prepared_database_that_is_behind_is_brought_forward(blank_url: str) -> None:
    engine = open_engine(blank_url)
    schema.upgrade(engine, steps()[0])

    schema.prepare(engine)

    assert schema.is_current(engine)
    engine.dispose()


def test_every_step_goes_forward_and_back(blank_url: str) -> None:
    engine = open_engine(blank_url)
    seen: list[set[str]] = [set()]
    for step in steps():
        schema.upgrade(engine, step)
        assert schema.revision(engine) == step
        seen.append(tables_of(engine))

    for step, tables in zip(["base", *steps()][-2::-1], seen[-2::-1], strict=True):
        schema.downgrade(engine, step)
        assert tables_of(engine) == tables

    assert schema.revision(engine) is None
    engine.dispose()


def test_upgrade_of_a_current_database_changes_nothing(url: str) -> None:
    with_people = Database.open(url)
    with with_people.session() as session:
        known(session)

    schema.upgrade(with_people.engine)

    with with_people.session() as session:
        assert known(session) == somebody()
    with_people.close()


def test_foreign_keys_hold_after_an_upgrade(blank_url: str) -> None:
    database = Database.open(blank_url)
    schema.upgrade(database.engine)

    with database.session() as session:
        if database.engine.dialect.name == "sqlite":
            assert session.execute(text("PRAGMA foreign_keys")).scalar() == 1
    database.close()


def test_workers_that_start_together_migrate_once(blank_url: str) -> None:
    failures: list[BaseException] = []

    def start() -> None:
        try:
            engine = open_engine(blank_url)
            schema.upgrade(engine)
            engine.dispose()
        except BaseException as error:  # noqa: BLE001 - the test tells whatever went wrong
            failures.append(error)

    threads = [threading.Thread(target=start) for _ in range(3)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    engine = open_engine(blank_url)
    assert failures == []
    assert schema.is_current(engine)
    engine.dispose()


def test_upgrade_that_fails_leaves_everything_as_it_was(blank_url: str) -> None:
    engine = open_engine(blank_url)
    with engine.begin() as connection:
        connection.execute(text("CREATE TABLE guidance (of_somebody_else INTEGER)"))

    with pytest.raises(DatabaseAwayError, match="already exists"):
        schema.upgrade(engine)

    assert schema.revision(engine) is None
    assert tables_of(engine) == {"guidance"}
    engine.dispose()


@ON_SQLITE
def test_version_that_cannot_be_read_is_said(blank_url: str) -> None:
    engine = open_engine(blank_url)
    overflowing = "SELECT abs(-9223372036854775807 - 1) AS version_num"
    with engine.begin() as connection:
        connection.execute(text(f"CREATE VIEW alembic_version AS {overflowing}"))

    with pytest.raises(DatabaseAwayError, match="overflow"):
        schema.is_current(engine)
    engine.dispose()


def test_database_of_a_newer_program_is_refused(url: str) -> None:
    engine = open_engine(url)
    with engine.begin() as connection:
        connection.execute(text("UPDATE alembic_version SET version_num = 'from-the-future'"))

    assert not schema.is_current(engine)
    with pytest.raises(NotMigratedError, match="from-the-future"):
        schema.upgrade(engine)
    engine.dispose()


def test_start_with_current_tables_does_without_alembic(url: str) -> None:
    program = (
        "import sys; from storage import schema; from storage.database import Database;"
        f"assert schema.is_current(Database.open({url!r}).engine);"
        "assert 'alembic' not in sys.modules"
    )

    subprocess.run([sys.executable, "-c", program], check=True)


@ON_SQLITE
def test_start_on_sqlite_does_without_the_other_database(url: str) -> None:
    program = (
        "import sys; from storage import schema; from storage.database import Database;"
        f"schema.prepare(Database.open({url!r}).engine);"
        "assert 'sqlalchemy.dialects.postgresql' not in sys.modules"
    )

    subprocess.run([sys.executable, "-c", program], check=True)


@ON_POSTGRESQL
def test_partial_indexes_are_partial_on_postgresql_too(blank_url: str) -> None:
    engine = open_engine(blank_url)
    schema.prepare(engine)

    with engine.connect() as connection:
        definitions = "SELECT indexdef FROM pg_indexes WHERE indexname = 'ix_updates_unspoken'"
        assert "WHERE (calls IS NOT NULL)" in connection.execute(text(definitions)).scalar_one()
    engine.dispose()
