"""The items as they were asked."""

from __future__ import annotations

import sqlalchemy as sa

from greenroom.domain.items import ITEM, Item
from greenroom.storage.schema import item_versions


class SqlItemVersions:
    """Keeps each version of an item once, by its hash."""

    def __init__(self, connection: sa.Connection) -> None:
        self._connection = connection

    def keep(self, item: Item) -> bool:
        """Keep a version; False if it is there already, which stays as it is."""
        known = sa.select(item_versions.c.item_hash).filter_by(item_hash=item.item_hash)
        if self._connection.execute(known).first() is not None:
            return False
        body = item.model_dump_json()
        self._connection.execute(
            sa.insert(item_versions).values(item_hash=item.item_hash, body=body)
        )
        return True

    def get(self, item_hash: str) -> Item | None:
        """The version with this hash."""
        body = self._connection.scalar(
            sa.select(item_versions.c.body).filter_by(item_hash=item_hash)
        )
        return None if body is None else ITEM.validate_json(body)
