"""Cross-entropy: shifts, large logits, one class, one row, certain and hopeless predictions."""

import numpy as np
from scipy.special import log_softmax

from greenroom.judge.cases import Case


def right(logits, labels):
    return float(-np.mean(log_softmax(logits, axis=1)[np.arange(len(labels)), labels]))


def cases(rng):
    yield Case("no idea of two classes", (np.zeros((1, 2)), np.array([1])), visible=True)
    logits = np.array([[2.0, 1.0, 0.0], [0.0, 3.0, 0.0]])
    yield Case("two rows of three classes", (logits, np.array([0, 1])), visible=True)
    for n, classes in ((1, 3), (3, 2), (5, 5), (40, 10)):
        logits, labels = rng.normal(scale=2, size=(n, classes)), rng.integers(classes, size=n)
        shape = f"{n} rows, {classes} classes"
        yield Case("random logits", (logits, labels), shape=shape, expected=right(logits, labels))
    logits, labels = rng.normal(size=(4, 3)), rng.integers(3, size=4)
    shift = rng.normal(scale=5, size=(4, 1))
    yield Case("a shift of a row changes nothing", (logits + shift, labels), shape="4 rows")
    yield Case("large logits do not overflow", (logits + 5_000, labels), shape="logits near 5,000")
    yield Case("large logits do not overflow", (logits - 5_000, labels), shape="near -5,000")
    apart = np.array([[10_000.0, 0.0], [0.0, -9_000.0], [3.0, 4.0]])
    yield Case(
        "a class that is out of the question", (apart, np.array([1, 0, 0])), shape="far apart"
    )
    yield Case("a certain and right prediction", (apart, np.array([0, 0, 1])), shape="far apart")
    yield Case(
        "one class costs nothing", (rng.normal(size=(3, 1)), np.zeros(3, int)), shape="1 class"
    )
    yield Case("the logits are not changed", (logits, labels), shape="4 rows", keeps_inputs=True)
