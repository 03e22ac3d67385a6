"""Two groups with calibrated scores: rates at one threshold, and with equal true positive rates."""

import numpy as np

from greenroom.judge.figures import axis, figure, panel, points

PEOPLE = 60_000
RATES = ["accepted", "true positive rate", "false positive rate", "precision"]


def draw(rng):
    a, b = rng.beta(3, 2, PEOPLE), rng.beta(2, 3, PEOPLE)
    good_a, good_b = rng.uniform(size=PEOPLE) < a, rng.uniform(size=PEOPLE) < b
    rates_a = rates(a, good_a, 0.5)
    lower = float(np.quantile(b[good_b], 1 - rates_a[1]))
    same, equal = rates(b, good_b, 0.5), rates(b, good_b, lower)
    return figure(
        "Four rates of two groups, with one threshold and with two",
        f"Scores are calibrated in both groups; {good_a.mean():.0%} of group A and "
        f"{good_b.mean():.0%} of group B would repay. Panel 'one threshold', 0.5 for both: "
        f"{words(rates_a, same)}. Panel 'equal true positive rates', 0.5 for A and {lower:.2f} for "
        f"B: {words(rates_a, equal)}.",
        rows(rates_a, same, "one threshold"),
        rows(rates_a, equal, "equal true positive rates"),
    )


def rates(score, good, threshold):
    chosen = score >= threshold
    return chosen.mean(), chosen[good].mean(), chosen[~good].mean(), good[chosen].mean()


def rows(a, b, title):
    at = np.arange(len(RATES))
    return panel(
        points(a, at, name="A"),
        points(b, at, name="B"),
        x=axis("rate", low=0, high=1),
        y=axis("of each group", categories=RATES),
        title=title,
    )


def words(a, b):
    return ", ".join(
        f"{name} {x:.2f} of A and {y:.2f} of B" for name, x, y in zip(RATES, a, b, strict=True)
    )
