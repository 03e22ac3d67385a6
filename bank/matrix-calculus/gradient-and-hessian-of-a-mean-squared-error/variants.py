"""Gradient and Hessian of a mean squared error over four rows and two weights."""

import numpy as np

from greenroom.judge.writing import matrix, vector

ROWS = 4


def draw(rng):
    x, w, y = data(rng)
    return {
        "shown": {"x": matrix(x), "y": vector(y), "w": vector(w)},
        "expected": {"gradient": x.T @ (x @ w - y) / 2, "hessian": x.T @ x / 2},
        "near_misses": near_misses(x, w, y),
        "solution": solution(x, w, y),
        "drawn": {"x": x.tolist(), "w": w.tolist(), "y": y.tolist()},
    }


def data(rng):
    """Small whole numbers; the columns are independent and no entry of the gradient is zero."""
    while True:
        x = rng.randint(-2, 4, size=(ROWS, 2))
        w = rng.choice([-2, -1, 1, 2, 3], size=2)
        y = x @ w - rng.randint(-4, 5, size=ROWS)
        slopes = x.T @ (x @ w - y)
        (p, q), (_, r) = x.T @ x
        if (slopes != 0).all() and q != 0 and p * r > q * q and slopes[0] != slopes[1]:
            return x, w, y


def near_misses(x, w, y):
    slopes, gram = x.T @ (x @ w - y), x.T @ x
    return [
        {
            "expected": {"gradient": slopes / 4, "hessian": gram / 4},
            "says": "The 2 from differentiating the square is missing.",
        },
        {
            "expected": {"gradient": 2 * slopes, "hessian": 2 * gram},
            "says": "You left out the factor 1/4 of the mean.",
        },
        {
            "expected": {"gradient": -slopes / 2},
            "says": "The sign is turned round: the residuals are prediction minus target, Xw - y.",
        },
        {
            "expected": {"gradient": gram @ w / 2},
            "says": "You forgot the targets: the gradient is X'(Xw - y), not X'Xw, times 2/4.",
        },
        {
            "expected": {"hessian": np.outer(slopes, slopes) / 4},
            "says": "That is the gradient times its transpose; the Hessian is the derivative of "
            "the gradient.",
            "misconception": "hessian-is-the-squared-gradient",
        },
        {
            "expected": {"hessian": np.diag(np.diag(gram)) / 2},
            "says": "The mixed derivatives are missing: the two columns have a dot product other "
            "than zero.",
        },
    ]


def solution(x, w, y):
    rest = x @ w - y
    steps = [
        rf"The residuals are $r = Xw - y = {vector(x @ w)} - {vector(y)} = {vector(rest)}$.",
        rf"$$X^\top r = {vector(x.T @ rest)}, \qquad "
        rf"\nabla L = \tfrac{{2}}{{4}} X^\top r = {vector(x.T @ rest / 2)}$$",
        r"The gradient is $\tfrac24 (X^\top X w - X^\top y)$, so its derivative in $w$ is",
        rf"$$H = \tfrac{{2}}{{4}} X^\top X = \tfrac24 {matrix(x.T @ x)} = {matrix(x.T @ x / 2)}$$",
        "the same for every $w$.",
    ]
    return "\n\n".join(steps)
