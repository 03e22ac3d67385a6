"""The six characters that name an item for ever."""

from __future__ import annotations

from collections.abc import Collection
from random import Random

LETTERS = "abcdefghijkmnpqrstuvwxyz"  # without l and o, which are read as 1 and 0
SIGNS = LETTERS + "23456789"


def fresh_uid(rng: Random, taken: Collection[str]) -> str:
    """Draw a uid that is not taken.

    It begins with a letter, for YAML reads `234567` as a number and `1e2345` as another.

    Args:
        rng: `random.SystemRandom()`, or a seeded one in tests.
        taken: Every uid in use and every retired one.

    >>> fresh_uid(Random(7), taken=())
    'kj3deg'
    """
    while True:
        uid = rng.choice(LETTERS) + "".join(rng.choice(SIGNS) for _ in range(5))
        if uid not in taken:
            return uid
