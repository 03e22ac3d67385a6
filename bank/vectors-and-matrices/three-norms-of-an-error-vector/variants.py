"""L1, L2 and maximum norm of a vector of whole errors."""

import numpy as np

from greenroom.judge.writing import comes_to, number, vector


def draw(rng):
    x = errors(rng)
    return {
        "shown": {"n": number(len(x)), "x": vector(x)},
        "expected": {
            "l1": np.abs(x).sum(),
            "l2": np.sqrt(x @ x),
            "largest": np.abs(x).max(),
        },
        "near_misses": near_misses(x),
        "solution": solution(x),
        "drawn": {"x": x.tolist()},
    }


def errors(rng):
    """Both signs occur, and the largest size belongs to a negative error."""
    n = rng.randint(4, 7)
    sizes = rng.randint(1, 9, size=n)
    signs = rng.choice([-1, 1], size=n)
    first, second = rng.permutation(n)[:2]
    sizes[first], signs[first] = rng.randint(9, 13), -1
    signs[second] = 1
    return sizes * signs


def near_misses(x):
    n = len(x)
    return [
        {
            "expected": {"l1": abs(x.sum())},
            "says": "You added the errors with their signs, so they cancel; add the sizes.",
        },
        {
            "expected": {"l2": x @ x},
            "says": "That is the squared L2 norm; take the root.",
        },
        {
            "expected": {"l2": np.sqrt(x @ x / n)},
            "says": "That is the root mean squared error; the norm does not divide by n.",
        },
        {
            "expected": {"l1": np.abs(x).mean()},
            "says": "That is the mean absolute error; the norm does not divide by n.",
        },
        {
            "expected": {"largest": x.max()},
            "says": "That is the largest entry; the maximum norm takes the largest size, "
            "whatever the sign.",
        },
        {
            "expected": {"largest": x.min()},
            "says": "A norm is never negative; take the size of that entry.",
        },
        {
            "expected": {"largest": np.abs(x).sum()},
            "says": "You added all the sizes for the maximum norm; it keeps the largest alone.",
            "misconception": "max-norm-sees-everything",
        },
    ]


def solution(x):
    sizes = " + ".join(str(abs(e)) for e in x)
    squares = " + ".join(str(e * e) for e in x)
    steps = [
        rf"$$\|x\|_1 = {sizes} = {np.abs(x).sum()}$$",
        rf"$$\|x\|_2 = \sqrt{{{squares}}} = \sqrt{{{x @ x}}} {comes_to(np.sqrt(x @ x), 2)}$$",
        rf"$$\|x\|_\infty = {np.abs(x).max()}$$",
        "the size of the largest error, whatever its sign. As always, the maximum norm is at "
        "most the L2 norm, and that at most the L1 norm.",
    ]
    return "\n\n".join(steps)
