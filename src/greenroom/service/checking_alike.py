"""Finds items that ask the same: their questions mean nearly the same to a sentence encoder."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

import numpy as np
from numpy.typing import NDArray

from greenroom.domain.items import Item
from greenroom.domain.thresholds import ALIKE, THE_SAME
from greenroom.domain.values import Share, Uid, Value

Encode = Callable[[Sequence[str]], NDArray[np.float32]]
"""Texts to rows of length 1."""


class Alike(Value):
    """Two items whose questions are close, the closest pair first in a report."""

    first: Uid
    second: Uid
    paths: tuple[str, str]
    similarity: Share

    def __str__(self) -> str:
        return f"{self.paths[0]} and {self.paths[1]}: {self.similarity:.2f} alike"

    @property
    def same(self) -> bool:
        """Whether one of the two should go."""
        return self.similarity >= THE_SAME


def asked(item: Item) -> str:
    """What is compared of an item: its title and its question."""
    return f"{item.title}. {item.question}"


def alike_pairs(
    items: Sequence[Item], vectors: NDArray[np.float32], place_of: Callable[[str], str]
) -> tuple[Alike, ...]:
    """Pairs of items whose title and question are alike, whatever their kinds.

    Args:
        items: What is compared, each with all others.
        vectors: What each asks, shape (items, width), every row of length 1.
        place_of: The folder of a uid.
    """
    if len(items) < 2:
        return ()
    found = (
        Alike(
            first=items[one].uid,
            second=items[other].uid,
            paths=(place_of(items[one].uid), place_of(items[other].uid)),
            similarity=min(similarity, 1.0),
        )
        for one, other, similarity in _close(vectors)
    )
    return tuple(sorted(found, key=lambda pair: -pair.similarity))


def _close(vectors: NDArray[np.float32]) -> Iterator[tuple[int, int, float]]:
    similarity = vectors @ vectors.T
    for one, other in zip(*np.nonzero(np.triu(similarity >= ALIKE, k=1)), strict=True):
        yield int(one), int(other), float(similarity[one, other])
