"""A threshold from a cost table with three entries, and the expected cost of six customers."""

import numpy as np

from greenroom.judge.writing import comes_to, number, table


def draw(rng):
    p, needless, useful, miss = situation(rng)
    rows = [["offer", useful, needless], ["no offer", miss, 0]]
    return {
        "shown": {
            "probabilities": ", ".join(number(x) for x in p),
            "rows": table(["", "would leave", "would stay"], rows),
        },
        "expected": {
            "threshold": threshold(needless, useful, miss),
            "cost": cost(p, threshold(needless, useful, miss), needless, useful, miss),
        },
        "near_misses": near_misses(p, needless, useful, miss),
        "solution": solution(p, needless, useful, miss),
        "drawn": {"p": p.tolist(), "needless": needless, "useful": useful, "miss": miss},
    }


def situation(rng):
    """Costs, and probabilities of which at least two lie on either side of the threshold."""
    while True:
        needless = rng.randint(6, 21)
        useful = needless + rng.randint(4, 16)
        miss = 5 * rng.randint(12, 33)
        p = rng.choice(np.arange(2, 91), size=6, replace=False) / 100
        cut = threshold(needless, useful, miss)
        others = [needless / miss, needless / (needless + miss), 1 - cut, 0.5]
        apart = min(abs(cut - other) for other in others) >= 0.008
        sides = 2 <= (p > cut).sum() <= 4 and min(abs(p - cut)) >= 0.012
        between = ((p > cut) & (p < 0.5)).any()
        if apart and sides and between:
            return p, needless, useful, miss


def threshold(needless, useful, miss):
    return needless / (needless + miss - useful)


def cost(p, cut, needless, useful, miss):
    send = p * useful + (1 - p) * needless
    return float(np.where(p > cut, send, p * miss).sum())


def near_misses(p, needless, useful, miss):
    right = threshold(needless, useful, miss)
    simple = needless / (needless + miss)
    costs = needless, useful, miss
    return [
        {
            "expected": {"threshold": simple},
            "says": "You left out what an offer costs with a customer who would leave; it lowers "
            "what a sent offer saves.",
        },
        {
            "expected": {"threshold": needless / miss},
            "says": "You divided one cost by the other, which is no threshold for a probability.",
            "misconception": "threshold-is-the-cost-ratio",
        },
        {
            "expected": {"threshold": 1 - right},
            "says": "That is one minus the threshold: the cost of a needless offer stands on top.",
        },
        {
            "expected": {"threshold": 0.5, "cost": cost(p, 0.5, *costs)},
            "says": "One half is right only if both errors cost the same.",
            "misconception": "calibrated-means-cut-at-half",
        },
        {
            "expected": {"cost": cost(p, 0.5, *costs)},
            "says": "You acted from one half on; use the threshold that the costs give.",
            "misconception": "calibrated-means-cut-at-half",
        },
        {
            "expected": {"cost": float(np.where(p > right, needless, p * miss).sum())},
            "says": "You charged every offer the cost of a needless one; weigh both entries of the "
            "row with the probability.",
        },
        {
            "expected": {"cost": cost(p, right, *costs) / 6},
            "says": "That is the mean over the six customers; the total is asked for.",
        },
    ]


def solution(p, needless, useful, miss):
    cut = threshold(needless, useful, miss)
    send, wait = p * useful + (1 - p) * needless, p * miss
    total = cost(p, cut, needless, useful, miss)
    steps = [
        f"With probability $p$ an offer costs ${useful}p + {needless}(1 - p)$ on average, no offer "
        f"${miss}p$. They are equal at",
        rf"$$p^* = \frac{{{needless}}}{{{needless} + {miss} - {useful}}} {comes_to(cut, 3)}$$",
        "Customer by customer, the cheaper way counts:",
        table(
            ["$p$", "offer", "no offer", "cheaper"],
            zip(p, send, wait, np.minimum(send, wait), strict=True),
        ),
        f"The last column adds up to ${number(total, 1)}$ euros.",
    ]
    return "\n\n".join(steps)
