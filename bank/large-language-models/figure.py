"""Next-token probabilities at three temperatures, and the loss over compute for three sizes."""

import numpy as np

from greenroom.judge.figures import axis, figure, line, panel, points

TOKENS = 10
SIZES = {"0.1 billion parameters": 1e8, "1 billion": 1e9, "10 billion": 1e10}
STYLES = ("solid", "dashed", "dotted")


def draw(rng):
    logits = np.sort(rng.normal(0, 2, size=TOKENS))[::-1]
    rank = np.arange(1, TOKENS + 1)
    tempered = {f"temperature {t:g}": softmax(logits / t) for t in (0.5, 1, 2)}
    compute = np.logspace(18.5, 24, 45)
    losses = {name: loss(size, compute / (6 * size)) for name, size in SIZES.items()}
    return figure(
        "Choosing the next token, and buying a lower loss",
        words(tempered, losses),
        panel(
            *series(rank, tempered),
            *(points(rank, p, name=name) for name, p in tempered.items()),
            x=axis("token by rank", low=0.5, high=TOKENS + 0.5),
            y=axis("probability", low=0, high=1),
            title="One context, three temperatures",
        ),
        panel(
            *series(compute, losses),
            x=axis("training compute in operations", scale="log"),
            y=axis("loss in nats a token", low=1.5, high=5),
            title="Fitted loss over compute",
        ),
    )


def series(x, curves):
    named = zip(curves.items(), STYLES, strict=True)
    return [line(x, y, name=name, style=style) for (name, y), style in named]


def softmax(z):
    powers = np.exp(z - z.max())
    return powers / powers.sum()


def loss(parameters, tokens):
    """The fit of Hoffmann et al. (2022), their third approach; compute is 6 N D."""
    return 1.69 + 406.4 / parameters**0.34 + 410.7 / tokens**0.28


def words(tempered, losses):
    cold, plain, hot = (f"{p[0]:.2f}" for p in tempered.values())
    small, middle, large = losses.values()
    return (
        f"First panel: the probabilities of {TOKENS} tokens, sorted. The most probable one has "
        f"{plain} at temperature 1, {cold} at temperature 0.5 and {hot} at temperature 2. Second "
        "panel: the loss over training compute from 3e18 to 1e24 operations, for three sizes of "
        f"model. With 0.1 billion parameters it falls from {small[0]:.2f} and levels off at "
        f"{small[-1]:.2f}; with 1 billion it falls from {middle[0]:.2f} to {middle[-1]:.2f}, with "
        f"10 billion from {large[0]:.2f} to {large[-1]:.2f}. The curves cross: the small model is "
        "lowest at first, then the middle one, and the large one at the end."
    )
