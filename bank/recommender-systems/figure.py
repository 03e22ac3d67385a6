"""Film vectors learned from ratings alone, and the error over the number of factors."""

import numpy as np

from greenroom.judge.figures import axis, figure, line, panel, points

GENRES = ("comedy", "thriller", "documentary")
SIZES = (1, 2, 3, 5, 8, 12, 20)


def draw(rng):
    films, vectors = map_of_films(rng)
    spread = [vectors[films == genre].mean(axis=0).round(1) for genre in range(3)]
    train, loose, firm = errors_over_factors(rng)
    return figure(
        "A factorised rating matrix",
        "Two panels. Films on two learned factors: 90 films, 30 of each genre, from ratings alone; "
        + ", ".join(
            f"the {name} films lie around ({place[0]:g}, {place[1]:g})"
            for name, place in zip(GENRES, spread, strict=True)
        )
        + ". Error over the number of factors, from 1 to 20, in a second set of ratings: with a "
        f"weak penalty the training error falls from {train[0]:.2f} to {train[-1]:.2f}, the "
        f"held-out error from {loose[0]:.2f} to {loose.min():.2f} at "
        f"{SIZES[int(loose.argmin())]} factors and then rises to {loose[-1]:.2f}; with a firmer "
        f"penalty the held-out error falls to {firm.min():.2f} and ends at {firm[-1]:.2f}.",
        panel(
            *[
                points(vectors[films == genre, 0], vectors[films == genre, 1], name=name)
                for genre, name in enumerate(GENRES)
            ],
            x=axis("factor 1"),
            y=axis("factor 2"),
            title="Films on two learned factors",
        ),
        panel(
            line(SIZES, train, name="training, weak penalty", style="dotted"),
            line(SIZES, loose, name="held out, weak penalty"),
            line(SIZES, firm, name="held out, firmer penalty", style="dashed"),
            x=axis("factors", low=0),
            y=axis("error (RMSE)", low=0, high=1),
            title="Error over the number of factors",
        ),
    )


def map_of_films(rng):
    """Tastes by genre make the ratings; the factorisation never sees a genre."""
    films = np.repeat(np.arange(3), 30)
    tastes = rng.normal(0, 0.8, (200, 3))
    ratings = tastes[:, films] + rng.normal(0, 0.6, (200, 90))
    ratings -= ratings.mean(axis=1, keepdims=True)
    _, vectors = factorise(rng, ratings, rng.uniform(size=ratings.shape) < 0.25, 2, 1)
    return films, vectors


def errors_over_factors(rng):
    users, films = rng.normal(size=(200, 3)), rng.normal(size=(150, 3))
    ratings = 0.5 * users @ films.T + rng.normal(0, 0.5, (200, 150))
    fate = rng.uniform(size=ratings.shape)
    seen, held = fate < 0.13, fate > 0.9
    rows = []
    for size in SIZES:
        guesses = []
        for penalty in (1, 3):
            p, q = factorise(rng, ratings, seen, size, penalty)
            guesses.append((ratings - p @ q.T) ** 2)
        rows.append([guesses[0][seen].mean(), guesses[0][held].mean(), guesses[1][held].mean()])
    return np.sqrt(np.array(rows)).T


def factorise(rng, ratings, seen, size, penalty):
    """Alternating least squares: all users at once with the films fixed, and the other way."""
    q = rng.normal(0, 0.1, (ratings.shape[1], size))
    known = np.where(seen, ratings, 0)
    for _ in range(10):
        p = solved(q, known, seen, penalty)
        q = solved(p, known.T, seen.T, penalty)
    return p, q


def solved(right, known, seen, penalty):
    size = right.shape[1]
    squares = (right[:, :, np.newaxis] * right[:, np.newaxis]).reshape(-1, size * size)
    normal = (seen.astype(float) @ squares).reshape(-1, size, size) + penalty * np.eye(size)
    return np.linalg.solve(normal, (known @ right)[..., np.newaxis])[..., 0]
