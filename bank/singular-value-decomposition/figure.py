"""The unit circle under a matrix, and the error of truncation against the number of terms."""

import numpy as np

from greenroom.judge.figures import axis, figure, line, note, panel, points, rule, segments

LARGE, SMALL = 1.9, 0.7
PATTERNS, TERMS = 3, 12


def draw(rng):
    angles = np.radians([rng.uniform(55, 65), rng.uniform(15, 22)])
    v, u = (np.array([[np.cos(t), np.sin(t)], [-np.sin(t), np.cos(t)]]) for t in angles)
    errors = truncation_errors(rng)
    return figure(
        "Axes to axes, and what each term adds",
        words(np.degrees(angles), errors),
        circle_and_ellipse(u, v),
        panel(
            line(np.arange(TERMS + 1), errors),
            points(np.arange(TERMS + 1), errors),
            rule(x=PATTERNS, name="three patterns were put in"),
            x=axis("terms kept", low=0, high=TERMS),
            y=axis("error, % of the norm", low=0, high=100),
            title="Error of the best approximation",
        ),
    )


def circle_and_ellipse(u, v):
    around = np.linspace(0, 2 * np.pi, 121)
    circle = np.array([np.cos(around), np.sin(around)])
    image = (u.T * [LARGE, SMALL]) @ (v @ circle)
    ends = u * np.array([[LARGE], [SMALL]])
    return panel(
        line(*circle, name="unit circle", style="dotted"),
        line(*image, name="its image", style="dashed"),
        segments([0, 0], [0, 0], *v.T, name="right vectors"),
        segments([0, 0], [0, 0], *ends.T, name="stretched left vectors"),
        note(v[0, 0] + 0.03, v[0, 1] + 0.1, "v1"),
        note(v[1, 0] - 0.26, v[1, 1] + 0.08, "v2"),
        note(ends[0, 0] + 0.05, ends[0, 1], "σ1 u1"),
        note(ends[1, 0] + 0.06, ends[1, 1] - 0.17, "σ2 u2"),
        x=axis("first entry", low=-2.35, high=2.35),
        y=axis("second entry", low=-1.45, high=1.45),
        title="Circle and image",
    )


def truncation_errors(rng):
    """Relative Frobenius error after 0, 1, ... terms, in percent."""
    table = rng.normal(size=(60, PATTERNS)) * [3.0, 2.2, 1.6] @ rng.normal(size=(PATTERNS, 40))
    values = np.linalg.svd(table + rng.normal(size=(60, 40)), compute_uv=False)
    left = np.append(np.cumsum((values**2)[::-1])[::-1], 0.0)
    return 100 * np.sqrt(left / left[0])[: TERMS + 1]


def words(angles, errors):
    return (
        "First panel: the unit circle and its image under a matrix, an ellipse. Two "
        "perpendicular unit "
        f"vectors v1 and v2, v1 at {angles[0]:.0f} degrees, are sent to the half-axes of the "
        f"ellipse: the long one, {LARGE} at {angles[1]:.0f} degrees, and the short one of {SMALL} "
        "at a right angle to it. Second panel: the error of the best approximation of a "
        "60 × 40 table "
        f"against the number of terms kept, in percent of the norm. It falls from 100 without a "
        f"term to {errors[1]:.0f}, {errors[2]:.0f} and {errors[3]:.0f} with one, two and three "
        f"terms, and from there slowly to {errors[4]:.0f} with four and {errors[-1]:.0f} with "
        f"{TERMS}."
    )
