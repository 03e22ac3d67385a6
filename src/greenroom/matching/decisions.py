"""Decides, point by point, what was heard: nearness says where, polarity says whether rightly."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from greenroom.domain.hearing import PointState
from greenroom.matching.evidence import Features, Matrix, Nearness, features, without_rivals
from greenroom.matching.polarity import opposition, turned_round
from greenroom.matching.rubrics import ReadRubric
from greenroom.matching.statements import Statement


@dataclass(frozen=True, slots=True)
class Weights:
    """Two logistic models over the features of a window and an owner: slopes, then the base."""

    rather: tuple[float, ...]
    """Does it say this rather than what else the rubric names?"""
    at_all: tuple[float, ...]
    """Does it say this rather than something of another topic? Nearness to the owner alone."""


# Logistic regression on the wordings of the bank: each one held out once from its own rubric
# (`rather`), and against as many wordings of other questions (`at_all`).
# `benchmarks/bench_matching.py --fit` prints the numbers anew.
_POINTS = Weights(
    rather=(3.4, 1.81, 4.08, -1.87, -4.16, -4.01, -0.67, -0.55),
    at_all=(10.42, 1.45, 5.09, -6.36),
)
_POINTS_BY_WORDS = Weights(
    rather=(0.0, 0.0, 6.74, 0.0, -5.65, 0.0, -2.7, -1.02),
    at_all=(0.0, 0.0, 12.99, -3.37),
)
_BELIEFS = Weights(
    rather=(6.5, 0.64, 1.81, -3.19, -2.16, -3.87, 0.13, -1.26),
    at_all=(10.3, 2.84, 3.7, -6.9),
)
_BELIEFS_BY_WORDS = Weights(
    rather=(0.0, 0.0, 5.69, 0.0, -3.88, 0.0, -1.49, -1.56),
    at_all=(0.0, 0.0, 12.41, -3.5),
)

HEARD_FROM = 0.45
PARTLY_FROM = 0.25
CLAIMED_BY_WORDS_FROM = 0.75
_OPPOSED_FROM = 0.45
_PLAINLY_OPPOSED_FROM = 0.65
ABOUT_FROM = 0.35
_TOUCHED_AT_MOST = HEARD_FROM - 0.01
"""For windows that list terms, or that a wrong belief explains better than the point does."""
_NEAREST_COMPARED = 3
_AS_NEAR = 0.05


@dataclass(frozen=True, slots=True)
class Finding:
    """The state of one point, and the windows it rests on."""

    state: PointState
    confidence: float
    windows: tuple[int, ...]


@dataclass(frozen=True)
class Evidence:
    """All that is known of the windows of one answer, ready to be decided on."""

    chances: Matrix
    """Windows against points: the chance that the point is made, wrong beliefs considered."""
    about: Matrix
    """The same by topic alone."""
    beliefs: Matrix
    """Windows against wrong beliefs."""
    opposed: NDArray[np.bool_]
    """Windows against points: whether the window says the opposite."""
    turned: NDArray[np.bool_]
    """Windows against points: whether it plainly turns a direction or a word of the point round."""
    topical: float
    """The chance that anything in the answer is about this rubric at all."""


def weigh(near: Nearness, statements: Sequence[Statement], rubric: ReadRubric) -> Evidence:
    """Turn nearness into chances, and look for opposition where it is near enough to matter."""
    points = features(near, rubric, right=True)
    beliefs = features(near, rubric, right=False)
    turned = _opposition(near, statements, rubric)
    by_words = near.cosine is None
    on_points = _POINTS_BY_WORDS if by_words else _POINTS
    on_beliefs = _BELIEFS_BY_WORDS if by_words else _BELIEFS
    at_all = [_at_all(points, on_points), _at_all(beliefs, on_beliefs)]
    about = np.minimum(_logistic(without_rivals(points).stacked(), on_points.rather), at_all[0])
    return Evidence(
        chances=np.minimum(_logistic(points.stacked(), on_points.rather), at_all[0]),
        about=about,
        beliefs=np.minimum(_logistic(beliefs.stacked(), on_beliefs.rather), at_all[1]),
        opposed=_opposed_throughout(near, turned, rubric, statements),
        turned=_turned(statements, rubric, about.shape[1]),
        topical=max(float(table.max(initial=0.0)) for table in at_all),
    )


def _at_all(found: Features, weights: Weights) -> Matrix:
    return _logistic(found.stacked()[..., : len(weights.at_all) - 1], weights.at_all)


def _logistic(table: Matrix, weights: tuple[float, ...]) -> Matrix:
    *slopes, base = weights
    chances: Matrix = 1 / (1 + np.exp(-(table @ np.array(slopes) + base)))
    return chances


def _opposition(near: Nearness, statements: Sequence[Statement], rubric: ReadRubric) -> Matrix:
    """Windows against wordings, looked at for the nearest wordings of each window; else 0."""
    turned = np.zeros_like(near.blended)
    for window, row in enumerate(near.blended):
        for place in np.argsort(-row, kind="stable")[: 2 * _NEAREST_COMPARED]:
            wording = rubric.wordings[place].statement
            turned[window, place] = opposition(statements[window], wording)
    return turned


def _turned(statements: Sequence[Statement], rubric: ReadRubric, points: int) -> NDArray[np.bool_]:
    found = np.zeros((len(statements), points), dtype=np.bool_)
    rights = [wording for wording in rubric.wordings if wording.right]
    for window, statement in enumerate(statements):
        turned = turned_round(statement, [wording.statement for wording in rights])
        found[
            window, [w.owner for w, is_turned in zip(rights, turned, strict=True) if is_turned]
        ] = 1
    return found


def _opposed_throughout(
    near: Nearness, turned: Matrix, rubric: ReadRubric, statements: Sequence[Statement]
) -> NDArray[np.bool_]:
    """A sentence that clearly says the opposite of a point says it with each of its clauses."""
    plainly = _opposed(near, turned, rubric, _PLAINLY_OPPOSED_FROM)
    starts = np.array([s.words[0].start for s in statements], dtype=np.int64)
    ends = np.array([s.words[-1].end for s in statements], dtype=np.int64)
    inside = (starts[:, None] >= starts) & (ends[:, None] <= ends)
    by_sentence = inside.astype(np.int64) @ plainly.astype(np.int64) > 0
    return np.asarray(by_sentence | _opposed(near, turned, rubric, _OPPOSED_FROM))


def _opposed(near: Nearness, turned: Matrix, rubric: ReadRubric, least: float) -> NDArray[np.bool_]:
    """Where the nearest wording of a point is contradicted and no right wording explains it."""
    rights = np.array([w.right for w in rubric.wordings], dtype=np.bool_)
    owners = np.array([w.owner for w in rubric.wordings], dtype=np.int64)
    agreeing = np.where(rights & (turned < _OPPOSED_FROM), near.blended, 0.0)
    explained = agreeing.max(axis=1, initial=0.0)
    points = 1 + max((w.owner for w in rubric.wordings if w.right), default=-1)
    opposed = np.zeros((len(near.blended), points), dtype=np.bool_)
    for point in range(points):
        own = rights & (owners == point)
        against = np.where(own & (turned >= least), near.blended, 0.0)
        nearest = against.max(axis=1, initial=0.0)
        opposed[:, point] = (nearest > 0) & (nearest > explained + _AS_NEAR)
    return opposed


def decide(found: Evidence, point: int, listed: NDArray[np.bool_]) -> Finding:
    """The state of one point over all windows of an answer.

    Args:
        found: What is known of the windows.
        point: The place of the point in the rubric.
        listed: Which windows list terms without sentences: they touch on a point at most.
    """
    chances = np.where(found.opposed[:, point], 0.0, found.chances[:, point])
    claimed = found.beliefs.max(axis=1, initial=0.0) > found.chances[:, point]
    chances = np.where(listed | claimed, np.minimum(chances, _TOUCHED_AT_MOST), chances)
    against = np.where(found.opposed[:, point], found.about[:, point], 0.0)
    if not len(chances):
        return Finding("missing", 1.0, ())
    best, worst = int(chances.argmax()), int(against.argmax())
    chance, opposite = float(chances[best]), float(against[worst])
    if opposite >= ABOUT_FROM and opposite > chance - _AS_NEAR:
        if chance >= HEARD_FROM:
            return Finding("partly", 0.4, (best, worst))
        return Finding("contradicted", 0.5 + opposite / 2, (worst,))
    if chance >= HEARD_FROM:
        return Finding("heard", chance, (best,))
    if chance >= PARTLY_FROM:
        return Finding("partly", 0.45, (best,))
    return Finding("missing", 1 - 2 * chance, ())
