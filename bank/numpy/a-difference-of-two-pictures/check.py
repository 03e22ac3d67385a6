"""Pictures that get brighter, darker, and both."""

import numpy as np

from greenroom.judge.cases import Case


def cases(rng):
    dark, light = np.array([[10, 20]], dtype=np.uint8), np.array([[11, 25]], dtype=np.uint8)
    yield Case("brighter", (dark, light), visible=True)
    yield Case("darker", (light, dark), visible=True)
    for shape in ((1,), (3, 2), (12, 9), (4, 5, 3)):
        before, after = rng.integers(256, size=(2, *shape)).astype(np.uint8)
        yield Case("random pictures", (before, after), shape=f"pictures of the shape {shape}")
        yield Case(
            "all darker", (np.maximum(before, after), np.minimum(before, after)), shape=f"{shape}"
        )
    white = np.full((2, 2), 255, np.uint8)
    yield Case("black and white", (white, white * 0), shape="the largest difference")
    yield Case("the same picture", (before, before), shape="no difference")
    yield Case("nothing is changed", (before, after), shape="4 by 5 pixels", keeps_inputs=True)
