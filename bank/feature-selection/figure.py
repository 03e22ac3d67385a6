"""Selection before or inside the folds, and features alone against as a second one."""

import numpy as np

from greenroom.judge.figures import axis, bars, figure, line, panel, rule

ROWS, KEPT, FOLDS, RUNS = 60, 10, 5, 12
CANDIDATES = [10, 30, 100, 300, 1000, 3000]
NAMES = ["noisy copy", "independent", "noise"]


def draw(rng):
    before, inside = np.array([accuracies(rng, p) for p in CANDIDATES]).T
    alone, added = second(rng)
    parts = "; ".join(
        f"{name} {a:.2f} alone and {b:.2f} added"
        for name, a, b in zip(NAMES, alone, added, strict=True)
    )
    return figure(
        "Selection and honest scores, strong alone and useful together",
        f"Panel 'selecting before or inside the folds': {ROWS} rows with coin-flip labels, the "
        f"{KEPT} best of 10 to 3000 noise features kept, accuracy in five folds, mean of {RUNS} "
        f"runs. Selected on all rows, it climbs from {before[0]:.0f} % to {before[-1]:.0f} %. "
        f"Selected inside each training part, it lies between {inside.min():.0f} % and "
        f"{inside.max():.0f} %. A dashed line marks 50 %. Panel 'alone and as a second feature': "
        f"R squared of a feature by itself, and what it adds to a first feature. {parts}.",
        panel(
            line(CANDIDATES, before, name="selected on all rows"),
            line(CANDIDATES, inside, name="selected inside the folds", style="dotted"),
            rule(y=50, name="truth"),
            x=axis("candidate features", scale="log"),
            y=axis("accuracy in five folds, %", low=30, high=100),
            title="selecting before or inside the folds",
        ),
        panel(
            bars(np.arange(3) - 0.2, alone, name="alone"),
            bars(np.arange(3) + 0.2, added, name="added to the first"),
            x=axis("second feature", categories=NAMES),
            y=axis("R squared", low=0),
            title="alone and as a second feature",
        ),
    )


def accuracies(rng, p):
    """Mean accuracy in percent of nearest class means, selected before and inside the folds."""
    table = []
    for _ in range(RUNS):
        x, label = rng.normal(size=(ROWS, p)), rng.permutation(ROWS) % 2
        folds = np.array_split(rng.permutation(ROWS), FOLDS)
        chosen = best(x, label)
        right = np.zeros(2)
        for held in folds:
            rest = np.setdiff1d(np.arange(ROWS), held)
            for place, columns in enumerate((chosen, best(x[rest], label[rest]))):
                guess = predict(x[rest][:, columns], label[rest], x[held][:, columns])
                right[place] += (guess == label[held]).sum()
        table.append(100 * right / ROWS)
    return np.mean(table, axis=0)


def best(x, label):
    """The features whose class means differ most, in units of their spread."""
    gap = x[label == 1].mean(axis=0) - x[label == 0].mean(axis=0)
    return np.argsort(-np.abs(gap) / x.std(axis=0))[:KEPT]


def predict(x, label, new):
    means = [x[label == c].mean(axis=0) for c in (0, 1)]
    distances = [((new - mean) ** 2).sum(axis=1) for mean in means]
    return (distances[1] < distances[0]).astype(int)


def second(rng):
    """R squared of three features alone, and what each adds to the first feature."""
    n = 2000
    a, b, noise = rng.normal(size=(3, n))
    copy = a + 0.3 * rng.normal(size=n)
    y = a + 0.5 * b + rng.normal(size=n)
    start = r_squared(a[:, None], y)
    others = (copy, b, noise)
    alone = [r_squared(column[:, None], y) for column in others]
    added = [r_squared(np.column_stack([a, column]), y) - start for column in others]
    return np.array(alone), np.array(added)


def r_squared(x, y):
    x, y = x - x.mean(axis=0), y - y.mean()
    rest = y - x @ np.linalg.lstsq(x, y, rcond=None)[0]
    return 1 - rest @ rest / (y @ y)
