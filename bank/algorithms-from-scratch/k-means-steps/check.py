"""Lloyd's algorithm: no steps, empty clusters, ties, more centroids than points, shifts."""

import numpy as np

from greenroom.judge.cases import Case


def cases(rng):
    points = np.array([[0.0], [1.0], [9.0], [11.0]])
    yield Case("two clusters on a line", (points, np.array([[0.0], [2.0]]), 2), visible=True)
    yield Case("no step assigns only", (points, np.array([[0.0], [2.0]]), 0), visible=True)
    for n, d, k, steps in ((5, 1, 2, 1), (12, 2, 3, 2), (60, 3, 4, 6)):
        centres = rng.normal(scale=4, size=(k, d))
        data = centres[rng.integers(k, size=n)] + rng.normal(size=(n, d))
        start = data[rng.choice(n, size=k, replace=False)] + 0.01
        shape = f"{n} points in {d} dimensions, {k} centroids, {steps} steps"
        yield Case("random points", (data, start, steps), shape=shape)
    data = np.vstack([rng.normal(size=(15, 2)) - 6, rng.normal(size=(15, 2)) + 6])
    start = data[[0, 20]]
    groups = (data[:15], data[15:])
    means = np.array([group.mean(axis=0) for group in groups])
    spread = sum(((group - group.mean(axis=0)) ** 2).sum() for group in groups)
    right = (means, np.repeat([0, 1], 15), spread)
    shape = "two groups far apart, 30 steps"
    yield Case("groups far apart are found", (data, start, 30), shape=shape, expected=right)
    yield Case("a shift moves the centroids along", (data + 50, start + 50, 2), shape="30 points")
    far = np.array([[100.0, 100.0], [0.0, 0.0], [-100.0, 90.0]])
    shape = "a centroid far from all points"
    yield Case("an empty cluster stays", (rng.normal(size=(6, 2)), far, 3), shape=shape)
    same = np.array([[1.0, 1.0], [1.0, 1.0]])
    shape = "two centroids at one place"
    yield Case("the lowest index of a tie", (rng.normal(size=(5, 2)), same, 1), shape=shape)
    middle = np.array([[0.0], [1.0], [2.0]])
    shape = "a point in the middle of two centroids"
    yield Case("the lowest index of a tie", (middle, middle[[2, 0]], 1), shape=shape)
    data = rng.normal(size=(2, 2))
    shape = "two points, three centroids"
    yield Case("more centroids than points", (data, rng.normal(size=(3, 2)), 2), shape=shape)
    yield Case("one centroid is the mean", (data, np.zeros((1, 2)), 1), shape="one centroid")
    data = rng.normal(size=(8, 2))
    shape = "8 points"
    yield Case("nothing is changed", (data, data[:3] + 0.1, 3), shape=shape, keeps_inputs=True)
