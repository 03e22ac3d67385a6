"""A fitted mixture of two overlapping groups, its responsibilities, and the climb of EM."""

import numpy as np

from greenroom.judge.figures import axis, figure, histogram, line, panel, rule

STEPS, SHOWN = 200, 40


def draw(rng):
    times = np.concatenate([rng.normal(24, 2.5, 450), rng.normal(40, 8, 150)])
    weights, means, deviations, climb = fit(times)
    grid = np.linspace(12, 64, 105)
    parts = densities(grid, weights, means, deviations)
    share = parts[:, 0] / parts.sum(axis=1)
    even = crossing(grid, share)
    counts, edges = np.histogram(times, bins=np.arange(12, 66, 2))
    return figure(
        "Two groups without labels",
        words(weights, means, deviations, even, climb),
        panel(
            histogram(edges, counts / (2 * times.size), name="600 times"),
            line(grid, parts[:, 0], name="component 1, weighted"),
            line(grid, parts[:, 1], name="component 2, weighted", style="dashed"),
            line(grid, parts.sum(axis=1), name="sum", style="dotted"),
            x=axis("minutes", low=12, high=64),
            y=axis("density", low=0),
            title="The mixture",
        ),
        panel(
            line(grid, share, name="component 1"),
            line(grid, 1 - share, name="component 2", style="dashed"),
            rule(x=means.mean(), name="halfway between the means"),
            x=axis("minutes", low=12, high=64),
            y=axis("responsibility", low=0, high=1),
            title="Whose delivery is it?",
        ),
        panel(
            line(np.arange(SHOWN + 1), climb[: SHOWN + 1]),
            x=axis("iteration", low=0, high=SHOWN),
            y=axis("log-likelihood"),
            title="EM climbs",
        ),
    )


def densities(x, weights, means, deviations):
    distance = (x[:, None] - means) / deviations
    return weights * np.exp(-0.5 * distance**2) / (deviations * np.sqrt(2 * np.pi))


def fit(times):
    weights, means, deviations = np.array([0.5, 0.5]), np.array([20.0, 30.0]), np.array([8.0, 8.0])
    climb = []
    for _ in range(STEPS + 1):
        joint = densities(times, weights, means, deviations)
        climb.append(np.log(joint.sum(axis=1)).sum())
        share = joint / joint.sum(axis=1, keepdims=True)
        total = share.sum(axis=0)
        weights, means = total / times.size, share.T @ times / total
        deviations = np.sqrt((share * (times[:, None] - means) ** 2).sum(axis=0) / total)
    return weights, means, deviations, np.array(climb)


def crossing(grid, share):
    """Where both components are equally likely, above the first mean."""
    after = np.flatnonzero((share < 0.5) & (grid > 22))[0]
    left, right = share[after - 1], share[after]
    return grid[after - 1] + (left - 0.5) / (left - right) * (grid[1] - grid[0])


def words(weights, means, deviations, even, climb):
    described = " and ".join(
        f"{w:.2f} with mean {m:.1f} and standard deviation {s:.1f}"
        for w, m, s in zip(weights, means, deviations, strict=True)
    )
    return (
        "First panel: a histogram of 600 times with a high hump near 24 minutes and a lower, wider "
        f"one that overlaps it; two weighted normal curves, {described}, and their sum, which "
        "follows the histogram. Second panel, over the minutes: the responsibility of component 1 "
        f"is near 1 around 24 minutes and falls to one half at {even:.1f}, that of component 2 "
        f"does the opposite and, being wider, also takes over at the far low end; an "
        f"upright line marks {means.mean():.1f}, halfway between the means. "
        f"Third panel: the log-likelihood rises from {climb[0]:.0f} before the first iteration to "
        f"{climb[1]:.0f} after it and {climb[SHOWN]:.0f} after {SHOWN}, and never falls."
    )
