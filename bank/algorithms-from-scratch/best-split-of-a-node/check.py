"""The best split: ties, equal values, no split, three classes, a pure node, many rows."""

import numpy as np
from sklearn.tree import DecisionTreeClassifier

from greenroom.judge.cases import Case


def known(X, y):
    """scikit-learn's gain, and our own ties where several splits have it."""
    tree = DecisionTreeClassifier(max_depth=1, random_state=0).fit(X, y).tree_
    sides = tree.n_node_samples[1:] @ tree.impurity[1:]
    return tree.feature[0], tree.threshold[0], tree.impurity[0] - sides / tree.n_node_samples[0]


def cases(rng):
    X, y = np.array([[1.0], [2.0], [3.0], [8.0]]), np.array([0, 0, 1, 1])
    yield Case("two classes apart", (X, y), visible=True)
    yield Case(
        "equal values are not parted",
        (np.array([[1.0], [1.0], [2.0]]), np.array([0, 1, 1])),
        visible=True,
    )
    for n, d, classes in ((4, 1, 2), (9, 2, 2), (30, 4, 3)):
        X, y = rng.normal(size=(n, d)), rng.integers(classes, size=n)
        shape = f"{n} rows, {d} columns, {classes} classes"
        yield Case("random rows", (X, y), shape=shape)
    labels = (X[:, 2] + 0.3 * rng.normal(size=30) > 0).astype(int)
    shape = "30 rows, one column decides"
    yield Case("as scikit-learn", (X, labels), shape=shape, expected=known(X, labels))
    X, y = rng.integers(4, size=(20, 3)).astype(float), rng.integers(2, size=20)
    yield Case("many equal values", (X, y), shape="20 rows of small whole numbers")
    column = rng.normal(size=(8, 1))
    y = (column[:, 0] > np.median(column)).astype(int)
    yield Case("the lowest feature of a tie", (np.hstack([column, column]), y), shape="twins")
    noise = np.hstack([rng.normal(size=(8, 1)), -column, column])
    yield Case("the lowest feature of a tie", (noise, y), shape="one column twice, once negated")
    X, y = np.array([[0.0], [1.0], [2.0], [3.0]]), np.array([0, 1, 1, 0])
    yield Case("the lowest threshold of a tie", (X, y), shape="classes 0, 1, 1, 0")
    yield Case("all rows are equal", (np.ones((4, 2)), np.array([0, 1, 0, 1])), shape="no split")
    yield Case("one row", (rng.normal(size=(1, 3)), np.array([0])), shape="one row")
    pure = (rng.normal(size=(5, 2)), np.zeros(5, int))
    yield Case("a pure node has a split of gain 0", pure, shape="one class")
    X = np.array([[1.0, 5.0], [1.0, 6.0], [1.0, 7.0]])
    yield Case("a constant column", (X, np.array([0, 1, 1])), shape="the first column is constant")
    X, y = rng.normal(size=(6, 2)), np.array([2, 0, 2, 2, 0, 0])
    yield Case("a class that is missing", (X, y), shape="classes 0 and 2")
    X = rng.normal(size=(2_000, 10)).round(2)
    y = (X[:, 3] + rng.normal(size=2_000) > 0.5).astype(int)
    yield Case("many rows", (X, y), shape="2,000 rows, 10 columns")
    yield Case("nothing is changed", (X[:6], y[:6]), shape="6 rows", keeps_inputs=True)
