"""The dual, a concave quadratic in two multipliers, maximised over mu >= 0 by cases."""

import numpy as np


def answers(drawn):
    normals = np.array(drawn["normals"], dtype=float)
    target = np.array(drawn["target"], dtype=float)
    gram, excess = normals @ normals.T, normals @ target - np.array(drawn["levels"], dtype=float)

    def dual(multipliers):
        return multipliers @ excess - multipliers @ gram @ multipliers / 4

    candidates = [np.zeros(2), np.linalg.solve(gram, 2 * excess)]
    candidates += [np.eye(2)[i] * 2 * excess[i] / gram[i, i] for i in range(2)]
    allowed = [c for c in candidates if c.min() >= 0]
    best = max(allowed, key=dual)
    return {"point": target - best @ normals / 2, "multipliers": best}
