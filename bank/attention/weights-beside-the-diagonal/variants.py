"""A table of attention whose causal mask is one position too wide, and losses near zero."""

import numpy as np

from greenroom.judge.figures import axis, cells, figure, line, panel

SENTENCES = [
    "the ferry left the harbour at first light",
    "our train to the coast was late again",
    "she keeps the old maps in a drawer",
    "they paint the boats before the season starts",
]


def draw(rng):
    words = SENTENCES[rng.randint(len(SENTENCES))].split()
    labels = [f"{i + 1} {word}" for i, word in enumerate(words)]
    weights = leaky(rng, len(words))
    steps = int(rng.randint(6, 11))
    updates = np.linspace(0, steps, 60)
    train, validation = losses(rng, updates)
    return {
        "shown": {"steps": str(steps)},
        "figure": figure(
            "Attention weights and losses",
            describe(weights, words, train, validation, steps),
            panel(
                cells(weights),
                x=axis("key", categories=labels),
                y=axis("query", categories=labels),
                title="Attention weights",
            ),
            panel(
                line(updates, train, name="training"),
                line(updates, validation, name="validation", style="dashed"),
                x=axis("updates in thousands", low=0),
                y=axis("loss in nats a token", low=0),
                title="Losses",
            ),
        ),
        "drawn": {"weights": weights.tolist(), "train": train.tolist()},
    }


def leaky(rng, n):
    """Rows in hundredths that sum to one: most on the next word, the rest on the past."""
    rows = np.zeros((n, n))
    for i in range(n):
        ahead = int(rng.randint(58, 80)) if i + 1 < n else 0
        rows[i, : i + 1] = shared(rng, 100 - ahead, i + 1)
        if ahead:
            rows[i, i + 1] = ahead
    return rows / 100


def shared(rng, total, places):
    """Whole numbers that sum to the total, none of which is nought."""
    parts = np.floor(rng.dirichlet(np.full(places, 4.0)) * (total - places)) + 1
    parts[rng.randint(places)] += total - parts.sum()
    return parts


def losses(rng, updates):
    """Two curves from about the log of the vocabulary down to about a twentieth."""
    floor = rng.uniform(0.03, 0.06)
    pace = updates[-1] * rng.uniform(0.09, 0.13)
    fall = rng.uniform(8.9, 9.3) * np.exp(-updates / pace)
    gap = rng.uniform(0.005, 0.015)
    wobble = rng.uniform(-0.04, 0.04, size=(2, updates.size)) * (0.2 + fall / 3)
    wobble[:, -10:] *= 0.1
    both = floor + fall + wobble
    return np.maximum(both[0], 0.02), np.maximum(both[1] + gap, 0.02)


def describe(weights, words, train, validation, steps):
    ahead = np.diag(weights, 1)
    third = ", ".join(f"{value:.2f}" for value in weights[2])
    return (
        f"First panel: a table of attention weights for the {len(words)} words "
        f"'{' '.join(words)}', a row for each query. The weights of words 1 to {len(words) - 1} on "
        f"the word after them are {', '.join(f'{value:.2f}' for value in ahead)}. Row 3 reads "
        f"{third}. Cells two or more places right of the diagonal are 0; the last row is spread "
        f"over all {len(words)} words. Second panel: over {steps} thousand updates the training "
        f"loss falls from {train[0]:.1f} to {train[-1]:.2f} and the validation loss from "
        f"{validation[0]:.1f} to {validation[-1]:.2f}."
    )
