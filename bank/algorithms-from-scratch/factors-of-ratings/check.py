"""One rating, repeated users and items, whole numbers, no penalty."""

import numpy as np

from greenroom.judge.cases import Case


def drawn(rng, users, items, k, n):
    pairs = rng.integers(users, size=n), rng.integers(items, size=n), rng.uniform(1, 5, size=n)
    ratings = list(zip(*(one.tolist() for one in pairs), strict=True))
    return ratings, rng.normal(size=(users, k)), rng.normal(size=(items, k))


def cases(rng):
    one = [(0, 0, 3.0)], np.array([[1.0]]), np.array([[2.0]])
    yield Case("one rating", (*one, 0.1, 0.0), visible=True)
    yield Case("one rating with a penalty", (*one, 0.1, 0.5), visible=True)
    for users, items, k, n in ((2, 2, 1, 3), (5, 7, 3, 20), (30, 40, 8, 300)):
        given = drawn(rng, users, items, k, n)
        shape = f"{n} ratings, {users} users, {items} items, {k} factors"
        yield Case("random ratings", (*given, 0.05, 0.1), shape=shape)
        yield Case("no penalty", (*given, 0.02, 0.0), shape=shape)
        yield Case("the order of ratings", (given[0][::-1], *given[1:], 0.05, 0.1), shape=shape)
        whole = (given[0], np.ones((users, k), int), np.ones((items, k), int))
        yield Case("factors of whole numbers", (*whole, 0.05, 0.1), shape=shape)
    yield Case("the same rating twice", (given[0][:1] * 2, *given[1:], 0.1, 0.1), shape=shape)
    yield Case("no ratings", ([], *given[1:], 0.1, 0.1), shape="0 ratings")
    yield Case("nothing is changed", (*given, 0.05, 0.1), shape=shape, keeps_inputs=True)
