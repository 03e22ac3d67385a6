"""A hundred intervals of which some miss, and the coverage of two intervals for a share."""

from math import comb

import numpy as np

from greenroom.judge.figures import axis, figure, intervals, line, panel, rule

N, T = 25, 2.064  # observations in a sample, Student's 0.975 quantile with 24 degrees of freedom


def draw(rng):
    values = rng.normal(50, 10, size=(100, N))
    centre = values.mean(axis=1)
    half = T * values.std(axis=1, ddof=1) / N**0.5
    holds = np.abs(centre - 50) <= half
    at = np.arange(1, 101)
    series = [
        intervals(at[mask], centre[mask], (centre - half)[mask], (centre + half)[mask], name=name)
        for mask, name in ((holds, "holds it"), (~holds, "misses it"))
        if mask.any()
    ]
    rates = np.linspace(0.005, 0.5, 200)
    wald, wilson = coverage(rates, 60)
    return figure(
        "What 95 % means, and when it fails",
        "Two panels. First: 100 intervals of 95 % for a mean of 50, each from 25 normal values "
        f"with standard deviation 10; {int(holds.sum())} of them hold 50 and "
        f"{int((~holds).sum())} miss it. Second: the share of intervals that contain the true "
        "rate, for 60 observations and "
        "rates from 0.005 to 0.5. The plain interval holds a rate of 0.02 in 70 % of samples and "
        "wobbles up to about 95 % near 0.5; Wilson's stays between about 92 % and 98 %.",
        panel(
            *series,
            rule(y=50, name="true mean"),
            x=axis("sample", low=0, high=101),
            y=axis("mean with interval"),
            title="A hundred intervals",
        ),
        panel(
            line(rates, wald, name="plain (Wald)"),
            line(rates, wilson, name="Wilson"),
            rule(y=0.95, name="0.95"),
            x=axis("true rate", low=0, high=0.5),
            y=axis("share that hold it", low=0.2, high=1),
            title="Intervals for a share, n = 60",
        ),
    )


def coverage(rates, n):
    """How often the plain interval and Wilson's contain each rate, exactly."""
    counts = np.arange(n + 1)
    share = counts / n
    ways = np.array([float(comb(n, int(k))) for k in counts])
    wald, wilson = [], []
    for rate in rates:
        chances = ways * rate**counts * (1 - rate) ** (n - counts)
        off = np.abs(rate - share)
        wald.append(chances[off <= 1.96 * np.sqrt(share * (1 - share) / n)].sum())
        wilson.append(chances[off <= 1.96 * np.sqrt(rate * (1 - rate) / n)].sum())
    return np.array(wald), np.array(wilson)
