"""Expected calibration error and Brier score of a model with four distinct scores."""

import numpy as np

from greenroom.judge.writing import comes_to, number, table


def draw(rng):
    scores, sizes, hits = groups(rng)
    rows = zip(scores, sizes, hits, strict=True)
    return {
        "shown": {
            "n": number(sizes.sum()),
            "rows": table(["score", "cases", "of them positive"], rows),
        },
        "expected": {"ece": ece(scores, sizes, hits), "brier": brier(scores, sizes, hits)},
        "near_misses": near_misses(scores, sizes, hits),
        "solution": solution(scores, sizes, hits),
        "drawn": {"scores": scores.tolist(), "sizes": sizes.tolist(), "hits": hits.tolist()},
    }


def groups(rng):
    """Too sure at both ends on the whole; the slips lie apart from the answers."""
    while True:
        scores = np.array([rng.randint(1, 4), rng.randint(6, 9), 0, 0]) / 20
        scores[2], scores[3] = rng.randint(12, 15) / 20, rng.randint(17, 20) / 20
        sizes = 20 * rng.choice(np.arange(2, 13), size=4, replace=False)
        tilt = rng.randint(-1, 4, size=4) * np.array([1, 1, -1, -1]) / 20
        hits = np.rint((scores + tilt) * sizes).astype(int)
        right, wrong = ece(scores, sizes, hits), slips(scores, sizes, hits)
        if right > 0.03 and min(abs(right - wrong[name]) for name in ("plain", "net")) >= 0.008:
            return scores, sizes, hits


def gaps(scores, sizes, hits):
    return hits / sizes - scores


def ece(scores, sizes, hits):
    return abs(gaps(scores, sizes, hits)) @ sizes / sizes.sum()


def brier(scores, sizes, hits):
    return (hits @ (1 - scores) ** 2 + (sizes - hits) @ scores**2) / sizes.sum()


def slips(scores, sizes, hits):
    gap = gaps(scores, sizes, hits)
    return {
        "plain": abs(gap).mean(),
        "net": abs(gap @ sizes / sizes.sum()),
        "squared": gap**2 @ sizes / sizes.sum(),
        "absolute": (hits @ (1 - scores) + (sizes - hits) @ scores) / sizes.sum(),
        "only_positives": hits @ (1 - scores) ** 2 / sizes.sum(),
    }


def near_misses(scores, sizes, hits):
    wrong = slips(scores, sizes, hits)
    return [
        {
            "expected": {"ece": wrong["plain"]},
            "says": "You averaged the four gaps alike; weigh each by the cases in its group.",
        },
        {
            "expected": {"ece": wrong["net"]},
            "says": "You let gaps of both signs cancel; take their sizes first.",
        },
        {
            "expected": {"ece": wrong["squared"]},
            "says": "You squared the gaps; the calibration error takes their absolute values.",
        },
        {
            "expected": {"brier": wrong["squared"]},
            "says": "You compared scores with the observed shares; the Brier score compares each "
            "case's score with its own 0 or 1.",
        },
        {
            "expected": {"brier": wrong["absolute"]},
            "says": "You averaged the absolute distances; the Brier score squares them.",
        },
        {
            "expected": {"brier": wrong["only_positives"]},
            "says": "You left out the negative cases; each adds the square of its score.",
        },
    ]


def solution(scores, sizes, hits):
    shares = hits / sizes
    headers = ["score", "cases", "share positive", "gap", "squares of positives", "of negatives"]
    squares = hits * (1 - scores) ** 2, (sizes - hits) * scores**2
    rows = zip(scores, sizes, shares, abs(shares - scores), *squares, strict=True)
    weighted = " + ".join(
        rf"{n} \cdot {number(g)}" for n, g in zip(sizes, abs(shares - scores), strict=True)
    )
    total = float(squares[0].sum() + squares[1].sum())
    steps = [
        table(headers, rows),
        "The gaps are weighted with the cases of their groups:",
        rf"$$\text{{ECE}} = \frac{{{weighted}}}{{{sizes.sum()}}}"
        rf" {comes_to(ece(scores, sizes, hits), 3)}$$",
        "A positive case adds $(1 - s)^2$, a negative case $s^2$; the last two columns hold their "
        "sums:",
        rf"$$\text{{Brier}} = \frac{{{number(total)}}}{{{sizes.sum()}}}"
        rf" {comes_to(brier(scores, sizes, hits), 3)}$$",
    ]
    return "\n\n".join(steps)
