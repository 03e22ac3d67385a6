# It draws on the current axes of pyplot and not on the axes that it was given.
import matplotlib.pyplot as plt
import numpy as np


def draw_losses(ax, train, validation):
    epochs = np.arange(1, len(train) + 1)
    plt.plot(epochs, train, label="train")
    plt.plot(epochs, validation, label="validation")
    plt.axvline(epochs[np.argmin(validation)], linestyle="--")
    plt.xlabel("epoch")
    plt.ylabel("loss")
    plt.yscale("log")
    plt.legend()
