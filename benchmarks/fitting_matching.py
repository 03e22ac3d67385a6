"""Fits the logistic models of matching/decisions.py on the wordings of the bank.

Each wording is held out once from its own rubric: is it near its point rather than the others, and
nearer than wordings of other topics? Only the bank's own text is used.
"""

from __future__ import annotations

import random
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from greenroom.domain.rubrics import Rubric
from greenroom.matching.embedding import Encoder
from greenroom.matching.evidence import features, nearness
from greenroom.matching.rubrics import ReadRubric, Wording, read_rubric

Floats = NDArray[np.float64]
Columns = Sequence[int]

OWN, OWN_BY_WORDS, ALL, ALL_BY_WORDS = (0, 1, 2), (2,), tuple(range(7)), (2, 4, 6)


def fit_all(rubrics: Sequence[Rubric], model: Path) -> None:
    """Print the weights, with the area under the curve on rubrics left out in turn."""
    encoder = Encoder(model)
    read = [read_rubric(rubric) for rubric in rubrics]
    for side, right in (("points", True), ("beliefs", False)):
        inside = _table(read, encoder, right=right)
        outside = _strangers(read, encoder, right=right)
        positives = inside[1] == 1
        for name, columns in (("", ALL), (" by words", ALL_BY_WORDS)):
            _print(f"{side}{name}, rather", *inside, columns)
        for name, columns in (("", OWN), (" by words", OWN_BY_WORDS)):
            rows = np.concatenate([inside[0][positives], outside])
            said = np.concatenate([np.ones(positives.sum()), np.zeros(len(outside))])
            groups = np.arange(len(rows)) % 10
            _print(f"{side}{name}, at all", rows, said, groups, columns)


def _table(
    read: Sequence[ReadRubric], encoder: Encoder, *, right: bool
) -> tuple[Floats, Floats, NDArray[np.int64]]:
    rows, said, groups = [], [], []
    for number, rubric in enumerate(read):
        for wording in rubric.wordings:
            rest = replace(rubric, wordings=tuple(w for w in rubric.wordings if w is not wording))
            table = _features([wording], rest, encoder, right=right)[0]
            for owner, row in enumerate(table):
                rows.append(row)
                said.append(float(wording.right == right and wording.owner == owner))
                groups.append(number)
    return np.array(rows), np.array(said), np.array(groups)


def _strangers(read: Sequence[ReadRubric], encoder: Encoder, *, right: bool) -> Floats:
    rng = random.Random(1)
    rows = []
    for rubric in read:
        known = {w.text for w in rubric.wordings}
        others = [w for r in read for w in r.wordings if w.text not in known]
        chosen = rng.sample(others, min(len(rubric.wordings), len(others)))
        rows.append(_features(chosen, rubric, encoder, right=right).reshape(-1, len(ALL)))
    return np.concatenate(rows)


def _features(
    said: Sequence[Wording], rubric: ReadRubric, encoder: Encoder, *, right: bool
) -> Floats:
    statements = [w.statement for w in said]
    near = nearness([w.text for w in said], statements, rubric, encoder)
    return features(near, rubric, right=right).stacked()


def _print(
    name: str, rows: Floats, said: Floats, groups: NDArray[np.int64], columns: Columns
) -> None:
    chosen = rows[:, list(columns)]
    left_out = np.zeros(len(said))
    for group in np.unique(groups):
        mine = groups == group
        *slopes, base = _fit(chosen[~mine], said[~mine])
        left_out[mine] = chosen[mine] @ np.array(slopes) + base
    *slopes, base = _fit(chosen, said)
    weights = [round(float(slope), 2) for slope in slopes]
    print(f"{name}: {weights}, base {base:.2f}")
    print(f"  {len(said)} rows, area under the curve left out {_area(left_out, said):.3f}")


def _fit(rows: Floats, said: Floats) -> Floats:
    """Logistic regression by Newton's method, with a slight ridge."""
    mean, spread = rows.mean(axis=0), rows.std(axis=0) + 1e-9
    table = np.column_stack([(rows - mean) / spread, np.ones(len(rows))])
    weights = np.zeros(table.shape[1])
    for _ in range(30):
        chance = 1 / (1 + np.exp(-table @ weights))
        curve = (table * (chance * (1 - chance))[:, None]).T @ table / len(rows)
        slope = table.T @ (chance - said) / len(rows) + 1e-3 * weights
        weights -= np.linalg.solve(curve + 1e-3 * np.eye(len(weights)), slope)
    slopes = weights[:-1] / spread
    return np.append(slopes, weights[-1] - float(slopes @ mean))


def _area(scores: Floats, said: Floats) -> float:
    order = np.argsort(scores, kind="stable")
    ranks = np.empty(len(scores))
    ranks[order] = np.arange(1, len(scores) + 1)
    positives = said == 1
    wins = ranks[positives].sum() - positives.sum() * (positives.sum() + 1) / 2
    return float(wins / (positives.sum() * (~positives).sum()))
