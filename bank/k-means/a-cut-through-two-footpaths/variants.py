"""Positions along two long parallel paths, and the two clusters that k-means makes of them."""

import numpy as np

from greenroom.judge.figures import axis, figure, panel, points

STARTS = 20


def draw(rng):
    length, gap = rng.randint(18, 25), rng.randint(35, 46) / 10
    size = int(rng.randint(55, 81))
    places, path = walk(rng, length, gap, size)
    means, labels = best_run(rng, places)
    share = [100 * np.mean(path[labels == j] == 0) for j in (0, 1)]
    return {
        "shown": {"count": str(2 * size)},
        "figure": figure(
            "Positions of people in a park, with two clusters",
            words(places, gap, means, labels, share),
            panel(
                points(*places[labels == 0].T, name="cluster 1"),
                points(*places[labels == 1].T, name="cluster 2"),
                points(*means.T, name="centroids"),
                x=axis("east, m", low=0, high=26),
                y=axis("north, m", low=0, high=12),
            ),
        ),
        "drawn": {"places": places.tolist(), "labels": labels.tolist(), "means": means.tolist()},
    }


def walk(rng, length, gap, size):
    """Evenly along two level bands, with a little scatter to the side."""
    path = np.repeat([0, 1], size)
    along = 1 + (np.tile(np.arange(size), 2) + rng.uniform(0, 1, 2 * size)) * length / size
    aside = 3.5 + gap * path + np.clip(rng.normal(0, 0.35, 2 * size), -0.8, 0.8)
    return np.column_stack([along, aside]), path


def best_run(rng, places):
    runs = [run(places, places[rng.choice(len(places), 2, replace=False)]) for _ in range(STARTS)]
    _, means, labels = min(runs, key=lambda r: r[0])
    west = np.argsort(means[:, 0])
    return means[west], np.where(labels == west[0], 0, 1)


def run(places, means):
    for _ in range(60):
        distance = ((places[:, None] - means) ** 2).sum(axis=2)
        labels = distance.argmin(axis=1)
        moved = np.array([places[labels == j].mean(axis=0) for j in (0, 1)])
        if np.allclose(moved, means):
            break
        means = moved
    return distance.min(axis=1).sum(), means, labels


def words(places, gap, means, labels, share):
    border = (places[labels == 0, 0].max() + places[labels == 1, 0].min()) / 2
    return (
        f"{len(places)} points in two level bands, around 3.5 m and {3.5 + gap:.1f} m north, each "
        f"from {places[:, 0].min():.0f} to {places[:, 0].max():.0f} m east, with no point between "
        f"{4.3:.1f} and {2.7 + gap:.1f} m north. Cluster 1 has the points west of about "
        f"{border:.1f} m, {share[0]:.0f} % of them in the lower band; cluster 2 has the points "
        f"east of it, {share[1]:.0f} % in the lower band. The centroids stand at "
        f"({means[0, 0]:.1f}, {means[0, 1]:.1f}) and ({means[1, 0]:.1f}, {means[1, 1]:.1f})."
    )
