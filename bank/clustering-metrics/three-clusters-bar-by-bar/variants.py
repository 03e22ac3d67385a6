"""Silhouettes of three clusters: two dense ones far apart, and a wide one with negative bars."""

import numpy as np

from greenroom.judge.figures import axis, bars, figure, panel, rule

SIZE = 40
NAMES = ("A", "B", "C")


def draw(rng):
    values = silhouettes(rng)
    blocks = [np.sort(values[k]) for k in range(3)]
    marks = [
        bars(np.arange(SIZE) + k * (SIZE + 4), block, name=name, across=True)
        for k, (name, block) in enumerate(zip(NAMES, blocks, strict=True))
    ]
    drawn = panel(
        *marks,
        rule(x=values.mean(), name="mean"),
        x=axis("silhouette", low=-1, high=1),
        y=axis("shops, sorted within their cluster", low=-2, high=3 * SIZE + 9),
    )
    return {
        "shown": {},
        "figure": figure("Silhouettes of 120 shops", words(blocks, values.mean()), drawn),
        "drawn": {"silhouettes": values.round(6).tolist()},
    }


def silhouettes(rng):
    """Drawn until C is as weak, and A and B as good, as the rubric says."""
    while True:
        a = rng.normal([0, 0], 0.55, size=(SIZE, 2))
        b = rng.normal([6, 0], 0.55, size=(SIZE, 2))
        c = rng.normal([2.4, 1.6], [1.9, 1.6], size=(SIZE, 2))
        values = of(np.concatenate([a, b, c])).reshape(3, SIZE)
        good = (values[:2].mean(axis=1) > 0.62).all() and values[:2].min() > 0.1
        weak = values[2].mean() < 0.2 and 0.2 <= (values[2] < 0).mean() <= 0.45
        hardly = (values[2] > values.mean()).mean() <= 0.1
        if good and weak and hardly and 0.44 <= values.mean() <= 0.56:
            return values


def of(points):
    """Silhouettes of points in three equal blocks, by Euclidean distance."""
    apart = np.linalg.norm(points[:, None] - points, axis=2)
    sums = apart.reshape(len(points), 3, SIZE).sum(axis=2)
    own = np.repeat(np.arange(3), SIZE)
    rows = np.arange(len(points))
    inside = sums[rows, own] / (SIZE - 1)
    sums[rows, own] = np.inf
    outside = sums.min(axis=1) / SIZE
    return (outside - inside) / np.maximum(inside, outside)


def words(blocks, mean):
    read = "; ".join(
        f"{name}: from {block[0]:.2f} to {block[-1]:.2f}, median {np.median(block):.2f}, "
        f"{(block < 0).sum()} below zero"
        for name, block in zip(NAMES, blocks, strict=True)
    )
    return (
        "Level bars, one for each of 120 shops, in three blocks of 40 that are sorted by length. "
        f"Silhouettes: {read}. A dashed upright line stands at the mean of all, {mean:.2f}."
    )
