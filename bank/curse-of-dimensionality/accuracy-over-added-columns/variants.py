"""Accuracy of nearest neighbours and of a ridge classifier over added columns of noise."""

import numpy as np

from greenroom.judge.figures import axis, figure, line, panel

ADDED = np.array([0, 2, 5, 10, 20, 50, 100, 200])
NEW_ROWS, REPEATS = 400, 3


def draw(rng):
    rows = int(rng.choice([600, 700, 800]))
    k = int(rng.choice([11, 15, 19]))
    half_gap = rng.randint(105, 121) / 100  # half the distance of the class centres
    neighbours, ridge = accuracies(rng, rows, k, half_gap)
    return {
        "shown": {"rows": str(rows), "k": str(k), "repeats": str(REPEATS)},
        "figure": figure(
            "Accuracy on new rows against the number of added columns",
            alternative(neighbours, ridge),
            panel(
                line(ADDED, neighbours, name="nearest neighbours"),
                line(ADDED, ridge, name="ridge, linear", style="dashed"),
                x=axis("columns added"),
                y=axis("accuracy on new rows", low=0.5, high=1),
            ),
        ),
        "drawn": {
            "added": ADDED.tolist(),
            "neighbours": neighbours.tolist(),
            "ridge": ridge.tolist(),
        },
    }


def accuracies(rng, rows, k, half_gap):
    totals = np.zeros((2, ADDED.size))
    for _ in range(REPEATS):
        x, y = sample(rng, rows, half_gap)
        x_new, y_new = sample(rng, NEW_ROWS, half_gap)
        for i, added in enumerate(ADDED):
            part, new = x[:, : 2 + added], x_new[:, : 2 + added]
            totals[0, i] += np.mean(vote(part, y, new, k) == y_new)
            totals[1, i] += np.mean(linear(part, y, new) == y_new)
    return np.round(totals / REPEATS, 3)


def sample(rng, rows, half_gap):
    """Two columns with the classes apart along their diagonal, then 200 columns of noise."""
    y = np.where(np.arange(rows) % 2 == 0, 1, -1)
    x = rng.normal(size=(rows, 202))
    x[:, :2] += half_gap / np.sqrt(2) * y[:, None]
    x[:, :2] /= np.sqrt(1 + half_gap**2 / 2)  # variance 1, like the others
    return x, y


def vote(x, y, new, k):
    gaps = np.sum(x**2, axis=1)[None, :] - 2 * new @ x.T
    nearest = np.argpartition(gaps, k, axis=1)[:, :k]
    return np.sign(y[nearest].sum(axis=1))


def linear(x, y, new):
    weights = np.linalg.solve(x.T @ x + 1000 * np.eye(x.shape[1]), x.T @ y)
    return np.sign(new @ weights)


def alternative(neighbours, ridge):
    pairs = "; ".join(
        f"{n} columns: {100 * a:.1f} % and {100 * b:.1f} %"
        for n, a, b in zip(ADDED, neighbours, ridge, strict=True)
    )
    return (
        "Two curves over the number of added columns, from 0 to 200. Accuracy on new rows of "
        f"nearest neighbours and of the linear model with a ridge penalty: {pairs}."
    )
