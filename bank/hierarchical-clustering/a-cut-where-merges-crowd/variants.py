"""A dendrogram of three tight groups, with a line across the crowded low part."""

import numpy as np

from greenroom.judge.figures import axis, figure, panel, rule, segments

CORNERS = 7 * np.array([[1, 0, 0, 0], [0, 1, 0, 0], [0, 0, 1, 0]])  # all equally far apart


def draw(rng):
    sizes = rng.permutation([6, 7, 8]) + rng.randint(0, 2)
    machines = np.repeat(CORNERS, sizes, axis=0) + rng.normal(0, 0.6, (sizes.sum(), 4))
    machines = machines[rng.permutation(len(machines))]
    merges = tree(machines)
    heights = np.array([height for height, *_ in merges])
    cut, groups = crowded_cut(heights)
    return {
        "shown": {"leaves": str(len(machines)), "groups": str(groups)},
        "figure": figure(
            "Dendrogram of machines, average linkage",
            words(heights, cut, groups),
            panel(
                segments(*pieces(merges, len(machines)).T, name="merges"),
                rule(y=cut, name="the colleague's cut"),
                x=axis("machines", low=-1, high=float(len(machines))),
                y=axis("distance at the merge", low=0),
            ),
        ),
        "drawn": {"machines": machines.tolist(), "heights": heights.tolist(), "cut": cut},
    }


def tree(machines):
    """Average linkage: (height, one cluster, other cluster), clusters by number as in SciPy."""
    distances = np.linalg.norm(machines[:, None] - machines, axis=2)
    alive, merges = {i: [i] for i in range(len(machines))}, []
    while len(alive) > 1:
        keys = sorted(alive)
        height, a, b = min(
            (distances[np.ix_(alive[p], alive[q])].mean(), p, q)
            for n, p in enumerate(keys)
            for q in keys[n + 1 :]
        )
        merges.append((float(height), a, b))
        alive[len(machines) + len(merges) - 1] = alive.pop(a) + alive.pop(b)
    return merges


def crowded_cut(heights):
    """In the middle of the merges inside the groups, with five to eight clusters."""
    inside = heights[:-2]
    place = max(range(len(inside) - 6, len(inside) - 3), key=lambda i: inside[i + 1] - inside[i])
    return float((inside[place] + inside[place + 1]) / 2), int(len(heights) - place)


def pieces(merges, leaves):
    """Three straight pieces for each merge, leaves in the order of the tree."""
    children = {leaves + n: (a, b) for n, (_, a, b) in enumerate(merges)}

    def below(node):
        if node < leaves:
            return [node]
        return [leaf for child in children[node] for leaf in below(child)]

    place = {leaf: (float(i), 0.0) for i, leaf in enumerate(below(leaves + len(merges) - 1))}
    rows = []
    for n, (height, a, b) in enumerate(merges):
        (xa, ya), (xb, yb) = place[a], place[b]
        rows += [(xa, ya, xa, height), (xb, yb, xb, height), (xa, height, xb, height)]
        place[leaves + n] = ((xa + xb) / 2, height)
    return np.array(rows)


def words(heights, cut, groups):
    inside = heights[:-2]
    listed = ", ".join(f"{h:.2f}" for h in inside[-7:])
    return (
        f"A dendrogram of {len(heights) + 1} machines. The first {len(inside) - 7} merges have "
        f"heights from {inside[0]:.2f} to {inside[-8]:.2f}; the next seven follow at {listed}; the "
        f"last two at {heights[-2]:.2f} and {heights[-1]:.2f}. A level dashed line at {cut:.2f}, "
        f"the colleague's cut, crosses {groups} upright lines."
    )
