"""Log scores of three classes for a long document, and the posterior of the best class."""

import numpy as np

from greenroom.judge.writing import comes_to, number, table

CLASSES = ("A", "B", "C")


def draw(rng):
    shares, logs, counts = sample(rng)
    scores = log_scores(shares, logs, counts)
    rows = [
        [name, f"{number(shares[k])} %", *(value / 100 for value in logs[k])]
        for k, name in enumerate(CLASSES)
    ]
    return {
        "drawn": {
            "shares_in_percent": shares.tolist(),
            "logs_in_hundredths": logs.tolist(),
            "counts": counts.tolist(),
        },
        "shown": {
            "first": number(counts[0]),
            "second": number(counts[1]),
            "third": number(counts[2]),
            "table": table(["class", "share", "word 1", "word 2", "word 3"], rows),
        },
        "expected": {"scores": scores, "posterior": best_share(scores)},
        "near_misses": near_misses(shares, logs, counts),
        "solution": solution(shares, logs, counts),
    }


def sample(rng):
    """The three scores lie close together although each is in the minus thousands."""
    while True:
        shares = rng.permutation([[50, 30, 20], [60, 25, 15], [45, 35, 20]][rng.randint(3)])
        base = rng.randint(400, 701, size=3)
        logs = -(base + rng.randint(-6, 7, size=(3, 3)))
        counts = rng.randint(70, 251, size=3)
        first, second, third = np.sort(log_scores(shares, logs, counts))[::-1]
        if 0.3 < first - second < 2 and first - third < 3.5:
            return shares, logs, counts


def log_scores(shares, logs, counts):
    return np.log(shares / 100) + logs @ counts / 100


def best_share(scores):
    return 1 / np.exp(scores - scores.max()).sum()


def near_misses(shares, logs, counts):
    scores = log_scores(shares, logs, counts)
    plain, tens = logs @ counts / 100, np.log10(shares / 100) + logs @ counts / 100
    once = np.log(shares / 100) + logs.sum(axis=1) / 100
    two = np.sort(scores)[1:]
    return [
        {
            "expected": {"scores": plain, "posterior": best_share(plain)},
            "says": "You left out the logarithms of the priors.",
        },
        {
            "expected": {"scores": tens, "posterior": best_share(tens)},
            "says": "You took the logarithm of the prior to base 10; the others are natural ones.",
        },
        {
            "expected": {"scores": once, "posterior": best_share(once)},
            "says": "Each word counts as often as it occurs in the document.",
        },
        {
            "expected": {"posterior": scores.max() / scores.sum()},
            "says": "Log scores are no shares: take exponentials of their differences first.",
            "misconception": "log-scores-are-shares",
        },
        {
            "expected": {"posterior": best_share(two)},
            "says": "You compared the two best classes only; the third belongs into the sum too.",
        },
    ]


def solution(shares, logs, counts):
    scores = log_scores(shares, logs, counts)
    best = int(np.argmax(scores))
    lines = [
        rf"$$s_{name} = \ln {number(shares[k] / 100)}"
        + "".join(rf" + {counts[j]} \cdot ({number(logs[k, j] / 100)})" for j in range(3))
        + rf" {comes_to(scores[k], 2)}$$"
        for k, name in enumerate(CLASSES)
    ]
    shifted = [number(value, 2) for value in scores - scores.max()]
    weights = [number(value) for value in np.exp(scores - scores.max())]
    steps = [
        *lines,
        f"The largest belongs to {CLASSES[best]}. Subtracting it leaves "
        f"${', '.join(shifted)}$, with the exponentials ${', '.join(weights)}$.",
        rf"$$P(\text{{{CLASSES[best]}}} \mid d) = \frac{{1}}{{{' + '.join(weights)}}}"
        rf" {comes_to(best_share(scores), 3)}$$",
    ]
    return "\n\n".join(steps)
