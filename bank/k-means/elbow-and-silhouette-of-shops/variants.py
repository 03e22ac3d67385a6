"""k-means on four groups of shops: inertia with a bend at four, silhouette with its peak there."""

import numpy as np

from greenroom.judge.figures import axis, figure, line, panel, points

CORNERS = np.array([[-4, -4], [4, -4], [-4, 4], [4, 4]])
UPTO, STARTS = 10, 12


def draw(rng):
    size = int(rng.randint(30, 41))
    shops = cloud(rng, size)
    fits = [best_run(rng, shops, k) for k in range(1, UPTO + 1)]
    inertia = np.array([value for value, _ in fits])
    score = np.array([silhouette(shops, labels) for _, labels in fits[1:]])
    order = np.arange(1, UPTO + 1)
    return {
        "shown": {"shops": str(4 * size)},
        "figure": figure(
            "k-means with 1 to 10 clusters",
            words(inertia, score),
            panel(
                line(order, inertia),
                points(order, inertia),
                x=axis("clusters k", low=0, high=UPTO + 1),
                y=axis("inertia", low=0),
                title="Inertia",
            ),
            panel(
                line(order[1:], score),
                points(order[1:], score),
                x=axis("clusters k", low=0, high=UPTO + 1),
                y=axis("mean silhouette", low=0, high=1),
                title="Mean silhouette",
            ),
        ),
        "drawn": {
            "shops": shops.tolist(),
            "inertia": inertia.tolist(),
            "silhouette": score.tolist(),
        },
    }


def cloud(rng, size):
    """Four compact groups near the corners of a square, each column standardised."""
    centres = CORNERS + rng.uniform(-0.9, 0.9, size=(4, 2))
    raw = np.repeat(centres, size, axis=0) + rng.normal(size=(4 * size, 2))
    return (raw - raw.mean(axis=0)) / raw.std(axis=0)


def best_run(rng, shops, k):
    return min((run(shops, spread_start(rng, shops, k)) for _ in range(STARTS)), key=lambda r: r[0])


def spread_start(rng, shops, k):
    """Each further centroid far from those there are, as k-means++ draws them."""
    means = shops[[rng.randint(len(shops))]]
    while len(means) < k:
        gap = squares(shops, means).min(axis=1)
        means = np.vstack([means, shops[rng.choice(len(shops), p=gap / gap.sum())]])
    return means


def squares(shops, means):
    return ((shops[:, None] - means) ** 2).sum(axis=2)


def run(shops, means):
    for _ in range(40):
        labels = squares(shops, means).argmin(axis=1)
        moved = np.array(
            [
                shops[labels == j].mean(axis=0) if np.any(labels == j) else means[j]
                for j in range(len(means))
            ]
        )
        if np.allclose(moved, means):
            break
        means = moved
    return squares(shops, means).min(axis=1).sum(), labels


def silhouette(shops, labels):
    distance = np.sqrt(squares(shops, shops))
    groups = [labels == j for j in np.unique(labels)]
    to_group = np.array([distance[:, g].sum(axis=1) for g in groups])
    sizes = np.array([g.sum() for g in groups])[:, None]
    own = np.array(groups)
    inside = (to_group * own).sum(axis=0) / np.maximum((sizes * own).sum(axis=0) - 1, 1)
    outside = np.where(own, np.inf, to_group / sizes).min(axis=0)
    alone = (sizes * own).sum(axis=0) == 1
    return np.where(alone, 0, (outside - inside) / np.maximum(outside, inside)).mean()


def words(inertia, score):
    first = ", ".join(f"{value:.1f}" for value in inertia)
    second = ", ".join(f"{value:.2f}" for value in score)
    return (
        "Two panels over the number of clusters. Inertia for k from 1 to 10, falling all the way: "
        f"{first}. Mean silhouette for k from 2 to 10: {second}."
    )
