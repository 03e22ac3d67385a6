"""Logits near 0, sure and right, sure and wrong, and as large as they may be."""

import numpy as np

from greenroom.judge.cases import Case


def cases(rng):
    yield Case("half sure", (np.array([0.0, 1.0]), np.array([1, 0])), visible=True)
    yield Case("sure and wrong", (np.array([100.0]), np.array([0])), visible=True)
    for n in (1, 6, 50):
        logits, labels = rng.normal(size=n) * 2, rng.integers(2, size=n)
        yield Case("random logits", (logits, labels), shape=f"{n} rows")
        yield Case("large logits", (logits * 100, labels), shape=f"{n} rows, logits of hundreds")
        yield Case("logits of 10,000", (np.sign(logits) * 1e4, labels), shape=f"{n} rows")
        sure = np.abs(logits) * 20 + 20
        yield Case(
            "sure and wrong", (np.where(labels == 1, -sure, sure), labels), shape=f"{n} rows"
        )
        ones = np.ones(n, int)
        yield Case("positives that are sure and wrong", (-100 * sure, ones), shape=f"{n} positives")
        yield Case(
            "negatives that are sure and wrong", (100 * sure, 1 - ones), shape=f"{n} negatives"
        )
    yield Case("nothing is changed", (logits, labels), shape="50 rows", keeps_inputs=True)
