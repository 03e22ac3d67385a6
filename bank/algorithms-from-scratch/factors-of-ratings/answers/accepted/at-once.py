# Both rows are assigned at once.
import numpy as np


def factorise(ratings, P, Q, rate, penalty):
    P, Q = np.asarray(P) * 1.0, np.asarray(Q) * 1.0
    for u, i, r in ratings:
        e = r - np.dot(P[u], Q[i])
        P[u], Q[i] = (
            P[u] + rate * (e * Q[i] - penalty * P[u]),
            Q[i] + rate * (e * P[u] - penalty * Q[i]),
        )
    return P, Q
