"""Builds the events that the tests of storage write."""

from datetime import UTC, datetime, timedelta

import pytest

from greenroom.domain.answers import TextAnswer
from greenroom.domain.events import (
    LOCAL_LEARNER,
    Answered,
    Appealed,
    Asked,
    Event,
    Graded,
    SecondRead,
    SelfMarked,
    SettingChanged,
    Undone,
)
from greenroom.domain.grades import Grade, verdict_of
from greenroom.domain.second_readings import PointRead, SecondReading

START = datetime(2026, 1, 5, 9, tzinfo=UTC)


class EventMaker:
    """Makes events with few words; `hours` is the time since the first morning."""

    def event(self, event_id, body, *, hours=0.0, learner=LOCAL_LEARNER, offset=0):
        return Event(
            event_id=event_id,
            learner_id=learner,
            at_utc=START + timedelta(hours=hours),
            utc_offset_minutes=offset,
            body=body,
        )

    def asked(self, event_id, uid="item01", *, part="", mode="practice", **when):
        body = Asked(uid=uid, part=part, item_hash=f"hash-of-{uid}", mode=mode)
        return self.event(event_id, body, **when)

    def answered(self, event_id, ask_id, uid="item01", *, text="an answer", body=(), **when):
        fields = {"part": "", "kind": "explain", "skills": ("bagging",), "mode": "practice"}
        answered = Answered(
            ask_id=ask_id,
            uid=uid,
            item_hash=f"hash-of-{uid}",
            answer=TextAnswer(text=text),
            **(fields | dict(body)),
        )
        return self.event(event_id, answered, **when)

    def graded(self, event_id, attempt_id, score=0.7, *, verdict=None, **when):
        grade = Grade(
            score=score,
            verdict=verdict or verdict_of(score),
            confidence=0.9,
            grader="rubric",
            grader_version="1",
            rubric_hash="r",
        )
        return self.event(event_id, Graded(attempt_id=attempt_id, grade=grade), **when)

    def second_read(self, event_id, attempt_id, score, **when):
        points = (PointRead(id="bias", state="heard", quote="an answer"),)
        reading = SecondReading(score=score, points=points, model="tiny")
        return self.event(event_id, SecondRead(attempt_id=attempt_id, reading=reading), **when)

    def marked(self, event_id, attempt_id, score, **when):
        return self.event(event_id, SelfMarked(attempt_id=attempt_id, score=score), **when)

    def appealed(self, event_id, attempt_id, **when):
        return self.event(event_id, Appealed(attempt_id=attempt_id, says="No."), **when)

    def undone(self, event_id, target, **when):
        return self.event(event_id, Undone(event_id=target), **when)

    def changed(self, event_id, name, value, **when):
        return self.event(event_id, SettingChanged(name=name, value=value), **when)

    def practised(self, number, score=0.7, *, uid="item01", **when):
        """A question, its answer and its grade."""
        return [
            self.asked(f"ask-{number:04}", uid, **when),
            self.answered(f"answer-{number:04}", f"ask-{number:04}", uid, **when),
            self.graded(f"grade-{number:04}", f"answer-{number:04}", score, **when),
        ]

    def append(self, store, *events):
        """Write each event in a transaction of its own."""
        for event in events:
            with store.writing() as unit:
                unit.events.append(event)


@pytest.fixture(scope="session")
def make():
    return EventMaker()
