"""A running mean that settles and one that is carried by a few huge claims, for every seed."""

import numpy as np

from greenroom.judge.figures import axis, figure, line, panel

N = 5000


def draw(rng):
    glass = 100 * rng.gamma(4, 1, size=N)
    liability, jumps = heavy(rng)
    at = np.unique(np.concatenate([np.arange(20, N + 1, 20), jumps, jumps + 1]))
    means = [np.cumsum(claims)[at - 1] / at for claims in (glass, liability)]
    panels = [
        panel(
            line(at, mean),
            x=axis("claims so far", low=0, high=N),
            y=axis("mean claim in euros", low=0),
            title=title,
        )
        for mean, title in zip(means, ["glass", "liability"], strict=True)
    ]
    return {
        "shown": {"n": f"{N:,}"},
        "figure": figure(
            "Mean of all claims so far", words(at, means, jumps), panels[0], panels[1]
        ),
        "drawn": {"glass": means[0].round(1).tolist(), "liability": means[1].round(1).tolist()},
    }


def heavy(rng):
    """Pareto claims, and four huge ones that lift the mean by 35 to 70 % where they fall."""
    claims = 150 * np.minimum(1 / rng.uniform(size=N) ** (1 / 1.3), 60)
    bounds = [(300, 700), (1300, 1900), (2500, 3200), (3900, 4500)]
    jumps = np.array([rng.randint(low, high) for low, high in bounds])
    for place in jumps:
        before = claims[:place].sum()
        claims[place] = before * rng.randint(35, 71) / 100
    return claims, jumps


def words(at, means, jumps):
    where = [int(np.argmin(abs(at - n))) for n in (200, 1000, 2000, 3000, 4000, 5000)]
    left, right = (", ".join(f"{mean[i]:.0f}" for i in where) for mean in means)
    steps = "; ".join(
        f"claim {place + 1:,} lifts it from {means[1][np.searchsorted(at, place)]:.0f} to "
        f"{means[1][np.searchsorted(at, place + 1)]:.0f}"
        for place in jumps
    )
    return (
        f"Two curves of the mean over 1 to {N:,} claims. After 200, 1,000, 2,000, 3,000, 4,000 and "
        f"5,000 claims the mean is, for glass, {left} euros, and for liability {right} euros. On "
        f"the liability curve {steps}; between these it falls slowly."
    )
