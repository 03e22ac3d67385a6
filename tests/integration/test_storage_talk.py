"""What was asked before a design is in the log, and survives what a log survives."""

import pytest

from greenroom.domain.answers import DesignAnswer
from greenroom.domain.events import Clarified
from greenroom.service.coach import Coach
from greenroom.service.grading import Examiners
from greenroom.storage import export_log, import_log, open_store, rebuild
from greenroom.testing import FakeDrawer, FakeHearer, FixedClock, MemoryBank, design_item, skill_map

ME = "local"


@pytest.fixture
def new_coach(tmp_path):
    """Coaches on databases of their own, that are closed at the end."""
    stores = []

    def new(name):
        store = open_store(tmp_path / name / "greenroom.db")
        stores.append(store)
        bank = MemoryBank([design_item()], skill_map())
        return store, Coach(
            store=store,
            bank=bank,
            drawer=FakeDrawer(),
            examiners=Examiners(FakeHearer()),
            clock=FixedClock(),
        )

    yield new
    for store in stores:
        store.close()


def asked(store):
    with store.reading() as unit:
        events = [e for e in unit.events.all(ME) if isinstance(e.body, Clarified)]
    return [(e.event_id, e.body.exchange.question, e.body.exchange.constraint) for e in events]


def test_a_rebuild_keeps_the_talk_and_changes_nothing(new_coach):
    """The open question still knows what was told, and so does the answer."""
    store, coach = new_coach("here")
    ask_id = coach.ask(uid="desi01").ask_id
    coach.ask_interviewer(ask_id, "label-delay?")
    coach.ask_interviewer(ask_id, "which colour?")
    before = asked(store)

    assert rebuild(store).changed == ()

    assert asked(store) == before
    assert [e.constraint for e in coach.question(ask_id).exchanges] == ["label-delay", None]
    outcome = coach.submit(ask_id, DesignAnswer(text="losses"))
    assert rebuild(store).changed == ()
    kept = coach.outcome(outcome.attempt.attempt_id).attempt
    assert [e.constraint for e in kept.answered.answer.asked] == ["label-delay", None]


def test_the_talk_goes_with_an_export(new_coach, tmp_path):
    """On another machine the question goes on where it was left."""
    store, coach = new_coach("here")
    ask_id = coach.ask(uid="desi01").ask_id
    coach.ask_interviewer(ask_id, "latency?")
    export_log(store, tmp_path / "out.jsonl")

    other, there = new_coach("there")
    import_log(other, tmp_path / "out.jsonl")

    assert asked(other) == asked(store)
    there.ask_interviewer(ask_id, "label-delay?")
    assert [e.constraint for e in there.question(ask_id).exchanges] == ["latency", "label-delay"]
