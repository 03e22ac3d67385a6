"""A learner with everything around them, for the tests of the use cases."""

from __future__ import annotations

import pytest

from greenroom.domain.events import LOCAL_LEARNER
from greenroom.service.coach import Coach
from greenroom.service.grading import Examiners
from greenroom.service.programs import Programs
from greenroom.testing import (
    FakeDrawer,
    FakeHearer,
    FakeJudge,
    FixedClock,
    MemoryBank,
    MemoryStore,
    choose_item,
    compute_item,
    explain_item,
    skill_map,
)


class House:
    """A coach with everything it is made of, so that a test can reach each part."""

    def __init__(self, *items, hearer=None, at=None, zone="UTC"):
        self.store, self.clock = MemoryStore(), FixedClock(at, zone)
        self.bank = MemoryBank(
            items or (explain_item(), choose_item(), compute_item()), skill_map()
        )
        self.hearer, self.judge = hearer or FakeHearer(), FakeJudge()

    def coach(self, learner_id=LOCAL_LEARNER, hearer=None):
        return Coach(
            store=self.store,
            bank=self.bank,
            drawer=FakeDrawer(),
            examiners=Examiners(
                hearer or self.hearer, FakeDrawer(), Programs(self.judge, self.bank)
            ),
            clock=self.clock,
            learner_id=learner_id,
        )

    def events(self, of=object, learner_id=LOCAL_LEARNER):
        with self.store.reading() as unit:
            return [e for e in unit.events.all(learner_id) if isinstance(e.body, of)]

    def cards(self):
        with self.store.reading() as unit:
            return {(c.skill, c.kind): c for c in unit.cards.all(LOCAL_LEARNER)}


@pytest.fixture
def new_house():
    return House


@pytest.fixture
def house():
    return House()
