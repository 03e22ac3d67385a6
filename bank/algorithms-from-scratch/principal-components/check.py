"""PCA: variances and shares, new rows, wide data, one component, columns of other scales."""

import numpy as np

from greenroom.judge.cases import Case, Close, UpToSign


def data(rng, n, d):
    """Rows whose directions have variances that are far apart, away from the origin."""
    turned, _ = np.linalg.qr(rng.normal(size=(d, d)))
    return rng.normal(size=(n, d)) * 2.0 ** -np.arange(d) @ turned + rng.normal(scale=5, size=d)


ROWS, COLUMNS = UpToSign(axis=0, each=Close(rtol=1e-5)), UpToSign(axis=1, each=Close(rtol=1e-5))


def cases(rng):
    line = np.array([[0.0, 0.0], [3.0, 4.0], [6.0, 8.0]])
    yield Case("points on a line", (1, line, "variances"), visible=True)
    yield Case("points on a line", (1, line, "components"), visible=True, compare=ROWS)
    for n, d, k in ((5, 2, 1), (12, 3, 2), (40, 6, 4)):
        X, new = data(rng, n, d), data(rng, 3, d)
        shape = f"{n} rows, {d} columns, {k} components"
        yield Case("variances and shares", (k, X, "variances"), shape=shape)
        yield Case("directions of length 1", (k, X, "components"), shape=shape, compare=ROWS)
        shape = f"fitted to {n} rows, then 3 new ones"
        yield Case("new rows", (k, X, "coordinates", new), shape=shape, compare=COLUMNS)
        yield Case("there and back", (k, X, "rows", new), shape=shape)
    X = data(rng, 9, 3)
    yield Case("all components lose nothing", (3, X, "rows", X), shape="9 rows", expected=X)
    yield Case("a shift moves the mean alone", (2, X + 100, "variances"), shape="9 rows")
    yield Case("no column is scaled", (2, X * [1, 100, 1], "variances"), shape="one large column")
    yield Case("one new row", (2, X, "coordinates", X[:1] + 1), shape="one row", compare=COLUMNS)
    one = rng.normal(size=(20, 6)) @ rng.normal(size=(6, 2_000))
    yield Case("many more columns than rows", (3, one, "variances"), shape="20 rows, 2,000 columns")
    yield Case("X is not changed", (2, X, "variances"), shape="9 rows", keeps_inputs=True)
