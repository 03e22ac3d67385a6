"""DBSCAN: core, border and noise, the edge of eps, chains, borders between two clusters."""

import numpy as np

from greenroom.judge.cases import Case, SameGroups

SAME = SameGroups(noise=-1)


def blobs(rng, sizes, d, alone):
    """Dense groups far from each other, rows alone between them, and the labels of all."""
    n = sum(sizes)
    labels = np.r_[np.repeat(np.arange(len(sizes)), sizes), np.full(alone, -1)]
    X = rng.uniform(-0.2, 0.2, size=(n + alone, d))
    X[:n, 0] += 20 * labels[:n]
    X[n:, 0] += 20 * np.arange(alone) - 10
    order = rng.permutation(n + alone)
    return X[order], labels[order]


def cases(rng):
    line = np.array([[0.0], [1.0], [5.0], [6.0], [20.0]])
    right = np.array([0, 0, 1, 1, -1])
    args = (line, 1.0, 2)
    yield Case("two pairs and noise", args, visible=True, compare=SAME, expected=right)
    args = (np.array([[0.0], [1.0], [2.0], [4.0]]), 1.0, 3)
    right = np.array([0, 0, 0, -1])
    yield Case("a core point with two border points", args, visible=True, compare=SAME)

    one = rng.normal(size=(1, 2))
    yield Case("a row is its own neighbour", (one, 0.5, 1), shape="1 row", compare=SAME)
    yield Case("a row alone is noise", (one, 0.5, 2), shape="1 row", compare=SAME)
    yield Case("no rows", (np.empty((0, 2)), 0.5, 2), shape="no rows, 2 columns", compare=SAME)
    legs = np.array([[0, 0], [3, 4], [6, 8], [6, 14]]) + rng.integers(-9, 9, size=2)
    shape = "4 rows of whole numbers"
    yield Case("a distance of exactly eps", (legs, 5, 3), shape=shape, compare=SAME)
    again = np.repeat(rng.normal(scale=9, size=(3, 2)), [3, 2, 1], axis=0)
    shape = "6 rows, some equal"
    yield Case("equal rows are neighbours", (again, 0.01, 3), shape=shape, compare=SAME)

    # The border point lies between two clusters of five; only their ends are its neighbours.
    left = np.array([-0.9, -0.8, -0.7, -0.6, 0.0])
    middle, apart = rng.uniform(0.86, 0.95), rng.uniform(0.7, 0.8)
    between = np.r_[left, middle, middle + apart - left]
    shape = "11 rows, 1 column, two clusters with a border point between them"
    for sign in (1, -1):
        X = sign * between[:, np.newaxis]
        args = (X, 1.0, 5)
        yield Case("a border point joins no clusters", args, shape=shape, compare=SAME)
    for sign in (1, -1):
        X = sign * np.array([[-1], [0], [2], [4], [5]]) + rng.integers(-5, 5)
        args = (np.vstack([X, X[[0, 4]]]), 2, 4)
        shape = "7 rows of whole numbers, a border point amid two core points"
        yield Case("of equally near core points the lowest row", args, shape=shape, compare=SAME)

    for sizes, d, alone in (((4, 5), 1, 1), ((9, 6, 12), 3, 2)):
        X, right = blobs(rng, sizes, d, alone)
        args = (X, 2.0, 4)
        shape = f"{len(X)} rows, {len(sizes)} groups far from each other"
        yield Case("groups far apart", args, shape=shape, compare=SAME, expected=right)
    for n, d, eps, enough in ((12, 2, 0.25, 3), (60, 2, 0.1, 4), (150, 3, 0.17, 5)):
        X = rng.random(size=(n, d))
        shape = f"{n} rows, {d} columns, min_samples {enough}"
        yield Case("random rows", (X, eps, enough), shape=shape, compare=SAME)
    args = (1e3 * X + 1e4, 170.0, 5)
    yield Case("rows far from the origin", args, shape="150 rows, 3 columns", compare=SAME)
    steps = np.cumsum(rng.uniform(0.5, 0.9, size=1_010))
    right = np.zeros(1_010)
    args = (steps[:, np.newaxis], 1.0, 2)
    shape = "1,010 rows, 1 column"
    yield Case("one long chain", args, shape=shape, compare=SAME, expected=right)
    yield Case("X is not changed", (X, 0.17, 5), shape="150 rows", compare=SAME, keeps_inputs=True)
