# The labels of the axes are swapped: rows are the true classes.
import numpy as np
import seaborn as sns


def draw_confusion(ax, counts, classes):
    shares = counts / np.maximum(counts.sum(axis=1, keepdims=True), 1)
    looks = {"annot": True, "fmt": ".0%", "vmin": 0, "vmax": 1, "cbar": False}
    sns.heatmap(shares, xticklabels=classes, yticklabels=classes, ax=ax, **looks)
    ax.set(xlabel="true", ylabel="predicted")
