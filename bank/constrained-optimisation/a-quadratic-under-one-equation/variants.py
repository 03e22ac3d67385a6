"""A separable quadratic of two variables, minimised under one linear equation."""

import numpy as np

from greenroom.judge.writing import comes_to, number, vector

LAMBDA = r"\lambda"


def draw(rng):
    squares, linear, normal, level = problem(rng)
    point, multiplier = solve(squares, linear, normal, level)
    return {
        "shown": {
            "f": objective(squares, linear),
            "constraint": f"{terms(normal)} = {level}",
            "left": f"{terms(normal)} {signed(-level)}",
        },
        "expected": {"point": point, "multiplier": multiplier},
        "near_misses": near_misses(squares, linear, normal, level),
        "solution": solution(squares, linear, normal, level),
        "drawn": {"squares": squares, "linear": linear, "normal": normal, "level": level},
    }


def problem(rng):
    """f = a x^2 + b y^2 - p x - q y under m x + n y = s, off the constraint where f is least."""
    while True:
        squares = rng.randint(1, 5, size=2)
        linear = rng.randint(1, 13, size=2) * rng.choice([-1, 1], size=2)
        normal = rng.randint(1, 5, size=2) * np.array([1, rng.choice([-1, 1])])
        level = int(rng.randint(1, 13)) * int(rng.choice([-1, 1]))
        point, multiplier = solve(squares, linear, normal, level)
        free = linear / (2 * squares)
        apart = np.abs(point - free).min() >= 0.3 and np.abs(point).min() >= 0.2
        if abs(normal[0]) != abs(normal[1]) and 0.3 <= abs(multiplier) <= 9 and apart:
            return squares, linear, normal, level


def solve(squares, linear, normal, level):
    """From 2 a x - p + lambda m = 0 in each variable, put into the constraint."""
    multiplier = (normal @ (linear / (2 * squares)) - level) / (normal**2 / (2 * squares)).sum()
    return (linear - multiplier * normal) / (2 * squares), multiplier


def signed(value, name="", first=False):
    """A term of a sum: '+ 3 x', '- y', '- 4'."""
    size = str(abs(value)) if not name or abs(value) != 1 else ""
    sign = ("-" if value < 0 else "") if first else ("- " if value < 0 else "+ ")
    return f"{sign}{' '.join(part for part in (size, name) if part)}"


def terms(normal):
    return f"{signed(normal[0], 'x', first=True)} {signed(normal[1], 'y')}"


def objective(squares, linear):
    parts = [
        signed(squares[0], "x^2", first=True),
        signed(squares[1], "y^2"),
        signed(-linear[0], "x"),
        signed(-linear[1], "y"),
    ]
    return " ".join(parts)


def near_misses(squares, linear, normal, level):
    point, multiplier = solve(squares, linear, normal, level)
    halved, half_multiplier = solve(squares / 2, linear, normal, level)
    turned, turned_multiplier = solve(squares, -linear, normal, level)
    return [
        {
            "expected": {"multiplier": -multiplier},
            "says": "The sign of the multiplier is turned round: here the constraint is added "
            "with plus λ.",
        },
        {
            "expected": {"point": linear / (2 * squares)},
            "says": "That is the minimum without the constraint; it does not satisfy the equation.",
            "misconception": "constrained-gradient-vanishes",
        },
        {
            "expected": {"point": halved, "multiplier": half_multiplier},
            "says": "The factor 2 that comes from differentiating the squares is missing.",
        },
        {
            "expected": {"point": turned, "multiplier": turned_multiplier},
            "says": "The linear terms of f have the wrong sign in your derivatives.",
        },
        {
            "expected": {"point": level * normal / (normal @ normal)},
            "says": "That is the point of the line nearest to the origin; it leaves f out.",
        },
        {
            "expected": {"point": point[::-1]},
            "says": "x and y have changed places.",
        },
    ]


def solution(squares, linear, normal, level):
    point, multiplier = solve(squares, linear, normal, level)
    (a, b), (p, q), (m, n) = squares, linear, normal
    left = normal @ (linear / (2 * squares))
    weight = (normal**2 / (2 * squares)).sum()
    steps = [
        "The derivatives of the Lagrangian by $x$ and $y$ are zero:",
        rf"$${signed(2 * a, 'x', first=True)} {signed(-p)} {signed(m, LAMBDA)} = 0, \qquad "
        rf"{signed(2 * b, 'y', first=True)} {signed(-q)} {signed(n, LAMBDA)} = 0$$",
        rf"so $x = \frac{{{p} {signed(-m, LAMBDA)}}}{{{2 * a}}}$ and "
        rf"$y = \frac{{{q} {signed(-n, LAMBDA)}}}{{{2 * b}}}$. In the constraint "
        rf"${terms(normal)} = {level}$ this gives",
        rf"$${number(left)} - {number(weight)} \, \lambda = {level} \quad\Rightarrow\quad "
        rf"\lambda {comes_to(multiplier, 3)}$$",
        rf"and with it $\begin{{pmatrix}} x \\ y \end{{pmatrix}} \approx {vector(point, 3)}$. "
        "The function is convex and the constraint linear, so this is the minimum. The minimum "
        f"of f alone would be at ${vector(linear / (2 * squares), 3)}$, off the line.",
    ]
    return "\n\n".join(steps)
