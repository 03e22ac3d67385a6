"""A tree: splits, ties of splits and of leaves, depth, equal rows, labels that are no indices."""

import numpy as np
from sklearn.tree import DecisionTreeClassifier

from greenroom.judge.cases import Case, Exact

SAME = Exact()
# Gini impurity, entropy and impurities without weights each choose another threshold here.
APART = np.array([0, 0, 0, 1, 0, 0, 1, 1, 0, 1])
SQUARE = np.array([[0.0, 0.0], [0.0, 1.0], [1.0, 0.0], [1.0, 1.0]])


def known(X, y, new, depth):
    """Predictions of scikit-learn, or None where a tie of splits decides between them."""
    given = []
    for mirrored in (1.0, -1.0):
        for seed in range(3):
            tree = DecisionTreeClassifier(max_depth=depth, random_state=seed)
            given.append(tree.fit(X * mirrored, y).predict(new * mirrored))
    return given[0] if all((one == given[0]).all() for one in given) else None


def without_ties(rng, n, d, depth):
    """A sample that scikit-learn knows one answer for."""
    while True:
        # scikit-learn rounds to float32, which might move a row over a threshold.
        X, new = (rng.normal(size=(k, d)).astype(np.float32).astype(float) for k in (n, 30))
        y = rng.choice([-3, 2, 7], size=n) + 10 * (X[:, -1] > 0.3)
        right = known(X, y, new, depth)
        if right is not None:
            return X, y, new, right


def cases(rng):
    line = np.array([[1.0], [2.0], [4.0], [5.0]])
    new = np.array([[0.0], [2.9], [3.0], [3.1]])
    yield Case("one split of a line", (1, line, np.array([0, 0, 1, 1]), new), visible=True)
    args = (None, line, np.array([5, 5, 9, 5]))
    yield Case("depth, leaves and classes", args, visible=True)
    y = np.array([0, 1, 1, 0])
    args = (None, SQUARE, y, SQUARE)
    yield Case("a split that gains nothing is made", args, visible=True, compare=SAME, expected=y)

    one = np.array([[rng.normal()]])
    args = (None, one, np.array([rng.integers(2, 9)]), one + np.arange(-1, 2)[:, np.newaxis])
    yield Case("a single row", args, shape="1 row, 1 column", compare=SAME)
    flat = np.full((4, 2), rng.normal())
    labels = np.array([8, 3, 8, 3]) + rng.integers(5)
    shape = "4 equal rows, two labels equally often"
    yield Case("equal rows become a leaf", (None, flat, labels), shape=shape, compare=SAME)
    args = (None, flat, labels, flat[:1])
    yield Case("of several labels the smallest", args, shape=shape, compare=SAME)
    few = rng.permutation(np.array([4, 4, 4, 9, 9, -2]))
    args = (0, rng.normal(size=(6, 2)), few, rng.normal(size=(2, 2)))
    yield Case("depth 0 is a single leaf", args, shape="6 rows, max_depth 0", compare=SAME)
    crossed = SQUARE * rng.uniform(1, 5) + rng.normal()
    args = (None, crossed, y, crossed)
    shape = "4 rows, an exclusive or"
    yield Case("a split that gains nothing is made", args, shape=shape, compare=SAME, expected=y)

    for depth, labels in ((1, [0, 0, 1]), (None, [0, 1, 1, 0, 0])):
        grid = 2 * np.sort(rng.choice(12, size=len(labels), replace=False))[:, np.newaxis]
        args = (depth, grid, np.array(labels), np.arange(-1, 25)[:, np.newaxis])
        shape = f"{len(labels)} rows, whole numbers, max_depth {depth}, new rows on the thresholds"
        yield Case("a row on the threshold goes left", args, shape=shape, compare=SAME)

    column = np.sort(rng.normal(size=(6, 1)), axis=0)
    twice = np.hstack([np.zeros((6, 1)), column, -column])
    far = np.array([[0.0, -9.0, -9.0], [0.0, 9.0, 9.0], [5.0, 9.0, -9.0]])
    args = (1, twice, np.array([0, 0, 0, 1, 1, 1]), far)
    shape = "6 rows, one column constant, another the mirrored one"
    yield Case("of equal splits the lowest feature", args, shape=shape, compare=SAME)
    up = np.arange(6)[:, np.newaxis] + rng.integers(-9, 9)
    args = (1, up, np.array([1, 0, 0, 0, 0, 1]), up)
    shape = "6 rows of one column, the ends alike"
    yield Case("of equal splits the lowest threshold", args, shape=shape, compare=SAME)
    up = np.arange(len(APART))[:, np.newaxis] + rng.integers(-9, 9)
    shape = f"{len(APART)} rows of one column, whole numbers"
    yield Case("Gini impurity, weighted", (1, up, APART, up), shape=shape, compare=SAME)

    yield from drawn_cases(rng)


def drawn_cases(rng):
    for n, d, depth in ((9, 1, 1), (60, 3, 3)):
        X, y, new, right = without_ties(rng, n, d, depth)
        shape = f"{n} rows, {d} columns, max_depth {depth}"
        yield Case("random rows", (depth, X, y, new), shape=shape, compare=SAME, expected=right)
    X = rng.integers(0, 4, size=(50, 3))
    y = rng.integers(-1, 2, size=50)
    grid = rng.integers(-1, 5, size=(25, 3))
    shape = "50 rows of whole numbers, some equal"
    yield Case("many ties", (3, X, y, grid), shape=shape, compare=SAME)
    yield Case("depth, leaves and classes", (None, X, y), shape=shape, compare=SAME)
    X, y = rng.normal(size=(40, 2)), rng.integers(0, 3, size=40)
    args = (30, X, y)
    yield Case("depth, leaves and classes", args, shape="40 rows, max_depth 30", compare=SAME)
    yield Case("no new rows", (2, X, y, np.empty((0, 2))), shape="40 rows, then none")
    args = (None, X, y, X)
    shape = "40 different rows, no limit of depth"
    yield Case("every row is fitted", args, shape=shape, keeps_inputs=True, expected=y)
