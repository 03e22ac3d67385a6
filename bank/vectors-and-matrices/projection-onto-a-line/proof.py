"""The projection as a least-squares fit, the distance from the areas of parallelograms."""

import numpy as np


def answers(drawn):
    a, b = np.array(drawn["a"], dtype=float), np.array(drawn["b"], dtype=float)
    share = np.linalg.lstsq(a[:, np.newaxis], b, rcond=None)[0][0]
    distance = np.linalg.norm(np.cross(a, b)) / np.linalg.norm(a)
    return {"projection": (share * a).tolist(), "distance": float(distance)}
