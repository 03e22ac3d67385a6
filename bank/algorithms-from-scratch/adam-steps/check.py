"""Adam: the first step, changing signs, tiny gradients, zeros, other settings, shapes, no steps."""

import numpy as np

from greenroom.judge.cases import Case, Close

CLOSE = Close(rtol=1e-9, atol=1e-13)


def cases(rng):
    first = (np.array([1.0, 1.0]), np.array([[0.5, -20.0]]))
    yield Case("the first step is the rate", first, visible=True, compare=CLOSE)
    two = (np.array([0.0]), np.array([[1.0], [-1.0]]))
    yield Case("two steps", (*two, 0.1), visible=True, compare=CLOSE)
    for steps, shape in ((3, (2,)), (10, (3, 2)), (60, (4,))):
        given = (rng.normal(size=shape), rng.normal(size=(steps, *shape)))
        says = f"{steps} steps, weights of the shape {shape}"
        yield Case("random gradients", given, shape=says, compare=CLOSE)
    w, g = rng.normal(size=3), rng.normal(size=(5, 3))
    other = {"rate": 0.05, "beta1": 0.5, "beta2": 0.9, "eps": 0.1}
    yield Case("other settings", (w, g), other, shape="5 steps", compare=CLOSE)
    yield Case(
        "settings in their order", (w, g, 0.02, 0.8, 0.95, 0.01), shape="5 steps", compare=CLOSE
    )
    yield Case("tiny gradients", (w, g * 1e-7), shape="gradients near 1e-7", compare=CLOSE)
    yield Case("large gradients", (w, g * 1e5), shape="gradients near 100,000", compare=CLOSE)
    still = g * (np.arange(3) != 1)
    yield Case(
        "a gradient of zero moves nothing", (w, still), shape="one entry zero", compare=CLOSE
    )
    once = np.zeros((6, 1))
    once[0] = rng.normal() + 3
    yield Case("a step has a long echo", (np.array([0.0]), once), shape="zero after the first")
    yield Case("no steps", (w, np.empty((0, 3))), shape="no gradients")
    alone = (np.array(2.0), rng.normal(size=4))
    yield Case("a single weight", alone, shape="weights without a dimension", compare=CLOSE)
    yield Case("nothing is changed", (w, g), shape="5 steps", keeps_inputs=True)
