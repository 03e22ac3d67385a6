"""What the cross-encoder reads of an answer: which windows, of which points and wrong beliefs.

Reading a pair costs milliseconds, so nearness chooses the pairs: for each point, and each wrong
belief, the windows that come nearest.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

import numpy as np
from numpy.typing import NDArray

from greenroom.domain.hearing import PointState
from greenroom.matching.cross_encoder import CrossEncoder
from greenroom.matching.evidence import Nearness
from greenroom.matching.reversal import reversals
from greenroom.matching.rubrics import ReadRubric

Row = NDArray[np.float64]

MOST_PAIRS: Final = 12
"""So many pairs are read of one answer at most."""
_AGAINST_FROM: Final = 0.5
_REVERSED_FROM: Final = 0.3
"""Of 16 points of the dev part's marked answers that such windows speak of, 7 are contradicted; of
41 where right answers were made wrong by a rule, 32. Nothing is left from .5 on but the latter."""
_ENDS: Final = " .,;:!?"


@dataclass(frozen=True, slots=True)
class Pick:
    """A window that may make a point, or state a wrong belief."""

    window: int
    owner: int
    """Place of the point, or of the belief, in the rubric."""
    right: bool


@dataclass(frozen=True, slots=True)
class Read:
    """A pick with the chance of each label, in the order of LABELS."""

    pick: Pick
    chances: Row


def plain_window(text: str) -> str:
    """A window as the cross-encoder takes it: the marks at its ends tell nothing of its sense.

    >>> plain_window("so the  bias falls,")
    'so the bias falls'
    """
    return " ".join(text.split()).strip(_ENDS)


def picks(near: Nearness, rubric: ReadRubric, most: int = MOST_PAIRS) -> list[Pick]:
    """The pairs worth reading: each owner's nearest window first, points before beliefs."""
    ranked = sorted(_candidates(near, rubric), key=lambda found: (found[0], -found[1]))
    return [pick for _, _, pick in ranked[:most]]


def _candidates(near: Nearness, rubric: ReadRubric) -> Iterator[tuple[int, float, Pick]]:
    """Rank of the window among those of its owner, nearness, pick: points before beliefs."""
    owners = np.array([wording.owner for wording in rubric.wordings], dtype=np.int64)
    sides = np.array([wording.right for wording in rubric.wordings], dtype=np.bool_)
    for right, owner in dict.fromkeys((w.right, w.owner) for w in rubric.wordings):
        nearest = near.blended[:, (owners == owner) & (sides == right)].max(axis=1, initial=0.0)
        for rank, window in enumerate(np.argsort(-nearest, kind="stable")):
            yield 2 * rank + (not right), float(nearest[window]), Pick(int(window), owner, right)


def read(
    chosen: Sequence[Pick], texts: Sequence[str], rubric: ReadRubric, reader: CrossEncoder
) -> list[Read]:
    """What the chosen windows say of their owners."""
    says = {(w.right, w.owner): w.text for w in reversed(rubric.wordings)}
    pairs = [
        (plain_window(texts[pick.window]), plain_window(says[pick.right, pick.owner]))
        for pick in chosen
    ]
    found = reader.read(pairs).astype(np.float64)
    return [Read(pick, row) for pick, row in zip(chosen, found, strict=True)]


def overturned(
    readings: Sequence[Read], texts: Sequence[str], rubric: ReadRubric, reader: CrossEncoder
) -> Iterator[tuple[int, int]]:
    """Windows and points: what a window contradicts, and would say with its sense reversed."""
    says = {w.owner: w.text for w in reversed(rubric.wordings) if w.right}
    for reading in readings:
        if reading.pick.right and reading.chances[2] >= _AGAINST_FROM:
            point = plain_window(says[reading.pick.owner])
            ways = list(reversals(plain_window(texts[reading.pick.window])))
            if ways and reader.read([(way, point) for way in ways])[:, 0].max() >= _REVERSED_FROM:
                yield reading.pick.window, reading.pick.owner


def telling(
    state: PointState, readings: Sequence[Read], point: int, listed: NDArray[np.bool_]
) -> tuple[int, ...]:
    """The window that tells most clearly that a point is in this state; none where it is missing.

    Args:
        state: What was made of the point.
        readings: What was read of the answer.
        point: The place of the point in the rubric.
        listed: Which windows list terms without sentences: they are quoted last.
    """
    own = [r for r in readings if r.pick.right and r.pick.owner == point]
    told: list[tuple[float, int]] = []
    if state in {"heard", "partly"}:
        told = [(_touched(r, state) - listed[r.pick.window], r.pick.window) for r in own]
    elif state == "contradicted":
        told = [(float(r.chances[2]), r.pick.window) for r in own]
    return (max(told, key=lambda found: found[0])[1],) if told else ()


def clearest(readings: Sequence[Read], instead: NDArray[np.int64]) -> NDArray[np.int64]:
    """The window that states each belief most clearly; where none was read, the one given."""
    windows = instead.copy()
    for belief in range(len(windows)):
        own = [r for r in readings if not r.pick.right and r.pick.owner == belief]
        if own:
            windows[belief] = max(own, key=lambda r: float(r.chances[0])).pick.window
    return windows


def _touched(reading: Read, state: PointState) -> float:
    heard, partly, *_ = reading.chances
    return float(heard if state == "heard" else heard + partly)
