# Epochs are counted from 0: plot was given no x values.
import numpy as np


def draw_losses(ax, train, validation):
    epochs = np.arange(len(train))
    ax.plot(epochs, train, label="train")
    ax.plot(epochs, validation, label="validation")
    ax.axvline(np.argmin(validation), linestyle="--")
    ax.set(xlabel="epoch", ylabel="loss", yscale="log")
    ax.legend()
