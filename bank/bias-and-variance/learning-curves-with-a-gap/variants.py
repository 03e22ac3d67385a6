"""Learning curves of a model that overfits: a wide gap, the validation error still falling."""

import numpy as np

from greenroom.judge.figures import axis, figure, line, panel

SIZES = np.array([250, 500, 1000, 2000, 4000, 8000])


def draw(rng):
    train, validation = curves(rng)
    sensors = int(rng.randint(40, 121))
    return {
        "shown": {"sensors": str(sensors)},
        "figure": figure(
            "Error against the number of training rows",
            alternative(train, validation),
            panel(
                line(SIZES, train, name="training"),
                line(SIZES, validation, name="validation"),
                x=axis("training rows", scale="log"),
                y=axis("share of wrong predictions", low=0, high=0.45),
            ),
        ),
        "drawn": {
            "sizes": SIZES.tolist(),
            "train": train.tolist(),
            "validation": validation.tolist(),
            "sensors": sensors,
        },
    }


def curves(rng):
    """Both in steps of a tenth of a percent; the gap at the end is at least 11 points."""
    steps = np.arange(SIZES.size)
    end = rng.randint(160, 201)
    fall = rng.randint(25, 34, size=SIZES.size - 1)  # per doubling
    validation = end + np.append(np.cumsum(fall[::-1])[::-1], 0)
    train = rng.randint(2, 8) + rng.randint(5, 9) * steps + rng.randint(-2, 3, size=SIZES.size)
    return np.maximum(train, 0) / 1000, validation / 1000


def alternative(train, validation):
    pairs = "; ".join(
        f"{n} rows: {100 * a:.1f} % and {100 * b:.1f} %"
        for n, a, b in zip(SIZES, train, validation, strict=True)
    )
    return (
        "Two curves over the number of training rows, on a logarithmic axis from 250 to 8000. "
        f"Share of wrong predictions on training and on validation rows: {pairs}."
    )
