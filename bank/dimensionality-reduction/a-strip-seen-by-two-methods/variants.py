"""A rolled-up strip in twelve columns, by principal components and by Isomap."""

import numpy as np

from greenroom.judge.figures import axis, figure, panel, points

ROWS, COLUMNS, START, END = 390, 12, 1.5 * np.pi, 5 * np.pi
NAMES = ("first third", "second third", "last third")


def draw(rng):
    neighbours = int(rng.choice([7, 8]))
    place, x = dense_strip(rng, neighbours)
    components, share = principal(x)
    unrolled = isomap(x, neighbours)
    unrolled[:, 0] *= np.sign(np.corrcoef(unrolled[:, 0], place)[0, 1])
    stage = np.minimum((3 * place).astype(int), 2)
    return {
        "shown": {
            "rows": str(ROWS),
            "share": f"{100 * share:.0f}",
            "neighbours": str(neighbours),
        },
        "figure": figure(
            "Readings of twelve sensors, reduced in two ways",
            alternative(components, unrolled, stage, place),
            scatter(components, stage, "component", "principal components"),
            scatter(unrolled, stage, "coordinate", "Isomap"),
        ),
        "drawn": {
            "place": place.tolist(),
            "components": components.tolist(),
            "unrolled": unrolled.tolist(),
            "share": share,
        },
    }


def dense_strip(rng, neighbours):
    """No reading so lonely that its links reach the next turn, which is 6.3 away."""
    for _ in range(30):
        place, x = strip(rng)
        if np.sort(distances(x), axis=1)[:, neighbours].max() < 5:
            break
    return place, x


def strip(rng):
    """The place along the strip from 0 to 1, evenly by length, and the readings."""
    place = (np.arange(ROWS) + rng.rand(ROWS)) / ROWS
    angle = np.sqrt(START**2 + place * (END**2 - START**2))
    roll = np.column_stack([angle * np.cos(angle), angle * np.sin(angle), 8.5 * rng.rand(ROWS)])
    turned, _ = np.linalg.qr(rng.normal(size=(COLUMNS, COLUMNS)))
    return place, roll @ turned[:3] + 0.15 * rng.normal(size=(ROWS, COLUMNS))


def principal(x):
    centred = x - x.mean(axis=0)
    _, singular, axes = np.linalg.svd(centred, full_matrices=False)
    variances = singular**2
    return fixed(centred @ axes[:2].T), float(variances[:2].sum() / variances.sum())


def distances(x):
    squares = (x**2).sum(axis=1)
    return np.sqrt(np.maximum(squares[:, None] + squares - 2 * x @ x.T, 0))


def isomap(x, neighbours):
    """Shortest paths over links to the nearest readings, then classical scaling."""
    gaps = distances(x)
    reach = np.sort(gaps, axis=1)[:, [neighbours]]
    paths = np.where(gaps <= reach, gaps, np.inf)
    paths = np.minimum(paths, paths.T)
    for k in range(len(x)):
        paths = np.minimum(paths, paths[:, [k]] + paths[k])
    centre = np.eye(len(x)) - 1 / len(x)
    values, vectors = np.linalg.eigh(-centre @ paths**2 @ centre / 2)
    return fixed(vectors[:, [-1, -2]] * np.sqrt(values[[-1, -2]]))


def fixed(columns):
    """Signs are arbitrary: the entry of the largest size is positive."""
    largest = np.argmax(np.abs(columns), axis=0)
    return columns * np.sign(columns[largest, [0, 1]])


def scatter(positions, stage, label, title):
    return panel(
        *[points(*positions[stage == i].T, name=name) for i, name in enumerate(NAMES)],
        x=axis(f"{label} 1"),
        y=axis(f"{label} 2"),
        title=title,
    )


def alternative(components, unrolled, stage, place):
    gaps = np.sqrt(((components[:, None] - components[None]) ** 2).sum(axis=2))
    apart = np.abs(place[:, None] - place[None]) > 0.25
    nearest = np.where(apart, gaps, np.inf).min(axis=1)
    width = np.ptp(components[:, 0])
    spans = "; ".join(
        f"{name} {unrolled[stage == i, 0].min():.0f} to {unrolled[stage == i, 0].max():.0f}"
        for i, name in enumerate(NAMES)
    )
    return (
        "Two scatters of the same 390 readings, in three colours. Panel principal components: the "
        "readings form a spiral of one and three quarter turns, the first third innermost and the "
        f"last third outermost. The panel is {width:.0f} wide; the nearest reading taken at least "
        f"a quarter of the life earlier or later is {np.median(nearest):.1f} away, in the median. "
        f"Panel Isomap: the readings fill a band. Along its horizontal axis: {spans}."
    )
