"""Gradients on the level curves of a quadratic, and the error of finite differences."""

import numpy as np

from greenroom.judge.figures import axis, figure, line, panel, points, segments

CURVATURES = np.array([1.0, 4.0])
LEVELS = (0.2, 0.8, 1.8, 3.2)


def draw(rng):
    turn = np.radians(rng.uniform(15, 25))
    axes = np.array([[np.cos(turn), np.sin(turn)], [-np.sin(turn), np.cos(turn)]])
    steps, forward, central = difference_errors(rng)
    return figure(
        "What a gradient is, and how one checks it",
        words(np.degrees(turn), steps, forward, central),
        level_curves(axes),
        panel(
            line(steps, forward, name="forward difference", style="dashed"),
            line(steps, central, name="central difference"),
            x=axis("step", scale="log"),
            y=axis("relative error", scale="log"),
            title="Finite differences",
        ),
    )


def level_curves(axes):
    """f = (a u^2 + b v^2) / 2 in turned coordinates u, v."""
    around = np.linspace(0, 2 * np.pi, 121)
    circle = np.column_stack([np.cos(around), np.sin(around)])
    curves = [circle * np.sqrt(2 * level / CURVATURES) @ axes for level in LEVELS]
    angles = np.radians([10, 50, 90, 140, 200, 250, 300])
    sides = np.column_stack([np.cos(angles), np.sin(angles)])
    inner = sides * np.sqrt(2 * LEVELS[2] / CURVATURES)
    at, slopes = inner @ axes, (inner * CURVATURES) @ axes
    ends = at + 0.16 * slopes
    return panel(
        *(line(*curve.T) for curve in curves),
        segments(*at.T, *ends.T, name="gradient, drawn at 16 % of its length"),
        points(*at.T),
        x=axis("first weight", low=-2.9, high=2.9),
        y=axis("second weight", low=-1.8, high=1.8),
        title="Level curves and gradients",
    )


def difference_errors(rng):
    """Relative errors of both difference quotients of a logistic loss along one direction."""
    x, w, towards = rng.normal(size=(30, 4)), rng.normal(size=4), rng.normal(size=4)
    y = rng.randint(0, 2, size=30)

    def loss(weights):
        return np.logaddexp(0, x @ weights).sum() - y @ (x @ weights)

    exact = towards @ x.T @ (1 / (1 + np.exp(-x @ w)) - y)
    steps = 10.0 ** np.arange(-13, 0.1, 0.5)
    ahead = np.array([(loss(w + h * towards) - loss(w)) / h for h in steps])
    both = np.array([(loss(w + h * towards) - loss(w - h * towards)) / (2 * h) for h in steps])
    return steps, *(np.maximum(np.abs(q / exact - 1), 1e-14) for q in (ahead, both))


def words(turn, steps, forward, central):
    best = [steps[np.argmin(errors)] for errors in (forward, central)]
    return (
        "First panel: four level curves of a quadratic function of two weights, ellipses "
        "around the "
        f"origin whose long axis is turned by {turn:.0f} degrees; the curvature is 4 across it and "
        f"1 along it. From seven points on the third curve a piece of the gradient leads outwards "
        "at a right angle to the curve, longest where the curves lie close. Second "
        "panel, on log scales: "
        f"the relative error of a slope by finite differences against the step. Both curves are "
        f"V-shaped. The forward difference is best at a step of {best[0]:.0e} with "
        f"{forward.min():.0e}, the central one at {best[1]:.0e} with {central.min():.0e}; at a "
        f"step of 1e-13 both errors are {min(forward[0], central[0]):.0e} or more."
    )
