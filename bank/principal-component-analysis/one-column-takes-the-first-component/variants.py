"""Five columns of flats in raw units: the price takes the first component."""

import numpy as np

from greenroom.judge.figures import axis, bars, figure, panel, points

COLUMNS = ["price, €", "area, m²", "age, years", "rooms", "distance, km"]


def draw(rng):
    rows = int(rng.randint(30, 61)) * 10
    table = flats(rng, rows)
    centred = table - table.mean(axis=0)
    _, values, right = np.linalg.svd(centred, full_matrices=False)
    share = 100 * values**2 / (values**2).sum()
    weights = right[0] * np.sign(right[0, 0])
    spread = table.std(axis=0, ddof=1)
    return {
        "shown": {"rows": str(rows)},
        "figure": figure(
            "PCA of five columns in their own units",
            words(share, weights, spread),
            panel(
                bars(np.arange(1, 6), share),
                x=axis("component", low=0, high=6),
                y=axis("share of the variance, %", low=0, high=100),
                title="Share of each component",
            ),
            panel(
                bars(np.arange(5), weights, across=True),
                x=axis("weight", low=-0.2, high=1.2),
                y=axis("column", categories=COLUMNS),
                title="Weights of the first component",
            ),
            panel(
                points(spread, np.arange(5)),
                x=axis("standard deviation", low=0.1, high=1e6, scale="log"),
                y=axis("column", categories=COLUMNS),
                title="Spread of the columns",
            ),
        ),
        "drawn": {"share": share.tolist(), "weights": weights.tolist(), "spread": spread.tolist()},
    }


def flats(rng, rows):
    area = np.clip(rng.normal(80, rng.randint(20, 29), rows), 22, None)
    rooms = np.clip(np.rint(area / 26 + rng.normal(0, 0.6, rows)), 1, None)
    age = rng.uniform(0, rng.randint(60, 101), rows)
    distance = rng.gamma(3, rng.uniform(1, 1.6), rows)
    noise = rng.normal(0, 45000, rows)
    price = 90000 + 3200 * area - 600 * age - 6000 * distance + noise
    return np.column_stack([np.clip(price, 40000, None), area, age, rooms, distance])


def words(share, weights, spread):
    small = max(abs(weights[1:]))
    listed = ", ".join(
        f"{name.split(',')[0]} {value:.3g}" if value < 1000 else f"{name.split(',')[0]} {value:.0f}"
        for name, value in zip(COLUMNS, spread, strict=True)
    )
    return (
        f"Three panels. Share of each component: {share[0]:.6f} % for the first, the other four "
        f"together {1e6 * (1 - share[0] / 100):.2f} millionths. Weights of the "
        "first component: price "
        f"{weights[0]:.4f}, and for area, age, rooms and distance no more than {small:.4f} in "
        f"size. Standard deviations of the columns, on a logarithmic axis from 0.1 to a million: "
        f"{listed}."
    )
