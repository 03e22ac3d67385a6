"""What dropout does to a sum, and to the validation error of a network that overfits."""

import numpy as np

from greenroom.judge.figures import axis, band, figure, line, panel

ROWS, FEATURES, UNITS, STEPS, EVERY = 100, 20, 100, 600, 20


def draw(rng):
    rates = np.linspace(0, 0.8, 33)
    products = rng.normal(0.3, 1, size=12)
    mean = np.full(rates.size, products.sum())
    spread = np.sqrt(rates / (1 - rates) * np.sum(products**2))
    at = np.arange(0, STEPS + 1, EVERY)
    plain, dropped = errors(rng)
    return figure(
        "Dropout in a sum and in a network",
        f"One sum: a unit's sum of {products.size} inputs over dropout rates from 0 to 0.8. Its "
        f"mean is {mean[0]:.1f} throughout; the band of one standard deviation to either side "
        f"grows from 0 to {spread[16]:.1f} at a rate of 0.4 and {spread[-1]:.1f} at 0.8. Two "
        f"networks: validation error over {STEPS} steps; the noise in the data makes 1 the best "
        f"possible. Without dropout it falls to {plain.min():.2f} and rises to {plain[-1]:.2f}; "
        f"with a rate of 0.5 it falls to {dropped.min():.2f} and ends at {dropped[-1]:.2f}.",
        panel(
            band(rates, mean - spread, mean + spread, name="one standard deviation"),
            line(rates, mean, name="mean"),
            x=axis("dropout rate", low=0, high=0.8),
            y=axis("the unit's sum in training"),
            title="one sum",
        ),
        panel(
            line(at, plain, name="no dropout"),
            line(at, dropped, name="dropout 0.5", style="dashed"),
            x=axis("step", low=0, high=STEPS),
            y=axis("validation error", low=0),
            title="two networks",
        ),
    )


def errors(rng):
    """Mean squared errors on fresh rows, of one network trained without and with dropout."""
    truth = rng.normal(size=FEATURES) / np.sqrt(FEATURES)
    x, fresh = rng.normal(size=(ROWS, FEATURES)), rng.normal(size=(500, FEATURES))
    seen = (x, x @ truth + rng.normal(size=ROWS))
    unseen = (fresh, fresh @ truth + rng.normal(size=500))
    w = rng.normal(size=(FEATURES, UNITS)) * np.sqrt(2 / FEATURES)
    v = 0.3 * rng.normal(size=UNITS) / np.sqrt(UNITS)
    return [train(rng, rate, w, v, seen, unseen) for rate in (0.0, 0.5)]


def train(rng, rate, w, v, seen, unseen):
    """Plain gradient descent; the masks are drawn anew for every row and step."""
    (x, y), w, v, found = seen, w.copy(), v.copy(), []
    for step in range(STEPS + 1):
        if step % EVERY == 0:
            found.append(np.mean((np.maximum(unseen[0] @ w, 0) @ v - unseen[1]) ** 2))
        mask = (rng.uniform(size=(ROWS, UNITS)) >= rate) / (1 - rate)
        hidden = np.maximum(x @ w, 0)
        gap = ((hidden * mask) @ v - y) / ROWS
        back = np.outer(gap, v) * mask * (hidden > 0)
        v -= 0.05 * (hidden * mask).T @ gap
        w -= 0.05 * x.T @ back
    return np.array(found)
