"""Two separable classes with the widest street between them and its support vectors."""

import numpy as np

from greenroom.judge.figures import axis, figure, line, panel, points, segments
from greenroom.judge.writing import number

EACH, LIMIT = 24, 4.5


def draw(rng):
    x, y = clouds(rng)
    w, b, support = street(x, y)
    kept = support | (y * (x @ w + b) > 1.15)  # without points that nearly touch an edge
    x, y, support = x[kept], y[kept], support[kept]
    width, held = 2 / np.hypot(*w), int(support.sum())
    return figure(
        "The widest street",
        f"A scatter of {(y > 0).sum()} points of class +1 in the upper right and "
        f"{(y < 0).sum()} of class -1 in the lower left, with a gap between them. A solid line "
        "runs through the middle of the gap, and two dashed lines parallel to it at a distance of "
        f"{number(width / 2, 2)} on either side touch {held} points, which are framed; no point "
        "lies between the dashed lines.",
        panel(
            points(*x[y > 0].T, name="class +1"),
            points(*x[y < 0].T, name="class -1"),
            squares(x[support]),
            *(level(w, b - height, height) for height in (0, 1, -1)),
            x=axis("first feature", low=-LIMIT, high=LIMIT),
            y=axis("second feature", low=-LIMIT, high=LIMIT),
        ),
    )


def clouds(rng):
    """Points of two clouds that keep a distance from the diagonal between them."""
    kept = {1: [], -1: []}
    while min(map(len, kept.values())) < EACH:
        point = rng.normal(0, 1.9, 2)
        side = 1 if point.sum() > 0 else -1
        free = abs(point.sum()) > 0.9 * 2**0.5 and abs(point).max() < LIMIT - 0.3
        if free and len(kept[side]) < EACH:
            kept[side].append(point)
    return np.array(kept[1] + kept[-1]), np.repeat([1, -1], EACH)


def street(x, y):
    """The hard margin by sequential minimal optimisation: always the most violating pair."""
    kernel = x @ x.T
    alpha, slope = np.zeros(y.size), -np.ones(y.size)
    for _ in range(20_000):
        value = -y * slope
        i = int(np.argmax(np.where((y > 0) | (alpha > 0), value, -np.inf)))
        j = int(np.argmin(np.where((y < 0) | (alpha > 0), value, np.inf)))
        if value[i] - value[j] < 1e-7:
            break
        step = (value[i] - value[j]) / (kernel[i, i] + kernel[j, j] - 2 * kernel[i, j])
        step = min(step, np.inf if y[i] > 0 else alpha[i], alpha[j] if y[j] > 0 else np.inf)
        alpha[i] += y[i] * step
        alpha[j] -= y[j] * step
        slope += y * (kernel[:, i] - kernel[:, j]) * step
    return (alpha * y) @ x, (value[i] + value[j]) / 2, alpha > 1e-6


def squares(places, half=0.14):
    corners = np.array([[-1, -1], [1, -1], [1, 1], [-1, 1]]) * half
    starts = (places[:, np.newaxis] + corners).reshape(-1, 2)
    ends = (places[:, np.newaxis] + np.roll(corners, -1, axis=0)).reshape(-1, 2)
    return segments(*starts.T, *ends.T, name="support vectors")


def level(w, b, height):
    """The line w.x + b = 0, cut off at the frame; an edge of the street is dashed."""
    norm = np.hypot(*w)
    way = np.linspace(-2 * LIMIT, 2 * LIMIT, 901)[:, np.newaxis]
    path = -b * w / norm**2 + way * np.array([-w[1], w[0]]) / norm
    ends = path[(abs(path) <= LIMIT).all(axis=1)][[0, -1]]
    return line(*ends.T, name="line and edges", style="dashed" if height else "solid")
