"""Batch normalisation that still uses batch statistics while the network is evaluated."""

import numpy as np

from greenroom.judge.figures import axis, figure, line, panel

FEATURES, HIDDEN, BATCH, ROWS, RATE = 6, 12, 128, 2048, 0.4
SIZES = [2, 4, 8, 16, 32, 64, 128, 256]


def draw(rng):
    epochs = int(rng.randint(16, 25))
    way = rng.normal(0, 1, FEATURES)
    way *= 2.5 / np.sqrt(way @ way)
    train, fresh = sample(rng, way, ROWS), sample(rng, way, ROWS)
    network = [
        rng.normal(0, 1, (FEATURES, HIDDEN)) / FEATURES**0.5,
        rng.normal(0, 1, HIDDEN) / HIDDEN**0.5,
        np.ones(HIDDEN),
        np.zeros(HIDDEN),
    ]
    curve, held = [], []
    for _ in range(epochs):
        curve.append(one_epoch(rng, network, train))
        held.append(evaluate(rng, network, fresh, 4))
    again = [evaluate(rng, network, train, size) for size in SIZES]
    other = [evaluate(rng, network, fresh, size) for size in SIZES]
    at = np.arange(1, epochs + 1)
    return {
        "shown": {"epochs": str(epochs)},
        "figure": figure(
            "Losses during training, and of the last checkpoint at several batch sizes",
            f"During training, {epochs} epochs: the training loss falls from {curve[0]:.2f} to "
            f"{curve[-1]:.2f}; the validation loss, from batches of 4, goes from {held[0]:.2f} to "
            f"{held[-1]:.2f} and is above it from epoch 3 on. Last checkpoint: at an evaluation "
            f"batch size of 2 the loss is {again[0]:.2f} on training rows and {other[0]:.2f} on "
            f"validation rows; at 4 it is {again[1]:.2f} and {other[1]:.2f}; at 16 "
            f"{again[3]:.2f} and {other[3]:.2f}; at 256 {again[-1]:.2f} and {other[-1]:.2f}.",
            panel(
                line(at, curve, name="training rows"),
                line(at, held, name="validation rows", style="dashed"),
                x=axis("epoch"),
                y=axis("loss", low=0),
                title="during training",
            ),
            panel(
                line(SIZES, again, name="training rows"),
                line(SIZES, other, name="validation rows", style="dashed"),
                x=axis("rows in an evaluation batch", scale="log"),
                y=axis("loss", low=0),
                title="last checkpoint",
            ),
        ),
        "drawn": {"curve": curve, "held": held, "again": again, "other": other},
    }


def sample(rng, way, rows):
    x = rng.normal(0, 1, (rows, FEATURES))
    return x, (x @ way + rng.normal(0, 0.4, rows) > 0).astype(float)


def forward(network, x):
    """Hidden layer, batch normalisation by the statistics of x, ReLU, one logit."""
    w, v, gain, shift = network
    raw = x @ w
    spread = np.sqrt(raw.var(axis=-2, keepdims=True) + 1e-5)
    standard = (raw - raw.mean(axis=-2, keepdims=True)) / spread
    hidden = np.maximum(gain * standard + shift, 0)
    return standard, spread, hidden, hidden @ v


def log_loss(logit, y):
    return np.logaddexp(0, logit) - y * logit


def evaluate(rng, network, data, size):
    """The mean loss when the rows come in random batches of this size."""
    order = rng.permutation(ROWS).reshape(-1, size)
    return float(log_loss(forward(network, data[0][order])[-1], data[1][order]).mean())


def one_epoch(rng, network, data):
    losses = []
    for rows in rng.permutation(ROWS).reshape(-1, BATCH):
        x, y = data[0][rows], data[1][rows]
        w, v, gain, shift = network
        standard, spread, hidden, logit = forward(network, x)
        losses.append(log_loss(logit, y).mean())
        slope = (1 / (1 + np.exp(-logit)) - y) / BATCH
        back = np.outer(slope, v) * (hidden > 0)
        inner = back * gain
        raw = inner - inner.mean(axis=0) - standard * (inner * standard).mean(axis=0)
        v -= RATE * hidden.T @ slope
        gain -= RATE * (back * standard).sum(axis=0)
        shift -= RATE * back.sum(axis=0)
        w -= RATE * x.T @ (raw / spread)
    return float(np.mean(losses))
