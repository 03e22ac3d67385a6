"""Norms above and below the limit, tensors without a gradient, overflow, none at all."""

import numpy as np

from greenroom.judge.cases import Case


def drawn(rng, shapes, scale=1.0):
    return [None if shape is None else scale * rng.normal(size=shape) for shape in shapes]


def cases(rng):
    yield Case("two gradients", ([np.array([3.0]), np.array([[4.0]])], 1.0), visible=True)
    for shapes in (((2,),), ((3, 2), (2,)), ((4, 5), (5,), (5, 2, 2))):
        for scale in (5.0, 0.01):
            says = "above the limit" if scale > 1 else "below the limit"
            yield Case(f"a norm {says}", (drawn(rng, shapes, scale), float(rng.uniform(0.5, 1))))
    some = drawn(rng, ((2, 2), None, (3,)), 4.0)
    yield Case("a parameter without a gradient", (some, 1.0), shape="3 parameters")
    yield Case("no gradient at all", ([None, None], 1.0), shape="2 parameters")
    yield Case("no parameters", ([], 1.0), shape="no parameters")
    for odd in (np.inf, np.nan, -np.inf):
        over = drawn(rng, ((2,), (3,)))
        over[1][1] = odd
        yield Case("a norm that is not finite changes nothing", (over, 0.5), shape="2 parameters")
    yield Case("all gradients are zero", ([np.zeros(3)], 1.0), shape="1 parameter")
    yield Case("a norm that is the limit", ([np.array([0.6, 0.8])], 1.0), shape="1 parameter")
