"""What unexplained terms cost in a drill in talking to somebody who does not know them."""

from __future__ import annotations

from collections.abc import Sequence

from greenroom.domain.grades import JargonEvidence
from greenroom.domain.thresholds import JARGON_COSTS, JARGON_COSTS_AT_MOST
from greenroom.grading.rubric import Besides


def besides(unexplained: Sequence[JargonEvidence]) -> Besides:
    """What an answer loses by the terms that it says and does not explain.

    >>> terms = [JargonEvidence(term=f"term {n}", spans=()) for n in range(9)]
    >>> besides(terms[:1]).discount, besides(terms).discount
    (0.05, 0.2)
    """
    return Besides(
        discount=min(JARGON_COSTS_AT_MOST, JARGON_COSTS * len(unexplained)),
        evidence=tuple(unexplained),
        last=tuple(
            f"You said “{found.term}” and did not explain it to this listener."
            for found in unexplained
        ),
    )
