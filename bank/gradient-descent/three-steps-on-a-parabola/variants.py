"""Gradient descent on a parabola of known curvature, and its limit of stability."""

from greenroom.judge.writing import number


def draw(rng):
    while True:
        a = rng.choice([4, 5, 8, 10])
        eta = rng.choice([0.04, 0.05, 0.06, 0.08, 0.1, 0.12, 0.15, 0.2, 0.3, 0.35])
        start = rng.choice([-10, -8, -6, -5, -4, 4, 5, 6, 8, 10])
        factor = 1 - eta * a
        if 0.15 <= abs(factor) <= 0.85:
            break
    path = [start * factor**k for k in range(4)]
    steps = ", ".join(f"w_{k} = {number(w, 6)}" for k, w in enumerate(path))
    solution = [
        rf"The gradient is $f'(w) = {a}w$, so every step multiplies $w$ by the same factor:",
        rf"$$w_{{k+1}} = w_k - {number(eta)} \cdot {a} \, w_k = {number(factor)} \, w_k$$",
        f"Hence ${steps}$.",
        rf"It converges as long as $|1 - {a}\eta| < 1$, that is $0 < \eta < \frac{{2}}{{{a}}}$. "
        rf"From $\eta = \frac{{2}}{{{a}}} = {number(2 / a)}$ on it does not: "
        "there $w$ jumps to and fro between two points, and beyond it the jumps grow.",
    ]
    return {
        "shown": {"a": number(a), "eta": number(eta), "start": number(start)},
        "expected": {"after-three": path[3], "limit": 2 / a},
        "near_misses": [
            {
                "expected": {"limit": 1 / a},
                "says": "At 1/a one step lands on the minimum; between 1/a and 2/a the steps "
                "overshoot and still converge.",
                "misconception": "overshooting-means-divergence",
            },
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
                "expected": {"after-three": path[2]},
                "says": "That is where you are after two steps; take one more.",
            },
        ],
        "solution": "\n\n".join(solution),
    }
