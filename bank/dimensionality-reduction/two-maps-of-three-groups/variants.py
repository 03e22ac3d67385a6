"""Two t-SNE maps of three clouds, one of them far away and loose."""

import numpy as np

from greenroom.judge.figures import axis, figure, panel, points

SIZE, STEPS = 40, 350
NAMES = ("A", "B", "C")


def draw(rng):
    columns = int(rng.choice([3, 4, 5]))
    near = int(rng.choice([12, 14, 16]))  # in units of the scatter of A and B
    x = clouds(rng, columns, near)
    maps = [t_sne(x, perplexity, start(rng)) for perplexity in (3, 30)]
    return {
        "shown": {
            "size": str(SIZE),
            "columns": str(columns),
            "near": str(near),
            "far": str(5 * near),
        },
        "figure": figure(
            "Two t-SNE maps of the same points",
            alternative(maps),
            scatter(maps[0], "perplexity 3"),
            scatter(maps[1], "perplexity 30"),
        ),
        "drawn": {"columns": columns, "near": near, "maps": [m.tolist() for m in maps]},
    }


def clouds(rng, columns, near):
    """The centre of C has the same distance, five times as long, from those of A and B."""
    centres = np.zeros((3, columns))
    centres[1, 0] = near
    centres[2, :2] = near / 2, near * np.sqrt(25 - 0.25)
    scatter_of = np.repeat([1.0, 1.0, 4.0], SIZE)[:, None]
    return np.repeat(centres, SIZE, axis=0) + scatter_of * rng.normal(size=(3 * SIZE, columns))


def start(rng):
    """Random, in a triangle: started in a row, the islands can get stuck in a row."""
    angles = 2 * np.pi * (rng.rand() + np.repeat([0, 1, 2], SIZE) / 3)
    corners = np.column_stack([np.cos(angles), np.sin(angles)])
    return corners + 0.3 * rng.normal(size=corners.shape)


def parts(positions):
    return [positions[i * SIZE : (i + 1) * SIZE] for i in range(3)]


def scatter(positions, title):
    marks = [points(*part.T, name=n) for part, n in zip(parts(positions), NAMES, strict=True)]
    return panel(*marks, x=axis("map 1"), y=axis("map 2"), title=title)


def alternative(maps):
    texts = []
    for title, positions in zip(("perplexity 3", "perplexity 30"), maps, strict=True):
        groups = parts(positions)
        centres = [group.mean(axis=0) for group in groups]
        gaps = [np.linalg.norm(centres[i] - centres[j]) for i, j in ((0, 1), (0, 2), (1, 2))]
        sizes = [
            np.sqrt(((g - c) ** 2).sum(axis=1).mean()) for g, c in zip(groups, centres, strict=True)
        ]
        clumps = [count_clumps(group, min(gaps) / 10) for group in groups]
        texts.append(
            f"Panel {title}: the centres of A and B are {gaps[0]:.0f} apart on the map, A and C "
            f"{gaps[1]:.0f}, B and C {gaps[2]:.0f}; the points lie at {sizes[0]:.1f}, "
            f"{sizes[1]:.1f} and {sizes[2]:.1f} from their centre (root mean square); linking "
            f"points closer than a tenth of the smallest gap, A, B and C consist of {clumps[0]}, "
            f"{clumps[1]} and {clumps[2]} clumps."
        )
    return " ".join(["Two scatters of the same 120 points in three groups.", *texts])


def count_clumps(group, reach):
    """Connected parts when points nearer than the reach are linked."""
    near = np.linalg.norm(group[:, None] - group[None], axis=2) < reach
    for k in range(len(group)):
        near |= near[:, [k]] & near[k]
    return len(np.unique(near, axis=0))


def t_sne(x, perplexity, positions):
    """Gradient descent with momentum, the attraction exaggerated in the first 100 steps.

    Rounding now and then keeps the last digits, which depend on the processor, from growing.
    """
    p = affinities(x, perplexity)
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
        if step % 10 == 9:
            positions, velocity = np.round(positions, 5), np.round(velocity, 5)
    return positions


def affinities(x, perplexity):
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
        narrow = entropy < np.log(perplexity)
        low, high = np.where(narrow, low, middle), np.where(narrow, middle, high)
    return np.maximum((p + p.T) / (2 * len(x)), 1e-12)
