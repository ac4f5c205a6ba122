"""Run by alembic: takes the open connection that ``storage.schema`` hands over."""

from alembic import context

connection = context.config.attributes["connection"]
# SQLite too changes its tables in a transaction, as this product opens it: all steps or none.
context.configure(connection=connection, transactional_ddl=True, render_as_batch=True)
with context.begin_transaction():
    context.run_migrations()
