"""Two likelihoods with one peak, and a prior that pulls the estimate from few data."""

import numpy as np

from greenroom.judge.figures import axis, figure, line, panel, rule


def draw(rng):
    rate = np.linspace(0.001, 0.599, 300)
    few, many = curve(rate, 2, 10), curve(rate, 20, 100)
    prior, posterior = curve(rate, 5, 100), curve(rate, 7, 110)
    return figure(
        "Likelihood, prior and posterior of a click rate",
        "Two panels over the click rate from 0 to 0.6, every curve scaled to a peak of 1. First: "
        "the likelihoods of 2 clicks in 10 and of 20 in 100 both peak at 0.20; the first is above "
        "half of its height from about 0.08 to 0.38, the second from 0.16 to 0.25. Second: the "
        "likelihood of 2 in 10 peaks at 0.20, the Beta(6, 96) prior at 0.05 and the posterior at "
        "0.064, close to the prior.",
        panel(
            line(rate, few, name="2 of 10"),
            line(rate, many, name="20 of 100"),
            rule(x=0.2, name="both peaks"),
            x=axis("click rate", low=0, high=0.6),
            y=axis("likelihood, peak = 1", low=0, high=1.05),
            title="More data, same peak",
        ),
        panel(
            line(rate, few, name="likelihood, 2 of 10"),
            line(rate, prior, name="prior", style="dashed"),
            line(rate, posterior, name="posterior"),
            x=axis("click rate", low=0, high=0.6),
            y=axis("density, peak = 1", low=0, high=1.05),
            title="A prior pulls few data",
        ),
    )


def curve(rate, clicks, shown):
    """rate^clicks (1 - rate)^(shown - clicks), scaled to a peak of 1."""
    logs = clicks * np.log(rate) + (shown - clicks) * np.log(1 - rate)
    peak = clicks / shown
    top = clicks * np.log(peak) + (shown - clicks) * np.log(1 - peak)
    return np.exp(logs - top)
