# Takes all steps from the first factors, and not one after the other.
import numpy as np


def factorise(ratings, P, Q, rate, penalty):
    P, Q = np.array(P, dtype=float), np.array(Q, dtype=float)
    first_p, first_q = P.copy(), Q.copy()
    for user, item, value in ratings:
        p, q = first_p[user], first_q[item]
        error = value - p @ q
        P[user] += rate * (error * q - penalty * p)
        Q[item] += rate * (error * p - penalty * q)
    return P, Q
