"""Target means of a column of noise, and how smoothing depends on the rows of a category."""

import numpy as np

from greenroom.judge.figures import axis, figure, line, panel, rule

ROWS = 4000
SIZES = [2, 4, 8, 16, 32, 64]
M, FOLDS = 10, 5
PRIOR, SEEN = 0.2, 0.8


def draw(rng):
    plain, smooth, held = np.array([aucs(rng, size) for size in SIZES]).T
    n = np.arange(0, 101)
    codes = {m: (n * SEEN + m * PRIOR) / (n + m) for m in (2, 10, 50)}
    at_ten = ", ".join(f"{codes[m][10]:.2f} for m = {m}" for m in codes)
    return figure(
        "Target encoding: whose labels, and how many",
        f"Panel 'a column of pure noise': {ROWS} rows with coin-flip labels and categories that "
        f"mean nothing. AUC of the coded column on these rows, for {SIZES[0]} to {SIZES[-1]} rows "
        f"per category on average: plain means fall from {plain[0]:.2f} to {plain[-1]:.2f}; "
        f"means smoothed with m = {M} from {smooth[0]:.2f} to {smooth[-1]:.2f}; means from the "
        "other folds lie "
        f"between {held.min():.2f} and {held.max():.2f}. A dashed line marks 0.5. Panel 'the pull "
        f"of the prior': the smoothed code of a category whose rows have rate {SEEN}, with an "
        f"overall rate of {PRIOR}, over its number of rows. All curves start at {PRIOR}; with 10 "
        f"rows the code is {at_ten}.",
        panel(
            line(SIZES, plain, name="plain means"),
            line(SIZES, smooth, name="smoothed means", style="dashed"),
            line(SIZES, held, name="from other folds", style="dotted"),
            rule(y=0.5, name="nothing to learn"),
            x=axis("rows per category, on average", scale="log"),
            y=axis("AUC of the coded column", low=0.4, high=1),
            title="a column of pure noise",
        ),
        panel(
            line(n, codes[2], name="m = 2", style="dotted"),
            line(n, codes[10], name="m = 10"),
            line(n, codes[50], name="m = 50", style="dashed"),
            rule(y=SEEN, name="rate in its rows"),
            x=axis("rows of the category"),
            y=axis("code", low=0, high=1),
            title="the pull of the prior",
        ),
    )


def aucs(rng, size):
    """AUC of three codes of a meaningless column with `size` rows per category on average."""
    group = rng.randint(0, ROWS // size, size=ROWS)
    label = rng.permutation(ROWS) % 2
    fold = rng.permutation(ROWS) % FOLDS
    everyone = np.ones(ROWS, dtype=bool)
    held = np.empty(ROWS)
    for k in range(FOLDS):
        held[fold == k] = means(group, label, fold != k, M)[group[fold == k]]
    plain = means(group, label, everyone, 1e-9)[group]
    smooth = means(group, label, everyone, M)[group]
    return [auc(code, label) for code in (plain, smooth, held)]


def means(group, label, rows, m):
    top = group.max() + 1
    total = np.bincount(group[rows], label[rows], top)
    count = np.bincount(group[rows], minlength=top)
    return (total + m * label[rows].mean()) / (count + m)


def auc(code, label):
    """The share of pairs in the right order; ties count one half."""
    positives, negatives = np.sort(code[label == 1]), np.sort(code[label == 0])
    below = np.searchsorted(negatives, positives, side="left")
    upto = np.searchsorted(negatives, positives, side="right")
    return (below + upto).mean() / 2 / negatives.size
