"""A projection with its right angle, and the unit circles of three norms."""

import numpy as np

from greenroom.judge.figures import axis, figure, line, note, panel, points, segments


def draw(rng):
    direction = np.radians(rng.uniform(18, 26))
    a = 2.4 * np.array([np.cos(direction), np.sin(direction)])
    b = 1.9 * np.array([np.cos(direction + 0.75), np.sin(direction + 0.75)])
    p = a @ b / (a @ a) * a
    return figure(
        "A projection, and vectors of size one",
        words(a, b, p),
        projection(a, b, p),
        unit_circles(),
    )


def projection(a, b, p):
    ends = 1.05 * a
    towards_b, back = (b - p) / np.linalg.norm(b - p), -a / np.linalg.norm(a)
    corner = np.array([p + 0.13 * back, p + 0.13 * (back + towards_b), p + 0.13 * towards_b])
    return panel(
        line([-0.1 * a[0], ends[0]], [-0.1 * a[1], ends[1]], name="line through a", style="dotted"),
        segments([0], [0], [b[0]], [b[1]], name="b"),
        segments([0], [0], [p[0]], [p[1]], name="projection p"),
        segments([p[0]], [p[1]], [b[0]], [b[1]], name="rest b - p"),
        line(corner[:, 0], corner[:, 1]),
        points([b[0], p[0]], [b[1], p[1]]),
        note(b[0] + 0.06, b[1] + 0.06, "b"),
        note(p[0] + 0.06, p[1] - 0.16, "p"),
        x=axis("first entry", low=-0.4, high=2.6),
        y=axis("second entry", low=-0.1, high=1.8),
        title="Projection onto a line",
    )


def unit_circles():
    angle = np.linspace(0, 2 * np.pi, 121)
    circle = np.column_stack([np.cos(angle), np.sin(angle)])
    diamond = circle / np.abs(circle).sum(axis=1)[:, np.newaxis]
    square = circle / np.abs(circle).max(axis=1)[:, np.newaxis]
    return panel(
        line(*diamond.T, name="L1"),
        line(*circle.T, name="L2", style="dashed"),
        line(*square.T, name="maximum", style="dotted"),
        x=axis("first entry", low=-2.1, high=2.1),
        y=axis("second entry", low=-1.3, high=1.3),
        title="All vectors of size one",
    )


def words(a, b, p):
    share = a @ b / (a @ a)
    return (
        f"First panel: a line from the origin through a = ({a[0]:.2f}, {a[1]:.2f}), the vector b = "
        f"({b[0]:.2f}, {b[1]:.2f}) beside it, and its projection p = ({p[0]:.2f}, {p[1]:.2f}), "
        f"which is {share:.2f} times a. From p a piece of length {np.linalg.norm(b - p):.2f} leads "
        "to b at a right angle to the line. Second panel: the vectors of size one around "
        "the origin. In "
        "the L1 norm they form a diamond with corners at distance 1 on the axes, in the L2 norm a "
        "circle of radius 1 around it, and in the maximum norm a square around both with sides of "
        "length 2."
    )
