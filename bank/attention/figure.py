"""Attention weights of one set of queries and keys: scaled, masked, and not scaled."""

import numpy as np

from greenroom.judge.figures import axis, cells, figure, panel

WORDS = ["the", "cat", "saw", "a", "bird"]
WIDTH = 64


def draw(rng):
    queries, keys = rng.normal(size=(2, len(WORDS), WIDTH))
    raw = queries @ keys.T
    scaled = raw / WIDTH**0.5
    future = np.triu(np.ones(raw.shape, bool), 1)
    tables = {
        "Scaled": softmax(scaled),
        "Scaled, with a causal mask": softmax(np.where(future, -np.inf, scaled)),
        "Not scaled": softmax(raw),
    }
    return figure(
        "Who looks at whom",
        words(*tables.values()),
        *(table(weights, title) for title, weights in tables.items()),
    )


def softmax(scores):
    powers = np.exp(scores - scores.max(axis=1, keepdims=True))
    return powers / powers.sum(axis=1, keepdims=True)


def table(weights, title):
    return panel(
        cells(np.round(weights, 2)),
        x=axis("key", categories=WORDS),
        y=axis("query", categories=WORDS),
        title=title,
    )


def words(scaled, causal, raw):
    tops = [np.sort(weights.max(axis=1)) for weights in (scaled, raw)]
    third = ", ".join(f"{value:.2f}" for value in causal[2])
    return (
        "Three tables of attention weights with five queries as rows and five keys as columns, for "
        f"the words {', '.join(WORDS)}. Scaled by the root of {WIDTH}, the largest weight of a row "
        f"lies between {tops[0][0]:.2f} and {tops[0][-1]:.2f}. With a causal mask all cells above "
        f"the diagonal are 0; the third row is {third}. Not scaled, the largest weight of a row "
        f"lies between {tops[1][0]:.2f} and {tops[1][-1]:.2f}."
    )
