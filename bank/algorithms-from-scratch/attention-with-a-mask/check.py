"""Attention: batches, masks that broadcast, queries that see nothing, large scores."""

import numpy as np

from greenroom.judge.cases import Case


def drawn(rng, *front, n=3, m=4, d=2, v=2):
    shapes = ((n, d), (m, d), (m, v))
    return tuple(rng.normal(size=(*front, *shape)) for shape in shapes)


def cases(rng):
    q, k, v = np.array([[1.0, 0.0]]), np.array([[1.0, 0.0], [0.0, 1.0]]), np.array([[1.0], [3.0]])
    yield Case("one query, two keys", (q, k, v), visible=True)
    seen = np.array([[True, False]])
    yield Case("a key that is not seen", (q, k, v, seen), visible=True)
    for front, n, m, d, size in (((), 2, 3, 1, 1), ((), 5, 7, 4, 3), ((2, 3), 4, 6, 8, 5)):
        given = drawn(rng, *front, n=n, m=m, d=d, v=size)
        says = f"queries of the shape {given[0].shape}, values {given[2].shape}"
        yield Case("random vectors", given, shape=says)
        mask = rng.random((*front, n, m)) < 0.6
        mask[..., 0] = True
        yield Case("a random mask", (*given, mask), shape=f"{says}, a mask for each")
    given = drawn(rng, 2, n=4, m=4, d=3)
    causal = np.tril(np.ones((4, 4), bool))
    yield Case("a mask that broadcasts", (*given, causal), shape="a batch of 2, one causal mask")
    padding = np.array([[[True, True, False, True]], [[True, False, False, False]]])
    yield Case("a mask that broadcasts", (*given, padding), shape="one row of a mask for each")
    blind = causal.copy()
    blind[2] = False
    yield Case("a query that sees nothing", (*given, blind), shape="one row of the mask is False")
    yield Case(
        "a query that sees nothing", (*given, np.zeros((4, 4), bool)), shape="no key is seen"
    )
    q, k, v = given
    yield Case(
        "large products do not overflow", (q * 100, k * 100, v), shape="products near 10,000"
    )
    yield Case("large products do not overflow", (q * 100, k * 100, v, causal), shape="with a mask")
    far = np.array([[-200.0]]), np.array([[50.0], [40.0]]), np.array([[1.0], [5.0]])
    hidden = (*far, np.array([[True, False]]))
    yield Case("a hidden key has the weight 0", hidden, shape="scores near -10,000, one is hidden")
    yield Case("by keyword", (q, k, v), {"mask": causal}, shape="the mask by its name")
    yield Case("one key takes all", drawn(rng, m=1), shape="one key")
    yield Case("nothing is changed", (q, k, v, causal), shape="a batch of 2", keeps_inputs=True)
