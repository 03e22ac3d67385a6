# The columns sum to 1: these are shares of the predictions, not of the true classes.
import numpy as np
import seaborn as sns


def draw_confusion(ax, counts, classes):
    shares = counts / np.maximum(counts.sum(axis=0, keepdims=True), 1)
    looks = {"annot": True, "fmt": ".0%", "vmin": 0, "vmax": 1, "cbar": False}
    sns.heatmap(shares, xticklabels=classes, yticklabels=classes, ax=ax, **looks)
    ax.set(xlabel="predicted", ylabel="true")
