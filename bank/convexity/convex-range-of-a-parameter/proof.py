"""Where the smallest eigenvalue of the Hessian changes its sign, found by bisection."""

import numpy as np
from scipy.optimize import brentq


def answers(drawn):
    a, b, k = drawn["a"], drawn["b"], drawn["k"]

    def least(t):
        return np.linalg.eigvalsh([[2.0 * a, b * t], [b * t, 2.0 * (t + k)]])[0]

    far = 4 * a + 4 * k + 10
    return {
        "range": [brentq(least, -far, 0, xtol=1e-13), brentq(least, 0, far, xtol=1e-13)],
    }
