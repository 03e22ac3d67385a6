"""The first schema: the log, and the tables derived from it.

Revision ID: 0001
Revises:
"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Make every table, and sign the file as ours."""
    _make_log()
    _make_questions()
    _make_attempts()
    _make_marks_and_reviews()
    _make_memory()
    _make_choices()
    op.execute("PRAGMA application_id = 0x67726E72")


def _make_log() -> None:
    """The log, and what is kept beside it."""
    op.create_table(
        "events",
        sa.Column("seq", sa.Integer(), autoincrement=True, nullable=False),
        sa.Column("event_id", sa.String(64), nullable=False),
        sa.Column("learner_id", sa.String(64), nullable=False),
        sa.Column("at_utc", sa.DateTime(), nullable=False),
        sa.Column("utc_offset_minutes", sa.Integer(), nullable=False),
        sa.Column("type", sa.String(20), nullable=False),
        sa.Column("content_hash", sa.String(64), nullable=False),
        sa.Column("body", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("seq"),
        sa.UniqueConstraint("event_id"),
        sqlite_autoincrement=True,
    )
    op.create_index("events_of_a_learner", "events", ["learner_id", "seq"])
    op.create_table(
        "item_versions",
        sa.Column("item_hash", sa.String(64), nullable=False),
        sa.Column("body", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("item_hash"),
    )
    op.create_table(
        "drafts",
        sa.Column("learner_id", sa.String(64), nullable=False),
        sa.Column("ask_id", sa.String(64), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("at_utc", sa.DateTime(), nullable=False),
        sa.PrimaryKeyConstraint("learner_id", "ask_id"),
    )


def _make_questions() -> None:
    """Questions, with the partial index that opening the next one reads."""
    op.create_table(
        "asks",
        sa.Column("ask_id", sa.String(64), nullable=False),
        sa.Column("learner_id", sa.String(64), nullable=False),
        sa.Column("seq", sa.Integer(), nullable=False),
        sa.Column("part", sa.Text(), nullable=False),
        sa.Column("mode", sa.String(20), nullable=False),
        sa.ForeignKeyConstraint(["ask_id"], ["events.event_id"]),
        sa.PrimaryKeyConstraint("ask_id"),
    )
    op.create_index(
        "questions_in_practice",
        "asks",
        ["learner_id", "seq"],
        sqlite_where=sa.text("part = '' AND mode = 'practice'"),
    )


def _make_attempts() -> None:
    """Answers."""
    op.create_table(
        "attempts",
        sa.Column("attempt_id", sa.String(64), nullable=False),
        sa.Column("learner_id", sa.String(64), nullable=False),
        sa.Column("seq", sa.Integer(), nullable=False),
        sa.Column("ask_id", sa.String(64), nullable=False),
        sa.Column("uid", sa.String(6), nullable=False),
        sa.Column("kind", sa.String(20), nullable=False),
        sa.Column("at_utc", sa.DateTime(), nullable=False),
        sa.Column("local_at", sa.DateTime(), nullable=False),
        sa.Column("grade_id", sa.String(64)),
        sa.Column("mark_id", sa.String(64)),
        sa.Column("appealed", sa.Boolean(), nullable=False),
        sa.Column("undone", sa.Boolean(), nullable=False),
        sa.ForeignKeyConstraint(["attempt_id"], ["events.event_id"]),
        sa.PrimaryKeyConstraint("attempt_id"),
    )
    op.create_index(
        "attempts_by_day",
        "attempts",
        ["learner_id", "local_at"],
        sqlite_where=sa.text("undone IS 0"),
    )
    op.create_index("attempts_by_item", "attempts", ["learner_id", "uid", "at_utc", "seq"])
    op.create_index("attempts_by_kind", "attempts", ["learner_id", "kind", "at_utc", "seq"])
    op.create_index("attempts_by_time", "attempts", ["learner_id", "at_utc", "seq"])
    op.create_index(
        "one_answer_to_a_question",
        "attempts",
        ["ask_id", "learner_id"],
        unique=True,
        sqlite_where=sa.text("undone IS 0"),
    )
    op.create_index(
        "undoable_attempts", "attempts", ["learner_id", "seq"], sqlite_where=sa.text("undone IS 0")
    )


def _make_marks_and_reviews() -> None:
    """Self-marks, and what memory counts."""
    op.create_table(
        "marks",
        sa.Column("mark_id", sa.String(64), nullable=False),
        sa.Column("learner_id", sa.String(64), nullable=False),
        sa.Column("seq", sa.Integer(), nullable=False),
        sa.Column("attempt_id", sa.String(64), nullable=False),
        sa.Column("undone", sa.Boolean(), nullable=False),
        sa.ForeignKeyConstraint(["mark_id"], ["events.event_id"]),
        sa.PrimaryKeyConstraint("mark_id"),
    )
    op.create_index("marks_of_an_attempt", "marks", ["attempt_id", "seq"])
    op.create_index(
        "undoable_marks", "marks", ["learner_id", "seq"], sqlite_where=sa.text("undone IS 0")
    )
    op.create_table(
        "reviews",
        sa.Column("attempt_id", sa.String(64), nullable=False),
        sa.Column("skill", sa.String(60), nullable=False),
        sa.Column("learner_id", sa.String(64), nullable=False),
        sa.Column("kind", sa.String(20), nullable=False),
        sa.Column("at_utc", sa.DateTime(), nullable=False),
        sa.Column("seq", sa.Integer(), nullable=False),
        sa.Column("score", sa.Float(), nullable=False),
        sa.PrimaryKeyConstraint("attempt_id", "skill"),
    )
    op.create_index(
        "reviews_of_a_card", "reviews", ["learner_id", "skill", "kind", "at_utc", "seq"]
    )


def _make_memory() -> None:
    """What memory keeps."""
    op.create_table(
        "cards",
        sa.Column("learner_id", sa.String(64), nullable=False),
        sa.Column("skill", sa.String(60), nullable=False),
        sa.Column("kind", sa.String(20), nullable=False),
        sa.Column("stability", sa.Float(), nullable=False),
        sa.Column("difficulty", sa.Float(), nullable=False),
        sa.Column("due_at", sa.DateTime(), nullable=False),
        sa.Column("reviewed_at", sa.DateTime(), nullable=False),
        sa.Column("reviews", sa.Integer(), nullable=False),
        sa.Column("lapses", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("learner_id", "skill", "kind"),
    )
    op.create_table(
        "seen",
        sa.Column("learner_id", sa.String(64), nullable=False),
        sa.Column("uid", sa.String(6), nullable=False),
        sa.Column("at_utc", sa.DateTime(), nullable=False),
        sa.PrimaryKeyConstraint("learner_id", "uid"),
    )


def _make_choices() -> None:
    """What the learner chose."""
    op.create_table(
        "settings",
        sa.Column("learner_id", sa.String(64), nullable=False),
        sa.Column("name", sa.String(64), nullable=False),
        sa.Column("value", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("learner_id", "name"),
    )
    op.create_table(
        "suspensions",
        sa.Column("event_id", sa.String(64), nullable=False),
        sa.Column("learner_id", sa.String(64), nullable=False),
        sa.Column("seq", sa.Integer(), nullable=False),
        sa.Column("uid", sa.String(6), nullable=False),
        sa.Column("until", sa.Date()),
        sa.ForeignKeyConstraint(["event_id"], ["events.event_id"]),
        sa.PrimaryKeyConstraint("event_id"),
    )
    op.create_index("suspensions_of_a_learner", "suspensions", ["learner_id", "seq"])
