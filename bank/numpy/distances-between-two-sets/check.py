"""All pairs: far from the origin, equal points, integers, empty sets, one dimension."""

import numpy as np
from scipy.spatial.distance import cdist

from greenroom.judge.cases import Case, Close, Holds


def not_negative(given, _right):
    low = np.min(np.asarray(given, dtype=float))
    return f"the least distance is {low:.3g}" if low < 0 else None


def cases(rng):
    a, b = np.array([[0.0, 0.0], [3.0, 4.0]]), np.array([[0.0, 0.0], [0.0, 1.0], [3.0, 0.0]])
    yield Case("two points and three", (a, b), visible=True)
    for n, m, d in ((1, 2, 1), (4, 3, 2), (20, 30, 5)):
        a, b = rng.normal(size=(n, d)), rng.normal(size=(m, d))
        right = cdist(a, b, "sqeuclidean")
        shape = f"{n} and {m} points in {d} dimensions"
        yield Case("random points", (a, b), shape=shape, expected=right)
    near = rng.normal(size=(6, 3))
    far = near + 1e6
    right = cdist(far[:2], far[2:], "sqeuclidean")
    close, shape = Close(rtol=1e-6, atol=0), "points near 1,000,000"
    given = (far[:2], far[2:])
    yield Case("exact far from the origin", given, shape=shape, expected=right, compare=close)
    same = (far, far)
    yield Case(
        "no distance is negative", same, shape="a set and itself", compare=Holds(not_negative)
    )
    exact = Close(rtol=1e-6, atol=0)
    yield Case("equal points have the distance 0", same, shape="a set and itself", compare=exact)
    whole = rng.integers(-5, 5, size=(3, 2)), rng.integers(-5, 5, size=(4, 2))
    yield Case("whole numbers", whole, shape="integers", compare=Close(dtype="float"))
    small = np.array([[1, 2]], dtype="uint8"), np.array([[3, 250]], dtype="uint8")
    yield Case("small whole numbers do not wrap round", small, shape="bytes")
    yield Case("no points", (np.empty((0, 2)), near[:, :2]), shape="n is 0")
    yield Case("no points", (near, np.empty((0, 3))), shape="m is 0")
    yield Case("the inputs are not changed", (near, near + 1), shape="6 points", keeps_inputs=True)
