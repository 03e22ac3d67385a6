"""A corrected running mean is a weighted mean: weights that fade by beta, divided by their sum."""

import numpy as np


def answers(drawn):
    gradients = np.array(drawn["gradients"], dtype=float)
    ages = np.arange(gradients.size)[::-1]
    mean = np.average(gradients, weights=0.9**ages)
    square = np.average(gradients**2, weights=0.99**ages)
    weight = drawn["weight"] - drawn["rate"] * mean / np.sqrt(square)
    return {"mean": mean, "square": square, "weight": weight}
