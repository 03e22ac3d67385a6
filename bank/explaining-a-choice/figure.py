"""A difference with its uncertainty, and gains beside what they cost."""

import numpy as np

from greenroom.judge.figures import axis, figure, intervals, panel, points, rule

FOLDS, QUANTILE = 10, 2.262  # the 0.975 quantile of Student's t with 9 degrees of freedom
OPTIONS = ["score new visitors at once", "score everybody at once"]
GAIN = np.array([[5.25, 1.4, 9.1], [7.5, 2.0, 13.0]])
COST = np.array([1.0, 18.0])


def draw(rng):
    noise = rng.standard_normal(FOLDS)
    noise = (noise - noise.mean()) / noise.std(ddof=1)
    difference = 0.004 + 0.0095 * noise
    mean, half = 0.004, QUANTILE * 0.0095 / FOLDS**0.5
    ahead = int((difference > 0).sum())
    return figure(
        "Is there a difference, and is it worth its price?",
        f"Panel 'ten folds': AUC of boosting minus AUC of logistic regression in {FOLDS} folds, "
        f"from {difference.min():.3f} to {difference.max():.3f}; boosting is ahead in {ahead}. The "
        f"mean is {mean:.3f}, with an interval from {mean - half:.3f} to {mean + half:.3f}. Panel "
        "'gain and cost': thousands of euros a month for two ways to fresher recommendations. "
        "Scoring new visitors at once gains 5.25 (interval 1.4 to 9.1) and costs 1; scoring "
        "everybody at once gains 7.5 (2 to 13) and costs 18.",
        panel(
            points(np.arange(1, FOLDS + 1), difference, name="one fold"),
            intervals([FOLDS + 2], [mean], [mean - half], [mean + half], name="mean of all"),
            rule(y=0),
            x=axis("fold", low=0, high=FOLDS + 3),
            y=axis("difference of the AUC"),
            title="ten folds",
        ),
        panel(
            intervals([0, 1], GAIN[:, 0], GAIN[:, 1], GAIN[:, 2], name="gain", across=True),
            points(COST, [0, 1], name="cost"),
            x=axis("thousand euros a month", low=0, high=20),
            y=axis("option", categories=OPTIONS),
            title="gain and cost",
        ),
    )
