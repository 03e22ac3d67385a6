# Without keepdims, column j is divided by the sum of row j.
import numpy as np
import seaborn as sns


def draw_confusion(ax, counts, classes):
    shares = counts / np.maximum(counts.sum(axis=1), 1)
    looks = {"annot": True, "fmt": ".0%", "vmin": 0, "vmax": 1, "cbar": False}
    sns.heatmap(shares, xticklabels=classes, yticklabels=classes, ax=ax, **looks)
    ax.set(xlabel="predicted", ylabel="true")
