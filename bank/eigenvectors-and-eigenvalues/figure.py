"""The unit circle under a symmetric matrix, and the power iteration."""

import numpy as np

from greenroom.judge.figures import axis, figure, line, note, panel, points, segments

LARGE, SMALL = 1.9, 0.75
STEPS = 10


def draw(rng):
    turn = np.radians(rng.uniform(20, 30))
    first = np.array([np.cos(turn), np.sin(turn)])
    second = np.array([-first[1], first[0]])
    a = LARGE * np.outer(first, first) + SMALL * np.outer(second, second)
    x = np.array([np.cos(turn + 1.15), np.sin(turn + 1.15)])
    angles = angle_after(a, x, first)
    return figure(
        "Directions that a matrix keeps, and how it finds them",
        words(a, turn, angles),
        circle_and_image(a, x, first, second),
        panel(
            line(np.arange(STEPS + 1), angles),
            points(np.arange(STEPS + 1), angles),
            x=axis("times the matrix was applied", low=0, high=STEPS),
            y=axis("angle to first eigenvector, degrees", scale="log"),
            title="Power iteration from x",
        ),
    )


def angle_after(a, x, first):
    angles = []
    for _ in range(STEPS + 1):
        angles.append(np.degrees(np.arctan2(abs(x[0] * first[1] - x[1] * first[0]), x @ first)))
        x = a @ x
    return np.array(angles)


def circle_and_image(a, x, first, second):
    around = np.linspace(0, 2 * np.pi, 121)
    circle = np.array([np.cos(around), np.sin(around)])
    image, ax = a @ circle, a @ x
    ends = [LARGE * first, SMALL * second]
    return panel(
        line(*circle, name="unit circle", style="dotted"),
        line(*image, name="its image", style="dashed"),
        segments([0, 0], [0, 0], *np.transpose(ends), name="eigenvectors, stretched"),
        segments([0, 0], [0, 0], *np.transpose([x, ax]), name="x and Ax"),
        points(*np.transpose([x, ax, first, second])),
        note(x[0] - 0.22, x[1] + 0.06, "x"),
        note(ax[0] + 0.05, ax[1] + 0.06, "Ax"),
        x=axis("first entry", low=-2.35, high=2.35),
        y=axis("second entry", low=-1.45, high=1.45),
        title="Circle and image",
    )


def words(a, turn, angles):
    return (
        "First panel: the unit circle and its image, an ellipse, under the symmetric "
        "matrix with rows "
        f"({a[0, 0]:.2f}, {a[0, 1]:.2f}) and ({a[1, 0]:.2f}, {a[1, 1]:.2f}). The ellipse has its "
        f"long half-axis of {LARGE} along the eigenvector at {np.degrees(turn):.0f} degrees and "
        f"its short one of {SMALL} at a right angle to it. The vector x at "
        f"{np.degrees(turn + 1.15):.0f} degrees has an image Ax that lies closer to the long axis. "
        "Second panel, on a log scale: the angle to the first eigenvector as the matrix "
        "is applied again "
        f"and again to x. It is {angles[0]:.0f} degrees at the start, {angles[3]:.1f} after 3 "
        f"applications and {angles[-1]:.4f} after {STEPS}, almost on a straight line."
    )
