"""Saying the opposite in nearly the same words: noticed, and not seen where it isn't."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from greenroom.matching.normalise import normalise
from greenroom.matching.polarity import opposition
from greenroom.matching.statements import Statement

NOTICED = 0.45

OPPOSED = [
    ("high bias means underfitting", "high bias means overfitting"),
    ("Averaging many trees lowers the variance.", "Averaging many trees raises the variance."),
    ("the validation error rises with depth", "the validation error falls with depth"),
    (
        "Precision is the share of alarms that are right.",
        "Recall is the share of alarms that are right.",
    ),
    (
        "Bias is the systematic error, and variance is the spread between samples.",
        "Variance is the systematic error, and bias is the spread between samples.",
    ),
    ("The scaler is fitted before the split.", "The scaler is fitted after the split."),
    ("Dropout is active during training.", "Dropout is not active during training."),
    ("The test set must never be used for selection.", "The test set must be used for selection."),
    (
        "A generative model describes how the inputs arise.",
        "A discriminative model describes how the inputs arise.",
    ),
    ("The loss function is convex in the weights.", "The loss function is concave in the weights."),
    ("Lasso sets some coefficients to zero.", "Ridge sets some coefficients to zero."),
    ("Use 10 folds of equal size.", "Use 2 folds of equal size."),
    ("A larger k makes the boundary smoother.", "A smaller k makes the boundary smoother."),
    ("Bagging fits the trees independently.", "Boosting fits the trees independently."),
    ("More data reduces the variance of a model.", "More data increases the variance of a model."),
    (
        "Lowering the threshold increases recall and decreases precision.",
        "Lowering the threshold decreases recall and increases precision.",
    ),
]

AGREEING = [
    (
        "simple models have high bias and low variance",
        "complex models have low bias and high variance",
    ),
    (
        "Averaging many trees lowers the variance.",
        "the variance goes down when you average many trees",
    ),
    ("it does not cause overfitting", "it never causes overfitting"),
    ("the variables cannot be dependent", "the variables are independent"),
    ("low variance and high bias", "high bias and low variance"),
    (
        "Precision is the share of alarms that are right.",
        "of all the alarms, precision counts the right ones",
    ),
    ("the error is not below 0.3", "the error is at least 0.3"),
    ("size of the operand in bytes", "the size in bytes of the operand"),
    ("a node has no more than two children", "a node has two children at most"),
    ("a circuit without a gap", "there is no gap in the circuit"),
    ("fit the scaler on the training rows", "the training rows are what the scaler is fitted on"),
]


def between(said, wording):
    return opposition(Statement.of(normalise(said).text), Statement.of(normalise(wording).text))


def test_opposites_are_noticed():
    """Of sixteen statements turned round by a word, at least fourteen are noticed."""
    missed = [pair for pair in OPPOSED if between(*reversed(pair)) < NOTICED]

    assert len(missed) <= 2, missed


@pytest.mark.parametrize(("said", "wording"), AGREEING)
def test_agreement_is_not_taken_for_opposition(said, wording):
    """Another order, two turns that cancel out, or `no more than` contradict nothing."""
    assert between(said, wording) < NOTICED
    assert between(wording, said) < NOTICED


@pytest.mark.parametrize(("right", "wrong"), OPPOSED)
def test_no_statement_opposes_itself(right, wrong):
    """Whatever it says, it agrees with itself."""
    assert between(right, right) == 0
    assert between(wrong, wrong) == 0


@given(st.text(max_size=120), st.text(max_size=120))
def test_opposition_is_a_share_for_any_two_texts(one, other):
    """Nothing that can be typed breaks the comparison."""
    assert 0 <= between(one, other) <= 1


@pytest.mark.parametrize(
    ("text", "signs"),
    [
        ("the penalty raises bias", {"bias": 1}),
        ("bias increases with the penalty", {"bias": 1}),
        ("it does not lower the bias", {"bias": 1}),
        ("bias: low, variance: high", {"bias": -1, "varianc": 1}),
        ("the variance stays constant", {"varianc": 0}),
    ],
)
def test_directions_are_bound_to_what_they_are_about(text, signs):
    """Before or after it, denied or not."""
    assert dict(Statement.of(text).signs) == signs
