"""Gradient descent on a parabola of known curvature, and its limit of stability."""

from greenroom.judge.writing import number


def draw(rng):
    a, eta, start = descent(rng)
    return {
        "shown": {"a": number(a), "eta": number(eta), "start": number(start)},
        "expected": {"after-three": path(a, eta, start)[3], "limit": 2 / a},
        "near_misses": [
            {
                "expected": {"limit": 1 / a},
                "says": "At 1/a one step lands on the minimum; between 1/a and 2/a the steps "
                "overshoot and still converge.",
                "misconception": "overshooting-means-divergence",
            },
            *wrong_ends(a, eta, start),
        ],
        "solution": solution(a, eta, start),
        "drawn": {"curvature": a, "rate": eta, "start": start},
    }


def descent(rng):
    """Curvature, learning rate and starting point."""
    while True:
        a = rng.choice([4, 5, 8, 10])
        eta = rng.choice([0.04, 0.05, 0.06, 0.08, 0.1, 0.12, 0.15, 0.2, 0.3, 0.35])
        start = rng.choice([-10, -8, -6, -5, -4, 4, 5, 6, 8, 10])
        if 0.15 <= abs(1 - eta * a) <= 0.85:
            return a, eta, start


def path(a, eta, start):
    """The start and the three points after it."""
    return [start * (1 - eta * a) ** k for k in range(4)]


def wrong_ends(a, eta, start):
    return [
        {
            "expected": {"after-three": start * (1 + eta * a) ** 3},
            "says": "You added the gradient; gradient descent subtracts it.",
            "misconception": "gradient-points-downhill",
        },
        {
            "expected": {"after-three": start * (1 - eta) ** 3},
            "says": "The gradient is a·w, so a step multiplies by 1 - ηa and not by 1 - η.",
        },
        {
            "expected": {"after-three": start * (1 - eta * a / 2) ** 3},
            "says": "The half cancels the 2 of the derivative: the gradient is a·w, not a·w/2.",
        },
        {
            "expected": {"after-three": start - 3 * eta * a * start},
            "says": "You took the gradient at the start three times; take it afresh after each "
            "step.",
        },
        {
            "expected": {"after-three": path(a, eta, start)[2]},
            "says": "That is where you are after two steps; take one more.",
        },
    ]


def solution(a, eta, start):
    points = enumerate(path(a, eta, start))
    visited = ", ".join(f"w_{k} = {number(w, 6)}" for k, w in points)
    steps = [
        rf"The gradient is $f'(w) = {a}w$, so every step multiplies $w$ by the same factor:",
        rf"$$w_{{k+1}} = w_k - {number(eta)} \cdot {a} \, w_k = {number(1 - eta * a)} \, w_k$$",
        f"Hence ${visited}$.",
        rf"It converges as long as $|1 - {a}\eta| < 1$, that is $0 < \eta < \frac{{2}}{{{a}}}$. "
        rf"From $\eta = \frac{{2}}{{{a}}} = {number(2 / a)}$ on it does not: "
        "there $w$ jumps to and fro between two points, and beyond it the jumps grow.",
    ]
    return "\n\n".join(steps)
