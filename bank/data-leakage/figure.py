"""Labels from a coin: features picked before the split look as if they knew them."""

import numpy as np

from greenroom.judge.figures import axis, figure, line, panel, rule
from greenroom.judge.writing import number

ROWS, FOLDS, KEPT, REPEATS = 60, 5, 5, 12
CANDIDATES = (5, 10, 30, 100, 300, 1000)


def draw(rng):
    before, inside = np.zeros(len(CANDIDATES)), np.zeros(len(CANDIDATES))
    for _ in range(REPEATS):
        x = rng.normal(size=(ROWS, max(CANDIDATES)))
        y = rng.permutation(np.repeat([-1.0, 1.0], ROWS // 2))
        for place, count in enumerate(CANDIDATES):
            before[place] += accuracy(x[:, :count], y, picked=best(x[:, :count], y)) / REPEATS
            inside[place] += accuracy(x[:, :count], y, picked=None) / REPEATS
    return figure(
        "Accuracy on labels that nothing can predict",
        f"Two lines over the number of noise features to choose from, on a log axis from 5 to "
        f"1,000. With the {KEPT} features picked on all rows before the folds are cut, the "
        f"cross-validated accuracy climbs from {number(before[0], 2)} to {number(before[-1], 2)}. "
        f"With the pick inside every fold it stays between {number(inside.min(), 2)} and "
        f"{number(inside.max(), 2)}. A level line marks 0.5, the accuracy of a coin.",
        panel(
            line(CANDIDATES, before, name="picked before the split"),
            line(CANDIDATES, inside, name="picked inside each fold", style="dashed"),
            rule(y=0.5, name="a coin"),
            x=axis("noise features to choose from", scale="log"),
            y=axis("cross-validated accuracy", low=0.3, high=1),
        ),
    )


def best(x, y):
    """The columns that go with the labels most, by absolute covariance."""
    return np.argsort(-np.abs(y @ (x - x.mean(axis=0))))[:KEPT]


def accuracy(x, y, picked):
    """Five folds of a nearest-centroid rule; None picks the columns anew in every fold."""
    right = 0
    for fold in np.array_split(np.arange(ROWS), FOLDS):
        rest = np.setdiff1d(np.arange(ROWS), fold)
        columns = best(x[rest], y[rest]) if picked is None else picked
        train, held = x[np.ix_(rest, columns)], x[np.ix_(fold, columns)]
        up, down = train[y[rest] > 0].mean(axis=0), train[y[rest] < 0].mean(axis=0)
        score = ((held - down) ** 2).sum(axis=1) - ((held - up) ** 2).sum(axis=1)
        right += int((np.sign(score) == y[fold]).sum())
    return right / ROWS
