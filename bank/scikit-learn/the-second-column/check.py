"""Words in front of risky and behind it."""

import numpy as np

from greenroom.judge.cases import Case, Close

FITTED = Close(rtol=1e-4, atol=1e-6)


def drawn(rng, n, d, other):
    X = rng.normal(size=(n, d))
    risky = X[:, 0] + rng.normal(size=n) > 0
    risky[:2] = True, False
    return X, ["risky" if one else other for one in risky], rng.normal(size=(5, d))


def cases(rng):
    X, new = np.array([[0.0], [1.0], [2.0], [3.0]]), np.array([[0.0], [3.0]])
    words = ["good", "good", "risky", "risky"]
    yield Case("good and risky", (X, words, new), visible=True, compare=FITTED)
    for n, d in ((4, 1), (30, 2), (120, 4)):
        for other in ("safe", "good", "solid", "Sound", "zero"):
            given = drawn(rng, n, d, other)
            shape = f"{n} rows, the other word is {other}"
            yield Case("another word", given, shape=shape, compare=FITTED)
    yield Case("nothing is changed", given, shape=shape, compare=FITTED, keeps_inputs=True)
