"""Sixty random trials: a hill over the learning rate, a level cloud over dropout."""

from itertools import pairwise

import numpy as np

from greenroom.judge.figures import axis, figure, panel, points

TRIALS = 60


def draw(rng):
    exponent, dropout, accuracy = search(rng)
    best = int(np.argmax(accuracy))
    rest = np.arange(TRIALS) != best
    rate = 10**exponent
    return {
        "shown": {"trials": str(TRIALS)},
        "figure": figure(
            "Validation accuracy of sixty trials",
            words(exponent, dropout, accuracy),
            *(
                panel(
                    points(at[rest], accuracy[rest], name="trial"),
                    points(at[[best]], accuracy[[best]], name="best trial"),
                    x=across,
                    y=axis("validation accuracy in %"),
                    title=title,
                )
                for at, across, title in [
                    (rate, axis("learning rate", scale="log"), "learning rate"),
                    (dropout, axis("dropout", low=0, high=0.6), "dropout"),
                ]
            ),
        ),
        "drawn": {
            "exponent": exponent.round(3).tolist(),
            "dropout": dropout.round(3).tolist(),
            "accuracy": accuracy.tolist(),
        },
    }


def search(rng):
    """Drawn until some trials near the top are level, at quite different dropouts."""
    while True:
        exponent = rng.permutation(np.linspace(-5, -1.5, TRIALS)) + rng.uniform(-0.02, 0.02, TRIALS)
        dropout = rng.permutation(np.linspace(0.02, 0.58, TRIALS))
        away = exponent + 3 + rng.uniform(-0.1, 0.1)
        hill = 91 - np.where(away < 0, 5.5, 11) * away**2
        accuracy = np.round(hill - 2 * (dropout - 0.3) ** 2 + rng.normal(0, 0.5, TRIALS), 1)
        order = np.argsort(-accuracy)
        lead = accuracy[order[0]] - accuracy[order[1]]
        close = 0.05 < lead < 0.55 and 5 <= np.sum(accuracy > accuracy[order[0]] - 1.05) <= 10
        apart = np.ptp(dropout[order[:3]]) > 0.2
        thirds = [accuracy[(dropout > a) & (dropout <= a + 0.2)] for a in (0, 0.2, 0.4)]
        level = np.ptp([t.max() for t in thirds]) < 1 and np.ptp([t.mean() for t in thirds]) < 3
        if close and apart and level and abs(exponent[order[0]] + 3) < 0.3:
            return exponent, dropout, accuracy


def words(exponent, dropout, accuracy):
    edges = [-5.1, -4.5, -4, -3.5, -3.2, -2.8, -2.5, -2, -1.4]
    over = "; ".join(
        f"{10**a:.2g} to {10**b:.2g}: {span(accuracy[(exponent > a) & (exponent <= b)])}"
        for a, b in pairwise(edges)
    )
    drops = "; ".join(
        f"{a:.1f} to {a + 0.2:.1f}: {span(accuracy[(dropout > a) & (dropout <= a + 0.2)])}"
        for a in (0, 0.2, 0.4)
    )
    order = np.argsort(-accuracy)[:4]
    tops = ", ".join(
        f"{accuracy[i]:.1f} (rate {10 ** exponent[i]:.2g}, dropout {dropout[i]:.2f})" for i in order
    )
    return (
        f"Two scatters of the same {TRIALS} trials, validation accuracy in %. Panel 'learning "
        f"rate', logarithmic axis, lowest and highest accuracy by range of the rate: {over}. Panel "
        f"'dropout', by range of dropout: {drops}. The four highest trials: {tops}; the first of "
        "them is marked."
    )


def span(v):
    return f"{v.min():.1f} to {v.max():.1f}"
