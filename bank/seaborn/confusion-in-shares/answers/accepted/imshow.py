# Drawn by imshow and text, without seaborn.
import numpy as np


def draw_confusion(ax, counts, classes):
    shares = np.zeros(counts.shape)
    for i, row in enumerate(counts):
        if row.sum():
            shares[i] = row / row.sum()
    ax.imshow(shares, vmin=0, vmax=1)
    for i in range(len(classes)):
        for j in range(len(classes)):
            ax.text(j, i, f"{shares[i, j]:.0%}", ha="center", va="center")
    ax.set_xticks(range(len(classes)), classes)
    ax.set_yticks(range(len(classes)), classes)
    ax.set_xlabel("predicted")
    ax.set_ylabel("true")
