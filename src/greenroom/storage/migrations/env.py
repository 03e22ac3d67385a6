"""What Alembic runs to migrate; the connection and its transaction are the caller's."""

from __future__ import annotations

from alembic import context

from greenroom.storage.schema import metadata


def run() -> None:
    """Run the migrations on the connection that was handed over."""
    connection = context.config.attributes["connection"]
    context.configure(connection=connection, target_metadata=metadata)
    context.run_migrations()


if __name__ == "env_py":  # Alembic's name for it; a plain import must not migrate anything
    run()
