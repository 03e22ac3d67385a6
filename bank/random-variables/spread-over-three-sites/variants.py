"""The law of total variance for three groups with shares, means and standard deviations."""

import numpy as np

from greenroom.judge.writing import comes_to, number, table


def draw(rng):
    shares, means, sds = sites(rng)
    rows = zip("ABC", shares, means, sds, strict=True)
    return {
        "shown": {"rows": table(["site", "share", "mean", "standard deviation"], rows)},
        "expected": right(shares, means, sds),
        "near_misses": near_misses(shares, means, sds),
        "solution": solution(shares, means, sds),
        "drawn": {
            "shares": shares.tolist(),
            "means": means.tolist(),
            "sds": sds.tolist(),
        },
    }


def sites(rng):
    """Shares in tenths, no two alike, and means far enough apart to matter."""
    triples = [(2, 3, 5), (1, 3, 6), (1, 2, 7)]
    shares = rng.permutation(triples[rng.randint(3)]) / 10
    low = rng.randint(15, 25)
    steps = rng.randint(3, 8, size=2)
    means = rng.permutation([low, low + steps[0], low + steps[0] + steps[1]])
    sds = rng.permutation(np.arange(2, 7))[:3]
    return shares, means, sds


def parts(shares, means, sds):
    """The overall mean, the variance within and the variance between."""
    mean = shares @ means
    return mean, shares @ sds**2, shares @ (means - mean) ** 2


def right(shares, means, sds):
    mean, within, between = parts(shares, means, sds)
    total = within + between
    return {"mean": mean, "variance": total, "explained": 100 * between / total}


def near_misses(shares, means, sds):
    _, within, between = parts(shares, means, sds)
    total = within + between
    plain = means.mean()
    return [
        {
            "expected": {"variance": within},
            "says": "That is the average variance within the sites; the variance of the site "
            "means has to be added.",
            "misconception": "total-variance-is-the-mean-within",
        },
        {
            "expected": {"variance": between},
            "says": "That is the variance of the site means; the average variance within the "
            "sites has to be added.",
        },
        {
            "expected": {"variance": (shares @ sds) ** 2 + between},
            "says": "You averaged the standard deviations; average their squares, the variances.",
        },
        {
            "expected": {"variance": shares @ sds + between},
            "says": "You added the standard deviations to the part between; the part within is "
            "the average of their squares.",
        },
        {
            "expected": {"explained": 100 * within / total},
            "says": "That is the share within the sites, which the site does not explain.",
        },
        {
            "expected": {"explained": between / total},
            "says": "That is the share as a fraction; give it in percent.",
        },
        {
            "expected": {
                "mean": plain,
                "variance": np.mean(sds**2) + np.var(means),
                "explained": 100 * np.var(means) / (np.mean(sds**2) + np.var(means)),
            },
            "says": "You gave all sites the same weight; weight them by their shares.",
            "misconception": "expectation-is-the-plain-average",
        },
        {
            "expected": {"mean": plain},
            "says": "You gave all sites the same weight; weight them by their shares.",
            "misconception": "expectation-is-the-plain-average",
        },
    ]


def solution(shares, means, sds):
    mean, within, between = parts(shares, means, sds)
    total = within + between
    triples = list(zip(shares, means, sds, strict=True))
    means_sum = " + ".join(rf"{p:.1f} \cdot {m}" for p, m, _ in triples)
    within_sum = " + ".join(rf"{p:.1f} \cdot {s}^2" for p, _, s in triples)
    between_sum = " + ".join(rf"{p:.1f} \cdot ({number(m - mean)})^2" for p, m, _ in triples)
    steps = [
        "The site means, weighted by the shares:",
        rf"$$E[Y] = {means_sum} {comes_to(mean, 2)}$$",
        "The average variance within the sites:",
        rf"$${within_sum} {comes_to(within, 4)}$$",
        "The variance of the site means around the overall mean:",
        rf"$${between_sum} {comes_to(between, 4)}$$",
        "Together",
        rf"$$\operatorname{{Var}}(Y) = {number(within)} + {number(between)} "
        rf"{comes_to(total, 2)}$$",
        rf"and the site explains ${number(between)} / {number(total)}$ of it, which is "
        rf"${number(100 * between / total, 1)}\,\%$.",
    ]
    return "\n\n".join(steps)
