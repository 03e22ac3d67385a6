"""Three stages of a run of k-means, and where ten other starts ended."""

import numpy as np

from greenroom.judge.figures import axis, bars, figure, panel, points, segments

CENTRES = np.repeat([[0, 0], [5, 0], [0, 9], [5, 9]], 40, axis=0)
RUNS = 10


def draw(rng):
    cloud = CENTRES + rng.normal(0, 1, (len(CENTRES), 2))
    starts = [cloud[rng.choice(len(cloud), 4, replace=False)] for _ in range(RUNS)]
    runs = [stages(cloud, start) for start in starts]
    ends = np.array([inertia(cloud, run[-1]) for run in runs])
    best = max((r for r, end in zip(runs, ends, strict=True) if end < ends.min() + 1), key=len)
    return figure(
        "Assign, move, repeat, and start again",
        words(best, ends, cloud),
        stage(cloud, best[0], "The start"),
        stage(cloud, best[1], "After one iteration"),
        stage(cloud, best[-1], f"At the end, after {len(best) - 1}"),
        panel(
            bars(np.arange(1, RUNS + 1), np.sort(ends)),
            x=axis("run, best first", low=0, high=RUNS + 1),
            y=axis("inertia at the end", low=0),
            title="Ten starts",
        ),
    )


def labels_of(cloud, means):
    return ((cloud[:, None] - means) ** 2).sum(axis=2).argmin(axis=1)


def inertia(cloud, means):
    return ((cloud[:, None] - means) ** 2).sum(axis=2).min(axis=1).sum()


def stages(cloud, means):
    """The means before the first and after every iteration, until they stand still."""
    seen = [means]
    while True:
        labels = labels_of(cloud, means)
        means = np.array([cloud[labels == j].mean(axis=0) for j in range(len(means))])
        if np.allclose(means, seen[-1]):
            return seen
        seen.append(means)


def stage(cloud, means, title):
    labels = labels_of(cloud, means)
    order = np.lexsort((means[:, 0], means[:, 1]))
    groups = [points(*cloud[labels == j].T, name=f"cluster {n + 1}") for n, j in enumerate(order)]
    return panel(
        *groups,
        crosses(means),
        x=axis("x", low=-4, high=9),
        y=axis("y", low=-4, high=13),
        title=title,
    )


def crosses(means, arm=0.55):
    (x, y), high = means.T, 1.6 * arm  # the panel is wider than it is high
    return segments(
        np.concatenate([x - arm, x - arm]),
        np.concatenate([y - high, y + high]),
        np.concatenate([x + arm, x + arm]),
        np.concatenate([y + high, y - high]),
    )


def words(best, ends, cloud):
    start = "; ".join(f"({x:.1f}, {y:.1f})" for x, y in best[0])
    end = "; ".join(f"({x:.1f}, {y:.1f})" for x, y in best[-1])
    ordered = ", ".join(f"{value:.0f}" for value in np.sort(ends))
    return (
        f"{len(cloud)} points in four round groups near (0, 0), (5, 0), (0, 9) and (5, 9). In the "
        f"first panel four centroids start on points of the cloud, at {start}, and every point has "
        "the colour of its nearest centroid. Crosses mark the centroids. In the second "
        "panel they have moved to the means of "
        f"their points. In the third, after {len(best) - 1} iterations, they stand still at {end}. "
        f"The fourth panel has the inertia at the end of ten runs from other starts: {ordered}."
    )
