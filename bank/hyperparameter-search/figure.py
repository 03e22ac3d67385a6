"""25 trials as a grid and at random; over the setting that matters, 5 values against 25."""

import numpy as np

from greenroom.judge.figures import axis, figure, line, panel, points

LOW, HIGH = -5.0, -1.0  # exponents of the learning rate
PEAK = -2.55


def draw(rng):
    steps = (np.arange(5) + 0.5) / 5
    grid = np.array([(a, b) for a in steps for b in steps])
    loose = rng.uniform(size=(25, 2))
    tried = {"grid": grid, "random": loose}
    best = {name: accuracy(LOW + 4 * t[:, 0]).max() for name, t in tried.items()}
    curve = np.linspace(LOW, HIGH, 161)
    return figure(
        "Two searches with 25 trials each",
        "Panels 'grid' and 'random': learning rate from 0.00001 to 0.1 on a logarithmic axis and "
        "dropout from 0 to 0.5; the grid has five values of each, the random search 25 different "
        "ones of each. Panel 'what is seen of it': the accuracy over the learning rate, a curve "
        f"with its top of {accuracy(PEAK):.1f} % at {10**PEAK:.4f}, with the trials of both. The "
        f"best trial of the grid has {best['grid']:.1f} %, that of the random search "
        f"{best['random']:.1f} %.",
        *(trials(name, t) for name, t in tried.items()),
        panel(
            line(10**curve, accuracy(curve)),
            *(
                points(10 ** (LOW + 4 * t[:, 0]), accuracy(LOW + 4 * t[:, 0]), name=name)
                for name, t in tried.items()
            ),
            x=axis("learning rate", scale="log"),
            y=axis("accuracy in %", low=60, high=95),
            title="what is seen of it",
        ),
    )


def trials(name, t):
    return panel(
        points(10 ** (LOW + 4 * t[:, 0]), t[:, 1] / 2, name=name),
        x=axis("learning rate", low=10**LOW, high=10**HIGH, scale="log"),
        y=axis("dropout", low=0, high=0.5),
        title=name,
    )


def accuracy(exponent):
    """A narrow hill over the exponent; dropout has no part in it."""
    return 68 + 24 * np.exp(-(((exponent - PEAK) / 0.55) ** 2))
