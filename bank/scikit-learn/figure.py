"""What a scaler learns in each of five rounds, and where the held-out rows land."""

import numpy as np

from greenroom.judge.figures import axis, figure, panel, points, rule
from greenroom.judge.writing import number

ROWS, FOLDS = 60, 5


def draw(rng):
    minutes = rng.lognormal(3, 0.8, ROWS)
    folds = np.array_split(rng.permutation(ROWS), FOLDS)
    rest = [np.delete(minutes, fold) for fold in folds]
    learnt = np.array([part.mean() for part in rest])
    held = np.array([minutes[fold].mean() for fold in folds])
    scaled = [(minutes[f] - p.mean()) / p.std() for f, p in zip(folds, rest, strict=True)]
    after = np.array([rows.mean() for rows in scaled])
    place = np.arange(1, FOLDS + 1)
    return figure(
        "A standard scaler inside five-fold cross-validation",
        f"One skewed column of {ROWS} rows, five rounds. Panel 'what the scaler learnt': the mean "
        f"of the training part lies between {number(learnt.min(), 1)} and "
        f"{number(learnt.max(), 1)} minutes, the mean of the held-out fold between "
        f"{number(held.min(), 1)} and {number(held.max(), 1)}. Panel 'held-out rows after "
        f"transform': twelve points a round with their mean, which runs from "
        f"{number(after.min(), 2)} to {number(after.max(), 2)}; a level line marks 0.",
        panel(
            points(place, learnt, name="training part (mean_)"),
            points(place, held, name="held-out fold"),
            x=axis("round", low=0.5, high=5.5),
            y=axis("mean in minutes", low=0),
            title="what the scaler learnt",
        ),
        panel(
            points(np.repeat(place, ROWS // FOLDS), np.concatenate(scaled)),
            points(place, after, name="mean of the fold"),
            rule(y=0, name="mean of the training part"),
            x=axis("round", low=0.5, high=5.5),
            y=axis("scaled value"),
            title="held-out rows after transform",
        ),
    )
