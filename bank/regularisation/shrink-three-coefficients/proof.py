"""The same from data: the optimality conditions of the lasso, an augmented fit for ridge."""

from itertools import product

import numpy as np


def answers(drawn):
    c, lam = np.array(drawn["c"]), drawn["lam"]
    columns, _ = np.linalg.qr(np.vander(np.arange(1.0, 8.0), 3))
    target = columns @ c + np.array([1, -2, 3, 0, -1, 2, 4]) @ (np.eye(7) - columns @ columns.T)
    return {
        "lasso": lasso(columns, target, lam).tolist(),
        "ridge": ridge(columns, target, lam).tolist(),
    }


def lasso(x, y, lam):
    """Tries every pattern of signs, and keeps the one that satisfies the conditions."""
    for signs in product((-1, 0, 1), repeat=3):
        pattern = np.array(signs)
        active = pattern != 0
        w = np.zeros(3)
        if active.any():
            part = x[:, active]
            w[active] = np.linalg.solve(part.T @ part, part.T @ y - lam * pattern[active])
        pull = x.T @ (y - x @ w)
        if np.all(np.sign(w) == pattern) and np.all(np.abs(pull) <= lam + 1e-9):
            return w
    raise ValueError("no pattern of signs satisfies the conditions")


def ridge(x, y, lam):
    """Least squares with three rows more, which carry the penalty."""
    rows = np.vstack([x, np.sqrt(lam) * np.eye(3)])
    return np.linalg.lstsq(rows, np.append(y, np.zeros(3)), rcond=None)[0]
