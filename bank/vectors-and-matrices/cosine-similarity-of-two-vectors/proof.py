"""The law of cosines in the triangle of the two vectors and their difference."""

import numpy as np


def answers(drawn):
    u, v = np.array(drawn["u"], dtype=float), np.array(drawn["v"], dtype=float)
    a, b, c = (np.linalg.norm(side) for side in (u, v, u - v))
    return {"cosine": (a**2 + b**2 - c**2) / (2 * a * b)}
