"""A level curve that touches a constraint, and the best value as the constraint is loosened."""

import numpy as np

from greenroom.judge.figures import axis, figure, line, note, panel, points, rule, segments

CURVATURES = np.array([1.0, 2.5])
LEVEL = 2.0  # x + y = LEVEL


def draw(rng):
    centre = np.array([rng.randint(28, 33), rng.randint(18, 23)]) / 10
    best = touching(centre)
    slopes = CURVATURES * (best - centre)
    features = rng.normal(size=(40, 3)) * [1.0, 0.8, 0.6]
    target = features @ [1.2, -0.9, 0.7] + rng.normal(size=40) * 0.8
    bounds, losses, free = ridge_path(features, target)
    return figure(
        "Where a constraint holds an objective, and what loosening it is worth",
        alternative(centre, best, slopes, bounds, losses, free),
        touch_panel(centre, best, slopes),
        panel(
            line(bounds, losses, name="least mean squared error"),
            rule(x=free, name="squared norm of least squares"),
            x=axis("bound t on the squared norm of the weights", low=0),
            y=axis("mean squared error", low=0),
            title="The best value as the bound is loosened",
        ),
    )


def touching(centre):
    """Least (x - c)^2 / 2 with curvatures, on the line x + y = LEVEL."""
    multiplier = (centre.sum() - LEVEL) / (1 / CURVATURES).sum()
    return centre - multiplier / CURVATURES


def touch_panel(centre, best, slopes):
    around = np.linspace(0, 2 * np.pi, 121)
    ring = np.column_stack([np.cos(around), np.sin(around)]) / np.sqrt(CURVATURES)
    size = np.sqrt(CURVATURES @ (best - centre) ** 2)
    constraint = np.array([-0.6, 2.2])
    ends = best - 0.4 * slopes
    across = best + 0.5
    return panel(
        *(line(*(centre + share * size * ring).T) for share in (0.4, 0.7, 1, 1.3)),
        line(constraint, LEVEL - constraint, name="constraint x + y = 2", style="dashed"),
        segments(*best, *ends, name="downhill for the objective"),
        segments(*best, *across, name="normal of the constraint"),
        points([best[0]], [best[1]], name="best allowed point"),
        note(centre[0] - 0.5, centre[1], "free minimum"),
        x=axis("x", low=-0.6, high=5.4),
        y=axis("y", low=-0.2, high=3.5),
        title="The level curve touches",
    )


def ridge_path(features, target):
    """Bounds on the squared norm, the least error under each, and the norm of least squares."""
    gram, mixed = features.T @ features / 40, features.T @ target / 40
    free = np.linalg.solve(gram, mixed)
    penalties = np.concatenate([np.geomspace(200, 0.001, 60), [0]])
    fits = np.array([np.linalg.solve(gram + p * np.eye(3), mixed) for p in penalties])
    bounds = np.concatenate([(fits**2).sum(axis=1), free @ free * np.array([1.2, 1.5])])
    predicted = np.vstack([fits, free, free]) @ features.T
    errors = ((predicted - target) ** 2).mean(axis=1)
    return bounds, errors, float(free @ free)


def alternative(centre, best, slopes, bounds, losses, free):
    half = np.interp(free / 2, bounds, losses)
    return (
        "First panel: elliptic level curves around the free minimum at "
        f"({centre[0]:.1f}, {centre[1]:.1f}) and the dashed line x + y = 2. One of the curves "
        f"touches the line at ({best[0]:.2f}, {best[1]:.2f}), the best allowed point; from there "
        "the downhill direction of the objective and the normal of the line are drawn, and they "
        f"lie on the same straight line. The slope there is ({slopes[0]:.2f}, {slopes[1]:.2f}). "
        "Second panel: the least mean squared error of a regression against a bound t on the "
        f"squared norm of its weights: {losses[0]:.2f} near t = 0, {half:.2f} at t = "
        f"{free / 2:.2f} and {losses[-1]:.2f} from t = {free:.2f} on, where the curve becomes "
        "level; a rule marks this place, the squared norm of the least-squares weights."
    )
