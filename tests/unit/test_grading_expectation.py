"""The mean over what may have been said, and how sure a grade is."""

from statistics import fmean

import pytest
from hypothesis import given
from hypothesis import strategies as st

from greenroom.domain.hearing import Hearing, PointHeard
from greenroom.domain.rubrics import KeyPoint, Rubric
from greenroom.grading.confidence import calibrated, chance_near
from greenroom.grading.expectation import DRAWS, likely_scores
from greenroom.grading.rubric import grade
from greenroom.grading.rule import Worth, score_of

POINTS = (Worth(2, "must"), Worth(1, "should"), Worth(1, "bonus"))
BEST_FIRST = ("heard", "partly", "missing", "contradicted")


@st.composite
def odds(draw):
    parts = [draw(st.integers(0, 20)) for _ in BEST_FIRST]
    whole = sum(parts) or 1
    heard, partly, missing, _ = (part / whole for part in parts)
    return (heard, partly, missing, max(0.0, 1 - heard - partly - missing))


@given(st.tuples(odds(), odds(), odds()), st.integers(0, 2), st.integers(0, 2), st.floats(0, 1))
def test_better_odds_of_a_point_never_lower_the_mean(chances, which, start, share):
    """Chance that moves up the ladder by one rung cannot cost, whatever the caps."""
    changed = list(chances[which])
    moved = share * changed[start + 1]
    changed[start] += moved
    changed[start + 1] -= moved
    better = [*chances[:which], tuple(changed), *chances[which + 1 :]]

    before, after = fmean(likely_scores(POINTS, chances)), fmean(likely_scores(POINTS, better))
    assert after >= before - 1e-9


@given(st.tuples(odds(), odds(), odds()))
def test_every_draw_is_a_score_of_the_rule(chances):
    """As many as are drawn, or one where nothing is in doubt."""
    scores = likely_scores(POINTS, chances)

    assert len(scores) in {1, DRAWS}
    assert all(0 <= score <= 1 for score in scores)
    assert likely_scores(POINTS, chances) == scores


@pytest.mark.parametrize("state", BEST_FIRST)
def test_what_is_certain_is_scored_by_the_rule_alone(state):
    """A chance of one leaves nothing to draw."""
    certain = tuple(float(state == other) for other in BEST_FIRST)

    assert likely_scores(POINTS[:1], [certain]) == (score_of(POINTS[:1], [state]),)


def test_the_mean_of_many_draws_is_the_expectation():
    """Two points without caps: what they earn adds up by their chances."""
    points = (Worth(1, "should"), Worth(3, "should"))
    scores = likely_scores(points, [(0.5, 0.25, 0.25, 0.0), (0.25, 0.5, 0.125, 0.125)])

    assert fmean(scores) == pytest.approx((0.625 + 3 * 0.5) / 4, abs=0.01)


@given(st.floats(0, 1), st.floats(0, 1))
def test_a_larger_chance_is_never_less_sure(one, other):
    """The fitted map rises, and stays between impossible and certain."""
    low, high = sorted((one, other))

    assert 0 <= calibrated(low) <= calibrated(high) <= 1


def test_what_is_spread_out_is_less_likely_to_come_near():
    """All that it may be worth is counted, and how far people are off."""
    assert chance_near([0.5], 0.5, 0.08) > chance_near([0.3, 0.7], 0.5, 0.08)
    assert chance_near([0.5], 0.5, 0.08) > chance_near([0.5], 0.5, 0.3)


def test_odds_replace_the_state_in_the_score():
    """Two hearings with the same states and other chances give other scores."""
    rubric = Rubric(question="Why?", key_points=(KeyPoint(id="p", says="It is as it is."),))

    def score(chances):
        point = PointHeard(id="p", state="heard", confidence=0.6, odds=chances)
        return grade(rubric, Hearing(gate="prose", points=(point,), grader="t", grader_version="1"))

    sure, unsure = score((0.98, 0.02, 0.0, 0.0)), score((0.55, 0.05, 0.1, 0.3))
    assert sure.score > unsure.score
    assert sure.confidence > unsure.confidence
