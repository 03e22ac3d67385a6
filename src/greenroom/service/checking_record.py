"""What example answers earned when they were graded last, so that a check need not grade them all.

Grading every answer of a large bank takes minutes. A recorded grade is taken over where item,
text, grader and model are the same; of those one in `SAMPLE` is graded anew all the same, so a
record that no longer says what the grader gives is found.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Mapping
from typing import Final

from greenroom.domain.grades import Verdict
from greenroom.domain.values import Share, Value

SAMPLE: Final = 50
"""One recorded grade in so many is proven by grading the answer anew."""

MOVED_BY: Final = 0.05
"""A score that differs by more is another grade; less may be another processor's rounding."""


class Earned(Value):
    """One line of the record."""

    path: str
    key: str
    verdict: Verdict
    score: Share
    confidence: Share

    def moved(self, other: Earned) -> bool:
        """Whether another grading of the same answer came to something else."""
        return abs(self.score - other.score) > MOVED_BY


class Record:
    """Recorded grades by what they were given for.

    Args:
        lines: What was recorded.
        grader: Name, version and model of the grader that would grade now.
    """

    def __init__(self, lines: Iterable[Earned] = (), *, grader: str = "") -> None:
        self._earned: Mapping[str, Earned] = {line.key: line for line in lines}
        self._grader = grader

    def key(self, item_hash: str, part: str, text: str) -> str:
        """What a grade depends on: the item as it stands, the part, the text, the grader."""
        total = hashlib.sha256("\0".join((self._grader, item_hash, part, text)).encode())
        return total.hexdigest()[:16]

    def get(self, key: str) -> Earned | None:
        """What was recorded under a key."""
        return self._earned.get(key)

    def trusted(self, key: str) -> Earned | None:
        """The same, but None for the sample that is graded anew."""
        return None if int(key[:8], 16) % SAMPLE == 0 else self._earned.get(key)
