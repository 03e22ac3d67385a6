"""Migrations, run by Alembic from the files in `migrations/`."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Final

import sqlalchemy as sa

from greenroom.domain.errors import DatabaseNewer
from greenroom.storage.maintenance import rebuild_tables

if TYPE_CHECKING:
    from alembic.config import Config

MIGRATIONS: Final = Path(__file__).parent / "migrations"


def found_revision(connection: sa.Connection) -> str | None:
    """The revision that a database of ours says it has."""
    revision: str | None = connection.scalar(sa.text("SELECT version_num FROM alembic_version"))
    return revision


def refuse_newer(path: Path, revision: str) -> None:
    """Stop at a database that a later version has migrated.

    Raises:
        DatabaseNewer: No migration of this version has that name.
    """
    from alembic.script import ScriptDirectory

    known = {script.revision for script in ScriptDirectory.from_config(_config()).walk_revisions()}
    if revision not in known:
        raise DatabaseNewer(path=path, revision=revision)


def migrate(connection: sa.Connection) -> None:
    """Run the migrations that are missing, then replay the log, all in the open transaction."""
    from alembic import command

    config = _config()
    config.attributes["connection"] = connection
    command.upgrade(config, "head")
    rebuild_tables(connection)


def _config() -> Config:
    # Alembic takes 0.2 s to import, and a database that is up to date needs none of it.
    from alembic.config import Config

    config = Config()
    config.set_main_option("script_location", str(MIGRATIONS).replace("%", "%%"))
    config.set_main_option("path_separator", "os")
    return config
