"""Whole eigenvalues of a symmetric 2 x 2 matrix with whole entries."""

import numpy as np

from greenroom.judge.writing import matrix, number


def draw(rng):
    a, b, d = entries(rng)
    return {
        "shown": {"a": matrix([[a, b], [b, d]])},
        "expected": {"eigenvalues": roots(a + d, a * d - b * b)},
        "near_misses": near_misses(a, b, d),
        "solution": solution(a, b, d),
        "drawn": {"matrix": [[int(a), int(b)], [int(b), int(d)]]},
    }


def entries(rng):
    """The diagonal a, d and the b beside it."""
    while True:
        a, d = rng.randint(-4, 10, size=2)
        b = rng.choice([-6, -4, -3, -2, 2, 3, 4, 6])
        trace, determinant = a + d, a * d - b * b
        root = np.sqrt(trace**2 - 4 * determinant)
        if a != d and root == round(root) and abs(trace) > 1 and determinant != 0:
            return a, b, d


def roots(trace, determinant):
    """The smaller one first."""
    return (trace + np.array([-1, 1]) * np.sqrt(trace**2 - 4 * determinant)) / 2


def near_misses(a, b, d):
    values = roots(a + d, a * d - b * b)
    misses = [
        {
            "expected": {"eigenvalues": values[::-1]},
            "says": "These are the eigenvalues in descending order; the smaller one comes first.",
        },
        {
            "expected": {"eigenvalues": np.sort([a, d])},
            "says": "That is the diagonal, which holds the eigenvalues only if the matrix is "
            "triangular.",
            "misconception": "eigenvalues-stand-on-the-diagonal",
        },
        {
            "expected": {"eigenvalues": -values[::-1]},
            "says": "The signs are turned round: the trace enters the characteristic equation "
            "with a minus.",
        },
        {
            "expected": {"eigenvalues": values * 2},
            "says": "You forgot to divide by 2 in the formula for the roots.",
        },
    ]
    if (a + d) ** 2 >= 4 * (a * d + b * b):  # else the slip leads to no real roots
        wrong = roots(a + d, a * d + b * b)
        says = "You added the square of the off-diagonal entry; the determinant subtracts it."
        misses.append({"expected": {"eigenvalues": wrong}, "says": says})
    return misses


def solution(a, b, d):
    trace, determinant = a + d, a * d - b * b
    root = np.sqrt(trace**2 - 4 * determinant)
    low, high = roots(trace, determinant)
    linear = f"{'-' if trace > 0 else '+'} {number(abs(trace))}"
    constant = f"{'+' if determinant > 0 else '-'} {number(abs(determinant))}"
    steps = [
        rf"The trace is ${number(trace)}$ and the determinant is "
        rf"${number(a * d)} - {number(b * b)} = {number(determinant)}$, so the characteristic "
        r"equation $\lambda^2 - \operatorname{tr}(A) \, \lambda + \det(A) = 0$ becomes",
        rf"$$\lambda^2 {linear} \lambda {constant} = 0$$",
        rf"$$\lambda = \frac{{{number(trace)} \pm \sqrt{{{number(root**2)}}}}}{{2}}"
        rf" = \frac{{{number(trace)} \pm {number(root)}}}{{2}}$$",
        rf"so $\lambda_1 = {number(low)}$ and $\lambda_2 = {number(high)}$. Check: they add up to "
        f"the trace ${number(trace)}$, and their product is the determinant "
        f"${number(determinant)}$.",
    ]
    return "\n\n".join(steps)
