"""Merge heights of five objects by single and complete linkage, and the clusters of a cut."""

import numpy as np

from greenroom.judge.writing import number, table

NAMES = "abcde"


def draw(rng):
    distances, cut = sample(rng)
    single, complete = (heights(tree(distances, linkage)) for linkage in (np.min, np.max))
    groups = 1 + sum(height > cut for height in complete)
    rows = [[f"${n}$", *row] for n, row in zip(NAMES, distances, strict=True)]
    return {
        "drawn": {"distances": distances.tolist(), "cut": cut},
        "shown": {
            "distances": table(["", *(f"${n}$" for n in NAMES)], rows),
            "cut": number(cut),
        },
        "expected": {"single": single, "complete": complete, "groups": groups},
        "near_misses": near_misses(distances, cut, single, complete, groups),
        "solution": solution(distances, cut, single, complete, groups),
    }


def sample(rng):
    """Ten different distances that fit a triangle; the linkages differ in more than one merge."""
    while True:
        upper = rng.choice(np.arange(11, 23), size=10, replace=False)
        distances = np.zeros((5, 5), dtype=int)
        distances[np.triu_indices(5, 1)] = upper
        distances = distances + distances.T
        single, complete = (heights(tree(distances, how)) for how in (np.min, np.max))
        place = int(rng.randint(1, 3))
        cut = (complete[place] + complete[place + 1]) / 2
        count = 1 + sum(height > cut for height in complete)
        if (
            sum(a != b for a, b in zip(single, complete, strict=True)) >= 2
            and complete[place + 1] - complete[place] >= 2
            and 1 + sum(height > cut for height in single) != count
        ):
            return distances, float(cut)


def tree(distances, linkage):
    """The merges as (height, one cluster, other cluster)."""
    groups, merges = [[i] for i in range(len(distances))], []
    while len(groups) > 1:
        height, i, j = min(
            (float(linkage(distances[np.ix_(a, b)])), i, j)
            for j, b in enumerate(groups)
            for i, a in enumerate(groups[:j])
        )
        merges.append((height, groups[i], groups[j]))
        groups[i] = sorted(groups[i] + groups[j])
        del groups[j]
    return merges


def heights(merges):
    return [height for height, *_ in merges]


def near_misses(distances, cut, single, complete, groups):
    average = heights(tree(distances, np.mean))
    ordered = sorted(distances[np.triu_indices(5, 1)].tolist())
    return [
        {
            "expected": {
                "single": complete,
                "complete": single,
                "groups": 1 + sum(height > cut for height in single),
            },
            "says": "You exchanged the two: single linkage takes the nearest pair, complete "
            "linkage the farthest.",
            "misconception": "single-and-complete-linkage-exchanged",
        },
        {
            "expected": {"single": ordered[:4]},
            "says": "You took the four smallest distances; a distance inside a cluster that is "
            "already merged no longer counts.",
        },
        {
            "expected": {"complete": average},
            "says": "That is average linkage; complete linkage takes the farthest pair.",
        },
        {
            "expected": {"groups": groups - 1},
            "says": "You counted the merges above the cut; there is one cluster more than that.",
        },
        {
            "expected": {"groups": sum(height < cut for height in complete)},
            "says": "You counted the merges below the cut; the clusters are what is left after "
            "them.",
        },
        {
            "expected": {"groups": 1 + sum(height > cut for height in single)},
            "says": "You cut the tree of single linkage.",
        },
    ]


def named(group):
    names = ", ".join(NAMES[i] for i in group)
    return rf"$\{{{names}\}}$" if len(group) > 1 else f"${names}$"


def steps(merges):
    rows = [[named(a), named(b), height] for height, a, b in merges]
    return table(["cluster", "and cluster", "at height"], rows)


def solution(distances, cut, single, complete, groups):
    listed = ["[" + ", ".join(number(h) for h in line) + "]" for line in (single, complete)]
    above = groups - 1
    return "\n\n".join(
        [
            "Single linkage takes the smallest distance between members of two clusters:",
            steps(tree(distances, np.min)),
            f"The heights are ${listed[0]}$. Complete linkage takes the largest one:",
            steps(tree(distances, np.max)),
            f"The heights are ${listed[1]}$.",
            f"A cut at ${number(cut)}$ undoes the {above} merge{'s' if above > 1 else ''} above "
            f"it, so it leaves {groups} clusters.",
        ]
    )
