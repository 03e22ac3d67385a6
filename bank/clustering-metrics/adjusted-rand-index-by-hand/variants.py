"""Rand index and adjusted Rand index of a table of three topics and three clusters."""

import numpy as np

from greenroom.judge.writing import comes_to, number, table

TOPICS = ["sport", "trade", "travel"]


def draw(rng):
    counts = contingency(rng)
    rows = [[topic, *row] for topic, row in zip(TOPICS, counts, strict=True)]
    rand, adjusted = indices(counts)
    return {
        "shown": {
            "n": number(counts.sum()),
            "rows": table(["topic", "cluster 1", "cluster 2", "cluster 3"], rows),
        },
        "expected": {"rand": rand, "adjusted": adjusted},
        "near_misses": near_misses(counts),
        "solution": solution(counts),
        "drawn": {"counts": counts.tolist()},
    }


def contingency(rng):
    """One large cell in each row and column, small counts elsewhere."""
    while True:
        counts = rng.randint(0, 4, size=(3, 3))
        counts[np.arange(3), rng.permutation(3)] = rng.randint(4, 10, size=3)
        rand, adjusted = indices(counts)
        if counts.sum(axis=0).min() >= 3 and 0.15 <= adjusted <= 0.8 and rand - adjusted >= 0.05:
            return counts


def pairs(m):
    return int((m * (m - 1) // 2).sum())


def sums(counts):
    """Pairs together in both, of one topic, in one cluster, and in all."""
    n = counts.sum()
    return pairs(counts), pairs(counts.sum(1)), pairs(counts.sum(0)), int(n * (n - 1) // 2)


def indices(counts):
    both, topic, cluster, total = sums(counts)
    chance = topic * cluster / total
    rand = (total + 2 * both - topic - cluster) / total
    return rand, (both - chance) / ((topic + cluster) / 2 - chance)


def near_misses(counts):
    both, topic, cluster, total = sums(counts)
    rand, adjusted = indices(counts)
    chance, n = topic * cluster / total, int(counts.sum())
    return [
        {
            "expected": {"adjusted": rand},
            "says": "That is the plain index; the adjusted one takes off what chance would give.",
            "misconception": "plain-rand-is-zero-by-chance",
        },
        {
            "expected": {"rand": adjusted},
            "says": "That is the adjusted index, which is asked for next.",
        },
        {
            "expected": {"rand": both / total},
            "says": "You left out the pairs that are apart in both partitions; they agree too.",
        },
        {
            "expected": {"rand": 1 - rand},
            "says": "That is the share of pairs on which the partitions disagree.",
        },
        {
            "expected": {"adjusted": both / ((topic + cluster) / 2)},
            "says": "You left out the pairs expected by chance, TC/N.",
        },
        {
            "expected": {"adjusted": (both - chance) / (total - chance)},
            "says": "You divided by all pairs; the largest possible S is taken as half of T + C.",
        },
        {
            "expected": {"adjusted": (both - chance) / (max(topic, cluster) - chance)},
            "says": "You took the larger of T and C; their mean stands below the line.",
        },
        {
            "expected": {"rand": int(counts.max(axis=0).sum()) / n},
            "says": "That is the purity, which counts documents and not pairs.",
        },
    ]


def solution(counts):
    both, topic, cluster, total = sums(counts)
    rand, adjusted = indices(counts)
    chance = topic * cluster / total

    def written(values):
        return " + ".join(str(int(m * (m - 1) // 2)) for m in np.ravel(values) if m > 1)

    apart = total - topic - cluster + both
    steps = [
        f"Row sums {', '.join(map(str, counts.sum(1)))}; column sums "
        f"{', '.join(map(str, counts.sum(0)))}. Counting $m(m-1)/2$ pairs each:",
        rf"$$S = {written(counts)} = {both}, \quad T = {written(counts.sum(1))} = {topic}, \quad "
        rf"C = {written(counts.sum(0))} = {cluster}, \quad N = {total}$$",
        f"Apart in both are ${total} - {topic} - {cluster} + {both} = {apart}$ pairs, so",
        rf"$$\text{{RI}} = \frac{{{both} + {apart}}}{{{total}}} {comes_to(rand, 3)}$$",
        rf"By chance $TC/N {comes_to(chance)}$ pairs would be together in both:",
        rf"$$\text{{ARI}} = \frac{{{both} - {number(chance)}}}{{{number((topic + cluster) / 2)} - "
        rf"{number(chance)}}} {comes_to(adjusted, 3)}$$",
    ]
    return "\n\n".join(steps)
