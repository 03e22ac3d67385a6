"""Variance within and between three sites, and the variance of averages of correlated terms."""

import numpy as np

from greenroom.judge.figures import axis, figure, line, panel, points, rule, segments

SHARES, MEANS, SPREAD = np.array([0.5, 0.3, 0.2]), np.array([20.0, 26.0, 31.0]), 2.5
NUMBERS = np.array([1, 2, 3, 5, 8, 12, 20, 30])


def draw(rng):
    site = np.repeat(np.arange(3), (120 * SHARES).astype(int))
    hours = MEANS[site] + rng.normal(0, SPREAD, size=site.size)
    across = site + rng.uniform(-0.3, 0.3, size=site.size)
    means = np.array([hours[site == j].mean() for j in range(3)])
    within = sum(SHARES[j] * hours[site == j].var() for j in range(3))
    between = SHARES @ (means - hours.mean()) ** 2
    simulated = {rho: averages(rng, rho) for rho in (0.0, 0.2, 0.5)}
    at = np.arange(3)
    return figure(
        "What a group explains, and what averaging removes",
        "Waiting times: 120 deliveries from three sites A, B and C with means of "
        f"{means[0]:.1f}, {means[1]:.1f} and {means[2]:.1f} hours and an overall mean of "
        f"{hours.mean():.1f}; the variance within the sites is {within:.1f} on average, that "
        f"between them {between:.1f}, and over all {hours.var():.1f}. Averages: the variance of "
        "the mean of 1 to 30 terms of variance 1, for correlations of 0, 0.2 and 0.5; at 30 terms "
        "it is 0.03, 0.23 and 0.52 by the formula, and the simulated values lie on the curves.",
        panel(
            points(across, hours, name="deliveries"),
            segments(at - 0.4, means, at + 0.4, means, name="mean of the site"),
            rule(y=hours.mean(), name="overall mean"),
            x=axis("site", categories=["A", "B", "C"]),
            y=axis("hours"),
            title="waiting times",
        ),
        panel(
            *curves(simulated),
            x=axis("terms in the average", low=0, high=31),
            y=axis("variance of the average", low=0, high=1.05),
            title="averages",
        ),
    )


def averages(rng, rho):
    """The simulated variance of the average of so many terms with the correlation rho."""
    shared = rng.normal(size=(4000, 1)) * np.sqrt(rho)
    terms = shared + np.sqrt(1 - rho) * rng.normal(size=(4000, NUMBERS[-1]))
    return np.array([terms[:, :n].mean(axis=1).var() for n in NUMBERS])


def curves(simulated):
    n = np.arange(1, 31)
    marks = []
    for rho, style in zip(simulated, ("solid", "dashed", "dotted"), strict=True):
        marks.append(line(n, rho + (1 - rho) / n, name=f"correlation {rho:g}", style=style))
    marks += [points(NUMBERS, v, name=f"correlation {rho:g}") for rho, v in simulated.items()]
    return marks
