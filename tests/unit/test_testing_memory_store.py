"""The shipped fake of the store keeps the contract of the real one."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from greenroom.domain.answers import TextAnswer
from greenroom.domain.errors import ConflictingAttempt
from greenroom.domain.events import Answered, Asked, Event, Flagged, Graded
from greenroom.domain.grades import Grade
from greenroom.testing import MemoryStore

AT = datetime(2026, 1, 5, 9, tzinfo=UTC)


def event(event_id, body, learner_id="ada"):
    return Event(
        event_id=event_id, learner_id=learner_id, at_utc=AT, utc_offset_minutes=0, body=body
    )


def grade(score):
    return Grade(
        score=score,
        verdict="wrong",
        confidence=1,
        grader="fake",
        grader_version="1",
        rubric_hash="hash",
    )


ANSWERED = Answered(
    ask_id="ask-00001",
    uid="expl01",
    kind="explain",
    item_hash="hash",
    skills=("bagging",),
    answer=TextAnswer(text="Because."),
)


def test_an_event_is_added_once():
    """The same id with the same content is there already; the first one stands."""
    with MemoryStore().writing() as unit:
        first = event("flag-0001", Flagged(uid="expl01"))
        assert unit.events.append(first) is True
        assert unit.events.append(first.model_copy(update={"utc_offset_minutes": 60})) is False
        assert unit.events.all("ada") == [first]


@pytest.mark.parametrize(
    "other",
    [
        event("flag-0001", Flagged(uid="expl01", says="typo")),
        event("flag-0001", Flagged(uid="expl01"), learner_id="bob"),
    ],
    ids=["other-content", "other-learner"],
)
def test_an_id_that_is_taken_is_a_conflict(other):
    """An id stands for one event of one learner."""
    with MemoryStore().writing() as unit:
        unit.events.append(event("flag-0001", Flagged(uid="expl01")))
        with pytest.raises(ConflictingAttempt):
            unit.events.append(other)
        assert len(unit.events.all("ada")) == 1


def test_an_answer_without_a_grade_is_no_attempt_yet():
    """Only what was graded is read as an attempt, and a later grade takes the place."""
    with MemoryStore().writing() as unit:
        unit.events.append(event("ask-00001", Asked(uid="expl01", item_hash="hash")))
        unit.events.append(event("attempt-1", ANSWERED))
        assert unit.attempts.get("attempt-1") is None

        for number, score in enumerate((0.1, 0.3)):
            graded = Graded(attempt_id="attempt-1", grade=grade(score))
            unit.events.append(event(f"grade-000{number}", graded))
        assert unit.attempts.get("attempt-1").score == 0.3


def test_what_was_written_in_a_block_that_failed_is_gone():
    """An exception takes the whole transaction back."""
    store = MemoryStore()
    with pytest.raises(OSError, match="disk"):
        fail_after_writing(store)

    with store.reading() as unit:
        assert unit.events.all("ada") == []
        assert unit.drafts.get("ada", "ask-00001") is None


def fail_after_writing(store):
    with store.writing() as unit:
        unit.events.append(event("flag-0001", Flagged(uid="expl01")))
        unit.drafts.put("ada", "ask-00001", "Bias is", AT)
        raise OSError("disk")
