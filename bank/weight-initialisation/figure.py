"""The signal through twenty layers at three scales, and a network that starts with equal units."""

import numpy as np

from greenroom.judge.figures import axis, figure, line, panel

WIDTH, DEPTH, UNITS, STEPS = 100, 20, 16, 1000


def draw(rng):
    layers = np.arange(DEPTH + 1)
    spreads = {name: spread(rng, factor) for name, factor in SCALES.items()}
    x = np.linspace(-1, 1, 60)
    y = np.sin(4 * x)
    steps = np.arange(0, STEPS + 1, 25)
    equal = train(x, y, np.full(UNITS, 0.5), np.full(UNITS, 1 / UNITS))
    random = train(x, y, rng.normal(size=UNITS), rng.normal(size=UNITS) / np.sqrt(UNITS))
    ends = ", ".join(f"{values[-1]:.2g} for {name}" for name, values in spreads.items())
    return figure(
        "Scale and symmetry of the first weights",
        f"Scale: root mean square of the activations over {DEPTH} ReLU layers of {WIDTH} units on "
        f"a logarithmic axis, starting from 1; in layer {DEPTH} it is {ends}. Symmetry: mean "
        f"squared error of {UNITS} tanh units fitted to a sine, over {STEPS} steps. From equal "
        f"weights it goes from {equal[0]:.2f} to {equal[-1]:.2f}, from random weights from "
        f"{random[0]:.2f} to {random[-1]:.3f}.",
        panel(
            *[
                line(layers, values, name=name, style=style)
                for (name, values), style in zip(
                    spreads.items(), ("solid", "dashed", "dotted"), strict=True
                )
            ],
            x=axis("layer", low=0, high=DEPTH),
            y=axis("root mean square", scale="log"),
            title="scale",
        ),
        panel(
            line(steps, equal[::25], name="equal weights"),
            line(steps, random[::25], name="random weights", style="dashed"),
            x=axis("step", low=0, high=STEPS),
            y=axis("mean squared error", low=0),
            title="symmetry",
        ),
    )


SCALES = {"half of He": 0.5, "He": 1.0, "twice He": 2.0}


def spread(rng, factor):
    """Root mean square of the activations, with `factor` times He's standard deviation."""
    hidden = rng.normal(size=(200, WIDTH))
    found = [1.0]
    for _ in range(DEPTH):
        weights = rng.normal(size=(WIDTH, WIDTH)) * factor * np.sqrt(2 / WIDTH)
        hidden = np.maximum(hidden @ weights, 0)
        found.append(float(np.sqrt(np.mean(hidden**2))))
    return np.array(found)


def train(x, y, incoming, outgoing):
    """Errors of plain gradient descent; biases start at zero and the output is linear."""
    w, v, b, c = incoming.copy(), outgoing.copy(), np.zeros(UNITS), 0.0
    errors = []
    for _ in range(STEPS + 1):
        hidden = np.tanh(np.outer(x, w) + b)
        gap = hidden @ v + c - y
        errors.append(float(np.mean(gap**2)))
        back = np.outer(gap, v) * (1 - hidden**2)
        w = w - 0.05 * 2 * (x @ back) / x.size
        b = b - 0.05 * 2 * back.mean(axis=0)
        v = v - 0.05 * 2 * (gap @ hidden) / x.size
        c -= 0.05 * 2 * gap.mean()
    return np.array(errors)
