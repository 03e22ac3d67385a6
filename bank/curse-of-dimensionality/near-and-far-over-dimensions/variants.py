"""Nearest over farthest distance for independent columns and for columns with common factors."""

import numpy as np

from greenroom.judge.figures import axis, figure, line, panel

DIMENSIONS = np.array([2, 5, 10, 20, 50, 100, 200, 500, 1000])
ROWS = 300


def draw(rng):
    queries = int(rng.choice([30, 40, 50]))
    factors = int(rng.randint(3, 5))
    generated = ratios(standardised(rng.rand(ROWS, 1000)), queries)
    measured = ratios(sensors(rng, factors), queries)
    return {
        "shown": {"rows": str(ROWS), "queries": str(queries)},
        "figure": figure(
            "Nearest over farthest distance",
            alternative(generated, measured),
            panel(
                line(DIMENSIONS, generated, name="generated, independent", style="dashed"),
                line(DIMENSIONS, measured, name="measured sensors"),
                x=axis("number of columns", scale="log"),
                y=axis("nearest / farthest distance", low=0, high=1),
            ),
        ),
        "drawn": {
            "dimensions": DIMENSIONS.tolist(),
            "generated": generated.tolist(),
            "measured": measured.tolist(),
            "factors": factors,
        },
    }


def sensors(rng, factors):
    """Each sensor mixes a few common uniform factors, with a little noise of its own."""
    causes = rng.rand(ROWS, factors) - 0.5
    mixing = rng.normal(size=(factors, 1000))
    return standardised(causes @ mixing + 0.06 * rng.normal(size=(ROWS, 1000)))


def standardised(x):
    return (x - x.mean(axis=0)) / x.std(axis=0)


def ratios(x, queries):
    means = []
    for d in DIMENSIONS:
        part = x[:, :d]
        squares = np.sum(part**2, axis=1)
        gaps = squares[:queries, None] + squares[None, :] - 2 * part[:queries] @ part.T
        distances = np.sqrt(np.maximum(gaps, 0))
        distances[np.arange(queries), np.arange(queries)] = np.nan  # a row and itself
        means.append(np.mean(np.nanmin(distances, axis=1) / np.nanmax(distances, axis=1)))
    return np.round(means, 3)


def alternative(generated, measured):
    pairs = "; ".join(
        f"{d} columns: {a:.2f} and {b:.2f}"
        for d, a, b in zip(DIMENSIONS, generated, measured, strict=True)
    )
    return (
        "Two curves over the number of columns, on a logarithmic axis from 2 to 1000. Mean "
        "ratio of the nearest to the farthest distance in the generated and in the measured data: "
        f"{pairs}."
    )
