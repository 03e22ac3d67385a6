"""Conditional entropy and mutual information in bits, from three plans and two outcomes."""

import numpy as np

from greenroom.judge.writing import comes_to, number, table

PLANS = ("basic", "plus", "family")


def draw(rng):
    joint = probabilities(rng)
    found = measures(joint)
    return {
        "shown": {
            "rows": table(
                ["plan", "stays", "leaves"],
                [(plan, *row) for plan, row in zip(PLANS, joint, strict=True)],
            )
        },
        "expected": {"conditional": found["conditional"], "information": found["information"]},
        "near_misses": near_misses(joint),
        "solution": solution(joint),
        "drawn": {"joint": joint},
    }


def probabilities(rng):
    """Fortieths, none of them zero; the plan tells something, and not everything."""
    while True:
        cuts = np.sort(rng.choice(np.arange(1, 40), size=5, replace=False))
        joint = np.diff([0, *cuts, 40]).reshape(3, 2) / 40
        found = measures(joint)
        even = np.mean([entropy(row / row.sum()) for row in joint])  # plans not weighted
        weights_count = abs(even - found["conditional"]) >= 0.02
        if found["information"] >= 0.06 and found["conditional"] >= 0.3 and weights_count:
            return joint


def entropy(p):
    p = np.asarray(p, dtype=float).ravel()
    return -p @ np.log2(p)


def measures(joint):
    x, y = joint.sum(axis=1), joint.sum(axis=0)
    both = entropy(joint)
    return {
        "x": entropy(x),
        "y": entropy(y),
        "both": both,
        "conditional": both - entropy(x),
        "information": entropy(x) + entropy(y) - both,
    }


def near_misses(joint):
    m = measures(joint)
    within = [entropy(row / row.sum()) for row in joint]
    return [
        {
            "expected": {
                "conditional": m["conditional"] * np.log(2),
                "information": m["information"] * np.log(2),
            },
            "says": "You took natural logarithms, which give nats; bits need base 2.",
        },
        {
            "expected": {"conditional": m["both"] - m["y"]},
            "says": "That is H(X | Y), the uncertainty about the plan; here Y is to be predicted "
            "from X.",
        },
        {
            "expected": {"conditional": m["both"]},
            "says": "That is the joint entropy H(X, Y); take off the entropy of X.",
        },
        {
            "expected": {
                "conditional": np.mean(within),
                "information": m["y"] - np.mean(within),
            },
            "says": "You averaged the entropies of the plans with equal weights; weight each plan "
            "by its share.",
        },
        {
            "expected": {"information": m["x"] - m["conditional"]},
            "says": "You took H(Y | X) off the entropy of X; it belongs to the entropy of Y.",
            "misconception": "high-entropy-feature-is-informative",
        },
        {
            "expected": {"information": m["x"] + m["y"]},
            "says": "That is the sum of the two entropies; the joint entropy has to come off.",
        },
        {
            "expected": {"information": m["conditional"]},
            "says": "That is what remains uncertain; the mutual information is what the plan takes "
            "away from H(Y).",
        },
    ]


def solution(joint):
    m = measures(joint)
    x, y = joint.sum(axis=1), joint.sum(axis=0)
    rows = [
        (plan, share, *(row / share), entropy(row / share))
        for plan, share, row in zip(PLANS, x, joint, strict=True)
    ]
    steps = [
        f"Of all customers ${number(y[0])}$ stay and ${number(y[1])}$ leave, so "
        rf"$H(Y) \approx {number(m['y'])}$ bits. Within each plan:",
        table(["plan", "$p(x)$", "stays", "leaves", r"$H(Y \mid X = x)$"], rows),
        "The last column, weighted by the shares of the plans, gives",
        rf"$$H(Y \mid X) {comes_to(m['conditional'], 3)} \text{{ bits}}, \qquad "
        rf"I(X; Y) \approx {number(m['y'])} - {number(m['conditional'])} "
        rf"\approx {number(m['information'], 3)} \text{{ bits}}$$",
        "Knowing the plan removes that much of the uncertainty about staying. The entropy of the "
        rf"plan itself, ${number(m['x'], 3)}$ bits, is not part of the answer.",
    ]
    return "\n\n".join(steps)
