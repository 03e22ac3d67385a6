"""What was typed and not sent yet."""

from __future__ import annotations

from datetime import datetime

import sqlalchemy as sa

from greenroom.storage.schema import drafts


class SqlDrafts:
    """Keeps one draft a question; the answer to the question takes it away."""

    def __init__(self, connection: sa.Connection) -> None:
        self._connection = connection

    def put(self, learner_id: str, ask_id: str, text: str, at: datetime) -> None:
        """Keep a draft in the place of the one before."""
        self._connection.execute(
            sa.delete(drafts).where(drafts.c.learner_id == learner_id, drafts.c.ask_id == ask_id)
        )
        self._connection.execute(
            sa.insert(drafts).values(learner_id=learner_id, ask_id=ask_id, text=text, at_utc=at)
        )

    def get(self, learner_id: str, ask_id: str) -> str | None:
        """The draft of a question."""
        return self._connection.scalar(
            sa.select(drafts.c.text).where(
                drafts.c.learner_id == learner_id, drafts.c.ask_id == ask_id
            )
        )
