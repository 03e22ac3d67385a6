"""Two groups with a bridge of points between them, and their trees by three linkages."""

import numpy as np

from greenroom.judge.figures import axis, figure, note, panel, points, segments

SIDE, BRIDGE = 10, 4
LINKAGES = {"Single linkage": np.min, "Average linkage": np.mean, "Complete linkage": np.max}


def draw(rng):
    cloud, kind = groups(rng)
    distances = np.linalg.norm(cloud[:, None] - cloud, axis=2)
    trees = {title: tree(distances, how) for title, how in LINKAGES.items()}
    top = 1.06 * max(merges[-1][0] for merges in trees.values())
    return figure(
        "One cloud, three trees",
        words(trees),
        panel(
            points(*cloud[kind == 0].T, name="group 1"),
            points(*cloud[kind == 1].T, name="group 2"),
            points(*cloud[kind == 2].T, name="bridge"),
            x=axis("x", low=-2, high=8),
            y=axis("y", low=-3, high=3),
            title="The points",
        ),
        *(dendrogram(merges, kind, title, top) for title, merges in trees.items()),
    )


def groups(rng):
    """Two round groups, and points at even steps between them."""
    sides = [place + rng.uniform(-1, 1, (SIDE, 2)) * [1.0, 1.2] for place in ([0, 0], [6, 0])]
    steps = np.column_stack([np.linspace(1.8, 4.2, BRIDGE), rng.uniform(-0.2, 0.2, BRIDGE)])
    return np.vstack([*sides, steps]), np.repeat([0, 1, 2], [SIDE, SIDE, BRIDGE])


def tree(distances, linkage):
    """The merges as (height, one cluster, other cluster), clusters numbered as they arise."""
    alive, merges = {i: [i] for i in range(len(distances))}, []
    while len(alive) > 1:
        keys = sorted(alive)
        height, a, b = min(
            (linkage(distances[np.ix_(alive[p], alive[q])]), p, q)
            for n, p in enumerate(keys)
            for q in keys[n + 1 :]
        )
        merges.append((float(height), a, b))
        alive[len(distances) + len(merges) - 1] = alive.pop(a) + alive.pop(b)
    return merges


def dendrogram(merges, kind, title, top):
    leaves = len(merges) + 1
    children = {leaves + n: (a, b) for n, (_, a, b) in enumerate(merges)}

    def below(node):
        if node < leaves:
            return [node]
        return [leaf for child in children[node] for leaf in below(child)]

    order = below(2 * leaves - 2)
    place = {leaf: (float(i), 0.0) for i, leaf in enumerate(order)}
    rows = []
    for n, (height, a, b) in enumerate(merges):
        (xa, ya), (xb, yb) = place[a], place[b]
        rows += [(xa, ya, xa, height), (xb, yb, xb, height), (xa, height, xb, height)]
        place[leaves + n] = ((xa + xb) / 2, height)
    marks = [note(i - 0.35, -0.09 * top, "12b"[kind[leaf]]) for i, leaf in enumerate(order)]
    return panel(
        segments(*np.array(rows).T),
        *marks,
        x=axis("points, by group (b: bridge)", low=-1, high=float(leaves)),
        y=axis("height", low=-0.12 * top, high=top),
        title=title,
    )


def words(trees):
    tops = "; ".join(
        f"{title.lower()} {', '.join(f'{height:.1f}' for height, *_ in merges[-3:])}"
        for title, merges in trees.items()
    )
    return (
        f"First panel: two round groups of {SIDE} points near (0, 0) and (6, 0), with a bridge of "
        f"{BRIDGE} points between them. The other panels are dendrograms of these points on the "
        f"same scale of height, the leaves marked 1, 2 or b for the bridge. Heights of the last "
        f"three merges: {tops}."
    )
