"""One-hot columns with pooled rare categories, and collisions of hashed categories."""

import numpy as np

from greenroom.judge.writing import comes_to, number, table

NAMES = ["colour", "brand", "city"]


def draw(rng):
    kinds, rare, k, m = case(rng)
    lines = [[NAMES[i], number(kinds[i]), number(rare[i])] for i in range(3)]
    return {
        "shown": {
            "table": table(["feature", "categories", "of these rare"], lines),
            "k": number(k),
            "m": number(m),
        },
        "expected": answers(kinds, rare, k, m),
        "near_misses": near_misses(kinds, rare, k, m),
        "solution": solution(kinds, rare, k, m),
        "drawn": {"kinds": kinds, "rare": rare, "k": k, "m": m},
    }


def case(rng):
    """Categories of three features with their rare ones, sellers and hashed columns."""
    kinds = np.array([rng.randint(7, 13), rng.randint(25, 60), rng.randint(80, 160)])
    rare = np.array([rng.randint(2, 4), rng.randint(8, 16), rng.randint(40, 60)])
    m = int(rng.choice([32, 64, 128]))
    k = m * int(rng.randint(3, 12)) // 10
    return kinds, rare, k, m


def answers(kinds, rare, k, m):
    alone = (1 - 1 / m) ** (k - 1)
    return {
        "columns": int((kinds - rare).sum()),
        "shared": 1 - alone,
        "used": m * (1 - (1 - 1 / m) ** k),
    }


def near_misses(kinds, rare, k, m):
    frequent = int((kinds - rare).sum())
    free = (1 - 1 / m) ** k
    return [
        {
            "expected": {"columns": frequent + 3},
            "says": "You kept all categories; one of each feature is dropped as the reference.",
        },
        {
            "expected": {"columns": frequent - 3},
            "says": "You gave the pooled categories no column; 'other' is a category like any "
            "other, and only the reference is dropped.",
            "misconception": "pooled-rare-adds-no-column",
        },
        {
            "expected": {"columns": int(kinds.sum()) - 3},
            "says": "You did not pool the rare categories.",
        },
        {
            "expected": {"used": min(k, m)},
            "says": "You took every column or every seller for used on its own; sellers collide, "
            "and some columns stay empty.",
            "misconception": "hashing-is-lossless",
        },
        {
            "expected": {"shared": (1 - 1 / m) ** (k - 1)},
            "says": "That is the probability that the seller has its column to itself; take the "
            "complement.",
        },
        {
            "expected": {"shared": 1 - free},
            "says": "You let the seller collide with itself; only the other k - 1 sellers count.",
        },
        {
            "expected": {"used": m * free},
            "says": "That is how many columns are expected to stay empty.",
        },
    ]


def solution(kinds, rare, k, m):
    found = answers(kinds, rare, k, m)
    parts = " + ".join(f"({a} - {b} + 1 - 1)" for a, b in zip(kinds, rare, strict=True))
    steps = [
        "Pooling takes away the rare categories and adds one, and the reference takes one away:",
        f"$${parts} = {found['columns']}$$",
        f"Each of the other {k - 1} sellers misses the given column with probability "
        rf"$1 - \frac{{1}}{{{m}}}$, so the seller shares it with probability",
        rf"$$1 - \left(1 - \frac{{1}}{{{m}}}\right)^{{{k - 1}}} {comes_to(found['shared'], 3)}$$",
        f"A column is in use unless all {k} sellers miss it, so the expected number is",
        rf"$${m} \left(1 - \left(1 - \frac{{1}}{{{m}}}\right)^{{{k}}}\right)"
        rf" {comes_to(found['used'], 1)}$$",
        f"That is ${number(found['used'], 1)}$ of {m} columns.",
    ]
    return "\n\n".join(steps)
