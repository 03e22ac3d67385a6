"""What ridge and lasso do to one coefficient, and both errors over the strength of ridge."""

import numpy as np

from greenroom.judge.figures import axis, figure, line, panel, rule

ROWS, COLUMNS = 60, 40


def draw(rng):
    c = np.linspace(-3, 3, 121)
    penalties = 10.0 ** np.arange(-2, 3.01, 0.25)
    train, test = errors(rng, penalties)
    best = penalties[np.argmin(test)]
    return figure(
        "What a penalty does, and how much of it is right",
        "First panel: penalised against least-squares coefficient from -3 to 3, with a penalty "
        "of 1. Ridge halves every coefficient; the lasso is zero from -1 to 1 and otherwise one "
        "unit nearer to zero. Second: errors of a ridge regression with 40 columns and 60 rows "
        f"over penalties from 0.01 to 1000. The training error rises from {train[0]:.2f} to "
        f"{train[-1]:.2f}; the error on new rows falls from {test[0]:.2f} to {test.min():.2f} "
        f"at a penalty of {best:.3g} and rises to {test[-1]:.2f}.",
        panel(
            line(c, c, name="least squares", style="dotted"),
            line(c, c / 2, name="ridge", style="dashed"),
            line(c, np.sign(c) * np.maximum(np.abs(c) - 1, 0), name="lasso"),
            x=axis("least-squares coefficient", low=-3, high=3),
            y=axis("penalised coefficient", low=-3, high=3),
            title="one coefficient",
        ),
        panel(
            line(penalties, train, name="training"),
            line(penalties, test, name="new rows"),
            rule(x=best),
            x=axis("penalty", scale="log"),
            y=axis("mean squared error", low=0),
            title="the strength",
        ),
    )


def errors(rng, penalties):
    """Means over 40 samples; each weight of the truth is small, the noise has variance 1."""
    totals = np.zeros((2, penalties.size))
    for _ in range(40):
        truth = rng.normal(0, 0.25, size=COLUMNS)
        x, x_new = rng.normal(size=(ROWS, COLUMNS)), rng.normal(size=(300, COLUMNS))
        y, y_new = x @ truth + rng.normal(size=ROWS), x_new @ truth + rng.normal(size=300)
        values, vectors = np.linalg.eigh(x.T @ x)
        projected = vectors.T @ (x.T @ y)
        for i, penalty in enumerate(penalties):
            w = vectors @ (projected / (values + penalty))
            totals[:, i] += np.mean((y - x @ w) ** 2), np.mean((y_new - x_new @ w) ** 2)
    return totals / 40
