"""Sorted distances to the fourth neighbour: dense groups and a thin background."""

import numpy as np

from greenroom.judge.figures import axis, figure, line, panel

CENTRES = np.array([[-2.2, -1.8], [2.3, -1.2], [0.1, 2.1]])


def draw(rng):
    dense, loners = int(rng.randint(80, 111)), int(rng.randint(26, 37))
    points = cloud(rng, dense, loners)
    distance = np.sort(fourth(points))
    rank = np.arange(1, len(points) + 1)
    return {
        "shown": {"count": str(len(points))},
        "figure": figure(
            "Distance to the fourth nearest neighbour, sorted",
            words(distance),
            panel(
                line(rank, distance),
                x=axis("points, in ascending order", low=0, high=float(len(points))),
                y=axis("distance to the fourth neighbour", low=0),
            ),
        ),
        "drawn": {"points": points.tolist(), "loners": loners},
    }


def cloud(rng, dense, loners):
    """Three even discs of one density, and loners that keep away from them and from each other."""
    turn, reach = rng.uniform(0, 2 * np.pi, 3 * dense), np.sqrt(rng.uniform(0, 1, 3 * dense))
    discs = np.column_stack([np.cos(turn), np.sin(turn)]) * reach[:, None]
    centres = np.repeat(CENTRES + rng.uniform(-0.2, 0.2, size=(3, 2)), dense, axis=0)
    far = []
    while len(far) < loners:
        place = rng.uniform(-7, 7, size=2)
        from_discs = np.linalg.norm(place - CENTRES, axis=1).min()
        from_others = min((np.linalg.norm(place - other) for other in far), default=9)
        if from_discs > 2.2 and from_others > 0.9:
            far.append(place)
    return np.vstack([centres + discs, far])


def fourth(points):
    gaps = np.linalg.norm(points[:, None] - points, axis=2)
    return np.sort(gaps, axis=1)[:, 4]  # the point itself comes first


def words(distance):
    at = [0.1, 0.3, 0.5, 0.7, 0.8, 0.85, 0.9, 0.95]
    places = [int(share * len(distance)) - 1 for share in at]
    listed = ", ".join(f"{distance[i]:.2f} at {i + 1}" for i in places)
    return (
        f"One curve over {len(distance)} points in ascending order of their distance to the fourth "
        f"nearest neighbour, from {distance[0]:.2f} at the first to {distance[-1]:.2f} at the "
        f"last. In between: {listed}."
    )
