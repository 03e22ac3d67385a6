# Lines drawn by semilogy.
import numpy as np


def draw_losses(ax, train, validation):
    epochs = np.arange(1, len(train) + 1)
    ax.semilogy(epochs, train, label="train")
    ax.semilogy(epochs, validation, label="validation")
    ax.axvline(epochs[np.argmin(validation)], linestyle="--")
    ax.set(xlabel="epoch", ylabel="loss")
    ax.legend()
