"""One Lloyd iteration on six points of the plane: labels, new centroids, inertia."""

import numpy as np

from greenroom.judge.writing import comes_to, number, table

NAMES = "abcdef"


def draw(rng):
    points, start, labels = sample(rng)
    means = centroids(points, labels)
    return {
        "drawn": {"points": points.tolist(), "start": start.tolist()},
        "shown": {
            "points": table(
                ["point", "$x$", "$y$"],
                [[f"${n}$", *p] for n, p in zip(NAMES, points, strict=False)],
            ),
            "first": pair(start[0]),
            "second": pair(start[1]),
        },
        "expected": {
            "labels": labels + 1,
            "centroids": means,
            "inertia": squares(points, means)[np.arange(6), labels].sum(),
        },
        "near_misses": near_misses(points, start, labels),
        "solution": solution(points, start, labels),
    }


def sample(rng):
    """Both clusters get two points or more, and no point is nearly as close to the other one."""
    while True:
        points = rng.randint(0, 11, size=(6, 2))
        start = points[rng.choice(6, size=2, replace=False)] + rng.randint(-1, 2, size=(2, 2))
        distance = squares(points, start)
        labels = distance.argmin(axis=1)
        if (
            len({tuple(p) for p in points.tolist()}) == 6
            and np.abs(distance[:, 0] - distance[:, 1]).min() >= 4
            and 2 <= labels.sum() <= 4
            and np.abs(centroids(points, labels) - start).max() > 1
        ):
            return points, start, labels


def squares(points, means):
    return ((points[:, None] - means) ** 2).sum(axis=2)


def centroids(points, labels):
    return np.array([points[labels == j].mean(axis=0) for j in (0, 1)])


def near_misses(points, start, labels):
    means = centroids(points, labels)
    own = squares(points, means)[np.arange(6), labels]
    groups = [points[labels == j] for j in (0, 1)]
    dragged = np.array(
        [(g.sum(axis=0) + s) / (len(g) + 1) for g, s in zip(groups, start, strict=False)]
    )
    middle = np.array([np.median(g, axis=0) for g in groups])
    return [
        {
            "expected": {"labels": labels},
            "says": "You numbered the clusters from 0; here they are called 1 and 2.",
        },
        {
            "expected": {"labels": 2 - labels, "centroids": means[::-1]},
            "says": "You have exchanged the numbers of the two clusters.",
        },
        {
            "expected": {"centroids": dragged},
            "says": "You counted the old centroid as a member; only the points are averaged.",
        },
        {
            "expected": {"centroids": middle},
            "says": "You took medians; k-means takes the mean of each column.",
        },
        {
            "expected": {"inertia": squares(points, start)[np.arange(6), labels].sum()},
            "says": "You measured to the old centroids; the inertia asked for uses the new ones.",
        },
        {
            "expected": {"inertia": np.sqrt(own).sum()},
            "says": "You summed the distances; the inertia sums their squares.",
        },
        {
            "expected": {"inertia": own.mean()},
            "says": "You divided by the number of points; the inertia is the plain sum.",
        },
    ]


def pair(values, digits=2):
    return f"({number(values[0], digits)}, {number(values[1], digits)})"


def solution(points, start, labels):
    distance = squares(points, start)
    means = centroids(points, labels)
    own = squares(points, means)[np.arange(6), labels]
    rows = [
        [f"${n}$", d[0], d[1], int(label) + 1, number(square, 3)]
        for n, d, label, square in zip(NAMES, distance, labels, own, strict=False)
    ]
    groups = [
        ", ".join(f"${n}$" for n, label in zip(NAMES, labels, strict=False) if label == j)
        for j in (0, 1)
    ]
    steps = [
        table(
            ["point", "to $\\mu_1$", "to $\\mu_2$", "cluster", "to its new centroid"],
            [[*row[:3], str(row[3]), f"${row[4]}$"] for row in rows],
        ),
        "All distances in the table are squared. "
        f"The assignment is $[{', '.join(number(x + 1) for x in labels)}]$.",
        *(
            f"Cluster {j + 1} holds {groups[j]}; the mean of its points is "
            rf"$\mu_{j + 1} = {pair(means[j])}$."
            for j in (0, 1)
        ),
        f"The last column adds up to the inertia, $J {comes_to(own.sum(), 2)}$.",
    ]
    return "\n\n".join(steps)
