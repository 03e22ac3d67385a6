"""Weighs what is known of each point and wrong belief into chances, as fitted to marked answers."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from importlib import resources
from typing import Final

import numpy as np
from numpy.typing import NDArray

from greenroom.domain.hearing import Odds, PointState
from greenroom.matching.decisions import ABOUT_FROM, Evidence
from greenroom.matching.evidence import Matrix
from greenroom.matching.reading import Read, Row

STATES: Final[tuple[PointState, ...]] = ("heard", "partly", "contradicted", "missing")
CLAIMED_FROM: Final = 0.5
_TOLD_OF_OTHERS: Final = [0, 2, 3]
_TURNED_ROUND_RIGHTLY: Final = 0.5
"""How often a point is contradicted where a window plainly turns it round: of 113 such points of
marked answers .48, of 91 where right answers were made wrong .57. The reader misses nearly all."""
_LEAST: Final = 0.003
"""A chance is taken as no nearer to 0 or 1 than this: beyond it a log ratio tells nothing."""

FEATURES: Final = (
    "heard",
    "heard, second window",
    "heard or partly",
    "contradicted",
    "contradicted where most is heard",
    "near and unopposed",
    "opposed",
    "cosine",
    "overlap",
    "rival cosine less cosine",
    "rival overlap less overlap",
    "belief heard",
)
"""What is known of a point: log ratios of readings and of the chance by nearness, then nearness."""


def point_rows(
    readings: Sequence[Read], evidence: Evidence, near: Matrix, listed: NDArray[np.bool_]
) -> Matrix:
    """What is known of each point over all windows of an answer.

    Args:
        readings: What was read of the answer.
        evidence: What nearness and opposition say.
        near: Windows against points, shape (windows, points, 7), as `Features.stacked`.
        listed: Which windows list terms without sentences: they touch on a point at most.

    Returns:
        Shape (points, features), named in FEATURES.
    """
    beliefs = [reading.chances[0] for reading in readings if not reading.pick.right]
    believed = _log_ratio(max(beliefs, default=0.0))
    rows = [
        (*_read_row(readings, point, listed), *_near_row(evidence, near, point, listed), believed)
        for point in range(near.shape[1])
    ]
    return np.array(rows).reshape(near.shape[1], len(FEATURES))


def _read_row(readings: Sequence[Read], point: int, listed: NDArray[np.bool_]) -> list[float]:
    own = [r for r in readings if r.pick.right and r.pick.owner == point]
    if not own:
        return [_log_ratio(0.0)] * 5
    chances = np.array([r.chances for r in own])
    lists = listed[[r.pick.window for r in own]]
    heard = np.where(lists, 0.0, chances[:, 0])
    touched = chances[:, 0] + chances[:, 1]
    best = int(heard.argmax())
    second = float(np.sort(heard)[-2]) if len(heard) > 1 else 0.0
    against = chances[:, 2]
    return [
        _log_ratio(share)
        for share in (heard[best], second, touched.max(), against.max(), against[best])
    ]


def _near_row(
    evidence: Evidence, near: Matrix, point: int, listed: NDArray[np.bool_]
) -> list[float]:
    opposed = evidence.opposed[:, point]
    chance = np.where(opposed | listed, 0.0, evidence.chances[:, point]).max(initial=0.0)
    clearly = opposed & (evidence.about[:, point] >= ABOUT_FROM)
    if not len(near):
        return [_log_ratio(0.0), 0.0, 0.0, 0.0, 0.0, 0.0]
    rows = near[:, point]
    best = int((rows[:, 0] + rows[:, 2]).argmax())
    return [
        _log_ratio(float(chance)),
        float(clearly.any()),
        float(rows[:, 0].max()),
        float(rows[:, 2].max()),
        float(rows[best, 5] - rows[best, 0]),
        float(rows[best, 6] - rows[best, 2]),
    ]


def _log_ratio(share: float) -> float:
    bounded = min(1 - _LEAST, max(_LEAST, float(share)))
    return float(np.log(bounded / (1 - bounded)))


CLAIM_FEATURES: Final = ("heard", "contradicted", "near")
"""What is known of a wrong belief: log ratios of what was read, and of the chance by nearness."""


def claim_rows(readings: Sequence[Read], evidence: Evidence) -> Matrix:
    """What is known of each wrong belief; shape (beliefs, features), named in CLAIM_FEATURES."""
    count = evidence.beliefs.shape[1]
    rows = np.zeros((count, len(CLAIM_FEATURES)))
    for belief in range(count):
        own = [r.chances for r in readings if not r.pick.right and r.pick.owner == belief]
        shares = (
            max((chances[0] for chances in own), default=0.0),
            max((chances[2] for chances in own), default=0.0),
            evidence.beliefs[:, belief].max(initial=0.0),
        )
        rows[belief] = [_log_ratio(share) for share in shares]
    return rows


OTHERS: Final = ("others heard", "others contradicted", "others missing")
"""What is added in a second pass: how much likelier each was among the answer's other points."""


