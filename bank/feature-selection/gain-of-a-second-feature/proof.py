"""The variance of the target that is left, as a ratio of determinants of correlation matrices."""

import numpy as np


def answers(drawn):
    second = explained(drawn["a"], drawn["b"], drawn["ab"])
    third = explained(drawn["a"], drawn["c"], drawn["ac"])
    return {
        "with-second": second,
        "with-third": third,
        "gain": max(second, third) - drawn["a"] ** 2,
    }


def explained(one, two, between):
    features = np.array([[1, between], [between, 1]])
    everything = np.array([[1, between, one], [between, 1, two], [one, two, 1]])
    return 1 - np.linalg.det(everything) / np.linalg.det(features)
