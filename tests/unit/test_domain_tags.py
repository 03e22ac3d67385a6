"""Roles, rounds and seniority: an item's own, or by default."""

from __future__ import annotations

import pytest

from greenroom.domain.items import KINDS
from greenroom.domain.roles import ROLES, ROUNDS
from greenroom.domain.skills import Area, Skill, SkillMap, Topic
from greenroom.domain.tags import tags_of
from greenroom.testing import (
    behave_item,
    choice_item,
    choose_item,
    compute_item,
    design_item,
    explain_item,
)

AREAS = ("mathematics", "algorithms", "programming", "data", "evaluation", "communication")


def the_map(area="algorithms", roles=()):
    topic = Topic(
        id="bias-and-variance",
        title="Bias and variance",
        skills=(Skill(id="bias-variance-tradeoff", title="Trade"),),
        roles=roles,
    )
    return SkillMap(areas=(Area(id=area, title=area, topics=(topic,)),))


@pytest.mark.parametrize("area", AREAS)
@pytest.mark.parametrize("level", [1, 2, 3, 4, 5])
@pytest.mark.parametrize(
    "make", [explain_item, choose_item, compute_item, design_item, choice_item, behave_item]
)
def test_every_item_is_asked_in_some_round(make, area, level):
    """Whoever prepares for a round finds every item in at least one."""
    tags = tags_of(make(level=level), the_map(area))
    assert tags.rounds
    assert set(tags.rounds) <= set(ROUNDS)


@pytest.mark.parametrize("kind", KINDS)
def test_a_kind_that_is_graded_later_has_a_round_too(kind):
    """No kind falls through to the rounds of the area by oversight."""
    from greenroom.domain.tags import _BY_KIND

    assert kind in _BY_KIND or kind in ("explain", "choose")


def test_what_an_item_says_of_itself_comes_first():
    """An author knows better than the default."""
    item = explain_item(roles=("mlops",), rounds=("project",))
    tags = tags_of(item, the_map(roles=("data-scientist",)))
    assert (tags.roles, tags.rounds) == (("mlops",), ("project",))


def test_roles_come_from_the_topic_and_else_are_all():
    """A bank of one's own need not name roles."""
    assert tags_of(explain_item(), the_map(roles=("mlops",))).roles == ("mlops",)
    assert tags_of(explain_item(), the_map()).roles == ROLES
    assert tags_of(explain_item(topic="elsewhere"), the_map()).roles == ROLES


def test_the_middle_level_is_asked_in_both_rounds():
    """Breadth ends and depth begins there."""
    rounds = [tags_of(explain_item(level=n), the_map()).rounds for n in (2, 3, 4)]
    assert rounds == [("breadth",), ("breadth", "depth"), ("depth",)]


def test_a_drill_is_no_question_of_mathematics():
    """Who listens decides, not what about."""
    drill = explain_item(audience="executive")
    assert tags_of(drill, the_map("mathematics")).rounds == ("case", "behavioural")


def test_seniority_follows_the_level():
    """Two levels are a junior's."""
    found = [tags_of(explain_item(level=n), the_map()).seniority for n in (1, 2, 3, 4, 5)]
    assert found == ["junior", "junior", "mid", "senior", "staff"]
