# The colours go from the smallest to the largest share, so they mean another thing in each figure.
import numpy as np
import seaborn as sns


def draw_confusion(ax, counts, classes):
    shares = counts / np.maximum(counts.sum(axis=1, keepdims=True), 1)
    looks = {"annot": True, "fmt": ".0%", "cbar": False}
    sns.heatmap(shares, xticklabels=classes, yticklabels=classes, ax=ax, **looks)
    ax.set(xlabel="predicted", ylabel="true")
