"""Scaled dot-product attention of one query over three keys of dimension four."""

import numpy as np

from greenroom.judge.writing import comes_to, matrix, number, vector

WIDTH = 4


def draw(rng):
    query, keys, values = sample(rng)
    scores = keys @ query
    weights = softmax(scores / WIDTH**0.5)
    return {
        "shown": {"keys": matrix(keys), "values": matrix(values), "query": vector(query)},
        "expected": both(weights, values),
        "near_misses": near_misses(scores, values, query),
        "solution": solution(scores, weights, values),
        "drawn": {"query": query.tolist(), "keys": keys.tolist(), "values": values.tolist()},
    }


def sample(rng):
    """Whole numbers whose scores differ, and not by so much that one key takes everything."""
    while True:
        query, keys = rng.randint(-2, 3, size=WIDTH), rng.randint(-2, 3, size=(3, WIDTH))
        scores = np.sort(keys @ query)
        gaps = np.diff(scores)
        if gaps.min() >= 1 and 2 <= gaps.sum() <= 5 and scores.sum() != 0:
            return query, keys, values(rng)


def values(rng):
    """Two columns of whole numbers without a repetition in a column."""
    return np.array([rng.permutation(10)[:3], rng.permutation(10)[:3]]).T


def softmax(scores):
    powers = np.exp(scores - scores.max())
    return powers / powers.sum()


def both(weights, values):
    return {"weights": weights, "output": weights @ values}


def near_misses(scores, values, query):
    best = (scores == scores.max()).astype(float)
    right = softmax(scores / WIDTH**0.5)
    return [
        {
            "expected": both(softmax(scores), values),
            "says": "The scores are not scaled; divide them by the root of the dimension first.",
        },
        {
            "expected": both(softmax(scores / WIDTH), values),
            "says": "You divided by the dimension of the keys; it is its root, 2.",
        },
        {
            "expected": both(softmax(scores / 3**0.5), values),
            "says": "You divided by the root of the number of tokens; it is the root of the "
            "dimension of the keys.",
            "misconception": "scaling-uses-the-length",
        },
        {
            "expected": both(softmax(scores / np.linalg.norm(query)), values),
            "says": "You divided by the length of the query; it is the root of the dimension.",
        },
        {
            "expected": both(scores / scores.sum(), values),
            "says": "You divided the scores by their sum; a softmax takes the exponentials first.",
        },
        {
            "expected": both(best, values),
            "says": "You took the best key alone; every key gets a share.",
            "misconception": "attention-picks-one-word",
        },
        {
            "expected": {"output": values.mean(axis=0)},
            "says": "That is the plain mean of the values; weight them.",
        },
        {
            "expected": {"output": right[::-1] @ values},
            "says": "You paired the weights with the values in the wrong order.",
        },
    ]


def products(weights, column):
    pairs = zip(weights, column, strict=True)
    return " + ".join(rf"{number(w)} \cdot {number(v)}" for w, v in pairs)


def solution(scores, weights, values):
    scaled = scores / WIDTH**0.5
    powers = np.exp(scaled)
    steps = [
        rf"The scores are $K q = {vector(scores)}$; divided by $\sqrt{{{WIDTH}}} = 2$ they are "
        rf"${vector(scaled)}$.",
        rf"Their exponentials are ${vector(powers)}$, which sum to ${number(powers.sum())}$, so "
        "the weights are",
        rf"$$\alpha \approx {vector(weights, 3)}$$",
        "The output is the sum of the rows of $V$ with these weights,",
        *(
            f"$${products(weights, column)} {comes_to(weights @ column, 2)}$$"
            for column in values.T
        ),
        rf"so it is ${vector(weights @ values, 2)}$.",
    ]
    return "\n\n".join(steps)
