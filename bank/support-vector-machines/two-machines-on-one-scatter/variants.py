"""One scatter, two linear soft margins: a large C and a small one, drawn from their real fits."""

import numpy as np

from greenroom.judge.figures import axis, figure, line, panel, points, segments
from greenroom.judge.writing import number

EACH, LIMIT, COSTS = 20, 4.5, (10.0, 0.02)


def draw(rng):
    x, y, fits = sample(rng)
    told = " ".join(
        f"Machine {name}: the margin is {number(width(fit), 1)} wide and {fit[2].sum()} of the "
        f"{2 * EACH} points are support vectors."
        for name, fit in zip("AB", fits, strict=True)
    )
    return {
        "shown": {},
        "drawn": {
            "x": x.round(4).tolist(),
            "y": y.tolist(),
            "fits": [[*fit[0].round(5).tolist(), round(fit[1], 5)] for fit in fits],
        },
        "figure": figure(
            "Two soft margins",
            f"Two panels with the same {EACH} points of class +1 and {EACH} of class -1 in a "
            "plane, two clouds that overlap a little. Each panel has a straight boundary between "
            "the clouds, the two edges of the margin parallel to it, and squares round the "
            f"support vectors. {told}",
            *(side(x, y, fit, f"machine {name}") for name, fit in zip("AB", fits, strict=True)),
        ),
    }


def sample(rng):
    """Clouds in a random direction that overlap by a few points, with clearly different fits."""
    while True:
        angle = rng.uniform(0, 2 * np.pi)
        shift = 1.5 * np.array([np.cos(angle), np.sin(angle)])
        x = rng.standard_normal((2 * EACH, 2)) * 0.95
        y = np.repeat([1, -1], EACH)
        x += y[:, np.newaxis] * shift
        if abs(x).max() > LIMIT - 0.3:
            continue
        fits = [fitted(x, y, cost) for cost in COSTS]
        wide, many = width(fits[1]) / width(fits[0]), fits[1][2].sum() - fits[0][2].sum()
        if wide > 2 and many >= 8 and 4 <= fits[0][2].sum() <= 12 and width(fits[0]) > 0.5:
            return x, y, fits


def fitted(x, y, cost):
    """Weights, intercept and support vectors of the soft margin."""
    alpha, b = solved(x @ x.T, y, cost)
    return (alpha * y) @ x, float(b), alpha > 1e-6 * cost


def width(fit):
    return 2 / np.hypot(*fit[0])


def solved(kernel, y, cost):
    """The dual by sequential minimal optimisation: always the most violating pair."""
    alpha, slope = np.zeros(y.size), -np.ones(y.size)
    for _ in range(20_000):
        up = np.where(y > 0, alpha < cost, alpha > 0)
        down = np.where(y > 0, alpha > 0, alpha < cost)
        value = -y * slope
        i = int(np.argmax(np.where(up, value, -np.inf)))
        j = int(np.argmin(np.where(down, value, np.inf)))
        if value[i] - value[j] < 1e-5:
            break
        step = (value[i] - value[j]) / (kernel[i, i] + kernel[j, j] - 2 * kernel[i, j])
        room = cost - alpha[i] if y[i] > 0 else alpha[i]
        room_too = alpha[j] if y[j] > 0 else cost - alpha[j]
        step = min(step, room, room_too)
        alpha[i] += y[i] * step
        alpha[j] -= y[j] * step
        slope += y * (kernel[:, i] - kernel[:, j]) * step
    return alpha, (value[i] + value[j]) / 2


def side(x, y, fit, title):
    w, b, support = fit
    return panel(
        points(*x[y > 0].T, name="class +1"),
        points(*x[y < 0].T, name="class -1"),
        squares(x[support]),
        *(level(w, b - height, height) for height in (0, 1, -1)),
        x=axis("first feature", low=-LIMIT, high=LIMIT),
        y=axis("second feature", low=-LIMIT, high=LIMIT),
        title=title,
    )


def squares(places, half=0.17):
    corners = np.array([[-1, -1], [1, -1], [1, 1], [-1, 1]]) * half
    starts = (places[:, np.newaxis] + corners).reshape(-1, 2)
    ends = (places[:, np.newaxis] + np.roll(corners, -1, axis=0)).reshape(-1, 2)
    return segments(*starts.T, *ends.T, name="support vectors")


def level(w, b, height):
    """The line w.x + b = 0, cut off at the frame; an edge of the margin is dashed."""
    norm = np.hypot(*w)
    way = np.linspace(-2 * LIMIT, 2 * LIMIT, 901)[:, np.newaxis]
    path = -b * w / norm**2 + way * np.array([-w[1], w[0]]) / norm
    path = path[(abs(path) <= LIMIT).all(axis=1)]
    if len(path) < 2:
        path = np.full((2, 2), LIMIT)
    ends = path[[0, -1]]
    return line(*ends.T, name="boundary and edges", style="dashed" if height else "solid")
