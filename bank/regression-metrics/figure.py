"""Three losses over the error, and the constants they prefer for a skewed sample."""

import numpy as np

from greenroom.judge.figures import axis, figure, histogram, line, panel, rule


def draw(rng):
    errors = np.linspace(-3, 3, 121)
    left = panel(
        line(errors, errors**2 / 2, name="half the square"),
        line(errors, abs(errors), name="absolute", style="dashed"),
        line(errors, np.maximum(0.9 * errors, -0.1 * errors), name="pinball 0.9", style="dotted"),
        x=axis("actual minus predicted"),
        y=axis("loss", low=0),
        title="What an error costs",
    )
    minutes = rng.lognormal(3, 0.6, size=2000)
    mean, median, high = minutes.mean(), np.median(minutes), np.quantile(minutes, 0.9)
    edges = np.arange(0, 105, 5)
    right = panel(
        histogram(edges, np.histogram(minutes, edges)[0]),
        rule(x=median, name="median: absolute"),
        rule(x=mean, name="mean: square"),
        rule(x=high, name="0.9 quantile: pinball 0.9"),
        x=axis("minutes", low=0, high=100),
        y=axis("deliveries", low=0),
        title="What it makes you predict",
    )
    words = (
        "First panel: three losses over the error from -3 to 3. Half the square is a parabola "
        "with 4.5 at "
        "both ends, the absolute loss a V with 3 at both ends, the pinball loss at 0.9 a tilted V "
        "with 0.3 at -3 and 2.7 at 3. Second panel: a histogram of 2,000 skewed delivery times "
        "with "
        f"upright lines at the median, {median:.1f} minutes, the mean, {mean:.1f}, and the 0.9 "
        f"quantile, {high:.1f}."
    )
    return figure("Every loss asks for its own prediction", words, left, right)
