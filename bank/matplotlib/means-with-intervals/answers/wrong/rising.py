# Models stand from the lowest mean to the highest.
import numpy as np


def draw_means(ax, scores, metric):
    names = sorted(scores, key=lambda name: (np.mean(scores[name]), name))
    folds = [np.asarray(scores[name]) for name in names]
    means = [np.mean(f) for f in folds]
    errors = [1.96 * np.std(f, ddof=1) / np.sqrt(len(f)) for f in folds]
    places = range(len(names))
    ax.errorbar(places, means, yerr=errors, fmt="o")
    ax.set_xticks(places, names)
    ax.set_ylabel(metric)
