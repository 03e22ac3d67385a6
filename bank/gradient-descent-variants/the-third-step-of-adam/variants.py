"""The third step of Adam: running means, their bias correction, and the new weight."""

import numpy as np

from greenroom.judge.writing import number

B1, B2 = 0.9, 0.99


def draw(rng):
    gradients, w, eta = history(rng)
    m, v = means(gradients[:2])
    return {
        "shown": {
            "eta": number(eta),
            "m": number(m, 6),
            "v": number(v, 8),
            "w": number(w),
            "g": number(gradients[2]),
        },
        "expected": expected(gradients, w, eta),
        "near_misses": near_misses(gradients, w, eta),
        "solution": solution(gradients, w, eta),
        "drawn": {"gradients": gradients, "weight": w, "rate": eta},
    }


def history(rng):
    """Three gradients in tenths whose mean is well away from zero, a weight and a rate."""
    while True:
        gradients = rng.randint(-30, 31, size=3) / 10
        m, v = means(gradients)
        w, eta = rng.randint(-20, 21) / 10, float(rng.choice([0.1, 0.2, 0.5]))
        if np.abs(gradients).min() >= 0.5 and abs(m) >= 0.1 and 0.4 <= corrected(m, v, 3) <= 0.97:
            return gradients, w, eta


def corrected(m, v, t):
    return abs(m) / (1 - B1**t) / np.sqrt(v / (1 - B2**t))


def means(gradients, first=B1, second=B2):
    """The uncorrected running means after these gradients."""
    m = v = 0.0
    for g in gradients:
        m, v = first * m + (1 - first) * g, second * v + (1 - second) * g**2
    return m, v


def expected(gradients, w, eta):
    m, v = means(gradients)
    mean, square = m / (1 - B1**3), v / (1 - B2**3)
    return {"mean": mean, "square": square, "weight": w - eta * mean / np.sqrt(square)}


def near_misses(gradients, w, eta):
    m, v = means(gradients)
    right = expected(gradients, w, eta)
    mean, square = right["mean"], right["square"]
    before = means(gradients[:2])
    swapped = [0.1 * before[0] + 0.9 * gradients[2], 0.01 * before[1] + 0.99 * gradients[2] ** 2]
    return [
        slip(m, v, w, eta, "You left the bias correction out: divide by 1 - β to the third."),
        slip(
            m * (1 - B1**3),
            v * (1 - B2**3),
            w,
            eta,
            "You multiplied by 1 - β to the third; the means are too small, so divide.",
            "adam-start-averages-too-large",
        ),
        slip(
            m / (1 - B1),
            v / (1 - B2),
            w,
            eta,
            "You corrected by 1 - β; in the third step it is 1 - β to the third.",
        ),
        slip(
            m / (1 - B1**2),
            v / (1 - B2**2),
            w,
            eta,
            "You corrected with the power 2; this is the third step.",
        ),
        slip(
            swapped[0] / (1 - B1**3),
            swapped[1] / (1 - B2**3),
            w,
            eta,
            "You swapped β and 1 - β: the old mean has the large weight.",
        ),
        {
            "expected": {"weight": w - eta * mean / square},
            "says": "You divided by the mean of squares itself; take its root.",
        },
        {
            "expected": {"weight": w + eta * mean / np.sqrt(square)},
            "says": "You added the step; it is subtracted.",
        },
        {
            "expected": {"weight": w - eta * mean},
            "says": "You did not divide by the root of the mean of squares.",
            "misconception": "adam-large-gradients-large-steps",
        },
    ]


def slip(mean, square, w, eta, says, misconception=None):
    miss = {
        "expected": {
            "mean": mean,
            "square": square,
            "weight": w - eta * mean / np.sqrt(square),
        },
        "says": says,
    }
    return miss if misconception is None else {**miss, "misconception": misconception}


def solution(gradients, w, eta):
    (m2, v2), (m, v) = means(gradients[:2]), means(gradients)
    right = expected(gradients, w, eta)
    g = number(gradients[2])
    steps = [
        "First bring the running means up to date:",
        rf"$$m_3 = 0.9 \cdot {bracket(m2)} + 0.1 \cdot {bracket(gradients[2])} = {number(m, 6)}, "
        rf"\qquad v_3 = 0.99 \cdot {number(v2, 8)} + 0.01 \cdot ({g})^2 = {number(v, 8)}$$",
        r"Both began at zero and are too small. With $1 - 0.9^3 = 0.271$ and $1 - 0.99^3 = "
        r"0.029701$ they become",
        rf"$$\hat m_3 = \frac{{{number(m, 6)}}}{{0.271}} \approx {number(right['mean'])}, \qquad "
        rf"\hat v_3 = \frac{{{number(v, 8)}}}{{0.029701}} \approx {number(right['square'])}$$",
        rf"The quotient $\hat m_3 / \sqrt{{\hat v_3}}$ is "
        rf"${number(right['mean'] / right['square'] ** 0.5)}$, so the weight moves to",
        rf"$${number(w)} - {number(eta)} \cdot {bracket(right['mean'] / right['square'] ** 0.5)} "
        rf"\approx {number(right['weight'])}$$",
    ]
    return "\n\n".join(steps)


def bracket(x):
    return f"({number(x, 6)})" if x < 0 else number(x, 6)
