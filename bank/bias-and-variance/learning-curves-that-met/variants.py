"""Learning curves of a model that underfits: met early, flat, far above a reference."""

import numpy as np

from greenroom.judge.figures import axis, figure, line, panel, rule

SIZES = np.array([100, 200, 400, 800, 1600, 3200, 6400, 12800])


def draw(rng):
    train, validation, reference = curves(rng)
    columns = int(rng.randint(5, 13))
    return {
        "shown": {"columns": str(columns)},
        "figure": figure(
            "Error of a linear model against the number of training rows",
            alternative(train, validation, reference),
            panel(
                line(SIZES, train, name="training"),
                line(SIZES, validation, name="validation"),
                rule(y=reference, name="dispatchers"),
                x=axis("training rows", scale="log"),
                y=axis("root mean squared error in minutes", low=0, high=20),
            ),
        ),
        "drawn": {
            "sizes": SIZES.tolist(),
            "train": train.tolist(),
            "validation": validation.tolist(),
            "reference": reference,
            "columns": columns,
        },
    }


def curves(rng):
    """In tenths of a minute: from 800 rows on both stay within three tenths of the plateau."""
    plateau = rng.randint(105, 131)
    opening = rng.randint(18, 27)  # the distance of each curve from the plateau at 100 rows
    distance = opening * SIZES[0] / SIZES
    wobble = rng.randint(-1, 2, size=(2, SIZES.size))
    train = np.rint(plateau - distance + np.minimum(wobble[0], 0))
    validation = np.rint(plateau + distance + np.maximum(wobble[1], 0))
    train[-1], validation[-1] = plateau - 1, plateau + 1
    reference = plateau - rng.randint(50, 66)
    return train / 10, validation / 10, float(reference / 10)


def alternative(train, validation, reference):
    pairs = "; ".join(
        f"{n} rows: {number(a)} and {number(b)}"
        for n, a, b in zip(SIZES, train, validation, strict=True)
    )
    return (
        "Two curves over the number of training rows, on a logarithmic axis from 100 to 12800. "
        f"Root mean squared error in minutes on training and on validation rows: {pairs}. "
        f"A level dashed line, the dispatchers, stands at {number(reference)} minutes."
    )


def number(value):
    return f"{value:.1f}"
