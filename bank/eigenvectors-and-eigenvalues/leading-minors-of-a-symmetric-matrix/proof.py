"""Minors as products of eigenvalues, the verdict by them, the threshold by a Schur complement."""

import numpy as np


def answers(drawn):
    a = np.array(drawn["matrix"], dtype=float)
    minors = [float(np.prod(np.linalg.eigvalsh(a[:k, :k]))) for k in (1, 2, 3)]
    corner = a[:2, 2] @ np.linalg.solve(a[:2, :2], a[:2, 2])
    return {
        "minors": minors,
        "definite": int(np.linalg.eigvalsh(a).min() > 0),
        "threshold": float(corner),
    }
