# Straight lines join the points, where the function jumps.
import numpy as np


def draw_scores(ax, rows):
    for outcome, own in rows.dropna().groupby("outcome"):
        scores = np.sort(own["score"])
        ax.plot(scores, np.arange(1, len(scores) + 1) / len(scores), label=outcome)
    ax.set(xlabel="score", ylabel="share at or below", xlim=(0, 1))
    ax.legend()
