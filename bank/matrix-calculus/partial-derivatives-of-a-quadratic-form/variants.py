"""The gradient of x'Ax + b'x for a matrix that is not symmetric."""

import numpy as np

from greenroom.judge.writing import matrix, vector


def draw(rng):
    a, b = coefficients(rng)
    return {
        "shown": {"a": matrix(a), "b": vector(b)},
        "expected": named(a + a.T, b),
        "near_misses": near_misses(a, b),
        "solution": solution(a, b),
        "drawn": {"matrix": a.tolist(), "vector": b.tolist()},
    }


def coefficients(rng):
    """Whole numbers other than zero; the two entries beside the diagonal differ in size."""
    sizes = rng.permutation(np.arange(1, 7))[:2]
    signs = rng.choice([-1, 1], size=6)
    diagonal, b = rng.randint(1, 6, size=2), rng.randint(1, 9, size=2)
    a = np.diag(diagonal * signs[:2]) + np.array([[0, sizes[0]], [sizes[1], 0]]) * signs[2:4]
    return a, b * signs[4:]


def named(rows, b):
    return {name: written(*rows[i], b[i]) for i, name in enumerate(["first", "second"])}


def written(first, second, constant):
    """`4*x_1 - 3*x_2 + 1`, without the terms that are nought."""
    text = ""
    for size, unit in ((first, "*x_1"), (second, "*x_2"), (constant, "")):
        if size:
            sign = (" - " if size < 0 else " + ") if text else ("-" if size < 0 else "")
            text += f"{sign}{abs(size)}{unit}"
    return text or "0"


def near_misses(a, b):
    none = np.zeros(2, dtype=int)
    return [
        {
            "expected": named(a, b),
            "says": "That is Ax + b; both x's of the form are differentiated, which gives "
            "(A + A')x + b.",
            "misconception": "quadratic-gradient-is-ax",
        },
        {
            "expected": named(a.T, b),
            "says": "That is A'x + b; the other half, Ax, is missing.",
        },
        {
            "expected": named(2 * a, b),
            "says": "2Ax holds for a symmetric A only; here it is (A + A')x.",
        },
        {
            "expected": named(2 * a.T, b),
            "says": "2A'x holds for a symmetric A only; here it is (A + A')x.",
        },
        {
            "expected": named(a + a.T, none),
            "says": "You left out the linear part: its gradient is b.",
        },
        {
            "expected": named(a + a.T - np.diag(np.diag(a)), b),
            "says": "The squares lost their 2: the derivative of x_1 squared is 2 x_1.",
        },
    ]


def solution(a, b):
    cross = a[0, 1] + a[1, 0]
    right = named(a + a.T, b)
    steps = [
        "Written out, $x_1 x_2$ occurs twice, once with each entry beside the diagonal:",
        rf"$$f(x) = ({a[0, 0]})\,x_1^2 + ({a[0, 1]} + ({a[1, 0]}))\,x_1 x_2 + ({a[1, 1]})\,x_2^2"
        rf" + ({b[0]})\,x_1 + ({b[1]})\,x_2$$",
        rf"so the number with $x_1 x_2$ is ${cross}$. In matrices, $\nabla f = (A + A^\top)x + b$ "
        rf"with $A + A^\top = {matrix(a + a.T)}$. Hence",
        rf"$$\frac{{\partial f}}{{\partial x_1}} = {latex(right['first'])}, \qquad "
        rf"\frac{{\partial f}}{{\partial x_2}} = {latex(right['second'])}$$",
        f"Typed: `{right['first']}` and `{right['second']}`.",
    ]
    return "\n\n".join(steps)


def latex(text):
    return text.replace("*", r"\,")
