"""Losses of one network, trained without and with augmentation."""

import numpy as np

from greenroom.judge.figures import axis, figure, line, panel

EPOCHS = np.arange(1, 61)


def draw(rng):
    plain, plain_validation = without(rng)
    changed, validation = augmented(rng, plain_validation.min())
    top = 0.1 * np.ceil(10 * max(plain.max(), plain_validation.max(), validation.max()))
    return {
        "shown": {"photos": f"{int(rng.randint(15, 41)) * 100:,}"},
        "figure": figure(
            "Losses of one network, trained twice",
            f"Without: the training loss falls from {plain[0]:.2f} to {plain[-1]:.2f}; the "
            f"validation loss falls from {plain_validation[0]:.2f} to "
            f"{plain_validation.min():.2f} in epoch {EPOCHS[plain_validation.argmin()]} and is "
            f"{plain_validation[-1]:.2f} in epoch 60. With: the training loss falls from "
            f"{changed[0]:.2f} to {changed[-1]:.2f}, the validation loss from "
            f"{validation[0]:.2f} by way of {validation[39]:.2f} in epoch 40 to "
            f"{validation[-1]:.2f} in epoch 60.",
            chart(plain, plain_validation, "without", top),
            chart(changed, validation, "with", top),
        ),
        "drawn": {
            "plain": plain.tolist(),
            "plain_validation": plain_validation.tolist(),
            "changed": changed.tolist(),
            "validation": validation.tolist(),
        },
    }


def without(rng):
    """Training goes to almost 0; validation turns between epochs 9 and 16 and climbs."""
    start, turn = rng.randint(180, 211) / 100, int(rng.randint(9, 17))
    lowest, climb = rng.randint(82, 96) / 100, rng.randint(55, 91) / 100
    training = start * np.exp(-EPOCHS / rng.randint(9, 14)) + 0.01
    down = lowest + (start - lowest) * (np.clip(turn - EPOCHS, 0, None) / turn) ** 2
    up = climb * (np.clip(EPOCHS - turn, 0, None) / (60 - turn)) ** 0.9
    return training + noise(rng, 4), down + up + noise(rng, 12)


def augmented(rng, other):
    """Both fall together, validation 0.25 to 0.35 below the other run's best, and still falling."""
    end, start = other - rng.randint(28, 36) / 100, rng.randint(195, 221) / 100
    speed = rng.randint(20, 25)
    fall = np.exp(-EPOCHS / speed)
    last = np.exp(-60 / speed)
    validation = end + (start - end) * (fall - last)
    training = validation + 0.05 - 0.14 * EPOCHS / 60
    return training + noise(rng, 8), validation + noise(rng, 10)


def noise(rng, size):
    return rng.randint(-size, size + 1, size=EPOCHS.size) / 1000


def chart(training, validation, title, top):
    return panel(
        line(EPOCHS, training, name="training"),
        line(EPOCHS, validation, name="validation", style="dashed"),
        x=axis("epoch", low=0, high=60),
        y=axis("cross-entropy", low=0, high=top),
        title=title,
    )
