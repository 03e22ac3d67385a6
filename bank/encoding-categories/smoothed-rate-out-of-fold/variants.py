"""A smoothed target mean: out of fold, for a new row, and for an unseen category."""

import numpy as np

from greenroom.judge.writing import comes_to, number, table

HEADERS = ["fold", "its rows", "its defaults", "all rows", "all defaults"]


def draw(rng):
    n, s, rows, defaults, m = case(rng)
    lines = [
        [
            str(fold + 1),
            number(n[fold]),
            number(s[fold]),
            number(rows[fold]),
            number(defaults[fold]),
        ]
        for fold in range(3)
    ]
    return {
        "shown": {"m": number(m), "table": table(HEADERS, lines)},
        "expected": answers(n, s, rows, defaults, m),
        "near_misses": near_misses(n, s, rows, defaults, m),
        "solution": solution(n, s, rows, defaults, m),
        "drawn": {"n": n, "s": s, "rows": rows, "defaults": defaults, "m": m},
    }


def case(rng):
    """Counts by fold of the postcode and of all rows; the row's own fold matters to its code."""
    while True:
        m = int(rng.choice([15, 20, 25]))
        n = np.array([rng.randint(4, 7), rng.randint(3, 7), rng.randint(3, 7)])
        s = np.array([n[0] - rng.randint(0, 2), rng.randint(1, 3), rng.randint(1, 3)])
        rows = np.array([200, 250, 150])[rng.permutation(3)]
        rates = np.array([rng.randint(8, 13), rng.randint(16, 22), rng.randint(24, 32)])
        defaults = rates * rows // 200
        codes = [
            code(s[folds].sum(), n[folds].sum(), defaults[folds].sum() / rows[folds].sum(), m)
            for folds in ([0], [1, 2], [0, 1, 2])
        ]
        if min(abs(codes[1] - codes[0]), abs(codes[1] - codes[2])) > 0.005:
            return n, s, rows, defaults, m


def code(total, count, rate, m):
    return (total + m * rate) / (count + m)


def answers(n, s, rows, defaults, m):
    rest, overall = defaults[1:].sum() / rows[1:].sum(), defaults.sum() / rows.sum()
    return {
        "training-row": code(s[1:].sum(), n[1:].sum(), rest, m),
        "new-row": code(s.sum(), n.sum(), overall, m),
        "unseen": overall,
    }


def near_misses(n, s, rows, defaults, m):
    rest, overall = defaults[1:].sum() / rows[1:].sum(), defaults.sum() / rows.sum()
    others, outside = s[1:].sum(), n[1:].sum()
    swapped = (outside * rest + m * others / outside) / (outside + m)
    return [
        {
            "expected": {"training-row": code(s.sum(), n.sum(), overall, m)},
            "says": "You coded the training row with all folds, its own among them; then its own "
            "label is part of its code.",
            "misconception": "target-means-safe-on-training-rows",
        },
        {
            "expected": {"training-row": code(others, outside, overall, m)},
            "says": "You took the overall rate from all three folds; for a row in fold 1 it comes "
            "from folds 2 and 3 as well.",
        },
        {
            "expected": {"training-row": code(s[0], n[0], defaults[0] / rows[0], m)},
            "says": "You used fold 1 itself; a row is coded from the folds that it is not in.",
            "misconception": "target-means-safe-on-training-rows",
        },
        {
            "expected": {
                "training-row": others / outside,
                "new-row": s.sum() / n.sum(),
            },
            "says": "You left out the smoothing; the m imaginary rows pull the mean to the overall "
            "rate.",
        },
        {
            "expected": {"training-row": swapped},
            "says": "You swapped the weights: n belongs to the postcode's own mean, m to the "
            "overall rate.",
        },
        {
            "expected": {"unseen": 0},
            "says": "An unseen postcode has n = 0, so its code is the overall rate and not 0.",
        },
    ]


def solution(n, s, rows, defaults, m):
    found = answers(n, s, rows, defaults, m)
    rest = defaults[1:].sum() / rows[1:].sum()
    steps = [
        f"For a training row in fold 1 only folds 2 and 3 count: $n = {n[1:].sum()}$, "
        f"$s = {s[1:].sum()}$, and $p = {defaults[1:].sum()} / {rows[1:].sum()} {comes_to(rest)}$.",
        rf"$$e = \frac{{{s[1:].sum()} + {m} \cdot {number(rest)}}}{{{n[1:].sum()} + {m}}}"
        rf" {comes_to(found['training-row'], 3)}$$",
        f"For a new row all folds count: $n = {n.sum()}$, $s = {s.sum()}$, and "
        f"$p = {defaults.sum()} / {rows.sum()} {comes_to(found['unseen'])}$.",
        rf"$$e = \frac{{{s.sum()} + {m} \cdot {number(found['unseen'])}}}{{{n.sum()} + {m}}}"
        rf" {comes_to(found['new-row'], 3)}$$",
        f"An unseen postcode has $n = s = 0$, so its code is $p {comes_to(found['unseen'], 3)}$.",
    ]
    return "\n\n".join(steps)
