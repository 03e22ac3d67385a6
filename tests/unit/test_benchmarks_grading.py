"""The statistics of the grading benchmark."""

from __future__ import annotations

import numpy as np
import pytest

from benchmarks.grading.figures import (
    best_threshold,
    interval,
    macro_f1,
    near_when_sure,
    partial_r,
    pearson,
    per_question_r,
    qwk,
    reliability,
    rmse,
)


def test_kappa_is_one_for_equal_grades_and_below_nought_for_reversed_ones():
    """
    QWK tells agreement from its opposite.
    """
    people = np.array([0.0, 0.25, 0.5, 0.75, 1.0])
    assert qwk(people, people) == pytest.approx(1)
    assert qwk(1 - people, people) == pytest.approx(-1)


def test_kappa_equals_the_formula_over_the_table_of_counts():
    """
    QWK is 1 - sum(weights * seen) / sum(weights * expected), as it is defined.
    """
    rng = np.random.default_rng(3)
    a, b = rng.integers(0, 5, 60), rng.integers(0, 5, 60)
    seen = np.zeros((5, 5))
    np.add.at(seen, (a, b), 1)
    expected = np.outer(seen.sum(axis=1), seen.sum(axis=0)) / 60
    weights = np.subtract.outer(np.arange(5), np.arange(5)) ** 2
    wanted = 1 - (weights * seen).sum() / (weights * expected).sum()
    assert qwk(a / 4, b / 4) == pytest.approx(wanted)


def test_kappa_of_grades_that_never_vary_is_unknown():
    """
    Where chance alone explains everything there is no kappa.
    """
    assert np.isnan(qwk(np.ones(4), np.ones(4)))


def test_partial_r_takes_away_what_length_explains():
    """
    Two quantities that share nothing but a third have no partial correlation.
    """
    rng = np.random.default_rng(0)
    length = rng.normal(size=4000)
    a, b = length + rng.normal(size=4000), length + rng.normal(size=4000)
    assert pearson(a, b) > 0.4
    assert abs(partial_r(a, b, length)) < 0.05


def test_partial_r_equals_the_correlation_of_the_residuals():
    """
    Partial r is the r of what a straight line through the third quantity leaves.
    """
    rng = np.random.default_rng(1)
    a, b, c = rng.normal(size=(3, 50)) + rng.normal(size=50)
    left = [side - np.polyval(np.polyfit(c, side, 1), c) for side in (a, b)]
    assert partial_r(a, b, c) == pytest.approx(pearson(*left))


def test_r_per_question_ignores_differences_between_questions():
    """
    A method that only knows how hard a question is has no r within one.
    """
    questions = np.repeat([0, 1], 10)
    people = np.tile(np.linspace(0, 1, 10), 2) + questions
    assert np.isnan(per_question_r(questions.astype(float), people, questions))
    assert per_question_r(people, people, questions) == pytest.approx(1)


def test_interval_draws_whole_questions():
    """
    Copies of one answer add nothing: the interval is that of as many answers as questions.
    """
    means = np.array([0.0, 1.0, 0.0, 1.0, 0.0, 1.0, 0.0, 1.0])
    wide = interval(lambda at, _: float(np.repeat(means, 50)[at].mean()), np.repeat(range(8), 50))
    alone = interval(lambda at, _: float(means[at].mean()), np.arange(8))
    assert wide == alone
    assert wide[1] - wide[0] > 0.4


def test_interval_is_the_same_for_the_same_seed():
    """
    A benchmark that is run again prints the same intervals.
    """
    values = np.random.default_rng(2).normal(size=40)
    questions = np.arange(40) % 10

    def mean(at, _):
        return float(values[at].mean())

    assert interval(mean, questions, seed=5) == interval(mean, questions, seed=5)
    assert interval(mean, questions, seed=5) != interval(mean, questions, seed=6)


def test_a_question_drawn_twice_counts_as_two():
    """
    The labels handed to the statistic number the drawn questions, not the original ones.
    """
    seen = []

    def count(at, labels):
        assert len(at) == len(labels)
        seen.append(len(np.unique(labels)))
        return 0.0

    interval(count, np.repeat(range(5), 3), resamples=20)
    assert set(seen) == {5}


def test_calibration_counts_grades_within_fifteen_hundredths():
    """
    The share near the human grade is counted among sure grades, and by tenths of confidence.
    """
    scores, people = np.array([0.5, 0.5, 1.0]), np.array([0.65, 0.7, 0.0])
    confidence = np.array([0.8, 0.9, 0.3])
    assert near_when_sure(scores, people, confidence, 0.8) == 0.5
    assert np.isnan(near_when_sure(scores, people, confidence, 0.95))
    assert [row[:2] for row in reliability(scores, people, confidence)] == [
        (0.3, 1), (0.8, 1), (0.9, 1),
    ]  # fmt: skip


def test_macro_f1_is_the_mean_of_both_classes():
    """
    Saying yes to everything earns nothing in the other class.
    """
    right = np.array([True, True, False, False])
    assert macro_f1(right, right) == 1
    assert macro_f1(np.ones(4, dtype=bool), right) == pytest.approx(1 / 3)
    threshold = best_threshold(np.array([0.9, 0.8, 0.2, 0.1]), right)
    assert 0.2 < threshold <= 0.8


def test_rmse_is_the_root_of_the_mean_square():
    """
    Errors of 0 and 1 have the root of a half.
    """
    assert rmse(np.array([0.0, 1.0]), np.array([0.0, 0.0])) == pytest.approx(0.5**0.5)
