"""Entropy in bits of four outcomes with probabilities in twentieths."""

import numpy as np

from greenroom.judge.writing import number, table


def draw(rng):
    p = shares(rng)
    entropy = p @ -np.log2(p)
    return {
        "shown": {"rows": table(["class", "share"], zip("ABCD", p, strict=True))},
        "expected": {"entropy": entropy},
        "near_misses": wrong_logarithms(entropy) + wrong_weights(-np.log2(p)),
        "solution": solution(p),
        "drawn": {"shares": p},
    }


def shares(rng):
    while True:
        cuts = np.sort(rng.choice(np.arange(1, 20), size=3, replace=False))
        p = np.diff([0, *cuts, 20]) / 20
        if 0.9 <= p @ -np.log2(p) <= 1.9:
            return p


def wrong_logarithms(entropy):
    return [
        {
            "expected": {"entropy": entropy * np.log(2)},
            "says": "You took the natural logarithm, which gives nats; bits need base 2.",
        },
        {
            "expected": {"entropy": entropy * np.log10(2)},
            "says": "You took the logarithm to base 10; bits need base 2.",
        },
        {
            "expected": {"entropy": -entropy},
            "says": "The minus sign is missing: the logarithm of a probability is negative, "
            "an entropy is not.",
        },
    ]


def wrong_weights(surprise):
    return [
        {
            "expected": {"entropy": 2.0},
            "says": "2 bits is the entropy of four equal shares, the largest there is; these "
            "shares are not equal.",
            "misconception": "entropy-is-the-log-of-the-count",
        },
        {
            "expected": {"entropy": surprise.mean()},
            "says": "You averaged the surprises as if all classes were equally frequent; "
            "weight each by its share.",
            "misconception": "rare-outcomes-rule-the-entropy",
        },
        {
            "expected": {"entropy": surprise.sum()},
            "says": "You added up the surprises; weight each by its share.",
            "misconception": "rare-outcomes-rule-the-entropy",
        },
    ]


def solution(p):
    surprise = -np.log2(p)
    headers = ["$p$", r"$-\log_2 p$", r"$-p \log_2 p$"]
    steps = [
        "Each outcome surprises by minus the logarithm of its probability; weight the surprise by "
        "the probability:",
        table(headers, zip(p, surprise, p * surprise, strict=True)),
        rf"The last column adds up to $H \approx {number(p @ surprise, 3)}$ bits. That is less "
        r"than the $\log_2 4 = 2$ bits that four equal shares would have.",
    ]
    return "\n\n".join(steps)
