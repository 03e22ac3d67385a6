"""Three steps taken one by one; the limit where a step ends as far away as it began."""

from scipy.optimize import brentq


def answers(drawn):
    curvature, w = drawn["curvature"], drawn["start"]
    for _ in range(3):
        w -= drawn["rate"] * curvature * w

    def growth(rate):
        return abs(1 - rate * curvature) - 1

    return {"after-three": w, "limit": brentq(growth, 1 / curvature, 5 / curvature)}
