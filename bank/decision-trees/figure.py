"""The cuts of a small tree in the plane, and the errors of deeper and deeper trees."""

import numpy as np

from greenroom.judge.figures import axis, figure, line, panel, points, segments

DEPTHS = np.arange(1, 11)


def draw(rng):
    errors = np.mean([both_errors(rng) for _ in range(12)], axis=0)
    x, y = sample(rng, 120)
    cuts = cuts_of(grow(x, y, 2), 0, 1, 0, 1)
    best = DEPTHS[np.argmin(errors[1])]
    return figure(
        "Cuts along the axes, and the price of too many",
        f"Left: 120 points of two classes in the unit square and the {len(cuts)} cuts of a tree of "
        "depth 2, each parallel to an axis; class 1 lies mostly where the first feature is above "
        "0.4 and the second below 0.6. Right: the share of wrong predictions over depths 1 to 10, "
        f"mean of 12 samples. On training rows it falls from {errors[0, 0]:.2f} to "
        f"{errors[0, -1]:.2f}; on new rows it is {errors[1, 0]:.2f} at depth 1, lowest at depth "
        f"{best} with {errors[1].min():.2f}, and {errors[1, -1]:.2f} at depth 10.",
        panel(
            points(x[y == 0, 0], x[y == 0, 1], name="class 0"),
            points(x[y == 1, 0], x[y == 1, 1], name="class 1"),
            segments(*np.array(cuts).T, name="cuts"),
            x=axis("first feature", low=0, high=1),
            y=axis("second feature", low=0, high=1),
            title="a tree of depth 2",
        ),
        panel(
            line(DEPTHS, errors[0], name="training rows"),
            line(DEPTHS, errors[1], name="new rows"),
            x=axis("depth of the tree"),
            y=axis("share of wrong predictions", low=0),
            title="deeper trees",
        ),
    )


def sample(rng, n):
    x = rng.uniform(size=(n, 2))
    inside = (x[:, 0] > 0.4) & (x[:, 1] < 0.6)
    return x, (inside ^ (rng.uniform(size=n) < 0.12)).astype(int)


def best_cut(x, y):
    """Feature and threshold with the smallest weighted Gini, by sorting and running sums."""
    best = (np.inf, 0, 0.0)
    for j in range(2):
        order = np.argsort(x[:, j])
        ones = np.cumsum(y[order])[:-1]
        size = np.arange(1, y.size)
        rest, other = y.sum() - ones, y.size - size
        cost = ones * (1 - ones / size) + rest * (1 - rest / other)
        k = np.argmin(cost)
        best = min(best, (cost[k], j, x[order[k : k + 2], j].mean()))
    return best[1], best[2]


def grow(x, y, depth):
    """A leaf is a class, an inner node a feature, a threshold and two subtrees."""
    if depth == 0 or y.min() == y.max():
        return int(2 * y.sum() > y.size)
    j, t = best_cut(x, y)
    left = x[:, j] <= t
    return j, t, grow(x[left], y[left], depth - 1), grow(x[~left], y[~left], depth - 1)


def predict(tree, x):
    if not isinstance(tree, tuple):
        return np.full(len(x), tree)
    j, t, low, high = tree
    return np.where(x[:, j] <= t, predict(low, x), predict(high, x))


def both_errors(rng):
    x, y = sample(rng, 120)
    x_new, y_new = sample(rng, 1000)
    trees = [grow(x, y, depth) for depth in DEPTHS]
    return np.array(
        [[np.mean(predict(tree, a) != b) for tree in trees] for a, b in ((x, y), (x_new, y_new))]
    )


def cuts_of(tree, x0, x1, y0, y1):
    """Each cut as a piece (x0, y0, x1, y1) inside its rectangle."""
    if not isinstance(tree, tuple):
        return []
    j, t, low, high = tree
    if j == 0:
        return [(t, y0, t, y1), *cuts_of(low, x0, t, y0, y1), *cuts_of(high, t, x1, y0, y1)]
    return [(x0, t, x1, t), *cuts_of(low, x0, x1, y0, t), *cuts_of(high, x0, x1, t, y1)]
