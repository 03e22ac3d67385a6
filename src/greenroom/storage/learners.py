"""Settings and the items put aside, read from the derived tables."""

from __future__ import annotations

import json
from datetime import date

import sqlalchemy as sa

from greenroom.domain.settings import Settings
from greenroom.storage.schema import settings, suspensions


class SqlLearners:
    """Reads what a learner has chosen."""

    def __init__(self, connection: sa.Connection) -> None:
        self._connection = connection

    def settings(self, learner_id: str) -> Settings:
        """The learner's settings, the defaults where nothing was set."""
        query = sa.select(settings.c.name, settings.c.value)
        rows = self._connection.execute(query.where(settings.c.learner_id == learner_id))
        return Settings.model_validate({name: json.loads(value) for name, value in rows})

    def suspended(self, learner_id: str, on: date) -> frozenset[str]:
        """The uids not to be asked on a day; on the day named by `until` an item is back."""
        query = (
            sa.select(suspensions.c.uid, suspensions.c.until)
            .where(suspensions.c.learner_id == learner_id)
            .order_by(suspensions.c.seq)
        )
        newest = dict(self._connection.execute(query).all())
        return frozenset(uid for uid, until in newest.items() if until is None or on < until)
