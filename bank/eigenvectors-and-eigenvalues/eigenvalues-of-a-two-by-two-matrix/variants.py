"""Whole eigenvalues of a symmetric 2 x 2 matrix with whole entries."""

import numpy as np

from greenroom.judge.writing import matrix, number


def draw(rng):
    while True:
        a, d = rng.randint(-4, 10, size=2)
        b = rng.choice([-6, -4, -3, -2, 2, 3, 4, 6])
        trace, determinant = a + d, a * d - b * b
        root = np.sqrt(trace**2 - 4 * determinant)
        if a != d and root == round(root) and abs(trace) > 1 and determinant != 0:
            break
    values = np.array([trace - root, trace + root]) / 2
    low, high = number(values[0]), number(values[1])
    linear = f"{'-' if trace > 0 else '+'} {number(abs(trace))}"
    constant = f"{'+' if determinant > 0 else '-'} {number(abs(determinant))}"
    solution = [
        rf"The trace is ${number(trace)}$ and the determinant is "
        rf"${number(a * d)} - {number(b * b)} = {number(determinant)}$, so the characteristic "
        r"equation $\lambda^2 - \operatorname{tr}(A) \, \lambda + \det(A) = 0$ becomes",
        rf"$$\lambda^2 {linear} \lambda {constant} = 0$$",
        rf"$$\lambda = \frac{{{number(trace)} \pm \sqrt{{{number(root**2)}}}}}{{2}}"
        rf" = \frac{{{number(trace)} \pm {number(root)}}}{{2}}$$",
        rf"so $\lambda_1 = {low}$ and $\lambda_2 = {high}$. Check: they add up to the trace "
        f"${number(trace)}$, and their product is the determinant ${number(determinant)}$.",
    ]
    near_misses = [
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
    flipped = trace**2 - 4 * (a * d + b * b)
    if flipped >= 0:
        wrong = (trace + np.array([-1, 1]) * np.sqrt(flipped)) / 2
        says = "You added the square of the off-diagonal entry; the determinant subtracts it."
        near_misses.append({"expected": {"eigenvalues": wrong}, "says": says})
    return {
        "shown": {"a": matrix([[a, b], [b, d]])},
        "expected": {"eigenvalues": values},
        "near_misses": near_misses,
        "solution": "\n\n".join(solution),
    }
