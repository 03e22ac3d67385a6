"""By another road: the foot of the perpendicular, and a point on either edge."""

import numpy as np


def answers(drawn):
    w, b = np.array(drawn["w"], dtype=float), drawn["b"]
    direction = np.array([-w[1], w[0]])

    def foot(x):
        """The point of the line nearest to x, from two equations."""
        return np.linalg.solve(np.array([w, direction]), np.array([-b, direction @ x]))

    distances = []
    for name in ("P", "Q"):
        x = np.array(drawn[name], dtype=float)
        side = 1 if w @ x + b > 0 else -1
        distances.append(side * np.hypot(*(x - foot(x))))
    edges = [np.linalg.solve(np.array([w, direction]), np.array([k - b, 0.0])) for k in (-1, 1)]
    return {"width": float(np.hypot(*(edges[1] - edges[0]))), "distances": distances}
