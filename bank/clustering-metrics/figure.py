"""A point between two clusters, and three indices for clusters drawn at random."""

import numpy as np

from greenroom.judge.figures import axis, figure, line, panel, points, segments

SIZE = 30


def draw(rng):
    clouds = [
        rng.normal([0, 0], 0.6, size=(SIZE, 2)),
        rng.normal([5.5, 0], 0.6, size=(SIZE, 2)),
        rng.normal([2.5, 3], 1.0, size=(SIZE, 2)),
    ]
    c = clouds[2]
    k = int(np.argmin(np.linalg.norm(c - [1.2, 1.6], axis=1)))
    to = [np.linalg.norm(cloud - c[k], axis=1) for cloud in clouds]
    inside, outside = to[2].sum() / (SIZE - 1), min(to[0].mean(), to[1].mean())
    silhouette = (outside - inside) / max(inside, outside)
    ends = np.concatenate([c[np.argsort(to[2])[1::6]], clouds[0][::6]])
    left = panel(
        segments([c[k, 0]] * len(ends), [c[k, 1]] * len(ends), ends[:, 0], ends[:, 1]),
        *[points(*cloud.T, name=name) for name, cloud in zip("ABC", clouds, strict=True)],
        x=axis("x"),
        y=axis("y"),
        title=f"a = {inside:.1f}, b = {outside:.1f}, s = {silhouette:.2f}",
    )
    ks, indices = np.arange(2, 41, 2), []
    truth = np.repeat(np.arange(4), 50)
    for clusters in ks:
        runs = [random_indices(rng, truth, clusters) for _ in range(10)]
        indices.append(np.mean(runs, axis=0))
    purity, rand, adjusted = np.array(indices).T
    right = panel(
        line(ks, rand, name="Rand"),
        line(ks, purity, name="purity", style="dashed"),
        line(ks, adjusted, name="adjusted Rand", style="dotted"),
        x=axis("number of random clusters", low=0),
        y=axis("index", low=-0.1, high=1),
        title="Nothing learnt",
    )
    words = (
        "First panel: 30 points in each of three clusters A, B and C, with lines from one "
        "point of C to "
        f"some of its own cluster and of A. Its mean distance is {inside:.1f} to its own and "
        f"{outside:.1f} to the nearest other cluster. Second panel: indices of random clusters "
        "against "
        f"four true groups, over the number of clusters from 2 to 40: the Rand index rises from "
        f"{rand[0]:.2f} to {rand[-1]:.2f}, purity from {purity[0]:.2f} to {purity[-1]:.2f}, and "
        f"the adjusted Rand index stays within {abs(adjusted).max():.2f} of 0."
    )
    return figure("Near one's own, and better than chance", words, left, right)


def random_indices(rng, truth, clusters):
    counts = np.zeros((4, clusters))
    np.add.at(counts, (truth, rng.randint(0, clusters, size=len(truth))), 1)
    both, rows, columns = (
        (m * (m - 1) / 2).sum() for m in (counts, counts.sum(axis=1), counts.sum(axis=0))
    )
    total = len(truth) * (len(truth) - 1) / 2
    chance = rows * columns / total
    rand = (total + 2 * both - rows - columns) / total
    adjusted = (both - chance) / ((rows + columns) / 2 - chance)
    return counts.max(axis=0).sum() / len(truth), rand, adjusted
