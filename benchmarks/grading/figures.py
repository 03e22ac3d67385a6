"""Statistics of agreement, and their intervals by a bootstrap over questions."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]
Ints = NDArray[np.int64]
Statistic = Callable[[Ints, Ints], float]
"""(places of answers, the question of each) -> a figure, NaN where there is none."""

LEAST_ANSWERS = 8
"""A question with fewer answers has no correlation worth counting."""
_LEVELS = 5
_NEAR = 0.15


def pearson(a: Floats, b: Floats) -> float:
    """Pearson's r; NaN where one side does not vary.

    >>> pearson(np.array([0.0, 1.0, 2.0]), np.array([1.0, 3.0, 5.0]))
    1.0
    """
    a, b = a - a.mean(), b - b.mean()
    spread = float(np.sqrt((a @ a) * (b @ b)))
    return float(a @ b) / spread if spread > 1e-12 else float("nan")


def per_question_r(scores: Floats, people: Floats, questions: Ints) -> float:
    """The mean of r within each question that has enough answers and varies."""
    order = np.argsort(questions, kind="stable")
    cuts = np.flatnonzero(np.diff(questions[order])) + 1
    found = [
        pearson(scores[mine], people[mine])
        for mine in np.split(order, cuts)
        if len(mine) >= LEAST_ANSWERS
    ]
    known = [r for r in found if not np.isnan(r)]
    return float(np.mean(known)) if known else float("nan")


def partial_r(scores: Floats, people: Floats, given: Floats) -> float:
    """What is left of r when a third quantity is held fixed."""
    ab, ac, bc = pearson(scores, people), pearson(scores, given), pearson(people, given)
    rest = (1 - ac**2) * (1 - bc**2)
    return float((ab - ac * bc) / np.sqrt(rest)) if rest > 1e-12 else float("nan")


def rmse(scores: Floats, people: Floats) -> float:
    """The root of the mean squared error."""
    return float(np.sqrt(np.mean((scores - people) ** 2)))


def qwk(scores: Floats, people: Floats) -> float:
    """Cohen's kappa with quadratic weights, both sides rounded to quarters of the mark."""
    a = np.rint(np.clip(scores, 0, 1) * (_LEVELS - 1)).astype(np.int64)
    b = np.rint(np.clip(people, 0, 1) * (_LEVELS - 1)).astype(np.int64)
    seen = float(np.mean((a - b) ** 2))
    # by chance: every value of one side against every value of the other
    chance = float(np.mean(a**2) + np.mean(b**2) - 2 * a.mean() * b.mean())
    return 1 - seen / chance if chance > 1e-12 else float("nan")


def near_when_sure(scores: Floats, people: Floats, confidence: Floats, least: float) -> float:
    """Of the grades with that confidence or more, the share within .15 of the human grade."""
    sure = confidence >= least
    return float(_near(scores, people)[sure].mean()) if sure.any() else float("nan")


def reliability(
    scores: Floats, people: Floats, confidence: Floats
) -> list[tuple[float, int, float, float]]:
    """Tenths of the confidence: where it starts, how many, mean confidence, share near."""
    tenths = np.minimum((confidence * 10 + 1e-9).astype(np.int64), 9)
    near = _near(scores, people)
    return [
        (
            float(tenth) / 10,
            int((tenths == tenth).sum()),
            float(confidence[tenths == tenth].mean()),
            float(near[tenths == tenth].mean()),
        )
        for tenth in np.unique(tenths)
    ]


def _near(scores: Floats, people: Floats) -> NDArray[np.bool_]:
    return np.asarray(abs(scores - people) <= _NEAR + 1e-9, dtype=np.bool_)


def macro_f1(said: NDArray[np.bool_], right: NDArray[np.bool_]) -> float:
    """The mean F1 of the two classes."""
    found = []
    for a, b in ((said, right), (~said, ~right)):
        hits = float((a & b).sum())
        both = float(a.sum() + b.sum())
        found.append(2 * hits / both if both else 0.0)
    return sum(found) / 2


def best_threshold(scores: Floats, right: NDArray[np.bool_]) -> float:
    """The threshold with the best macro-F1; call it with answers that are not reported on."""
    tried = np.unique(np.quantile(scores, np.linspace(0.02, 0.98, 49)))
    return float(max(tried, key=lambda least: macro_f1(scores >= least, right)))


def interval(
    statistic: Statistic, questions: Ints, *, resamples: int = 300, seed: int = 0
) -> tuple[float, float]:
    """The middle 95 % of a figure when whole questions are drawn anew, with replacement.

    A question drawn twice counts as two questions. Answers to one question are alike, so drawing
    answers would give intervals that are too narrow.
    """
    rng = np.random.default_rng(seed)
    members = [np.flatnonzero(questions == q) for q in np.unique(questions)]
    found = []
    for _ in range(resamples):
        drawn = [members[q] for q in rng.integers(len(members), size=len(members))]
        labels = np.repeat(np.arange(len(drawn)), [len(m) for m in drawn])
        found.append(statistic(np.concatenate(drawn), labels))
    known = np.array([figure for figure in found if not np.isnan(figure)])
    if not len(known):
        return float("nan"), float("nan")
    low, high = np.quantile(known, (0.025, 0.975))
    return float(low), float(high)
