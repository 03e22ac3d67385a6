"""The aggregator fitted anew on a set's grades, each question graded by the others.

It reads what the matcher heard of each point and nothing else: never how long an answer is.
"""

from __future__ import annotations

import numpy as np
from sklearn.ensemble import HistGradientBoostingRegressor

from grading.figures import Floats, Ints
from greenroom.domain.hearing import Hearing, PointHeard, PointState
from greenroom.domain.rubrics import Rubric
from greenroom.grading.expectation import odds_of
from greenroom.grading.rubric import grade

_STATES: tuple[PointState, ...] = ("heard", "partly", "missing", "contradicted")
_RISING = (1, 1, 1, 1, 1, 0, 0, -1, -1, -1, 0, 1, 0, 0)
"""Which way the grade may go with each feature: 1 up, -1 down, 0 either way."""


def features(rubric: Rubric, hearing: Hearing) -> list[float]:
    """What was heard, as numbers: credits, shares of the states, claims, confidence, gate."""
    heard = {point.id: point for point in hearing.points}
    known = [(p, heard[p.id]) for p in rubric.key_points if p.id in heard]
    whole = sum(point.weight for point, _ in known) or 1.0
    shares = [sum(p.weight for p, h in known if h.state == state) / whole for state in _STATES]
    earned = [_credit(h) for _, h in known] or [0.0]
    claims = [claim.confidence for claim in hearing.claims]
    against = [h.confidence for _, h in known if h.state == "contradicted"]
    return [
        grade(rubric, hearing).score,
        sum(p.weight * _credit(h) for p, h in known) / whole,
        max(earned),
        min(earned),
        *shares[:3],
        shares[3],
        max(claims, default=0.0),
        max(against, default=0.0),
        sum(p.weight * h.confidence for p, h in known) / whole,
        float(hearing.gate == "prose"),
        float(hearing.gate == "off_topic"),
        float(hearing.gate == "keywords"),
    ]


def _credit(point: PointHeard) -> float:
    heard, partly, *_ = odds_of(point)
    return heard + partly / 2


def leave_one_question_out(table: Floats, people: Floats, questions: Ints) -> Floats:
    """The grade of each answer by a model that has seen no grade of its question."""
    found = np.zeros(len(people))
    for question in np.unique(questions):
        mine = questions == question
        model = HistGradientBoostingRegressor(
            max_iter=80,
            learning_rate=0.08,
            max_depth=3,
            min_samples_leaf=min(20, max(3, len(people) // 20)),
            l2_regularization=1.0,
            early_stopping=False,
            monotonic_cst=_RISING,
            random_state=0,
        )
        model.fit(table[~mine], people[~mine])
        found[mine] = np.clip(model.predict(table[mine]), 0, 1)
    return found
