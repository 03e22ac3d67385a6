"""Training and validation loss over 300 rounds: past its best at 0.3, unfinished at 0.03."""

import numpy as np

from greenroom.judge.figures import axis, figure, line, panel
from greenroom.judge.writing import number

ROUNDS = 300


def draw(rng):
    floor = int(rng.randint(34, 43)) / 100
    pace = int(rng.randint(17, 22))
    harm = int(rng.randint(15, 21)) / 100
    fast = curves(rng, np.arange(1, ROUNDS + 1) * 1.0, (floor, pace, harm))
    slow = curves(rng, np.arange(1, ROUNDS + 1) * 0.1, (floor, pace, harm * 0.9))
    return {
        "shown": {},
        "drawn": {
            "0.3": [part.round(4).tolist() for part in fast],
            "0.03": [part.round(4).tolist() for part in slow],
        },
        "figure": figure(
            "Log-loss over the rounds",
            f"Left, learning rate 0.3: {words(*fast)} Right, learning rate 0.03: {words(*slow)}",
            side(fast, "learning rate 0.3"),
            side(slow, "learning rate 0.03"),
        ),
    }


def curves(rng, way, shape):
    """Losses after going so far: what is learnt, and what harm memorising does to validation."""
    floor, pace, harm = shape
    train = 0.06 + 0.63 * (0.6 * np.exp(-way / pace) + 0.4 * np.exp(-way / 120))
    learnt = floor + (0.69 - floor) * np.exp(-way / pace)
    validation = learnt + harm * (1 - np.exp(-way / 200))
    return train + wobble(rng, 0.001), validation + wobble(rng, 0.002)


def wobble(rng, size):
    """Noise that changes slowly from round to round."""
    steps = rng.standard_normal(ROUNDS + 19)
    return size * np.convolve(steps, np.ones(20) / 20**0.5, mode="valid")


def words(train, validation):
    lowest = int(np.argmin(validation))
    where = f"is lowest with {number(validation[lowest], 2)} at round {lowest + 1} and "
    if lowest > ROUNDS - 25:
        where = f"is {number(validation[199], 2)} at round 200 and "
    return (
        f"the training loss goes from {number(train[0], 2)} at round 1 over "
        f"{number(train[99], 2)} at round 100 to {number(train[-1], 2)} at round {ROUNDS}; "
        f"the validation loss starts at {number(validation[0], 2)}, {where}"
        f"ends at {number(validation[-1], 2)}."
    )


def side(losses, title):
    rounds = np.arange(1, ROUNDS + 1)
    keep = np.unique(np.r_[0:30:2, 30:ROUNDS:3, ROUNDS - 1])
    return panel(
        line(rounds[keep], losses[0][keep], name="training"),
        line(rounds[keep], losses[1][keep], name="validation", style="dashed"),
        x=axis("round", low=0, high=ROUNDS),
        y=axis("log-loss", low=0, high=0.75),
        title=title,
    )
