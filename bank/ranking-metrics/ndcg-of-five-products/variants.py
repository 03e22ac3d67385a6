"""DCG and NDCG at five of a ranking of eight graded products."""

import numpy as np

from greenroom.judge.writing import comes_to, number, table

K = 5


def draw(rng):
    grades = ranking(rng)
    best = np.sort(grades)[::-1]
    return {
        "shown": {"grades": ", ".join(map(str, grades)) + "."},
        "expected": {"dcg": dcg(grades), "ndcg": dcg(grades) / dcg(best)},
        "near_misses": near_misses(grades),
        "solution": solution(grades),
        "drawn": {"grades": grades.tolist()},
    }


def ranking(rng):
    """Grades with a good product below rank five, and the slips apart from the answer."""
    while True:
        grades = rng.permutation([3, 3, 2, 2, 1, 1, 0, 0])
        swap = rng.randint(0, 8, size=2)
        grades[swap[0]] = rng.randint(0, 4)
        best = np.sort(grades)[::-1]
        right = dcg(grades) / dcg(best)
        others = [m["expected"]["ndcg"] for m in near_misses(grades) if "ndcg" in m["expected"]]
        below = grades[K:].max() >= 2 and grades[:K].max() == 3
        if below and 0.45 <= right <= 0.92 and min(abs(right - o) for o in others) >= 0.006:
            return grades


def dcg(grades, gain=lambda g: 2.0**g - 1, discount=lambda i: np.log2(i + 1)):
    ranks = np.arange(1, K + 1)
    return float((gain(grades[:K]) / discount(ranks)).sum())


def near_misses(grades):
    best, shown_best = np.sort(grades)[::-1], np.sort(grades[:K])[::-1]

    def both(**how):
        return {"dcg": dcg(grades, **how), "ndcg": dcg(grades, **how) / dcg(best, **how)}

    return [
        {
            "expected": both(gain=lambda g: g * 1.0),
            "says": "You took the grade itself as the gain; here it is two to the grade, minus 1.",
        },
        {
            "expected": both(discount=lambda i: np.maximum(1, np.log2(i))),
            "says": "You divided by the logarithm of the rank; it is of the rank plus one.",
        },
        {
            "expected": both(discount=lambda i: i * 1.0),
            "says": "You divided by the rank; the discount is its logarithm, rank plus one.",
        },
        {
            "expected": both(discount=lambda i: 1 / np.log2(i + 1)),
            "says": "You multiplied by the logarithm; dividing makes lower places count less.",
            "misconception": "ndcg-discount-favours-depth",
        },
        {
            "expected": {"dcg": dcg(grades, discount=lambda i: np.log(i + 1))},
            "says": "You used the natural logarithm; the base is 2.",
        },
        {
            "expected": {"dcg": dcg(grades, discount=lambda i: np.log10(i + 1))},
            "says": "You used the logarithm to base 10; the base is 2.",
        },
        {
            "expected": {"ndcg": dcg(grades) / dcg(shown_best)},
            "says": "You sorted only the five that were shown; the ideal order takes the best of "
            "all eight.",
        },
        {
            "expected": {"ndcg": dcg(grades) / K},
            "says": "You divided by the number of places; divide by the DCG of the ideal order.",
            "misconception": "ndcg-needs-no-ideal",
        },
    ]


def solution(grades):
    best = np.sort(grades)[::-1]
    ranks = np.arange(1, K + 1)
    headers = ["rank", "grade", "gain", r"$\log_2(i+1)$", "gain / log", "ideal", "ideal / log"]
    gains, ideal = 2.0 ** grades[:K] - 1, 2.0 ** best[:K] - 1
    logs = np.log2(ranks + 1)
    rows = zip(ranks, grades, gains, logs, gains / logs, ideal, ideal / logs, strict=False)
    value, top = dcg(grades), dcg(best)
    steps = [
        table(headers, rows),
        f"The ideal order begins with the grades {', '.join(map(str, best[:K]))}. Adding up the "
        "columns,",
        rf"$$\text{{DCG}} {comes_to(value, 2)}, \qquad \text{{IDCG}} {comes_to(top, 2)}, \qquad "
        rf"\text{{NDCG}} = \frac{{{number(value)}}}{{{number(top)}}} {comes_to(value / top, 3)}$$",
    ]
    return "\n\n".join(steps)
