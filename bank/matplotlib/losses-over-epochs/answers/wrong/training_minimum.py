# The mark stands where the training loss is lowest, not the validation loss.
import numpy as np


def draw_losses(ax, train, validation):
    epochs = np.arange(1, len(train) + 1)
    ax.plot(epochs, train, label="train")
    ax.plot(epochs, validation, label="validation")
    ax.axvline(epochs[np.argmin(train)], linestyle="--")
    ax.set(xlabel="epoch", ylabel="loss", yscale="log")
    ax.legend()
