"""A small picture, its gradients and their directions, as it is and mirrored."""

import numpy as np

from greenroom.judge.figures import axis, bars, cells, figure, panel

SIZE, BINS = 8, 6
NAMES = ["0-30", "30-60", "60-90", "90-120", "120-150", "150-180"]
PIXELS, INNER = [str(i) for i in range(1, 9)], [str(i) for i in range(2, 8)]


def draw(rng):
    picture = slanting_edge(rng)
    strength, votes = gradients(picture)
    _, mirrored = gradients(picture[:, ::-1])
    most, most_mirrored = int(np.argmax(votes)), int(np.argmax(mirrored))
    return figure(
        "A picture as numbers, as gradients, and as directions of gradients",
        "Panel 'picture': 8 by 8 grey values, small towards the first row and column (row 1 and "
        f"column 1: {picture[0, 0]:.0f}), large towards the last ones ({picture[-1, -1]:.0f}), "
        "with a slanting edge between. Panel 'gradient': for the inner 6 by 6 pixels, the length "
        f"of the gradient, up to {strength.max():.0f} along the edge and down to "
        f"{strength.min():.0f} away from it. Panel 'directions': the lengths added up in six "
        f"bins of 30 degrees; {share(votes):.0f} % fall in the bin {NAMES[most]}. Panel "
        f"'directions, mirrored': the same for the picture mirrored from left to right; "
        f"{share(mirrored):.0f} % fall in the bin {NAMES[most_mirrored]}.",
        panel(
            cells(picture),
            x=axis("column", categories=PIXELS),
            y=axis("row", categories=PIXELS),
            title="picture",
        ),
        panel(
            cells(strength.round()),
            x=axis("column", categories=INNER),
            y=axis("row", categories=INNER),
            title="gradient",
        ),
        panel(
            bars(np.arange(BINS), votes),
            x=axis("direction in degrees", categories=NAMES),
            y=axis("sum of lengths", low=0),
            title="directions",
        ),
        panel(
            bars(np.arange(BINS), mirrored),
            x=axis("direction in degrees", categories=NAMES),
            y=axis("sum of lengths", low=0),
            title="directions, mirrored",
        ),
    )


def slanting_edge(rng):
    """Small and large values, and an edge whose gradient points at 45 degrees."""
    row, column = np.mgrid[:SIZE, :SIZE]
    across = (row + column - SIZE + 1) / 2**0.5
    return np.round(40 + 160 / (1 + np.exp(-2 * across)) + rng.normal(0, 2, (SIZE, SIZE)))


def gradients(picture):
    """Lengths at the inner pixels, and their sums by direction modulo 180 degrees."""
    x = picture[1:-1, 2:] - picture[1:-1, :-2]
    y = picture[2:, 1:-1] - picture[:-2, 1:-1]
    length = np.hypot(x, y)
    place = (np.degrees(np.arctan2(y, x)) % 180 // (180 / BINS)).astype(int) % BINS
    return length, np.bincount(place.ravel(), weights=length.ravel(), minlength=BINS)


def share(votes):
    return 100 * votes.max() / votes.sum()
