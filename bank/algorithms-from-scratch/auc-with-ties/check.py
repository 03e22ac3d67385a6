"""ROC-AUC: ties, one class, transformed scores, swapped labels, many rows."""

import numpy as np
from sklearn.metrics import roc_auc_score

from greenroom.judge.cases import Case


def both(rng, n, *, of=None):
    """Labels of both classes, and scores of which a few distinct ones may be drawn."""
    labels = rng.permutation(np.arange(n) % 3 == 0).astype(int)
    scores = rng.normal(size=n) + labels if of is None else rng.integers(of, size=n) / 4
    return labels, scores


def cases(rng):
    yield Case(
        "a few rows", (np.array([0, 1, 0, 1]), np.array([0.1, 0.4, 0.35, 0.8])), visible=True
    )
    yield Case(
        "ties count one half", (np.array([1, 0, 0]), np.array([2.0, 2.0, 1.0])), visible=True
    )
    for n in (4, 9, 60):
        labels, scores = both(rng, n)
        right = roc_auc_score(labels, scores)
        yield Case("random scores", (labels, scores), shape=f"{n} rows", expected=right)
    for n, few in ((6, 2), (12, 4), (80, 5)):
        labels, scores = both(rng, n, of=few)
        right = roc_auc_score(labels, scores)
        shape = f"{n} rows, {few} different scores"
        yield Case("ties count one half", (labels, scores), shape=shape, expected=right)
    labels, scores = both(rng, 20)
    yield Case("only the order of the scores counts", (labels, np.exp(scores)), shape="20 rows")
    yield Case("swapped labels give the rest to 1", (1 - labels, scores), shape="20 rows")
    yield Case("whole numbers", (labels, rng.integers(-5, 5, size=20)), shape="integer scores")
    yield Case("all scores are equal", (labels, np.full(20, 3.5)), shape="20 rows, one score")
    yield Case("perfect order", (np.sort(labels), np.sort(scores)), shape="positives on top")
    for only in (0, 1):
        shape = "all labels the same"
        alone = (np.full(5, only), rng.normal(size=5))
        yield Case("one class has no area", alone, shape=shape, raises=("ValueError",))
    labels, scores = both(rng, 20_000)
    yield Case("many rows", (labels, scores.round(3)), shape="20,000 rows with ties")
    labels, scores = both(rng, 7)
    yield Case("the inputs are not changed", (labels, scores), shape="7 rows", keeps_inputs=True)
