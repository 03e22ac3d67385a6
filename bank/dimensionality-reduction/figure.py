"""Four groups by two principal components and by t-SNE, and what becomes of the distances."""

import numpy as np

from greenroom.judge.figures import axis, figure, panel, points

NAMES = ("A", "B", "C", "D")
SIZE, COLUMNS, PERPLEXITY, STEPS = 40, 10, 25, 500


def draw(rng):
    centres = np.zeros((4, COLUMNS))
    centres[1, 2], centres[2, 0], centres[3, 1] = 6, 30, 30
    x = np.repeat(centres, SIZE, axis=0) + rng.normal(size=(4 * SIZE, COLUMNS))
    components = principal(x)
    embedded = t_sne(x, 0.01 * rng.normal(size=(x.shape[0], 2)))
    true, drawn, within, close = pairs(rng, x, embedded)
    between = ~within & ~close
    return figure(
        "Four groups, reduced in two ways",
        "Four round groups of 40 points in ten columns; the centres of A and B are 6 apart, those "
        "of all others 30 or more. First panel: two principal components, where A and B cover the "
        "same place and C and D lie by themselves. Second panel: a t-SNE map with perplexity 25, "
        "where all four are separate islands. Third panel: distances of 300 pairs in the data "
        f"and on the map. Pairs within a group: {true[within].mean():.1f} and "
        f"{drawn[within].mean():.1f} on average. A to B: {true[close].mean():.1f} and "
        f"{drawn[close].mean():.1f}. Other pairs: {true[between].mean():.1f} and "
        f"{drawn[between].mean():.1f}.",
        scatter(components, "component", "two components"),
        scatter(embedded, "map", "t-SNE"),
        panel(
            points(true[within], drawn[within], name="within a group"),
            points(true[close], drawn[close], name="A to B"),
            points(true[between], drawn[between], name="other pairs"),
            x=axis("distance in the data", low=0),
            y=axis("distance on the map", low=0),
            title="distances",
        ),
    )


def scatter(positions, label, title):
    parts = [positions[i * SIZE : (i + 1) * SIZE] for i in range(4)]
    return panel(
        *[points(*part.T, name=name) for part, name in zip(parts, NAMES, strict=True)],
        x=axis(f"{label} 1"),
        y=axis(f"{label} 2"),
        title=title,
    )


def principal(x):
    centred = x - x.mean(axis=0)
    _, _, axes = np.linalg.svd(centred, full_matrices=False)
    return centred @ axes[:2].T


def pairs(rng, x, embedded):
    """300 pairs of different points: their two distances, and which sort of pair they are."""
    first = rng.randint(0, 4 * SIZE, size=300)
    second = (first + rng.randint(1, 4 * SIZE, size=300)) % (4 * SIZE)
    one, other = first // SIZE, second // SIZE
    true = np.linalg.norm(x[first] - x[second], axis=1)
    drawn = np.linalg.norm(embedded[first] - embedded[second], axis=1)
    return true, drawn, one == other, (one != other) & (np.maximum(one, other) == 1)


def t_sne(x, positions):
    p = affinities(x)
    velocity = np.zeros_like(positions)
    for step in range(STEPS):
        squares = (positions**2).sum(axis=1)
        weight = 1 / (1 + squares[:, None] + squares - 2 * positions @ positions.T)
        np.fill_diagonal(weight, 0)
        force = ((12 if step < 100 else 1) * p - weight / weight.sum()) * weight
        gradient = 4 * (force.sum(axis=1)[:, None] * positions - force @ positions)
        velocity = (0.5 if step < 100 else 0.8) * velocity - 15 * gradient
        positions = positions + velocity
        positions -= positions.mean(axis=0)
    return positions


def affinities(x):
    """Neighbour probabilities, the width of each point found by bisection."""
    squares = ((x[:, None] - x[None]) ** 2).sum(axis=2)
    np.fill_diagonal(squares, np.inf)
    squares -= squares.min(axis=1, keepdims=True)
    low, high = np.full(len(x), -30.0), np.full(len(x), 30.0)
    for _ in range(60):
        middle = (low + high) / 2
        p = np.exp(-squares * np.exp(middle)[:, None])
        p /= p.sum(axis=1, keepdims=True)
        entropy = -(p * np.log(np.maximum(p, 1e-300))).sum(axis=1)
        narrow = entropy < np.log(PERPLEXITY)
        low, high = np.where(narrow, low, middle), np.where(narrow, middle, high)
    return np.maximum((p + p.T) / (2 * len(x)), 1e-12)
