"""How near each window of an answer comes to each wording of a rubric, by topic and by words.

Nearness says what a window is about. Whether it is said rightly is not decided here.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, fields, replace

import numpy as np
from numpy.typing import NDArray

from greenroom.matching.embedding import Encoder
from greenroom.matching.rubrics import ReadRubric
from greenroom.matching.statements import Statement

Matrix = NDArray[np.float64]

_TYPICAL_RIVAL_COSINE = 0.45
_TYPICAL_RIVAL_OVERLAP = 0.15
"""What another point or a wrong belief usually reaches, for rubrics that have none."""


@dataclass(frozen=True)
class Nearness:
    """Windows against wordings; every array has the shape (windows, wordings)."""

    cosine: Matrix | None
    """None without a model."""
    overlap: Matrix
    """Weighted share of words in common (Dice), 0 to 1."""

    @property
    def blended(self) -> Matrix:
        """One number to rank wordings by, larger is nearer."""
        return self.overlap if self.cosine is None else (self.cosine + self.overlap) / 2


def nearness(
    texts: Sequence[str],
    statements: Sequence[Statement],
    rubric: ReadRubric,
    encoder: Encoder | None,
) -> Nearness:
    """Compare every window with every wording."""
    overlap = _overlap(statements, [w.statement for w in rubric.wordings], rubric)
    if encoder is None:
        return Nearness(None, overlap)
    wordings = encoder.encode([w.text for w in rubric.wordings])
    cosine = encoder.encode(texts) @ wordings.T
    return Nearness(np.clip(cosine.astype(np.float64), 0, 1), overlap)


def _overlap(
    windows: Sequence[Statement], wordings: Sequence[Statement], rubric: ReadRubric
) -> Matrix:
    stems = sorted({stem for s in (*windows, *wordings) for stem in s.content})
    place = {stem: index for index, stem in enumerate(stems)}
    weights = np.array([rubric.weight(stem) for stem in stems])

    def incidence(statements: Sequence[Statement]) -> Matrix:
        table = np.zeros((len(statements), len(stems)))
        for row, statement in enumerate(statements):
            table[row, [place[stem] for stem in statement.content]] = 1
        return table

    mine, theirs = incidence(windows), incidence(wordings)
    both = (mine * weights) @ theirs.T
    sizes = (mine @ weights)[:, None] + (theirs @ weights)[None, :]
    shares: Matrix = 2 * both / np.maximum(sizes, 1e-9)
    return shares


@dataclass(frozen=True)
class Features:
    """Windows against points (or wrong beliefs); every array has the shape (windows, owners)."""

    cosine: Matrix
    second_cosine: Matrix
    overlap: Matrix
    sibling_cosine: Matrix
    """The nearest of the other points, or of the other beliefs."""
    sibling_overlap: Matrix
    rival_cosine: Matrix
    """The nearest belief for a point, the nearest point for a belief."""
    rival_overlap: Matrix

    def stacked(self) -> Matrix:
        """Shape (windows, owners, 7), in the order of the fields."""
        return np.stack([getattr(self, field.name) for field in fields(self)], axis=-1)


def features(near: Nearness, rubric: ReadRubric, *, right: bool) -> Features:
    """For each window and point: how near its own wordings come, and how near its rivals.

    With `right=False` the same for each wrong belief.
    """
    sides = np.array([w.right == right for w in rubric.wordings], dtype=np.bool_)
    owners = np.array([w.owner for w in rubric.wordings], dtype=np.int64)
    count = 1 + max((w.owner for w in rubric.wordings if w.right == right), default=-1)
    cosine = np.zeros_like(near.overlap) if near.cosine is None else near.cosine
    own = [sides & (owners == owner) for owner in range(count)]
    siblings = [sides & (owners != owner) for owner in range(count)]
    rivals = [~sides] * count
    return Features(
        cosine=_nth_largest(cosine, own, 1, 0.0),
        second_cosine=_nth_largest(cosine, own, 2, 0.0),
        overlap=_nth_largest(near.overlap, own, 1, 0.0),
        sibling_cosine=_nth_largest(cosine, siblings, 1, _TYPICAL_RIVAL_COSINE),
        sibling_overlap=_nth_largest(near.overlap, siblings, 1, _TYPICAL_RIVAL_OVERLAP),
        rival_cosine=_nth_largest(cosine, rivals, 1, _TYPICAL_RIVAL_COSINE),
        rival_overlap=_nth_largest(near.overlap, rivals, 1, _TYPICAL_RIVAL_OVERLAP),
    )


def without_rivals(found: Features) -> Features:
    """The same as if the other side had nothing to say: what a window is about, right or wrong."""
    return replace(
        found,
        rival_cosine=np.full_like(found.rival_cosine, _TYPICAL_RIVAL_COSINE),
        rival_overlap=np.full_like(found.rival_overlap, _TYPICAL_RIVAL_OVERLAP),
    )


def _nth_largest(
    table: Matrix, columns: Sequence[NDArray[np.bool_]], n: int, without: float
) -> Matrix:
    """The n-th largest value of each row among some columns; the largest if there are fewer."""
    found = np.full((len(table), len(columns)), without)
    for place, chosen in enumerate(columns):
        count = int(chosen.sum())
        if count:
            ordered = np.sort(table[:, chosen], axis=1)
            found[:, place] = ordered[:, -min(n, count)]
    return found
