# Sorted scores and counts, drawn by step.
import numpy as np


def draw_scores(ax, rows):
    for outcome, own in rows.dropna().groupby("outcome"):
        scores = np.sort(own["score"])
        heights = np.arange(len(scores) + 1) / len(scores)
        ax.step(np.concatenate([[-1], scores]), heights, where="post", label=outcome)
    ax.set(xlabel="score", ylabel="share at or below", xlim=(0, 1))
    ax.legend()
