"""SHAP values of four features: the one with the shortest bar has the longest tail."""

import numpy as np

from greenroom.judge.figures import axis, bars, figure, panel, points, rule

NAMES = ["months with us", "support calls", "monthly price", "failed payments"]
CUSTOMERS, FAILED = 90, 4


def draw(rng):
    values, high = contributions(rng)
    at = np.arange(4)
    place = at[:, None] + rng.uniform(-0.27, 0.27, values.shape)
    marks = [
        points(values[chosen], place[chosen], name=name)
        for chosen, name in [(~high, "low value"), (high, "high value")]
    ]
    return {
        "shown": {"customers": str(CUSTOMERS)},
        "figure": figure(
            "SHAP values of a churn model",
            words(values, high),
            panel(
                bars(at, np.abs(values).mean(axis=1), across=True),
                x=axis("mean absolute contribution", low=0),
                y=axis("feature", categories=NAMES),
                title="mean size",
            ),
            panel(
                rule(x=0),
                *marks,
                x=axis("contribution to the churn score"),
                y=axis("feature", categories=NAMES),
                title="single predictions",
            ),
        ),
        "drawn": {"values": values.round(4).tolist(), "high": high.astype(int).tolist()},
    }


def contributions(rng):
    """Rows are features. Price is mixed; failed payments are rare, and strong where they occur."""
    half = CUSTOMERS // 2
    high = np.zeros((4, CUSTOMERS), dtype=bool)
    for j in range(3):
        high[j, rng.permutation(CUSTOMERS)[:half]] = True
    high[3, rng.permutation(CUSTOMERS)[:FAILED]] = True
    noise = rng.uniform(-0.012, 0.012, (4, CUSTOMERS))
    tenure = rng.uniform(0.02, 0.2, CUSTOMERS) * np.where(high[0], -1, 1)
    calls = rng.uniform(0.025, 0.13, CUSTOMERS) * np.where(high[1], 1, -0.7)
    side = np.where(rng.permutation(CUSTOMERS) % 2 == 0, 1, -1)
    price = rng.uniform(0.02, 0.09, CUSTOMERS) * side
    price[high[2]] = np.abs(price[high[2]]) * np.resize([1, 1, -1, -1, 1], half)
    price[~high[2]] = np.abs(price[~high[2]]) * np.resize([1, -1, -1, 1, -1], CUSTOMERS - half)
    failed = np.where(high[3], rng.uniform(0.3, 0.42, CUSTOMERS), -0.012)
    return np.array([tenure, calls, price, failed]) + noise * [[1], [1], [1], [0.7]], high


def words(values, high):
    means = ", ".join(f"{n} {np.abs(v).mean():.3f}" for n, v in zip(NAMES, values, strict=True))
    rows = "; ".join(
        f"{n}: {span(v[~h])} for low values, {span(v[h])} for high ones"
        for n, v, h in zip(NAMES[:3], values, high, strict=False)
    )
    few = ", ".join(f"{v:.2f}" for v in np.sort(values[3][high[3]]))
    low, top = values[3][~high[3]].min(), values[3][~high[3]].max()
    return (
        f"Panel 'mean size': bars of the mean absolute contribution, {means}. Panel 'single "
        f"predictions': one point for each of {CUSTOMERS} customers and each feature. {rows}; "
        f"failed payments: from {low:.2f} to {top:.2f} for the {CUSTOMERS - FAILED} customers "
        f"without a failed payment, and {few} for the {FAILED} with one."
    )


def span(v):
    """Where the points lie, and how many of them on which side."""
    return f"{v.min():.2f} to {v.max():.2f} ({np.sum(v < 0)} below zero, {np.sum(v > 0)} above)"
