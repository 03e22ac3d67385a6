# Plain lists, factor by factor.
import numpy as np


def factorise(ratings, P, Q, rate, penalty):
    users, items = [list(map(float, row)) for row in P], [list(map(float, row)) for row in Q]
    for u, i, r in ratings:
        p, q = users[u], items[i]
        e = r - sum(a * b for a, b in zip(p, q, strict=True))
        users[u] = [a + rate * (e * b - penalty * a) for a, b in zip(p, q, strict=True)]
        items[i] = [b + rate * (e * a - penalty * b) for a, b in zip(p, q, strict=True)]
    return np.array(users), np.array(items)
