# One call of plot for both curves.
import numpy as np


def draw_losses(ax, train, validation):
    epochs = np.arange(1, len(train) + 1)
    ax.plot(epochs, np.column_stack([train, validation]), label=["train", "validation"])
    ax.axvline(epochs[np.argmin(validation)], linestyle="--")
    ax.set(xlabel="epoch", ylabel="loss", yscale="log")
    ax.legend()
