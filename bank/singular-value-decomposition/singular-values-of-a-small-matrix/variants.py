"""Both singular values of a 3 x 2 matrix of small whole numbers."""

import numpy as np

from greenroom.judge.writing import comes_to, matrix, number, vector


def draw(rng):
    a = entries(rng)
    values = np.sqrt(gram_eigenvalues(a))
    return {
        "shown": {"a": matrix(a)},
        "expected": {"values": values},
        "near_misses": near_misses(a),
        "solution": solution(a),
        "drawn": {"matrix": a.tolist()},
    }


def entries(rng):
    """The columns are neither perpendicular nor parallel, and of different length."""
    while True:
        a = rng.randint(-3, 5, size=(3, 2))
        (p, q), (_, r) = a.T @ a
        if abs(q) >= 2 and p != r and min(p, r) >= 3 and p * r - q * q >= 6:
            return a


def gram_eigenvalues(a):
    (p, q), (_, r) = a.T @ a
    trace, determinant = p + r, p * r - q * q
    return (trace + np.array([1, -1]) * np.sqrt(trace**2 - 4 * determinant)) / 2


def near_misses(a):
    squares = gram_eigenvalues(a)
    (p, _), (_, r) = a.T @ a
    return [
        {
            "expected": {"values": squares},
            "says": "These are the eigenvalues of A'A; the singular values are their roots.",
        },
        {
            "expected": {"values": np.sqrt(squares)[::-1]},
            "says": "The larger one comes first.",
        },
        {
            "expected": {"values": np.sqrt(np.sort([p, r])[::-1])},
            "says": "These are the lengths of the columns; they are the singular values only if "
            "the columns are perpendicular.",
        },
        {
            "expected": {"values": np.sort([p, r])[::-1]},
            "says": "That is the diagonal of A'A; its eigenvalues do not stand there, and the "
            "singular values are the roots of the eigenvalues.",
        },
        {
            "expected": {"values": np.sqrt(2 * squares)},
            "says": "You forgot to divide by 2 in the formula for the roots of the quadratic "
            "equation.",
        },
        {
            "expected": {"values": np.linalg.eigvals(a[:2].astype(complex)).real},
            "says": "You took the eigenvalues of the upper two rows; singular values are the "
            "roots of the eigenvalues of A'A.",
            "misconception": "singular-values-are-the-eigenvalues",
        },
    ]


def solution(a):
    gram = a.T @ a
    (p, q), (_, r) = gram
    trace, determinant = p + r, p * r - q * q
    large, small = gram_eigenvalues(a)
    root = np.sqrt(trace**2 - 4 * determinant)
    values = np.sqrt([large, small])
    steps = [
        "The singular values are the roots of the eigenvalues of",
        rf"$$A^\top A = {matrix(gram)}$$",
        rf"with trace ${trace}$ and determinant $({p})({r}) - ({q})^2 = {determinant}$. So",
        rf"$$\lambda = \frac{{{trace} \pm \sqrt{{{trace}^2 - 4 \cdot {determinant}}}}}{{2}}"
        rf" = \frac{{{trace} \pm \sqrt{{{number(root**2)}}}}}{{2}}$$",
        rf"which gives $\lambda_1 {comes_to(large)}$ and $\lambda_2 {comes_to(small)}$, and",
        rf"$$\sigma_1 {comes_to(values[0], 3)}, \qquad \sigma_2 {comes_to(values[1], 3)}$$",
        rf"As a vector: ${vector(values, 3)}$. Check: the squares add up to the sum of all "
        rf"squared entries, ${trace}$.",
    ]
    return "\n\n".join(steps)
