"""The spectral radius of the iteration matrix I - rate * H, examined with numerical eigenvalues."""

import numpy as np
from scipy.optimize import brentq


def answers(drawn):
    hessian = np.array(drawn["hessian"], dtype=float)
    low, high = np.linalg.eigvalsh(hessian)

    def factors(rate):
        return np.linalg.eigvalsh(np.eye(2) - rate * hessian)

    limit = brentq(lambda rate: np.abs(factors(rate)).max() - 1, 0.9 / high, 3 / high, xtol=1e-14)
    best = brentq(lambda rate: factors(rate).sum(), 0.5 / high, 2 / low, xtol=1e-14)
    return {"limit": limit, "best": best, "factor": np.abs(factors(best)).max()}
