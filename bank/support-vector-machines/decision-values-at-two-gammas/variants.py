"""Decision values of two RBF support-vector machines on one feature, drawn from their real fits."""

import numpy as np

from greenroom.judge.figures import axis, figure, line, panel, points, rule
from greenroom.judge.writing import number

ROWS, COST, GAMMAS = 26, 10.0, (0.05, 100.0)
GRID = np.linspace(0, 10, 601)


def draw(rng):
    x, y, odd = sample(rng)
    curves = [decide(x, y, gamma) for gamma in GAMMAS]
    where = ", ".join(number(value, 1) for value in x[odd])
    told = " ".join(
        f"With gamma = {number(gamma)} the curve lies between {number(curve.min(), 1)} and "
        f"{number(curve.max(), 1)} and crosses zero {times(curve)}."
        for gamma, curve in zip(GAMMAS, curves, strict=True)
    )
    return {
        "shown": {},
        "drawn": {
            "x": x.round(3).tolist(),
            "y": y.tolist(),
            "curves": [curve.round(4).tolist() for curve in curves],
        },
        "figure": figure(
            "Decision values over the feature",
            f"Two panels over a feature from 0 to 10 with the same {ROWS} points: those below 5 "
            f"mostly at -1, those above 5 mostly at +1; {odd.size} points, at {where}, have the "
            f"label of the other side. {told}",
            *(
                side(x, y, curve, f"gamma = {number(gamma)}")
                for gamma, curve in zip(GAMMAS, curves, strict=True)
            ),
        ),
    }


def sample(rng):
    """Points spread over the axis; on either side one or two carry the other label."""
    x = (np.arange(ROWS) + 0.5 + rng.uniform(-0.15, 0.15, ROWS)) * 10 / ROWS
    y = np.where(x < 5, -1, 1)
    left = rng.choice([2, 5, 8], size=rng.randint(1, 3), replace=False)
    right = rng.choice([17, 20, 23], size=rng.randint(1, 3), replace=False)
    odd = np.sort(np.r_[left, right])
    y[odd] = -y[odd]
    return x, y, odd


def decide(x, y, gamma):
    kernel = np.exp(-gamma * (x[:, np.newaxis] - x) ** 2)
    alpha, b = solved(kernel, y)
    return np.exp(-gamma * (GRID[:, np.newaxis] - x) ** 2) @ (alpha * y) + b


def solved(kernel, y):
    """The dual by sequential minimal optimisation: always the most violating pair."""
    alpha, slope = np.zeros(y.size), -np.ones(y.size)
    for _ in range(20_000):
        up = np.where(y > 0, alpha < COST, alpha > 0)
        down = np.where(y > 0, alpha > 0, alpha < COST)
        value = -y * slope
        i = int(np.argmax(np.where(up, value, -np.inf)))
        j = int(np.argmin(np.where(down, value, np.inf)))
        if value[i] - value[j] < 1e-6:
            break
        step = (value[i] - value[j]) / (kernel[i, i] + kernel[j, j] - 2 * kernel[i, j])
        room = COST - alpha[i] if y[i] > 0 else alpha[i]
        room_too = alpha[j] if y[j] > 0 else COST - alpha[j]
        step = min(step, room, room_too)
        alpha[i] += y[i] * step
        alpha[j] -= y[j] * step
        slope += y * (kernel[:, i] - kernel[:, j]) * step
    return alpha, (value[i] + value[j]) / 2


def crossings(curve):
    return int(np.diff(curve > 0).sum())


def times(curve):
    found = crossings(curve)
    return "once" if found == 1 else f"{found} times"


def side(x, y, curve, title):
    return panel(
        rule(y=0),
        line(GRID, curve, name="decision value"),
        points(x[y > 0], y[y > 0], name="class +1"),
        points(x[y < 0], y[y < 0], name="class -1"),
        x=axis("feature", low=0, high=10),
        y=axis("decision value, label", low=-2.2, high=2.2),
        title=title,
    )
