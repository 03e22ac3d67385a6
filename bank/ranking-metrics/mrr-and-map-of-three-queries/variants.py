"""Mean reciprocal rank and mean average precision of three queries."""

import numpy as np

from greenroom.judge.writing import comes_to, table

DEPTH = 8


def draw(rng):
    ranks, relevant = queries(rng)
    rows = [
        [name, ", ".join(map(str, r)), n] for name, r, n in zip("ABC", ranks, relevant, strict=True)
    ]
    return {
        "shown": {"rows": table(["query", "ranks of relevant results", "relevant in all"], rows)},
        "expected": {
            "mrr": np.mean([1 / r[0] for r in ranks]),
            "map": np.mean([ap(r, n) for r, n in zip(ranks, relevant, strict=True)]),
        },
        "near_misses": near_misses(ranks, relevant),
        "solution": solution(ranks, relevant),
        "drawn": {"ranks": ranks, "relevant": relevant},
    }


def queries(rng):
    """Two or three hits a query, not all of them first; some relevant documents are missing."""
    while True:
        ranks = [
            sorted((rng.permutation(DEPTH)[: rng.randint(2, 4)] + 1).tolist()) for _ in range(3)
        ]
        relevant = [len(r) + int(rng.randint(0, 3)) for r in ranks]
        firsts = [r[0] for r in ranks]
        right = np.mean([ap(r, n) for r, n in zip(ranks, relevant, strict=True)])
        slips = [miss["expected"] for miss in near_misses(ranks, relevant)]
        others = [slip["map"] for slip in slips if "map" in slip]
        spread = len(set(firsts)) >= 2 and sum(relevant) > sum(map(len, ranks))
        if spread and min(abs(right - o) for o in others) >= 0.006:
            return ranks, relevant


def ap(ranks, relevant):
    return sum(j / r for j, r in enumerate(ranks, start=1)) / relevant


def all_ranks(ranks):
    """The mean of the precision at each of the eight ranks."""
    return np.mean([sum(r <= k for r in ranks) / k for k in range(1, DEPTH + 1)])


def near_misses(ranks, relevant):
    pairs = list(zip(ranks, relevant, strict=True))
    return [
        {
            "expected": {"mrr": np.mean([sum(1 / x for x in r) / len(r) for r in ranks])},
            "says": "You averaged over all hits; only the first hit of each query counts.",
            "misconception": "mrr-counts-every-hit",
        },
        {
            "expected": {"mrr": 3 / sum(r[0] for r in ranks)},
            "says": "You took one over the mean rank; take the mean of the three reciprocals.",
        },
        {
            "expected": {"mrr": np.mean([r[0] for r in ranks])},
            "says": "That is the mean rank of the first hit; take the reciprocals first.",
        },
        {
            "expected": {"map": np.mean([ap(r, len(r)) for r in ranks])},
            "says": "You divided by the hits that were returned; relevant documents that are "
            "missing count as zeros.",
        },
        {
            "expected": {"map": np.mean([all_ranks(r) for r in ranks])},
            "says": "You averaged the precision over all eight ranks; only the hits' ranks count.",
            "misconception": "ap-averages-over-all-ranks",
        },
        {
            "expected": {"map": np.mean([sum(1 / x for x in r) / n for r, n in pairs])},
            "says": "You summed the reciprocals of the ranks; at the second hit the precision is "
            "two over its rank.",
        },
        {
            "expected": {"map": sum(ap(r, n) * n for r, n in pairs) / sum(relevant)},
            "says": "You pooled the documents of all queries; take each query's AP and then the "
            "mean of the three.",
        },
    ]


def solution(ranks, relevant):
    lines = []
    for name, r, n in zip("ABC", ranks, relevant, strict=True):
        terms = " + ".join(rf"\frac{{{j}}}{{{x}}}" for j, x in enumerate(r, start=1))
        lines.append(
            rf"Query {name}: $\text{{RR}} = \frac{{1}}{{{r[0]}}}$ and "
            rf"$\text{{AP}} = \frac{{1}}{{{n}}}\left({terms}\right) {comes_to(ap(r, n))}$."
        )
    mrr = np.mean([1 / r[0] for r in ranks])
    mean = np.mean([ap(r, n) for r, n in zip(ranks, relevant, strict=True)])
    last = (
        r"$$\text{MRR} = \frac{1}{3}\left("
        + " + ".join(rf"\frac{{1}}{{{r[0]}}}" for r in ranks)
        + rf"\right) {comes_to(mrr, 3)}, \qquad \text{{MAP}} {comes_to(mean, 3)}$$"
    )
    return "\n\n".join([*lines, "The means over the three queries:", last])
