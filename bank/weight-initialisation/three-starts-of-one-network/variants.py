"""Spread of activations and gradients over the layers for three scales of initial weights."""

import numpy as np

from greenroom.judge.figures import axis, figure, line, panel

STYLES = {"A": "solid", "B": "dashed", "C": "dotted"}


def draw(rng):
    count = int(rng.choice([20, 25, 30]))
    width = int(rng.choice([128, 256, 512]))
    gains = {
        "A": rng.randint(52, 67) / 100,
        "B": rng.randint(99, 102) / 100,
        "C": rng.randint(150, 191) / 100,
    }
    layers = np.arange(1, count + 1)
    forward = {name: curve(rng, gains[name], layers) for name in STYLES}
    backward = {name: 0.01 * curve(rng, gains[name], layers)[::-1] for name in STYLES}
    return {
        "shown": {"layers": str(count), "width": str(width)},
        "figure": figure(
            "Three starts, before training",
            "Both upright axes are logarithmic. Forward, the standard deviation of the activations "
            f"in layer 1 and in layer {count}: {told(forward, 0, -1)}. Backward, the size of the "
            f"gradient in layer {count} and in layer 1: {told(backward, -1, 0)}. All lines are "
            "close to straight.",
            chart(layers, forward, "standard deviation", "forward"),
            chart(layers, backward, "size of the gradient", "backward"),
        ),
        "drawn": {"gains": gains, "layers": count},
    }


def curve(rng, gain, layers):
    """One factor for each layer, give or take a few percent that do not add up."""
    return 0.8 * gain**layers * np.exp(rng.randint(-8, 9, size=layers.size) / 100)


def told(curves, first, last):
    return "; ".join(
        f"start {name} {values[first]:.2g} and {values[last]:.2g}"
        for name, values in curves.items()
    )


def chart(layers, curves, label, title):
    return panel(
        *[line(layers, curves[name], name=name, style=STYLES[name]) for name in STYLES],
        x=axis("layer, 1 is next to the input", low=1, high=layers[-1]),
        y=axis(label, scale="log"),
        title=title,
    )
