"""SGD with two cuts of the learning rate: noisy plateaus, each lower and calmer."""

import numpy as np

from greenroom.judge.figures import axis, figure, line, panel

EPOCHS = 90
UPDATES = 30  # in an epoch
CUT = 4


def draw(rng):
    first, second = int(rng.randint(28, 35)), int(rng.randint(57, 64))
    setting = {"floor": rng.randint(18, 25) / 100, "rate": 0.4, "spread": rng.randint(25, 30) / 100}
    rates = setting["rate"] / CUT ** np.searchsorted([first, second], np.arange(EPOCHS), "right")
    loss = epoch_losses(rng, rates, setting["floor"], setting["spread"])
    epochs = np.arange(1, EPOCHS + 1)
    return {
        "shown": {
            "batch": str(rng.choice([32, 64, 128])),
            "first": str(first),
            "second": str(second),
        },
        "figure": figure(
            "Training loss and learning rate over the epochs",
            alternative(loss, rates, first, second),
            panel(
                line(epochs, loss),
                x=axis("epoch", low=0, high=EPOCHS),
                y=axis("training loss", scale="log"),
                title="Training loss",
            ),
            panel(
                line(epochs, rates),
                x=axis("epoch", low=0, high=EPOCHS),
                y=axis("learning rate", scale="log"),
                title="Learning rate",
            ),
        ),
        "drawn": {"first": first, "second": second, **setting},
    }


def epoch_losses(rng, rates, floor, spread):
    """Mean loss of each epoch on a quadratic with 24 directions and noisy gradients."""
    curvatures = np.geomspace(1, 0.15, 24)
    error = rng.choice([-1, 1], 24) * np.sqrt(rng.uniform(0.4, 0.6, 24) / curvatures)
    means = []
    for rate in rates:
        path = []
        for jitter in rng.normal(size=(UPDATES, 24)) * spread:
            error = error - rate * (curvatures * error + jitter)
            path.append(error)
        means.append(floor + (np.array(path) ** 2 @ curvatures).mean() / 2)
    return np.array(means)


def alternative(loss, rates, first, second):
    phases = [(5, first), (first + 5, second), (second + 5, EPOCHS)]
    ranges = [f"{loss[a:b].min():.3f} and {loss[a:b].max():.3f}" for a, b in phases]
    return (
        "Two panels over 90 epochs. Training loss, on a logarithmic axis: "
        f"{loss[0]:.2f} in epoch 1 and {loss[2]:.2f} in epoch 3; from epoch 6 to {first} it moves "
        f"up and down between {ranges[0]}. It is {loss[first - 1]:.3f} in epoch {first} and "
        f"{loss[first + 2]:.3f} in epoch {first + 3}, and from epoch {first + 6} to {second} lies "
        f"between {ranges[1]}. It is {loss[second - 1]:.3f} in epoch {second} and "
        f"{loss[second + 3]:.3f} in epoch {second + 4}, and from epoch {second + 6} on lies "
        f"between {ranges[2]}. Learning rate: {rates[0]} up to epoch {first}, "
        f"{rates[first]} up to epoch "
        f"{second}, {rates[-1]} after that."
    )
