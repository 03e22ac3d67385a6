"""The map: what comes before what, and which maps are refused."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError

from greenroom.domain.skills import Area, Skill, SkillMap, Topic


def topic(name, *, after=(), skill=None):
    return Topic(
        id=name,
        title=name,
        after=after,
        skills=(Skill(id=skill or f"{name}-skill", title=name),),
    )


def one_area(*topics):
    return SkillMap(areas=(Area(id="area", title="Area", topics=topics),))


def test_the_order_puts_first_what_comes_first():
    """A topic stands behind those it comes after, and else where the file has it."""
    skill_map = one_area(topic("boosting", after=("trees",)), topic("bagging"), topic("trees"))

    assert skill_map.order() == ("bagging", "trees", "boosting")


@given(st.data(), st.integers(1, 12))
def test_the_order_holds_every_topic_once_behind_what_it_needs(data, size):
    """For any map without a cycle the order is a permutation that breaks no `after`."""
    names = [f"t{n}" for n in range(size)]
    topics = [
        topic(name, after=tuple(data.draw(st.sets(st.sampled_from(names[:n]))) if n else ()))
        for n, name in enumerate(names)
    ]
    skill_map = one_area(*data.draw(st.permutations(topics)))

    order = skill_map.order()

    assert sorted(order) == sorted(names)
    for entry in topics:
        assert all(order.index(before) < order.index(entry.id) for before in entry.after)


def test_without_any_after_the_order_is_the_files():
    """Nobody reorders what the author has put in order."""
    assert one_area(topic("c"), topic("a"), topic("b")).order() == ("c", "a", "b")


@pytest.mark.parametrize(
    ("topics", "says"),
    [
        ((topic("a"), topic("a", skill="other")), "topic given twice: a"),
        ((topic("a", skill="s"), topic("b", skill="s")), "skill given twice: s"),
        ((topic("a", after=("x", "y")),), "topic a comes after unknown x, y"),
        ((topic("a", after=("b",)), topic("b", after=("a",))), "wait for one another: .*a"),
        ((topic("a", after=("a",)),), "wait for one another: a -> a"),
    ],
    ids=["topic-twice", "skill-twice", "unknown-after", "cycle", "after-itself"],
)
def test_a_map_that_cannot_be_walked_is_refused(topics, says):
    """The refusal names what is wrong, for the author of the map."""
    with pytest.raises(ValidationError, match=says):
        one_area(*topics)


def test_a_topic_knows_its_area():
    """A topic of the map is found in its area; one that is not on the map has none."""
    skill_map = SkillMap(
        areas=(
            Area(id="first", title="First", topics=(topic("a"),)),
            Area(id="second", title="Second", topics=(topic("b"),)),
        )
    )

    assert skill_map.area_of("b") == skill_map.areas[1]
    assert skill_map.area_of("c") is None
