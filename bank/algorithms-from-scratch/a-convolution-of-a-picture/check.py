"""Strides that fit and that do not, padding, channels, filters of one pixel."""

import numpy as np

from greenroom.judge.cases import Case


def drawn(rng, c, h, w, o, k):
    return rng.normal(size=(c, h, w)), rng.normal(size=(o, c, k, k)), rng.normal(size=o)


def cases(rng):
    X = np.arange(9.0).reshape(1, 3, 3)
    F = np.array([[[[1.0, 0.0], [0.0, 2.0]]]])
    yield Case("one filter of 2", (X, F, np.array([0.5]), 1, 0), visible=True)
    yield Case("padding of 1, stride of 2", (X, F, np.array([0.0]), 2, 1), visible=True)
    for c, h, w, o, k in ((1, 3, 4, 1, 2), (2, 6, 5, 3, 3), (3, 9, 11, 4, 3)):
        for stride, padding in ((1, 0), (2, 1), (3, 2)):
            given = (*drawn(rng, c, h, w, o, k), stride, padding)
            shape = (
                f"{c} channels, {h} by {w}, {o} filters of {k}, stride {stride}, padding {padding}"
            )
            yield Case("random pictures", given, shape=shape)
    X, F, b = drawn(rng, 2, 4, 4, 3, 1)
    yield Case("filters of one pixel", (X, F, b, 1, 0), shape="filters of 1")
    X, F, b = drawn(rng, 2, 3, 3, 2, 3)
    yield Case("one place only", (X, F, b, 5, 0), shape="a filter as large as the picture")
    yield Case("nothing but bias", (X * 0, F, b, 1, 1), shape="a picture of zeros")
    yield Case("nothing is changed", (X, F, b, 1, 1), shape="2 channels", keeps_inputs=True)
