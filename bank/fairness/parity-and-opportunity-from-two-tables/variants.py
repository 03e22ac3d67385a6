"""Demographic parity, equal opportunity and disparate impact from two confusion matrices."""

from greenroom.judge.writing import comes_to, number, table

CELLS = ["suitable, invited", "suitable, not invited", "unsuitable, invited", "unsuitable, not"]


def draw(rng):
    a, b = sample(rng)
    rows = [[name, str(x), str(y)] for name, x, y in zip(CELLS, a, b, strict=True)]
    return {
        "shown": {"counts": table(["", "A", "B"], rows)},
        "expected": gaps(a, b),
        "near_misses": near_misses(a, b),
        "solution": solution(a, b),
        "drawn": {"cells": ["tp", "fn", "fp", "tn"], "a": a, "b": b},
    }


def sample(rng):
    """The two gaps differ clearly, and neither is near nought."""
    while True:
        a, b = group(rng), group(rng)
        parity, opportunity, _ = gaps(a, b).values()
        if min(abs(parity), abs(opportunity), abs(parity - opportunity)) > 2:
            return a, b


def group(rng):
    """Suitable and invited, suitable and not, unsuitable and invited, unsuitable and not."""
    suitable, unsuitable = int(rng.randint(8, 21)) * 10, int(rng.randint(12, 31)) * 10
    tp, fp = int(suitable * rng.randint(55, 91) / 100), int(unsuitable * rng.randint(8, 31) / 100)
    return [tp, suitable - tp, fp, unsuitable - fp]


def chosen(g):
    return (g[0] + g[2]) / sum(g)


def true_positive(g):
    return g[0] / (g[0] + g[1])


def precision(g):
    return g[0] / (g[0] + g[2])


def accuracy(g):
    return (g[0] + g[3]) / sum(g)


def base(g):
    return (g[0] + g[1]) / sum(g)


def gaps(a, b):
    low, high = sorted([chosen(a), chosen(b)])
    return {
        "parity": 100 * (chosen(a) - chosen(b)),
        "opportunity": 100 * (true_positive(a) - true_positive(b)),
        "ratio": low / high,
    }


def near_misses(a, b):
    right = gaps(a, b)
    joint = [g[0] / sum(g) for g in (a, b)]
    odds = [g[2] / (g[2] + g[3]) for g in (a, b)]
    return [
        {
            "expected": {"parity": right["opportunity"], "opportunity": right["parity"]},
            "says": "You exchanged the two: parity compares the rates over all applicants, "
            "opportunity those over the suitable ones.",
            "misconception": "parity-and-opportunity-swapped",
        },
        {
            "expected": {"parity": -right["parity"], "opportunity": -right["opportunity"]},
            "says": "You subtracted A from B; asked for is A minus B.",
        },
        {
            "expected": {"parity": 100 * (accuracy(a) - accuracy(b))},
            "says": "That is the difference in accuracy; parity compares the rates of invitation.",
            "misconception": "equal-accuracy-means-fair",
        },
        {
            "expected": {"parity": 100 * (base(a) - base(b))},
            "says": "That is the difference in the shares of suitable applicants; parity compares "
            "the shares of invited ones.",
        },
        {
            "expected": {"opportunity": 100 * (precision(a) - precision(b))},
            "says": "You divided by the invited, which is the precision; divide by the suitable.",
        },
        {
            "expected": {"opportunity": 100 * (joint[0] - joint[1])},
            "says": "You divided by all applicants; divide the invited suitable ones by all "
            "suitable ones.",
        },
        {
            "expected": {"opportunity": 100 * (odds[0] - odds[1])},
            "says": "That is the difference in false positive rates; take the suitable applicants.",
        },
        {
            "expected": {"ratio": 1 / right["ratio"]},
            "says": "You divided the higher rate by the lower one; it is the other way round.",
        },
    ]


def solution(a, b):
    right, lines = gaps(a, b), []
    for name, g in (("A", a), ("B", b)):
        lines.append(
            rf"{name}: invited $({g[0]} + {g[2]})/{sum(g)} {comes_to(chosen(g))}$, of the suitable "
            rf"$({g[0]})/({g[0]} + {g[1]}) {comes_to(true_positive(g))}$"
        )
    low, high = sorted([chosen(a), chosen(b)])
    lines += [
        rf"Demographic parity difference: ${number(100 * chosen(a), 2)} - "
        rf"{number(100 * chosen(b), 2)} {comes_to(right['parity'], 1)}$ points",
        rf"Equal opportunity difference: ${number(100 * true_positive(a), 2)} - "
        rf"{number(100 * true_positive(b), 2)} {comes_to(right['opportunity'], 1)}$ points",
        rf"Disparate impact ratio: ${number(low)} / {number(high)} {comes_to(right['ratio'], 2)}$",
    ]
    return "\n\n".join(lines)
