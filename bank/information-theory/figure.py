"""The entropy of a yes/no question, and one normal curve fitted to two peaks both ways round."""

import numpy as np

from greenroom.judge.figures import axis, figure, line, panel, points

GRID = np.linspace(-6, 6, 481)


def draw(rng):
    share = rng.randint(58, 66) / 100
    target = share * normal(-2, 0.7) + (1 - share) * normal(2.2, 0.8)
    spread, narrow = covering(target), seeking(target)
    return figure(
        "Uncertainty, and two ways of being wrong about it",
        alternative(share, spread, narrow),
        entropy_panel(),
        panel(
            line(GRID, target, name="target p"),
            line(GRID, normal(*spread), name="least D(p || q)", style="dashed"),
            line(GRID, normal(*narrow), name="least D(q || p)", style="dotted"),
            x=axis("value", low=-6, high=6),
            y=axis("density", low=0),
            title="One normal curve q for two peaks",
        ),
    )


def normal(mean, deviation):
    return np.exp(-(((GRID - mean) / deviation) ** 2) / 2) / (deviation * np.sqrt(2 * np.pi))


def covering(target):
    """D(p || q) is least for the mean and the deviation of the target."""
    weights = target / target.sum()
    mean = weights @ GRID
    return mean, np.sqrt(weights @ (GRID - mean) ** 2)


def seeking(target):
    """D(q || p) over a grid of means and deviations."""
    step, log_target = GRID[1] - GRID[0], np.log(target)
    best = (np.inf, 0.0, 1.0)
    for mean in np.linspace(-3, 3, 61):
        for deviation in np.linspace(0.4, 3, 53):
            q = normal(mean, deviation)
            log_q = -(((GRID - mean) / deviation) ** 2) / 2 - np.log(deviation * np.sqrt(2 * np.pi))
            best = min(best, ((q * (log_q - log_target)).sum() * step, mean, deviation))
    return best[1:]


def entropy_panel():
    p = np.linspace(0, 1, 201)
    inner = p[1:-1]
    bits = np.concatenate([[0], -inner * np.log2(inner) - (1 - inner) * np.log2(1 - inner), [0]])
    marked = np.array([0.05, 0.5])
    heights = -marked * np.log2(marked) - (1 - marked) * np.log2(1 - marked)
    return panel(
        line(p, bits, name="entropy"),
        points(marked, heights, name="probabilities 0.05 and 0.5"),
        x=axis("probability of yes", low=0, high=1),
        y=axis("bits", low=0, high=1.1),
        title="A question with two answers",
    )


def alternative(share, spread, narrow):
    return (
        "First panel: the entropy of a yes/no question in bits against the probability of yes, an "
        "arch that rises from 0 at probability 0 to 1 at 0.5 and falls to 0 at 1; at probability "
        f"0.05 it is 0.29. Second panel: a density with two peaks, one with {share:.0%} of the "
        f"mass at -2 and one with {1 - share:.0%} at 2.2, and two normal curves. The one with the "
        f"least D(p || q) has its centre at {spread[0]:.2f}, between the peaks, and the standard "
        f"deviation {spread[1]:.2f}. The one with the least D(q || p) has its centre at "
        f"{narrow[0]:.1f} and the standard deviation {narrow[1]:.2f} and lies on the larger peak."
    )
