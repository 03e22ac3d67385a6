"""The gradient by layer for three ways of building a deep network, and two slopes."""

import numpy as np

from greenroom.judge.figures import axis, figure, line, panel

DEPTH, WIDTH, ROWS = 30, 64, 50


def draw(rng):
    sigmoid = norms(rng, "sigmoid", 1.0)
    fitting = norms(rng, "relu", 2.0)
    large = norms(rng, "relu", 4.0)
    layers = np.arange(1, DEPTH + 1)
    z = np.linspace(-6, 6, 121)
    p = 1 / (1 + np.exp(-z))
    ends = "; ".join(
        f"{name}: {values[0]:.1e} in layer 1"
        for name, values in (("sigmoid", sigmoid), ("ReLU", fitting), ("too large", large))
    )
    return figure(
        "Gradients on their way back",
        "Panel gradient by layer: norm of the gradient at each of 30 layers, divided by that at "
        "layer 30, on a logarithmic axis, for sigmoid layers with weights of variance 1/64, for "
        f"ReLU layers with variance 2/64 and for ReLU layers with variance 4/64. {ends}. Panel "
        "slope of the activation: the slope of the sigmoid is 0.25 at 0 and falls to "
        f"{p[0] * (1 - p[0]):.4f} at -6 and 6; that of ReLU is 0 below 0 and 1 above.",
        panel(
            line(layers, large, name="ReLU, weights too large", style="dotted"),
            line(layers, fitting, name="ReLU, weights scaled", style="dashed"),
            line(layers, sigmoid, name="sigmoid"),
            x=axis("layer, from the input", low=1, high=DEPTH),
            y=axis("relative norm of the gradient", scale="log"),
            title="gradient by layer",
        ),
        panel(
            line([-6, 0, 0, 6], [0, 0, 1, 1], name="ReLU", style="dashed"),
            line(z, p * (1 - p), name="sigmoid"),
            x=axis("input of the unit"),
            y=axis("slope", low=0, high=1.1),
            title="slope of the activation",
        ),
    )


def norms(rng, activation, gain):
    """The norm at every layer, averaged over rows and divided by that at the last layer."""
    weights = [rng.normal(size=(WIDTH, WIDTH)) * np.sqrt(gain / WIDTH) for _ in range(DEPTH)]
    h = rng.normal(size=(ROWS, WIDTH))
    slopes = []
    for w in weights:
        z = h @ w.T
        if activation == "relu":
            h, slope = np.maximum(z, 0), (z > 0).astype(float)
        else:
            h = 1 / (1 + np.exp(-z))
            slope = h * (1 - h)
        slopes.append(slope)
    delta = rng.normal(size=(ROWS, WIDTH)) * slopes[-1]
    found = [np.linalg.norm(delta)]
    for k in range(DEPTH - 1, 0, -1):
        delta = (delta @ weights[k]) * slopes[k - 1]
        found.append(np.linalg.norm(delta))
    return np.array(found[::-1]) / found[0]
