"""The same by way of the odds: the power of the factor for one unit, and tanh for the sigmoid."""

import math


def answers(drawn):
    score = math.fsum(
        [
            drawn["intercept"],
            drawn["late_weight"] * drawn["late"],
            drawn["income_weight"] * drawn["income"],
        ]
    )
    ratio = math.exp(drawn["late_weight"]) ** drawn["step"]
    before = (1 + math.tanh(score / 2)) / 2
    odds = before / (1 - before) * ratio
    return {"ratio": ratio, "before": 100 * before, "after": 100 * odds / (1 + odds)}
