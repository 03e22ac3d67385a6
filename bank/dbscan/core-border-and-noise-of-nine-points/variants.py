"""Nine points of a grid: numbers of core, border and noise points, and of clusters."""

import numpy as np

from greenroom.judge.writing import number, table

NAMES = "abcdefghi"
RADII = [1.5, 2.1, 2.3]  # no whole-number distance comes near: squares 2.25, 4.41 and 5.29


def draw(rng):
    points, radius, least = sample(rng)
    found = counts(points, radius, least)
    rows = [[f"${name}$", *point] for name, point in zip(NAMES, points, strict=False)]
    return {
        "drawn": {"points": points.tolist(), "radius": radius, "least": least},
        "shown": {
            "points": table(["point", "$x$", "$y$"], rows),
            "radius": number(radius),
            "least": number(least),
        },
        "expected": found,
        "near_misses": near_misses(points, radius, least, found),
        "solution": solution(points, radius, least),
    }


def sample(rng):
    """All three kinds occur, core points prevail, and the point itself matters for the count."""
    while True:
        radius, least = float(rng.choice(RADII)), int(rng.choice([3, 4]))
        cells = rng.choice(72, size=9, replace=False)
        points = np.column_stack([cells % 9, cells // 9])
        found = counts(points, radius, least)
        if (
            found["core"] >= 3
            and found["border"] >= 1
            and found["noise"] >= 1
            and counts(points, radius, least + 1)["core"] < found["core"]
        ):
            return points, radius, least


def neighbours(points, radius):
    gaps = points[:, None] - points
    return (gaps**2).sum(axis=2) <= radius**2


def counts(points, radius, least):
    near = neighbours(points, radius)
    return tally(near, near.sum(axis=1) >= least)


def tally(near, core):
    border = ~core & near[:, core].any(axis=1)
    return {
        "core": int(core.sum()),
        "border": int(border.sum()),
        "noise": int((~core & ~border).sum()),
        "clusters": len(chains(near, core)),
    }


def chains(near, linking):
    """Groups of linking points that hang together, each as a sorted list."""
    left, found = set(np.flatnonzero(linking).tolist()), []
    while left:
        group, fresh = set(), {min(left)}
        while fresh:
            group |= fresh
            fresh = {int(j) for i in fresh for j in np.flatnonzero(near[i] & linking)} - group
        found.append(sorted(group))
        left -= group
    return found


def near_misses(points, radius, least, found):
    near = neighbours(points, radius)
    gaps = np.abs(points[:, None] - points)
    block = gaps.sum(axis=2) <= radius
    half = neighbours(points, radius / 2)
    slips = [
        (counts(points, radius, least + 1), "You left out the point itself; it counts too."),
        (
            {"border": 0, "noise": found["border"] + found["noise"]},
            "You called border points noise; they lie within the radius of a core point.",
        ),
        (
            tally(block, block.sum(axis=1) >= least),
            "You added up the differences of x and y; the Euclidean distance takes the root of "
            "the sum of squares.",
        ),
        (
            tally(half, half.sum(axis=1) >= least),
            "You took the radius for a diameter; neighbours lie up to the whole radius away.",
        ),
    ]
    through = len(list(chains(near, near.sum(axis=1) > 1)))
    return [{"expected": values, "says": says} for values, says in slips] + [
        {
            "expected": {"clusters": through},
            "says": "You linked points through others that are not core; only core points "
            "extend a cluster.",
            "misconception": "dbscan-border-points-extend",
        }
    ]


def solution(points, radius, least):
    near = neighbours(points, radius)
    core = near.sum(axis=1) >= least
    found = tally(near, core)
    rows = []
    for i, name in enumerate(NAMES):
        kind = "core" if core[i] else "border" if near[i, core].any() else "noise"
        others = ", ".join(f"${NAMES[j]}$" for j in np.flatnonzero(near[i]) if j != i)
        rows.append([f"${name}$", others or "none", int(near[i].sum()), kind])
    groups = "; ".join(", ".join(f"${NAMES[i]}$" for i in g) for g in chains(near, core))
    steps = [
        f"Two points are neighbours if their squared distance is at most ${number(radius)}^2 = "
        f"{number(radius**2)}$. A point with ${least}$ or more, itself included, is core.",
        table(["point", "neighbours", "count", "kind"], rows),
        f"So there are {found['core']} core, {found['border']} border and {found['noise']} noise "
        "points.",
        f"The core points hang together like this: {groups}. That makes the number of clusters "
        f"{found['clusters']}.",
    ]
    return "\n\n".join(steps)
