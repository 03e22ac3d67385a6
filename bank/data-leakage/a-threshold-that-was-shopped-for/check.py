"""Noise, ties, and sets of unequal size."""

import numpy as np

from greenroom.judge.cases import Case


def drawn(rng, valid, test):
    y = rng.integers(2, size=valid + test)
    scores = y + rng.normal(scale=1.5, size=valid + test)
    return y[:valid], scores[:valid], y[valid:], scores[valid:]


def cases(rng):
    valid = np.array([0, 1, 1]), np.array([0.2, 0.4, 0.9])
    yield Case("few rows", (*valid, np.array([0, 0, 1]), np.array([0.3, 0.6, 0.8])), visible=True)
    for valid_rows, test_rows in ((4, 6), (15, 9), (60, 80)):
        given = drawn(rng, valid_rows, test_rows)
        shape = f"{valid_rows} validation rows, {test_rows} test rows"
        yield Case("noisy scores", given, shape=shape)
        rounded = [np.round(one) for one in given]
        yield Case("ties among the scores", tuple(rounded), shape=shape)
        turned = (*given[:2], 1 - given[2], given[3])
        yield Case("test labels turned round", turned, shape=shape)
    tied = np.array([1, 0, 1]), np.array([0.1, 0.5, 0.9])
    yield Case("the smallest of those that tie", (*tied, *given[2:]), shape="3 validation rows")
    one = np.array([1]), np.array([0.5])
    yield Case("one row each", (*one, np.array([0]), np.array([0.7])), shape="one row each")
    yield Case("nothing is changed", given, shape="60 validation rows", keeps_inputs=True)
