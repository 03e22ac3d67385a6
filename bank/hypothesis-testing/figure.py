"""The statistic with and without an effect, and power against the sample size."""

from statistics import NormalDist

import numpy as np

from greenroom.judge.figures import axis, band, figure, line, panel, rule

SHIFT = 2.5  # where the statistic is centred under the alternative, in standard errors


def draw(rng):
    z = np.linspace(-4, 6, 301)
    beyond = np.linspace(1.96, 6, 101)
    between = np.linspace(-1.96, 1.96, 101)
    sizes = np.arange(5, 401, 5)
    return figure(
        "Two errors and the power of a test",
        "Two panels. First: two bell curves over the test statistic, centred at 0 without an "
        "effect and at 2.5 with one; reference lines at -1.96 and 1.96. The first curve has 2.5 % "
        "of its area beyond each line, the second has 29 % of its area between them. Second: "
        "power of a two-sided test at 5 % against the number of observations; it reaches 0.8 at "
        "about 196 observations for an effect of 0.2 standard deviations and at about 49 for 0.4.",
        panel(
            band(beyond, 0 * beyond, bell(beyond), name="false alarm"),
            band(-beyond, 0 * beyond, bell(beyond)),
            band(between, 0 * between, bell(between - SHIFT), name="miss"),
            line(z, bell(z), name="no effect"),
            line(z, bell(z - SHIFT), name="effect"),
            rule(x=-1.96),
            rule(x=1.96),
            x=axis("test statistic", low=-4, high=6),
            y=axis("density", low=0, high=0.45),
            title="Two ways of being wrong",
        ),
        panel(
            line(sizes, power(0.2, sizes), name="effect 0.2"),
            line(sizes, power(0.4, sizes), name="effect 0.4"),
            rule(y=0.8, name="0.8"),
            x=axis("observations", low=0, high=400),
            y=axis("power", low=0, high=1),
            title="Power",
        ),
    )


def bell(z):
    return np.exp(-(z**2) / 2) / np.sqrt(2 * np.pi)


def power(effect, sizes):
    shifts = effect * np.sqrt(sizes)
    normal = NormalDist()
    return np.array([normal.cdf(s - 1.96) + normal.cdf(-s - 1.96) for s in shifts])
