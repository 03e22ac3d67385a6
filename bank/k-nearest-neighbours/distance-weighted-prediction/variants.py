"""Three neighbours out of six in the plane: their plain mean and their mean with weights 1/d."""

import numpy as np

from greenroom.judge.writing import comes_to, number, table


def draw(rng):
    rows, targets, query = sample(rng)
    shown = [[k + 1, *rows[k], targets[k]] for k in range(6)]
    return {
        "drawn": {"rows": rows.tolist(), "targets": targets.tolist(), "query": query.tolist()},
        "shown": {
            "rows": table(["row", "$x_1$", "$x_2$", "$y$"], shown),
            "first": number(query[0]),
            "second": number(query[1]),
        },
        "expected": both(euclid(rows, query), targets),
        "near_misses": near_misses(rows, targets, query),
        "solution": solution(rows, targets, query),
    }


def sample(rng):
    """The third and the fourth neighbour are clearly apart, and the weights matter."""
    while True:
        rows = rng.randint(0, 13, size=(6, 2))
        targets = 5 * rng.randint(2, 19, size=6)
        query = rng.randint(3, 10, size=2)
        distances = euclid(rows, query)
        ranked = np.sort(distances)
        apart = ranked[0] >= 1 and ranked[3] - ranked[2] > 0.3 and len(set(targets)) == 6
        if not apart or ranked[2] < 1.5 * ranked[0]:
            continue
        right = both(distances, targets)
        if abs(right["plain"] - right["weighted"]) > 2:
            return rows, targets, query


def euclid(rows, query):
    return np.sqrt(((rows - query) ** 2).sum(axis=1))


def nearest(distances, k=3):
    return np.argsort(distances, kind="stable")[:k]


def both(distances, targets, power=-1, k=3):
    near = nearest(distances, k)
    weights = distances[near] ** float(power)
    return {
        "plain": targets[near].mean(),
        "weighted": (weights * targets[near]).sum() / weights.sum(),
    }


def near_misses(rows, targets, query):
    distances = euclid(rows, query)
    right = both(distances, targets)
    near = nearest(distances)
    blocks = abs(rows - query).sum(axis=1).astype(float)
    return [
        {
            "expected": {**right, "weighted": both(distances, targets, 1)["weighted"]},
            "says": "You used the distances themselves as weights; closer rows count more.",
            "misconception": "far-neighbours-weigh-more",
        },
        {
            "expected": {**right, "weighted": both(distances, targets, -2)["weighted"]},
            "says": "You used the weights 1/d²; asked for was 1/d, so take the root first.",
        },
        {
            "expected": {**right, "weighted": (targets[near] / distances[near]).sum() / 3},
            "says": "Divide by the sum of the weights, not by the number of neighbours.",
        },
        {
            "expected": both(distances, targets, k=6),
            "says": "You used all six rows; only the three nearest have a say.",
        },
        {
            "expected": both(blocks, targets),
            "says": "You used the Manhattan distance; the Euclidean one is asked for.",
        },
    ]


def solution(rows, targets, query):
    distances = euclid(rows, query)
    near, right = nearest(distances), both(distances, targets)
    squares = ((rows - query) ** 2).sum(axis=1)
    lines = [[k + 1, rf"$\sqrt{{{squares[k]}}} {comes_to(distances[k], 3)}$"] for k in range(6)]
    names = ", ".join(str(k + 1) for k in near)
    above = " + ".join(f"{targets[k]} / {number(distances[k], 3)}" for k in near)
    below = " + ".join(f"1 / {number(distances[k], 3)}" for k in near)
    values = " + ".join(str(targets[k]) for k in near)
    steps = [
        "The distances to the new row are",
        table(["row", "distance"], lines),
        f"so the neighbours are the rows {names}, from near to far.",
        "(a) With equal weights:",
        rf"$$\frac{{{values}}}{{3}} {comes_to(right['plain'], 2)}$$",
        "(b) With the weights $1/d$:",
        rf"$$\frac{{{above}}}{{{below}}} {comes_to(right['weighted'], 2)}$$",
    ]
    return "\n\n".join(steps)
