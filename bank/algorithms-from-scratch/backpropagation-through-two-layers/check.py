"""Two layers: loss, derivatives against differences, decay, ReLU at 0, large scores."""

import numpy as np
from scipy.special import logsumexp

from greenroom.judge.cases import Case, Close, Holds


def network(rng, d, h, c):
    return {
        "W1": rng.normal(size=(d, h)),
        "b1": rng.normal(scale=0.5, size=h),
        "W2": rng.normal(size=(h, c)),
        "b2": rng.normal(scale=0.5, size=c),
    }


def loss_of(X, y, params, decay):
    scores = np.maximum(X @ params["W1"] + params["b1"], 0) @ params["W2"] + params["b2"]
    losses = logsumexp(scores, axis=1) - scores[np.arange(len(y)), y]
    squares = (params["W1"] ** 2).sum() + (params["W2"] ** 2).sum()
    return losses.mean() + decay / 2 * squares


def by_differences(X, y, params, decay, step=1e-5):
    """Central differences for every single parameter."""
    slopes = {}
    for name, values in params.items():
        slopes[name] = np.empty(values.shape)
        for at in np.ndindex(values.shape):
            sides = []
            for sign in (1, -1):
                moved = {key: array.copy() for key, array in params.items()}
                moved[name][at] += sign * step
                sides.append(loss_of(X, y, moved, decay))
            slopes[name][at] = (sides[0] - sides[1]) / (2 * step)
    return slopes


def fits(right_loss, slopes):
    """Whether loss and derivatives are those of differences, which know about nine digits."""

    def wrong(given, _right):
        loss, gradients = given
        says = Close().difference(loss, right_loss)
        if says:
            return f"of the loss: {says}"
        says = Close(rtol=1e-4, atol=1e-6).difference(gradients, slopes)
        return f"of the derivatives, by differences: {says}" if says else None

    return Holds(wrong)


def sample(rng, n, d, h, c):
    """Rows of which none is near the bend of a unit, where differences say nothing."""
    while True:
        X, params = rng.normal(size=(n, d)), network(rng, d, h, c)
        if np.abs(X @ params["W1"] + params["b1"]).min() > 1e-3:
            return X, rng.integers(0, c, size=n), params


def cases(rng):
    params = {
        "W1": np.array([[1.0, -1.0]]),
        "b1": np.array([0.0, 1.0]),
        "W2": np.array([[1.0, 0.0], [0.0, 1.0]]),
        "b2": np.array([0.0, -2.0]),
    }
    yield Case("one row, one unit off", (np.array([[2.0]]), np.array([0]), params), visible=True)
    X, y = np.array([[1.0], [-1.0]]), np.array([0, 1])
    yield Case("two rows", (X, y, params, 0.5), visible=True)

    for n, d, h, c, decay in ((1, 1, 2, 2, 0.0), (3, 2, 3, 2, 0.0), (5, 3, 4, 3, 0.3)):
        X, y, params = sample(rng, n, d, h, c)
        shape = f"{n} rows, {d} columns, {h} units, {c} classes, decay {decay}"
        right = fits(loss_of(X, y, params, decay), by_differences(X, y, params, decay))
        args = (X, y, params, decay)
        yield Case("derivatives as by differences", args, shape=shape, compare=right)
        yield Case("loss and derivatives", args, shape=shape)
    X, y, params = sample(rng, 40, 6, 8, 5)
    shape = "40 rows, 6 columns, 8 units, 5 classes"
    yield Case("loss and derivatives", (X, y, params, 0.01), shape=shape)
    yield Case("no decay by default", (X, y, params), shape=shape)
    yield Case("the rows twice over", (np.vstack([X, X]), np.r_[y, y], params), shape="80 rows")
    yield Case("decay alone", (X, y, params, 50.0), shape=f"{shape}, decay 50")

    still = {**network(rng, 2, 3, 3), "b1": np.zeros(3)}
    args = (np.zeros((2, 2)), np.array([0, 2]), still)
    yield Case("no derivative at exactly 0", args, shape="2 rows of zeros, b1 of zeros")
    dead = network(rng, 3, 4, 2)
    dead["b1"] = np.array([-50.0, 0.5, -50.0, 1.0])
    X, y = rng.normal(size=(6, 3)), rng.integers(0, 2, size=6)
    yield Case("units that are off", (X, y, dead, 0.1), shape="6 rows, 2 of 4 units off")
    large = network(rng, 3, 4, 3)
    large["W2"] = 2e3 * large["W2"]
    large["b1"] = large["b1"] + 2
    args = (X, np.array([0, 1, 2, 0, 1, 2]), large)
    yield Case("large scores", args, shape="6 rows, W2 in thousands")
    one = network(rng, 2, 3, 1)
    yield Case("a single class", (X[:, :2], np.zeros(6, dtype=int), one), shape="one class")
    whole = rng.integers(-3, 4, size=(4, 3))
    args = (whole, np.array([1, 0, 1, 1]), dead)
    yield Case("whole numbers", args, shape="4 rows of whole numbers")
    args = (X, y, dead, 0.1)
    yield Case("the inputs are not changed", args, shape="6 rows", keeps_inputs=True)
