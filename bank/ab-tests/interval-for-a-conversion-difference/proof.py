"""The same from the 0-1 outcomes of all users, with numpy's mean and variance."""

import numpy as np


def answers(drawn):
    arms = []
    for users, bought in (drawn["a"], drawn["b"]):
        outcome = np.zeros(users)
        outcome[:bought] = 100.0
        arms.append(outcome)
    a, b = arms
    reach = 1.96 * np.sqrt(a.var() / a.size + b.var() / b.size)
    centre = b.mean() - a.mean()
    return {"difference": [centre - reach, centre + reach], "lift": 100 * centre / a.mean()}
