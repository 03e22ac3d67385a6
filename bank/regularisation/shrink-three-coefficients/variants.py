"""Soft-thresholding and proportional shrinkage of three coefficients."""

import numpy as np

from greenroom.judge.writing import comes_to, number, vector


def draw(rng):
    c, lam = sample(rng)
    return {
        "shown": {"c": vector(c), "lam": number(lam)},
        "expected": {"lasso": soft(c, lam), "ridge": c / (1 + lam)},
        "near_misses": wrong_lasso(c, lam) + wrong_ridge(c, lam),
        "solution": solution(c, lam),
        "drawn": {"c": c.tolist(), "lam": lam},
    }


def sample(rng):
    """One coefficient above the penalty, one below minus the penalty, one between."""
    lam = float(rng.randint(3, 11)) / 5  # 0.6 to 2.0
    tenths = round(10 * lam)
    large = tenths + rng.randint(7, 31)
    negative = -(tenths + rng.randint(7, 31))
    small = rng.choice([-1, 1]) * rng.randint(3, tenths - 1)
    return rng.permutation([large, negative, small]) / 10, lam


def soft(c, lam):
    return np.sign(c) * np.maximum(np.abs(c) - lam, 0)


def wrong_lasso(c, lam):
    return [
        {
            "expected": {"lasso": np.where(np.abs(c) > lam, c, 0)},
            "says": "You set the small coefficient to zero and left the others as they were; the "
            "lasso also moves those towards zero by the penalty.",
        },
        {
            "expected": {"lasso": c - lam},
            "says": "You subtracted the penalty from every coefficient; it pulls towards zero, so "
            "it is added to a negative one, and it stops at zero.",
        },
        {
            "expected": {"lasso": c - np.sign(c) * lam},
            "says": "You let a coefficient pass through zero and change its sign; the lasso stops "
            "it at zero.",
        },
        {
            "expected": {"lasso": soft(c, lam / 2)},
            "says": "You subtracted half of the penalty, which belongs to a loss without the "
            "factor one half.",
        },
        {
            "expected": {"lasso": c / (1 + lam), "ridge": soft(c, lam)},
            "says": "You swapped the two: ridge divides by 1 + lambda, the lasso subtracts.",
            "misconception": "lasso-keeps-everything",
        },
    ]


def wrong_ridge(c, lam):
    return [
        {
            "expected": {"ridge": c / (1 + 2 * lam)},
            "says": "You divided by 1 + 2 lambda; here loss and penalty both carry one half, "
            "so the factors cancel.",
        },
        {
            "expected": {"ridge": np.where(np.abs(c) > lam, c / (1 + lam), 0)},
            "says": "You set the small coefficient to zero; ridge shrinks it like the others.",
            "misconception": "ridge-makes-zeros",
        },
        {
            "expected": {"ridge": c * lam / (1 + lam)},
            "says": "That is the part that ridge takes away; what stays is c / (1 + lambda).",
        },
    ]


def solution(c, lam):
    lasso = soft(c, lam)
    rows = []
    for value, left in zip(c, lasso, strict=True):
        size = number(abs(value))
        if left == 0:
            rows.append(rf"- ${size} \le {number(lam)}$, so ${number(value)}$ becomes $0$")
        else:
            rows.append(
                rf"- ${size} - {number(lam)} = {number(abs(left))}$, so ${number(value)}$ becomes "
                rf"${number(left)}$"
            )
    shrunk = ", ".join(
        rf"${number(value)} / {number(1 + lam)} {comes_to(value / (1 + lam), 2)}$" for value in c
    )
    steps = [
        r"With $X^\top X = I$ the loss is $\tfrac12 \sum_j (w_j - c_j)^2$ plus a constant, "
        r"where $c = X^\top y$, so each coefficient can be treated alone.",
        f"The lasso moves each one towards zero by ${number(lam)}$ and stops at zero:",
        "\n".join(rows),
        f"$$w^{{\\text{{lasso}}}} = {vector(lasso)}$$",
        rf"Ridge sets $w_j - c_j + \lambda w_j = 0$, so it divides by $1 + \lambda = "
        rf"{number(1 + lam)}$: {shrunk}.",
        f"$$w^{{\\text{{ridge}}}} \\approx {vector(c / (1 + lam), 2)}$$",
    ]
    return "\n\n".join(steps)
