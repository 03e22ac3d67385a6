"""Sentences of every length, padding of any kind, gradients, single precision."""

import numpy as np

from greenroom.judge.cases import Case, Close


def drawn(rng, batch, length, width, dtype=float):
    states = rng.normal(size=(batch, length, width)).astype(dtype)
    mask = (np.arange(length) < rng.integers(1, length + 1, size=batch)[:, None]).astype(int)
    return states, mask, rng.normal(size=(batch, width)).astype(dtype)


def cases(rng):
    states = np.array([[[2.0, 0.0], [4.0, 2.0], [9.0, 9.0]]])
    seen = states, np.array([[1, 1, 0]]), np.ones((1, 2))
    yield Case("two real tokens of three", seen, visible=True)
    for batch, length, width in ((1, 2, 1), (3, 4, 2), (8, 10, 5)):
        shape = f"{batch} sentences of up to {length} tokens"
        yield Case("random sentences", drawn(rng, batch, length, width), shape=shape)
    states, mask, weights = drawn(rng, 3, 3, 3)
    yield Case("padding in front or between", (states, mask[:, ::-1], weights), shape="3 sentences")
    states, mask, weights = drawn(rng, 4, 5, 2)
    mask[1] = 0
    yield Case("a sentence without a real token", (states, mask, weights), shape="4 sentences")
    for odd in (np.inf, np.nan):
        states, mask, weights = drawn(rng, 4, 6, 3)
        mask[0, 3:] = 0
        states = np.where(mask[..., None] == 1, states, odd)
        yield Case("padding that is not finite", (states, mask, weights), shape="4 sentences")
    yield Case("single precision", drawn(rng, 3, 4, 2, np.float32), compare=Close(rtol=1e-4))
