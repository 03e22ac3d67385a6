# The steps rise at the next score: each line is one step late.
import numpy as np


def draw_scores(ax, rows):
    for outcome, own in rows.dropna().groupby("outcome"):
        scores = np.sort(own["score"])
        ax.step(scores, np.arange(len(scores)) / len(scores), where="post", label=outcome)
    ax.set(xlabel="score", ylabel="share at or below", xlim=(0, 1))
    ax.legend()
