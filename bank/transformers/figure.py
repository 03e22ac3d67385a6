"""Random stacks with and without residual paths, and what a block costs over the length."""

import numpy as np

from greenroom.judge.figures import axis, figure, line, panel

TOKENS, WIDTH, BLOCKS = 24, 32, 24
MODEL = 1024  # the width in the panel on costs


def draw(rng):
    start = rng.normal(size=(TOKENS, WIDTH))
    weights = rng.normal(0, WIDTH**-0.5, size=(BLOCKS, 4, WIDTH, WIDTH))
    kept, lost = (apart(start, weights, residual) for residual in (1, 0))
    depth = np.arange(BLOCKS + 1)
    length = np.logspace(2, 5, 40)
    fixed, pairs = np.full(40, 12 * MODEL**2), 2 * length * MODEL
    return figure(
        "Why there are residual paths, and what length costs",
        words(kept, lost),
        panel(
            line(depth, kept, name="with residual paths"),
            line(depth, lost, name="without", style="dashed"),
            x=axis("blocks passed", low=0, high=BLOCKS),
            y=axis("how different the tokens are", low=1e-6, high=2, scale="log"),
            title="Do the tokens stay apart?",
        ),
        panel(
            line(length, fixed / 1e6, name="projections and feed-forward"),
            line(length, pairs / 1e6, name="scores and mixing", style="dashed"),
            x=axis("tokens in the context", scale="log"),
            y=axis("million multiplications a token", scale="log"),
            title="Cost of one block",
        ),
    )


def apart(x, weights, residual):
    """Distance of the tokens from their mean, as a share of their size, after every block."""
    seen = [spread(x)]
    for query, key, value, out in weights:
        y = normed(x)
        scores = (y @ query) @ (y @ key).T / WIDTH**0.5
        powers = np.exp(scores - scores.max(axis=1, keepdims=True))
        x = residual * x + powers / powers.sum(axis=1, keepdims=True) @ (y @ value)
        x = residual * x + np.maximum(normed(x) @ out, 0)
        seen.append(spread(x))
    return np.maximum(seen, 1e-6)


def normed(x):
    centred = x - x.mean(axis=1, keepdims=True)
    return centred / (x.std(axis=1, keepdims=True) + 1e-12)


def spread(x):
    return np.linalg.norm(x - x.mean(axis=0)) / np.linalg.norm(x)


def words(kept, lost):
    gone = int(np.argmax(lost < 0.01))
    return (
        f"First panel, on a logarithmic axis: {TOKENS} random tokens pass {BLOCKS} random blocks. "
        "Their distance from their own mean, as a share of their size, starts at "
        f"{kept[0]:.2f}. With residual paths it is {kept[-1]:.2f} after the last block; without "
        f"them it is below 0.01 after block {gone}, and then runs along the lower edge, at a "
        "millionth. Second panel, on two logarithmic axes, for a width of "
        f"{MODEL}: projections and feed-forward layer cost {12 * MODEL**2 / 1e6:.1f} million "
        "multiplications a token at any length; scores and mixing rise in proportion to the "
        f"length and cost as much at {6 * MODEL} tokens."
    )
