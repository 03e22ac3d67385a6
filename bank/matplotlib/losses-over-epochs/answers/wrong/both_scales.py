# The x axis is logarithmic, not the y axis.
import numpy as np


def draw_losses(ax, train, validation):
    epochs = np.arange(1, len(train) + 1)
    ax.plot(epochs, train, label="train")
    ax.plot(epochs, validation, label="validation")
    ax.axvline(epochs[np.argmin(validation)], linestyle="--")
    ax.set(xlabel="epoch", ylabel="loss", xscale="log")
    ax.legend()
