"""Steps on a parabola at three rates, and the factor that one rate leaves of two directions."""

import numpy as np

from greenroom.judge.figures import axis, figure, line, panel, points, rule

FLAT, STEEP = 1.0, 10.0


def draw(rng):
    start = rng.randint(8, 13) / 10
    curvature = rng.randint(3, 6)
    paths = {share: start * (1 - share) ** np.arange(9) for share in (0.3, 1.7, 2.15)}
    best = 2 / (STEEP + FLAT)
    least = abs(1 - best * FLAT)
    return figure(
        "How long a step the curvature allows",
        f"First panel: a weight on a parabola with curvature {curvature}, started {start:.1f} from "
        "the minimum, over eight steps at three learning rates. At 0.3 divided by the curvature it "
        f"approaches from one side, to {paths[0.3][-1]:.2f}; at 1.7 it changes sides at each step "
        f"and shrinks to {paths[1.7][-1]:.2f} in size; at 2.15 it changes sides and grows to "
        f"{abs(paths[2.15][-1]):.2f}. Second panel: the factor that a step leaves of the error, "
        "against the learning rate, for a direction of curvature 10 and one of curvature 1. The "
        "steep one falls to 0 at rate 0.1 and rises to 1 at 0.2; the flat one falls slowly from 1 "
        f"to 0.8 at rate 0.2. They are equal at rate {best:.3f}, where both are {least:.3f}. A "
        "level line marks 1.",
        distances(paths),
        factors(best, least),
    )


def distances(paths):
    curves = [
        line(np.arange(9), path, name=f"rate {share} / curvature", style=style)
        for (share, path), style in zip(paths.items(), ("solid", "dashed", "dotted"), strict=True)
    ]
    return panel(
        *curves,
        rule(y=0),
        x=axis("step", low=0, high=8),
        y=axis("distance from the minimum", low=-4, high=4),
        title="One weight, three rates",
    )


def factors(best, least):
    rates = np.linspace(0, 0.22, 111)
    return panel(
        line(rates, np.abs(1 - rates * STEEP), name="steep direction, curvature 10"),
        line(rates, np.abs(1 - rates * FLAT), name="flat direction, curvature 1", style="dashed"),
        rule(y=1),
        points([best], [least], name="best rate for both"),
        x=axis("learning rate", low=0, high=0.22),
        y=axis("factor left of the error", low=0, high=1.3),
        title="One rate, two directions",
    )
