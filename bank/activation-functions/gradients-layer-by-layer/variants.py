"""Gradients over the layers of a sigmoid and a ReLU network, and the losses of both."""

import numpy as np

from greenroom.judge.figures import axis, figure, line, panel

EPOCHS = np.arange(0, 21)


def draw(rng):
    count = int(rng.randint(8, 13))
    layers = np.arange(1, count + 1)
    sigmoid, relu = gradients(rng, layers)
    stuck, falling = losses(rng)
    return {
        "shown": {"layers": str(count)},
        "figure": figure(
            "Two activations in the same deep network",
            f"First steps, on a logarithmic axis: the sigmoid network's mean gradient is "
            f"{sigmoid[-1]:.2g} in layer {count}, {sigmoid[count // 2 - 1]:.2g} in layer "
            f"{count // 2} and {sigmoid[0]:.2g} in layer 1; that of the ReLU network is "
            f"{relu[-1]:.2g}, {relu[count // 2 - 1]:.2g} and {relu[0]:.2g} in the same layers. "
            f"Training: over 20 epochs the sigmoid network's loss goes from {stuck[0]:.2f} to "
            f"{stuck[-1]:.2f}, that of the ReLU network from {falling[0]:.2f} to "
            f"{falling[-1]:.2f}.",
            panel(
                line(layers, sigmoid, name="sigmoid"),
                line(layers, relu, name="ReLU", style="dashed"),
                x=axis("hidden layer, 1 is next to the input", low=1, high=count),
                y=axis("mean size of the gradient", scale="log"),
                title="first steps",
            ),
            panel(
                line(EPOCHS, stuck, name="sigmoid"),
                line(EPOCHS, falling, name="ReLU", style="dashed"),
                x=axis("epoch", low=0, high=20),
                y=axis("training loss", low=0),
                title="training",
            ),
        ),
        "drawn": {"sigmoid": sigmoid.tolist(), "relu": relu.tolist()},
    }


def gradients(rng, layers):
    """The sigmoid keeps about a quarter for each layer; ReLU wanders around one level."""
    top = rng.randint(30, 61) / 1000
    share = rng.randint(22, 28) / 100
    wobble = np.exp(rng.randint(-12, 13, size=(2, layers.size)) / 100)
    sigmoid = top * share ** (layers[-1] - layers) * wobble[0]
    relu = 0.9 * top * 1.02 ** (layers - layers[-1]) * wobble[1]
    return sigmoid, relu


def losses(rng):
    """ln 10 throughout, and a falling curve."""
    end, speed = rng.randint(25, 56) / 100, rng.randint(30, 61) / 10
    noise = rng.randint(-6, 7, size=(2, EPOCHS.size)) / 1000
    stuck = np.log(10) + noise[0] + 0.02 * np.exp(-EPOCHS / 2)
    falling = end + (np.log(10) + 0.05 - end) * np.exp(-EPOCHS / speed) + 2 * noise[1]
    return stuck, falling