@dataclass(frozen=True)
class Regression:
    """A multinomial logistic regression of the states of points."""

    slopes: Matrix
    """Shape (states, features)."""
    bases: Row

    def odds(self, rows: Matrix) -> Matrix:
        """The chance of each state, in the order of STATES; shape (rows, states)."""
        scores = rows @ self.slopes.T + self.bases
        grown = np.exp(scores - scores.max(axis=1, keepdims=True))
        found: Matrix = grown / grown.sum(axis=1, keepdims=True)
        return found


@dataclass(frozen=True)
class Fitted:
    """What weighs points and wrong beliefs.

    Who makes one point of an answer is likelier to make the next, so each is weighed twice: by
    itself, and then with what the first pass makes of the others.
    """

    alone: Regression
    usual: Row
    """The mean chance of each state in the first pass."""
    together: Regression
    """Of FEATURES and OTHERS."""
    claim_slopes: Row
    claim_base: float

    def odds(self, rows: Matrix, turned: NDArray[np.bool_]) -> Matrix:
        """The chance of each state of the points of one answer.

        Args:
            rows: Shape (points, features).
            turned: Which points a window plainly turns round.

        Returns:
            Shape (points, states).
        """
        odds = self.together.odds(with_others(rows, self.alone.odds(rows), self.usual))
        contradicted = np.array([float(state == "contradicted") for state in STATES])
        share = np.where(turned, _TURNED_ROUND_RIGHTLY, 0.0)[:, None]
        found: Matrix = (1 - share) * odds + share * contradicted
        return found

    def claimed(self, rows: Matrix) -> Row:
        """The chance that each belief was stated; shape (rows,)."""
        found: Row = 1 / (1 + np.exp(-(rows @ self.claim_slopes + self.claim_base)))
        return found


def with_others(rows: Matrix, alone: Matrix, usual: Row) -> Matrix:
    """The rows of one answer's points, each with the first pass's mean over the others.

    Args:
        rows: Shape (points, features).
        alone: The chances of the first pass, shape (points, states).
        usual: What those chances are on average, over many answers.

    Returns:
        Shape (points, features + 3). A point that stands alone has usual others.

    >>> two = np.array([[0.9, 0, 0.1, 0], [0.5, 0, 0.1, 0.4]])
    >>> with_others(np.zeros((2, 0)), two, np.array([0.4, 0.1, 0.3, 0.2])).round(2).tolist()
    [[0.1, -0.2, 0.2], [0.5, -0.2, -0.2]]
    """
    others = np.broadcast_to(usual, alone.shape)
    if len(alone) > 1:
        others = (alone.sum(axis=0) - alone) / (len(alone) - 1)
    told: Matrix = np.hstack([rows, (others - usual)[:, _TOLD_OF_OTHERS]])
    return told


@lru_cache(maxsize=1)
def weighing() -> Fitted:
    """What was fitted to marked answers; `make weigh-grader` writes it."""
    text = resources.files("greenroom.matching").joinpath("weighing.json").read_text("utf-8")
    found = json.loads(text)
    names = {"states": STATES, "features": FEATURES, "claim features": CLAIM_FEATURES}
    if any(found[key] != list(wanted) for key, wanted in names.items()):
        raise ValueError("weighing.json was fitted for other features or states")
    alone, together = (
        Regression(np.array(found[key]["slopes"]), np.array(found[key]["bases"]))
        for key in ("alone", "together")
    )
    return Fitted(
        alone=alone,
        usual=np.array(found["usual"]),
        together=together,
        claim_slopes=np.array(found["claims"]["slopes"]),
        claim_base=float(found["claims"]["base"]),
    )


def odds_of(chances: Row) -> Odds:
    """The chances of the states of one point, best first, so that they sum to 1.

    >>> odds_of(np.array([0.7, 0.1, 0.15, 0.05]))
    (0.7, 0.1, 0.05, 0.15)
    """
    heard, partly, contradicted, _ = (round(float(share), 6) for share in chances)
    missing = max(0.0, round(1 - heard - partly - contradicted, 6))
    return heard, partly, missing, contradicted
