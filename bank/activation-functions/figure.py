"""Four activations, their slopes, and what is left of a gradient after ten layers of each."""

from math import erf, pi, sqrt

import numpy as np

from greenroom.judge.figures import axis, figure, line, panel

STYLES = {"sigmoid": "solid", "tanh": "dashed", "ReLU": "dotted", "GELU": "solid"}
WIDTH, DEPTH = 60, 10


def draw(rng):
    z = np.linspace(-4, 4, 161)
    values = {name: activate(name, z) for name in STYLES}
    kept = {name: backward(rng, name) for name in STYLES}
    layers = np.arange(1, DEPTH + 1)
    ends = ", ".join(f"{kept[name][0]:.2g} for {name}" for name in STYLES)
    return figure(
        "Activations, their slopes, and the way back",
        "Functions, for inputs from -4 to 4: the sigmoid rises from 0 to 1, tanh from -1 to 1, "
        "ReLU is 0 up to 0 and then the diagonal, GELU follows it with a smooth dip to -0.17. "
        "Slopes: the sigmoid's has its top of 0.25 at 0, that of tanh 1 at 0; both fall to 0 on "
        "either side. ReLU's is 0, then 1; GELU's goes from 0 slightly below it and up to just "
        "above 1. Ten layers deep, on a logarithmic axis: the size of the gradient in each layer "
        f"of a random network, as a share of that in layer 10; in layer 1 it is {ends}.",
        panel(
            *[line(z, values[name][0], name=name, style=STYLES[name]) for name in STYLES],
            x=axis("input", low=-4, high=4),
            y=axis("output", low=-1.2, high=3),
            title="functions",
        ),
        panel(
            *[line(z, values[name][1], name=name, style=STYLES[name]) for name in STYLES],
            x=axis("input", low=-4, high=4),
            y=axis("slope", low=-0.2, high=1.2),
            title="slopes",
        ),
        panel(
            *[line(layers, kept[name], name=name, style=STYLES[name]) for name in STYLES],
            x=axis("layer, 1 is next to the input", low=1, high=DEPTH),
            y=axis("gradient against layer 10", scale="log"),
            title="ten layers deep",
        ),
    )


def activate(name, z):
    """The function and its slope."""
    if name == "sigmoid":
        s = 1 / (1 + np.exp(-z))
        return s, s * (1 - s)
    if name == "tanh":
        return np.tanh(z), 1 - np.tanh(z) ** 2
    if name == "ReLU":
        return np.maximum(z, 0), (z > 0).astype(float)
    below = np.vectorize(lambda t: (1 + erf(t / sqrt(2))) / 2)(z)
    return z * below, below + z * np.exp(-(z**2) / 2) / sqrt(2 * pi)


def backward(rng, name):
    """Root mean square of the gradient at each layer's input sums; He scale for the ReLU kind."""
    scale = sqrt((2 if name in ("ReLU", "GELU") else 1) / WIDTH)
    hidden, weights, slopes = rng.normal(size=(100, WIDTH)), [], []
    for _ in range(DEPTH):
        weights.append(rng.normal(size=(WIDTH, WIDTH)) * scale)
        hidden, slope = activate(name, hidden @ weights[-1])
        slopes.append(slope)
    gradient, sizes = rng.normal(size=(100, WIDTH)), []
    for w, slope in zip(weights[::-1], slopes[::-1], strict=True):
        at_sums = gradient * slope
        sizes.append(np.sqrt(np.mean(at_sums**2)))
        gradient = at_sums @ w.T
    return np.array(sizes[::-1]) / sizes[0]
