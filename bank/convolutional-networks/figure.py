"""A kernel, the map that it makes of an image, and the map of the same image shifted."""

import numpy as np

from greenroom.judge.figures import axis, cells, figure, panel

SIDE = 7
KERNEL = np.array([[-1, 2, -1], [-1, 2, -1], [-1, 2, -1]])


def draw(rng):
    image = rng.randint(0, 2, size=(SIDE, SIDE))
    image[1:6, 2] += 4
    shifted = np.column_stack([rng.randint(0, 2, size=(SIDE, 2)), image[:, :-2]])
    maps = [respond(image), respond(shifted)]
    best = [int(found.sum(axis=0).argmax()) for found in maps]
    return figure(
        "One filter, two places",
        f"Image: {SIDE} by {SIDE} pixels of 0 and 1 with a bright upright bar of 4 and 5 in the "
        "third column. Kernel: 3 by 3 with the columns -1, 2, -1. Map: the 5 by 5 responses, "
        f"largest in column {best[0] + 1} with up to {maps[0].max()}, negative beside it. Map of "
        f"the shifted image: the bar stands two columns further to the right, and so do the "
        f"large responses, in column {best[1] + 1} with up to {maps[1].max()}.",
        grid(image, "image"),
        grid(KERNEL, "kernel"),
        grid(maps[0], "map"),
        grid(maps[1], "map of the shifted image"),
    )


def respond(image):
    """The kernel laid on every 3 by 3 window, without padding."""
    windows = np.lib.stride_tricks.sliding_window_view(image, (3, 3))
    return np.einsum("ijab,ab->ij", windows, KERNEL)


def grid(values, title):
    rows, columns = values.shape
    return panel(
        cells(values),
        x=axis("column", categories=[str(j + 1) for j in range(columns)]),
        y=axis("row", categories=[str(i + 1) for i in range(rows)]),
        title=title,
    )
