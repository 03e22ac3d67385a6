# Means and deviations by the standard library.
from statistics import mean, stdev


def draw_means(ax, scores, metric):
    rows = sorted((-mean(map(float, s)), name) for name, s in scores.items())
    names = [name for _, name in rows]
    folds = [scores[name].tolist() for name in names]
    errors = [1.96 * stdev(f) / len(f) ** 0.5 for f in folds]
    places = list(range(len(rows)))
    ax.errorbar(places, [-low for low, _ in rows], yerr=errors, fmt="d", capsize=4)
    ax.set_xticks(places)
    ax.set_xticklabels(names)
    ax.set(ylabel=metric)
