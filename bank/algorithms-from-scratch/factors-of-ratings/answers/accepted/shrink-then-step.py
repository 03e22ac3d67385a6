# Shrinks by a factor, and adds the step of the error.
import numpy as np


def factorise(ratings, P, Q, rate, penalty):
    P, Q = P.astype(float), Q.astype(float)
    keep = 1 - rate * penalty
    for u, i, r in ratings:
        old = P[u].copy()
        step = rate * (r - float(np.sum(old * Q[i])))
        P[u] = keep * old + step * Q[i]
        Q[i] = keep * Q[i] + step * old
    return P, Q
