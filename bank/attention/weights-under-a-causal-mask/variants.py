"""A causal mask on a table of three by three scores."""

import numpy as np

from greenroom.judge.writing import comes_to, matrix, number

PAST = np.tril(np.ones((3, 3), bool))


def draw(rng):
    scores, values = sample(rng)
    weights = softmax(np.where(PAST, scores, -np.inf))
    names = ("first", "second", "third")
    return {
        "shown": {
            "scores": matrix(scores),
            **{name: number(v) for name, v in zip(names, values, strict=True)},
        },
        "expected": {"weights": weights, "output": weights[1] @ values},
        "near_misses": near_misses(scores, values),
        "solution": solution(scores, values, weights),
        "drawn": {"scores": scores.tolist(), "values": values.tolist()},
    }


def sample(rng):
    while True:
        scores = rng.randint(-10, 21, size=(3, 3)) / 10
        rows = np.sort(scores, axis=1)
        level = abs(np.diff(rows, axis=1)).min()
        if level >= 0.2 and abs(scores).min() >= 0.2 and abs(scores[1, 0] - scores[1, 1]) >= 0.3:
            return scores, rng.permutation(12)[:3] * 1.0


def softmax(scores):
    powers = np.exp(scores - scores.max(axis=-1, keepdims=True))
    return powers / powers.sum(axis=-1, keepdims=True)


def near_misses(scores, values):
    plain = softmax(scores)
    slips = [
        (
            plain,
            "The mask is missing: every token still sees the later ones.",
            None,
        ),
        (
            softmax(np.where(PAST, scores, 0)),
            "You set the masked scores to zero; e to the 0 is 1, so they still get weight. They "
            "become minus infinity.",
            "mask-by-multiplying-with-zero",
        ),
        (
            np.where(PAST, plain, 0),
            "You set weights to zero after the softmax; the rows no longer sum to one. Mask first.",
            None,
        ),
        (
            softmax(np.where(PAST.T, scores, -np.inf)),
            "You hid the earlier tokens; a causal mask hides the later ones.",
            "causal-mask-hides-the-past",
        ),
        (
            softmax(np.where(np.tril(np.ones((3, 3), bool), 1), scores, -np.inf)),
            "Your mask is one position too far: each token sees the next one.",
            None,
        ),
        (
            softmax(np.where(PAST, scores, -np.inf).T).T,
            "Your columns sum to one; the softmax runs over the keys of each query, so over rows.",
            None,
        ),
    ]
    return [
        {
            "expected": {"weights": weights, "output": weights[1] @ values},
            "says": says,
            **({"misconception": belief} if belief else {}),
        }
        for weights, says, belief in slips
    ]


def solution(scores, values, weights):
    powers = np.exp(scores)
    two, three = powers[1, :2], powers[2]
    steps = [
        "The scores above the diagonal become $-\\infty$, so their weights are 0. The first token "
        "sees itself alone and gives it all its weight.",
        rf"Second row: $e^{{{number(scores[1, 0])}}} \approx {number(two[0])}$ and "
        rf"$e^{{{number(scores[1, 1])}}} \approx {number(two[1])}$, divided by their sum "
        rf"${number(two.sum())}$.",
        rf"Third row: ${', '.join(number(p) for p in three)}$, divided by ${number(three.sum())}$.",
        rf"$$A \approx {matrix(weights, 3)}$$",
        "The output of the second token is",
        rf"$${number(weights[1, 0])} \cdot {number(values[0])} + {number(weights[1, 1])} \cdot "
        rf"{number(values[1])} {comes_to(weights[1] @ values, 2)}$$",
    ]
    return "\n\n".join(steps)
