"""The sigmoid with two equal steps of the score, and the price of a row under the log loss."""

import numpy as np

from greenroom.judge.figures import axis, figure, line, note, panel, points, segments


def sigmoid(z):
    return 1 / (1 + np.exp(-z))


def draw(rng):
    score = np.linspace(-6, 6, 121)
    rows = rng.uniform(-5.5, 5.5, size=60)
    labels = (rng.uniform(size=60) < sigmoid(rows)).astype(float)
    chance = np.linspace(0.01, 1, 100)
    corners = sigmoid(np.array([0, 1, 3, 4]))
    return figure(
        "From a score to a probability, and what a row costs",
        "Left: the sigmoid over scores from -6 to 6, with 60 rows drawn at 0 or 1 by their label. "
        f"A step from score 0 to 1 raises the probability from {corners[0]:.2f} to "
        f"{corners[1]:.2f}, a step from 3 to 4 from {corners[2]:.2f} to {corners[3]:.2f}. "
        "Right: the log loss of one row against the probability given to its true class falls "
        "from 4.6 at 0.01 over 0.69 at 0.5 to 0.11 at 0.9 and 0 at 1.",
        panel(
            line(score, sigmoid(score), name="probability"),
            points(rows, labels, name="labels"),
            steps(corners),
            x=axis("score", low=-6, high=6),
            y=axis("probability of class 1", low=-0.05, high=1.05),
            title="sigmoid",
        ),
        panel(
            line(chance, -np.log(chance)),
            points([0.01, 0.5, 0.9], -np.log([0.01, 0.5, 0.9])),
            note(0.04, 4.6, "sure and wrong"),
            x=axis("probability given to the true class", low=0, high=1),
            y=axis("log loss of the row", low=0, high=5),
            title="log loss",
        ),
    )


def steps(corners):
    a, b, c, d = corners
    return segments(
        [0, 1, 3, 4], [a, a, c, c], [1, 1, 4, 4], [a, b, c, d], name="one unit of score"
    )
