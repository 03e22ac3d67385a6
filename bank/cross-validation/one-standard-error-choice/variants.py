"""Fold errors of four tree depths; the rule takes a shallower one than the best."""

import numpy as np

from greenroom.judge.writing import comes_to, number, table

DEPTHS = np.array([2, 4, 6, 8])


def draw(rng):
    errors = sample(rng)
    means = errors.mean(axis=1)
    best = int(np.argmin(means))
    rows = [[str(d), *(number(e) for e in row)] for d, row in zip(DEPTHS, errors, strict=True)]
    return {
        "shown": {"folds": table(["depth", *(f"fold {i}" for i in range(1, 6))], rows)},
        "expected": outcome(errors, scatter(errors[best]) / 5**0.5),
        "near_misses": near_misses(errors, best),
        "solution": solution(errors, best),
        "drawn": {"depths": DEPTHS.tolist(), "tenths": np.round(errors * 10).astype(int).tolist()},
    }


def sample(rng):
    """Folds differ alike for all depths; the choice is neither the best depth nor a close call."""
    while True:
        difficulty = rng.permutation([-7, -4, 0, 3, 8]) + rng.randint(-1, 2, size=5)
        level = rng.randint(45, 66) + np.array(
            [rng.randint(5, 16), rng.randint(1, 6), rng.randint(0, 3), rng.randint(0, 4)]
        )
        tenths = level[:, None] + difficulty + rng.randint(-2, 3, size=(4, 5))
        errors = tenths / 10
        totals = np.sort(tenths.sum(axis=1))
        best = int(np.argmin(errors.mean(axis=1)))
        limit = errors[best].mean() + scatter(errors[best]) / 5**0.5
        clear = np.abs(errors.mean(axis=1) - limit).min() > 0.03 and totals[1] > totals[0]
        if clear and pick(errors, limit) != DEPTHS[best]:
            return errors


def scatter(row):
    return np.std(row, ddof=1)


def pick(errors, limit):
    """The first, and so the shallowest, depth whose mean is not above the limit."""
    return int(DEPTHS[np.argmax(errors.mean(axis=1) <= limit)])


def outcome(errors, step):
    lowest = errors.mean(axis=1).min()
    return {"lowest": lowest, "error": step, "chosen": pick(errors, lowest + step)}


def near_misses(errors, best):
    row, n = errors[best], 5
    right = outcome(errors, scatter(row) / n**0.5)
    slips = [
        (scatter(row), "You did not divide by the root of 5: that is the scatter of single folds."),
        (np.std(row) / n**0.5, "You divided by 5 inside the standard deviation; the divisor is 4."),
        (scatter(row) / n, "You divided by 5; the standard error divides by the root of 5."),
        (scatter(row) / 2, "You divided by the root of 4; the standard error takes the root of 5."),
        (scatter(row) ** 2 / n, "That is the variance of the mean; take its square root."),
    ]
    misses = [{"expected": outcome(errors, step), "says": says} for step, says in slips]
    misses.append(
        {
            "expected": right | {"chosen": int(DEPTHS[best])},
            "says": "You took the depth with the lowest mean; the rule takes the simplest one "
            "within a standard error of it.",
            "misconception": "higher-mean-always-wins",
        }
    )
    level = DEPTHS[errors.mean(axis=1) <= right["lowest"] + right["error"]]
    misses.append(
        {
            "expected": right | {"chosen": int(level[-1])},
            "says": "You took the deepest depth within the limit; the simplest one is wanted.",
        }
    )
    return misses


def solution(errors, best):
    means, s = errors.mean(axis=1), scatter(errors[best])
    lowest, step = means[best], s / 5**0.5
    steps = [
        "The mean errors are "
        + ", ".join(f"{number(m)} (depth {d})" for m, d in zip(means, DEPTHS, strict=True))
        + f", so the lowest is ${number(lowest, 2)}$ minutes at depth {DEPTHS[best]}.",
        f"The errors of that depth have the standard deviation $s {comes_to(s)}$, so the standard "
        "error is",
        rf"$$\frac{{{number(s)}}}{{\sqrt 5}} {comes_to(step, 3)}$$",
        rf"The limit is ${number(lowest)} + {number(step, 3)} {comes_to(lowest + step, 3)}$. The "
        f"shallowest depth with a mean that is not above it is ${pick(errors, lowest + step)}$.",
    ]
    return "\n\n".join(steps)
