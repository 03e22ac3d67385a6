"""What a score may be, given how sure the hearing is of each point.

Every point is drawn many times from its chances, worst state to best, and each draw is scored by
the rule. The draws are the same for every answer, so a better chance never lowers the mean.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from hashlib import sha256
from itertools import accumulate
from typing import Final

from greenroom.domain.hearing import Odds, PointHeard, PointState
from greenroom.grading.rule import Worth, score_of

DRAWS: Final = 256
_BEST_FIRST: Final[tuple[PointState, ...]] = ("heard", "partly", "missing", "contradicted")


def odds_of(point: PointHeard | None) -> Odds:
    """The chances of each state, best first.

    Where only a state is known, an uncertain `heard` leans towards half of the point, an uncertain
    `missing` towards having been overheard by half, so that a worse state is never worth more than
    a better one, however sure either is.

    >>> odds_of(PointHeard(id="p", state="heard", confidence=0.8))
    (0.8, 0.2, 0.0, 0.0)
    """
    if point is None:
        return (0.0, 0.5, 0.5, 0.0)
    if point.odds is not None:
        return point.odds
    sure = point.confidence
    match point.state:
        case "heard":
            return (sure, round(1 - sure, 12), 0.0, 0.0)
        case "partly":
            return (0.0, 1.0, 0.0, 0.0)
        case "missing":
            return (0.0, (1 - sure) / 2, (1 + sure) / 2, 0.0)
        case "contradicted":
            return (0.0, 0.0, 0.0, 1.0)


def likely_scores(points: Sequence[Worth], odds: Sequence[Odds]) -> tuple[float, ...]:
    """The scores of all draws, equally likely; one is enough where nothing is in doubt.

    >>> likely_scores([Worth(1, "should")], [(1.0, 0.0, 0.0, 0.0)])
    (1.0,)
    """
    drawn = [_drawn(place, chances) for place, chances in enumerate(odds)]
    counted: dict[tuple[PointState, ...], int] = {}
    for states in zip(*drawn, strict=True):
        counted[states] = counted.get(states, 0) + 1
    if len(counted) <= 1:
        return (score_of(points, next(iter(counted), ())),)
    return tuple(
        score for states, times in counted.items() for score in [score_of(points, states)] * times
    )


def _drawn(place: int, odds: Odds) -> list[PointState]:
    bounds = list(accumulate(odds))
    return [
        next((s for s, most in zip(_BEST_FIRST, bounds, strict=True) if level < most), _last(odds))
        for level in _levels(place)
    ]


def _last(odds: Odds) -> PointState:
    """The worst state that is possible: rounding may leave the last bound just below 1."""
    return next(s for s, share in zip(_BEST_FIRST[::-1], odds[::-1], strict=True) if share > 0)


@lru_cache(maxsize=256)
def _levels(place: int) -> tuple[float, ...]:
    """Evenly spread numbers between 0 and 1, in an order of each point's own."""
    order = sorted(range(DRAWS), key=lambda n: sha256(f"{place} {n}".encode()).digest())
    return tuple((n + 0.5) / DRAWS for n in order)
