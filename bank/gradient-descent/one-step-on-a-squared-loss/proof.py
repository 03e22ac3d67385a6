"""Central differences of the loss, which are exact for a polynomial of degree two."""

import numpy as np


def answers(drawn):
    x, y, start = (np.array(drawn[name], dtype=float) for name in ("x", "y", "start"))

    def loss(w):
        return np.mean((w[0] + w[1] * x - y) ** 2)

    gradient = np.array([(loss(start + step) - loss(start - step)) / 2 for step in np.eye(2)])
    return {"gradient": gradient, "weights": start - drawn["rate"] * gradient}
