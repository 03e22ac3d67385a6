"""Training and validation error over a ridge penalty; the service sits far right of the valley."""

import numpy as np

from greenroom.judge.figures import axis, band, figure, line, panel, rule

EXPONENTS = np.arange(-3, 3.01, 0.5)
PENALTIES = 10.0**EXPONENTS
SERVICE = 2.0


def draw(rng):
    train, validation, error = curves(rng)
    columns = int(rng.randint(6, 13)) * 10
    return {
        "shown": {"columns": str(columns)},
        "figure": figure(
            "Error over the strength of the penalty",
            alternative(train, validation, error),
            panel(
                band(PENALTIES, validation - error, validation + error),
                line(PENALTIES, train, name="training"),
                line(PENALTIES, validation, name="validation"),
                rule(x=10**SERVICE, name="in service"),
                x=axis("penalty", scale="log"),
                y=axis("root mean squared error in kWh", low=0),
            ),
        ),
        "drawn": {
            "penalties": PENALTIES.tolist(),
            "train": train.tolist(),
            "validation": validation.tolist(),
            "error": error,
            "columns": columns,
        },
    }


def curves(rng):
    """The valley lies at 10^-0.75 to 10^0.25; both ends rise well above it."""
    valley = rng.randint(-3, 2) / 4
    lowest = rng.randint(40, 51) / 10
    left, right = rng.randint(20, 31) / 10, rng.randint(40, 56) / 10
    down = np.maximum(valley - EXPONENTS, 0) / (valley + 3)
    up = np.maximum(EXPONENTS - valley, 0) / (3 - valley)
    validation = lowest + left * down**1.6 + right * up**1.8
    gap = (left + 1.5) * np.clip((3.5 - EXPONENTS) / 6.5, 0, 1) ** 2.2 + 0.1
    train = np.maximum.accumulate(validation - gap)
    jitter = rng.randint(-2, 3, size=EXPONENTS.size) / 100
    return np.round(train, 2), np.round(validation + jitter, 2), float(rng.randint(30, 39)) / 100


def alternative(train, validation, error):
    pairs = "; ".join(
        f"{number(x)}: {a:.2f} and {b:.2f}"
        for x, a, b in list(zip(PENALTIES, train, validation, strict=True))[::2]
    )
    return (
        "Two curves over the penalty on a logarithmic axis from 0.001 to 1000, with a band of "
        f"{error:.2f} to either side of the validation curve. Training and validation error in "
        f"kWh at some penalties: {pairs}. The lowest validation error is {validation.min():.2f} "
        f"at a penalty of {number(PENALTIES[np.argmin(validation)])}. A dashed upright line, in "
        "service, stands at 100."
    )


def number(value):
    return f"{value:.3g}"
