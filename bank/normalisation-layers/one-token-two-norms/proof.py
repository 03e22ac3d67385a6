"""Both as projections: the centred token, or the token itself, brought to the length 2."""

import numpy as np
from scipy.linalg import null_space


def answers(drawn):
    token = np.array(drawn["first"], dtype=float)
    gamma, beta = np.array(drawn["gamma"]), np.array(drawn["beta"])
    basis = null_space(np.ones((1, token.size)))  # directions whose entries add up to 0
    centred = basis @ (basis.T @ token)
    length = np.sqrt(token.size)
    return {
        "layer": gamma * length * centred / np.linalg.norm(centred) + beta,
        "rms": gamma * length * token / np.linalg.norm(token),
    }
