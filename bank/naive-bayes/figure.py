"""Calibration of Gaussian naive Bayes with independent and with dependent features."""

import numpy as np

from greenroom.judge.figures import axis, figure, line, panel, points
from greenroom.judge.writing import number

ROWS, FEATURES, SHIFT = 6000, 6, 0.9


def draw(rng):
    alone, together = (curve(rng, share) for share in (0.0, 0.6))
    return figure(
        "Predicted probability and outcome",
        "Two calibration plots of Gaussian naive Bayes with six features, the share of class 1 "
        "among held-out rows over the mean predicted probability in ten groups, with the diagonal. "
        f"Independent features: the points lie along the diagonal, and {said(alone)} "
        f"Features that share a common part: the points form a flatter line, and {said(together)}",
        side(alone, "independent features"),
        side(together, "dependent features"),
    )


def curve(rng, share):
    """Groups of held-out rows by prediction, for features of which a share is common to all."""
    train, test = (rows(rng, share) for _ in range(2))
    guessed = posterior(train, test[0])
    groups = np.minimum((guessed * 10).astype(int), 9)
    means = [
        [np.mean(column[groups == k]) for column in (guessed, test[1])]
        for k in range(10)
        if np.sum(groups == k) >= 20
    ]
    return np.array(means).T, np.mean((guessed > 0.5) == test[1])


def rows(rng, share):
    label = rng.randint(0, 2, ROWS)
    common, own = rng.standard_normal((ROWS, 1)), rng.standard_normal((ROWS, FEATURES))
    return SHIFT * label[:, np.newaxis] + np.sqrt(share) * common + np.sqrt(1 - share) * own, label


def posterior(train, x):
    scores = []
    for label in (0, 1):
        part = train[0][train[1] == label]
        mean, variance = part.mean(axis=0), part.var(axis=0)
        scores.append(-0.5 * (np.log(variance) + (x - mean) ** 2 / variance).sum(axis=1))
    return 1 / (1 + np.exp(scores[0] - scores[1]))


def said(result):
    (guessed, observed), correct = result
    return (
        f"where {number(guessed[-1], 2)} is predicted, {number(observed[-1], 2)} are of class 1, "
        f"where {number(guessed[0], 2)} is predicted, {number(observed[0], 2)}; "
        f"{number(100 * correct, 0)} % of the classes are right."
    )


def side(result, title):
    (guessed, observed), _ = result
    return panel(
        line([0, 1], [0, 1], name="prediction and outcome agree", style="dashed"),
        line(guessed, observed),
        points(guessed, observed, name="groups of rows"),
        x=axis("predicted probability", low=0, high=1),
        y=axis("share of class 1", low=0, high=1),
        title=title,
    )
